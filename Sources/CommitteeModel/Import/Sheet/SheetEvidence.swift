/// What the numbers of a sheet's columns say about their notation, gathered in a first pass over its rows of data.
///
/// A column of figures holds counts, amounts and percentages one below the other, and `86.45` under a percentage says
/// nothing of how its writer parts the thousands of a count.
public struct SheetEvidence: Sendable {
  private let header: HeaderMatch
  private let agreed: NumberNotation?
  let names: NameBook
  /// For each column of the header its evidence; `nil` where the column holds no numbers, or none is needed.
  private var columns: [NumberEvidence?]
  /// The places of the columns of figures in the header, which are one column written side by side: the first holds the
  /// evidence of all, and that by the kind of the rows' indicators.
  private let figures: Set<Int>
  /// The first of them.
  private let firstFigure: Int
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
    let figures =
      header.table.holdsFigures
      ? header.columns.indices.filter { header.columns[$0].field == .value || header.isShare(header.columns[$0]) } : []
    self.figures = Set(figures)
    firstFigure = figures.first ?? 0
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
      let isFigure = figures.contains(place)
      let home = isFigure ? firstFigure : place
      guard columns[home] != nil, let cell = rest.first, cell.column == column.index, case .text(let text) = cell.value
      else { continue }
      let address = CellAddress(column: cell.column, row: row.number)
      columns[home]?.add(text, at: address)
      if isFigure, NumberSpelling.isTelling(text), let figure = figure(of: text, at: place, in: row) {
        let evidence = kinds[figure.kind] ?? NumberEvidence()
        kinds[figure.kind] = evidence.adding(text, at: address, countsThings: figure.isCounted)
      }
    }
  }

  /// How the cell in the header's column at `place` is to be read.
  ///
  /// What other kinds of figures show decides too, but not that a lone `1.380` of a count or an amount is one and a bit.
  /// Of things that are counted one by one there is no bit, so there it parts thousands whatever stands beside it.
  func notation(of value: CellValue?, at place: Int, in row: FoundRow) -> CellNotation {
    if let agreed { return CellNotation(agreed) }
    let isFigure = figures.contains(place)
    let shown = columns[isFigure ? firstFigure : place]?.verdict.notation
    guard isFigure, case .text(let text) = value, NumberSpelling.isLone(text) else {
      return CellNotation(shown)
    }
    // Of an indicator that nobody knows yet not even the rows beside it can tell.
    let figure = figure(of: text, at: place, in: row)
    if let shown,
      !NumberSpelling.isLone(text, decimalIn: shown)
        || figure.map({ $0.kind == .rate || $0.kind == .score })
          == true
    {
      return CellNotation(shown)
    }
    guard let figure else { return CellNotation(nil) }
    let ofKind = kinds[figure.kind]?.verdict.notation
    return CellNotation(ofKind, byNature: figure.isCounted && ofKind != nil && ofKind != shown)
  }

  /// What a row's figure is.
  private struct RowFigure {
    let kind: ValueKind
    /// True for things that are counted one by one, of which no part can be.
    let isCounted: Bool
  }

  /// True where the cell in the header's column at `place` is a figure of things that are counted one by one.
  func countsThings(_ text: String, at place: Int, in row: FoundRow) -> Bool {
    figures.contains(place) && figure(of: text, at: place, in: row)?.isCounted == true
  }

  /// What a row's figure is, by the sign in its cell, by the name or code of its indicator, by the unit that the sheet
  /// states; `nil` where none of them tells.
  private func figure(of text: String, at place: Int, in row: FoundRow) -> RowFigure? {
    if text.utf8.contains(UInt8(ascii: "%")) { return RowFigure(kind: .rate, isCounted: false) }
    if let column = header.column(of: .indicator), let cell = row.cells.first(where: { $0.column == column.index }),
      let nature = names.nature(ofIndicator: CellReading(cell.value, as: .text, notation: nil).text)
    {
      return RowFigure(kind: nature.kind, isCounted: nature.isCounted)
    }
    guard let unit = header.firmUnit(of: row, behind: header.columns[place]) else { return nil }
    return RowFigure(kind: unit.isPercentage ? .rate : unit.isMoney ? .money : .count, isCounted: false)
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

/// How a cell is to be read.
struct CellNotation: Equatable {
  /// The notation; `nil` where none is decided.
  let notation: NumberNotation?
  /// True where nothing but the nature of what is counted decides it.
  let byNature: Bool

  init(_ notation: NumberNotation?, byNature: Bool = false) {
    self.notation = notation
    self.byNature = byNature
  }
}
