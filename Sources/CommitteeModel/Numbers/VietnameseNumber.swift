/// What a written number says under the Vietnamese notation; `value` is what to reckon with in either case.
public enum NumberReading: Hashable, Sendable {
  /// One number, whichever notation its writer had in mind.
  case number(ExactDecimal)
  /// A number with one separator before exactly three digits: the English notation would read it as `other`.
  ///
  /// The same report has printed one figure as `68,457` and as `68.457`; a check can name such figures.
  case ambiguous(ExactDecimal, other: ExactDecimal)
  /// Not a number under the Vietnamese notation, such as `86.45`.
  case unreadable

  /// The value under the declared Vietnamese notation; `nil` where there is none.
  public var value: ExactDecimal? {
    switch self {
    case .number(let value), .ambiguous(let value, _): value
    case .unreadable: nil
    }
  }
}

/// Numbers as Vietnamese law writes them: `.` between groups of three, `,` before decimals (Luật Kế toán).
public enum VietnameseNumber {
  /// `n` with groups and its written decimals: `1.380`, `71,78`; minus is `−` (U+2212), plus is written when `signed`.
  public static func format(_ n: ExactDecimal, signed: Bool = false) -> String {
    let text = digits(of: n)
    if n.isNegative { return "−" + text }
    return signed && !n.isZero ? "+" + text : text
  }

  /// The digits, separators and comma of the magnitude, written from the last to the first.
  private static func digits(of n: ExactDecimal) -> String {
    // 19 digits, 6 separators, 1 comma and a nought before it.
    String(unsafeUninitializedCapacity: 32) { buffer in
      var rest = n.significand.magnitude
      var first = 32
      func put(_ byte: UInt8) {
        first -= 1
        buffer[first] = byte
      }
      for _ in 0..<n.scale {
        put(0x30 + UInt8(rest % 10))
        rest /= 10
      }
      if n.scale > 0 { put(comma) }
      var count = 0
      repeat {
        if count > 0, count % 3 == 0 { put(point) }
        put(0x30 + UInt8(rest % 10))
        rest /= 10
        count += 1
      } while rest > 0
      for index in first..<32 { buffer[index - first] = buffer[index] }
      return 32 - first
    }
  }

  static let comma: UInt8 = 0x2C
  static let point: UInt8 = 0x2E
}

// MARK: - Reading

extension VietnameseNumber {
  /// Reads `1.380`, `71,78`, `02`, `−3,5`: groups strictly in threes, leading noughts without groups allowed.
  ///
  /// Signs are `+`, `-` and `−`. Blanks anywhere, other separators, groups that begin with a nought, more than nine
  /// decimals and numbers over the range of `ExactDecimal` are unreadable.
  public static func parse(_ text: String) -> NumberReading {
    var text = text
    return text.withUTF8 { parse(UnsafeBufferPointer(rebasing: $0[...])) }
  }

  /// Reads a whole number, `1.380` or `02`; `nil` for everything else, and outside `range`.
  public static func wholeNumber(_ text: String, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
    parse(text).value?.wholeNumber.flatMap { range.contains($0) ? $0 : nil }
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberReading {
    var index = 0
    var isNegative = false
    if bytes.starts(with: [0xE2, 0x88, 0x92]) {
      (index, isNegative) = (3, true)
    } else if let sign = bytes.first, sign == 0x2B || sign == 0x2D {
      (index, isNegative) = (1, sign == 0x2D)
    }
    let start = index
    var value: UInt = 0
    func readDigits() -> Int? {
      let first = index
      while index < bytes.count, case let digit = bytes[index] &- 0x30, digit < 10 {
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(UInt(digit))
        if overflow || carry { return nil }
        value = sum
        index += 1
      }
      return index > first ? index - first : nil
    }
    guard let lead = readDigits() else { return .unreadable }
    var groups = 0
    while index < bytes.count, bytes[index] == point {
      index += 1
      guard readDigits() == 3 else { return .unreadable }
      groups += 1
    }
    if groups > 0, lead > 3 || bytes[start] == 0x30 { return .unreadable }
    var decimals = 0
    if index < bytes.count, bytes[index] == comma {
      index += 1
      guard let count = readDigits() else { return .unreadable }
      decimals = count
    }
    guard index == bytes.count, let number = ExactDecimal(magnitude: value, isNegative: isNegative, scale: decimals)
    else { return .unreadable }
    return judged(number, groups: groups, lead: lead, startsWithNought: bytes[start] == 0x30)
  }

  private static func judged(
    _ number: ExactDecimal, groups: Int, lead: Int, startsWithNought: Bool
  ) -> NumberReading {
    if groups == 1, number.scale == 0, let other = number.shifted(byPowerOfTen: -3) {
      return .ambiguous(number, other: other)
    }
    if groups == 0, number.scale == 3, lead <= 3, !startsWithNought, let other = number.shifted(byPowerOfTen: 3) {
      return .ambiguous(number, other: other)
    }
    return .number(number)
  }
}
