/// How a glyph that must join its neighbours is drawn; measures are parts of the cell, from its upper left corner.
enum GlyphShape: Equatable {
  /// Filled parts of the cell, seen through as much as `opacity` says.
  case blocks([Part], opacity: Double)
  /// Strokes from the middle of the cell to its sides.
  case lines(Arms)
  /// A light quarter circle between two sides.
  case corner(Arms)
  /// A horizontal light line in pieces.
  case dashes
  /// A disc, or a ring with its left part filled from 0 (ring) to 1 (disc).
  case disc(filled: Double)
  /// A triangle that points up, right, down or left: 0 to 3.
  case triangle(direction: Int)
  /// Dots of a braille cell, bits as in Unicode.
  case dots(UInt32)

  /// A rectangle; 0 to 1 across the cell and down.
  struct Part: Equatable {
    var x = 0.0
    var y = 0.0
    var width = 1.0
    var height = 1.0
  }

  /// The weight of the stroke to each side: 0 none, 1 light, 2 heavy, 3 double.
  struct Arms: Equatable {
    let up: Int
    let right: Int
    let down: Int
    let left: Int
  }

  /// The shape of `scalar`; `nil` for what a font draws well by itself.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2500...0x257F:
      guard let found = GlyphShape.boxes[scalar] else { return nil }
      self = found
    case 0x2580...0x259F:
      self = GlyphShape.block(scalar.value)
    case 0x25A0: self = .blocks([Part(x: 0.1, y: 0.3, width: 0.8, height: 0.4)], opacity: 1)
    case 0x25AE: self = .blocks([Part(x: 0.2, y: 0.15, width: 0.6, height: 0.7)], opacity: 1)
    case 0x25B2: self = .triangle(direction: 0)
    case 0x25B6, 0x25B8, 0x25BA: self = .triangle(direction: 1)
    case 0x25BC, 0x25BE: self = .triangle(direction: 2)
    case 0x25C0, 0x25C4: self = .triangle(direction: 3)
    case 0x25CB: self = .disc(filled: 0)
    case 0x25CF: self = .disc(filled: 1)
    case 0x25D0: self = .disc(filled: 0.5)
    case 0x2800...0x28FF: self = .dots(scalar.value - 0x2800)
    default: return nil
    }
  }

  /// True when the same glyph side by side makes one longer shape.
  var joinsSideways: Bool {
    switch self {
    case .blocks(let parts, _): parts.count == 1 && parts[0].width == 1
    case .lines(let arms): arms.up == 0 && arms.down == 0 && arms.left == arms.right
    default: false
    }
  }

  private static func block(_ code: UInt32) -> GlyphShape {
    switch code {
    case 0x2580: return .blocks([Part(height: 0.5)], opacity: 1)
    case 0x2581...0x2588:
      let height = Double(code - 0x2580) / 8
      return .blocks([Part(y: 1 - height, height: height)], opacity: 1)
    case 0x2589...0x258F: return .blocks([Part(width: Double(0x2590 - code) / 8)], opacity: 1)
    case 0x2590: return .blocks([Part(x: 0.5, width: 0.5)], opacity: 1)
    case 0x2591...0x2593: return .blocks([Part()], opacity: [0.35, 0.6, 0.8][Int(code - 0x2591)])
    case 0x2594: return .blocks([Part(height: 0.125)], opacity: 1)
    case 0x2595: return .blocks([Part(x: 0.875, width: 0.125)], opacity: 1)
    default:
      // Quarters: upper left 1, upper right 2, lower left 4, lower right 8.
      let quarters: [Int] = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]
      let filled = quarters[Int(code - 0x2596)]
      var parts: [Part] = []
      for place in 0..<4 where filled >> place & 1 == 1 {
        let (x, y) = (Double(place % 2) / 2, Double(place / 2) / 2)
        parts.append(Part(x: x, y: y, width: 0.5, height: 0.5))
      }
      return .blocks(parts, opacity: 1)
    }
  }

  /// Box drawing: the glyph, then its strokes up, right, down, left.
  private static let boxes: [Unicode.Scalar: GlyphShape] = {
    let arms = """
      ─0101 ━0202 │1010 ┃2020 ┌0110 ┐0011 └1100 ┘1001 ├1110 ┤1011 ┬0111 ┴1101 ┼1111 ┏0220 ┓0022 ┗2200 ┛2002 ┣2220 \
      ┫2022 ┳0222 ┻2202 ╋2222 ┝1210 ┥1012 ┠2120 ┨2021 ┯0212 ┷1202 ┰0121 ┸2101 ┿1212 ╂2121 ═0303 ║3030 ╔0330 ╗0033 \
      ╚3300 ╝3003 ╠3330 ╣3033 ╦0333 ╩3303 ╬3333 ╴0001 ╵1000 ╶0100 ╷0010 ╸0002 ╹2000 ╺0200 ╻0020 ╼0201 ╾0102 ╽1020 ╿2010
      """
    var table: [Unicode.Scalar: GlyphShape] = ["╌": .dashes, "┄": .dashes, "┈": .dashes]
    for entry in arms.split(separator: " ") {
      let scalars = Array(entry.unicodeScalars)
      let weights = scalars.dropFirst().map { Int($0.value) - 0x30 }
      table[scalars[0]] = .lines(Arms(up: weights[0], right: weights[1], down: weights[2], left: weights[3]))
    }
    table["╭"] = .corner(Arms(up: 0, right: 1, down: 1, left: 0))
    table["╮"] = .corner(Arms(up: 0, right: 0, down: 1, left: 1))
    table["╰"] = .corner(Arms(up: 1, right: 1, down: 0, left: 0))
    table["╯"] = .corner(Arms(up: 1, right: 0, down: 0, left: 1))
    return table
  }()
}
