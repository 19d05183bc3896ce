internal import CommitteeModel

/// What a number of a cell means by the format it is shown in.
enum NumberFormat: UInt8 {
  case plain, percentage, day, hours, summedHours
  /// Shown without their last three, six or more digits.
  case thousands, millions, billions

  /// How many times over a thousandth is shown.
  private var thousandths: Int {
    switch self {
    case .thousands: 1
    case .millions: 2
    case .billions: 3
    case .plain, .percentage, .day, .hours, .summedHours: 0
    }
  }

  /// A format that every program knows by its number.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47, 55, 56: self = .hours
    case 46: self = .summedHours
    default: self = .plain
    }
  }

  /// A format as written, such as `[$-42A]dd/mm/yyyy;@`; only the part for positive numbers counts.
  init(code: String) {
    var hasDay = false
    var hasMonth = false
    var hasHour = false
    var isSummed = false
    var hasPercent = false
    /// Commas behind the last sign for a digit, which leave out three digits each.
    var commas = 0
    var isBehindDigit = false
    var bytes = Array(code.utf8.prefix(1024))[...]
    if code.lowercased().hasPrefix("general") { bytes = bytes.dropFirst(7) }
    scan: while let byte = bytes.popFirst() {
      switch byte | 0x20 {
      case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
      case UInt8(ascii: "m"): hasMonth = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasHour = true
      default:
        switch byte {
        case UInt8(ascii: ";"): break scan
        case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): (isBehindDigit, commas) = (true, 0)
        case UInt8(ascii: ",") where isBehindDigit: commas += 1
        case UInt8(ascii: "%"): hasPercent = true
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
        case UInt8(ascii: "\""): bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
        case UInt8(ascii: "["):
          let inside = bytes.prefix { $0 != UInt8(ascii: "]") }
          isSummed = isSummed || !inside.isEmpty && inside.allSatisfy { "hmsHMS".utf8.contains($0) }
          bytes = bytes.dropFirst(inside.count + 1)
        case UInt8(ascii: "A"), UInt8(ascii: "a"):  // AM/PM
          if bytes.starts(with: "M/PM".utf8) || bytes.starts(with: "m/pm".utf8) { bytes = bytes.dropFirst(4) }
        default: break
        }
      }
    }
    self =
      isSummed
      ? .summedHours
      : hasDay || hasMonth && !hasHour
        ? .day : hasHour ? .hours : hasPercent ? .percentage : Self.scaled(by: commas)
  }

  private static func scaled(by commas: Int) -> NumberFormat {
    switch commas {
    case 0: .plain
    case 1: .thousands
    case 2: .millions
    default: .billions
    }
  }

  /// The value of a cell that stores `bytes`, a number in the notation of programs; the bytes as text when they are none.
  func value(written bytes: some Collection<UInt8>, days: DaySystem) -> CellValue {
    guard
      let number = StoredNumber(written: bytes, isPercentage: self == .percentage, shownThousandths: thousandths)
    else {
      return .text(String(decoding: bytes, as: UTF8.self))
    }
    switch self {
    case .plain, .percentage, .thousands, .millions, .billions: return .number(number)
    case .day: return days.value(Double(number.digits) ?? -1)
    case .hours, .summedHours:
      return DaySystem.hours(Double(number.digits) ?? -1, summed: self == .summedHours)
    }
  }
}
