internal import CommitteeModel

/// A row of the book with all that was ever stated of it.
struct DeskRow {
  let table: Table
  /// The key under which the book keeps it.
  let key: String
  /// Its revisions, the first first.
  let revisions: [RowHistoryReader.Revision]
  /// The row as it stands; `nil` where it is withdrawn.
  let standing: Record?
  /// The import by which the standing statement first came; 0 where none stands.
  let run: Int

  /// Reads a row; `nil` where the book has none of the key.
  init?(_ table: Table, key: String, in connection: OpaquePointer) throws(SQLiteFault) {
    revisions = try RowHistoryReader(connection, table).revisions(of: key).reversed()
    guard !revisions.isEmpty else { return nil }
    self.table = table
    self.key = key
    var telling = RowTelling()
    for revision in revisions { telling.add(revision.isWithdrawn ? nil : revision.record, by: revision.run) }
    standing = telling.now
    run = telling.way?.run ?? 0
  }

  /// Its last revision, be it a withdrawal.
  var last: RowHistoryReader.Revision { revisions[revisions.count - 1] }

  /// True for a row that nobody stated before a desk did.
  var isOfDesk: Bool { revisions[0].record.deskOrigin != nil }

  /// The import by which the room heard it last; `nil` where it never did. What stood again after an undoing was heard when it
  /// was read.
  var runOfReading: Int? {
    let heard = revisions.last { $0.record.deskOrigin?.kind == .readBack && !$0.isWithdrawn }
    return heard.flatMap { heard in revisions.first { $0.record.origin == heard.record.origin }?.run }
  }

  /// What a desk stated of it last, where a file has spoken of it since; `nil` where none has.
  var wordsBeforeFile: RowHistoryReader.Revision? {
    // What an undoing let stand again came by an earlier import.
    guard let standing, standing.deskOrigin == nil, run == last.run else { return nil }
    return revisions.last { !$0.isWithdrawn && $0.record.deskOrigin != nil }
  }

  /// The row as it stood before it was first amended; `nil` where it is not amended now, nor was when it was read back or a file
  /// confirmed it.
  var firstWording: Record? {
    guard let words = state == .confirmed ? wordsBeforeFile?.record : standing,
      Self.isAmendment(words) || words.deskOrigin?.kind == .readBack
    else { return nil }
    let first = revisions.firstIndex { Self.isAmendment($0.record) } ?? 0
    let wording = revisions[..<first].last { !$0.isWithdrawn }?.record
    return wording?.cells == words.cells ? nil : wording
  }

  private static func isAmendment(_ record: Record) -> Bool {
    record.deskOrigin.map { $0.kind == .amendment || $0.kind == .byHand } ?? false
  }

  /// What it counts for.
  var state: DeskState {
    guard let standing, let origin = standing.deskOrigin else {
      guard let standing, let words = wordsBeforeFile else { return .undone }
      return words.record.says(sameAs: standing) ? .confirmed : .restated
    }
    return switch origin.kind {
    case .record: .recorded
    case .unread: .unread
    case .readBack: .readBack
    case .amendment: .amended
    case .byHand: .byHand
    }
  }

  /// What stood before the import `run` spoke of it; `nil` where nothing did.
  func statement(before run: Int) -> Record? {
    let earlier = revisions.prefix { $0.run < run }.last
    return earlier.flatMap { $0.isWithdrawn ? nil : $0.record }
  }

  /// What stood of it when an edition was made; `nil` where nothing did.
  func statement(in edition: MadeEdition) -> Record? {
    let last = revisions.last { edition.holds($0.run) }
    return last.flatMap { $0.isWithdrawn ? nil : $0.record }
  }

  /// What the import `run` stated of it.
  func statement(by run: Int) -> Record? { revisions.last { $0.run == run && !$0.isWithdrawn }?.record }
}
