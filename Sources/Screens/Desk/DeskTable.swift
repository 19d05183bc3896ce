import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What is on record as a table.
struct DeskTable {
  private let records: [DeskRecord]
  private let desk: Desk

  init(_ records: [DeskRecord], of desk: Desk) {
    self.records = records
    self.desk = desk
  }

  func view(selected: Int, isFocused: Bool) -> TableView {
    let people = records.map { person(of: $0.record) }
    let columns = [
      TableColumn(title: "", width: .fixed(1)),
      TableColumn(title: "Loại", width: .fixed(9)),
      TableColumn(title: "Số", width: .fixed(2), alignment: .figure, priority: 1),
      TableColumn(title: "Nội dung", width: .flexible(min: 24, weight: 1)),
      TableColumn(title: "Người nêu, chủ trì", width: .fixed(min(22, widest(people, 18))), priority: 2),
      TableColumn(
        title: "Thời hạn", width: .fixed(min(16, widest(records.map { $0.record[.dueDate] }, 8))), priority: 3),
      TableColumn(title: "Trạng thái", width: .fixed(12), priority: 4),
    ]
    return TableView(
      columns: columns, rows: zip(records, people).map(cells), selected: selected, isFocused: isFocused, wraps: true)
  }

  private func cells(of record: DeskRecord, by person: String) -> [CellText] {
    let mark = StatusMark(of: record)
    let style = Style(record.state == .undone ? .remark : .text)
    return [
      CellText(String(Character(mark.shape)), Style(mark.ink)),
      CellText(DeskKind(record.record)?.title ?? TableSchema.of(record.record.table).title, Style(.remark)),
      CellText(record.number.map(String.init) ?? "", style),
      CellText(desk.telling(record.record), style),
      CellText(person, style), CellText(record.record[.dueDate], style), CellText(mark.word, Style(mark.ink)),
    ]
  }

  /// Who said it, or who is to do it.
  private func person(of record: Record) -> String {
    switch record.table {
    case .task: record[.leadAgency]
    case .conclusion: record[.concludedBy]
    default: record[.raisedBy]
    }
  }

  private func widest(_ texts: [String], _ least: Int) -> Int { texts.reduce(least) { max($0, GlyphWidth.of($1)) } }
}
