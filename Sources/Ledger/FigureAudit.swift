internal import CommitteeModel

/// The figures of an edition held against what the edition says of them, series by series.
struct FigureAudit {
  /// What goes by.
  var census = FigureCensus()
  /// True when a figure stands before one that it should follow.
  private(set) var isOutOfOrder = false
  private var wrongMarks = 0
  private var areListsWrong = false
  private var arePiecesWrong = false
  private var last: (indicator: String, unit: String)?
  private var (seriesCount, periodCount) = (0, 0)

  /// Reads all figures and adds them to the content, their places to the seal, and what follows from them to what is made
  /// anew; answers how many there are.
  mutating func read(
    _ file: EditionFile, _ content: inout ContentHash, _ seal: inout EditionSeal, _ made: inout MadeAnew
  ) throws -> Int {
    var stream = try FigureStream(file)
    let asOf = file.knowsTheFuture ? file.edition.asOf : nil
    var count = 0
    while let stored = try stream.next() {
      count += stored.records.count
      content.add(all: stored.records)
      for (offset, record) in stored.records.enumerated() {
        seal.add(record, by: stored.arrivals[offset])
        try made.ways?.add(record, at: stored.places.lowerBound + offset)
      }
      guard let series = FigureSeries(stored.records, asOf: asOf) else { continue }
      if series.records != stored.records { isOutOfOrder = true }
      if let last, (series.indicator, series.unit) <= last { isOutOfOrder = true }
      last = (series.indicator, series.unit)
      wrongMarks += zip(series.newest, stored.marks).count { ($0 ? 1 : 0) != $1 }
      made.pieces.add(latestOf: series)
      seriesCount += 1
      if file.layout >= 3, try file.places(of: series) != stored.places { areListsWrong = true }
      if file.layout >= EditionLayout.guarded,
        try PieceStore.code(of: .figures, series.indicator, series.unit, in: file.connection)
          != PieceCode.code(of: stored.records)
      {
        arePiecesWrong = true
      }
      if file.layout >= EditionLayout.traced,
        try PieceStore.code(of: .arrivals, series.indicator, series.unit, in: file.connection)
          != PieceCode.code(ofArrivals: stored.arrivals)
      {
        arePiecesWrong = true
      }
      if let done = census.add(series) { try compare(done, with: file) }
    }
    if let done = census.finish() { try compare(done, with: file) }
    return count
  }

  private mutating func compare(_ indicator: FigureCensus.Periods, with file: EditionFile) throws {
    guard file.layout >= 3 else { return }
    periodCount += indicator.periods.count
    if try !file.lists(indicator, in: .ofIndicators) { areListsWrong = true }
  }

  /// What is wrong, once all tables were read.
  func faults(of file: EditionFile) -> [EditionFault] {
    var faults: [EditionFault] = isOutOfOrder ? [.order(.observation)] : []
    if arePiecesWrong { faults.append(.piece(.observation)) }
    if wrongMarks > 0 { faults.append(.newestMarks(wrongMarks)) }
    if (try? file.unitsWithFigures()) != census.units { faults.append(.unitsWithFigures) }
    let isListed = (try? areListed(in: file)) ?? false
    if areListsWrong || !isListed { faults.append(.lists) }
    return faults
  }

  /// True when the lists say what was read and nothing more.
  private func areListed(in file: EditionFile) throws -> Bool {
    guard file.layout >= 3 else { return true }
    let units = census.unitPeriods
    let unitPeriodCount = units.reduce(0) { $0 + $1.periods.count }
    let counts = [("series", seriesCount), ("indicator_period", periodCount), ("unit_period", unitPeriodCount)]
    return try counts.allSatisfy { list, count in try file.count(of: list) == count }
      && units.allSatisfy { try file.lists($0, in: .ofUnits) }
  }
}

/// Reads the figures of an edition in the order of the file, those of one indicator and unit at a time.
private struct FigureStream: ~Copyable {
  struct Stored {
    var records: [Record] = []
    /// 1 at the newest figures, 0 at the others.
    var marks: [Int] = []
    /// The numbers of their arrivals; 0 in layouts that do not know them.
    var arrivals: [Int] = []
    var places: ClosedRange<Int>
  }

  private let statement: SQLiteStatement
  private var reader: RecordReader
  private let mark: Int32
  private var hasBegun = false
  /// The row behind those that were given out.
  private var waiting: Row?
  private let knowsArrivals: Bool

  private struct Row {
    let record: Record
    let mark: Int
    let place: Int
    let arrival: Int
  }

  init(_ file: EditionFile) throws(SQLiteFault) {
    let statement = try file.connection.prepare("SELECT *, rowid FROM so_lieu ORDER BY rowid")
    self.statement = statement
    reader = RecordReader(.observation, lead: file.lead)
    mark = Int32(TableSchema.of(.observation).columns.count) + file.lead.count
    knowsArrivals = file.names != nil
  }

  mutating func next() throws(SQLiteFault) -> Stored? {
    if !hasBegun { waiting = try read() }
    hasBegun = true
    guard let first = waiting else { return nil }
    var stored = Stored(places: first.place...first.place)
    while let row = waiting, row.record[.unit] == first.record[.unit],
      row.record[.indicator] == first.record[.indicator]
    {
      stored.records.append(row.record)
      stored.marks.append(row.mark)
      stored.arrivals.append(row.arrival)
      stored.places = first.place...row.place
      waiting = try read()
    }
    return stored
  }

  private mutating func read() throws(SQLiteFault) -> Row? {
    guard try statement.step() else { return nil }
    return Row(
      record: try reader.read(statement), mark: statement.integer(mark),
      place: statement.integer(statement.width - 1), arrival: knowsArrivals ? statement.integer(0) : 0)
  }
}

extension EditionFile {
  /// Where the edition says that a series lies; `nil` where it does not know it.
  fileprivate func places(of series: FigureSeries) throws(SQLiteFault) -> ClosedRange<Int>? {
    let statement = try connection.prepare("SELECT first, last FROM series WHERE chi_tieu = ? AND don_vi = ?")
    try statement.bind(series.indicator, at: 1)
    try statement.bind(series.unit, at: 2)
    guard try statement.step(), statement.integer(0) <= statement.integer(1) else { return nil }
    return statement.integer(0)...statement.integer(1)
  }

  /// True when a list names these periods, and states their codes where its layout has them.
  fileprivate func lists(_ periods: FigureCensus.Periods, in list: PeriodList) throws(SQLiteFault) -> Bool {
    let hasCodes = layout >= EditionLayout.traced
    let statement = try connection.prepare(
      "SELECT ky\(hasCodes ? ", code" : "") FROM \(list.rawValue) WHERE \(list.nameColumn) = ? ORDER BY ky")
    try statement.bind(periods.name, at: 1)
    for (period, code) in zip(periods.periods, periods.codes) {
      guard try statement.step(), statement.text(0) == period, !hasCodes || statement.integer(1) == code
      else { return false }
    }
    return try !statement.step()
  }

  /// How many entries a list has.
  fileprivate func count(of list: String) throws(SQLiteFault) -> Int {
    let statement = try connection.prepare("SELECT count(*) FROM \(list)")
    return try statement.step() ? statement.integer(0) : 0
  }
}
