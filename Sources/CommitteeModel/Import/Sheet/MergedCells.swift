/// The merged ranges of a sheet, asked for by cell; of ranges that overlap, which no program makes, one may go unseen.
struct MergedCells: Hashable, Sendable {
  /// For each row its ranges from left to right.
  private var byRow: [Int: [CellRange]] = [:]

  /// How many rows all ranges together may cover; what is beyond is left out, and the cells under it stay empty.
  private static let greatestHeight = 1 << 20

  init(_ ranges: [CellRange]) {
    var height = 0
    for range in ranges where range.rows.count <= Self.greatestHeight - height {
      height += range.rows.count
      for row in range.rows { byRow[row, default: []].append(range) }
    }
    for row in byRow.keys { byRow[row]?.sort { $0.columns.lowerBound < $1.columns.lowerBound } }
  }

  /// The range that covers a cell.
  func range(at column: Int, row: Int) -> CellRange? {
    guard let ranges = byRow[row] else { return nil }
    var (first, end) = (0, ranges.count)
    while first < end {
      let middle = (first + end) / 2
      if ranges[middle].columns.lowerBound <= column { first = middle + 1 } else { end = middle }
    }
    return first > 0 && ranges[first - 1].columns.contains(column) ? ranges[first - 1] : nil
  }
}
