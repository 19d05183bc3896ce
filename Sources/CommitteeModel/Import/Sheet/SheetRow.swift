/// A number as a spreadsheet stores it, which is never ambiguous: the notation is the program's, not the writer's.
public struct StoredNumber: Hashable, Sendable {
  /// The digits with `.` before decimals, at most fifteen significant ones, no exponent: `1380`, `-0.7178`.
  public let digits: String
  /// True when the cell is formatted as a percentage, so that it shows a hundred times the stored number.
  public let isPercentage: Bool
  /// How many times over the cell shows a thousandth of the stored number, as by the format `#,##0,`; 0 for nearly all.
  public let shownThousandths: Int
  /// The words that the cell shows around it, `#` in its own place: `gần #`, `# triệu đồng`; empty for nearly all.
  public let wording: String

  /// Makes a stored number.
  public init(digits: String, isPercentage: Bool = false, shownThousandths: Int = 0, wording: String = "") {
    self.wording = wording
    self.digits = digits
    self.isPercentage = isPercentage
    self.shownThousandths = shownThousandths
  }

  /// The words that the cell shows before and behind it.
  var sides: (before: Substring, after: Substring) {
    guard let place = wording.firstIndex(of: "#") else { return ("", "") }
    return (wording[..<place], wording[wording.index(after: place)...])
  }

  /// Its `digits`, however they are written, between the words that the cell shows.
  func worded(_ digits: String) -> String {
    wording.isEmpty ? digits : Scrubbing.scrub(sides.before + digits + sides.after).text
  }
}

/// The part of a day that a cell shows.
public enum DayPart: Hashable, Sendable {
  case month, quarter, year

  /// What its reader sees of a day, as a period is written.
  func text(of day: CalendarDay) -> String {
    switch self {
    case .month: DateText.monthYear(day.month, day.year)
    case .quarter: Period.quarter((day.month + 2) / 3, of: day.year)?.label ?? day.text
    case .year: String(day.year)
    }
  }
}

/// What a cell of a sheet holds, as the file stores it.
public enum CellValue: Hashable, Sendable {
  /// Text as stored, not yet scrubbed; the only kind that files of separated values know.
  case text(String)
  case number(StoredNumber)
  /// A number in whose stead the cell shows words or signs, or nothing where they are empty.
  case worded(StoredNumber, String)
  /// A date, whatever serial number the file stores.
  case day(CalendarDay)
  /// A date of which the cell shows a part alone.
  case part(DayPart, of: CalendarDay)
  case truth(Bool)
  /// What the program shows for an error: `#N/A`, `#DIV/0!`.
  case error(String)
  /// A formula whose result the file does not hold.
  case withoutResult
}

/// A cell that holds something.
public struct SheetCell: Hashable, Sendable {
  /// Column from 0.
  public let column: Int
  /// What it holds.
  public let value: CellValue
  /// True where commas part the cells of a file and nothing quotes this one, so that a comma of its own would part it too.
  public let isBare: Bool
  /// What makes it doubtful whether it is still meant; `nil` for nearly all.
  public let mark: CellMark?

  /// Makes a cell.
  public init(column: Int, value: CellValue, isBare: Bool = false, mark: CellMark? = nil) {
    self.column = column
    self.value = value
    self.isBare = isBare
    self.mark = mark
  }
}

/// A row of a sheet that holds something.
public struct SheetRow: Hashable, Sendable {
  /// Row from 1; in a file of separated values the line where the row begins.
  public let number: Int
  /// True when the spreadsheet program hides it.
  public let isHidden: Bool
  /// The cells that hold something, by column.
  public let cells: [SheetCell]

  /// Makes a row.
  public init(number: Int, isHidden: Bool = false, cells: [SheetCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}
