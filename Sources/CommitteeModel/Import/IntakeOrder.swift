/// What a secretary says about files beyond what stands in them.
public struct IntakeOrder {
  /// What is done with text that looks as if it were in an encoding from before Unicode.
  public var decode = LegacyTreatment.ask
  /// The table that sheets are; `nil` to find out.
  public var table: Table?
  /// How numbers are written in all sheets; `nil` to find out column by column.
  public var decimal: NumberNotation?
  /// Cells of columns that a sheet lacks, alike for all its rows: the unit that reports, the source, the period.
  public var constants: [Field: String] = [:]
  /// What was said about the headers of a sheet of this shape, by their folded text; a `nil` field passes a column over.
  public var answers: (HeaderMatch) -> [String: Field?] = { _ in [:] }
  /// What was said that a sheet is whose table was not found; `nil` where nobody said anything.
  public var unrecognised: (SheetGuess) -> SheetAnswer? = { _ in nil }
  /// True for the shape of a sheet of which these speak from memory, and not because it was asked about now.
  public var isRemembered: (_ shape: String) -> Bool = { _ in false }
  /// By which names rows of the ledger are known.
  public var names = NameBook()
  /// Told of each file as it is begun, and then of rows as they are read.
  public var progress: (_ file: String, _ rows: Int) -> Void = { _, _ in }

  /// An order that says nothing.
  public init() {}
}

extension HeaderMatch {
  /// What sheets have in common that are filled in alike: the table and its headers, whatever stands below. Which periods
  /// stand side by side, and how many, is what next year's sheet differs in.
  public var shape: String {
    let spread = Set(figures.map(\.index))
    var names: [String] = []
    for column in columns {
      let name = spread.contains(column.index) ? "*" : Folding.folded(column.header)
      if name != "*" || names.last != name { names.append(name) }
    }
    return ([table.rawValue] + names).joined(separator: "\u{1F}")
  }

  /// Columns of which nothing is known, which a secretary must name or pass over; where no column states the figures also
  /// those of other tables, one of which may.
  public var unknown: [HeaderColumn] {
    let lacksValue = lacksValue
    return columns.filter { column in
      if case .elsewhere(let field) = column.meaning { return lacksValue && field != .measure }
      return column.meaning == .unknown
    }
  }
}
