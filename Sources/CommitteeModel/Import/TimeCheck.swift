/// Holds the periods of figures and the days up to which they were counted against the day on which they are taken in.
struct TimeCheck: Sendable {
  private let day: CalendarDay
  /// Periods with their days of counting that were found right, both in one text.
  private var known = KnownCells()
  private var text: [UInt8] = []
  private let places: (period: Int, cutoff: Int)

  init(on day: CalendarDay) {
    self.day = day
    let schema = TableSchema.of(.observation)
    places = (schema.position(of: .period) ?? 0, schema.position(of: .cutoff) ?? 0)
  }

  /// True for a row of a batch of figures about whose time nothing is to be said; false where that is not known at once.
  mutating func isPlain(_ row: RowBatch.Row, of batch: RowBatch) -> Bool {
    if batch.table != .observation { return true }
    text.removeAll(keepingCapacity: true)
    text.append(contentsOf: row[places.period])
    text.append(0x1F)
    text.append(contentsOf: row[places.cutoff])
    if text.withUnsafeBytes({ known.contains($0) }) { return true }
    let (period, cutoff) = (row[places.period], row[places.cutoff])
    let doubts = doubts(
      period: String(decoding: period, as: UTF8.self), cutoff: String(decoding: cutoff, as: UTF8.self))
    if doubts.isEmpty { text.withUnsafeBytes { known.insert($0) } }
    return doubts.isEmpty
  }

  /// What is to be said of the time of a figure; nothing of one that says there is no number.
  func findings(about record: Record) -> [Finding] {
    guard record.table == .observation, Absence(record[.value]) == nil else { return [] }
    return doubts(period: record[.period], cutoff: record[.cutoff]).map { doubt in
      let isOfPeriod = if case .periodAhead = doubt { true } else { false }
      let field = isOfPeriod ? Field.period : .cutoff
      return Finding(
        .figure(.time(doubt, seenFrom: day)), at: record.origin, column: field.rawValue, read: record[field])
    }
  }

  private func doubts(period: String, cutoff: String) -> [TimeDoubt] {
    guard let period = Period.parse(period) else { return [] }
    return TimeDoubt.doubts(of: period, countedTo: PartialDate.parse(cutoff)?.last, seenFrom: day)
  }
}
