import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A list of subjects in a pane: figures at the right edge, one remark each, the selection marked.
struct SubjectList {
  private let subjects: [Subject]
  private let dossier: Dossier
  private let selected: Int?
  /// True when rows begin with the name of their group.
  let isGrouped: Bool
  private let cards: [SubjectCard]
  /// True where all figures are of one period, which the pane tells.
  private let isOnePeriod: Bool
  private var units = Units.short

  /// Which units stand behind the figures; the same in all panes of a row.
  enum Units {
    /// All that are short, for every name has room beside them.
    case short
    /// Percent alone; others are told in the remark below.
    case percent
  }

  init(_ subjects: [Subject], in scene: Scene, selected: Int?, isGrouped: Bool = false) {
    self.subjects = subjects
    dossier = scene.dossier
    self.selected = selected
    self.isGrouped = isGrouped
    let cards = subjects.map { scene.cards[$0] }
    self.cards = cards
    isOnePeriod = Set(zip(subjects, cards).compactMap { $0.hasPeriod && $1.wording.period != "" ? $1.wording.period : nil })
      .count == 1
  }

  /// Rows in which all of it stands at ease: with blank rows between what has two lines, or between groups.
  func easyRows(in width: Int) -> Int {
    let form = Form(Rect(x: 0, y: 0, width: width, height: 0), isGrouped: isGrouped)
    let heights = subjects.indices.map { height(of: $0, form) }
    return heights.reduce(0, +) + (isGrouped ? groupStarts : tallNeighbours(heights)).count
  }

  /// True where every name has room beside figures with their short units.
  func hasRoomForUnits(in width: Int) -> Bool {
    cards.allSatisfy { card in
      guard let listed = card.wording.listed else { return true }
      let figure = GlyphWidth.of(listed.unit) <= longestUnit(in: width) ? listed : listed.withoutUnit
      return GlyphWidth.of(card.wording.shortName) + 3 + figure.width <= width
    }
  }

  /// Columns of the longest unit that may stand behind a figure.
  private func longestUnit(in width: Int) -> Int { width >= 46 && !isGrouped ? 16 : 8 }

  /// The same list with other units behind its figures.
  func with(_ units: Units) -> SubjectList {
    var copy = self
    copy.units = units
    return copy
  }

  /// What stands below a name: the remark, with or else a unit that the figure stands without.
  private func remark(at index: Int) -> Remark? {
    if let remark = cards[index].remark { return units == .percent && !isGrouped ? remark.withUnit : remark }
    guard !isGrouped, units == .percent, let unit = cards[index].wording.listed?.unit, !unit.isEmpty, unit != "%" else {
      return nil
    }
    return Remark(unit: unit)
  }

  /// True where all of it stands at ease below a blank row.
  func hasRoomAbove(in area: Rect) -> Bool {
    guard let last = rows(in: area, centredOn: nil, isLowered: false).places.last else { return area.height >= 3 }
    return last.area.maxY + 1 < area.maxY
  }

  /// Which subjects are visible, where, and how many are not; `isLowered` begins below a blank row.
  func rows(in area: Rect, centredOn index: Int?, isLowered: Bool) -> Rows {
    let form = Form(area, isGrouped: isGrouped)
    let heights = subjects.indices.map { height(of: $0, form) }
    let breaks = isGrouped ? groupStarts : tallNeighbours(heights)
    return Rows(heights: heights, in: area.splitTop(isLowered ? 1 : 0).rest, selected: index, breaks: breaks)
  }

  func draw(_ rows: Rows, on frame: inout Frame, in area: Rect) {
    let form = Form(area, isGrouped: isGrouped)
    let measured = measuredRows(form)
    let measures = measures(of: measured, form, in: area)
    let numbers = subjects.contains { if case .conclusion = $0 { true } else { false } }
    var group = ""
    for place in rows.places {
      let isSelected = place.index == selected
      if isSelected {
        frame.fill(place.area.inset(columns: -1), " ", Style(.text, on: .selection))
        frame.put("▶", x: place.area.x - 1, y: place.area.y, Style(.accent, on: .selection))
      }
      var area = place.area.inset(columns: 1)
      if form.groupWidth > 0 {
        let (left, rest) = area.splitLeft(form.groupWidth)
        let name = groupName(of: subjects[place.index])
        if name != group {
          let style = Style(.accent, on: isSelected ? .selection : .plain)
          frame.put(Shortening.of(name, to: left.width - 1), x: left.x, y: left.y, style, clip: left)
        }
        group = name
        area = rest
      }
      let paper: Paper = isSelected ? .selection : .plain
      if isDecision(subjects[place.index]) {
        DecisionRow(subjects[place.index], in: dossier)
          .draw(on: &frame, in: area, paper: paper, isNumbered: numbers)
      } else {
        draw(place.index, measured[place.index], measures, form, paper, on: &frame, in: area)
      }
    }
  }

  /// What the signs on the bars mean, where there are bars with signs.
  func legend(in area: Rect) -> String {
    let form = Form(area, isGrouped: isGrouped)
    guard measures(of: measuredRows(form), form, in: area).bar > 0 else { return "" }
    let elapsed = cards.contains { $0.wording.elapsedShare != nil } ? ["║ thời gian đã qua"] : []
    let target = cards.contains { $0.wording.targetShare != nil } ? ["┃ mục tiêu"] : []
    return (elapsed + target).joined(separator: " · ")
  }

  private func measuredRows(_ form: Form) -> [ListMeasures.Row] {
    cards.indices.map {
      ListMeasures.Row(
        cards[$0].wording, figure: shown(cards[$0].wording.listed, form), remark: remark(at: $0),
        isShort: form.isNarrow)
    }
  }

  private func measures(of rows: [ListMeasures.Row], _ form: Form, in area: Rect) -> ListMeasures {
    let width = area.width - 2 - form.groupWidth
    if form.isNarrow { return ListMeasures(narrow: rows, in: width) }
    return form.isWide ? ListMeasures(oneLine: rows, in: width) : ListMeasures(stacked: rows, in: width)
  }

  /// How rows are laid out at a width.
  private struct Form {
    /// The name stands on a line of its own above the figure.
    let isNarrow: Bool
    /// Bar and remark stand in the same line as the figure, the name to their left.
    let isWide: Bool
    /// Columns for the name of a group, 0 for none.
    let groupWidth: Int
    /// Columns of the list.
    let width: Int

    init(_ area: Rect, isGrouped: Bool) {
      isNarrow = area.width < 31 && !isGrouped
      isWide = isGrouped
      width = area.width
      groupWidth = isGrouped && area.width >= 44 ? 11 : 0
    }
  }

  /// The first subject of each group but the first.
  private var groupStarts: Set<Int> {
    let names = subjects.map { groupName(of: $0) }
    return Set(names.indices.dropFirst().filter { names[$0] != names[$0 - 1] })
  }

  /// Rows that a blank one parts from the row above, because one of the two has two lines.
  private func tallNeighbours(_ heights: [Int]) -> Set<Int> {
    Set(heights.indices.dropFirst().filter { heights[$0] > 1 || heights[$0 - 1] > 1 })
  }

  private func groupName(of subject: Subject) -> String {
    switch subject {
    case .indicator(let code):
      let name = dossier.indicators[code]?.group ?? ""
      return name.prefix(1).uppercased() + name.dropFirst()
    case .ranking: return "Xếp hạng"
    case .conclusion, .task, .recommendation: return ""
    }
  }

  /// The figure as a pane shows it: long units are left to the screens with room.
  private func shown(_ figure: FigureText?, _ form: Form) -> FigureText? {
    guard let figure else { return nil }
    let longest = units == .percent || form.isNarrow ? 1 : longestUnit(in: form.width)
    return GlyphWidth.of(figure.unit) > longest ? figure.withoutUnit : figure
  }

  private func height(of index: Int, _ form: Form) -> Int {
    if isDecision(subjects[index]) || form.isWide { return 1 }
    if form.isNarrow { return 2 }
    let wording = cards[index].wording
    if let words = wording.words {
      return GlyphWidth.of(wording.shortName) + 2 + GlyphWidth.of(words) <= form.width - 2 ? 1 : 2
    }
    return remark(at: index) != nil || wording.share != nil || wording.isMissing ? 2 : 1
  }

  private func isDecision(_ subject: Subject) -> Bool {
    switch subject {
    case .indicator, .ranking: false
    case .conclusion, .task, .recommendation: true
    }
  }

  private func draw(
    _ index: Int, _ row: ListMeasures.Row, _ measures: ListMeasures, _ form: Form, _ paper: Paper,
    on frame: inout Frame, in area: Rect
  ) {
    let wording = cards[index].wording
    let figure = shown(wording.listed, form)
    let (first, second) = area.splitTop(1)
    if form.isNarrow {
      let name = Shortening.of(wording.shortName, to: first.width)
      frame.put(name, x: first.x, y: first.y, Style(.text, on: paper), clip: first)
      drawBelow(index, row, measures, paper, on: &frame, in: second)
    } else if form.isWide {
      drawWide(index, figure, row, measures, paper, on: &frame, in: first)
    } else {
      FigureRow(
        name: wording.shortName, figure: figure ?? FigureText(opaque: ""),
        nameStyle: Style(.text, on: paper), figureStyle: figureStyle(index, paper)
      ).draw(on: &frame, in: first)
      if let words = wording.words, second.isEmpty {
        let rest = first.splitLeft(GlyphWidth.of(wording.shortName) + 2).rest
        putAtRight(words, Style(.text, on: paper), on: &frame, in: rest)
      }
      drawSecond(index, measures, paper, on: &frame, in: second)
    }
  }

  private func putAtRight(_ text: String, _ style: Style, on frame: inout Frame, in area: Rect) {
    let shown = Shortening.of(text, to: area.width)
    frame.put(shown, x: area.maxX - GlyphWidth.of(shown), y: area.y, style, clip: area)
  }

  /// The line below a name in a narrow pane: a short remark or its mark at the left, the figure at the right.
  private func drawBelow(
    _ index: Int, _ row: ListMeasures.Row, _ measures: ListMeasures, _ paper: Paper,
    on frame: inout Frame, in area: Rect
  ) {
    let wording = cards[index].wording
    if let words = wording.words { return putAtRight(words, Style(.text, on: paper), on: &frame, in: area) }
    guard let listed = wording.listed else { return }
    let needed = row.isJudged && !row.isMissing && measures.isWorded ? row.remarkWidth + 2 : 2
    let figure = listed.width + needed <= area.width ? listed : listed.withoutUnit
    figure.draw(on: &frame, before: area.maxX, y: area.y, style: figureStyle(index, paper), clip: area)
    guard let remark = cards[index].remark else { return }
    let text = measures.words(of: row, within: area.width - figure.width - 2)
    frame.put(text, x: area.x, y: area.y, Style(remark.ink, on: paper), clip: area)
  }

  /// Bright for a figure, quiet where one is missing: a target must not look like a figure.
  private func figureStyle(_ index: Int, _ paper: Paper) -> Style {
    Style(cards[index].wording.isMissing ? .remark : .value, on: paper)
  }

  /// The line below name and figure: a bar or, with columns to spare, the period at the left; the remark at the right.
  private func drawSecond(
    _ index: Int, _ measures: ListMeasures, _ paper: Paper, on frame: inout Frame, in area: Rect
  ) {
    guard !area.isEmpty else { return }
    let wording = cards[index].wording
    if let words = wording.words { return putAtRight(words, Style(.text, on: paper), on: &frame, in: area) }
    let hasTrack = wording.share != nil || wording.isMissing
    var room = area.width
    if let remark = remark(at: index) {
      let text = Shortening.of(remark.text, to: hasTrack ? area.width - measures.bar - 2 : area.width)
      putAtRight(text, Style(remark.ink, on: paper), on: &frame, in: area)
      room -= GlyphWidth.of(text) + 2
    }
    if hasTrack {
      drawBar(wording, paper, on: &frame, in: area.splitLeft(measures.bar).left)
    } else if area.width >= 46, !isOnePeriod, !wording.period.isEmpty, case .indicator = subjects[index] {
      let text = "kỳ \(wording.period)"
      guard GlyphWidth.of(text) <= room else { return }
      frame.put(text, x: area.x, y: area.y, Style(.remark, on: paper), clip: area)
    }
  }

  private func drawBar(_ wording: SubjectWording, _ paper: Paper, on frame: inout Frame, in area: Rect) {
    ThinBar(
      share: wording.share, target: wording.targetShare, elapsed: wording.elapsedShare, style: Style(.bar, on: paper)
    ).draw(on: &frame, in: area)
  }

  /// One line with room: name, bar, remark, figure.
  private func drawWide(
    _ index: Int, _ figure: FigureText?, _ row: ListMeasures.Row, _ measures: ListMeasures, _ paper: Paper,
    on frame: inout Frame, in area: Rect
  ) {
    let wording = cards[index].wording
    let most = min(28, max(area.width * 3 / 5, area.width - (figure?.width ?? 0) - 1))
    let (left, rest) = area.splitLeft(min(measures.name ?? most, most))
    let name = Shortening.of(wording.shortName, to: left.width - 1)
    frame.put(name, x: left.x, y: left.y, Style(.text, on: paper), clip: left)
    if let words = wording.words { return putAtRight(words, Style(.text, on: paper), on: &frame, in: rest) }
    guard let figure else { return }
    figure.draw(on: &frame, before: rest.maxX, y: rest.y, style: figureStyle(index, paper), clip: area)
    let between = Rect(x: rest.x, y: rest.y, width: rest.width - figure.width - 2, height: 1)
    let hasBar = wording.share != nil && measures.bar > 0
    if hasBar { drawBar(wording, paper, on: &frame, in: between.splitLeft(measures.bar).left) }
    guard let remark = remark(at: index) else { return }
    let forRemark = between.splitLeft(hasBar ? measures.bar + 2 : 0).rest
    let text = measures.words(of: row, within: forRemark.width)
    putAtRight(text, Style(remark.ink, on: paper), on: &frame, in: forRemark)
  }
}

extension Subject {
  /// True for what describes a period that a pane may tell for all.
  fileprivate var hasPeriod: Bool { if case .indicator = self { true } else { false } }
}
