import CommitteeModel
import TestKit
import Testing

/// Every reader over every short text of the signs that figures and dates are written with.
struct ReadingWorldTests {
  private static let signs = ["0", "2", "5", ".", ",", "/", "-", "−", " ", "T", "q", "≥"]

  /// Every text of up to `length` signs.
  private static func texts(upTo length: Int) -> [String] {
    var all = [""]
    var longest = [""]
    for _ in 0..<length {
      longest = longest.flatMap { text in signs.map { text + $0 } }
      all += longest
    }
    return all
  }

  @Test func whatIsReadIsReadAgainFromItsNormalForm() {
    withEvery("text", in: Self.texts(upTo: 4)) { text in
      if let number = VietnameseNumber.parse(text).value {
        #expect(VietnameseNumber.parse(VietnameseNumber.format(number)).value == number, "\(text)")
      }
      if let quantity = Quantity.parse(text) { #expect(Quantity.parse(quantity.text) == quantity, "\(text)") }
      if let fraction = Fraction.parse(text) { #expect(Fraction.parse(fraction.text) == fraction, "\(text)") }
      if let date = PartialDate.parse(text) { #expect(PartialDate.parse(date.text) == date, "\(text)") }
    }
  }

  @Test func periodsAndDeadlinesAroundAYearNeverTrapAndComeBack() {
    withEvery("text", in: Self.texts(upTo: 3)) { part in
      for text in [part + "2025", "2025" + part, part + "5/2025" + part] {
        if let period = Period.parse(text) {
          #expect(Period.parse(period.label) == period, "\(text)")
          #expect(Period.parse(period.shortLabel) == period, "\(text)")
          if let start = period.start, let end = period.end { #expect(start <= end, "\(text)") }
        }
        let deadline = Deadline(text)
        #expect(Deadline(deadline.raw) == deadline)
        if case .by(let day) = deadline.reading { #expect(deadline.lastDay == day, "\(text)") }
      }
    }
  }

  @Test func scrubbedAndFoldedTextsStayAsTheyAre() {
    withEvery("text", in: Self.texts(upTo: 3)) { text in
      let clean = Scrubbing.scrub(text).text
      #expect(Scrubbing.scrub(clean).text == clean, "\(text)")
      #expect(Folding.folded(Folding.folded(text)) == Folding.folded(text), "\(text)")
      #expect(Folding.accented(Folding.accented(text)) == Folding.accented(text), "\(text)")
      #expect(Folding.folded(Folding.accented(text)) == Folding.folded(text), "\(text)")
    }
  }
}
