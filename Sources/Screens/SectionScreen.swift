import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One section whole: the table of its subjects beside the detail of the selected one, or above it where columns are few.
struct SectionScreen {
  private let scene: Scene
  private let section: Section
  private let subjects: [Subject]
  private let selected: Int?

  init(_ scene: Scene, _ section: Section) {
    self.scene = scene
    self.section = section
    subjects = scene.board.table(section)
    selected = scene.selectedIndex(in: section, among: subjects)
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let left: Rect
    let right: Rect
    if area.width >= 100 {
      let share = area.width * (section == .conclusions ? 62 : 56) / 100
      (left, right) = area.splitLeft(section == .conclusions ? max(share, min(area.width - 38, 84)) : share)
    } else if area.height >= 16 {
      (left, right) = area.splitTop(max(7, min(subjects.count + 4, area.height * 11 / 20)))
    } else {
      (left, right) = (area, Rect(x: area.x, y: area.maxY, width: 0, height: 0))
    }
    drawTable(on: &frame, in: subjects.isEmpty ? area : left)
    guard let selected, !right.isEmpty else { return }
    let note = SubjectDetail(subjects[selected], in: scene).draw(on: &frame, in: Pane.inner(of: right))
    Pane(title: "CHI TIẾT", footnote: note).draw(on: &frame, in: right)
  }

  /// Columns before the names: for the mark of the selection, the signs of the checks where there are any, and a blank.
  private var gutter: Int { subjects.contains { scene.cards[$0].mark != nil } ? 3 : 2 }

  private func drawTable(on frame: inout Frame, in area: Rect) {
    let title = scene.title(of: section).uppercased()
    let room = area.width - GlyphWidth.of(title) - 11
    let note = notes.first { GlyphWidth.of($0) <= room } ?? ""
    Pane(number: section.number, title: title, note: note, isFocused: true).draw(on: &frame, in: area)
    let inner = Pane.inner(of: area)
    guard !subjects.isEmpty else {
      EmptyNotice(title: scene.emptyWords(of: section), hints: ["F6 đơn vị khác · Tab khung khác · g màn hình khác"])
        .draw(on: &frame, in: inner)
      return
    }
    var table =
      section == .conclusions
      ? TableView(decisions: subjects, in: scene, selected: selected)
      : FigureTable(subjects, in: scene, width: inner.width, gutter: gutter, rows: inner.height - 2)
        .view(selected: selected)
    table.signs = subjects.map { subject in
      scene.cards[subject].mark.map { CellText(String(Character($0.shape)), Style($0.ink)) } ?? CellText("")
    }
    table.draw(on: &frame, in: inner)
    scene.areas?.note(table.places(in: inner)) { .row($0) }
  }

  /// The period that all figures share and the place in the list; of decisions what is open, as far as there is room.
  private var notes: [String] {
    if section == .conclusions { return DecisionCount(scene.dossier.decisions, in: scene.dossier).open }
    let place = selected.map { "\($0 + 1)/\(subjects.count)" } ?? ""
    let period = FigureTable.commonPeriod(of: subjects, in: scene).map { "kỳ \($0)" } ?? ""
    return [[period, place].filter { !$0.isEmpty }.joined(separator: " · "), period]
  }
}
