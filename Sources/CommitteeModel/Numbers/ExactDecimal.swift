/// A decimal number kept exactly, with the number of digits after the comma as it was written.
///
/// Magnitudes reach `Int.max` without the comma, with at most nine digits after it. Nothing here traps or rounds
/// unasked: an operation whose exact result does not fit gives `nil`. Equality, hash and order go by value (`1,0` is
/// `1`); the written scale is for display only.
public struct ExactDecimal: Sendable {
  /// The digits without the comma, with the sign; never `Int.min`.
  public let significand: Int
  /// Digits after the comma, 0...9.
  public let scale: Int

  /// The greatest number of digits after the comma.
  public static let greatestScale = 9
  /// Nought.
  public static let zero = ExactDecimal(0)

  /// A whole number. `Int.min`, which has no magnitude, is held at `-Int.max`.
  public init(_ value: Int) {
    self.init(unchecked: max(value, -Int.max), scale: 0)
  }

  /// `significand` × 10^-`scale`; `nil` where the scale is outside 0...9 or the significand is `Int.min`.
  public init?(significand: Int, scale: Int) {
    guard (0...Self.greatestScale).contains(scale), significand != Int.min else { return nil }
    self.init(unchecked: significand, scale: scale)
  }

  private init(unchecked significand: Int, scale: Int) {
    self.significand = significand
    self.scale = scale
  }

  /// A number of the given sign and digits; `nil` where the digits or the scale do not fit.
  init?(magnitude: UInt, isNegative: Bool, scale: Int) {
    guard magnitude <= UInt(Int.max) else { return nil }
    let digits = Int(magnitude)
    self.init(significand: isNegative ? -digits : digits, scale: scale)
  }

  /// True below nought.
  public var isNegative: Bool { significand < 0 }

  /// True for nought in any scale.
  public var isZero: Bool { significand == 0 }

  /// The number without its sign.
  public var magnitude: ExactDecimal { isNegative ? negated : self }

  /// The number with the other sign.
  public var negated: ExactDecimal { ExactDecimal(unchecked: -significand, scale: scale) }

  /// The same value with no noughts at the end of its decimals.
  public var reduced: ExactDecimal {
    var (digits, places) = (significand, scale)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return ExactDecimal(unchecked: digits, scale: places)
  }

  /// The whole number that this value is; `nil` where it has a fraction.
  public var wholeNumber: Int? {
    let short = reduced
    return short.scale == 0 ? short.significand : nil
  }
}

// MARK: - Order and equality by value

extension ExactDecimal: Hashable, Comparable {
  /// True for equal values, whatever their scales.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.scale == right.scale ? left.significand == right.significand : left.parts == right.parts
  }

  /// True where `left` is the smaller value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.scale == right.scale ? left.significand < right.significand : left.parts < right.parts
  }

  /// Feeds the value, not the scale.
  public func hash(into hasher: inout Hasher) {
    let (whole, billionths) = parts
    hasher.combine(whole)
    hasher.combine(billionths)
  }

  /// The value as a whole number and billionths of the same sign: comparable across scales without overflow.
  private var parts: (whole: Int, billionths: Int) {
    let unit = Int(PowerOfTen.of(scale))
    let (whole, rest) = significand.quotientAndRemainder(dividingBy: unit)
    return (whole, rest * Int(PowerOfTen.of(Self.greatestScale - scale)))
  }
}

/// Powers of ten that fit a machine word.
enum PowerOfTen {
  private static let table: [UInt] = (0..<20).reduce(into: []) { powers, index in
    powers.append(index == 0 ? 1 : powers[index - 1] * 10)
  }

  /// 10^`exponent`, 0...19.
  static func of(_ exponent: Int) -> UInt { table[exponent] }
}
