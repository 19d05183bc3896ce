internal import CommitteeModel

/// Counts cells that are struck through or not shown in rows that are no data and of which nothing else is asked.
struct OutsideMarks {
  private(set) var count = 0
  /// The first of them with its line.
  private(set) var first: (line: Int, cell: SheetCell)?

  /// Adds a row; of the header each cell is told of, as of words that matter, and what stands behind the table is not read.
  mutating func add(_ row: FoundRow) {
    guard row.role != .header, row.role != .unplaced else { return }
    let asked = Set(row.findings.filter { $0.code == .markedWords }.map(\.columnIndex))
    for cell in row.cells where cell.mark != nil && !asked.contains(cell.column) {
      count += 1
      if first == nil { first = (row.number, cell) }
    }
  }
}
