public import CommitteeModel
internal import GRDB

extension Ledger {
  /// What was said last about each header of sheets of a shape, by folded header; a `nil` field passes a column over.
  public func headerAnswers(shape: String) throws(LedgerFailure) -> [String: Field?] {
    do {
      let rows = try queue.read { db in
        try Row.fetchAll(
          db, sql: "SELECT header, field FROM header_answer WHERE shape = ? ORDER BY id", arguments: [shape])
      }
      var answers: [String: Field?] = [:]
      for row in rows { answers[row["header"] ?? ""] = .some(Field(rawValue: row["field"] ?? "")) }
      return answers
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }

  /// Remembers what was said about headers of sheets of a shape; what was said before stays in the book.
  public func remember(
    _ answers: [String: Field?], shape: String, when: String, who: String
  ) throws(LedgerFailure) {
    do {
      try queue.write { db in
        for (header, field) in answers.sorted(by: { $0.key < $1.key }) {
          try db.execute(
            sql: "INSERT INTO header_answer (shape, header, field, said_at, who) VALUES (?, ?, ?, ?, ?)",
            arguments: [shape, header, field?.rawValue ?? "", when, who])
        }
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
}
