import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The three pillars side by side.
struct PillarsScene {
  private let scene: Scene
  private let revealed: Int?

  init(_ scene: Scene, revealed: Int?) {
    self.scene = scene
    self.revealed = revealed
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let pillars = Section.allCases.prefix(3).filter { !scene.board.overview($0).isEmpty }
    let panes = area.columns(pillars.count)
    for (place, (section, pane)) in zip(pillars, panes).enumerated() where place < revealed ?? pillars.count {
      Pane(title: section.title.uppercased()).draw(on: &frame, in: pane)
      let inner = Pane.inner(of: pane)
      let list = SubjectList(section, in: scene, width: inner.width, units: .short, selected: nil)
      let isLowered = list.hasRoomAbove(in: inner)
      list.draw(list.rows(in: inner, centredOn: nil, isLowered: isLowered), on: &frame)
    }
  }
}

/// One pillar, or the foundation and the sectors: its figures in a list over the whole screen.
struct PillarScene {
  private let scene: Scene
  private let section: Section
  private let revealed: Int?

  init(_ scene: Scene, _ section: Section, revealed: Int?) {
    self.scene = scene
    self.section = section
    self.revealed = revealed
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let (top, rest) = area.splitTop(1)
    let title = scene.title(of: section).uppercased()
    frame.put(Shortening.of(title, to: top.width), x: top.x, y: top.y, Style(.text, bold: true), clip: top)
    let body = rest.splitTop(rest.height >= 8 ? 1 : 0).rest
    let list = SubjectList(section, in: scene, width: body.width, units: .short, selected: nil)
    list.draw(list.rows(in: body, centredOn: nil, isLowered: false), upTo: revealed, on: &frame)
  }
}
