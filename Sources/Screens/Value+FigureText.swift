import CommitteeModel
import Widgets

extension FigureText {
  /// A value ready to be aligned; `unit` follows a number, never words.
  init(_ value: Value, unit: String = "") {
    switch value {
    case .count(let quantity), .rate(let quantity, _):
      let (whole, decimals) = FigureText.split(quantity.written)
      self.init(
        lead: quantity.qualifier.word, whole: whole, decimals: decimals, scaleWord: quantity.scale?.word ?? "",
        unit: unit)
    case .score(let score, nil):
      let (whole, decimals) = FigureText.split(score)
      self.init(whole: whole, decimals: decimals, unit: unit)
    case .range, .fraction, .score: self.init(opaque: value.text, unit: unit)
    case .milestone(let date):
      self.init(opaque: date.month != nil && date.day == nil ? "tháng \(date.text)" : date.text)
    case .words: self.init(opaque: value.text)
    }
  }

  /// A figure, or the mark of the kind of nothing that stands in its place.
  init(_ figure: Figure, unit: String = "") {
    switch figure {
    case .value(let value): self.init(value, unit: unit)
    case .absent(let absence): self.init(opaque: absence.mark)
    }
  }

  /// `169.353` and nothing; `71` and `,78`.
  private static func split(_ number: ExactDecimal) -> (whole: String, decimals: String) {
    let text = VietnameseNumber.format(number)
    guard let comma = text.firstIndex(of: ",") else { return (text, "") }
    return (String(text[..<comma]), String(text[comma...]))
  }
}

extension Fraction {
  /// Its percentage as every screen tells it beside the count, to two places: `22,22 %`, `100 %`; `nil` over nought.
  var percentWords: String? { percent(scale: 2).map { "\(VietnameseNumber.format($0.reduced)) %" } }
}

extension ExactShare {
  /// A fraction as a bar needs it; `nil` for a negative one or one too large to draw.
  init?(_ fraction: Fraction) {
    let places = max(fraction.numerator.scale, fraction.denominator.scale)
    guard let numerator = fraction.numerator.shifted(byPowerOfTen: places)?.wholeNumber,
      let denominator = fraction.denominator.shifted(byPowerOfTen: places)?.wholeNumber,
      numerator >= 0, denominator > 0
    else { return nil }
    self.init(numerator, denominator)
  }
}
