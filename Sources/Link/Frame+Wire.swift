internal import CellGrid

extension WireWriter {
  /// A frame as runs of one style a row; blank ends of rows take nothing.
  mutating func frame(_ frame: Frame) {
    let size = Size(min(frame.size.width, WireLimit.columns), min(frame.size.height, WireLimit.rows))
    number(size.width)
    number(size.height)
    text(frame.tier.rawValue)
    text(frame.theme.rawValue)
    text(frame.title)
    optional(frame.cursor) {
      $0.number($1.x, upTo: WireLimit.columns)
      $0.number($1.y, upTo: WireLimit.rows)
    }
    for y in 0..<size.height {
      list(Run.all(in: frame, row: y, upTo: size.width), upTo: size.width) {
        $0.style($1.style)
        $0.text($1.text)
      }
    }
  }

  private mutating func style(_ style: Style) {
    byte(style.ink.rawValue)
    byte(style.paper.rawValue)
    byte((style.bold ? 1 : 0) | (style.underline ? 2 : 0))
  }
}

extension WireReader {
  mutating func frame() throws(WireFault) -> Frame {
    let size = Size(try number(upTo: WireLimit.columns), try number(upTo: WireLimit.rows))
    let tier = try named(GlyphTier.self)
    let theme = try named(Theme.self)
    var frame = Frame(size, tier: tier, theme: theme, title: try text())
    frame.cursor = try optional { reader throws(WireFault) in
      Point(try reader.number(upTo: WireLimit.columns), try reader.number(upTo: WireLimit.rows))
    }
    for y in 0..<size.height {
      var x = 0
      for run in try list(upTo: size.width, { reader throws(WireFault) in try reader.run() }) {
        x = frame.put(run.text, x: x, y: y, run.style)
      }
    }
    return frame
  }

  private mutating func run() throws(WireFault) -> Run {
    guard let ink = Ink(rawValue: try byte()), let paper = Paper(rawValue: try byte()) else { throw .value }
    let company = try byte()
    guard company < 4 else { throw .value }
    return Run(
      style: Style(ink, on: paper, bold: company & 1 != 0, underline: company & 2 != 0), text: try text())
  }
}

/// Neighbours of one style in a row.
private struct Run {
  let style: Style
  var text: String

  static func all(in frame: Frame, row y: Int, upTo width: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<width {
      let cell = frame[x, y]
      // The right half of a wide glyph comes with the left one.
      if cell.width == 0 { continue }
      if runs.last?.style != cell.style { runs.append(Run(style: cell.style, text: "")) }
      runs[runs.count - 1].text.unicodeScalars.append(cell.scalar)
    }
    if let last = runs.last, last.style == Style(), last.text.utf8.allSatisfy({ $0 == 0x20 }) { runs.removeLast() }
    return runs
  }
}
