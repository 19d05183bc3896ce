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

  /// Reads all figures and adds them to the content and their places to the seal; answers how many there are.
  mutating func read(_ file: EditionFile, _ content: inout ContentHash, _ seal: inout EditionSeal) throws -> Int {
    var stream = try FigureStream(file)
    let asOf = file.knowsTheFuture ? file.edition.asOf : nil
    var count = 0
    while let stored = try stream.next() {
      count += stored.records.count
      content.add(all: stored.records)
      for record in stored.records { seal.add(record) }
      guard let series = FigureSeries(stored.records, asOf: asOf) else { continue }
      if series.records != stored.records { isOutOfOrder = true }
      if let last, (series.indicator, series.unit) <= last { isOutOfOrder = true }
      last = (series.indicator, series.unit)
      wrongMarks += zip(series.newest, stored.marks).count { ($0 ? 1 : 0) != $1 }
      seriesCount += 1
      if file.layout >= 3, try file.places(of: series) != stored.places { areListsWrong = true }
      if file.layout >= 7,
        try PieceStore.code(ofSeries: series.indicator, series.unit, in: file.connection)
          != PieceCode.code(of: stored.records)
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
    if try file.periods(indicator: indicator.code) != indicator.periods { areListsWrong = true }
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
    let unitPeriods = census.unitPeriods
    let counts = [("series", seriesCount), ("indicator_period", periodCount), ("unit_period", unitPeriods.count)]
    let units = Dictionary(grouping: unitPeriods, by: \.unit)
    return try counts.allSatisfy { list, count in try file.count(of: list) == count }
      && units.allSatisfy { try file.periods(unit: $0.key) == $0.value.map(\.period) }
  }
}

/// Reads the figures of an edition in the order of the file, those of one indicator and unit at a time.
private struct FigureStream: ~Copyable {
  struct Stored {
    var records: [Record] = []
    /// 1 at the newest figures, 0 at the others.
    var marks: [Int] = []
    var places: ClosedRange<Int>
  }

  private let statement: SQLiteStatement
  private var reader: RecordReader
  private let mark: Int32
  private var hasBegun = false
  /// The row behind those that were given out.
  private var waiting: (record: Record, mark: Int, place: Int)?

  init(_ file: EditionFile) throws(SQLiteFault) {
    let statement = try file.connection.prepare("SELECT *, rowid FROM so_lieu ORDER BY rowid")
    self.statement = statement
    reader = RecordReader(.observation, knowsSheets: file.layout >= 2)
    mark = Int32(TableSchema.of(.observation).columns.count) + (file.layout >= 2 ? 4 : 3)
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
      stored.places = first.place...row.place
      waiting = try read()
    }
    return stored
  }

  private mutating func read() throws(SQLiteFault) -> (record: Record, mark: Int, place: Int)? {
    guard try statement.step() else { return nil }
    return (reader.read(statement), statement.integer(mark), statement.integer(statement.width - 1))
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

  /// How many entries a list has.
  fileprivate func count(of list: String) throws(SQLiteFault) -> Int {
    let statement = try connection.prepare("SELECT count(*) FROM \(list)")
    return try statement.step() ? statement.integer(0) : 0
  }
}
