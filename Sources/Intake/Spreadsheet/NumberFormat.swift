internal import CommitteeModel

/// What a number of a cell means by the format it is shown in.
struct NumberFormat: Hashable {
  /// What kind of thing is shown.
  enum Form: UInt8 {
    case plain, percentage, day, month, hours, summedHours
    /// Shown without their last three, six or more digits.
    case thousands, millions, billions
  }

  let form: Form
  /// The words around a number, `#` in its place; empty where there are none.
  let wording: String

  static let plain = NumberFormat(.plain)

  private init(_ form: Form, wording: String = "") {
    self.form = form
    self.wording = wording
  }

  /// How many times over a thousandth is shown.
  private var thousandths: Int {
    switch form {
    case .thousands: 1
    case .millions: 2
    case .billions: 3
    case .plain, .percentage, .day, .month, .hours, .summedHours: 0
    }
  }

  /// A format that every program knows by its number.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self.init(.percentage)
    case 17: self.init(.month)
    case 14...16, 22, 27...31, 36, 50...54, 57, 58: self.init(.day)
    case 18...21, 32...35, 45, 47, 55, 56: self.init(.hours)
    case 46: self.init(.summedHours)
    default: self.init(.plain)
    }
  }

  /// A format as written, such as `[$-42A]dd/mm/yyyy;@`; only the part for positive numbers counts.
  init(code: String) {
    var hasYear = false
    var hasDay = false
    var hasMonth = false
    var hasHour = false
    var isSummed = false
    var hasPercent = false
    /// Commas behind the last sign for a digit, which leave out three digits each.
    var commas = 0
    var isBehindDigit = false
    /// What stands before and behind the number, letter by letter.
    var before: [UInt8] = []
    var after: [UInt8] = []
    func show(_ shown: some Sequence<UInt8>) {
      if isBehindDigit { after += shown } else { before += shown }
    }
    var bytes = Array(code.utf8.prefix(1024))[...]
    if code.lowercased().hasPrefix("general") {
      bytes = bytes.dropFirst(7)
      isBehindDigit = true
    }
    scan: while let byte = bytes.popFirst() {
      switch byte | 0x20 {
      case UInt8(ascii: "y"): hasYear = true
      case UInt8(ascii: "d"): hasDay = true
      case UInt8(ascii: "m"): hasMonth = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasHour = true
      default:
        switch byte {
        case UInt8(ascii: ";"): break scan
        case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): (isBehindDigit, commas) = (true, 0)
        case UInt8(ascii: ",") where isBehindDigit: commas += 1
        case UInt8(ascii: "%"): hasPercent = true
        case UInt8(ascii: "\\"): show(bytes.popFirst().map { [$0] } ?? [])
        case UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
        case UInt8(ascii: "\""):
          let words = bytes.prefix { $0 != UInt8(ascii: "\"") }
          show(words)
          bytes = bytes.dropFirst(words.count + 1)
        case 0x80...: show([byte])
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
    let form: Form =
      isSummed
      ? .summedHours
      : hasYear && hasMonth && !hasDay && !hasHour
        ? .month
        : hasDay || hasYear || hasMonth && !hasHour
          ? .day : hasHour ? .hours : hasPercent ? .percentage : Self.scaled(by: commas)
    self.init(form, wording: isBehindDigit ? Self.wording(before, after) : "")
  }

  /// What stands before and behind a number, `#` in its place; blanks and brackets around it say nothing.
  static func wording(_ before: [UInt8], _ after: [UInt8]) -> String {
    func words(_ bytes: [UInt8]) -> String {
      let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      return text.contains { $0.isLetter || "%‰".contains($0) } ? text : ""
    }
    let (first, last) = (words(before), words(after))
    return first.isEmpty && last.isEmpty ? "" : first + "#" + last
  }

  private static func scaled(by commas: Int) -> Form {
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
      let number = StoredNumber(
        written: bytes, isPercentage: form == .percentage, shownThousandths: thousandths, wording: wording)
    else {
      return .text(String(decoding: bytes, as: UTF8.self))
    }
    switch form {
    case .plain, .percentage, .thousands, .millions, .billions: return .number(number)
    case .month:
      let value = days.value(Double(number.digits) ?? -1)
      if case .day(let day) = value { return .month(day) }
      return value
    case .day: return days.value(Double(number.digits) ?? -1)
    case .hours, .summedHours:
      return DaySystem.hours(Double(number.digits) ?? -1, summed: form == .summedHours)
    }
  }
}
