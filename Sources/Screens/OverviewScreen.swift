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
      draw([scene.view.focus], lists(of: [scene.view.focus], in: [area.width]), on: &frame, in: [area])
      return
    }
    let (summary, area) = area.splitTop(area.height >= 20 ? 1 : 0)
    scene.cards.summary { OverviewSummary(scene) }.draw(on: &frame, in: summary.inset(columns: 1))
    let (pillars, others) = (Array(Section.allCases.prefix(3)), Array(Section.allCases.suffix(2)))
    let (columns, halves) = (columns(of: pillars, in: area), columns(of: others, in: area))
    let (above, below) = (lists(of: pillars, in: columns), lists(of: others, in: halves))
    let rows = lowerRows(of: area, above: easyRows(of: above), below: easyRows(of: below))
    let (upper, lower) = area.splitBottom(rows)
    draw(pillars, above, on: &frame, in: upper.columns(of: columns))
    draw(others, below, on: &frame, in: lower.columns(of: halves))
  }

  /// How many columns each of some panes has: one without figures those of its title, the others the rest in equal parts; and
  /// figures that need less than half leave the rest to decisions, which can use any number.
  private func columns(of sections: [Section], in area: Rect) -> [Int] {
    let filled = sections.filter { $0 == .conclusions || !scene.board.overview($0).isEmpty }
    guard !filled.isEmpty else { return area.columns(sections.count).map(\.width) }
    let empty = sections.filter { !filled.contains($0) }.map { ($0, GlyphWidth.of(scene.title(of: $0)) + 8) }
    let room = area.width - empty.reduce(0) { $0 + $1.1 }
    var parts = area.splitLeft(room).left.columns(filled.count).map(\.width)
    if filled.count == 2, filled[1] == .conclusions {
      parts[0] = min(parts[0], max(room * 2 / 5, wantedColumns(of: filled[0], in: room)))
      let least = leastColumns(of: filled[0], in: room)
      if least > parts[0] {
        // Names are whole as far as the head of the decisions keeps its note.
        let head = scene.title(of: .conclusions) + (notes(of: .conclusions).last ?? "")
        let most = room >= OverviewScreen.grouped ? room : OverviewScreen.mostUngrouped
        parts[0] = max(parts[0], min(least, most, room - GlyphWidth.of(head) - 11))
      }
      parts[1] = room - parts[0]
    }
    return sections.map { section in
      filled.firstIndex(of: section).map { parts[$0] } ?? empty.first { $0.0 == section }?.1 ?? 0
    }
  }

  /// Columns in which each row of figures has room in one line, with its sign, group and frame.
  private func wantedColumns(of section: Section, in room: Int) -> Int {
    let subjects = scene.board.overview(section)
    let widest = subjects.reduce(0) { widest, subject in
      let card = scene.cards[subject]
      let figure = card.wording.listed?.width ?? GlyphWidth.of(card.wording.words ?? "")
      let remark = card.remark.map { GlyphWidth.of($0.isJudged ? $0.text : "") + 1 } ?? 0
      return max(widest, GlyphWidth.of(card.wording.shortName) + 2 + figure + remark)
    }
    return widest + frameColumns(in: room)
  }

  /// Columns in which each name stands whole beside its figure and, where there are many columns, a judgement in words.
  private func leastColumns(of section: Section, in room: Int) -> Int {
    let widest = scene.board.overview(section).reduce(0) { widest, subject in
      let card = scene.cards[subject]
      guard let figure = card.wording.listed?.withUnit(upTo: ListLayout.Form.longestBeside) else { return widest }
      let words = card.remark.map { $0.isJudged && !card.wording.isMissing ? GlyphWidth.of($0.text) + 3 : 0 } ?? 0
      let told = room >= OverviewScreen.grouped ? words : SubjectRow.signColumns(of: card.remark)
      return max(widest, GlyphWidth.of(card.wording.shortName) + 1 + figure.width + told)
    }
    return widest + frameColumns(in: room)
  }

  /// Columns of two panes in which names of groups have room in the first.
  private static let grouped = 96

  /// Columns of a pane in which no names of groups stand before those of figures.
  private static let mostUngrouped = ListLayout.Form.leastGrouped + 3

  private func frameColumns(in room: Int) -> Int { room >= OverviewScreen.grouped ? 18 : 7 }

  /// The lists of panes of one row.
  private func lists(of sections: [Section], in widths: [Int]) -> [SubjectList] {
    SubjectList.sideBySide(sections, in: scene, widths: widths) { section in
      scene.view.focus == section ? scene.selectedIndex(in: section, among: scene.board.overview(section)) : nil
    }
  }

  /// Draws panes of one row; their first rows stand at one height.
  private func draw(_ sections: [Section], _ lists: [SubjectList], on frame: inout Frame, in areas: [Rect]) {
    let notes = scene.cards.phrases(.notes(sections, widths: areas.map(\.width))) {
      self.notes(of: sections, in: areas)
    }
    let isLowered = zip(lists, areas).allSatisfy { $0.hasRoomAbove(in: Pane.inner(of: $1)) }
    for (place, section) in sections.enumerated() {
      let key = SubjectCards.PaneKey(
        section: section, area: areas[place], tier: frame.tier, note: notes[place], units: lists[place].units,
        isLowered: isLowered, isFocused: scene.view.focus == section,
        selected: scene.selectedIndex(in: section, among: scene.board.overview(section)))
      scene.cards.drawPane(key, on: &frame) { draw(key, lists[place], on: &$0) }
      scene.areas?.note(areas[place], .pane(section))
      scene.areas?.note(rows(of: lists[place], key).places) { .subject($0, in: section) }
    }
  }

  /// Three tenths for the sectors and conclusions, less where they list less; more where the pillars leave room.
  private func lowerRows(of area: Rect, above: Int, below: Int) -> Int {
    let least = min(max(7, min(below, area.height * 3 / 10)), area.height - 11)
    return max(least, min(below, area.height - above))
  }

  /// Rows of the tallest of some panes, its frame and a blank row above and below included.
  private func easyRows(of lists: [SubjectList]) -> Int { lists.reduce(0) { max($0, $1.layout.easyRows + 4) } }

  private func draw(_ key: SubjectCards.PaneKey, _ list: SubjectList, on frame: inout Frame) {
    let (section, area) = (key.section, key.area)
    let inner = Pane.inner(of: area)
    let rows = rows(of: list, key)
    let title = scene.title(of: section).uppercased()
    let footnote = [list.layout.legend, rows.mark].filter { !$0.isEmpty }.joined(separator: "  ")
    Pane(
      number: section.number, title: title, note: key.note,
      footnote: GlyphWidth.of(footnote) + 6 <= area.width ? footnote : rows.mark, isFocused: key.isFocused
    ).draw(on: &frame, in: area)
    guard !list.layout.subjects.isEmpty else {
      let words = scene.emptyWords(of: section)
      EmptyNotice(title: words).draw(on: &frame, in: inner.inset(columns: 1))
      return
    }
    list.draw(rows, on: &frame)
  }

  private func rows(of list: SubjectList, _ key: SubjectCards.PaneKey) -> Rows {
    list.rows(in: Pane.inner(of: key.area), centredOn: key.selected, isLowered: key.isLowered)
  }

  /// The notes of panes side by side, of one form in all of them: the longest that all have room for, else what fits.
  private func notes(of sections: [Section], in areas: [Rect]) -> [String] {
    let rooms = zip(sections, areas).map { $1.width - GlyphWidth.of(scene.title(of: $0)) - 11 }
    let forms = sections.map { notes(of: $0) }
    let lengths = 0..<(forms.map(\.count).max() ?? 0)
    let level = lengths.first { level in
      zip(forms, rooms).allSatisfy { GlyphWidth.of($0[min(level, $0.count - 1)]) <= $1 }
    }
    return zip(forms, rooms).map { forms, room in
      forms.dropFirst(min(level ?? 0, forms.count - 1)).first { GlyphWidth.of($0) <= room } ?? ""
    }
  }

  /// What the pane says of itself, in the fullest form first: the period its figures share, which nothing else in it tells,
  /// and the rank of its pillar, which is in its list too.
  private func notes(of section: Section) -> [String] {
    let dossier = scene.dossier
    if section == .conclusions { return DecisionCount(scene).forms }
    let period = commonPeriod(of: section).map { "kỳ \($0)" }
    guard let index = section.pillars.first?.index, let ranking = dossier.newestRanking(in: index),
      let rank = ranking.textWithYear.map({ "hạng \($0)" })
    else { return [period ?? ""] }
    return [[period, rank].compactMap { $0 }.joined(separator: " · "), period ?? rank]
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

extension Rect {
  /// Parts of these widths side by side.
  fileprivate func columns(of widths: [Int]) -> [Rect] {
    var left = x
    return widths.map { width in
      defer { left += width }
      return Rect(x: left, y: y, width: width, height: height)
    }
  }
}
