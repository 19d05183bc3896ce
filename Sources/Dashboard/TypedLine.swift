import CellGrid
import CommitteeModel

/// A text that is being typed, with the cursor in it; one line however it is wrapped on the screen.
public struct TypedLine: Hashable, Sendable {
  /// What was typed, code point by code point as received.
  public private(set) var text = ""
  /// Place of the cursor in Unicode scalars from the beginning.
  public private(set) var cursor = 0

  /// Makes a line that holds `text`, the cursor behind it.
  init(_ text: String = "") {
    self.text = text
    cursor = text.unicodeScalars.count
  }

  /// What is taken when the line is done: composed (NFC), single blanks, none at its ends.
  public var settled: String { Scrubbing.scrub(text).text }

  /// What the screen shows: marks joined to their letters, which is how letters stand in one cell.
  public var shown: String { Composition.composed(text) }

  /// Place of the cursor in Unicode scalars of what the screen shows.
  public var shownCursor: Int {
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    return Composition.composed(head).unicodeScalars.count
  }

  /// Types or pastes a text before the cursor, cleaned of what is no text.
  mutating func type(_ text: String) {
    let typed = PastedText.cleaned(text).unicodeScalars
    replace(cursor..<cursor, with: typed)
    cursor += typed.count
  }

  /// Does what a key asks of a line; false for keys that mean nothing in one.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): type(String(scalar))
    // Input methods count what they sent in code points and take back one at a time.
    case .backspace, .control("h"): erase(max(0, cursor - 1)..<cursor)
    case .delete: erase(cursor..<letterEnd)
    case .control("u"): erase(0..<cursor)
    case .control("w"): erase(wordStart..<cursor)
    case .left: cursor = letterStart
    case .right: cursor = letterEnd
    case .wordLeft, .alt("b"): cursor = wordStart
    case .wordRight, .alt("f"): cursor = wordEnd
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.unicodeScalars.count
    default: return false
    }
    return true
  }

  private mutating func erase(_ range: Range<Int>) {
    replace(range, with: "".unicodeScalars)
    cursor = range.lowerBound
  }

  private mutating func replace(_ range: Range<Int>, with new: String.UnicodeScalarView) {
    var scalars = Array(text.unicodeScalars)
    scalars.replaceSubrange(range, with: new)
    text = String(String.UnicodeScalarView(scalars))
  }

  /// Where letters begin and the line ends, marks belonging to the letter before them.
  private var edges: [Int] {
    var edges = [0]
    for letter in text { edges.append(edges[edges.count - 1] + letter.unicodeScalars.count) }
    return edges
  }

  private var letterStart: Int { edges.last { $0 < cursor } ?? 0 }
  private var letterEnd: Int { edges.first { $0 > cursor } ?? cursor }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    let scalars = Array(text.unicodeScalars)
    var place = cursor
    while place > 0, scalars[place - 1] == " " { place -= 1 }
    while place > 0, scalars[place - 1] != " " { place -= 1 }
    return place
  }

  /// Where the word behind the cursor ends.
  private var wordEnd: Int {
    let scalars = Array(text.unicodeScalars)
    var place = cursor
    while place < scalars.count, scalars[place] == " " { place += 1 }
    while place < scalars.count, scalars[place] != " " { place += 1 }
    return place
  }
}
