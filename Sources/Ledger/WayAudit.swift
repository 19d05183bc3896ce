internal import CommitteeModel

/// The ways of the rows of an edition held against their codes, row by row.
struct WayAudit: ~Copyable {
  private let file: SQLiteConnection
  private let earlier: EarlierReader
  private var restated = 0
  private var isWrong = false

  /// `nil` for an edition of a layout that knows no ways.
  init?(_ file: EditionFile) throws(SQLiteFault) {
    guard let names = file.names else { return nil }
    let earlier = try EarlierReader(file.connection, names)
    self.file = file.connection
    self.earlier = earlier
  }

  /// Takes in the row at a place of its table.
  mutating func add(_ record: Record, at place: Int) throws(SQLiteFault) {
    guard record.revision > 1 else { return }
    restated += 1
    if try earlier.entry(of: record, at: place) == nil { isWrong = true }
  }

  /// True when all that restated rows said before is there and nothing more, and every arrival is as its code says.
  func areRight() throws(SQLiteFault) -> Bool {
    let statement = try file.prepare("SELECT count(*) FROM earlier")
    guard try statement.step(), !isWrong, statement.integer(0) == restated else { return false }
    return try ArrivalStore.areRight(in: file)
  }
}
