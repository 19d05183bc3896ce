/// Something that was done with the ledger: who did it, when, and what became of it.
public struct JournalEntry: Hashable, Sendable {
  /// What was done.
  public enum Act: String, CaseIterable, Sendable {
    /// Files were taken in.
    case imported = "nhập"
    /// An edition was made.
    case published = "công bố"
    /// A row was recorded at the desk of a session.
    case recorded = "ghi"
    /// A row was changed there, for a reason.
    case amended = "sửa đổi"
    /// A conclusion was read back to the room.
    case readBack = "đọc lại"
    /// What was done at a desk was taken back.
    case undone = "hoàn tác"
    /// What was taken back was done again.
    case redone = "làm lại"
    /// The book was made anew from a damaged one.
    case recovered = "cứu sổ"
  }

  /// Counts the entries of the ledger, from 1.
  public let number: Int
  /// ISO 8601 text; empty where nobody knows it any more.
  public let moment: String
  /// Who answers for it; empty where nobody said.
  public let who: String
  /// What was done; `nil` for what a later program can do.
  public let act: Act?
  /// What it is about: the folders of files, the session of an edition or a desk.
  public let subject: String
  /// What of the book belongs to it, in the order of the book.
  public let details: [JournalDetail]
  /// SHA-256 over it and the hash of the entry before it, 64 hexadecimal digits.
  public let hash: String
}

/// What of the ledger belongs to an entry of its journal.
public enum JournalDetail: Hashable, Sendable {
  /// A delivery, by its number.
  case delivery(Int)
  /// A file of a delivery, by its name and what it held.
  case file(delivery: Int, name: String, sha256: String, rows: Int)
  /// Revisions that were added to a table of the store: the first and the last by their numbers, and how many.
  case rows(table: String, first: Int, last: Int, count: Int)
  /// An edition, by its number, with what was noted of it.
  case edition(number: Int, audience: String, contentHash: String, rows: Int, file: String)
  /// The row that something was done to at a desk, and the number of the entry that was taken back or done again, 0 for none.
  case deed(table: String, key: String, step: Int)
  /// Why it was done.
  case reason(String)

  /// False for what is told in the journal alone.
  var isOfTheBook: Bool {
    switch self {
    case .delivery, .file, .rows, .edition: true
    case .deed, .reason: false
    }
  }

  /// One line; a name stands last, so that blanks in it part nothing.
  public var text: String {
    switch self {
    case .delivery(let number): "delivery \(number)"
    case .file(let delivery, let name, let sha256, let rows): "file \(delivery) \(sha256) \(rows) \(name)"
    case .rows(let table, let first, let last, let count): "rows \(table) \(first) \(last) \(count)"
    case .edition(let number, let audience, let hash, let rows, let file):
      "edition \(number) \(audience) \(hash) \(rows) \(file)"
    case .deed(let table, let key, let step): "deed \(table) \(step) \(key)"
    case .reason(let text): "reason \(text)"
    }
  }

  /// Reads a line; `nil` for what a later program writes.
  init?(_ line: Substring) {
    let word = line.prefix { $0 != " " }
    let splits = ["edition": 5, "deed": 3, "reason": 1][word] ?? 4
    let parts = line.split(separator: " ", maxSplits: splits, omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.map { Int($0) }
    switch (word, parts.count) {
    case ("delivery", 2):
      guard let number = numbers[1] else { return nil }
      self = .delivery(number)
    case ("file", 5):
      guard let delivery = numbers[1], let rows = numbers[3] else { return nil }
      self = .file(delivery: delivery, name: parts[4], sha256: parts[2], rows: rows)
    case ("rows", 5):
      guard let first = numbers[2], let last = numbers[3], let count = numbers[4] else { return nil }
      self = .rows(table: parts[1], first: first, last: last, count: count)
    case ("edition", 6):
      guard let number = numbers[1], let rows = numbers[4] else { return nil }
      self = .edition(number: number, audience: parts[2], contentHash: parts[3], rows: rows, file: parts[5])
    case ("deed", 4):
      guard let step = numbers[2] else { return nil }
      self = .deed(table: parts[1], key: parts[3], step: step)
    case ("reason", 2): self = .reason(parts[1])
    default: return nil
    }
  }
}
