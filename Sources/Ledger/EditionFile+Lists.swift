public import CommitteeModel
internal import GRDBSQLite

// Where a list by which figures are found no longer names what there is, the answer would be that there is nothing. Those of
// series and of the periods of indicators have no codes of their own and are held against others.
extension EditionFile {
  /// Periods of an indicator's figures as the rows state them, each once; the list is held against the index by which
  /// units are compared.
  public func periods(indicator: String) throws(DossierFailure) -> [String] {
    let listed = try texts(questions.periodsOfIndicator, indicator)
    if guardsAll, try texts(questions.indexedPeriods, indicator) != listed { throw .altered(path: path) }
    return listed
  }

  /// The names of a list, if they are those that the edition was published with; earlier layouts state no code for them.
  func listed(_ names: [String], _ kind: PieceStore.Kind, _ name: String) throws(DossierFailure) -> [String] {
    guard isGuarded, layout >= EditionLayout.listed else { return names }
    let code: Int?
    do throws(SQLiteFault) {
      code = try PieceStore.code(kind, name, in: connection)
    } catch {
      throw Self.failure(error, path: path)
    }
    guard code.map({ $0 == PieceCode.code(of: names) }) ?? names.isEmpty else { throw .altered(path: path) }
    return names
  }

  /// The code that the edition states for a series; `nil` where there is none. Fails where the list of series lacks one that
  /// the unit's newest figures are of.
  func seriesCode(_ indicator: String, _ unit: String, in file: SQLiteConnection) throws(SQLiteFault) -> Int? {
    if let code = try PieceStore.code(of: .figures, indicator, unit, in: file) { return code }
    let statement = try file.prepare(questions.latestOfSeries)
    try statement.bind(unit, at: 1)
    try statement.bind(indicator, at: 2)
    if try statement.step() { throw SQLiteFault(code: SQLITE_CORRUPT, message: "a series that no list names") }
    return nil
  }
}
