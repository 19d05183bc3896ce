/// Days to be kept in a calendar program, as a file of iCalendar (RFC 5545).
public struct CalendarText: Hashable, Sendable {
  /// Something on a whole day.
  public struct Event: Hashable, Sendable {
    /// What it is known by: the same for the same thing in every file, so that a newer file replaces it.
    public var identity: String
    /// The day, as `20220331`.
    public var day: String
    /// The day after it, as `20220401`.
    public var dayAfter: String
    /// What a calendar shows.
    public var title: String
    /// What it shows when the event is opened; lines parted by `\n`.
    public var detail: String

    /// Makes an event.
    public init(identity: String, day: String, dayAfter: String, title: String, detail: String) {
      self.identity = identity
      self.day = day
      self.dayAfter = dayAfter
      self.title = title
      self.detail = detail
    }
  }

  private let name: String
  private let moment: String
  private let events: [Event]

  /// Takes the events of a calendar.
  /// - Parameters:
  ///   - name: The name of the calendar.
  ///   - moment: When the file is made, in universal time, as `20220114T093000Z`.
  public init(name: String, madeAt moment: String, events: [Event]) {
    self.name = name
    self.moment = moment
    self.events = events
  }

  /// The file.
  public var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//batru//due//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:\(Self.escaped(event.identity))", "DTSTAMP:\(moment)",
        "DTSTART;VALUE=DATE:\(event.day)", "DTEND;VALUE=DATE:\(event.dayAfter)", "TRANSP:TRANSPARENT",
        "SUMMARY:\(Self.escaped(event.title))", "DESCRIPTION:\(Self.escaped(event.detail))", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined()
  }

  /// A text without what ends a value or a line.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A line in pieces of at most 75 bytes, no letter cut, each behind the first led by a blank.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if length + bytes > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += bytes
    }
    return result + "\r\n"
  }
}
