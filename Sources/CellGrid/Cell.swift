/// One place of a frame: a glyph of one Unicode scalar and its style, packed in eight bytes so that rows compare as memory.
public struct Cell: Hashable, Sendable {
  private let code: UInt32
  private let inkCode: UInt8
  private let paperCode: UInt8
  private let marks: UInt8
  private let span: UInt8

  /// A blank on plain ground.
  public static let blank = Cell(" ", Style())

  /// Makes a cell; `width` is 1, or 2 for a wide glyph, whose right half is `continuation(of:)`.
  public init(_ scalar: Unicode.Scalar, _ style: Style, width: Int = 1) {
    code = scalar.value
    inkCode = style.ink.rawValue
    paperCode = style.paper.rawValue
    marks = (style.bold ? 1 : 0) | (style.underline ? 2 : 0)
    span = UInt8(width)
  }

  private init(continuing style: Style) {
    code = 0x20
    inkCode = style.ink.rawValue
    paperCode = style.paper.rawValue
    marks = 0
    span = 0
  }

  /// The right half of a wide glyph; it draws nothing itself.
  public static func continuation(of style: Style) -> Cell { Cell(continuing: style) }

  /// The glyph.
  public var scalar: Unicode.Scalar { Unicode.Scalar(code) ?? " " }
  /// Columns it takes: 1, 2, or 0 for the right half of a wide glyph.
  public var width: Int { Int(span) }
  /// Its style in roles.
  public var style: Style {
    Style(
      Ink(rawValue: inkCode) ?? .text, on: Paper(rawValue: paperCode) ?? .plain,
      bold: marks & 1 != 0, underline: marks & 2 != 0)
  }
  /// The style as a number below 65,536, to index tables of a device.
  public var styleIndex: Int { Int(inkCode) | Int(paperCode) << 8 | Int(marks) << 12 }

  /// The same glyph on another ground.
  public func on(_ paper: Paper) -> Cell {
    var style = style
    style.paper = paper
    return span == 0 ? Cell(continuing: style) : Cell(scalar, style, width: Int(span))
  }
}
