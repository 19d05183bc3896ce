/// A row of a sheet with its texts scrubbed; cells that state nothing are left out.
struct RowText: Sendable {
  /// A cell that states something.
  struct Cell: Sendable {
    let column: Int
    let value: CellValue
    let text: String
    /// True for text, false for what the program stores as a number, a day or a truth.
    let isText: Bool
  }

  let row: SheetRow
  let cells: [Cell]

  init(_ row: SheetRow) {
    self.row = row
    cells = row.cells.compactMap { cell in
      let text = Self.text(of: cell.value)
      guard !text.isEmpty else { return nil }
      var isText = false
      if case .text = cell.value { isText = true }
      return Cell(column: cell.column, value: cell.value, text: text, isText: isText)
    }
  }

  static func text(of value: CellValue) -> String {
    switch value {
    case .text(let text): Scrubbing.scrub(text).text
    case .number(let number): number.digits
    case .day(let day): day.text
    case .truth(let isTrue): isTrue ? "có" : "không"
    case .error(let error): error
    case .withoutResult: "="
    }
  }

  /// The text of a column; `nil` where the row states nothing there.
  func text(at column: Int) -> String? { cells.first { $0.column == column }?.text }

  /// All its texts with blanks between them.
  var joined: String { cells.map(\.text).joined(separator: " ") }
}
