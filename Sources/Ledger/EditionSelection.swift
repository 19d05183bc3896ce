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
    var search = FigureNames(of: draft)
    let indicators = lists.lazy.filter { $0.table == .indicator }.map(\.key)
    for indicator in indicators { try search.look(into: indicator, after: imports, in: connection) }
    if !search.open.isEmpty {
      let stated = try search.indicatorsOfOpenSources(in: connection)
      for indicator in indicators {
        guard let sources = stated[indicator] else { continue }
        try search.look(into: indicator, for: sources, after: imports, in: connection)
      }
    }
    guard
      let scope = EditionScope(session: session, of: lists, naming: search.indicators, citing: search.sources)
    else { return nil }
    self.scope = scope
    self.imports = imports
  }

  /// The rows of a table, as the book has them.
  func rows(of table: Table) -> [Record] { scope.records.filter { $0.table == table } }
}

/// What the figures of an edition name: their indicators, and of the sources those that nothing else in it names.
private struct FigureNames {
  private let draft: EditionScope
  private(set) var indicators: Set<String> = []
  private(set) var sources: Set<String> = []
  /// The sources that no figure was found to name yet.
  private(set) var open: Set<String>

  init(of draft: EditionScope) {
    self.draft = draft
    open = Set(draft.sourcesLeftOut.map(\.key))
  }

  /// Looks whether a figure of the edition is one of the indicator, which mostly the first shows, and goes on until all of
  /// `wanted` are found.
  mutating func look(
    into indicator: String, for wanted: Set<String> = [], after imports: ImportSelection, in connection: OpaquePointer
  ) throws(SQLiteFault) {
    var walk = try FigureWalk(connection, after: imports, of: indicator)
    while let step = try walk.next() {
      guard let figure = step.now, draft.admits(figure) else { continue }
      indicators.insert(indicator)
      if open.remove(figure[.source]) != nil { sources.insert(figure[.source]) }
      if wanted.isDisjoint(with: open) { return }
    }
  }

  /// By indicator those of the open sources that any statement in the book names beside it.
  func indicatorsOfOpenSources(in connection: OpaquePointer) throws(SQLiteFault) -> [String: Set<String>] {
    let (indicator, source) = (Field.indicator.storeName, Field.source.storeName)
    let statement = try SQLiteStatement(
      connection, "SELECT DISTINCT \(indicator), \(source) FROM \(Table.observation.storeName)")
    var stated: [String: Set<String>] = [:]
    while try statement.step() {
      let source = statement.text(1)
      if open.contains(source) { stated[statement.text(0), default: []].insert(source) }
    }
    return stated
  }
}
