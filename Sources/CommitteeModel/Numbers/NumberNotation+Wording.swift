extension NumberNotation {
  /// The sign by which a text shows that it is written so: the one before decimals, or else the one between groups.
  func sign(shownBy text: String) -> String {
    var hasDecimals = false
    let bytes = Array(text.utf8)
    NumberSpelling.forEach(in: text) { spelling, range in
      guard spelling == .only(self) else { return }
      hasDecimals = hasDecimals || bytes[range].contains(self == .vietnamese ? .comma : .point)
    }
    switch self {
    case .vietnamese: return hasDecimals ? "dấu phẩy thập phân" : "dấu chấm tách hàng nghìn"
    case .english: return hasDecimals ? "dấu chấm thập phân" : "dấu phẩy tách hàng nghìn"
    }
  }

  /// Those of some texts in the Vietnamese notation that can be read as figures, spelled as no notation reads them otherwise.
  static func unmistakable(_ texts: [String]) -> [String] {
    texts.filter { CellCheck.fact($0, as: .figure) == nil }.map(unmistakable)
  }

  /// Each number without groups, and without noughts or with one behind the comma where that makes three decimals.
  private static func unmistakable(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    NumberSpelling.forEach(in: text) { _, range in ranges.append(range) }
    for range in ranges.reversed() {
      let sides = bytes[range].filter { $0 != .point }.split(separator: .comma, maxSplits: 1)
      guard let whole = sides.first else { continue }
      var decimals = sides.count > 1 ? sides[1] : []
      let nought = UInt8(ascii: "0")
      if decimals.count == 3, decimals.last != nought { decimals.append(nought) }
      if decimals.count == 3 { while decimals.last == nought { decimals.removeLast() } }
      bytes.replaceSubrange(range, with: Array(whole) + (decimals.isEmpty ? [] : [.comma] + decimals))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
