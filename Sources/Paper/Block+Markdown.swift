extension [Block] {
  /// The blocks as Markdown that a person reads and any program takes.
  public var markdown: String { map { MarkdownForm.plain.text(of: $0) }.joined(separator: "\n") }

  /// The blocks as pandoc reads them on the way to a document of an office program: by the styles of `OfficeStyle`.
  public var officeMarkdown: String { map { MarkdownForm.office.text(of: $0) }.joined(separator: "\n") }
}

/// The styles that a document of an office program is made with; a reference document gives them their looks.
public enum OfficeStyle: String, CaseIterable, Sendable {
  /// Lines in the middle of the page.
  case centred = "Giữa trang"
  /// What is still to be written.
  case lacking = "Còn thiếu"
}

/// Two ways to write Markdown.
enum MarkdownForm {
  case plain, office

  /// A block with its line ends.
  func text(of block: Block) -> String {
    switch (block, self) {
    case (.sides(let left, let right, _), .plain):
      return (left + right).map { text(of: $0) }.filter { $0 != " " }.joined(separator: "\\\n") + "\n"
    case (.sides(let left, let right, let look), .office):
      return OfficeSides(left: left, right: right, look: look).markdown
    case (.centred(let lines), .plain): return lines.map { text(of: $0) + "\n" }.joined(separator: "\n")
    case (.centred(let lines), .office):
      let body = lines.map { text(of: $0) + "\n" }.joined(separator: "\n")
      return "::: {custom-style=\"\(OfficeStyle.centred.rawValue)\"}\n\(body):::\n"
    case (.heading(let words), _): return "## \(Self.escaped(words))\n"
    case (.paragraph(let passage), _): return text(of: passage) + "\n"
    case (.table(let columns, let rows), _):
      let cells = [columns.map(Self.escaped)] + rows.map { $0.map { text(of: $0) } }
      // The rule under the titles tells how wide the columns are to one another.
      let rule = columns.indices.map { place in
        let widest = rows.map { $0[place].length }.max() ?? 0
        return String(repeating: "-", count: min(40, max(8, columns[place].count, widest)))
      }
      let lines = cells.map { "| \($0.joined(separator: " | ")) |" }
      return ([lines[0], "| \(rule.joined(separator: " | ")) |"] + lines.dropFirst()).joined(separator: "\n") + "\n"
    }
  }

  private func text(of passage: Passage) -> String {
    var result = ""
    for (place, run) in passage.runs.enumerated() {
      switch run {
      case .words(let words):
        // A dash that begins a paragraph would make a list of it, in which an office program sets other lines.
        let isDash = place == 0 && words.hasPrefix("- ") && self == .office
        result += isDash ? "\\- " + Self.escaped(String(words.dropFirst(2))) : Self.escaped(words)
      case .strong(let words):
        // Marks of weight stand at the words; blanks between them do not count.
        let bare = words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        let lead = words.prefix { $0 == " " }
        result += lead + "**\(Self.escaped(String(bare)))**" + words.dropFirst(lead.count + bare.count)
      case .lacking(let name):
        let words = "\\[thiếu: \(Self.escaped(name))\\]"
        let style = "{custom-style=\"\(OfficeStyle.lacking.rawValue)\"}"
        result += self == .plain ? "**\(words)**" : "[\(words)]\(style)"
      }
    }
    return result
  }

  /// Words without what Markdown takes for its own.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_{}[]<>#|~^$@".contains(character) { result += "\\" }
      result.append(character.isNewline ? " " : character)
    }
  }
}

/// Sides of a page as an office program has them: a table without lines, for which Markdown has no form.
private struct OfficeSides {
  let left: [Passage]
  let right: [Passage]
  let look: SidesLook

  var markdown: String {
    """
    ```{=openxml}
    \(look == .signing ? Self.gap : "")<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblBorders>\(Self.noLines)</w:tblBorders>\
    <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="3554"/><w:gridCol w:w="5800"/></w:tblGrid>\
    <w:tr>\(cell(left, isLeft: true))\(cell(right, isLeft: false))</w:tr></w:tbl>\(Self.gap)
    ```

    """
  }

  /// Parts tables, which would grow together.
  private static let gap = "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>"
  private static let noLines = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map { "<w:\($0) w:val=\"nil\"/>" }.joined()

  private func cell(_ lines: [Passage], isLeft: Bool) -> String {
    let isSmall = look == .signing && isLeft
    let side = isSmall ? "left" : "center"
    let body = lines.map { line in
      "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"\(side)\"/></w:pPr>"
        + line.runs.map { run($0, halfPoints: 24) }.joined() + "</w:p>"
    }
    let rule = look == .ruled ? Self.rule(inset: isLeft ? 1200 : 1500) : ""
    return
      "<w:tc><w:tcPr><w:tcW w:w=\"\(isLeft ? 3554 : 5800)\" w:type=\"dxa\"/></w:tcPr>\(body.joined())\(rule)</w:tc>"
  }

  /// A short line in the middle of a side, so far from its edges (twentieths of a point).
  private static func rule(inset: Int) -> String {
    "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"
      + "<w:spacing w:before=\"20\" w:after=\"0\"/><w:ind w:left=\"\(inset)\" w:right=\"\(inset)\" w:firstLine=\"0\"/></w:pPr></w:p>"
  }

  private func run(_ run: Passage.Run, halfPoints: Int) -> String {
    // The schema wants weight, size and ground in this order.
    let (weight, ground, words) =
      switch run {
      case .words(let words): ("", "", words)
      case .strong(let words): ("<w:b/>", "", words)
      case .lacking(let name): ("", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFEF9E\"/>", "[thiếu: \(name)]")
      }
    let looks = "\(weight)<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>\(ground)"
    return "<w:r><w:rPr>\(looks)</w:rPr><w:t xml:space=\"preserve\">\(Markup.escaped(words))</w:t></w:r>"
  }
}
