import Export
import Testing

/// What a calendar program makes of the days that it is given.
@Suite struct CalendarTextTests {
  private func text(title: String, detail: String = "") -> String {
    let event = CalendarText.Event(
      identity: "nv-1", day: "20220228", dayAfter: "20220301", title: title, detail: detail)
    return CalendarText(name: "Hạn", madeAt: "20220114T093000Z", events: [event]).text
  }

  /// The lines as a reader puts them together again (RFC 5545, 3.1).
  private func unfolded(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func aDayIsWholeAndEndsBeforeTheNext() {
    let lines = unfolded(text(title: "Gặp mặt"))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(lines.contains("DTSTART;VALUE=DATE:20220228") && lines.contains("DTEND;VALUE=DATE:20220301"))
    #expect(lines.contains("UID:nv-1") && lines.contains("DTSTAMP:20220114T093000Z"))
  }

  @Test func longVietnameseLinesAreFoldedBetweenLetters() {
    let title = String(repeating: "Chuyển đổi số; ", count: 20)
    let text = text(title: title)
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75, "\(line)") }
    #expect(unfolded(text).contains("SUMMARY:" + title.replacing(";", with: "\\;")))
  }

  /// A name from a spreadsheet cannot end its line and begin an event of its own.
  @Test func namesCannotBecomeLinesOfTheCalendar() {
    let lines = unfolded(text(title: "a\r\nEND:VEVENT\u{1B}[2J", detail: "một\nhai, ba\\"))
    #expect(lines.contains("SUMMARY:a\\nEND:VEVENT[2J"))
    #expect(lines.contains("DESCRIPTION:một\\nhai\\, ba\\\\"))
    #expect(lines.count { $0 == "END:VEVENT" } == 1)
  }
}
