extension ExactDecimal {
  /// What happens to digits that are cut off.
  public enum Rounding: Hashable, Sendable {
    /// To the nearest; a half goes away from nought, as in Vietnamese statistics.
    case halfUp
    /// Cut off, towards nought: some reports state 98,62 for 98,6297.
    case down
  }

  /// The sum, with the longer scale of the two; `nil` where it does not fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let shared = max(scale, other.scale)
    if let left = digits(at: shared), let right = other.digits(at: shared) {
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow { return ExactDecimal(significand: sum, scale: shared) }
    }
    let (left, right) = (reduced, other.reduced)
    return left.scale < scale || right.scale < other.scale ? left.adding(right) : nil
  }

  /// The difference, with the longer scale of the two; `nil` where it does not fit.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The product, with the scales added up; noughts at the end give way where the scale or the digits do not fit.
  /// `nil` where the exact product still does not fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    if !overflow {
      if scale + other.scale <= Self.greatestScale {
        return ExactDecimal(significand: product, scale: scale + other.scale)
      }
      var (digits, places) = (product, scale + other.scale)
      while places > Self.greatestScale, digits % 10 == 0 {
        digits /= 10
        places -= 1
      }
      return ExactDecimal(significand: digits, scale: places)
    }
    let (left, right) = (reduced, other.reduced)
    return left.scale < scale || right.scale < other.scale ? left.multiplied(by: right) : nil
  }

  /// The quotient with exactly `scale` digits after the comma; `nil` by nought or where it does not fit.
  public func divided(by other: ExactDecimal, scale places: Int, rounding: Rounding = .halfUp) -> ExactDecimal? {
    guard !other.isZero, (0...Self.greatestScale).contains(places) else { return nil }
    let exponent = places + other.scale - scale
    var divisor = other.significand.magnitude
    var dividend = significand.magnitude.multipliedFullWidth(by: PowerOfTen.of(max(exponent, 0)))
    if exponent < 0 {
      let (wide, overflow) = divisor.multipliedReportingOverflow(by: PowerOfTen.of(-exponent))
      // A divisor over the machine word is more than twice any dividend: the quotient rounds to nought.
      if overflow { dividend = (0, 0) } else { divisor = wide }
    }
    guard dividend.high < divisor else { return nil }
    var (quotient, rest) = divisor.dividingFullWidth(dividend)
    if rounding == .halfUp, rest >= divisor - rest {
      guard quotient < UInt.max else { return nil }
      quotient += 1
    }
    return ExactDecimal(magnitude: quotient, isNegative: isNegative != other.isNegative, scale: places)
  }

  /// The nearest value with at most `places` digits after the comma; never adds digits. A negative number of places
  /// counts as 0.
  public func rounded(to places: Int) -> ExactDecimal {
    let kept = max(places, 0)
    guard kept < scale else { return self }
    return divided(by: ExactDecimal(1), scale: kept) ?? self
  }

  /// The value times 10^`places`, with as few decimals as that leaves; `nil` where it does not fit.
  public func shifted(byPowerOfTen places: Int) -> ExactDecimal? {
    guard (-Self.greatestScale...2 * Self.greatestScale).contains(places) else { return isZero ? .zero : nil }
    if places <= scale { return ExactDecimal(significand: significand, scale: scale - places) }
    let (digits, overflow) = significand.multipliedReportingOverflow(by: Int(PowerOfTen.of(places - scale)))
    return overflow ? nil : ExactDecimal(significand: digits, scale: 0)
  }

  /// The significand at a scale that is not shorter; `nil` on overflow.
  private func digits(at longer: Int) -> Int? {
    let (digits, overflow) = significand.multipliedReportingOverflow(by: Int(PowerOfTen.of(longer - scale)))
    return overflow || digits == Int.min ? nil : digits
  }
}
