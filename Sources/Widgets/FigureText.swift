internal import CellGrid

/// A figure cut into its parts, of which some may go: `gần` `1` `,7` `triệu` `thuê bao`.
public struct FigureText: Hashable, Sendable {
  /// Word before the number, such as `gần` or `trên`; empty for plain figures.
  public var lead: String
  /// The number before its decimal comma, with its sign and points: `15.000`.
  public var whole: String
  /// The decimal comma and what follows it: `,85`; empty for integers.
  public var decimals: String
  /// Word that belongs to the value, such as `triệu`; never dropped.
  public var scaleWord: String
  /// Unit: `%`, `tỷ đồng`; the first thing dropped where columns are few.
  public var unit: String
  /// Text that is no plain number and stays in one piece: `17/20`, `10/63`, `—`, `chưa cung cấp`; `nil` for numbers.
  public var opaque: String?

  /// Makes a number.
  public init(lead: String = "", whole: String, decimals: String = "", scaleWord: String = "", unit: String = "") {
    self.lead = lead
    self.whole = whole
    self.decimals = decimals
    self.scaleWord = scaleWord
    self.unit = unit
  }

  /// Makes a text that stays in one piece.
  public init(opaque: String, unit: String = "") {
    self.init(whole: "", unit: unit)
    self.opaque = opaque
  }

  /// The figure in one line, its parts divided by blanks.
  public var text: String { before + decimals + after }

  /// Columns of `text`.
  public var width: Int { GlyphWidth.of(before) + GlyphWidth.of(decimals) + GlyphWidth.of(after) }

  /// The same figure without its unit; what belongs to the value stays.
  public var withoutUnit: FigureText {
    var copy = self
    copy.unit = ""
    return copy
  }

  /// The figure, or else the figure without its unit, where that takes at most `columns`.
  func fitting(_ columns: Int) -> FigureText? {
    if width <= columns { return self }
    return withoutUnit.width <= columns ? withoutUnit : nil
  }

  /// What stands before the decimal comma.
  var before: String {
    if let opaque { return opaque }
    return lead.isEmpty ? whole : lead + " " + whole
  }

  /// What stands behind the decimals, its blank included.
  var after: String {
    (scaleWord.isEmpty ? "" : " " + scaleWord) + (unit.isEmpty ? "" : " " + unit)
  }
}
