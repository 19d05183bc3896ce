extension Period {
  /// Reads the spellings of reports, with or without accents and capitals; `nil` where none fits.
  ///
  /// `2018`, `Quý II/2025`, `quý 2 năm 2025`, `tháng 02/2022`, `9/2023`, `5 tháng đầu năm 2021`, `5T/2021`,
  /// `đến 30/8/2023`, `21/9/2023` (a state), `giai đoạn 2021-2025`, `8/2022–9/2023`. Empty text is `unstated`.
  public static func parse(_ text: String) -> Period? {
    var scanner = PhraseScanner(text)
    if scanner.isAtEnd { return .unstated }
    if let state = scanner.takeState() { return scanner.isAtEnd ? state : nil }
    _ = scanner.takeAny(["giai doan", "tu"])
    guard let first = scanner.takePeriod() else { return nil }
    if scanner.isAtEnd { return first }
    guard scanner.takeDash(), let last = scanner.takePeriod(), scanner.isAtEnd else { return nil }
    return span(from: first, to: last)
  }
}

extension PhraseScanner {
  /// Takes one period that is neither a span nor a state worded with `đến`; a bare day is the state at its end.
  mutating func takePeriod() -> Period? {
    attempt { $0.takeQuarter() }
      ?? attempt { $0.takeFirstMonths() }
      ?? attempt { $0.takeMonthInWords() }
      ?? attempt { $0.takeBareDate() }
  }

  /// Takes the state at the end of a day, a month, a quarter or a year: `đến 30/8/2023`, `luỹ kế đến hết quý II/2025`.
  mutating func takeState() -> Period? {
    attempt { scanner in
      _ = scanner.take("luy ke")
      guard scanner.takeAny(["tinh den", "den", "toi"]) else { return nil }
      _ = scanner.takeAny(["thoi diem", "het", "cuoi"])
      if let end = scanner.attempt({ $0.takeQuarter() })?.end {
        return PartialDate(year: end.year, month: end.month).map { Period.asAt($0) }
      }
      if let month = scanner.takeMonthOfYear() { return Period.asAt(month) }
      _ = scanner.takeAny(["ngay", "thang", "nam"])
      return scanner.takeDate().map { Period.asAt($0) }
    }
  }

  private mutating func takeQuarter() -> Period? {
    guard takePrefix("quy") || takePrefix("q.") || takePrefix("q") else { return nil }
    guard let number = takeRoman() ?? takeNumber(digits: 1...2) ?? takeCount(), let year = takeYearAfterPart() else {
      return nil
    }
    return Period.quarter(number, of: year)
  }

  /// Takes the number of a quarter in Roman letters.
  mutating func takeRoman() -> Int? {
    for (index, roman) in ["i", "ii", "iii", "iv"].enumerated() where take(roman) { return index + 1 }
    return nil
  }

  private mutating func takeFirstMonths() -> Period? {
    if let half = attempt({ $0.takeHalf() }) { return half }
    guard let count = takeNumber(digits: 1...2) ?? takeCount(), take("thang") || takePrefix("t") else { return nil }
    let isLast = take("cuoi")
    if !isLast { _ = take("dau") }
    guard let year = takeYearAfterPart() else { return nil }
    if isLast { return count == 6 ? Period.secondHalf(of: year) : nil }
    return Period.firstMonths(count, of: year)
  }

  /// Takes `nửa đầu năm 2024`, `nửa cuối năm 2024`.
  private mutating func takeHalf() -> Period? {
    let isFirst = take("nua dau")
    guard isFirst || take("nua cuoi"), let year = takeYearAfterPart() else { return nil }
    return isFirst ? Period.firstMonths(6, of: year) : Period.secondHalf(of: year)
  }

  private mutating func takeMonthInWords() -> Period? {
    let isWord = take("thang")
    guard isWord || takePrefix("t"), let month = takeNumber(digits: 1...2) ?? (isWord ? takeCount() : nil),
      let year = takeYearAfterPart()
    else { return nil }
    return Period.month(month, of: year)
  }

  private mutating func takeBareDate() -> Period? {
    _ = takeAny(["ngay", "ca nam", "nam"])
    guard let date = takeDate() else { return nil }
    if date.day != nil { return Period.asAt(date) }
    return date.month.map { Period.month($0, of: date.year) } ?? Period.year(date.year)
  }
}
