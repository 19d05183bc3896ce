/// What the figures of an indicator can be, as far as its row tells.
public struct IndicatorNature: Hashable, Sendable {
  /// Kind of its figures.
  public let kind: ValueKind
  /// Its short name.
  public let name: String
  /// Unit of measure; a rate without one is a percentage, others without one have none.
  public let measure: MeasureUnit?
  /// How far its figures may go.
  let span: Span
  /// True where a figure must be a whole number of things.
  let isCounted: Bool

  /// How far the figures of a rate may go.
  enum Span: Hashable, Sendable {
    /// A part of a whole: from nought to all of it.
    case partOfWhole
    /// From nought to anywhere: what was done of a plan, how many come on a hundred people.
    case fromNought
    /// Anywhere: a growth.
    case anywhere
    /// Nothing tells.
    case unknown
  }

  /// Reads a row of the table of indicators; `nil` when its kind has no reading.
  public init?(_ record: Record) {
    guard let kind = ValueKind(rawValue: record[.valueKind]) else { return nil }
    self.init(
      kind, measure: record[.measure], shortName: record[.shortName],
      Words(name: record[.name], scope: record[.scope], formula: record[.formula]))
  }

  /// The nature of an indicator that was read.
  public init(_ indicator: Indicator) {
    self.init(
      indicator.kind, measure: indicator.measure, shortName: indicator.shortName,
      Words(name: indicator.name, scope: indicator.scope, formula: indicator.formula))
  }

  private init(_ kind: ValueKind, measure: String, shortName: String, _ words: Words) {
    self.kind = kind
    name = shortName
    self.measure = MeasureUnit(measure.isEmpty && kind == .rate ? "%" : measure)
    span = words.span
    isCounted = kind == .count && !words.isMeasured && (self.measure.map { !$0.isContinuous } ?? words.countsThings)
  }

  /// True where more than the whole can be: growths, and what was done of a plan.
  var mayExceedWhole: Bool { span == .anywhere || span == .fromNought }

  /// True for a rate out of a hundred.
  var isPercentage: Bool { kind == .rate && measure.map { $0.isPercentage && $0.powerOfTen == 0 } ?? false }
}

/// What name, scope and formula of an indicator say of its figures.
private struct Words {
  private let name: String
  private let all: String

  init(name: String, scope: String, formula: String) {
    self.name = " " + Folding.accented(name) + " "
    all = [name, scope, formula].map { " " + Folding.accented($0) + " " }.joined()
  }

  var span: IndicatorNature.Span {
    if says(Self.growth, in: all) { return .anywhere }
    if says(Self.beyond, in: all) { return .fromNought }
    let isShare = Self.shares.contains { name.hasPrefix(" \($0) ") }
    return isShare && !says(Self.doubtful, in: name) ? .partOfWhole : .unknown
  }

  /// Half of it can be: an average, or what its scope says may be broken.
  var isMeasured: Bool { says(Self.averages, in: all) }

  /// Called a number of things.
  var countsThings: Bool { name.hasPrefix(" số ") || name.hasPrefix(" tổng số ") }

  private func says(_ phrases: [String], in text: String) -> Bool {
    phrases.contains { text.firstRange(of: $0) != nil }
  }

  private static let shares = ["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng"]

  private static let growth = [
    "mức tăng", "mức giảm", "tốc độ", "tăng trưởng", "tỷ lệ tăng", "tỷ lệ giảm", "tăng/giảm", "tăng, giảm", "tăng so",
    "giảm so", "cùng kỳ", "so với năm", "so với quý", "so với tháng", "so với kỳ", "chênh lệch", "biến động",
    "thay đổi", "có thể âm",
  ]

  private static let beyond = [
    "có thể vượt", "có thể quá 100", "có thể trên 100", "hoàn thành kế hoạch", "thực hiện kế hoạch", "đạt kế hoạch",
    "vượt kế hoạch", "so với kế hoạch", "so với mục tiêu", "so với chỉ tiêu", "so với dự toán", "thực hiện dự toán",
    "mật độ", "/100", "trên 100 dân", "trên 100 hộ", "chỉ số giá",
  ]

  /// A share by its name, that may be one of a plan or of a population that holds several each.
  private static let doubtful = ["kế hoạch", "dự toán", "thuê bao"]

  private static let averages = ["bình quân", "trung bình", "mật độ", "số lẻ"]
}
