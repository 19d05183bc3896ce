import CommitteeModel

/// A sheet drawn as text: a line for each row, `|` between cells, `#` before what the program stores as a number, `~` before
/// what is struck through.
struct DrawnSheet {
  let rows: [SheetRow]

  init(_ drawing: String) {
    rows = drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated().compactMap { column, part in
        let text = Scrubbing.scrub(String(part)).text
        let isStruck = text.hasPrefix("~")
        return Self.value(isStruck ? text.dropFirst() : text[...]).map {
          SheetCell(column: column, value: $0, mark: isStruck ? .struck : nil)
        }
      }
      return SheetRow(number: index + 1, cells: cells)
    }
  }

  private static func value(_ part: Substring) -> CellValue? {
    let text = Scrubbing.scrub(String(part)).text
    if text.isEmpty { return nil }
    return text.hasPrefix("#") ? .number(StoredNumber(digits: String(text.dropFirst()))) : .text(text)
  }

  /// What a finder makes of the sheet.
  func found(
    among tables: [Table] = Table.allCases, sheet: String = "Biểu 1", merged: [CellRange] = [],
    answers: [String: Field?] = [:]
  ) -> (rows: [FoundRow], header: HeaderMatch?) {
    var finder = TableFinder(
      file: "bao-cao.xlsx", sheet: sheet, among: tables, merged: merged, answers: answers)
    let found = rows.flatMap { finder.take($0) } + finder.finish()
    return (found, finder.header)
  }
}

extension FoundRow {
  /// One word for each role, and what a section is called.
  var word: String {
    switch role {
    case .title: "tên"
    case .header: "tiêu đề"
    case .columnNumbers: "số cột"
    case .section(let number, let name): "nhóm \(number)/\(name)"
    case .data: "số liệu"
    case .totals: "tổng"
    case .footnote: "chú"
    case .repeatedHeader: "lặp"
    case .unitLine: "đơn vị tính"
    case .signature: "ký"
    case .blank: "trống"
    case .unplaced: "?"
    }
  }

  /// The cells of a row of data as text, by column.
  var texts: [Int: String] {
    var texts: [Int: String] = [:]
    for cell in cells { texts[cell.column] = CellReading(cell.value, as: .text, notation: nil).text }
    return texts
  }
}

extension CellRange {
  /// Reads `A1:C2`.
  init(_ text: String) {
    let corners = text.split(separator: ":").compactMap { CellAddress(String($0)) }
    self.init(columns: corners[0].column...corners[1].column, rows: corners[0].row...corners[1].row)
  }
}
