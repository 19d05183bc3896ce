/// What somebody wants to have on record at the desk of a session: a new row, or other cells of one that is there.
public struct DeskEntry: Hashable, Sendable {
  /// Of which table: opinions, conclusions, tasks, or figures, which are only revised.
  public let table: Table
  /// The key of the row that changes, as `Record.key`; `nil` for a new one, whose code the store gives.
  public let key: String?
  /// What the cells say, as it was typed: the store scrubs and composes. Of a new row what is left out is empty, of another it
  /// stays as it was. Code, session and source of a new row are the store's, and its number where none is given.
  public let values: [Field: String]

  /// The tables that a desk records in.
  public static let tables: [Table] = [.opinion, .conclusion, .task, .observation]

  /// Makes an entry.
  public init(_ table: Table, key: String? = nil, values: [Field: String]) {
    self.table = table
    self.key = key
    self.values = values
  }
}

/// What was typed and is not on record yet.
public struct DeskDraft: Hashable, Sendable {
  /// Code of the session.
  public let session: String
  /// What it is to become.
  public let entry: DeskEntry
  /// The field that was typed in last; `nil` where nobody knows.
  public let field: Field?
  /// Why the row is to change, as far as it was typed; empty for nothing.
  public let reason: String
  /// ISO 8601 text, by the clock of the machine.
  public let moment: String

  /// Makes a draft.
  public init(session: String, entry: DeskEntry, field: Field?, reason: String = "", moment: String) {
    self.session = session
    self.entry = entry
    self.field = field
    self.reason = reason
    self.moment = moment
  }
}

/// The port by which what is being typed outlives the program, on this machine alone.
///
/// Each call is a small file written as a whole; one that fails keeps what was kept before, and nobody is troubled.
public protocol DeskDraftKeeping: AnyObject {
  /// What was kept for a session and neither recorded nor given up; `nil` where there is none.
  func draft(of session: String) -> DeskDraft?

  /// Keeps a draft in place of the one of its session.
  func keep(_ draft: DeskDraft)

  /// Gives up the draft of a session, which was recorded or is not wanted.
  func forgetDraft(of session: String)
}
