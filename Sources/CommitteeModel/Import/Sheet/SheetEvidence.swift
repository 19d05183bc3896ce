/// What the numbers of a sheet's columns say about their notation, gathered in a first pass over its rows of data.
public struct SheetEvidence: Sendable {
  private let header: HeaderMatch
  private let agreed: NumberNotation?
  /// For each column of the header its evidence; `nil` where the column holds no numbers, or none is needed.
  private var columns: [NumberEvidence?]

  /// Starts without evidence for the columns under a header.
  ///
  /// A form that tells its filler how to write numbers has an `agreed` notation: then nothing is to be found out, and
  /// a number written otherwise is a finding of its cell.
  public init(_ header: HeaderMatch, agreed: NumberNotation? = nil) {
    self.header = header
    // A sheet with every column of the import format was made after it, and writes numbers as the format does.
    let agreed = agreed ?? (header.isOfTheFormat ? .vietnamese : nil)
    self.agreed = agreed
    guard agreed == nil else {
      columns = header.columns.map { _ in nil }
      return
    }
    let schema = TableSchema.of(header.table)
    columns = header.columns.map { column in
      switch column.field.flatMap({ schema.position(of: $0) }).map({ schema.columns[$0].kind }) {
      case .figure, .number: NumberEvidence()
      case .integer: NumberEvidence(countsThings: true)
      default: nil
      }
    }
  }

  /// Takes in the cells of a row; rows that are no data say nothing.
  public mutating func add(_ row: FoundRow) {
    guard row.role == .data else { return }
    var rest = row.cells[...]
    for (place, column) in header.columns.enumerated() {
      while let cell = rest.first, cell.column < column.index { rest.removeFirst() }
      guard columns[place] != nil, let cell = rest.first, cell.column == column.index, case .text(let text) = cell.value
      else { continue }
      columns[place]?.add(text, at: CellAddress(column: cell.column, row: row.number))
    }
  }

  /// The notation of the header's column at `place`; `nil` where none is decided.
  func notation(at place: Int) -> NumberNotation? { agreed ?? columns[place]?.verdict.notation }

  /// What is to be said about whole columns: two notations, or one that is not the ledger's.
  public func findings(file: String, sheet: String = "") -> [Finding] {
    zip(header.columns, columns).compactMap { column, evidence in
      evidence?.fact.map { fact in
        Finding(
          .cell(fact), at: Origin(file: file, line: 0, sheet: sheet), column: column.header,
          columnIndex: column.index)
      }
    }
  }
}
