/// Why a spreadsheet file, or a sheet of it, cannot be read.
public struct WorkbookFault: Error, Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// The file, by the name that the user gave it.
  public let file: String
  /// The sheet that was being read; `nil` where the file as a whole is meant.
  public let sheet: String?

  /// Makes a fault.
  public init(_ kind: Kind, file: String, sheet: String? = nil) {
    self.kind = kind
    self.file = file
    self.sheet = sheet
  }

  /// What can be wrong with a spreadsheet file.
  public enum Kind: Error, Hashable, Sendable {
    /// There is no such file, or it may not be read.
    case cannotRead
    /// It is no spreadsheet, whatever its name says.
    case notSpreadsheet(FileForm)
    /// It is an XLSB file.
    case binaryWorkbook
    /// It was saved in the form of Excel 95 or older.
    case tooOld
    /// Without the password nothing of it can be read.
    case passwordProtected
    /// A part is cut off, changed or no longer what it claims to be.
    case damaged(part: String)
    /// A part is not there although another one refers to it.
    case missing(part: String)
    /// A part is compressed in a way that spreadsheet programs do not use.
    case strangeCompression(part: String)
    /// A part declares a document type, through which entities could be expanded without end.
    case documentType(part: String)
    /// It asks for more than `WorkbookLimits` allow.
    case tooLarge(Bound)
  }

  /// The bounds of `WorkbookLimits`.
  public enum Bound: Hashable, Sendable {
    case uncompressed, ratio, held, directory, depth, tag, cellText, rowText, sheets, merged, periods, cells, sheetText,
      reread
  }
}
