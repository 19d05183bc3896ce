extension Deadline {
  /// A wording as people say it at a session, with the month, year or day that they leave to the day on which they speak.
  ///
  /// `cuối tháng` said on 17/01/2022 becomes `cuối tháng 01/2022`, `trước 30/6` becomes `trước ngày 30/6/2022`, `tuần sau` its
  /// Sunday. A day, month or quarter without its year is the next one that is not over. What can be reckoned with is spelled
  /// with its accents where it was typed without any; what cannot be read stays as it was said.
  public static func settled(_ said: String, on day: CalendarDay) -> String {
    let words = Scrubbing.scrub(said).text
    let settled = whole(words, on: day)
    guard !Deadline(settled).isUnclear, Folding.folded(words) == words.lowercased() else { return settled }
    return settled.split(separator: " ").map { spelling[$0.lowercased()] ?? String($0) }.joined(separator: " ")
  }

  /// What the words of a deadline are when they are typed without accents; one that could be two is left out.
  private static let spelling = [
    "hoan": "hoàn", "thanh": "thành", "thuc": "thực", "hien": "hiện", "thoi": "thời", "han": "hạn", "ngay": "ngày",
    "cham": "chậm", "nhat": "nhất", "muon": "muộn", "den": "đến", "toi": "tới", "het": "hết", "cuoi": "cuối",
    "dau": "đầu", "vao": "vào", "bao": "báo", "cao": "cáo", "gui": "gửi", "truoc": "trước", "quy": "quý", "qui": "quý",
    "thang": "tháng", "nam": "năm", "tuan": "tuần", "hang": "hằng", "thuong": "thường", "xuyen": "xuyên",
    "lien": "liên", "tuc": "tục", "mot": "một", "lan": "lần", "giai": "giai", "doan": "đoạn", "vong": "vòng",
  ]

  private static func whole(_ words: String, on day: CalendarDay) -> String {
    guard Deadline(words).reading == .vague else { return words }
    var scanner = PhraseScanner(words)
    guard let span = scanner.takeSpan(on: day) else { return words }
    let head = words.split(separator: " ").prefix(span.wordsBefore).joined(separator: " ")
    let settled =
      switch span.core {
      case .words(let text): head.isEmpty ? text : "\(head) \(text)"
      case .days(let first, let last): span.isBefore ? "trước ngày \(first.text)" : "chậm nhất ngày \(last.text)"
      }
    return Deadline(settled).lastDay == nil ? words : settled
  }
}

/// A span of days that was named by what it is to the day of speaking.
private struct SaidSpan {
  enum Core {
    /// The same words with what they left out.
    case words(String)
    /// The days from the first to the last.
    case days(CalendarDay, CalendarDay)
  }

  /// How many words stand before it.
  let wordsBefore: Int
  /// True where it is due earlier than its first day.
  let isBefore: Bool
  let core: Core
}

/// A day and what others are called from it.
private struct SpeakingDay {
  let day: CalendarDay

  /// Monday of its week, so many weeks later.
  func monday(_ weeks: Int) -> CalendarDay { day.adding(days: -((day.ordinal - 1) % 7) + 7 * weeks) }

  func month(_ step: Int) -> String {
    let months = day.year * 12 + day.month - 1 + step
    return "tháng " + DateText.monthYear(months % 12 + 1, months / 12)
  }

  func quarter(_ step: Int) -> String {
    let quarters = day.year * 4 + (day.month - 1) / 3 + step
    return "quý \(["I", "II", "III", "IV"][quarters % 4])/\(quarters / 4)"
  }

  func year(_ step: Int) -> String { "năm \(day.year + step)" }

  /// The year in which what is called so is next not over.
  func year(notOver words: (Int) -> String) -> String? {
    [day.year, day.year + 1].map(words).first { text in Deadline(text).lastDay.map { $0 >= day } ?? false }
  }

  /// The same day so many months later, or the last one of a shorter month.
  func adding(months: Int) -> CalendarDay {
    let all = day.year * 12 + day.month - 1 + months
    let (year, month) = (all / 12, all % 12 + 1)
    return CalendarDay(year: year, month: month, day: min(day.day, CalendarDay.daysInMonth(month, of: year))) ?? day
  }
}

// MARK: - Reading

extension PhraseScanner {
  private static let openings = [
    "hoan thanh", "xong", "thuc hien", "thoi han", "ngay trong", "trong vong", "trong", "cham nhat", "muon nhat", "den",
    "toi", "het", "cuoi", "vao", "bao cao", "gui",
  ]
  private static let weekdays = ["hai", "ba", "tu", "nam", "sau", "bay"]

  fileprivate mutating func takeSpan(on day: CalendarDay) -> SaidSpan? {
    var isBefore = false
    while true {
      if take("truoc") { isBefore = true } else if !takeAny(Self.openings) { break }
    }
    let wordsBefore = wordsTaken
    let said = SpeakingDay(day: day)
    guard
      let core = attempt({ $0.takeWeek(said) }) ?? attempt({ $0.takeNamedDay(said) })
        ?? attempt({ $0.takeCountedDays(said) }) ?? attempt({ $0.takePart(said) })
        ?? attempt({ $0.takeYearlessDate(said) })
    else { return nil }
    return SaidSpan(wordsBefore: wordsBefore, isBefore: isBefore, core: core)
  }

  /// Takes what is left of the phrase where it is one of these, and how far it lies ahead: `này` 0, `sau` 1.
  private mutating func takeStep() -> Int? {
    if isAtEnd || take("nay") && isAtEnd { return 0 }
    return takeAny(["sau", "toi", "den", "ke tiep"]) && isAtEnd ? 1 : nil
  }

  /// Takes `tuần này`, `cuối tuần`, `tuần sau`.
  private mutating func takeWeek(_ said: SpeakingDay) -> SaidSpan.Core? {
    guard take("tuan"), let step = takeStep() else { return nil }
    let monday = said.monday(step)
    return .days(monday, monday.adding(days: 6))
  }

  /// Takes `hôm nay`, `ngày mai`, `thứ sáu`, `chủ nhật tuần sau`.
  private mutating func takeNamedDay(_ said: SpeakingDay) -> SaidSpan.Core? {
    for (words, days) in [("hom nay", 0), ("ngay mai", 1), ("mai", 1), ("ngay kia", 2)] where take(words) {
      let day = said.day.adding(days: days)
      return isAtEnd ? .days(day, day) : nil
    }
    guard let weekday = takeWeekday() else { return nil }
    var step: Int?
    if !isAtEnd {
      guard take("tuan"), let weeks = takeStep() else { return nil }
      step = weeks
    }
    let own = said.monday(step ?? 0).adding(days: weekday)
    let day = step == nil && own < said.day ? own.adding(days: 7) : own
    return .days(day, day)
  }

  /// Days from Monday of `thứ hai`, `thứ 6`, `chủ nhật`.
  private mutating func takeWeekday() -> Int? {
    if take("chu nhat") { return 6 }
    guard take("thu") else { return nil }
    if let number = takeNumber(digits: 1...1) { return (2...7).contains(number) ? number - 2 : nil }
    return Self.weekdays.firstIndex { take($0) }
  }

  /// Takes `10 ngày`, `sau 2 tuần`, `3 tháng nữa`.
  private mutating func takeCountedDays(_ said: SpeakingDay) -> SaidSpan.Core? {
    _ = take("sau")
    guard let count = takeNumber(digits: 1...3) ?? takeCount() else { return nil }
    let day: CalendarDay
    if take("ngay") {
      day = said.day.adding(days: count)
    } else if take("tuan") {
      day = said.day.adding(days: 7 * count)
    } else if take("thang") {
      day = said.adding(months: count)
    } else {
      return nil
    }
    _ = takeAny(["nua", "toi"])
    return isAtEnd ? .days(day, day) : nil
  }

  /// Takes a month, quarter, half or year that is named by the day of speaking: `tháng này`, `quý II`, `năm sau`.
  private mutating func takePart(_ said: SpeakingDay) -> SaidSpan.Core? {
    if let half = attempt({ $0.takeHalfOfThisYear(said) }) { return .words(half) }
    if take("thang") {
      if let step = attempt({ $0.takeStep() }) { return .words(said.month(step)) }
      guard let month = takeNumber(digits: 1...2) ?? takeCount() else { return nil }
      return takeYear(said) { "tháng \(DateText.monthYear(month, $0))" }
    }
    if take("quy") {
      if let step = attempt({ $0.takeStep() }) { return .words(said.quarter(step)) }
      return takeQuarter(said)
    }
    if takePrefix("q.") || takePrefix("q") { return takeQuarter(said) }
    guard take("nam"), let step = takeStep() else { return nil }
    return .words(said.year(step))
  }

  /// Takes the number of a quarter, and its year where that is named.
  private mutating func takeQuarter(_ said: SpeakingDay) -> SaidSpan.Core? {
    guard let quarter = takeRoman() ?? takeNumber(digits: 1...1) ?? takeCount(), (1...4).contains(quarter) else {
      return nil
    }
    return takeYear(said) { "quý \(["I", "II", "III", "IV"][quarter - 1])/\($0)" }
  }

  /// Takes `năm nay`, `năm sau` behind a part of a year; without it the year is that in which the part is next not over.
  private mutating func takeYear(_ said: SpeakingDay, of words: (Int) -> String) -> SaidSpan.Core? {
    if isAtEnd { return said.year(notOver: words).map { .words($0) } }
    guard take("nam"), let step = takeStep() else { return nil }
    return .words(words(said.day.year + step))
  }

  /// Takes `6 tháng đầu năm`, `nửa cuối năm nay`, of a half that is not over.
  private mutating func takeHalfOfThisYear(_ said: SpeakingDay) -> String? {
    guard take("6 thang") || take("sau thang") || take("nua") else { return nil }
    let isFirst = take("dau")
    guard isFirst || take("cuoi"), take("nam"), isAtEnd || take("nay") && isAtEnd else { return nil }
    let words = "6 tháng \(isFirst ? "đầu" : "cuối") năm \(said.day.year)"
    return Deadline(words).lastDay.map { $0 >= said.day } == true ? words : nil
  }

  /// Takes `15/4`, `ngày 15 tháng 4`, `ngày 20`, and `15/4/26`.
  private mutating func takeYearlessDate(_ said: SpeakingDay) -> SaidSpan.Core? {
    let isWord = take("ngay")
    guard let day = takeNumber(digits: 1...2) else { return nil }
    if isAtEnd { return isWord ? nextDay(day, said) : nil }
    guard ["/", "-", "."].contains(where: { takePrefix($0) }) || take("thang") else { return nil }
    if isWord, take("nay"), isAtEnd {
      return CalendarDay(year: said.day.year, month: said.day.month, day: day).map { .words("ngày \($0.text)") }
    }
    guard let month = takeNumber(digits: 1...2) else { return nil }
    if !isAtEnd {
      guard ["/", "-", "."].contains(where: { takePrefix($0) }), let year = takeNumber(digits: 2...2), isAtEnd else {
        return nil
      }
      return CalendarDay(year: 2000 + year, month: month, day: day).map { .words("ngày \($0.text)") }
    }
    let next = [0, 1].compactMap { CalendarDay(year: said.day.year + $0, month: month, day: day) }.first {
      $0 >= said.day
    }
    return next.map { .words("ngày \($0.text)") }
  }

  /// The next day of that number in this month or the next.
  private func nextDay(_ number: Int, _ said: SpeakingDay) -> SaidSpan.Core? {
    let own = CalendarDay(year: said.day.year, month: said.day.month, day: number).flatMap { $0 >= said.day ? $0 : nil }
    let first = said.day.endOfMonth.adding(days: 1)
    return (own ?? CalendarDay(year: first.year, month: first.month, day: number)).map { .words("ngày \($0.text)") }
  }
}
