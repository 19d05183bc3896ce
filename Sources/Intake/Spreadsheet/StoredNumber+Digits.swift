internal import CommitteeModel

extension StoredNumber {
  /// Significant digits that spreadsheet programs show and keep; what they store beyond is noise (`16.600000000000001`).
  private static let precision = 15

  /// The number written as `-1.38E+3`, with the exponent resolved and rounded to fifteen significant digits; `nil` for
  /// anything else and for numbers that no spreadsheet holds.
  init?(written bytes: some Collection<UInt8>) {
    var scan = NumberScan()
    for byte in bytes { guard scan.take(byte) else { return nil } }
    guard let digits = scan.plain(precision: Self.precision) else { return nil }
    self.init(digits: digits)
  }
}

/// A number in the notation of programs, byte by byte.
private struct NumberScan {
  private enum Place { case start, whole, fraction, exponentStart, exponent }
  private var place = Place.start
  private var isNegative = false
  private var digits: [UInt8] = []
  private var hasDigits = false
  /// Digits before the decimal point, those of the exponent not counted.
  private var point = 0
  private var exponent = 0
  private var exponentIsNegative = false
  private var hasExponentDigits = false

  mutating func take(_ byte: UInt8) -> Bool {
    let digit = byte &- 0x30
    switch (place, byte) {
    case (.start, UInt8(ascii: "-")):
      isNegative = true
      place = .whole
    case (.start, UInt8(ascii: "+")): place = .whole
    case (.start, UInt8(ascii: ".")), (.whole, UInt8(ascii: ".")): place = .fraction
    case (.start, _) where digit < 10, (.whole, _) where digit < 10:
      place = .whole
      keep(digit, isWhole: true)
    case (.fraction, _) where digit < 10: keep(digit, isWhole: false)
    case (.whole, UInt8(ascii: "e")), (.whole, UInt8(ascii: "E")), (.fraction, UInt8(ascii: "e")),
      (.fraction, UInt8(ascii: "E")):
      place = .exponentStart
    case (.exponentStart, UInt8(ascii: "-")):
      exponentIsNegative = true
      place = .exponent
    case (.exponentStart, UInt8(ascii: "+")): place = .exponent
    case (.exponentStart, _) where digit < 10, (.exponent, _) where digit < 10:
      place = .exponent
      hasExponentDigits = true
      exponent = min(exponent * 10 + Int(digit), 100_000)
    default: return false
    }
    return true
  }

  private mutating func keep(_ digit: UInt8, isWhole: Bool) {
    hasDigits = true
    if digits.isEmpty, digit == 0 {
      if !isWhole { point -= 1 }
      return
    }
    if isWhole { point += 1 }
    // One digit more than is kept decides the rounding.
    if digits.count <= 15 { digits.append(digit) }
  }

  /// The digits without an exponent.
  func plain(precision: Int) -> String? {
    guard hasDigits, place != .exponentStart, place != .exponent || hasExponentDigits else { return nil }
    var digits = digits
    var point = point + (exponentIsNegative ? -exponent : exponent)
    if digits.count > precision, digits.removeLast() >= 5 {
      var index = digits.count - 1
      while index >= 0, digits[index] == 9 { index -= 1 }
      if index >= 0 {
        digits.removeSubrange((index + 1)...)
        digits[index] += 1
      } else {
        digits = [1]
        point += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
    guard !digits.isEmpty else { return "0" }
    guard point <= 309, point >= -330 else { return nil }
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point <= 0 { text += [0x30, UInt8(ascii: ".")] + [UInt8](repeating: 0x30, count: -point) }
    for (index, digit) in digits.enumerated() {
      if index == point, index > 0 { text.append(UInt8(ascii: ".")) }
      text.append(0x30 + digit)
    }
    if point > digits.count { text += [UInt8](repeating: 0x30, count: point - digits.count) }
    return String(decoding: text, as: UTF8.self)
  }
}
