/// Periods that titles, groups and remarks name.
extension GivenCheck {
  func findings(_ given: (given: String, period: Period)) -> [Finding] {
    let year = given.period.end?.year
    func namesGiven(_ line: Title) -> Bool {
      Period.allNamed(in: line.text, assuming: year).contains { $0.period == given.period }
    }
    let nearest = titles.filter(namesGiven).map(\.place.rawValue).min() ?? .max
    // “Kỳ báo cáo: Quý II/2024” is said of the figures, whatever another line is called.
    let counting = titles.filter { line in
      line.place.rawValue < nearest || Folding.folded(line.text).contains("ky bao cao")
    }
    func finding(_ line: Title, _ named: NamedPeriod) -> Finding {
      Self.finding(.period, line, named: named.words, given: given.given)
    }
    let others = (counting + sections + remarks).compactMap { line -> Finding? in
      guard let named = Period.named(in: line.text, assuming: year), !fits(given.period, named.period),
        !namesGiven(line)
      else { return nil }
      return finding(line, named)
    }
    let told = Set(others.map(\.origin))
    let parts = titles.filter { !told.contains($0.origin) }.compactMap { line in
      part(of: [given.period], in: line, assuming: year).map { finding(line, $0) }
    }
    return others + parts
  }

  /// The part of the periods of the rows that a title says its figures are of, whatever other titles say: it is nothing but
  /// that, `Quý III` under `CHỈ TIÊU NĂM 2024`, or calls them so behind the whole, `NĂM 2024 (SỐ LIỆU 30/6)`.
  private func part(of known: [Period], in line: Title, assuming year: Int?) -> NamedPeriod? {
    guard line.place == .sheet else { return nil }
    let named = Period.allNamed(in: line.text, assuming: year)
    // “Số liệu quý IV và cả năm 2024” is of both.
    let whole = named.firstIndex { known.contains($0.period) }
    return named.enumerated().first { place, named in
      guard named.isAlone || named.isOfFigures, named.period.kind == .asAt || whole.map({ $0 < place }) ?? true
      else { return false }
      return !known.contains { $0.fits(in: named.period) && named.period.kind != .asAt }
        && known.contains { isPart(named.period, of: $0) }
    }?.element
  }

  /// True for less than a period. Reports of a year are written before its end: what was counted up to a day in the last quarter of
  /// a period stands for the whole.
  private func isPart(_ named: Period, of whole: Period) -> Bool {
    guard named.fits(in: whole), !whole.fits(in: named) || named.kind == .asAt else { return false }
    guard named.kind == .asAt else { return true }
    guard cutoffs.texts.isEmpty, whole.kind != .asAt, let start = whole.start, let end = whole.end, let day = named.end
    else { return false }
    func months(from first: CalendarDay, to last: CalendarDay) -> Int {
      (last.year - first.year) * 12 + last.month - first.month
    }
    return months(from: day, to: end) * 4 >= months(from: start, to: end) + 1
  }

  /// Titles that name a period of which no row is.
  var doubtsBesidePeriods: [Finding] {
    guard holdsFigures, let stated = periods.all else { return [] }
    let first = stated.min()
    let known = stated.compactMap(Period.parse)
    let named = titles.map { Period.named(in: $0.text) }
    let fitting = zip(titles, named).filter { _, named in
      named.map { named in known.contains { fits($0, named.period) } } ?? false
    }
    let nearest = fitting.map(\.0.place.rawValue).min() ?? .max
    let year = known.compactMap(\.end?.year).max()
    return zip(titles, named).compactMap { line, named in
      let told = line.place.rawValue >= nearest ? part(of: known, in: line, assuming: year) : named
      return told.map {
        Finding(.sheet(.given(.period(named: $0.words, other: first))), at: line.origin, read: line.text)
      }
    }
  }

  /// True where figures of the given period may stand under words that name another.
  ///
  /// What was counted up to a day is not yet what a period comes to that goes on for longer than the month of the day,
  /// unless the day is said with the figures.
  func fits(_ given: Period, _ named: Period) -> Bool {
    guard given.fits(in: named) else { return false }
    // Nine months count on from the start of the year: a month and a quarter stand under them where they end with them.
    if named.isOfSeveralMonths, given != named, given.kind != .asAt, given.end != named.end { return false }
    // What several years came to at the end of the last is not what that one did; a year within a longer plan is its own.
    if named.kind == .span, given.kind != .span, named.end == given.end, !named.fits(in: given) { return false }
    guard named.kind == .asAt, given.kind != .asAt, cutoffs.texts.isEmpty, let end = given.end, let day = named.end
    else {
      return true
    }
    return (end.year, end.month) <= (day.year, day.month)
  }
}
