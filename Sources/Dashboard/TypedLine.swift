import CellGrid
import CommitteeModel

/// A line that is being typed, with the cursor in it.
public struct TypedLine: Hashable, Sendable {
  /// What was typed, code point by code point as received.
  public private(set) var text = ""
  /// Place of the cursor in Unicode scalars from the beginning.
  public private(set) var cursor = 0

  /// Makes an empty line.
  init() {}

  /// Types a text before the cursor: controls and line ends become blanks.
  mutating func type(_ text: String) {
    let typed = Scrubbing.typed(text).unicodeScalars
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
    case .left: cursor = letterStart
    case .right: cursor = letterEnd
    case .home: cursor = 0
    case .end: cursor = text.unicodeScalars.count
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
}

extension Scrubbing {
  /// What typing or pasting brings into a field: blanks for line ends and controls, nothing for bytes that were no
  /// letter, otherwise as received.
  fileprivate static func typed(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where scalar != "\u{FFFD}" {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      result.unicodeScalars.append(isControl ? " " : scalar)
    }
    return result
  }
}
