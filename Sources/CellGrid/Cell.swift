/// One place of a frame: a glyph of one Unicode scalar and its style, packed in eight bytes so that rows compare as memory.
public struct Cell: Hashable, Sendable {
  /// From the lowest bit: 32 of the scalar, 16 of the style, 8 of the width.
  private let bits: UInt64

  /// A blank on plain ground.
  public static let blank = Cell(" ", Style())
  /// Number of different values of `styleIndex`.
  public static let styleCount = 512

  /// Makes a cell; `width` is 1, or 2 for a wide glyph, whose right half is `continuation(of:)`.
  public init(_ scalar: Unicode.Scalar, _ style: Style, width: Int = 1) {
    self.init(scalar, styleIndex: style.index, width: width)
  }

  init(_ scalar: Unicode.Scalar, styleIndex: Int, width: Int) {
    bits = UInt64(scalar.value) | UInt64(truncatingIfNeeded: styleIndex) << 32 | UInt64(truncatingIfNeeded: width) << 48
  }

  /// The right half of a wide glyph; it draws nothing itself.
  public static func continuation(of style: Style) -> Cell {
    var style = style
    style.bold = false
    style.underline = false
    return Cell(" ", style, width: 0)
  }

  /// The glyph.
  public var scalar: Unicode.Scalar { Unicode.Scalar(UInt32(truncatingIfNeeded: bits)) ?? " " }
  /// Columns it takes: 1, 2, or 0 for the right half of a wide glyph.
  public var width: Int { Int(bits >> 48) }
  /// Its style in roles.
  public var style: Style { Style(index: styleIndex) }
  /// The style as a number below `styleCount`, to index tables of a device.
  public var styleIndex: Int { Int(truncatingIfNeeded: bits >> 32 & 0xFFFF) }

  /// Everything that it is, as one number.
  var word: UInt64 { bits }

  /// The same glyph on another ground.
  public func on(_ paper: Paper) -> Cell {
    Cell(scalar, styleIndex: style.on(paper).index, width: width)
  }
}

extension Style {
  /// Four bits of ink, three of paper, one each for weight and underline.
  var index: Int {
    Int(ink.rawValue) | Int(paper.rawValue) << 4 | (bold ? 1 << 7 : 0) | (underline ? 1 << 8 : 0)
  }

  init(index: Int) {
    self.init(
      Ink(rawValue: UInt8(index & 0xF)) ?? .text, on: Paper(rawValue: UInt8(index >> 4 & 0x7)) ?? .plain,
      bold: index & 1 << 7 != 0, underline: index & 1 << 8 != 0)
  }
}
