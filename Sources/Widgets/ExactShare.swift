/// A part of a whole as two integers, so that a bar is full only where the figure is.
public struct ExactShare: Hashable, Sendable {
  /// The part; below 0 counts as nothing, above the denominator as the whole.
  public var numerator: Int
  /// The whole; 0 or less makes the share nothing.
  public var denominator: Int

  /// Makes a share.
  public init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Makes a share.
  public init(numerator: Int, denominator: Int) {
    self.init(numerator, denominator)
  }

  /// The share in steps of a scale from 0 to `total`, rounded to the nearest.
  ///
  /// All steps only for the whole, none only for nothing; a scale of one step cannot show a part and takes it.
  public func steps(of total: Int) -> Int {
    guard total > 0, denominator > 0, numerator > 0 else { return 0 }
    guard numerator < denominator else { return total }
    let (quotient, remainder) = denominator.dividingFullWidth(numerator.multipliedFullWidth(by: total))
    let rounded = remainder >= denominator - remainder ? quotient + 1 : quotient
    return max(1, min(rounded, total - 1))
  }

  /// True for a share of more than the whole.
  public var isOver: Bool { denominator > 0 && numerator > denominator }

  /// True for a share between nothing and the whole.
  var isPart: Bool { denominator > 0 && numerator > 0 && numerator < denominator }

  /// The cell of a bar of `cells` in which the share ends.
  func tickCell(of cells: Int) -> Int {
    guard cells > 0, denominator > 0, numerator > 0 else { return 0 }
    guard numerator < denominator else { return cells - 1 }
    return denominator.dividingFullWidth(numerator.multipliedFullWidth(by: cells)).quotient
  }
}
