import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// All that is of one kind, as wide as the screen: the list alone, without choices and without a selection.
struct RegisterScene {
  private let scene: Scene
  private let register: Register

  init(_ scene: Scene, _ register: Register) {
    self.scene = scene
    self.register = register
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let (top, rest) = area.splitTop(1)
    let title = register.title.uppercased()
    frame.put(Shortening.of(title, to: top.width), x: top.x, y: top.y, Style(.text, bold: true), clip: top)
    let body = rest.splitTop(rest.height >= 8 ? 1 : 0).rest
    guard let listing = scene.listing, !listing.items.isEmpty else {
      Paragraph(text: register.emptyWords, style: Style(.remark)).draw(on: &frame, in: body)
      return
    }
    let table = scene.cards.table(of: listing) { RegisterTable(listing, register, in: scene) }
    let (lines, foot) = body.splitBottom(listing.remark.isEmpty || body.height < 6 ? 0 : 2)
    var view = table.view(selected: scene.selectedRow(of: listing), in: lines.size)
    view.isFocused = false
    view.draw(on: &frame, in: lines)
    Paragraph(text: listing.remark, style: Style(.remark)).draw(on: &frame, in: foot.splitTop(foot.height - 1).rest)
  }
}
