/// How a cell of a sheet was read, or why it has no reading that is not a guess.
public enum CellFact: Hashable, Sendable {
  /// `nt`, `như trên`: the cell says what the cell above it says, which is this.
  case ditto(String)
  /// The same in a cell of figures, each of which is to be looked at.
  case dittoFigure(String)
  /// The cell is merged with the one above it, which says this.
  case mergedDown(String)
  /// The same in a cell of figures, or merged with a neighbour of figures: one number cannot be of two rows or columns.
  case mergedFigure(String)
  /// `nt` with nothing above it.
  case dittoWithoutValue
  /// A mark that leads to a footnote was parted from the cell: `*`, `(1)`, `¹`.
  case footnoteMark(String)
  /// One separator before three digits in a column that does not decide what it parts: both readings, in Vietnamese
  /// notation.
  case ambiguousNumber(vietnamese: String, english: String)
  /// One separator before three digits, which can only part thousands, since what is counted has no fractions: the reading.
  case groupedByNature(String)
  /// A column that writes numbers in two notations; a cell of each.
  case mixedNotation(vietnamese: NumberEvidence.Example, english: NumberEvidence.Example)
  /// A column that writes `,` between groups and `.` before decimals; the cell that shows it.
  case englishNotation(NumberEvidence.Example)
  /// A sign that stands for a kind of nothing.
  case absence(Absence)
  /// A percent sign was parted from the number before it.
  case percentSign
  /// A rank that names out of how many: the number of all.
  case rankTotal(String)
  /// A date that exists only when its month stands first: the day it would then be.
  case monthFirst(CalendarDay)
  /// A day that the program stores where its writer may have typed this: `12/2025`, `5/6`.
  case storedDay(maybe: String)
  /// A stored day of which the cell shows its month, its quarter or its year alone: that part.
  case shownPart(String)
  /// An error that the spreadsheet program shows.
  case errorValue
  /// A period of a row that the header of its figures contradicts, which names this one.
  case twoPeriods(ofHeader: String)
  /// A box that was ticked or not where a number or a day is wanted.
  case truthForNumber
  /// A formula whose result the file does not hold.
  case withoutResult
  /// A number of which the cell shows a thousandth, a millionth: what it stores and what it shows, in Vietnamese notation.
  case scaledNumber(stored: String, shown: String)
  /// Words that the cell shows in the stead of the number that it stores, and that are read.
  case shownWords(stored: String, shown: String)
  /// A dash that the cell shows for a nought, as formats of accounts do; the nought is read.
  case shownDash(String)
  /// Signs or other digits that the cell shows in the stead of the number or the day that it stores; empty for nothing.
  case shownOtherwise(stored: String, shown: String)
  /// Words in the cell or its format that say how firm its figure is, which the column of states says otherwise, `unlike`.
  case stateInCell(String, unlike: String?)
  /// A number and what stands in the cell behind it, which a comma may have parted from it.
  case fractionBeside(whole: String, fraction: String)
  /// A remark or a unit that is nothing but a number, where the cell of the figure under this header is blank.
  case figureInNote(besides: String)
  /// A remark that is nothing but another figure than the row states.
  case otherFigureInNote(stated: String)
  /// A remark that takes back the figure that the row states, or puts another one in its place.
  case takenBackInNote(stated: String)
  /// A remark that says that the figure is of this period, where the row is of another.
  case otherPeriodInNote(named: String, stated: String)
  /// A name that a province and a unit below it both bear, of which these are the codes, in a list of such units.
  case namesake(province: String, other: String)
  /// A rate beside a number that is a rate as well by the unit of its row, under this header.
  case rateBesideRate(number: String, header: String)
  /// A stored number with so many decimals, more than any source states and the ledger keeps.
  case tooManyDecimals(Int)
  /// What the cell holds is struck through, and so may no longer be meant.
  case struck
  /// The same of all cells of a row.
  case struckRow
  /// A figure, or a row with one, that is struck through while the book holds this figure of its key.
  case struckStanding(isRow: Bool, figure: String)
  /// A part of the text of the cell is struck through; which part is meant only its writer knows.
  case partlyStruck
  /// A text that the format of the cell does not show.
  case unseen

  /// Its kind.
  public var code: FindingCode {
    switch self {
    case .ditto: .ditto
    case .dittoFigure: .dittoFigure
    case .mergedDown: .mergedDown
    case .mergedFigure: .mergedFigure
    case .dittoWithoutValue: .dittoWithoutValue
    case .footnoteMark: .footnoteMark
    case .ambiguousNumber: .ambiguousNumber
    case .groupedByNature: .groupedByNature
    case .mixedNotation: .mixedNotation
    case .englishNotation: .englishNotation
    case .absence: .absence
    case .percentSign: .percentSign
    case .rankTotal: .rankTotal
    case .monthFirst: .monthFirst
    case .storedDay: .storedDay
    case .shownPart: .shownPart
    case .errorValue: .errorValue
    case .withoutResult: .withoutResult
    case .truthForNumber: .truthForNumber
    case .twoPeriods: .twoPeriods
    case .tooManyDecimals: .tooManyDecimals
    case .scaledNumber: .scaledNumber
    case .shownWords: .shownWords
    case .shownDash: .shownDash
    case .shownOtherwise: .shownOtherwise
    case .stateInCell: .stateInCell
    case .fractionBeside: .fractionBeside
    case .figureInNote: .figureInNote
    case .otherFigureInNote: .otherFigureInNote
    case .takenBackInNote, .otherPeriodInNote: .takenBackInNote
    case .namesake: .namesake
    case .rateBesideRate: .rateBesideRate
    case .struck, .struckRow, .struckStanding: .struck
    case .partlyStruck: .partlyStruck
    case .unseen: .unseen
    }
  }

  /// True for a way of writing that is read as it is meant.
  var isRoutine: Bool {
    switch self {
    case .ditto, .mergedDown, .footnoteMark, .absence, .percentSign, .rankTotal: true
    default: false
    }
  }

  /// Whether it stops the import: everything does that has no reading but a guess.
  public var severity: Severity {
    switch self {
    case .stateInCell(_, let unlike): unlike == nil ? .warning : .blocking
    case .ditto, .dittoFigure, .mergedDown, .footnoteMark, .englishNotation, .groupedByNature, .absence, .percentSign,
      .rankTotal,
      .storedDay, .shownPart, .shownWords, .shownDash:
      .warning
    case .dittoWithoutValue, .ambiguousNumber, .mixedNotation, .monthFirst, .errorValue, .withoutResult,
      .scaledNumber, .mergedFigure, .shownOtherwise, .fractionBeside, .figureInNote, .otherFigureInNote,
      .takenBackInNote, .otherPeriodInNote, .namesake, .rateBesideRate, .tooManyDecimals, .truthForNumber,
      .twoPeriods, .struck, .struckRow, .struckStanding, .partlyStruck, .unseen:
      .blocking
    }
  }
}
