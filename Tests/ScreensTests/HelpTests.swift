import CellGrid
import Dashboard
import FixtureEditions
import Screens
import Testing

/// The help, read as a person reads it: line by line down to its end.
@Suite struct HelpTests {
  /// A row as it is read: the keys or the sign, and all its words.
  private struct Row: Hashable {
    var head: String
    var text: String
  }

  @Test(arguments: [Size(80, 24), Size(100, 30), Size(120, 33), Size(160, 45)])
  func everyKeyAndSignIsReadWholeAndInOrder(_ size: Size) throws {
    var stage = try Stage(.bacKan, at: "overview+help", size: size)
    var lists = try lists(in: stage.frame)
    var before = stage.frame
    try stage.press("Down")
    while stage.frame != before {
      let next = try self.lists(in: stage.frame)
      for place in lists.indices {
        #expect(lists[place].suffix(next[place].count - 1) == next[place].dropLast(), "one line on, no other")
        lists[place].append(next[place].last ?? "")
      }
      before = stage.frame
      try stage.press("Down")
    }
    let foot = stage.frame.text.split(separator: "\n").first { $0.contains("┗") } ?? ""
    #expect(!foot.contains("↓"), "nothing is hidden below its end: \(foot)")
    let (keys, signs) = (HelpRow.keys(at: .screens), HelpRow.signs)
    if lists.count == 2 {
      #expect(rows(of: keys, in: lists[0], size) == keys.map(expected))
      #expect(rows(of: signs, in: lists[1], size) == signs.map(expected))
    } else {
      #expect(rows(of: keys + signs, in: lists[0], size) == (keys + signs).map(expected))
    }
  }

  private func expected(_ row: HelpRow) -> Row {
    switch row {
    case .key(let key): Row(head: key.keys, text: key.text)
    case .sign(let sign): Row(head: HelpTests.shapes[sign] ?? "", text: sign.text)
    }
  }

  /// What the legend shows, written down here once more: a sign that changes its shape is to be noticed.
  private static let shapes: [Sign: String] = Dictionary(
    uniqueKeysWithValues: zip(
      Sign.all, "● ▲ ◆ ◐ ▼ ✗ ◇ ○ · □ ↻ ⊘ ‼ * ✔ ? → = ▽ — » \\ ┃ ║ ▒ ≠".split(separator: " ").map(String.init)))

  /// The lines inside the panel: keys and signs apart where they stand side by side.
  private func lists(in frame: Frame) throws -> [[String]] {
    let screen = (0..<frame.size.height).map { Array(frame.row($0)) }
    let top = try #require(screen.firstIndex { String($0).contains("TRỢ GIÚP") })
    let left = try #require(screen[top].firstIndex(of: "┏"))
    let right = try #require(screen[top].lastIndex(of: "┓"))
    let end = try #require(screen[top...].firstIndex { $0[left] == "┗" })
    // A line of introduction stands first.
    let inside = screen[(top + 2)..<end].map { String($0[(left + 2)..<(right - 1)]) }
    guard HelpLayout(in: Size(frame.size.width, frame.size.height - 1)).isWide else { return [inside] }
    return [
      inside.map { String($0.prefix(HelpLayout.keyColumns)) },
      inside.map { String($0.dropFirst(HelpLayout.keyColumns + 2)) },
    ]
  }

  /// The rows that a list of lines says, each with the lines in which its words go on.
  private func rows(of wanted: [HelpRow], in lines: [String], _ size: Size) -> [Row] {
    let keyWidth = HelpLayout(in: Size(size.width, size.height - 1)).keyWidth + 2
    var rest = lines.filter { $0.contains { $0 != " " } }[...]
    return wanted.compactMap { row in
      let columns = if case .key = row { keyWidth } else { HelpLayout.signWidth }
      guard let first = rest.popFirst() else { return nil }
      var words = [String(first.dropFirst(columns))]
      while let next = rest.first, next.prefix(columns).allSatisfy({ $0 == " " }) {
        words.append(String(next.dropFirst(columns)))
        rest.removeFirst()
      }
      return Row(head: trimmed(String(first.prefix(columns))), text: trimmed(words.map(trimmed).joined(separator: " ")))
    }
  }

  private func trimmed(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }
}
