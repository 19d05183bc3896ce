/// The merged ranges of a sheet, asked for by cell.
struct MergedCells: Hashable, Sendable {
  private var byRow: [Int: [CellRange]] = [:]

  /// How many rows all ranges together may cover; what is beyond is left out, and the cells under it stay empty.
  private static let greatestHeight = 1 << 20

  init(_ ranges: [CellRange]) {
    var height = 0
    for range in ranges where range.rows.count <= Self.greatestHeight - height {
      height += range.rows.count
      for row in range.rows { byRow[row, default: []].append(range) }
    }
  }

  /// The range that covers a cell.
  func range(at column: Int, row: Int) -> CellRange? {
    byRow[row]?.first { $0.columns.contains(column) }
  }
}
