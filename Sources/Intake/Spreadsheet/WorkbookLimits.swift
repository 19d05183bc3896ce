/// How much a spreadsheet file may ask for; what goes beyond is refused, not cut.
///
/// Each bound lies far above what a department's file needs and far below what would harm the machine.
public enum WorkbookLimits {
  /// Bytes of all parts of a file together, uncompressed.
  public static let uncompressed = 2 << 30
  /// Bytes that a part may have for each byte it has compressed, once it is larger than `freelyUncompressed`.
  public static let ratio = 200
  /// Bytes up to which a part may be compressed as tightly as it likes.
  public static let freelyUncompressed = 16 << 20
  /// Bytes of a part that is held in memory: shared texts, styles, the list of sheets, and old workbooks whole.
  public static let held = 256 << 20
  /// Bytes of the directory of a zip file.
  public static let directory = 16 << 20
  /// Parts that a part refers to, and styles of sheets that a file may name.
  public static let relations = 1 << 16
  /// Elements that may stand within each other.
  public static let depth = 256
  /// Bytes of one tag or comment.
  public static let tag = 4 << 20
  /// Bytes of the text of a cell; spreadsheet programs allow 32,767 letters.
  public static let cellText = 1 << 20
  /// Bytes of all texts of a row.
  public static let rowText = 16 << 20
  /// Sheets of a workbook.
  public static let sheets = 1024
  /// Merged rectangles of a sheet.
  public static let merged = 1 << 20
  /// Rows of a sheet.
  public static let rows = 1 << 20
  /// Columns of a sheet.
  public static let columns = 1 << 14
  /// Columns of a sheet that hold figures of one period each; each row has a figure in each of them.
  public static let periods = 400
  /// Cells of a sheet that hold something; a few letters of an OpenDocument file may repeat one over all of it.
  public static let cells = 1 << 26
  /// Bytes of all texts of a sheet, as often as cells show them.
  public static let sheetText = 1 << 30
  /// Bytes that are gone through when each sheet of an OpenDocument file is read, which stand in one part.
  public static let reread = 4 << 30
}
