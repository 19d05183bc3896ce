public import CommitteeModel
internal import GRDBSQLite

/// What the checks found when an edition was made, the weightiest first, read one by one, so that there may be any
/// number.
public struct EditionFindings {
  private let path: String
  private let read: () throws(SQLiteFault) -> Check?

  init(of file: EditionFile) throws(DossierFailure) {
    path = file.path
    if file.layout < 2 {
      var made = try CheckCatalogue.checks(reading: file)[...]
      read = { () throws(SQLiteFault) in made.popFirst() }
      return
    }
    do throws(SQLiteFault) {
      let cursor = try FindingCursor(file.connection)
      read = { () throws(SQLiteFault) in try cursor.next() }
    } catch {
      throw EditionFile.failure(error, path: path)
    }
  }

  /// The next finding; `nil` behind the last.
  public func next() throws(DossierFailure) -> Check? {
    do throws(SQLiteFault) {
      return try read()
    } catch {
      throw EditionFile.failure(error, path: path)
    }
  }
}

/// Reads the findings that lie in an edition.
private final class FindingCursor {
  private let statement: SQLiteStatement

  init(_ file: SQLiteConnection) throws(SQLiteFault) { statement = try file.prepare(CheckStore.question) }

  func next() throws(SQLiteFault) -> Check? {
    guard try statement.step() else { return nil }
    guard let severity = CheckSeverity(rawValue: statement.integer(1)),
      let rule = CheckRule(rawValue: statement.text(2)), let remedy = CheckRemedy(rawValue: statement.text(4))
    else { throw SQLiteFault(code: SQLITE_CORRUPT, message: "no such finding") }
    let (reason, unit, acceptance) = (statement.text(3), statement.text(5), statement.text(11))
    return Check(
      rule, reason.isEmpty ? .disagrees : .undecided(reason), severity, remedy,
      of: CheckStore.lines(statement.text(9)).map(CheckStore.subject), unit: unit.isEmpty ? nil : Code(unit),
      at: CheckStore.lines(statement.text(10)).map(CheckStore.origin), stated: statement.text(6),
      computed: statement.text(7), result: statement.text(8), acceptance: acceptance.isEmpty ? nil : acceptance)
  }
}
