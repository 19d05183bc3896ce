extension [Block] {
  /// The blocks as parts of a page (HTML).
  public var markup: String { map(Markup.text).joined(separator: "\n") }

  /// The blocks as a page that needs no other file, set as official papers are (Nghị định 30/2020/NĐ-CP, phụ lục I).
  public func page(titled title: String) -> String {
    let style = """
      @page{size:A4;margin:20mm 15mm 20mm 30mm}
      body{font:14pt/1.3 "Times New Roman","Liberation Serif",serif;max-width:165mm;margin:10mm auto;color:#000;background:#fff}
      p{margin:6pt 0;text-align:justify;text-indent:10mm}h2{font-size:14pt;margin:12pt 0 6pt;break-after:avoid}
      .sides{width:100%;border:0}.sides td{border:0;text-align:center;vertical-align:top}.sides td:first-child{width:40%}
      .ruled td::after{content:"";display:block;border-top:1px solid #000;width:40%;margin:3pt auto 0}
      .signing td:first-child p{font-size:12pt}
      .sides p,.centred p,td p{text-align:center;text-indent:0;margin:0}.centred{margin:12pt 0}
      table{border-collapse:collapse;width:100%;margin:6pt 0}th,td{border:1px solid #000;padding:3pt 5pt;vertical-align:top}
      td p{text-align:left}.sides td p{text-align:center}.sides.signing td:first-child p{text-align:left}mark{background:#ffef9e}
      """
    return """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(markup)
      </body>
      </html>

      """
  }
}

/// Blocks and words of a page.
enum Markup {
  static func text(of block: Block) -> String {
    switch block {
    case .sides(let left, let right, let look):
      "<table class=\"sides \(name(of: look))\"><tr><td>\(lines(left))</td><td>\(lines(right))</td></tr></table>"
    case .centred(let passages): "<div class=\"centred\">\(lines(passages))</div>"
    case .heading(let words): "<h2>\(escaped(words))</h2>"
    case .paragraph(let passage): lines([passage])
    case .table(let columns, let rows):
      "<table>\n<thead><tr>\(columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined())</tr></thead>\n<tbody>\n"
        + rows.map { row in "<tr>\(row.map { "<td>\(lines([$0]))</td>" }.joined())</tr>\n" }.joined()
        + "</tbody>\n</table>"
    }
  }

  private static func name(of look: SidesLook) -> String {
    switch look {
    case .ruled: "ruled"
    case .centred: ""
    case .signing: "signing"
    }
  }

  private static func lines(_ passages: [Passage]) -> String {
    passages.map { "<p>\($0.runs.map(text).joined())</p>" }.joined()
  }

  private static func text(of run: Passage.Run) -> String {
    switch run {
    case .words(" "): "&nbsp;"
    case .words(let words): escaped(words)
    case .strong(let words): "<strong>\(escaped(words))</strong>"
    case .lacking(let name): "<mark>[thiếu: \(escaped(name))]</mark>"
    }
  }

  /// Words without what begins a mark, and without what no document may hold.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
