import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One row of a register for the whole room: a rank as its figure, everything else in words large enough to be read back.
struct ItemScene {
  private let scene: Scene
  private let item: Item

  init(_ scene: Scene, _ item: Item) {
    self.scene = scene
    self.item = item
  }

  func draw(on frame: inout Frame, in area: Rect) {
    if item.table == .ranking {
      FigureScene(scene, .ranking(item.code), revealed: nil).draw(on: &frame, in: area)
      return
    }
    let detail = ItemDetail(item, in: scene)
    let column = area.inset(columns: max(0, (area.width - ItemScene.widest) / 2))
    let kind = Paragraph(text: (scene.register?.title ?? "").uppercased(), style: Style(.remark))
    let name = Paragraph(text: detail.name, style: Style(.value, bold: true))
    let heading = [kind, name]
    let rows = detail.shownFacts
    let headRows = heading.reduce(2) { $0 + $1.height(for: column.width) }
    let facts = KeyValueList(rows: spread(rows, within: column.height - headRows, width: column.width))
    let wanted = headRows + facts.height(for: column.width)
    var rest = column.splitTop(max(0, (column.height - wanted) / 3)).rest
    for line in heading {
      let (top, below) = rest.splitTop(line.height(for: column.width))
      line.draw(on: &frame, in: top)
      rest = below.splitTop(1).rest
    }
    facts.draw(on: &frame, in: rest)
  }

  private static let widest = 88

  /// The rows with a blank one between two where there is room for that.
  private func spread(_ rows: [KeyValueList.Row], within height: Int, width: Int) -> [KeyValueList.Row] {
    guard KeyValueList(rows: rows).height(for: width) + rows.count - 1 <= height else { return rows }
    let blank = KeyValueList.Row(label: "", value: " ", style: Style())
    return Array(rows.map { [$0] }.joined(separator: [blank]))
  }
}
