/// How a run of letters looks within its cell; what it does not say is as the cell has it.
struct RunLook: Hashable {
  /// Where letters stand that are smaller than those around them.
  enum Rise: Hashable { case level, raised, lowered }

  var isStruck: Bool?
  var rise: Rise?

  /// As the cell looks.
  static let asCell = RunLook()

  fileprivate static let raisedDigits: [[UInt8]] = "⁰¹²³⁴⁵⁶⁷⁸⁹".map { Array($0.utf8) }

  /// The look within a run of another look.
  func within(_ outer: RunLook) -> RunLook { RunLook(isStruck: isStruck ?? outer.isStruck, rise: rise ?? outer.rise) }
}

extension [UInt8] {
  /// Adds the text of a run. Digits that it raises become the signs for raised digits, for behind a number they are the mark
  /// of a footnote and no part of it; digits that it lowers do so behind a number alone, for those of `CO2` are no less.
  mutating func append(_ text: some Sequence<UInt8>, _ rise: RunLook.Rise?) {
    switch rise {
    case nil, .level: self += text
    case .raised:
      for byte in text { self += byte.isDigit ? RunLook.raisedDigits[Int(byte &- 0x30)] : [byte] }
    case .lowered:
      for byte in text { self += byte.isDigit && endsWithDigit ? [0xE2, 0x82, 0x80 + (byte &- 0x30)] : [byte] }
    }
  }

  private var endsWithDigit: Bool {
    guard let last else { return false }
    return last.isDigit || count > 2 && (0x80...0x89).contains(last) && suffix(3).starts(with: [0xE2, 0x82])
  }
}

extension UInt8 {
  /// True for `0` to `9`.
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}
