/// What a part of a sheet was taken for, or why a part of it could not be placed.
public enum SheetFact: Hashable, Sendable {
  /// The sheet was taken for a table, for these reasons.
  case tableChosen(Table, reasons: [TableReason])
  /// The sheet fits several tables as well as one another, or none.
  case tableUndecided([Table])
  /// Columns that are called as indicators are, with rows for units or periods: figures that are not read as they stand.
  case indicatorColumns([String])
  /// No row of the sheet's beginning names enough columns to be a header.
  case noHeader
  /// A header with no row of data below it.
  case noRows
  /// A row that is no data was taken for this.
  case row(RowRemark)
  /// What the sheet says beside what was given for all its rows, or beside these.
  case given(GivenDoubt)
  /// A header that stands in several rows.
  case joinedHeader(ClosedRange<Int>)
  /// A column that only counts rows.
  case ordinalColumn
  /// A unit of measure in brackets behind a column's name.
  case unitInHeader(String)
  /// Words in brackets that call the figures of a column a running total: `lũy kế`.
  case runningTotal(String)
  /// Words in the header of figures, or beside them, that say that they are others than the result of the period: `Kết quả (kế hoạch)`.
  case otherFigures(String)
  /// A period behind a column's name, as written: `Kết quả năm 2024`.
  case periodInHeader(String)
  /// Columns that hold the figures of one period each, with their headers: each of their cells becomes a row of its own.
  case periodColumns([String])
  /// A header that says how firm the figures below it are: `Ước thực hiện 2024`.
  case stateInHeader(String)
  /// Words beside the figures that say how firm they are; that is not taken in with them.
  case stateBeside(String)
  /// A column that may hold the figures of one period; it is not taken in.
  case unclearPeriod(PeriodDoubt)
  /// A column that says one thing for a row whose columns hold figures of several periods.
  case sharedByPeriods(Field)
  /// So many cells of such columns that state nothing; nothing is taken in for them.
  case blankFigures(Int)
  /// A table of figures in which no column states any.
  case noValue
  /// So many rows whose cell of the figure is blank; each states that it is not there.
  case blankValues(Int)
  /// A column that names the field of another one before it: the field's own header.
  case contestedField(String)
  /// A column of rates beside the amounts under this header: it states the figures of the indicators in per cent.
  case sharesBeside(amounts: String)
  /// A column of another table, such as the unit of measure beside a figure; its cells are not taken in.
  case elsewhere(Field)
  /// The sheet was read by what was said about such a sheet at an earlier import.
  case remembered(RememberedAnswers)
  /// A sheet that holds no table, beside others that do.
  case withoutTable
  /// A sheet that the spreadsheet program does not show; it is not read.
  case hiddenSheet
  /// So many rows of data that the spreadsheet program does not show; they are taken in.
  case hiddenRows(Int)
  /// A column of the table that the spreadsheet program does not show; it is taken in.
  case hiddenColumn
  /// A cell beside the table, in a column without a header; told once for each column.
  case beside
  /// A header that is struck through, or not shown.
  case markedHeader(CellMark)
  /// Words of a title, a group or a remark that name a period, a unit or a unit of measure and are struck through, or not shown.
  case markedWords(CellMark)
  /// So many cells of rows that are no data, the header aside, that are struck through or not shown.
  case markedOutside(Int)
  /// So many cells of a sheet with a table that have comments, which are not read.
  case comments(Int)

  /// Its kind.
  public var code: FindingCode {
    switch self {
    case .tableChosen: .tableChosen
    case .tableUndecided: .tableUndecided
    case .noHeader: .noHeader
    case .noRows: .noRows
    case .row(let remark): remark.code
    case .given(let doubt): doubt.code
    case .joinedHeader: .joinedHeader
    case .ordinalColumn: .ordinalColumn
    case .unitInHeader: .unitInHeader
    case .runningTotal: .runningTotal
    case .otherFigures: .otherFigures
    case .periodInHeader: .periodInHeader
    case .periodColumns: .periodColumns
    case .stateInHeader: .stateInHeader
    case .stateBeside: .stateBeside
    case .unclearPeriod: .unclearPeriod
    case .sharedByPeriods: .sharedByPeriods
    case .blankFigures: .blankFigures
    case .noValue: .noValue
    case .blankValues: .blankValues
    case .contestedField: .contestedField
    case .sharesBeside: .sharesBeside
    case .elsewhere: .elsewhere
    case .beside: .beside
    case .withoutTable: .withoutTable
    case .remembered: .remembered
    case .hiddenSheet: .hiddenSheet
    case .hiddenRows: .hiddenRows
    case .hiddenColumn: .hiddenColumn
    case .markedHeader: .markedHeader
    case .markedWords: .markedWords
    case .markedOutside: .markedOutside
    case .comments: .comments
    case .indicatorColumns: .indicatorColumns
    }
  }

  /// True for a part of a sheet that most sheets have.
  var isRoutine: Bool {
    switch self {
    case .joinedHeader, .ordinalColumn, .unitInHeader: true
    case .row(let remark): remark.isRoutine
    default: false
    }
  }

  /// True for what makes every row of one table doubtful, without which the others can be taken in.
  var isAboutOneTable: Bool {
    switch self {
    case .otherFigures, .contestedField, .row(.unitBelow), .markedHeader, .markedWords: true
    case .given(let doubt): doubt.isContradiction
    default: false
    }
  }

  /// Whether it stops the import: what was recognised does not, what would have to be guessed does.
  public var severity: Severity {
    switch self {
    case .tableUndecided, .noHeader, .noValue, .contestedField, .unclearPeriod, .sharedByPeriods, .otherFigures,
      .markedHeader, .markedWords, .indicatorColumns:
      .blocking
    case .row(let remark): remark.severity
    case .given(let doubt): doubt.isContradiction ? .blocking : .warning
    default: .warning
    }
  }
}

/// What was said about a sheet at an earlier import, and is believed now.
public struct RememberedAnswers: Hashable, Sendable {
  /// The header of a column with what was said that it is; `nil` for one that is passed over.
  public struct Column: Hashable, Sendable {
    /// The header, as the file states it.
    public let header: String
    /// What it was said to be.
    public let field: Field?
  }

  /// The table; `nil` for a sheet that is passed over.
  public let table: Table?
  /// True where it was said which table it is, and not found.
  public let isTableSaid: Bool
  /// The columns that were named, from left to right.
  public let columns: [Column]

  /// What was said of a sheet that is passed over.
  public static let passedOver = RememberedAnswers(table: nil, isTableSaid: true, columns: [])

  /// What was said about the columns under a header.
  public init(under header: HeaderMatch, isTableSaid: Bool, _ answers: [String: Field?]) {
    table = header.table
    self.isTableSaid = isTableSaid
    columns = header.columns.compactMap { column in
      answers[Folding.folded(column.header)].map { Column(header: column.header, field: $0) }
    }
  }

  private init(table: Table?, isTableSaid: Bool, columns: [Column]) {
    self.table = table
    self.isTableSaid = isTableSaid
    self.columns = columns
  }
}

/// Why a sheet was taken for a table.
public enum TableReason: Hashable, Sendable {
  /// So many of its columns are columns of the table.
  case headers(Int)
  /// The name of the sheet names the table.
  case sheetName
  /// The name of the file names the table.
  case fileName
}
