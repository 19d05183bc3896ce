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

  /// Draws it.
  /// - Returns: The rules whose findings about the selected figure stand in its detail whole; `nil` where it has none.
  func draw(on frame: inout Frame, in area: Rect) -> Set<CheckRule>? {
    let (left, right, table) = panes(of: area)
    draw(table, on: &frame, in: subjects.isEmpty ? area : left)
    guard let selected, !right.isEmpty else { return nil }
    let evidence = Evidence(subjects[selected], in: scene)
    let detail = SubjectDetail(evidence, in: scene, area: Pane.inner(of: right))
    Pane(title: "CHI TIẾT", footnote: Pane.footnote(detail.notes, in: right.width)).draw(on: &frame, in: right)
    detail.draw(on: &frame)
    return detail.standing
  }

  /// Where list and detail lie, and the table of a list of figures.
  private func panes(of area: Rect) -> (list: Rect, detail: Rect, table: FigureTable?) {
    if section == .conclusions, area.width >= 100 {
      let (list, detail) = area.splitLeft(max(area.width * 62 / 100, min(area.width - 38, 84)))
      return (list, detail, nil)
    }
    if area.width >= 100 {
      let usual = area.width * 56 / 100
      let spare = max(0, area.width - SectionScreen.leastOfDetail - usual)
      let table = figureTable(in: Size(usual, area.height), spare: spare)
      let (list, detail) = area.splitLeft(usual + table.columnsMore)
      return (list, detail, table)
    }
    let (list, detail) = area.splitTop(
      area.height >= 16 ? max(7, min(subjects.count + 4, area.height * 11 / 20)) : area.height)
    return (list, detail, section == .conclusions ? nil : figureTable(in: list.size))
  }

  /// Columns of the detail beside a list at least.
  private static let leastOfDetail = 38

  /// The table in a pane of a size, or of some columns more.
  private func figureTable(in size: Size, spare: Int = 0) -> FigureTable {
    let inner = Pane.inner(of: Rect(x: 0, y: 0, width: size.width, height: size.height))
    return FigureTable(subjects, in: scene, width: inner.width, spare: spare, rows: inner.height - 2)
  }

  private func draw(_ figures: FigureTable?, on frame: inout Frame, in area: Rect) {
    let title = scene.title(of: section).uppercased()
    let room = area.width - GlyphWidth.of(title) - 11
    let note = notes.first { GlyphWidth.of($0) <= room } ?? ""
    let inner = Pane.inner(of: area)
    let legend = Pane.footnote(figures?.legends ?? [], in: area.width)
    Pane(number: section.number, title: title, note: note, footnote: legend, isFocused: true)
      .draw(on: &frame, in: area)
    guard !subjects.isEmpty else {
      EmptyNotice(title: scene.emptyWords(of: section), hints: ["F6 đơn vị khác · Tab khung khác · g màn hình khác"])
        .draw(on: &frame, in: inner)
      return
    }
    let table = figures?.view(selected: selected) ?? TableView(decisions: subjects, in: scene, selected: selected)
    table.draw(on: &frame, in: inner)
    scene.areas?.note(table.places(in: inner)) { .row($0) }
  }

  /// The period that all figures share and the place in the list; of decisions what is open, as far as there is room.
  private var notes: [String] {
    if section == .conclusions { return DecisionCount(scene).open }
    let place = selected.map { "\($0 + 1)/\(subjects.count)" } ?? ""
    let period = FigureTable.commonPeriod(of: subjects, in: scene).map { "kỳ \($0)" } ?? ""
    return [[period, place].filter { !$0.isEmpty }.joined(separator: " · "), period]
  }
}
