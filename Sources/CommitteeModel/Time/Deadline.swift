/// How often a standing task comes round.
public enum Rhythm: Hashable, Sendable, CaseIterable {
  /// All the time, without an end.
  case continuous
  /// Every day.
  case daily
  /// Every week.
  case weekly
  /// Every month.
  case monthly
  /// Every quarter.
  case quarterly
  /// Every six months.
  case halfYearly
  /// Every year.
  case yearly

  /// The Vietnamese words.
  public var words: String {
    switch self {
    case .continuous: "thường xuyên"
    case .daily: "hằng ngày"
    case .weekly: "hằng tuần"
    case .monthly: "hằng tháng"
    case .quarterly: "hằng quý"
    case .halfYearly: "6 tháng một lần"
    case .yearly: "hằng năm"
    }
  }
}

/// When a task is due, as its document words it and as it can be reckoned with.
public struct Deadline: Hashable, Sendable {
  /// What the wording amounts to.
  public enum Reading: Hashable, Sendable {
    /// The document names no time.
    case none
    /// On that day at the latest: the last day of the month, quarter or year that is named.
    case by(CalendarDay)
    /// Earlier than that day: the first day of the month, quarter or year that is named.
    case before(CalendarDay)
    /// Comes round or never ends, so it is never overdue.
    case recurring(Rhythm)
    /// Words without a date that can be reckoned with: `thời gian tới`, `khẩn trương`, `cuối năm`.
    case vague
  }

  /// The wording of the document, unchanged.
  public let raw: String
  /// What the wording amounts to.
  public let reading: Reading

  /// Reads a wording; one that names no date that exists is `vague`.
  public init(_ raw: String) {
    self.raw = raw
    reading = Self.read(raw)
  }

  /// True where words name some time, be it one that nobody can reckon with.
  public var isStated: Bool { reading != .none }

  /// True where nobody can tell on which day it is over, and it is not one that comes round.
  public var isUnclear: Bool { reading == .none || reading == .vague }

  /// The last day on which the task is done in time; `nil` without a date.
  public var lastDay: CalendarDay? {
    switch reading {
    case .by(let day): day
    case .before(let day): day.adding(days: -1)
    case .none, .recurring, .vague: nil
    }
  }
}

// MARK: - Reading

extension Deadline {
  private static let absentWords = ["khong neu", "khong han", "khong", "khong co", "-", "–", "…", "..."]
  private static let introductions = [
    "nhiem vu", "hoan thanh", "xong", "thuc hien", "thoi han", "trong", "ngay trong", "cham nhat", "muon nhat",
    "giai doan", "tu",
  ]
  private static let untilWords = ["den", "toi", "het", "cuoi", "vao"]
  private static let rhythms: [(words: String, rhythm: Rhythm)] = [
    ("thuong xuyen", .continuous), ("lien tuc", .continuous),
    ("hang ngay", .daily), ("hang tuan", .weekly), ("hang thang", .monthly), ("hang quy", .quarterly),
    ("6 thang mot lan", .halfYearly), ("6 thang/lan", .halfYearly), ("hang nam", .yearly),
  ]

  private static func read(_ raw: String) -> Reading {
    var scanner = PhraseScanner(raw)
    if scanner.isAtEnd { return .none }
    for words in absentWords {
      let isAbsent = scanner.attempt { $0.take(words) && $0.isAtEnd ? true : nil }
      if isAbsent == true { return .none }
    }
    while scanner.takeAny(introductions) {}
    for (words, rhythm) in rhythms where scanner.take(words) { return .recurring(rhythm) }
    let isBefore = scanner.take("truoc")
    while !isBefore, scanner.takeAny(untilWords) {}
    return scanner.takeDue(isBefore: isBefore) ?? .vague
  }
}

extension PhraseScanner {
  /// Takes the date of a deadline; nothing but a span's end or a note in brackets may follow it.
  fileprivate mutating func takeDue(isBefore: Bool) -> Deadline.Reading? {
    guard let first = takePeriod() else { return nil }
    // "2025 và những năm tiếp theo" begins then and has no end.
    if take("va nhung nam tiep theo") || take("va cac nam tiep theo") { return .recurring(.continuous) }
    var last = first
    if !isAtEnd, takeDash() {
      guard let end = takePeriod() else { return nil }
      last = end
    }
    guard isAtEnd, let end = last.end else { return nil }
    return isBefore ? .before(last.start ?? end) : .by(end)
  }
}
