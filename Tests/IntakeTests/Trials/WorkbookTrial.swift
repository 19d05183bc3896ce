import CommitteeModel
import Intake

/// Reads all sheets of a workbook, as far as a trial has time, and looks for tables on them.
enum WorkbookTrial {
  /// Cells of a workbook after which a trial ends: a sheet of repeated cells is long, but gives its rows one by one.
  private static let enough = 100_000

  static func complaint(about bytes: [UInt8]) -> String? {
    var cells = 0
    guard let workbook = try? Workbook(bytes: bytes, name: "thu") else { return nil }
    for (index, sheet) in workbook.sheets.enumerated() where cells < enough {
      guard let layout = try? workbook.layout(of: index), let rows = try? workbook.rows(of: index) else { continue }
      var finder = TableFinder(file: "thu", sheet: sheet.name, merged: layout.merged)
      var last = 0
      while cells < enough, let row = try? rows.next() {
        if let complaint = RowComplaint.about(row, after: last) { return "\(sheet.name): \(complaint)" }
        last = row.number
        cells += row.cells.count
        _ = finder.take(row)
      }
      _ = finder.finish()
    }
    return nil
  }
}

/// What no row of any reader may be.
enum RowComplaint {
  static func about(_ row: SheetRow, after last: Int) -> String? {
    if row.number <= last { return "row \(row.number) behind row \(last)" }
    if row.cells.isEmpty { return "row \(row.number) is empty" }
    var free = 0
    for cell in row.cells {
      guard (free..<WorkbookLimits.columns).contains(cell.column) else {
        return "column \(cell.column) in row \(row.number)"
      }
      free = cell.column + 1
    }
    return nil
  }
}
