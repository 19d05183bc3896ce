import CommitteeModel
import Intake

extension Workbook {
  /// All that is read of a workbook, a line for each sheet, merged range, hidden column and cell.
  func picture() throws -> [String] {
    var lines: [String] = []
    for (index, sheet) in sheets.enumerated() {
      lines.append("sheet \(sheet.name)" + (sheet.isHidden ? " (hidden)" : ""))
      let layout = try layout(of: index)
      lines += layout.merged.map { range in
        let last = CellAddress(column: range.columns.upperBound, row: range.rows.upperBound)
        return "merged \(CellAddress(column: range.columns.lowerBound, row: range.rows.lowerBound).text):\(last.text)"
      }
      lines += layout.hiddenColumns.map { columns in
        let ends = [columns.lowerBound, columns.upperBound].map(CellAddress.letters)
        return "hidden columns \(ends.joined(separator: ":"))"
      }
      let rows = try rows(of: index)
      while let row = try rows.next() {
        lines += row.cells.map { cell in
          CellAddress(column: cell.column, row: row.number).text + (row.isHidden ? " (hidden) " : " ")
            + cell.value.picture + (cell.mark.map { ", \($0)" } ?? "")
        }
      }
    }
    return lines
  }
}

extension CellValue {
  /// The kind of value and the value: `number 0.7178 %`, `text Bắc Giang`.
  var picture: String {
    switch self {
    case .text(let text): "text " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    case .number(let number):
      "number \(number.digits)" + (number.isPercentage ? " %" : "")
        + String(repeating: " thousandths", count: number.shownThousandths)
        + (number.wording.isEmpty ? "" : " in " + number.wording.split(separator: " ").joined(separator: " "))
    case .worded(let number, let words): (words.isEmpty ? "nothing" : words) + " in the stead of \(number.digits)"
    case .day(let day): "day \(day.iso)"
    case .part(let part, let day): "\(part) of \(day.iso)"
    case .truth(let truth): "truth \(truth)"
    case .error(let error): "error \(error)"
    case .withoutResult: "withoutResult"
    }
  }
}
