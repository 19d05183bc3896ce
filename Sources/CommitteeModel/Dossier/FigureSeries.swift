/// All figures of one indicator and unit, oldest first.
public struct FigureSeries: Sendable {
  /// Code of the indicator.
  public let indicator: String
  /// Code of the unit.
  public let unit: String
  /// The rows in chronological order.
  public let records: [Record]
  /// Which of them tell the newest level: of the statements whose period ends last the firmest, and the changes that are
  /// stated for the same period and are as firm.
  ///
  /// A statement that a figure is not yet due is the newest only where nothing else is stated. A figure of a period that
  /// had not begun on the as-of day never is: nobody could know it.
  public let newest: [Bool]
  /// For each record its place among the rows given.
  public let places: [Int]

  /// Makes a series of rows of one indicator and unit; equally firm ones of a period stay in the order given. `nil`
  /// without a row. Without an as-of day every period counts, as in editions of the first layouts.
  public init?(_ rows: [Record], asOf: CalendarDay?) { self.init(FigureOrder.placed(rows)[...], asOf) }

  private init?(_ figures: ArraySlice<PlacedFigure>, _ asOf: CalendarDay?) {
    guard let first = figures.first?.record else { return nil }
    indicator = first[.indicator]
    unit = first[.unit]
    records = figures.map(\.record)
    places = figures.map(\.offset)
    newest = FigureSeries.newest(of: Array(figures), asOf)
  }

  /// The series of all rows, by indicator and unit.
  static func all(of observations: [Record], asOf: CalendarDay) -> [FigureSeries] {
    var rest = FigureOrder.placed(observations)[...]
    var all: [FigureSeries] = []
    while let first = rest.first?.record {
      let own = rest.prefix { $0.record[.indicator] == first[.indicator] && $0.record[.unit] == first[.unit] }
      if let series = FigureSeries(own, asOf) { all.append(series) }
      rest = rest[own.endIndex...]
    }
    return all
  }

  /// The rows that tell the newest level.
  public var latest: [Record] { zip(records, newest).filter(\.1).map(\.0) }

  private static func newest(of figures: [PlacedFigure], _ asOf: CalendarDay?) -> [Bool] {
    var marks = [Bool](repeating: false, count: figures.count)
    let levels = figures.indices.filter { figures[$0].isLevel && !figures[$0].isOfTheFuture(asOf) }
    let told = levels.filter { place in
      let isAhead = asOf.map { figures[place].period.lies(after: $0) } ?? false
      return !isAhead && Absence(figures[place].record[.value]) != .notYetDue
    }
    guard let last = told.last ?? levels.last else { return marks }
    let end = figures[last].period.end
    let newest = (told.isEmpty ? levels : told).filter { figures[$0].period.end == end }
    let firmest = newest.map { figures[$0].firmness }.max()
    guard let level = newest.first(where: { figures[$0].firmness == firmest }) else { return marks }
    marks[level] = true
    for (place, figure) in figures.enumerated() where !figure.isLevel && figure.period == figures[level].period {
      marks[place] = figure.record[.state].isEmpty || figure.firmness == firmest
    }
    return marks
  }
}

/// A row of the table of figures with what gives it its place in a series.
struct PlacedFigure {
  let record: Record
  /// The stated period; `unstated` where it has no reading.
  let period: Period
  let firmness: Int
  /// Its place among the rows given.
  let offset: Int

  init(_ record: Record, offset: Int) {
    self.record = record
    self.offset = offset
    period = Period.parse(record[.period]) ?? .unstated
    firmness = ReleaseStatus.firmness(of: record[.state])
  }

  /// True for a number of a period that had not begun; that there is none yet can be said at any time.
  func isOfTheFuture(_ asOf: CalendarDay?) -> Bool {
    guard let asOf, period.lies(after: asOf) else { return false }
    return Absence(record[.value]) == nil
  }

  /// True for a level, false for a change.
  var isLevel: Bool { record[.figureKind] == "thực hiện" }
}
