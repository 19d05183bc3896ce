public import CommitteeModel
internal import GRDBSQLite

/// What the checks found when an edition was made, the weightiest first, read one by one, so that there may be any
/// number.
public struct EditionFindings {
  private let path: String
  private let read: () throws(SQLiteFault) -> Check?
  /// Whether what was read to its end has the code that the edition states.
  private let isWhole: () throws(SQLiteFault) -> Bool

  init(of file: EditionFile) throws(DossierFailure) {
    path = file.path
    if file.layout < 2 {
      var made = try CheckCatalogue.checks(reading: file)[...]
      read = { () throws(SQLiteFault) in made.popFirst() }
      isWhole = { () throws(SQLiteFault) in true }
      return
    }
    do throws(SQLiteFault) {
      let cursor = try FindingCursor(file)
      read = { () throws(SQLiteFault) in try cursor.next() }
      isWhole = { () throws(SQLiteFault) in try cursor.agrees() }
    } catch {
      throw EditionFile.failure(error, path: path)
    }
  }

  /// The next finding; `nil` behind the last, if all of them are those that the edition was published with.
  public func next() throws(DossierFailure) -> Check? {
    let isWhole: Bool
    do throws(SQLiteFault) {
      if let check = try read() { return check }
      isWhole = try self.isWhole()
    } catch {
      throw EditionFile.failure(error, path: path)
    }
    guard isWhole else { throw .altered(path: path) }
    return nil
  }
}

/// Reads the findings that lie in an edition.
private final class FindingCursor {
  private let file: EditionFile
  private let statement: SQLiteStatement
  private var code = 0

  init(_ file: EditionFile) throws(SQLiteFault) {
    self.file = file
    statement = try file.connection.prepare(CheckStore.question)
  }

  /// True where what was read has the code that the edition states, and in editions that state none.
  func agrees() throws(SQLiteFault) -> Bool {
    guard file.guardsAll else { return true }
    return try PieceStore.code(.findings, "", in: file.connection) == code
  }

  func next() throws(SQLiteFault) -> Check? {
    guard try statement.step() else { return nil }
    code &+= CheckStore.findingCode(statement)
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
