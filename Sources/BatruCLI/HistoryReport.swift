internal import CommitteeModel
internal import Foundation
internal import Ledger

/// The history of an indicator, for a person and for a program.
struct HistoryReport {
  let indicator: String
  let rows: [RowHistory]

  /// A heading for each row, and under it a line for each time it was stated.
  var text: String {
    if rows.isEmpty { return "\(indicator): chưa có số liệu hay mục tiêu nào trong sổ." }
    let count = rows.reduce(0) { $0 + $1.revisions.count }
    var table = TextTable([
      ("Lần", .right), ("Nhận lúc", .left), ("Người nhập", .left), ("Số cũ", .right), ("Số mới", .right),
      ("Nơi ghi", .left), ("Mã tệp", .left),
    ])
    var headings: [Int: String] = [:]
    var remarks: [Int: [String]] = [:]
    var place = 1
    for row in rows {
      headings[place] = Self.heading(row)
      for (number, revision) in row.revisions.enumerated() {
        let earlier = number > 0 ? row.revisions[number - 1] : nil
        table.add(Self.cells(revision, after: earlier))
        remarks[place] = Self.remarks(revision, after: earlier)
        place += 1
      }
    }
    var lines = ["\(indicator): \(rows.count) dòng, \(count) lần nêu."]
    for (place, line) in table.lines.enumerated() {
      if let heading = headings[place] { lines += ["", heading] }
      lines.append(line)
      lines += remarks[place] ?? []
    }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ row: RowHistory) -> String {
    guard let record = row.revisions.last?.record else { return "" }
    return RowWords.text(of: EditionChanges.Row(record))
  }

  private static func cells(_ revision: Revision, after earlier: Revision?) -> [String] {
    return [
      "\(revision.record.revision)", moment(revision.receivedAt), revision.who.isEmpty ? "không rõ" : revision.who,
      earlier.map(value) ?? "—", value(revision), revision.record.origin.text(of: revision.cell),
      revision.fileHash.isEmpty ? "không rõ" : String(revision.fileHash.prefix(8)),
    ]
  }

  private static func value(_ revision: Revision) -> String {
    if revision.isWithdrawal { return "đã rút" }
    return revision.value.isEmpty ? "(trống)" : RowWords.clipped(revision.value)
  }

  /// What else was stated otherwise, and how the file spells the value.
  private static func remarks(_ revision: Revision, after earlier: Revision?) -> [String] {
    var remarks: [String] = []
    if let raw = revision.raw { remarks.append("Tệp viết: \(RowWords.clipped(raw))") }
    if !revision.reason.isEmpty { remarks.append("Lý do: \(revision.reason)") }
    if let earlier, !revision.isWithdrawal {
      let changes = EditionChanges(from: [earlier.record], to: [revision.record]).restated
      remarks += changes.filter { $0.field != .value }.map(RowWords.change)
    }
    return remarks.map { "       \($0)" }
  }

  private static func moment(_ text: String) -> String { text.isEmpty ? "không rõ" : Receipt.moment(text) }
}

// MARK: - JSON

extension HistoryReport {
  private struct Statement: Encodable {
    let revision: Int
    let withdrawn: Bool
    let value: String
    let previousValue: String?
    let raw: String?
    let receivedAt: String
    let who: String
    let file: String
    let sheet: String
    let line: Int
    let cell: String?
    let fileHash: String
    let reason: String?
    let cells: [String: String]
  }

  private struct Row: Encodable {
    let table: String
    let key: [String: String]
    let revisions: [Statement]
  }

  private struct Document: Encodable {
    let indicator: String
    let rows: [Row]
  }

  /// One object with the indicator and its rows; cells by their headers, empty ones left out.
  func json() throws -> String {
    try JSONText.of(Document(indicator: indicator, rows: rows.map(Self.row)))
  }

  private static func row(_ row: RowHistory) -> Row {
    let record = row.revisions[0].record
    let keys = Set(TableSchema.of(record.table).columns.filter(\.isKey).map(\.field.rawValue))
    let statements = row.revisions.enumerated().map { number, revision in
      statement(revision, after: number > 0 ? row.revisions[number - 1] : nil)
    }
    return Row(
      table: record.table.rawValue, key: record.cellsByHeader.filter { keys.contains($0.key) }, revisions: statements)
  }

  private static func statement(_ revision: Revision, after earlier: Revision?) -> Statement {
    let origin = revision.record.origin
    return Statement(
      revision: revision.record.revision, withdrawn: revision.isWithdrawal, value: revision.value,
      previousValue: earlier?.value, raw: revision.raw, receivedAt: revision.receivedAt, who: revision.who,
      file: origin.file, sheet: origin.sheet, line: origin.line, cell: revision.cell?.text,
      fileHash: revision.fileHash, reason: revision.reason.isEmpty ? nil : revision.reason,
      cells: revision.record.cellsByHeader)
  }
}

extension Record {
  /// Its cells by their headers, empty ones left out.
  var cellsByHeader: [String: String] {
    Dictionary(
      uniqueKeysWithValues: zip(TableSchema.of(table).columns, cells).filter { !$1.isEmpty }
        .map { ($0.field.rawValue, $1) })
  }
}
