#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The clock of the machine and the name of its user; nothing below the command line asks for them.
enum WallClock {
  /// The present moment with the zone of the machine: `2026-01-05T08:00:00+0700`.
  static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return text(of: &parts, "%Y-%m-%dT%H:%M:%S%z")
  }

  /// The present moment in universal time, as calendars write it: `20260105T010000Z`.
  static func universalNow() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return text(of: &parts, "%Y%m%dT%H%M%SZ")
  }

  private static func text(of parts: inout tm, _ form: String) -> String {
    var text = [CChar](repeating: 0, count: 32)
    let length = strftime(&text, text.count, form, &parts)
    return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The name under which the user is known to the machine; empty when there is none.
  static func userName() -> String { getenv("USER").map { String(cString: $0) } ?? "" }
}
