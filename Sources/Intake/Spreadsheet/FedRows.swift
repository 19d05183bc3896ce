internal import CommitteeModel

/// Rows that are complete and not yet taken.
struct RowQueue {
  private var rows: [(row: SheetRow, times: Int)] = []
  private var taken = 0
  /// Times that the row at `taken` was handed out already.
  private var repeated = 0
  private var weight = 0
  /// Cells of all rows that were ever added, and bytes of their texts.
  private var total = (cells: 0, text: 0)

  /// True when it holds enough for now: a few letters of a file may ask for very many cells.
  var isFull: Bool { weight >= 1 << 20 }

  /// Adds a row that stands so many times in a row, with texts of `textLength` bytes.
  mutating func append(_ row: SheetRow, times: Int = 1, textLength: Int) throws(WorkbookFault.Kind) {
    total.cells += row.cells.count * times
    total.text += textLength * times
    guard total.cells <= WorkbookLimits.cells else { throw .tooLarge(.cells) }
    guard total.text <= WorkbookLimits.sheetText else { throw .tooLarge(.sheetText) }
    rows.append((row, times))
    weight += textLength + row.cells.count * MemoryLayout<SheetCell>.stride
  }

  /// Takes the next row; `nil` when there is none for now.
  mutating func next() -> SheetRow? {
    guard taken < rows.count else {
      rows.removeAll(keepingCapacity: true)
      taken = 0
      weight = 0
      return nil
    }
    let (row, times) = rows[taken]
    defer {
      repeated += 1
      if repeated == times {
        taken += 1
        repeated = 0
      }
    }
    guard repeated > 0 else { return row }
    return SheetRow(number: row.number + repeated, isHidden: row.isHidden, cells: row.cells)
  }
}

/// Who makes rows of what an XML part tells.
protocol RowListener: XMLListener {
  var queue: RowQueue { get set }
}

extension RowListener {
  var isSated: Bool { queue.isFull }
}

/// Rows out of an XML part, which is read on only when all before are taken.
final class FedRows<Listener: RowListener>: RowReading {
  private let listener: Listener
  private let feed: XMLFeed

  init(_ part: ZipPart, _ listener: Listener) throws(WorkbookFault.Kind) {
    self.listener = listener
    feed = try XMLFeed(part, to: listener)
  }

  func next() throws(WorkbookFault.Kind) -> SheetRow? {
    while true {
      if let row = listener.queue.next() { return row }
      // To the end even when the rows are over: what comes after belongs to the checksum.
      guard !feed.isOver else { return nil }
      try feed.pump()
    }
  }
}
