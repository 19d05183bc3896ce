import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// All sections side by side: the three pillars above, the sectors and the conclusions below.
///
/// With fewer than 80 columns or 18 rows for them only the pane with the focus is shown.
struct OverviewScreen {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on frame: inout Frame, in area: Rect) {
    guard area.width >= 80, area.height >= 18 else {
      draw([scene.view.focus], on: &frame, in: [area])
      return
    }
    let (upper, lower) = area.splitBottom(lowerRows(of: area))
    draw(Array(Section.allCases.prefix(3)), on: &frame, in: upper.columns(3))
    draw(Array(Section.allCases.suffix(2)), on: &frame, in: lower.columns(2))
  }

  /// Draws panes of one row; units stand behind the figures in all of them or in none.
  private func draw(_ sections: [Section], on frame: inout Frame, in areas: [Rect]) {
    let lists = sections.map { section in
      let subjects = scene.board.overview(section)
      let selected = scene.view.focus == section ? scene.selectedIndex(in: section, among: subjects) : nil
      return SubjectList(subjects, in: scene, selected: selected, isGrouped: section == .common)
    }
    let haveRoom = zip(lists, areas).allSatisfy { list, area in
      list.isGrouped || list.hasRoomForUnits(in: Pane.inner(of: area).width)
    }
    for (place, section) in sections.enumerated() {
      draw(section, lists[place].with(haveRoom ? .short : .percent), on: &frame, in: areas[place])
    }
  }

  /// Three tenths for the sectors and conclusions; more where the pillars leave room and there is more to list.
  private func lowerRows(of area: Rect) -> Int {
    let least = min(max(7, area.height * 3 / 10), area.height - 11)
    let upperWanted = Section.allCases.prefix(3).map { scene.board.overview($0).count * 3 + 3 }.max() ?? 0
    let lowerWanted = Section.allCases.suffix(2).map { scene.board.overview($0).count + 3 }.max() ?? 0
    return max(least, min(lowerWanted, area.height - upperWanted))
  }

  private func draw(_ section: Section, _ list: SubjectList, on frame: inout Frame, in area: Rect) {
    let subjects = scene.board.overview(section)
    let inner = Pane.inner(of: area)
    let rows = list.rows(in: inner, centredOn: scene.selectedIndex(in: section, among: subjects))
    let title = scene.title(of: section).uppercased()
    let room = area.width - GlyphWidth.of(title) - 11
    Pane(
      number: section.number, title: title, note: notes(of: section).first { GlyphWidth.of($0) <= room } ?? "",
      footnote: rows.mark, isFocused: scene.view.focus == section
    ).draw(on: &frame, in: area)
    guard !subjects.isEmpty else {
      let words = section == .conclusions ? "Phiên này không có kết luận." : "Chưa có số liệu cho khung này."
      Paragraph(text: words, style: Style(.remark)).draw(on: &frame, in: inner)
      return
    }
    list.draw(rows, on: &frame, in: inner)
  }

  /// What the pane says of itself, in the longest form first: the period its figures share and the rank of its pillar.
  private func notes(of section: Section) -> [String] {
    let dossier = scene.dossier
    if section == .conclusions { return DecisionCount(dossier).forms }
    let period = commonPeriod(of: section).map { "kỳ \($0)" }
    guard let index = section.pillars.first?.index, let ranking = dossier.newestRanking(in: index),
      let rank = ranking.text.map({ "hạng \($0)" })
    else { return [period ?? ""] }
    let dated = rank + (ranking.year.map { " (\($0))" } ?? "")
    return [[period, dated].compactMap { $0 }.joined(separator: " · "), dated, rank]
  }

  private func commonPeriod(of section: Section) -> String? {
    let periods = Set(
      scene.board.overview(section).compactMap { subject -> String? in
        guard case .indicator(let code) = subject else { return nil }
        return scene.dossier.figures.levels[code]?.period.shortLabel
      })
    return periods.count == 1 && periods.first != "" ? periods.first : nil
  }
}

/// How many conclusions and tasks there are, and how many tasks are overdue.
struct DecisionCount {
  /// In words, the longest form first.
  let forms: [String]

  init(_ dossier: Dossier) {
    let tasks = dossier.tasks
    if tasks.isEmpty, dossier.conclusions.isEmpty {
      let asked = dossier.opinions.filter { $0.kind == .recommendation }.count
      forms = [asked > 0 ? "\(asked) kiến nghị" : ""]
      return
    }
    let overdue = tasks.filter { dossier.state(of: $0) == .overdue }.count
    let late = overdue > 0 ? " · \(overdue) quá hạn" : ""
    let work = "\(tasks.count) việc" + late
    forms = ["\(dossier.conclusions.count) kết luận · \(work)", work, "\(tasks.count) việc"]
  }
}
