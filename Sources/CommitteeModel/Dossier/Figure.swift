/// What kind of figure an indicator has.
public enum ValueKind: String, Sendable {
  case count = "số lượng"
  case fraction = "phân số"
  case rate = "tỷ lệ"
  case money = "tiền"
  case score = "điểm"
  case month = "mốc thời gian"
  case qualitative = "định tính"
  case text = "chữ"
}

/// A stated value, kept as stated: a fraction stays a fraction, an approximate count stays approximate.
public enum Value: Hashable, Sendable {
  /// A number of things or an amount of money, in the indicator's unit.
  case count(Quantity)
  /// So many of so many.
  case fraction(Fraction)
  /// A rate in the indicator's unit (percent), with the fraction the source states beside it, if any.
  case rate(Quantity, of: Fraction?)
  /// A number of things, an amount of money or a rate, of which only the ends are stated.
  case range(QuantityRange)
  /// A score, with the highest possible one where the source states it.
  case score(ExactDecimal, of: ExactDecimal?)
  /// A milestone.
  case milestone(PartialDate)
  /// Words: a state, a list, a trend.
  case words(String)
}

/// Why there is no value: none of these is zero.
public enum Absence: String, CaseIterable, Sendable {
  /// It should be there and is not.
  case missing = "chưa có"
  /// Its period has not ended.
  case notYetDue = "chưa đến kỳ"
  /// It makes no sense for this unit.
  case notApplicable = "không áp dụng"

  /// The words a screen uses.
  public var words: String {
    switch self {
    case .missing: "chưa có số liệu"
    case .notYetDue: "chưa đến kỳ"
    case .notApplicable: "không áp dụng"
    }
  }

  /// The mark that stands where the figure would: three different ones, none of them 0.
  public var mark: String {
    switch self {
    case .missing: "—"
    case .notYetDue: "»"
    case .notApplicable: "\\"
    }
  }
}

extension Absence {
  /// Reads a kind of nothing in any capitals; what begins with a digit costs no folding.
  init?(_ text: String) {
    guard let first = text.utf8.first, first >= UInt8(ascii: "A") else { return nil }
    self.init(rawValue: Folding.accented(text))
  }
}

/// A value, or one of the kinds of nothing.
public enum Figure: Hashable, Sendable {
  case value(Value)
  case absent(Absence)

  /// Reads a cell of the column Giá trị; `nil` when it has no reading for this kind of indicator.
  ///
  /// Words in place of a number ("chưa cung cấp") are a qualitative statement, neither a zero nor a missing figure.
  /// Capitals play no part in the kinds of nothing.
  public init?(_ text: String, as kind: ValueKind, stated: Fraction? = nil) {
    if text.isEmpty {
      self = .absent(.missing)
    } else if let absence = Absence(text) {
      self = .absent(absence)
    } else if let value = Value(text, as: kind, stated: stated) {
      self = .value(value)
    } else {
      return nil
    }
  }

  /// The value, if there is one.
  public var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }
}

extension Value {
  /// Reads a stated value; `nil` when a text that holds digits has no reading for this kind.
  public init?(_ text: String, as kind: ValueKind, stated: Fraction? = nil) {
    switch kind {
    case .qualitative, .text:
      self = .words(text)
      return
    case .count, .money:
      if let quantity = Quantity.parse(text) { self = .count(quantity); return }
      if let range = QuantityRange.parse(text), !range.isPercentage { self = .range(range); return }
    case .rate:
      let bare = text.hasSuffix("%") ? Scrubbing.scrub(String(text.dropLast())).text : text
      if let quantity = Quantity.parse(bare) { self = .rate(quantity, of: stated); return }
      if let fraction = Fraction.parse(text) { self = .fraction(fraction); return }
      // The unit says what the sign says.
      if let range = QuantityRange.parse(text) { self = .range(range.withoutSign); return }
    case .fraction:
      if let fraction = Fraction.parse(text) { self = .fraction(fraction); return }
    case .score:
      if let fraction = Fraction.parse(text) { self = .score(fraction.numerator, of: fraction.denominator); return }
      if let number = VietnameseNumber.parse(text).value { self = .score(number, of: nil); return }
    case .month:
      if let date = PartialDate.parse(text) { self = .milestone(date); return }
    }
    guard !text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
    self = .words(text)
  }

  /// The value as text without its unit: `gần 15.000`, `71,78`, `17/20`, `5/2021`.
  public var text: String {
    switch self {
    case .count(let quantity), .rate(let quantity, _): quantity.text
    case .range(let range): range.text
    case .fraction(let fraction): fraction.text
    case .score(let score, let highest):
      VietnameseNumber.format(score) + (highest.map { "/" + VietnameseNumber.format($0) } ?? "")
    case .milestone(let date): date.text
    case .words(let words): words
    }
  }

  /// Its size for targets and changes: the number, the numerator of a fraction, the score; `nil` for words and dates, and
  /// for a range, which is no single number.
  public var magnitude: ExactDecimal? {
    switch self {
    case .count(let quantity), .rate(let quantity, _): quantity.number
    case .fraction(let fraction): fraction.numerator
    case .score(let score, _): score
    case .range, .milestone, .words: nil
    }
  }

  /// True for what states an amount, be it the two ends of one.
  public var isAmount: Bool {
    if case .range = self { return true }
    return magnitude != nil
  }

  /// The part of a whole that it says; `nil` where it says none.
  public var share: Fraction? {
    switch self {
    case .fraction(let fraction): fraction
    case .rate(_, let fraction?): fraction
    case .rate(let quantity, nil): Fraction(numerator: quantity.number, denominator: ExactDecimal(100))
    case .score(let score, let highest?): Fraction(numerator: score, denominator: highest)
    default: nil
    }
  }
}
