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
      (left, right) = area.splitLeft(columnsOfList(in: area))
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

  /// Columns of the list beside the detail: of figures a few more where judgements so keep their words.
  private func columnsOfList(in area: Rect) -> Int {
    if section == .conclusions { return max(area.width * 62 / 100, min(area.width - 38, 84)) }
    let (usual, most) = (area.width * 56 / 100, area.width - SectionScreen.leastOfDetail)
    func tellsInWords(_ columns: Int) -> Bool { figureTable(in: Size(columns, area.height)).tellsInWords }
    return most > usual && !tellsInWords(usual) && tellsInWords(most) ? most : usual
  }

  /// Columns of the detail beside a list at least.
  private static let leastOfDetail = 38

  /// The table in a pane of a size.
  private func figureTable(in size: Size) -> FigureTable {
    let inner = Pane.inner(of: Rect(x: 0, y: 0, width: size.width, height: size.height))
    return FigureTable(subjects, in: scene, width: inner.width, gutter: gutter, rows: inner.height - 2)
  }

  private func drawTable(on frame: inout Frame, in area: Rect) {
    let title = scene.title(of: section).uppercased()
    let room = area.width - GlyphWidth.of(title) - 11
    let note = notes.first { GlyphWidth.of($0) <= room } ?? ""
    let inner = Pane.inner(of: area)
    let figures = section == .conclusions ? nil : figureTable(in: area.size)
    Pane(number: section.number, title: title, note: note, footnote: figures?.legend ?? "", isFocused: true)
      .draw(on: &frame, in: area)
    guard !subjects.isEmpty else {
      EmptyNotice(title: scene.emptyWords(of: section), hints: ["F6 đơn vị khác · Tab khung khác · g màn hình khác"])
        .draw(on: &frame, in: inner)
      return
    }
    var table = figures?.view(selected: selected) ?? TableView(decisions: subjects, in: scene, selected: selected)
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
