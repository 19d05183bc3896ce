internal import CommitteeModel

/// What one section of a number format shows of a number.
struct NumberSection: Hashable {
  /// What kind of thing is shown.
  enum Form: UInt8 {
    case plain, percentage, day, month, quarter, year, hours, summedHours
    /// Words in the number's stead, or nothing.
    case words

    /// The part of a day that is shown; `nil` for all of it, and for what is no day.
    var part: DayPart? {
      switch self {
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      case .plain, .percentage, .day, .hours, .summedHours, .words: nil
      }
    }
  }

  private(set) var form: Form
  /// How many times over a thousandth of the number is shown.
  let thousandths: Int
  /// The words around the number, `#` in its place; empty where there are none.
  let wording: String
  /// All that is shown beside the number, signs too.
  private let words: String
  private let before: String
  private let after: String
  /// The decimals of a section that shows no digit of a nought, as `#,###`; `nil` for one that does.
  private let decimalsOfBlank: Int?
  /// True where a negative number is shown as if it were none.
  private var losesSign = false
  /// True where any number is shown as if it were negative: `-0`, `(0)`.
  private let looksNegative: Bool

  static let plain = NumberSection(.plain)

  /// `before` and `after` stand around the number; blanks and brackets alone are no words.
  init(
    _ form: Form, thousandths: Int = 0, before: String = "", after: String = "", decimalsOfBlank: Int? = nil
  ) {
    self.form = form
    self.thousandths = thousandths
    self.decimalsOfBlank = decimalsOfBlank
    self.before = before
    self.after = after
    words = Scrubbing.scrub(before + after).text
    let isWordless = !before.contains { $0.isLetter || $0.isNumber }
    let isBracketed = before.contains("(") && !before.contains(")") && after.contains(")")
    looksNegative = form != .words && isWordless && (isBracketed || before.contains(where: Self.isMinus))
    let sides = [before, after].map { $0.filter { $0 != "#" } }
    let said = sides.map { side in
      side.contains { $0.isLetter || $0.isNumber || $0.isCurrencySymbol || "%‰".contains($0) } ? side : ""
    }
    let isAround = (form == .plain || form == .percentage) && said != ["", ""]
    wording = isAround ? said.joined(separator: "#") : ""
  }

  /// The same section showing percentages.
  var asPercentage: NumberSection {
    var section = self
    if form == .plain { section.form = .percentage }
    return section
  }

  /// The same section where it shows negative numbers with no other sign than its own: a minus, brackets, a word before
  /// them that is no unit.
  var withItsOwnSign: NumberSection {
    var section = self
    let isTold = before.contains(where: \.isLetter) && MeasureUnit(before)?.isUnmistakable != true
    section.losesSign = !isTold && !(before + after).contains { Self.isMinus($0) || $0 == "(" }
    return section
  }

  private static func isMinus(_ sign: Character) -> Bool { "-−–".contains(sign) }

  /// A number, or what stands in its stead.
  func value(of digits: String) -> CellValue {
    let number = StoredNumber(
      digits: digits, isPercentage: form == .percentage, shownThousandths: thousandths, wording: wording)
    if losesSign || looksNegative, form != .words {
      let bare = digits.drop { $0 == "-" }
      let isNegative = bare.utf8.count < digits.utf8.count
      if isNegative ? losesSign : looksNegative && digits != "0" {
        return .worded(number, Scrubbing.scrub(before + bare + after).text)
      }
    }
    return form == .words || isBlank(for: digits) ? .worded(number, words) : .number(number)
  }

  /// True where no digit of a number is shown, since it is nought or rounded to it.
  private func isBlank(for digits: String) -> Bool {
    guard let decimalsOfBlank, var shown = Double(digits).map(abs) else { return false }
    if form == .percentage { shown *= 100 }
    for _ in 0..<thousandths { shown /= 1000 }
    for _ in 0..<decimalsOfBlank { shown *= 10 }
    return shown < 0.5
  }
}
