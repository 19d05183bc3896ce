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
    let column = area.splitLeft(ItemScene.widest).left
    let kind = Paragraph(text: (scene.register?.title ?? "").uppercased(), style: Style(.remark))
    let name = Paragraph(text: detail.name, style: Style(.value, bold: true))
    var rest = column.splitTop(column.height >= 30 ? 2 : 0).rest
    for line in [kind, name] {
      let (top, below) = rest.splitTop(line.height(for: column.width))
      line.draw(on: &frame, in: top)
      rest = below.splitTop(1).rest
    }
    KeyValueList(rows: detail.shownFacts).spread(within: rest.height, width: rest.width).draw(on: &frame, in: rest)
  }

  private static let widest = 108
}
