internal import CommitteeModel

/// An edition on its way from the ledger into its file: one series after the other, so that it may hold any number of
/// figures.
struct EditionMaking {
  private let order: EditionOrder
  private let ledger: OpaquePointer
  private let selection: EditionSelection
  private let stamp: LedgerStamp

  /// Chooses what the edition holds, out of the ledger at `path` that `connection` is open to.
  init(_ order: EditionOrder, of path: String, in connection: OpaquePointer) throws {
    self.order = order
    ledger = connection
    let imports = order.until.map(ImportSelection.received) ?? .all
    if let until = order.until,
      try Self.text("SELECT id FROM import WHERE \(until.condition(on: "imported_at"))", connection) == nil
    {
      let first = try Self.text("SELECT imported_at FROM import ORDER BY id", connection)
      throw LedgerFailure.nothingReceived(path: path, until: until, first: first.flatMap(ReceivedMoment.init(stated:)))
    }
    guard let selection = try EditionSelection(session: order.session, after: imports, in: connection) else {
      let sessions = try CurrentRecords.all(of: [.session], in: connection, after: imports)
      throw LedgerFailure.unknownSession(order.session, known: sessions.map { $0[.code] }.sorted())
    }
    self.selection = selection
    stamp = LedgerStamp(identity: try Self.text("SELECT id FROM ledger", connection) ?? "", until: order.until)
  }

  /// What it leaves out because the room has not heard it.
  var drafts: [Record] { selection.scope.drafts }

  /// The first text that a question answers.
  private static func text(_ question: String, _ connection: OpaquePointer) throws(SQLiteFault) -> String? {
    let statement = try SQLiteStatement(connection, question)
    return try statement.step() ? statement.text(0) : nil
  }

  /// What became of it.
  struct Made {
    let edition: EditionRecord
    let rows: Int
    let difference: Publication.Difference
    let checks: CheckTally
    let sourcesLeftOut: [String]
    let seal: String
  }

  /// Writes it into `file`, compares it with `earlier` and holds it against the rules, whose findings go into the
  /// file as well; refuses acceptances of nothing.
  func write(
    to file: SQLiteConnection, at path: String, number: Int, when: String, comparedWith earlier: EarlierPublication?
  ) throws -> Made {
    var comparison = try EditionComparison(with: earlier, in: ledger)
    var content = ContentHash()
    var filling = try EditionFilling(file, from: ledger, for: order.audience)
    for table in Table.allCases {
      content.begin(table)
      filling.begin(table)
      let rows = selection.rows(of: table)
      comparison.begin(table, now: rows)
      if table == .observation {
        try writeFigures(to: &filling, &content, &comparison)
      } else {
        let shown = rows.map(order.audience.admitted)
        content.add(all: shown)
        let ways = try RowWayReader(ledger, table, after: selection.imports)
        try filling.add(table == .ranking ? FigureOrder.bestFirst(shown) : shown, of: table, ways)
      }
    }
    let edition = EditionRecord(
      number: number, session: order.session, asOf: selection.scope.asOf, publishedAt: when,
      contentHash: content.text, audience: order.audience)
    try filling.finish(as: edition, of: stamp)
    var findings = try FindingFilling(file, for: order.audience, accepting: order.acceptances)
    var run = try CheckRun(reading: EditionFile(file, path: path, edition: edition))
    while let found = try run.next() { try findings.add(found) }
    try findings.finish()
    let seal = try filling.close()
    let findingsCode = try PieceStore.code(.findings, "", in: file) ?? 0
    try file.execute(EditionLayout.indices)
    return Made(
      edition: edition.holding(findingsCode), rows: filling.rows, difference: comparison.difference,
      checks: findings.tally, sourcesLeftOut: selection.scope.sourcesLeftOut.map { $0[.shortName] }, seal: seal)
  }

  private func writeFigures(
    to filling: inout EditionFilling, _ content: inout ContentHash, _ comparison: inout EditionComparison
  ) throws(SQLiteFault) {
    var walk = try FigureWalk(ledger, after: selection.imports, and: comparison.imports)
    var series: [StatedFigure] = []
    while let step = try walk.next() {
      let now = step.now.flatMap { selection.scope.admits($0) ? $0 : nil }
      comparison.compare(from: step.before, to: now)
      guard let now, let way = step.way else { continue }
      let shown = order.audience.admitted(now)
      if let last = series.last?.record, last[.unit] != now[.unit] || last[.indicator] != now[.indicator] {
        content.add(all: series.map(\.record))
        try filling.add(&series, asOf: selection.scope.asOf)
      }
      series.append(StatedFigure(record: shown, first: step.first, way: way))
    }
    content.add(all: series.map(\.record))
    try filling.add(&series, asOf: selection.scope.asOf)
  }
}

/// A figure of an edition to be.
private struct StatedFigure {
  let record: Record
  /// Place of its first statement among all that were ever made.
  let first: Int
  let way: RowWay
}

extension EditionFilling {
  /// Puts in a series, and begins with none again.
  fileprivate mutating func add(_ rows: inout [StatedFigure], asOf: CalendarDay) throws(SQLiteFault) {
    rows.sort { $0.first < $1.first }
    if let series = FigureSeries(rows.map(\.record), asOf: asOf) { try add(series: series, rows.map(\.way)) }
    rows.removeAll(keepingCapacity: true)
  }
}

extension EditionRecord {
  /// The same, with the code of what was found in it.
  fileprivate func holding(_ findingsCode: Int) -> EditionRecord {
    EditionRecord(
      number: number, session: session, asOf: asOf, publishedAt: publishedAt, contentHash: contentHash,
      audience: audience, findingsCode: findingsCode)
  }
}
