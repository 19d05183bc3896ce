internal import CommitteeModel

/// A moment up to which deliveries count: a whole day, or a minute of it, by the clock of the machine that took them in.
///
/// Zones are not compared: an office has one, and `01/02/2026` means that day there.
public struct ReceivedMoment: Hashable, Sendable {
  /// ISO 8601 text as far as stated: `2026-02-01`, `2026-02-01T08:30`.
  public let text: String

  /// Reads `01/02/2026`, `2026-02-01` or `2026-02-01T08:30`; `nil` for anything else and for days that do not exist.
  public init?(_ text: String) {
    if let date = PartialDate.parse(text), date.day != nil {
      self.text = date.last.iso
    } else if CalendarDay(iso: text) != nil {
      self.text = text
    } else {
      let parts = text.split(separator: "T", omittingEmptySubsequences: false)
      guard parts.count == 2, CalendarDay(iso: String(parts[0])) != nil, Self.isTime(parts[1]) else { return nil }
      self.text = text
    }
  }

  /// The second at which something was done, as the ledger notes it; `nil` when that is no ISO 8601 text.
  init?(stated text: String) {
    let second = String(text.prefix(19))
    guard let minute = ReceivedMoment(String(second.prefix(16))), second.utf8.count == 19,
      second.utf8.suffix(2).allSatisfy(Self.isDigit)
    else { return nil }
    self.text = minute.text + second.suffix(3)
  }

  /// `08:30`.
  private static func isTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isWritten = parts.count == 2 && parts.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }
    return isWritten && parts[0] < "24" && parts[1] < "60"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// `ngày 01/02/2026`, `08:30 ngày 01/02/2026`.
  public var phrase: String {
    let day = "ngày \(CalendarDay(iso: String(text.prefix(10)))?.text ?? text)"
    return text.utf8.count > 10 ? "\(text.dropFirst(11)) \(day)" : day
  }

  /// True in SQL for moments that are not later; holds signs of dates only, so it can stand in a statement.
  func condition(on column: String) -> String { "substr(\(column), 1, \(text.utf8.count)) <= '\(text)'" }
}
