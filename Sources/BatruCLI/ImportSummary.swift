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
    if !report.hasChanged {
      let head = "\(folder): không có gì thay đổi, \(number(report.unchanged)) dòng đã có trong sổ."
      return ([head] + overruled(report) + missing(report)).joined(separator: "\n")
    }
    let head =
      "\(folder): đã nhập \(number(report.added)) dòng mới, \(number(report.restated)) dòng sửa lại, "
      + "\(number(report.unchanged)) dòng không đổi."
    var table = TextTable([("Tệp", .left), ("Mới", .right), ("Sửa lại", .right), ("Không đổi", .right)])
    for count in report.counts {
      table.add([count.table.fileName, number(count.added), number(count.restated), number(count.unchanged)])
    }
    return ([head] + table.lines + overruled(report) + missing(report)).joined(separator: "\n")
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

  /// Which rows the folder no longer states, and what became of them.
  private static func missing(_ report: ImportReport) -> [String] {
    guard !report.missing.isEmpty else { return [] }
    let count = number(report.missing.count)
    let head =
      report.withdrawn > 0
      ? "Đã rút \(number(report.withdrawn)) trong \(count) dòng mà tệp từng nêu và nay không còn nêu:"
      : "\(count) dòng tệp từng nêu và nay không còn nêu, sổ vẫn giữ. Muốn rút thì nhập lại với --withdraw-missing:"
    let shown = report.missing.prefix(5).map { missing in
      let row = RowWords.text(of: EditionChanges.Row(missing.table, key: missing.key))
      return "  \(row) (\(missing.origin.text))\(fate(missing.fate))"
    }
    let rest = report.missing.count - shown.count
    return [head] + shown + (rest > 0 ? ["  … và \(number(rest)) dòng khác"] : [])
  }

  private static func fate(_ fate: ImportReport.Missing.Fate) -> String {
    switch fate {
    case .kept, .withdrawn: ""
    case .keptForItsName: ": giữ lại vì dòng khác còn nhắc tới"
    case .replaced(let origin): ": dùng lại bản của \(origin.text)"
    }
  }

  private static func number(_ count: Int) -> String { VietnameseNumber.format(ExactDecimal(count)) }
}
