extension Frame {
  /// The glyphs of row `y`, blanks at the end kept.
  public func row(_ y: Int) -> String {
    var text = ""
    for x in 0..<size.width {
      let cell = self[x, y]
      if cell.width > 0 { text.unicodeScalars.append(cell.scalar) }
    }
    return text
  }

  /// All rows as plain lines, blanks at their ends cut.
  public var text: String {
    (0..<size.height).map { y in
      var line = row(y)[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  /// The form in which tests compare frames: glyph rows between bars, then a map of styles with its legend.
  ///
  /// In the map a dot is plain text; other styles get letters in the order of their first appearance.
  public var snapshot: String {
    var letters: [Int: Character] = [Cell.blank.styleIndex: "."]
    var legend: [String] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var map: [String] = []
    for y in 0..<size.height {
      var line = ""
      for x in 0..<size.width {
        let cell = self[x, y]
        if let letter = letters[cell.styleIndex] {
          line.append(letter)
        } else {
          let letter = alphabet[min(legend.count, alphabet.count - 1)]
          letters[cell.styleIndex] = letter
          legend.append("\(letter) = \(cell.style.legend)")
          line.append(letter)
        }
      }
      map.append("|\(line)|")
    }
    var lines = ["\(size.width)x\(size.height) \(tier.rawValue) “\(title)”"]
    lines += (0..<size.height).map { "|\(row($0))|" }
    lines += map
    lines += legend
    if let cursor { lines.append("cursor \(cursor.x),\(cursor.y)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Style {
  /// Its roles in words, for the legend of a snapshot.
  var legend: String {
    var words = "\(ink)"
    if paper != .plain { words += " on \(paper)" }
    if bold { words += ", bold" }
    if underline { words += ", underlined" }
    return words
  }
}
