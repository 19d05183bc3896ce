public import CommitteeModel
internal import GRDB

extension Ledger {
  /// What was said last about each header of sheets of a shape, by folded header; a `nil` field passes a column over.
  public func headerAnswers(shape: String) throws(LedgerFailure) -> [String: Field?] {
    var answers: [String: Field?] = [:]
    for (header, said) in try said(of: shape) { answers[header] = .some(Field(rawValue: said)) }
    return answers
  }

  /// Remembers what was said about headers of sheets of a shape; what was said before stays in the book.
  public func remember(
    _ answers: [String: Field?], shape: String, when: String, who: String
  ) throws(LedgerFailure) {
    let said = answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value?.rawValue ?? "") }
    try note(said, of: shape, when: when, who: who)
  }

  /// What was said last that sheets of a shape are; `nil` where nobody said anything.
  public func sheetAnswer(shape: String) throws(LedgerFailure) -> SheetAnswer? {
    try said(of: shape).last.map { Table(rawValue: $0.said).map { .table($0) } ?? .passedOver }
  }

  /// Remembers what was said that sheets of a shape are.
  public func remember(_ answer: SheetAnswer, shape: String, when: String, who: String) throws(LedgerFailure) {
    try note([("", answer.table?.rawValue ?? "")], of: shape, when: when, who: who)
  }

  /// All that was said of a shape, in the order in which it was said.
  private func said(of shape: String) throws(LedgerFailure) -> [(header: String, said: String)] {
    do {
      return try queue.read { db in
        try Row.fetchAll(
          db, sql: "SELECT header, field FROM header_answer WHERE shape = ? ORDER BY id", arguments: [shape]
        ).map { ($0["header"] ?? "", $0["field"] ?? "") }
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }

  private func note(
    _ said: [(header: String, said: String)], of shape: String, when: String, who: String
  ) throws(LedgerFailure) {
    do {
      try queue.write { db in
        for (header, said) in said {
          try db.execute(
            sql: "INSERT INTO header_answer (shape, header, field, said_at, who) VALUES (?, ?, ?, ?, ?)",
            arguments: [shape, header, said, when, who])
        }
        try db.reserveRoom()
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
}
