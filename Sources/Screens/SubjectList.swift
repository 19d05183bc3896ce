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
    let periods = zip(subjects, cards).compactMap { $0.hasPeriod ? $1.wording.period : nil }
    isOnePeriod = Set(periods.filter { !$0.isEmpty }).count == 1
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

  /// What is told of a figure: its remark, with or else a unit that it stands without where a line is free for that.
  private func remark(at index: Int, _ form: Form) -> Remark? {
    let remark = cards[index].remark
    guard units == .percent, !form.isNarrow, !form.isWide else { return remark }
    if let remark { return remark.withUnit }
    guard let unit = cards[index].wording.listed?.unit, !unit.isEmpty, unit != "%" else { return nil }
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
        let card = cards[place.index]
        let row = SubjectRow(
          wording: card.wording, remark: remark(at: place.index, form), figure: shown(card.wording.listed, form),
          measured: measured[place.index], measures: measures, paper: paper,
          tellsPeriod: !isOnePeriod && subjects[place.index].hasPeriod)
        if form.isNarrow {
          row.drawNarrow(on: &frame, in: area)
        } else if form.isWide {
          row.drawInOneLine(on: &frame, in: area.splitTop(1).top)
        } else {
          row.drawStacked(on: &frame, in: area)
        }
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
        cards[$0].wording, figure: shown(cards[$0].wording.listed, form), remark: remark(at: $0, form),
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
    return remark(at: index, form) != nil || wording.share != nil || wording.isMissing ? 2 : 1
  }

  private func isDecision(_ subject: Subject) -> Bool {
    switch subject {
    case .indicator, .ranking: false
    case .conclusion, .task, .recommendation: true
    }
  }
}

extension Subject {
  /// True for what describes a period that a pane may tell for all.
  fileprivate var hasPeriod: Bool { if case .indicator = self { true } else { false } }
}
