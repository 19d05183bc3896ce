/// Cells of a row of which it is doubtful whether they are still meant: struck through, or not shown.
struct MarkedCells {
  private let cells: [SheetCell]

  init(_ cells: [SheetCell]) { self.cells = cells }

  /// What is to be asked about a row of data under `header`: once about all of it, or about each cell that is read. Of columns
  /// whose own header is `struck` through that is asked once for all.
  func findings(under header: HeaderMatch, struck: Set<Int>, at origin: Origin) -> [Finding] {
    guard cells.contains(where: { $0.mark != nil }) else { return [] }
    // Cells and columns both go from left to right.
    var columns = header.columns[...]
    let read = cells.filter { $0.mark != .struck || !struck.contains($0.column) }.compactMap { cell in
      columns = columns.drop { $0.index < cell.column }
      return columns.first.flatMap { $0.index == cell.column && $0.isRead ? (cell: cell, column: $0) : nil }
    }
    func told(_ fact: CellFact, _ column: HeaderColumn, _ words: String) -> Finding {
      Finding(.cell(fact), at: origin, column: column.header, columnIndex: column.index, read: words)
    }
    if read.count > 1, let first = read.first, read.allSatisfy({ $0.cell.mark == .struck }) {
      return [told(.struckRow, first.column, read.map { RowText.text(of: $0.cell.value) }.joined(separator: " "))]
    }
    return read.compactMap { cell, column in
      cell.mark.map { told($0.fact, column, RowText.text(of: cell.value)) }
    }
  }

  /// What is to be asked about a row beside the data, whose words are not heard: once for each cell that names a period, a unit
  /// or a unit of measure.
  func findings(ofWordsAt origin: Origin, _ names: NameBook) -> [Finding] {
    cells.compactMap { cell in
      guard let mark = cell.mark, case .text(let stored) = cell.value else { return nil }
      let words = RowText.scrubbed(stored)
      guard Self.isTelling(words, names) else { return nil }
      return Finding(.sheet(.markedWords(mark)), at: origin, columnIndex: cell.column, read: words)
    }
  }

  private static func isTelling(_ words: String, _ names: NameBook) -> Bool {
    guard words.utf8.count <= GivenCheck.longestLine else { return false }
    return Period.named(in: words, assuming: 2000) != nil || !names.territories(in: words).isEmpty
      || !names.departments(in: words).isEmpty || UnitLine.unit(in: words) != nil || MeasureMention(in: words) != nil
  }

  /// What is to be asked about a row of the header: where it is known what the columns are, only of those that are read.
  func findings(ofHeaderAt origin: Origin, under header: HeaderMatch? = nil) -> [Finding] {
    let read = header.map { Set($0.columns.filter(\.isRead).map(\.index)) }
    return cells.filter { read?.contains($0.column) ?? true }.compactMap { cell in
      cell.mark.map { mark in
        let words = RowText.text(of: cell.value)
        return Finding(
          .sheet(.markedHeader(mark)), at: origin, column: words, columnIndex: cell.column, read: words)
      }
    }
  }
}

extension HeaderColumn {
  /// True for a column whose cells are taken in, or held against what is.
  fileprivate var isRead: Bool { field != nil || meaning == .elsewhere(.measure) }
}
