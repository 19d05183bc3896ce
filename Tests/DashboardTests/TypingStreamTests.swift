import CellGrid
import CommitteeModel
import FixtureEditions
import Testing

@testable import Dashboard

/// A field under the hands of a secretary, whatever input method is on.
@Suite struct TypingStreamTests {
  /// The keys that a terminal makes of bytes: an input method sends them in one read.
  private func typed(_ bytes: String, into text: String = "") -> TypedLine {
    var line = TypedLine(text)
    for scalar in bytes.unicodeScalars { _ = line.take(scalar == "\u{7F}" ? .backspace : .character(scalar)) }
    return line
  }

  /// What UniKey, ibus-bamboo and the input method of the system send for a word, and the word that was meant.
  @Test(arguments: [
    // Telex: the letter is taken back and written anew, together with what follows.
    ("lo\u{7F}ô\u{7F}ỗi", "lỗi"), ("na\u{7F}ày", "này"), ("ca\u{7F}ái", "cái"), ("hanh\u{7F}\u{7F}\u{7F}ạnh", "hạnh"),
    ("d\u{7F}đuo\u{7F}\u{7F}ươ\u{7F}ờng", "đường"),
    // VNI: digits where Telex has letters.
    ("d\u{7F}đu\u{7F}ưo\u{7F}ơ\u{7F}ờng", "đường"), ("nghi\u{7F}ị", "nghị"), ("ngu\u{7F}ưo\u{7F}ơ\u{7F}ời", "người"),
    // Unicode tổ hợp: marks come behind their letters, and code points are taken back one by one.
    ("lo\u{302}\u{303}i", "lỗi"), ("lo\u{302}i\u{7F}\u{303}i", "lỗi"), ("a\u{306}\u{7F}\u{302}\u{301}p", "ấp"),
    ("Nghe\u{323}\u{302} An", "Nghệ An"),
  ])
  func theWordThatWasMeantStands(_ bytes: String, _ word: String) {
    let line = typed(bytes)
    #expect(line.settled.unicodeScalars.elementsEqual(word.unicodeScalars), "\(line.settled)")
    #expect(line.shown == word)
    #expect(line.shownCursor == word.unicodeScalars.count, "the cursor stands behind the last letter that is seen")
  }

  @Test func whatIsTypedStaysAsReceivedUntilItIsTaken() {
    let line = typed("o\u{302}")
    #expect(line.text.unicodeScalars.count == 2, "an input method that takes back one code point meets its own")
    #expect(line.settled.unicodeScalars.count == 1)
  }

  @Test(arguments: [
    ("Ctrl-Left", "", "Sở Thông |tin"), ("Ctrl-Left Ctrl-Left", "", "Sở |Thông tin"),
    ("Home Ctrl-Right", "", "Sở| Thông tin"), ("Alt-b Alt-b Alt-f", "", "Sở Thông| tin"), ("Ctrl-W", "", "Sở Thông |"),
    ("Ctrl-A Del", "", "|ở Thông tin"), ("Ctrl-A Ctrl-E", "x", "Sở Thông tinx|"), ("Ctrl-Left", "y", "Sở Thông y|tin"),
    ("Ctrl-W Ctrl-W Ctrl-W Ctrl-W", "", "|"),
  ])
  func wordsAreSteppedOverAndTakenBack(_ keys: String, _ more: String, _ wanted: String) throws {
    var line = TypedLine("Sở Thông tin")
    for key in keys.split(separator: " ") { _ = line.take(try #require(Key(notation: String(key)), "\(key)")) }
    line.type(more)
    var shown = Array(line.text.unicodeScalars)
    shown.insert("|", at: line.cursor)
    #expect(String(String.UnicodeScalarView(shown)) == wanted)
  }

  @Test(arguments: [
    ("hồ sơ\r\ntrực\ttuyến\n", "hồ sơ trực tuyến "), ("\u{1B}[31mđỏ\u{1B}[0m", "đỏ"),
    ("a\u{1B}]0;tên cửa sổ\u{7}b", "ab"), ("a\u{1B}]8;;http://x\u{1B}\\b", "ab"), ("a\u{1B}P1$r0m\u{1B}\\b", "ab"),
    ("trực\u{1B}tuyến", "trực tuyến"), ("a\u{9B}1;31mb", "ab"), ("dở\u{1B}]dang", "dởdang"), ("cuối\u{1B}[", "cuối"),
    ("x\u{0}y\u{7}z", "x y z"), ("\u{FFFD}a", "a"), ("q\u{11}", "q "),
  ])
  func aPasteBringsItsWordsAndNothingThatATerminalObeys(_ pasted: String, _ text: String) {
    var line = TypedLine()
    line.type(pasted)
    #expect(line.text == text)
  }

  @Test func namesAreOfferedWithoutAccents() {
    let names = NameIndex([
      NameIndex.Name("Sở TT&TT", detail: "sở", code: "bg.tttt", aliases: ["Sở Thông tin và Truyền thông"]),
      NameIndex.Name("Sở Tài chính", detail: "sở", code: "bg.tc"), NameIndex.Name("Sở TT&TT", detail: "đã nêu"),
    ])
    #expect(names.offers(for: "so thong tin", limit: 5).map(\.title) == ["Sở TT&TT"])
    #expect(names.offers(for: "tai", limit: 5).map(\.code) == ["bg.tc"])
    #expect(names.name(ofCode: "bg.tc")?.title == "Sở Tài chính")
    #expect(names.name(written: "sở tài chính")?.code == "bg.tc")
    #expect(names.name(written: "sở") == nil)
  }
}
