import CommitteeModel
import Dashboard
import Widgets

extension ScreenTable {
  private static let facts = ["Mục", "Nội dung"]

  /// All that is known of a subject: its figure, how it stands, where it comes from.
  init(_ subject: Subject, in scene: Scene) {
    let card = scene.cards[subject]
    let figure = card.wording.words ?? card.wording.figure?.text ?? ""
    let rows = [["Số liệu", figure], ["Kỳ", card.wording.period], ["Đánh giá", card.remark?.text ?? ""]]
    self.init(
      title: card.wording.name, columns: Self.facts,
      rows: (rows + Self.rows(Evidence(subject, in: scene).rows)).filter { !$0[1].isEmpty })
  }

  /// What the panel over a screen says; `nil` where none lies there.
  init?(panelOf scene: Scene) {
    switch scene.view.overlay {
    case .help:
      self.init(
        title: "Trợ giúp", columns: ["Phím", "Việc"], rows: Binding.help.map { [$0.keys, $0.text] })
    case .source:
      if let register = scene.register, let item = scene.item {
        let detail = ItemDetail(item, in: scene)
        self.init(
          title: "\(register.title): \(detail.name)", columns: Self.facts, rows: Self.rows(detail.rows))
      } else if let subject = scene.subject {
        self.init(subject, in: scene)
      } else {
        return nil
      }
    case .picker(let picker):
      self.init(title: "Chọn", columns: ["Mục", "Ghi chú"], rows: picker.rows.map { [$0.title, $0.detail] })
    case nil: return nil
    }
  }

  private static func rows(_ facts: [KeyValueList.Row]) -> [[String]] { facts.map { [$0.label, $0.value] } }
}
