internal import CommitteeModel
internal import GRDB

internal import enum CommitteeModel.Table

/// What was done at the desk of a session, as the journal of the book tells it.
struct DeskLine {
  /// The number of its entry.
  let number: Int
  let deed: DeskDeed
  let table: Table
  /// The key under which the book keeps the row.
  let key: String
  /// Why it was done; empty where nobody had to say.
  let reason: String
  /// The import by which its revisions came.
  let run: Int

  /// The row that it is about.
  var row: RowName { RowName(table: table, key: key) }

  /// A row by its table and key.
  struct RowName: Hashable {
    let table: Table
    let key: String
  }

  /// `nil` for an entry of another kind.
  init?(_ entry: JournalEntry) {
    guard let deed = DeskDeed.allCases.first(where: { JournalEntry.Act($0) == entry.act }) else { return nil }
    var (row, reason, run): ((table: String, key: String)?, String, Int) = (nil, "", 0)
    for detail in entry.details {
      switch detail {
      case .deed(let table, let key, _): row = (table, key)
      case .reason(let text): reason = text
      case .delivery(let number): run = number
      case .file, .rows, .edition: break
      }
    }
    guard let row, let table = Table.allCases.first(where: { $0.storeName == row.table }) else {
      return nil
    }
    number = entry.number
    self.deed = deed
    self.table = table
    key = row.key
    self.reason = reason
    self.run = run
  }

  private static let acts = DeskDeed.allCases.map { "'\(JournalEntry.Act($0).rawValue)'" }.joined(separator: ", ")

  /// All of a session, in their order.
  static func all(of session: String, in db: Database) throws -> [DeskLine] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM journal WHERE subject = ? AND act IN (\(acts)) ORDER BY id", arguments: [session])
    var lines: [DeskLine] = []
    while let row = try rows.next() {
      if let line = DeskLine(JournalEntry(row)) { lines.append(line) }
    }
    return lines
  }

  /// Why rows were amended at any desk, by the imports of that.
  static func reasons(in db: Database) throws -> [Int: String] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM journal WHERE act IN (?, ?)",
      arguments: [JournalEntry.Act(.amend).rawValue, JournalEntry.Act(.redo).rawValue])
    var reasons: [Int: String] = [:]
    while let row = try rows.next() {
      if let line = DeskLine(JournalEntry(row)) { reasons[line.run] = line.reason }
    }
    return reasons
  }

  /// How many there are of a session.
  static func count(of session: String, in db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM journal WHERE subject = ? AND act IN (\(acts))", arguments: [session]) ?? 0
  }
}

/// Which steps of a session can be taken back or done again, whatever program took them.
struct DeskSteps {
  /// A step with the import that brought its statement last: its own, or that of the step that did it again.
  struct Step {
    let line: DeskLine
    var run: Int
  }

  /// Those that stand, the last last.
  private(set) var done: [Step] = []
  /// Those that were taken back and could be done again, the next last.
  private(set) var takenBack: [Step] = []
  /// The import by which this desk spoke of each row last.
  private(set) var lastRuns: [DeskLine.RowName: Int] = [:]

  /// Follows the lines of a session.
  init(_ lines: [DeskLine]) {
    for line in lines {
      lastRuns[line.row] = line.run
      switch line.deed {
      case .record, .amend, .confirm:
        done.append(Step(line: line, run: line.run))
        takenBack = []
      case .undo:
        if let step = done.popLast() { takenBack.append(step) }
      case .redo:
        if var step = takenBack.popLast() {
          step.run = line.run
          done.append(step)
        }
      }
    }
  }
}

extension JournalEntry.Act {
  /// What the journal calls a deed.
  init(_ deed: DeskDeed) {
    self =
      switch deed {
      case .record: .recorded
      case .amend: .amended
      case .confirm: .readBack
      case .undo: .undone
      case .redo: .redone
      }
  }
}
