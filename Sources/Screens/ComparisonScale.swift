import CommitteeModel
import Widgets

/// One scale for all bars of a comparison: percentages from 0 to 100 where some pass the half, everything else from 0 to
/// the greatest.
struct ComparisonScale {
  private let whole: ExactDecimal?
  private let isPercent: Bool
  let target: ExactShare?
  private(set) var median: ExactShare?

  init(_ comparison: UnitComparison, target: Target?, kind: ValueKind) {
    let isPercent = kind == .rate || kind == .fraction
    self.isPercent = isPercent
    let hundred = ExactDecimal(100)
    let half = ExactDecimal(50)
    let amount = target.flatMap { kind == .fraction || $0.operation == .keepRank ? nil : $0.amount }
    let greatest = [comparison.greatest, amount].compactMap { $0 }.max()
    whole = greatest.map { isPercent && $0 > half && $0 <= hundred ? hundred : $0 }
    self.target = ComparisonScale.share(amount, of: whole)
    median = comparison.count > 1 ? ComparisonScale.share(comparison.median, of: whole) : nil
  }

  /// `thanh từ 0 đến 100 %`.
  var words: String {
    guard median != nil, let whole else { return "" }
    return "thanh từ 0 đến \(VietnameseNumber.format(whole))\(isPercent ? " %" : "")"
  }

  /// The bar of an entry; `nil` without an amount or below zero, and where no other unit has an amount to compare with.
  func bar(of entry: UnitComparison.Entry) -> ThinBar? {
    guard let median else { return nil }
    return ComparisonScale.share(entry.amount, of: whole).map { ThinBar(share: $0, target: target, previous: median) }
  }

  private static func share(_ amount: ExactDecimal?, of whole: ExactDecimal?) -> ExactShare? {
    guard let amount, let whole else { return nil }
    return ExactShare(Fraction(numerator: amount, denominator: whole))
  }
}
