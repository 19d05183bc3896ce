internal import CommitteeModel

/// What an edition of a session holds, chosen from the book; its figures stay there until they are asked for.
struct EditionSelection {
  /// What was known on the day of the session; its rows are those of all tables but figures.
  let scope: EditionScope
  /// The imports that count.
  let imports: ImportSelection

  /// Chooses after `imports`; `nil` when they hold no such session, or one whose date cannot be read.
  init?(session: String, after imports: ImportSelection, in connection: OpaquePointer) throws(SQLiteFault) {
    let lists = try CurrentRecords.all(
      of: Table.allCases.filter { $0 != .observation }, in: connection, after: imports)
    guard let draft = EditionScope(session: session, of: lists) else { return nil }
    var named: Set<String> = []
    for indicator in lists where indicator.table == .indicator {
      if try Self.isNamed(indicator.key, by: draft, after: imports, in: connection) { named.insert(indicator.key) }
    }
    guard let scope = EditionScope(session: session, of: lists, naming: named) else { return nil }
    self.scope = scope
    self.imports = imports
  }

  /// True when a figure of the edition is one of the indicator; mostly the first that is looked at.
  private static func isNamed(
    _ indicator: String, by scope: EditionScope, after imports: ImportSelection, in connection: OpaquePointer
  ) throws(SQLiteFault) -> Bool {
    var walk = try FigureWalk(connection, after: imports, of: indicator)
    while let step = try walk.next() {
      if let figure = step.now, scope.admits(figure) { return true }
    }
    return false
  }

  /// The rows of a table, as the book has them.
  func rows(of table: Table) -> [Record] { scope.records.filter { $0.table == table } }
}
