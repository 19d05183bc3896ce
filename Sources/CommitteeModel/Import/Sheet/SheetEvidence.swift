/// What the numbers of a sheet's columns say about their notation, gathered in a first pass over its rows of data.
///
/// A column of figures holds counts, amounts and percentages one below the other, and `86.45` under a percentage says
/// nothing of how its writer parts the thousands of a count.
public struct SheetEvidence: Sendable {
  private let header: HeaderMatch
  private let agreed: NumberNotation?
  private let names: NameBook
  /// For each column of the header its evidence; `nil` where the column holds no numbers, or none is needed.
  private var columns: [NumberEvidence?]
  /// The place of the column of figures in the header, and its evidence by the kind of the rows' indicators.
  private let figures: Int?
  private var kinds: [ValueKind: NumberEvidence] = [:]

  /// Starts without evidence for the columns under a header; `names` tell the kinds of indicators.
  ///
  /// A form that tells its filler how to write numbers has an `agreed` notation: then nothing is to be found out, and
  /// a number written otherwise is a finding of its cell.
  public init(_ header: HeaderMatch, agreed: NumberNotation? = nil, names: NameBook = NameBook()) {
    self.header = header
    self.names = names
    // A sheet with every column of the import format was made after it, and writes numbers as the format does.
    let agreed = agreed ?? (header.isOfTheFormat ? .vietnamese : nil)
    self.agreed = agreed
    figures = header.table.holdsFigures ? header.columns.firstIndex { $0.field == .value } : nil
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
      let address = CellAddress(column: cell.column, row: row.number)
      columns[place]?.add(text, at: address)
      if place == figures, NumberSpelling.isTelling(text), let kind = kind(of: text, in: row) {
        kinds[kind, default: NumberEvidence()].add(text, at: address)
      }
    }
  }

  /// The notation of a cell in the header's column at `place`; `nil` where none is decided.
  ///
  /// What other kinds of figures show decides too, but not that a lone `1.380` of a count or an amount is one and a bit.
  func notation(of value: CellValue?, at place: Int, in row: FoundRow) -> NumberNotation? {
    if let agreed { return agreed }
    let shown = columns[place]?.verdict.notation
    guard let shown, place == figures, case .text(let text) = value, NumberSpelling.isLone(text, decimalIn: shown)
    else { return shown }
    // Of an indicator that nobody knows yet not even the rows beside it can tell.
    guard let kind = kind(of: text, in: row) else { return nil }
    return kind == .rate || kind == .score ? shown : kinds[kind]?.verdict.notation
  }

  /// The kind of a row's figure, by the sign in its cell, by the name or code of its indicator, by the unit that the sheet
  /// states; `nil` where none of them tells.
  private func kind(of text: String, in row: FoundRow) -> ValueKind? {
    if text.utf8.contains(UInt8(ascii: "%")) { return .rate }
    if let column = header.column(of: .indicator), let cell = row.cells.first(where: { $0.column == column.index }),
      let kind = names.kind(ofIndicator: CellReading(cell.value, as: .text, notation: nil).text)
    {
      return kind
    }
    guard let unit = header.unit(of: row).flatMap({ MeasureUnit($0) }) else { return nil }
    return unit.isPercentage ? .rate : unit.isMoney ? .money : .count
  }

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
