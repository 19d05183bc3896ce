import CommitteeModel
import Testing

/// What leaves a text at the boundary, and what is reported of it.
struct ScrubbingTests {
  @Test(arguments: [
    ("Bắc Giang", "Bắc Giang", false),
    ("", "", false),
    ("  Bắc Kạn ", "Bắc Kạn", false),
    ("   ", "", false),
    ("là\u{A0} 92.911", "là 92.911", true),
    ("\u{A0}133.802", "133.802", true),
    ("a\tb\r\nc", "a b c", true),
    ("hai  chỗ", "hai chỗ", true),
    ("\u{1B}[31mđỏ\u{1B}[0m", "[31mđỏ[0m", true),
    ("\u{7}\u{0}chuông\u{7F}", "chuông", true),
    ("\u{9B}6n\u{85}x", "6n x", true),
    ("\u{FEFF}Mã", "Mã", true),
    ("Nghệ\u{200B} An\u{202E}\u{2066}", "Nghệ An", true),
    ("\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}a\u{E0041}", "a", true),
    ("tie\u{302}\u{301}n", "tiến", true),
    ("“1.380” – ≥ 80 %", "“1.380” – ≥ 80 %", false),
    ("Ð ø ₫ · … đồng²", "Ð ø ₫ · … đồng²", false),
    ("ᎠᏯ ไทย 漢字 🙂", "ᎠᏯ ไทย 漢字 🙂", false),
    ("a\u{2009}b\u{3000}c\u{1680}d", "a b c d", true),
  ])
  func cellsAreCleanedAndReported(_ raw: String, _ text: String, _ wasCleaned: Bool) {
    let scrubbing = Scrubbing.scrub(raw)
    #expect(scrubbing.text.utf8.elementsEqual(text.utf8))
    #expect(scrubbing.wasCleaned == wasCleaned)
  }

  @Test func noScalarOfTheBasicPlaneBringsAControlThrough() {
    for code in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let clean = Scrubbing.scrub("a" + String(Character(scalar)) + "b").text
      for kept in clean.unicodeScalars {
        switch kept.properties.generalCategory {
        case .control, .privateUse, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(code, radix: 16)) came through")
        case .spaceSeparator:
          #expect(kept == " ", "U+\(String(code, radix: 16)) is a blank of another kind")
        default: break
        }
      }
    }
  }

  @Test func scrubbingTwiceChangesNothing() {
    for raw in ["\u{200B} \u{A0}x \u{301}", "a \u{7} b", "e\u{302} \u{301}", "\t\t", "o\u{200D}\u{31B}"] {
      let once = Scrubbing.scrub(raw).text
      let twice = Scrubbing.scrub(once)
      #expect(twice.text.utf8.elementsEqual(once.utf8))
      #expect(!twice.wasCleaned)
    }
  }

  @Test(
    arguments: [
      ("plain text", "Bắc Giang", []),
      ("blanks at the edges", "  Bắc Kạn ", []),
      ("NFD", "Ba\u{306}\u{301}c", .decomposed),
      ("half-composed", "Chuyê\u{309}n đô\u{309}i", .halfComposed),
      ("both", "Ba\u{306}\u{301}c Chuyê\u{309}n", [.decomposed, .halfComposed]),
      ("a mark that joins nothing", "漢\u{301}", []),
      ("no-break space", "là\u{A0}92.911", .noBreakSpace),
      ("narrow no-break space", "1\u{202F}380", .noBreakSpace),
      ("thin space", "a\u{2009}b", .oddBlank),
      ("two blanks", "Bắc  Kạn", .repeatedBlank),
      ("a line break in a cell", "Sở\nNội vụ", .lineBreak),
      ("clipboard by OSC 52", "\u{1B}]52;c;QQ==\u{7}", [.escape, .control]),
      ("the same with C1", "\u{9D}52;c;QQ==\u{9C}", .escape),
      ("asking for the cursor", "\u{1B}[6n", .escape),
      ("a bell", "a\u{7}", .control),
      ("right-to-left override", "số\u{202E}cba", .bidirectional),
      ("an isolate", "\u{2066}a\u{2069}", .bidirectional),
      ("zero width", "Nghệ\u{200B} An", .zeroWidth),
      ("byte order mark", "\u{FEFF}Mã", .byteOrderMark),
      ("private use", "\u{F0B7} mục", .privateUse),
      ("soft hyphen", "chuyển\u{AD}đổi", .invisible),
    ] as [(String, String, Cleaning)])
  func whatWasCleanedIsToldByKind(name: String, raw: String, cleaning: Cleaning) {
    #expect(Scrubbing.scrub(raw).cleaning == cleaning, "\(name)")
  }

  @Test func aTextIsCleanedExactlyWhereItIsAnother() {
    for code in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      for raw in ["a\(scalar)b", "\(scalar)", "ê\(scalar) x", "  \(scalar)\(scalar) "] {
        let scrubbing = Scrubbing.scrub(raw)
        var plain = raw.unicodeScalars[...]
        while plain.first == " " { plain.removeFirst() }
        while plain.last == " " { plain.removeLast() }
        let isOther = !plain.elementsEqual(scrubbing.text.unicodeScalars)
        #expect(scrubbing.wasCleaned == isOther, "U+\(String(code, radix: 16))")
      }
    }
  }

  @Test func aReportCountsTextsByKind() {
    var tally = CleaningTally()
    for raw in ["là\u{A0}92", "\u{A0}a\u{7}", "Bắc Giang", "\u{1B}[0m"] { tally.add(Scrubbing.scrub(raw).cleaning) }
    #expect(tally.total == 3)
    #expect(tally[.noBreakSpace] == 2 && tally[.control] == 1 && tally[.escape] == 1 && tally[.decomposed] == 0)
  }
}
