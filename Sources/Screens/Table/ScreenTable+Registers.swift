import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ScreenTable {
  /// The rows that a register lists, each with its group.
  init(_ register: Register, in scene: Scene) {
    let columns = RegisterColumns.columns(of: register)
    let items = scene.listing?.groups.flatMap { group in group.items.map { (group.title, $0) } } ?? []
    let cards = items.map { scene.cards.card(of: $0.1, in: register, scene) }
    // Signs are told by the words beside them, bars by the figures.
    let kept = columns.indices.filter { column in
      columns[column].width != .fixed(1)
        && !cards.contains { $0.cells.indices.contains(column) && $0.cells[column].bar != nil }
    }
    let titles = kept.map { RegisterColumns.spokenTitle(of: columns[$0], in: register) }
    // A list of sources says in a column of its own which source a row is.
    let evidence = ScreenTable.evidenceColumns.indices.filter { !titles.contains(ScreenTable.evidenceColumns[$0]) }
    self =
      ScreenTable(
        title: register.title,
        columns: ["Nhóm"] + titles + [ScreenTable.checkColumn] + evidence.map { ScreenTable.evidenceColumns[$0] },
        rows: zip(items, cards).map { item, card in
          let stated = scene.evidence(card.source, card.origin)
          return [item.0] + kept.map { $0 < card.cells.count ? card.cells[$0].text + card.cells[$0].tail : "" }
            + [scene.checkWords(about: item.1)] + evidence.map { stated[$0] }
        }
      ).telling
  }

  /// What the checks found, the weightiest first.
  init(checksIn scene: Scene) {
    self =
      ScreenTable(
        title: "Kiểm tra",
        columns: ["Mức", "Luật", "Về", "Kiểm tra", "Nêu", "Tính lại", "Việc cần làm", "Đã chấp nhận", "Tệp"],
        rows: (scene.archive.checks ?? []).map { check in
          [
            check.severity.words, check.rule.rawValue, scene.subjectName(of: check), check.rule.title, check.stated,
            check.computed, check.remedy.words, check.acceptance ?? "",
            check.origins.map(\.text).joined(separator: "; "),
          ]
        }
      ).telling
  }
}

extension RegisterColumns {
  /// The title of a column where it cannot be told by what stands beside it.
  fileprivate static func spokenTitle(of column: TableColumn, in register: Register) -> String {
    guard column.title.isEmpty else { return column.title }
    return register == .plan ? "Tỷ lệ" : "Số"
  }
}
