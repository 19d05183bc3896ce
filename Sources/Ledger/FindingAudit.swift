internal import CommitteeModel
internal import GRDBSQLite

/// The findings of an edition held against what the rules find in its rows.
enum FindingAudit {
  /// What is wrong with them; the rows are gone through once more, as when the edition was made.
  static func faults(of file: EditionFile) throws -> [EditionFault] {
    // A database without a name lies where the system keeps what is passing, and goes with its connection.
    let scratch = try SQLiteConnection("", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    try scratch.execute(CheckStore.definition)
    var marks = try FindingFilling(scratch, for: .wall, accepting: [])
    let stored = try file.connection.prepare("SELECT * FROM finding ORDER BY place")
    var (run, place, areSame) = (try CheckRun(reading: file), 0, true)
    while let found = try run.next() {
      for check in found {
        place += 1
        guard file.edition.audience.readsFindings else {
          try marks.add([check])
          continue
        }
        let isThere = try areSame && stored.step()
        let acceptance = isThere ? stored.text(Self.acceptance) : ""
        let weighed = acceptance.isEmpty ? check : check.accepted(acceptance)
        areSame = isThere && Self.says(stored, weighed, at: place)
        try marks.add([weighed])
      }
    }
    // An audience that reads no findings has none.
    if areSame, try stored.step() { areSame = false }
    guard areSame else { return [.findings] }
    return try Self.areSame(in: file, and: scratch) ? [] : [.findingMarks]
  }

  /// The column of the reason for which a finding may stand.
  private static let acceptance: Int32 = 11

  private static func says(_ row: borrowing SQLiteStatement, _ check: Check, at place: Int) -> Bool {
    row.integer(0) == place && row.integer(1) == check.severity.rawValue
      && CheckStore.texts(of: check).enumerated().allSatisfy { row.text(Int32($0.offset) + 2) == $0.element }
  }

  private static func areSame(in file: EditionFile, and scratch: SQLiteConnection) throws(SQLiteFault) -> Bool {
    let question = "SELECT unit, kind, code, severity FROM finding_mark ORDER BY unit, kind, code"
    let stored = try file.connection.prepare(question)
    let made = try scratch.prepare(question)
    while true {
      let (isStored, isMade) = (try stored.step(), try made.step())
      guard isStored, isMade else { return isStored == isMade }
      // Who reads no findings does not see which of them were accepted, and that makes a mark weigh less.
      let isWeight =
        file.edition.audience.readsFindings
        ? stored.integer(3) == made.integer(3) : stored.integer(3) <= made.integer(3)
      guard isWeight, (0..<3).allSatisfy({ stored.text($0) == made.text($0) }) else { return false }
    }
  }
}
