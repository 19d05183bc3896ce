public import CellGrid

/// A figure in large digits, for a projector.
///
/// Digits are full blocks from a height of 5 and heavy lines at height 3, so that a bare console shows them too. Those for
/// large screens are the same forms with larger blocks.
public struct BlockDigits: Widget, Hashable, Sendable {
  /// Rows that the digits take.
  public enum Height: Int, CaseIterable, Sendable {
    /// Ordinary bold text.
    case one = 1
    /// Heavy lines, four columns a digit.
    case three = 3
    /// Full blocks, six columns a digit.
    case five = 5
    /// Full blocks, eight columns a digit.
    case seven = 7
    /// The form of five, twice as large.
    case ten = 10
    /// The form of seven, twice as large.
    case fourteen = 14
    /// The form of seven, three times as large.
    case twentyOne = 21

    /// The height whose form it has, and how many times as large its blocks are.
    var form: (height: Height, times: Int) {
      switch self {
      case .one, .three, .five, .seven: (self, 1)
      case .ten: (.five, 2)
      case .fourteen: (.seven, 2)
      case .twentyOne: (.seven, 3)
      }
    }
  }

  /// Word set small before the digits, such as `gần`.
  public let lead: String
  /// What is set large: digits and `. , / % − + #` with blanks.
  public let digits: String
  /// Words set small behind the digits.
  public let unit: String
  /// A quiet line below; empty for none.
  public let caption: String
  /// Rows of the digits; 1 where a sign has no large form.
  public let height: Height
  /// Style of the digits.
  public var style: Style

  /// Makes a large figure; words around the number in `text` are set small.
  public init(
    text: String, unit: String = "", caption: String = "", height: Height = .five, style: Style = Style(.value)
  ) {
    let words = text.split(separator: " ")
    let isLarge = { (word: Substring) in
      word.unicodeScalars.allSatisfy { BlockGlyphs.form(of: $0, height: .five) != nil }
    }
    let first = words.firstIndex(where: isLarge) ?? words.endIndex
    let end = words[first...].firstIndex { !isLarge($0) } ?? words.endIndex
    let trailing = (words[end...].map(String.init) + (unit.isEmpty ? [] : [unit])).joined(separator: " ")
    let large = words[first..<end].joined(separator: " ")
    let isDrawable =
      large.unicodeScalars.contains(where: Shortening.isDigit)
      && !trailing.unicodeScalars.contains(where: Shortening.isDigit)
    lead = isDrawable ? words[..<first].joined(separator: " ") : ""
    digits = isDrawable ? large + (trailing == "%" ? " %" : "") : text
    self.unit = isDrawable ? (trailing == "%" ? "" : trailing) : unit
    self.caption = caption
    self.height = isDrawable ? height : .one
    self.style = style
  }

  /// The largest form that fits, its caption dropped where rows are few; `nil` where not even plain text fits.
  public static func fitting(
    _ text: String, unit: String = "", caption: String = "", in size: Size, style: Style = Style(.value)
  ) -> BlockDigits? {
    for height in Height.allCases.reversed() {
      for line in caption.isEmpty ? [""] : [caption, ""] {
        let figure = BlockDigits(text: text, unit: unit, caption: line, height: height, style: style)
        if size.holds(figure.size) { return figure }
      }
    }
    return nil
  }

  /// Cells it takes.
  public var size: Size {
    let width = smallWidth(lead) + digitsWidth + smallWidth(unit)
    return Size(max(width, GlyphWidth.of(caption)), height.rawValue + captionRows)
  }

  /// Draws in the upper left corner of `area`, in a smaller form where it does not fit; `…` where none fits.
  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    guard area.size.holds(size) else {
      let whole = [lead, digits].filter { !$0.isEmpty }.joined(separator: " ")
      if let smaller = BlockDigits.fitting(whole, unit: unit, caption: caption, in: area.size, style: style) {
        smaller.draw(on: &frame, in: area)
      } else {
        frame.put("…", x: area.x, y: area.y, style, in: area)
      }
      return
    }
    let base = area.y + height.rawValue - 1
    let small = Style(.text, on: style.paper)
    frame.put(lead, x: area.x, y: base, small, clip: area)
    let left = area.x + smallWidth(lead)
    if height == .one {
      var bold = style
      bold.bold = true
      frame.put(digits, x: left, y: base, bold, clip: area)
    } else {
      drawDigits(on: &frame, x: left, in: area)
    }
    if !unit.isEmpty {
      frame.put(unit, before: left + digitsWidth + smallWidth(unit), y: base, small, in: area)
    }
    let captionStyle = Style(.remark, on: style.paper)
    frame.put(caption, x: area.x, y: base + captionRows, captionStyle, clip: area)
  }

  private func drawDigits(on frame: inout Frame, x: Int, in area: Rect) {
    var left = x
    for scalar in digits.unicodeScalars {
      guard let form = BlockGlyphs.form(of: scalar, height: height) else { continue }
      for (row, line) in form.enumerated() {
        for (column, sign) in line.unicodeScalars.enumerated() where sign != " " {
          let glyph: Unicode.Scalar = sign == "#" ? "█" : sign
          frame.put(glyph, x: left + column, y: area.y + row, style, in: area)
        }
      }
      left += (form.first?.unicodeScalars.count ?? 0) + spacing
    }
  }

  /// True for a sign of which large digits are made.
  static func isMade(of sign: Unicode.Scalar, in tier: GlyphTier) -> Bool {
    (tier == .ascii ? "#=+|" : "█━┃┏┓┗┛┣┫┻╋■").unicodeScalars.contains(sign)
  }

  /// Blank columns between two large signs.
  private var spacing: Int { height == .three ? 1 : 2 * height.form.times }

  /// Rows below the digits: a blank one and the caption, or the caption alone under plain text.
  private var captionRows: Int { caption.isEmpty ? 0 : height == .one ? 1 : 2 }

  private var digitsWidth: Int {
    if height == .one { return GlyphWidth.of(digits) }
    return digits.unicodeScalars.reduce(-spacing) { sum, scalar in
      sum + (BlockGlyphs.form(of: scalar, height: height)?.first?.unicodeScalars.count ?? 0) + spacing
    }
  }

  /// Columns of small words with the blanks between them and the digits.
  private func smallWidth(_ words: String) -> Int {
    words.isEmpty ? 0 : GlyphWidth.of(words) + (height == .one ? 1 : 2)
  }
}
