public import CommitteeModel
internal import Files
internal import GRDBSQLite

/// An edition in its file, opened for reading only; the file never changes.
public final class EditionFile: DossierReading {
  /// What the edition says of itself.
  public let edition: EditionRecord
  /// The layouts that can be opened; the newest is the one that editions are made in.
  public static var layouts: ClosedRange<Int> { 1...Int(EditionLayout.version) }

  let path: String
  let connection: SQLiteConnection
  /// The number of its layout.
  let layout: UInt32
  let questions: EditionQuestions
  /// What stands before the cells of its rows.
  let lead: RecordReader.Lead
  /// Files and sheets by the numbers of arrivals; `nil` in layouts whose rows name them themselves.
  let names: ArrivalNames?
  /// True where rows are held against the codes that the edition states for them.
  let isGuarded: Bool

  /// True where whatever a screen reads is held against a code; the layout before had none for findings, comparisons and single
  /// periods.
  var guardsAll: Bool { isGuarded && layout >= EditionLayout.traced }

  /// True where figures of periods after the session are marked as what they are; the first layouts took them for the newest.
  var knowsTheFuture: Bool { layout >= 7 }

  /// Opens the edition at `path`; refuses files that are something else, newer, not whole, or changed by another
  /// program. What no header tells, such as a byte that the disk turned, is found by `EditionAudit`.
  public convenience init(path: String) throws(DossierFailure) { try self.init(path: path, evenAltered: false) }

  /// `evenAltered` lets a file in that was written to after its publication, for whoever wants to know what is wrong.
  init(path: String, evenAltered: Bool) throws(DossierFailure) {
    switch SQLiteHeader.read(path) {
    case .unreadable: throw .cannotOpen(path: path)
    case .empty, .foreign: throw Self.foreign(path)
    case .header(let header):
      guard header.applicationID == EditionLayout.applicationID else { throw .notAnEdition(path: path) }
      guard header.userVersion <= EditionLayout.version else {
        throw .newerEdition(path: path, found: Int(header.userVersion), known: Int(EditionLayout.version))
      }
      guard header.isWhole else { throw .damaged(path: path) }
      guard evenAltered || header.changes == EditionLayout.changes else { throw .altered(path: path) }
      layout = header.userVersion
      isGuarded = !evenAltered && header.userVersion >= EditionLayout.guarded
      questions = EditionQuestions(layout: layout)
    }
    self.path = path
    do throws(SQLiteFault) {
      connection = try SQLiteConnection(Self.address(of: path), flags: SQLITE_OPEN_READONLY)
      let statement = try connection.prepare(
        "SELECT number, session, as_of, published_at, content_hash\(layout >= 2 ? ", audience" : "") FROM edition")
      guard try statement.step(), let day = CalendarDay(iso: statement.text(2)) else {
        throw SQLiteFault(code: SQLITE_CORRUPT, message: "no edition row")
      }
      // The first layout knew one audience.
      guard let audience = layout >= 2 ? Audience(rawValue: statement.text(5)) : .committee else {
        throw SQLiteFault(code: SQLITE_CORRUPT, message: "no such audience")
      }
      let findings = layout >= EditionLayout.traced ? try PieceStore.code(.findings, "", in: connection) : nil
      edition = EditionRecord(
        number: statement.integer(0), session: statement.text(1), asOf: day, publishedAt: statement.text(3),
        contentHash: statement.text(4), audience: audience, findingsCode: findings ?? 0)
      names = layout >= EditionLayout.traced ? try ArrivalNames(connection) : nil
      lead = names.map { .arrival($0) } ?? (layout >= 2 ? .fileAndSheet : .file)
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// An edition that is still being written, through the connection that writes it: its rows are there, and how they
  /// are found.
  init(_ connection: SQLiteConnection, path: String, edition: EditionRecord) throws(SQLiteFault) {
    let names = try ArrivalNames(connection)
    self.names = names
    lead = .arrival(names)
    self.connection = connection
    self.path = path
    self.edition = edition
    layout = EditionLayout.version
    isGuarded = false
    questions = EditionQuestions(layout: layout)
  }

  /// Why a file that does not begin as an edition is none: where it is called one, or has pages as editions have them behind
  /// the first and is not called a ledger, its beginning is gone, and where it is empty, all of it. What is called one and is
  /// shorter than a page never was one.
  private static func foreign(_ path: String) -> DossierFailure {
    let size = FilePlace(path).size
    let isNamed = path.hasSuffix(".batru") && (size == 0 || size > SchemaPages.pageSize)
    let hasTrees = !path.hasSuffix(".ledger") && SQLiteHeader.hasTrees(path, pageSize: SchemaPages.pageSize)
    return isNamed || hasTrees ? .damaged(path: path) : .notAnEdition(path: path)
  }

  /// `file:` URI of `path`: read-only and never looked at for changes.
  private static func address(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var address = Array("file:".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        address.append(byte)
      default: address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self) + "?mode=ro&immutable=1"
  }

  static func failure(_ fault: SQLiteFault, path: String) -> DossierFailure {
    switch fault.code {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR: .damaged(path: path)
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen(path: path)
    default: .unreadable(path: path, detail: fault.message)
    }
  }
}

// MARK: - Questions

extension EditionFile {
  /// Every row of a table, in the order of the file; none where the layout of the edition does not have it.
  public func records(of table: Table) throws(DossierFailure) -> [Record] {
    guard layout >= EditionLayout.first(with: table) else { return [] }
    let records = try rows(of: table, "SELECT * FROM \(table.storeName) ORDER BY rowid")
    // Figures are guarded series by series.
    if table == .observation { return records }
    return try guarded(records) { file throws(SQLiteFault) in
      try PieceStore.code(.table, table.storeName, in: file)
    }
  }

  /// The newest stated figure of each indicator of a unit, by code of the indicator.
  public func latestObservations(unit: String) throws(DossierFailure) -> [Record] {
    try guarded(rows(of: .observation, questions.latest, unit)) { file throws(SQLiteFault) in
      try PieceStore.code(.latest, unit, in: file)
    }
  }

  /// All stated figures of an indicator of a unit, oldest first.
  public func series(indicator: String, unit: String) throws(DossierFailure) -> [Record] {
    try guarded(rows(of: .observation, questions.series, indicator, unit)) { file throws(SQLiteFault) in
      try seriesCode(indicator, unit, in: file)
    }
  }

  /// All stated figures of a unit for one period, by code of the indicator.
  public func observations(unit: String, period: String) throws(DossierFailure) -> [Record] {
    try guarded(all: rows(of: .observation, questions.figures, unit, period)) { file throws(SQLiteFault) in
      try PieceStore.code(ofPeriod: period, of: unit, in: .ofUnits, file)
    }
  }

  /// All units' stated figures of an indicator for one period, by code of the unit.
  public func figures(indicator: String, period: String) throws(DossierFailure) -> [Record] {
    try guarded(all: rows(of: .observation, questions.comparison, indicator, period)) { file throws(SQLiteFault) in
      try PieceStore.code(ofPeriod: period, of: indicator, in: .ofIndicators, file)
    }
  }

  /// Some units' stated figures of an indicator for some periods, by code of the unit.
  public func figures(indicator: String, units: [String], periods: [String]) throws(DossierFailure) -> [Record] {
    guard !units.isEmpty, !periods.isEmpty else { return [] }
    // What is only a part of a series or of a comparison has no code; the series of a unit has one.
    if guardsAll {
      var records: [Record] = []
      for unit in Set(units).sorted() { records += try figures(indicator, of: unit, for: Set(periods)) }
      return records
    }
    let question = questions.comparison(periods: periods.count, units: units.count)
    return try rows(of: .observation, question, [indicator] + periods + units)
  }

  /// Periods of a unit's figures as the rows state them, each once.
  public func periods(unit: String) throws(DossierFailure) -> [String] {
    try listed(texts(questions.periodsOfUnit, unit), .periods, unit)
  }

  /// All rows of a unit in all indices, by index, then period.
  public func rankings(unit: String) throws(DossierFailure) -> [Record] {
    try guarded(rows(of: .ranking, questions.ranks, unit)) { file throws(SQLiteFault) in
      try PieceStore.code(.ranks, unit, in: file)
    }
  }

  /// The ranks of an index in one period and map, best rank first.
  public func rankingTable(index: String, period: String, map: String) throws(DossierFailure) -> [Record] {
    try guarded(all: rows(of: .ranking, questions.rankingTable, index, period, map)) { file throws(SQLiteFault) in
      try PieceStore.code(.standings, PieceStore.standings(index, period, map), in: file)
    }
  }

  /// Units that have observations or ranks, by code.
  public func unitsWithFigures() throws(DossierFailure) -> [String] {
    try listed(texts("SELECT code FROM unit_with_figures ORDER BY code"), .units, "")
  }

  /// What the checks found when the edition was made; in one of the first layout, what they find now.
  public func checks() throws(DossierFailure) -> [Check] {
    let findings = try findings()
    var checks: [Check] = []
    while let check = try findings.next() { checks.append(check) }
    return checks
  }

  /// What `checks` answers, one finding after the other.
  public func findings() throws(DossierFailure) -> EditionFindings { try EditionFindings(of: self) }

  /// The weightiest finding about each row that a unit's screens show; none in an edition of the first layout.
  public func checkMarks(unit: String) throws(DossierFailure) -> [CheckSubject: CheckSeverity] {
    guard layout >= 2 else { return [:] }
    let found: (marks: [CheckSubject: CheckSeverity], codes: [String: Int])
    var isRight = true
    do throws(SQLiteFault) {
      found = try CheckStore.marks(of: unit, in: connection)
      for unit in guardsAll ? ["", unit] : [] {
        if try PieceStore.code(.marks, unit, in: connection) != found.codes[unit] { isRight = false }
      }
    } catch {
      throw Self.failure(error, path: path)
    }
    guard isRight else { throw .altered(path: path) }
    return found.marks
  }

  /// The rows, if they are those that the edition was published with; for questions of which layouts before state no code.
  private func guarded(
    all records: [Record], _ stated: (SQLiteConnection) throws(SQLiteFault) -> Int?
  ) throws(DossierFailure) -> [Record] { guardsAll ? try guarded(records, stated) : records }

  /// The rows, if they are those that the edition was published with.
  func guarded(
    _ records: [Record], _ stated: (SQLiteConnection) throws(SQLiteFault) -> Int?
  ) throws(DossierFailure) -> [Record] {
    guard isGuarded else { return records }
    let code: Int?
    do throws(SQLiteFault) { code = try stated(connection) } catch { throw Self.failure(error, path: path) }
    // Of what nothing was stated there are no rows.
    guard code.map({ $0 == PieceCode.code(of: records) }) ?? records.isEmpty else { throw .altered(path: path) }
    return records
  }

  func texts(_ question: String, _ values: String...) throws(DossierFailure) -> [String] {
    do throws(SQLiteFault) {
      let statement = try connection.prepare(question)
      for (place, value) in values.enumerated() { try statement.bind(value, at: Int32(place) + 1) }
      var texts: [String] = []
      while try statement.step() { texts.append(statement.text(0)) }
      return texts
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  private func rows(of table: Table, _ question: String, _ values: String...) throws(DossierFailure) -> [Record] {
    try rows(of: table, question, values)
  }

  private func rows(of table: Table, _ question: String, _ values: [String]) throws(DossierFailure) -> [Record] {
    do throws(SQLiteFault) {
      // An edition's tables begin as the reader expects; their order is the layout's, which never changes.
      let statement = try connection.prepare(question)
      for (place, value) in values.enumerated() { try statement.bind(value, at: Int32(place) + 1) }
      var records: [Record] = []
      var reader = RecordReader(table, lead: lead)
      try reader.readAll(statement, into: &records)
      return records
    } catch {
      throw Self.failure(error, path: path)
    }
  }
}
