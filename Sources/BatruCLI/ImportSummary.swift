internal import CommitteeModel
internal import Intake
internal import Ledger

/// What an import did, for the person who called it.
enum ImportSummary {
  /// A sentence, and a table with a row for each file when something was taken in.
  static func text(of report: ImportReport, folder: String) -> String {
    if report.isBlocked {
      let count = report.findings.count { $0.severity == .blocking }
      return "\(folder): chưa nhập dòng nào vì có \(number(count)) lỗi. Sửa các chỗ đã nêu rồi nhập lại."
    }
    if report.added + report.restated == 0 {
      let head = "\(folder): không có gì thay đổi, \(number(report.unchanged)) dòng đã có trong sổ."
      return ([head] + overruled(report)).joined(separator: "\n")
    }
    let head =
      "\(folder): đã nhập \(number(report.added)) dòng mới, \(number(report.restated)) dòng sửa lại, "
      + "\(number(report.unchanged)) dòng không đổi."
    let title = row("Tệp", "Mới", "Sửa lại", "Không đổi")
    let rows = report.counts.map {
      row($0.table.fileName, number($0.added), number($0.restated), number($0.unchanged))
    }
    return ([head, title] + rows + overruled(report)).joined(separator: "\n")
  }

  /// Which rows another file has stated differently since, and how to get this folder's statement back.
  private static func overruled(_ report: ImportReport) -> [String] {
    let rows = report.overruled
    guard !rows.isEmpty else { return [] }
    let shown = rows.prefix(5).map { "  \($0.row.text): bản hiện hành là của \($0.by.text)" }
    let rest = rows.count > 5 ? ["  … và \(number(rows.count - 5)) dòng khác"] : []
    return [
      "Lưu ý: \(number(rows.count)) dòng đã được tệp khác nêu khác đi sau đó, sổ giữ bản nêu sau. "
        + "Muốn dùng lại số của thư mục này thì sửa chỗ nêu sau rồi nhập lại thư mục của nó:"
    ] + shown + rest
  }

  private static func number(_ count: Int) -> String { VietnameseNumber.format(ExactDecimal(count)) }

  private static func row(_ file: String, _ cells: String...) -> String {
    let name = "  " + file + blanks(18 - file.count)
    return name + cells.map { blanks(11 - $0.count) + $0 }.joined()
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
