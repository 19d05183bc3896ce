public import CellGrid

extension FrameText {
  /// The frame as one self-contained SVG picture, ten by twenty pixels a cell.
  ///
  /// Letters are text of a monospace font, each run held to its columns; blocks, lines and marks are drawn, so that they join
  /// whatever the font. Blanks are U+00A0, because viewers fold others.
  public static func svg(_ frame: Frame) -> String {
    var canvas = SVGCanvas(frame)
    for y in 0..<frame.size.height {
      let runs = frame.runs(inRow: y)
      for run in runs { canvas.ground(run, y: y) }
      for run in runs { canvas.glyphs(run, y: y, of: frame) }
    }
    return canvas.finished
  }

  /// How many dots wide and high that picture is.
  public static func dots(of frame: Frame) -> Size { SVGCanvas.dots(of: frame) }
}

/// Draws runs of cells as SVG elements.
private struct SVGCanvas {
  private static let cellWidth = 10.0
  private static let cellHeight = 20.0
  private static let margin = 12.0
  private static let baseline = 15.0

  private let theme: Theme
  private let paper: String
  private var body: String

  init(_ frame: Frame) {
    theme = frame.theme
    let ground = frame.theme.look(of: Style()).background
    paper = ground.map(hex) ?? "#ffffff"
    let dots = Self.dots(of: frame)
    let (width, height) = (dots.width, dots.height)
    body = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      font-family="'JetBrains Mono','Cascadia Mono','Noto Sans Mono',Menlo,Consolas,monospace" font-size="16">
      <title>\(escaped(frame.title.unicodeScalars))</title>
      <rect width="\(width)" height="\(height)" rx="8" fill="\(paper)"/>

      """
  }

  static func dots(of frame: Frame) -> Size {
    Size(
      Int(Double(frame.size.width) * cellWidth + 2 * margin), Int(Double(frame.size.height) * cellHeight + 2 * margin))
  }

  var finished: String { body + "</svg>\n" }

  /// The two colours of a style, ink first.
  private func colours(_ style: Style) -> (ink: String, ground: String) {
    let look = theme.look(of: style)
    let ink = look.foreground.map(hex) ?? "#1a1a1a"
    let ground = look.background.map(hex) ?? "#ffffff"
    return look.reverse ? (ground, ink) : (ink, ground)
  }

  mutating func ground(_ run: Run, y: Int) {
    let fill = colours(run.style).ground
    guard fill != paper else { return }
    rect(run.columns, y, GlyphShape.Part(), fill)
  }

  mutating func glyphs(_ run: Run, y: Int, of frame: Frame) {
    var x = run.columns.lowerBound
    while x < run.columns.upperBound {
      let cell = frame[x, y]
      var end = x + max(1, cell.width)
      if cell.width == 0 || cell.scalar == " " {
        x += 1
      } else if let shape = GlyphShape(cell.scalar) {
        while shape.joinsSideways, end < run.columns.upperBound, frame[end, y].scalar == cell.scalar { end += 1 }
        draw(shape, x..<end, y, colours(run.style).ink)
        x = end
      } else if isSteady(cell.scalar) {
        while end < run.columns.upperBound, isSteady(frame[end, y].scalar), frame[end, y].width == 1 { end += 1 }
        text(x..<end, y, run.style, of: frame)
        x = end
      } else {
        text(x..<min(end, run.columns.upperBound), y, run.style, of: frame)
        x = end
      }
    }
  }

  /// True for glyphs whose advance every monospace font agrees on.
  private func isSteady(_ scalar: Unicode.Scalar) -> Bool {
    let code = scalar.value
    return code < 0x250 || (0x1EA0...0x1EF9).contains(code)
  }

  private mutating func text(_ columns: Range<Int>, _ y: Int, _ style: Style, of frame: Frame) {
    var end = columns.upperBound
    if !style.underline { while end > columns.lowerBound, frame[end - 1, y].scalar == " " { end -= 1 } }
    let cells = (columns.lowerBound..<end).map { frame[$0, y] }.filter { $0.width > 0 }
    let look = theme.look(of: style)
    let (left, top) = place(columns.lowerBound, y)
    body += "<text x=\"\(number(left))\" y=\"\(number(top + Self.baseline))\" fill=\"\(colours(style).ink)\""
    if look.bold { body += " font-weight=\"bold\"" }
    if look.underline { body += " text-decoration=\"underline\"" }
    body +=
      " textLength=\"\(number(Double(end - columns.lowerBound) * Self.cellWidth))\" lengthAdjust=\"spacingAndGlyphs\""
    body += ">\(escaped(cells.map { $0.scalar == " " ? "\u{A0}" : $0.scalar }))</text>\n"
  }

  private func place(_ x: Int, _ y: Int) -> (left: Double, top: Double) {
    (Self.margin + Double(x) * Self.cellWidth, Self.margin + Double(y) * Self.cellHeight)
  }

  private mutating func rect(
    _ columns: Range<Int>, _ y: Int, _ part: GlyphShape.Part, _ fill: String, opacity: Double = 1
  ) {
    let (left, top) = place(columns.lowerBound, y)
    let x = left + part.x * Self.cellWidth
    let width = (Double(columns.count - 1) + part.width) * Self.cellWidth
    body += "<rect x=\"\(number(x))\" y=\"\(number(top + part.y * Self.cellHeight))\" width=\"\(number(width))\""
    body += " height=\"\(number(part.height * Self.cellHeight))\" fill=\"\(fill)\""
    if opacity < 1 { body += " fill-opacity=\"\(number(opacity))\"" }
    body += " shape-rendering=\"crispEdges\"/>\n"
  }

  private mutating func draw(_ shape: GlyphShape, _ columns: Range<Int>, _ y: Int, _ ink: String) {
    let (left, top) = place(columns.lowerBound, y)
    let (middle, centre) = (left + Self.cellWidth / 2, top + Self.cellHeight / 2)
    switch shape {
    case .blocks(let parts, let opacity):
      for part in parts { rect(columns, y, part, ink, opacity: opacity) }
    case .lines(let arms):
      strokes(arms, columns, y, ink)
    case .corner(let arms):
      let (side, end) = (arms.right > 0 ? left + Self.cellWidth : left, arms.down > 0 ? top + Self.cellHeight : top)
      body += "<path d=\"M\(number(middle)) \(number(end))Q\(number(middle)) \(number(centre)) \(number(side))"
      body += " \(number(centre))\" fill=\"none\" stroke=\"\(ink)\" stroke-width=\"1.5\"/>\n"
    case .dashes:
      for x in [0.05, 0.55] { rect(columns, y, .init(x: x, y: 0.4625, width: 0.4, height: 0.075), ink) }
    case .disc(let filled):
      let fill = filled == 1 ? ink : "none"
      body += "<circle cx=\"\(number(middle))\" cy=\"\(number(centre))\" r=\"4\" fill=\"\(fill)\" stroke=\"\(ink)\"/>\n"
      if filled == 0.5 {
        body +=
          "<path d=\"M\(number(middle)) \(number(centre - 4))A4 4 0 0 0 \(number(middle)) \(number(centre + 4))Z\""
        body += " fill=\"\(ink)\"/>\n"
      }
    case .triangle(let direction):
      let turn = "rotate(\(direction * 90) \(number(middle)) \(number(centre)))"
      body +=
        "<path d=\"M\(number(middle)) \(number(centre - 4.5))l4.5 8.5h-9z\" fill=\"\(ink)\" transform=\"\(turn)\"/>\n"
    case .dots(let bits):
      for dot in 0..<8 where bits >> dot & 1 == 1 {
        let column = dot < 6 ? dot / 3 : dot - 6
        let row = dot < 6 ? dot % 3 : 3
        body += "<circle cx=\"\(number(left + 2.5 + 5 * Double(column)))\""
        body += " cy=\"\(number(top + 2.5 + 5 * Double(row)))\" r=\"1.4\" fill=\"\(ink)\"/>\n"
      }
    }
  }

  /// Strokes overlap in the middle, so that corners close; two of them stand for a double line.
  private mutating func strokes(_ arms: GlyphShape.Arms, _ columns: Range<Int>, _ y: Int, _ ink: String) {
    let thickest = max(arms.up, arms.right, arms.down, arms.left)
    let overlap = thickest == 2 ? 0.15 : 0.075
    for (weight, isLeft) in [(arms.left, true), (arms.right, false)] where weight > 0 {
      let whole = arms.left == arms.right
      if whole && !isLeft { continue }
      let width = whole ? 1 : 0.5 + overlap
      for (offset, height) in bars(weight, scale: 0.05) {
        rect(columns, y, .init(x: isLeft ? 0 : 1 - width, y: 0.5 + offset, width: width, height: height), ink)
      }
    }
    for (weight, isUp) in [(arms.up, true), (arms.down, false)] where weight > 0 {
      let whole = arms.up == arms.down
      if whole && !isUp { continue }
      let height = whole ? 1 : 0.5 + overlap / 2
      for (offset, width) in bars(weight, scale: 0.1) {
        rect(columns, y, .init(x: 0.5 + offset, y: isUp ? 0 : 1 - height, width: width, height: height), ink)
      }
    }
  }

  /// Where the bars of a stroke lie beside its middle, and how thick they are.
  private func bars(_ weight: Int, scale: Double) -> [(offset: Double, thickness: Double)] {
    switch weight {
    case 1: [(-scale * 0.75, scale * 1.5)]
    case 2: [(-scale * 1.5, scale * 3)]
    default: [(-scale * 2, scale), (scale, scale)]
    }
  }
}

private func hex(_ colour: Colour) -> String {
  let (red, green, blue) = colour.rgb
  return [red, green, blue].reduce(into: "#") { text, part in
    text += part < 16 ? "0" + String(part, radix: 16) : String(part, radix: 16)
  }
}

/// A measure, never negative, with at most two places and without needless zeros.
private func number(_ value: Double) -> String {
  let hundredths = Int(value * 100 + 0.5)
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  if rest == 0 { return String(whole) }
  return "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))
}

private func escaped(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var text = ""
  for scalar in scalars {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}
