/// A row of a sheet with its texts scrubbed; cells that state nothing are left out.
struct RowText: Sendable {
  /// A cell that states something.
  struct Cell: Sendable {
    let column: Int
    let value: CellValue
    let text: String
    /// True for text, false for what the program stores as a number, a day or a truth.
    let isText: Bool
    /// True where a comma of its own would have parted it.
    let isBare: Bool
    /// What makes it doubtful whether it is still meant.
    let mark: CellMark?
  }

  let row: SheetRow
  let cells: [Cell]

  /// `scrub` is what `scrubbed` makes of a text, or has made of it before.
  init(_ row: SheetRow, scrub: (String) -> String = scrubbed) {
    self.row = row
    cells = row.cells.compactMap { cell in
      var (text, isText) = ("", false)
      if case .text(let stored) = cell.value {
        (text, isText) = (scrub(stored), true)
      } else {
        text = Self.text(of: cell.value)
      }
      guard !text.isEmpty else { return nil }
      return Cell(
        column: cell.column, value: cell.value, text: text, isText: isText, isBare: cell.isBare, mark: cell.mark)
    }
  }

  static func scrubbed(_ text: String) -> String { Scrubbing.scrub(text).text }

  static func text(of value: CellValue) -> String {
    switch value {
    case .text(let text): scrubbed(text)
    case .number(let number): number.worded(number.digits)
    // A cell that shows nothing holds its number all the same.
    case .worded(let number, let words): words.isEmpty ? number.digits : words
    case .day(let day): day.text
    case .part(let part, let day): part.text(of: day)
    case .truth(let isTrue): isTrue ? "có" : "không"
    case .error(let error): error
    case .withoutResult: "="
    }
  }

  /// The text of a column; `nil` where the row states nothing there.
  func text(at column: Int) -> String? { cell(at: column)?.text }

  /// The cell of a column; `nil` where the row states nothing there.
  func cell(at column: Int) -> Cell? {
    let place = place(of: column)
    return place < cells.count && cells[place].column == column ? cells[place] : nil
  }

  /// The last cell before a column; `nil` where there is none.
  func cell(before column: Int) -> Cell? {
    let place = place(of: column)
    return place > 0 ? cells[place - 1] : nil
  }

  /// How many cells stand before a column; they are in its order, and a file may have very many.
  private func place(of column: Int) -> Int {
    var range = 0..<cells.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = cells[middle].column < column ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// The texts that it shows and does not strike through, with blanks between them: no others prove anything.
  var heard: String {
    guard cells.contains(where: { $0.mark != nil }) else { return joined }
    return cells.filter { $0.mark == nil }.map(\.text).joined(separator: " ")
  }

  /// All its texts with blanks between them.
  var joined: String { cells.count == 1 ? cells[0].text : cells.map(\.text).joined(separator: " ") }
}
