/// What a row of a sheet was taken for.
public enum RowRole: Hashable, Sendable {
  /// Stands above the header.
  case title
  /// The header or a part of it.
  case header
  /// Numbers the columns.
  case columnNumbers
  /// Names the group of the rows below: its number as written, which may be empty, and its name.
  case section(number: String, name: String)
  /// A record of the table.
  case data
  /// Sums up rows above or below.
  case totals
  /// A remark under the table.
  case footnote
  /// The header again.
  case repeatedHeader
  /// States the unit of measure of the whole table, as a line above it may.
  case unitLine(String)
  /// Place, date and names of those who sign.
  case signature
  /// States nothing, or nothing but its own number.
  case blank
  /// Stands in a sheet whose table was not found, or under the header of a further table: nothing can be said of it.
  case unplaced

  /// What is to be said about a row of this role under a header; `nil` where its cells speak for themselves.
  var remark: RowRemark? {
    switch self {
    case .title: .title
    case .columnNumbers: .columnNumbers
    case .section: .section
    case .totals: .totals
    case .footnote: .footnote
    case .repeatedHeader: .repeatedHeader
    case .unitLine(let unit): .unitBelow(unit, unlike: nil)
    case .signature: .signature
    case .unplaced: .anotherHeader
    case .header, .data, .blank: nil
    }
  }
}

/// A row of a sheet with what it was taken for.
public struct FoundRow: Hashable, Sendable {
  /// Row from 1.
  public let number: Int
  /// True when the spreadsheet program hides it.
  public let isHidden: Bool
  /// What it was taken for.
  public let role: RowRole
  /// For data the cells of columns that have a header, ditto marks replaced by what they mean; else all cells.
  public let cells: [SheetCell]
  /// For data the names of the sections that it stands in, widest first.
  public let sections: [String]
  /// For data the words nearest to it that name units of measure, the nearest first: its remark, the unit of the row above
  /// where it states none, the names of its sections.
  public let mentions: [String]
  /// What is to be said about the row and its cells.
  public let findings: [Finding]

  /// Of a row that is no data the texts that it shows and does not strike through, with blanks between them.
  var joined = ""

  /// True where some of it is struck through or not shown.
  var isMarked: Bool { cells.contains { $0.mark != nil } }
}
