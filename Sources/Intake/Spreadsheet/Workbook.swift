public import CommitteeModel

/// A spreadsheet file of any of the forms XLSX, ODS and XLS (Excel 97 to 2003), told apart by content, not by name.
///
/// Nothing but the list of sheets and what sheets share is held in memory; rows are read as they are asked for. No bytes
/// whatsoever trap it: what cannot be read, or asks for more than `WorkbookLimits` allow, is a `WorkbookFault`.
public final class Workbook {
  /// A sheet as the workbook lists it.
  public struct Sheet: Hashable, Sendable {
    /// The name on its tab, not scrubbed.
    public let name: String
    /// True when the spreadsheet program does not show its tab.
    public let isHidden: Bool
  }

  /// What is known of a sheet besides its rows.
  public struct Layout: Hashable, Sendable {
    /// Merged cells, in the order of the file; the value stands in the first cell of each.
    public internal(set) var merged: [CellRange] = []
    /// Columns that are hidden, as ranges from 0 which do not touch.
    public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// How many cells have a comment.
    public private(set) var comments = 0
    /// The first of them, row by row.
    public private(set) var firstComment: CellAddress?

    mutating func addComment(at cell: CellAddress) {
      comments += 1
      let first = firstComment ?? cell
      firstComment = (cell.row, cell.column) < (first.row, first.column) ? cell : first
    }

    mutating func merge(_ range: CellRange) throws(WorkbookFault.Kind) {
      guard merged.count < WorkbookLimits.merged else { throw .tooLarge(.merged) }
      merged.append(range)
    }

    /// Files name columns in ascending order; what is named again is passed over.
    mutating func hide(_ columns: ClosedRange<Int>) {
      let last = hiddenColumns.last
      guard columns.lowerBound > last?.upperBound ?? -1 else { return }
      if let last, last.upperBound + 1 == columns.lowerBound {
        hiddenColumns[hiddenColumns.count - 1] = last.lowerBound...columns.upperBound
      } else {
        hiddenColumns.append(columns)
      }
    }
  }

  /// The sheets with cells, in the order of their tabs; charts on tabs of their own are left out.
  public let sheets: [Sheet]
  /// The file, by the name it was opened by.
  public let file: String
  private let book: any WorkbookReading

  /// Opens the file at `path`; messages call it `name`, or else by the end of its path.
  public convenience init(path: String, name: String? = nil) throws(WorkbookFault) {
    let name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    let source: WorkbookBytes
    do { source = try WorkbookBytes(path: path) } catch { throw WorkbookFault(error, file: name) }
    try self.init(source, name)
  }

  /// Opens a file whose bytes are at hand; messages call it `name`.
  public convenience init(bytes: [UInt8], name: String) throws(WorkbookFault) {
    try self.init(WorkbookBytes(bytes), name)
  }

  private init(_ source: WorkbookBytes, _ name: String) throws(WorkbookFault) {
    file = name
    do {
      book = try Self.book(in: source)
      sheets = book.sheets
    } catch {
      throw WorkbookFault(error, file: name)
    }
  }

  /// Merged cells and hidden columns of a sheet, by its place in `sheets`; reads the sheet through once.
  public func layout(of sheet: Int) throws(WorkbookFault) -> Layout {
    precondition(sheets.indices.contains(sheet), "no such sheet")
    do { return try book.layout(of: sheet) } catch { throw fault(error, sheet) }
  }

  /// The rows of a sheet, by its place in `sheets`, from the first.
  public func rows(of sheet: Int) throws(WorkbookFault) -> SheetRows {
    precondition(sheets.indices.contains(sheet), "no such sheet")
    do { return SheetRows(try book.rows(of: sheet), file: file, sheet: sheets[sheet].name) } catch {
      throw fault(error, sheet)
    }
  }

  private func fault(_ kind: WorkbookFault.Kind, _ sheet: Int) -> WorkbookFault {
    WorkbookFault(kind, file: file, sheet: sheets[sheet].name)
  }

  private static func book(in source: WorkbookBytes) throws(WorkbookFault.Kind) -> any WorkbookReading {
    guard let head = source.read(at: 0, min(source.count, FileForm.headLength)) else { throw .cannotRead }
    switch FileForm(head: head) {
    case .zip: return try packaged(source)
    case .compound: return try compound(source)
    case .oldSheet: throw .tooOld
    case let form: throw .notSpreadsheet(form)
    }
  }

  private static func packaged(_ source: WorkbookBytes) throws(WorkbookFault.Kind) -> any WorkbookReading {
    let archive = try ZipArchive(source)
    if archive.contains("[Content_Types].xml") { return try XLSXBook(archive) }
    if archive.contains("content.xml") { return try ODSBook(archive) }
    throw .notSpreadsheet(.zip)
  }

  private static func compound(_ source: WorkbookBytes) throws(WorkbookFault.Kind) -> any WorkbookReading {
    let file = try CompoundFile(source)
    if let stream = try file.stream("Workbook") { return try XLSBook(stream) }
    if file.contains("EncryptedPackage") { throw .passwordProtected }
    if file.contains("Book") { throw .tooOld }
    throw .notSpreadsheet(.compound)
  }
}

/// The rows of a sheet, one at a time.
///
/// A fault may come after rows that were read well, since a checksum stands behind what it sums up; then none of them
/// can be trusted.
public final class SheetRows {
  private let source: any RowReading
  private let file: String
  private let sheet: String
  private var fault: WorkbookFault?

  init(_ source: any RowReading, file: String, sheet: String) {
    self.source = source
    self.file = file
    self.sheet = sheet
  }

  /// The next row that holds something, in ascending order; `nil` behind the last. A fault stays.
  public func next() throws(WorkbookFault) -> SheetRow? {
    if let fault { throw fault }
    do { return try source.next() } catch {
      let fault = WorkbookFault(error, file: file, sheet: sheet)
      self.fault = fault
      throw fault
    }
  }
}

/// What each form of workbook can do.
protocol WorkbookReading {
  var sheets: [Workbook.Sheet] { get }
  func layout(of sheet: Int) throws(WorkbookFault.Kind) -> Workbook.Layout
  func rows(of sheet: Int) throws(WorkbookFault.Kind) -> any RowReading
}

/// Rows of a sheet in whatever form.
protocol RowReading: AnyObject {
  func next() throws(WorkbookFault.Kind) -> SheetRow?
}
