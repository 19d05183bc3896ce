extension Period {
  /// True where a figure of this period may stand under words that name `other`: it is a part of it, or its state.
  ///
  /// Under the state at a day stand figures of that state and of the periods that hold the day; what has no bounds fits
  /// everywhere.
  public func fits(in other: Period) -> Bool {
    guard let first = earliest, let last = end, let otherFirst = other.earliest, let otherLast = other.end else {
      return true
    }
    if other.kind == .asAt { return first <= otherLast && last >= otherFirst }
    return first >= otherFirst && last <= otherLast
  }

  /// The period that a text of several words names, the longest wording of it; `nil` where it names none.
  ///
  /// A bare number is none but behind `báo cáo`, `kỳ`, `số liệu`, at the end of the name of a yearbook or alone, nor is a day on which something was signed: `ngày
  /// 15/7/2025`, nor the years of a plan: `Kế hoạch chuyển đổi số đến năm 2025`. `Quý II` is of the year that is assumed.
  static func named(in text: String, assuming year: Int? = nil) -> NamedPeriod? {
    allNamed(in: text, assuming: year).first
  }

  /// All periods that a text names, one behind the other.
  static func allNamed(in text: String, assuming year: Int? = nil) -> [NamedPeriod] {
    var found: [NamedPeriod] = []
    var taken = 0
    let words = text.split { " ()[],;:–".contains($0) }
    let folded = words.map { Folding.folded(String($0)) }
    let isYearbook = zip(folded, folded.dropFirst()).contains { $0 == "nien" && $1 == "giam" }
    for start in words.indices where start >= taken {
      let before = start > 0 ? folded[start - 1] : ""
      let isOfFigures = before == "lieu" || before == "ngay" && start > 1 && folded[start - 2] == "lieu"
      // “ngày 15 tháng 12 năm 2024” is when something was signed.
      if start > 1, folded[start - 2] == "ngay", folded[start] == "thang" {
        taken = start + (start + 3 < words.count && folded[start + 2] == "nam" ? 4 : 2)
        continue
      }
      let isOpened =
        opens(folded[start], before: start + 1 < folded.count ? folded[start + 1] : nil)
        || folded[start].utf8.first?.isDigit == true
          && (words.count == 1 || isOfFigures || introductions.contains(before)
            || isYearbook && start == words.count - 1)
      guard before != "ngay" || isOfFigures, isOpened else { continue }
      let longest = min(words.count, start + longestWording)
      for end in stride(from: longest, to: start, by: -1) {
        let wording = words[start..<end].joined(separator: " ")
        let dated = period(wording, assuming: year) ?? (isOfFigures ? day(wording, assuming: year) : nil)
        guard let period = dated ?? stateAtDay(wording, assuming: year) else { continue }
        if !(period.isOfYears && isPlan(folded[..<start])) {
          found.append(
            NamedPeriod(
              words: wording, period: period, isAlone: end - start == words.count,
              isOfFigures: isOfFigures || folded[start] == "tinh"))
        }
        taken = end
        break
      }
    }
    return found
  }

  private static let longestWording = 8
  /// Words behind which a bare number is a period.
  private static let introductions: Set = ["cao", "ky"]

  /// True where the words before a year name a plan or a document, to which the year belongs.
  private static func isPlan(_ words: ArraySlice<String>) -> Bool {
    let line = " " + words.joined(separator: " ") + " "
    return ["ke hoach", "chuong trinh", "de an", "nghi quyet", "quyet dinh", "chien luoc"].contains {
      line.contains(" \($0) ")
    }
  }

  /// Years, and the state at the end of one: such periods stand in names of plans.
  private var isOfYears: Bool {
    guard let first = earliest, let last = end else { return false }
    if kind == .asAt { return last.month == 12 && last.day == 31 }
    return first.month == 1 && last.month == 12
  }

  /// The period of a wording, also of `Quý II/24`, and of `Quý II` in the year that is assumed.
  private static func period(_ wording: String, assuming year: Int?) -> Period? {
    if let period = parse(wording) { return period.kind == .unstated ? nil : period }
    let digits = wording.utf8.reversed().prefix { $0.isDigit }.count
    let sign = wording.dropLast(digits).last
    if digits == 2, sign == "/" || sign == "." || sign == "-" {
      let full = wording.dropLast(2) + "20" + wording.suffix(2)
      if let period = parse(String(full)), period.kind != .unstated { return period }
    }
    // “đến người dân” and “năm nay” are of no year.
    let isPart = !["den", "tinh", "giai", "nam"].contains(Folding.folded(String(wording.prefix { $0 != " " })))
    return (isPart ? year : nil).flatMap {
      parse(wording + (wording.lowercased().hasSuffix("năm") ? " \($0)" : " năm \($0)"))
    }
  }

  /// The state at `30/6` in the year that is assumed.
  private static func day(_ wording: String, assuming year: Int?) -> Period? {
    let parts = wording.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let year, parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) })
    else { return nil }
    return parse("\(wording)/\(year)")
  }

  /// The state at `đến 30/6` in the year that is assumed.
  private static func stateAtDay(_ wording: String, assuming year: Int?) -> Period? {
    guard let year, let last = wording.split(separator: " ").last, last.utf8.count < wording.utf8.count,
      day(String(last), assuming: year) != nil, let period = parse("\(wording)/\(year)"), period.kind == .asAt
    else { return nil }
    return period
  }

  /// True for a word that a period begins with: `quý`, `năm`, `đến`, a number of months, or what is short for these.
  private static func opens(_ word: String, before next: String?) -> Bool {
    if ["quy", "qui", "nam", "thang", "den", "tinh", "giai", "nua"].contains(word) { return true }
    if word.utf8.contains(where: \.isDigit), let first = word.utf8.first {
      let isShort = first.isDigit ? word.drop { $0.isNumber }.first == "t" : "tq".utf8.contains(first)
      if isShort { return true }
    }
    let isCount = word.utf8.allSatisfy(\.isDigit) || PhraseScanner.counts.contains { $0.word == word }
    let isOfMonths = next == "thang" || next?.hasPrefix("thang/") == true
    return isCount && isOfMonths || word == "muoi"
  }
}

/// A period that words beside figures name.
struct NamedPeriod: Sendable {
  /// Its wording.
  let words: String
  /// What it means.
  let period: Period
  /// True where the text says nothing else.
  let isAlone: Bool
  /// True where the text calls the figures so: `số liệu 30/6`, `tính đến 30/6`.
  let isOfFigures: Bool
}
