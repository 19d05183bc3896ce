import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A list of subjects in a pane: figures aligned at the decimal comma, one remark each, the selection marked.
struct SubjectList {
  private let subjects: [Subject]
  private let dossier: Dossier
  private let selected: Int?
  /// True when rows begin with the name of their group.
  let isGrouped: Bool
  private let cards: [SubjectCard]
  private var units = Units.short

  /// Which units stand behind the figures; the same in all panes of a screen.
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
    cards = subjects.map { scene.cards[$0] }
  }

  /// True where every name has room beside figures with their short units.
  func hasRoomForUnits(in width: Int) -> Bool {
    let column = FigureColumn(figures: cards.compactMap(\.wording.figure).filter { GlyphWidth.of($0.unit) <= 8 })
    return cards.allSatisfy { GlyphWidth.of($0.wording.shortName) + 3 + column.width <= width }
  }

  /// The same list with other units behind its figures.
  func with(_ units: Units) -> SubjectList {
    var copy = self
    copy.units = units
    return copy
  }

  /// What stands below a name: the remark, else a unit that the figure stands without.
  private func remark(at index: Int) -> Remark? {
    if let remark = cards[index].remark { return remark }
    guard units == .percent, let unit = cards[index].wording.figure?.unit, !unit.isEmpty, unit != "%" else {
      return nil
    }
    return Remark(unit: unit)
  }

  /// Which subjects are visible, where, and how many are not; with rows to spare the first stands below a blank one.
  func rows(in area: Rect, centredOn index: Int?) -> Rows {
    let form = Form(area, isGrouped: isGrouped)
    let heights = subjects.indices.map { height(of: $0, form) }
    let breaks = isGrouped ? groupStarts : []
    let rows = Rows(heights: heights, in: area, selected: index, breaks: breaks)
    guard let last = rows.places.last, last.area.maxY + 1 < area.maxY else { return rows }
    return Rows(heights: heights, in: area.splitTop(1).rest, selected: index, breaks: breaks)
  }

  func draw(_ rows: Rows, on frame: inout Frame, in area: Rect) {
    let form = Form(area, isGrouped: isGrouped)
    let figures = rows.places.compactMap { shown(cards[$0.index].wording.figure, form) }
    let column = FigureColumn(figures: figures)
    var group = ""
    for place in rows.places {
      let isSelected = place.index == selected
      if isSelected {
        frame.fill(place.area.inset(columns: -1), " ", Style(.text, on: .selection))
        frame.put("▶", x: place.area.x - 1, y: place.area.y, Style(.accent, on: .selection))
      }
      if let mark = cards[place.index].mark {
        let style = Style(mark.ink, on: isSelected ? .selection : .plain)
        frame.put(mark.shape, x: place.area.x - (isSelected ? 0 : 1), y: place.area.y, style)
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
      draw(place.index, column, form, isSelected: isSelected, on: &frame, in: area)
    }
  }

  /// How rows are laid out at a width.
  private struct Form {
    /// The name stands on a line of its own above the figure.
    let isNarrow: Bool
    /// Bar and remark stand in the same line as the figure, the name to their left.
    let isWide: Bool
    /// Columns for the name of a group, 0 for none.
    let groupWidth: Int

    init(_ area: Rect, isGrouped: Bool) {
      isNarrow = area.width < 30 && !isGrouped
      isWide = isGrouped
      groupWidth = isGrouped && area.width >= 44 ? 11 : 0
    }
  }

  /// The first subject of each group but the first.
  private var groupStarts: Set<Int> {
    let names = subjects.map { groupName(of: $0) }
    return Set(names.indices.dropFirst().filter { names[$0] != names[$0 - 1] })
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
    let longest = units == .percent || form.isNarrow ? 1 : 8
    return GlyphWidth.of(figure.unit) > longest ? figure.withoutUnit : figure
  }

  private func height(of index: Int, _ form: Form) -> Int {
    if isDecision(subjects[index]) || form.isWide { return 1 }
    if form.isNarrow { return 2 }
    let hasSecondLine =
      remark(at: index) != nil || cards[index].wording.share != nil || cards[index].wording.words != nil
    return hasSecondLine ? 2 : 1
  }

  private func isDecision(_ subject: Subject) -> Bool {
    switch subject {
    case .indicator, .ranking: false
    case .conclusion, .task, .recommendation: true
    }
  }

  private func draw(
    _ index: Int, _ column: FigureColumn, _ form: Form, isSelected: Bool, on frame: inout Frame, in area: Rect
  ) {
    let paper: Paper = isSelected ? .selection : .plain
    let wording = cards[index].wording
    guard !isDecision(subjects[index]) else {
      DecisionRow(subjects[index], in: dossier).draw(on: &frame, in: area, paper: paper)
      return
    }
    let figure = shown(wording.figure, form)
    let (first, second) = area.splitTop(1)
    if form.isNarrow {
      let name = Shortening.of(wording.shortName, to: first.width)
      frame.put(name, x: first.x, y: first.y, Style(.text, on: paper), clip: first)
      drawBelow(index, figure, column, paper, on: &frame, in: second)
    } else if form.isWide {
      drawWide(index, figure, column, paper, on: &frame, in: first)
    } else {
      FigureRow(
        name: wording.shortName, figure: figure ?? FigureText(opaque: ""), column: column,
        nameStyle: Style(.text, on: paper), figureStyle: figureStyle(index, paper)
      ).draw(on: &frame, in: first)
      drawSecond(index, paper, on: &frame, in: second)
    }
  }

  /// The line below a name in a narrow pane: a short remark or its mark at the left, the figure at the right.
  private func drawBelow(
    _ index: Int, _ figure: FigureText?, _ column: FigureColumn, _ paper: Paper, on frame: inout Frame, in area: Rect
  ) {
    if let words = cards[index].wording.words {
      let text = Shortening.of(words, to: area.width)
      frame.put(text, x: area.maxX - GlyphWidth.of(text), y: area.y, Style(.text, on: paper), clip: area)
      return
    }
    guard let figure = cards[index].wording.figure.map({ $0.width + 2 <= area.width ? $0 : figure ?? $0 }) else {
      return
    }
    FigureColumn(figures: [figure]).draw(
      figure, on: &frame, x: area.maxX, y: area.y, style: figureStyle(index, paper), clip: area)
    let room = area.width - figure.width - 2
    guard let remark = cards[index].remark else { return }
    let isWhole = GlyphWidth.of(remark.text) <= room
    let text = isWhole ? remark.text : remark.ink == .remark ? "" : String(remark.text.prefix(1))
    frame.put(text, x: area.x, y: area.y, Style(remark.ink, on: paper), clip: area)
  }

  /// Bright for a figure, quiet where one is missing: a target must not look like a figure.
  private func figureStyle(_ index: Int, _ paper: Paper) -> Style {
    Style(cards[index].wording.isMissing ? .remark : .value, on: paper)
  }

  /// The line below name and figure: a bar or, with columns to spare, the period at the left; the remark at the right.
  private func drawSecond(_ index: Int, _ paper: Paper, on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let wording = cards[index].wording
    if let words = wording.words {
      let text = Shortening.of(words, to: area.width)
      frame.put(text, x: area.maxX - GlyphWidth.of(text), y: area.y, Style(.text, on: paper), clip: area)
      return
    }
    let remark = remark(at: index)
    var room = area.width
    if let remark {
      let isBarToo = wording.share != nil
      let text = Shortening.of(
        remark.text, to: isBarToo ? max(remark.ink == .remark ? area.width / 2 : area.width - 10, 1) : area.width)
      frame.put(text, x: area.maxX - GlyphWidth.of(text), y: area.y, Style(remark.ink, on: paper), clip: area)
      room -= GlyphWidth.of(text) + 2
    }
    guard wording.share != nil || wording.isMissing else {
      if area.width >= 46, !wording.period.isEmpty, case .indicator = subjects[index] {
        let text = Shortening.of("kỳ \(wording.period)", to: room)
        frame.put(text, x: area.x, y: area.y, Style(.remark, on: paper), clip: area)
      }
      return
    }
    let bar = Rect(x: area.x, y: area.y, width: min(room, max(8, area.width / 2)), height: 1)
    ThinBar(share: wording.share, target: wording.targetShare, style: Style(.bar, on: paper)).draw(on: &frame, in: bar)
  }

  /// One line with room: name, bar, remark, figure.
  private func drawWide(
    _ index: Int, _ figure: FigureText?, _ column: FigureColumn, _ paper: Paper, on frame: inout Frame, in area: Rect
  ) {
    let wording = cards[index].wording
    let nameWidth = min(28, max(area.width * 3 / 5, area.width - max(column.width, wording.figure?.width ?? 0) - 1))
    let (left, rest) = area.splitLeft(nameWidth)
    let name = Shortening.of(wording.shortName, to: left.width - 1)
    frame.put(name, x: left.x, y: left.y, Style(.text, on: paper), clip: left)
    if let words = wording.words {
      let text = Shortening.of(words, to: rest.width)
      frame.put(text, x: rest.maxX - GlyphWidth.of(text), y: rest.y, Style(.text, on: paper), clip: rest)
      return
    }
    guard let figure else { return }
    let needed = column.reach(of: figure)
    column.draw(figure, on: &frame, x: rest.maxX, y: rest.y, style: figureStyle(index, paper), clip: area)
    let between = Rect(x: rest.x, y: rest.y, width: rest.width - needed - 2, height: 1)
    let remark = cards[index].remark
    let isJudged = remark.map { $0.ink != .remark } ?? false
    let judged =
      isJudged ? remark.map { GlyphWidth.of($0.text) <= between.width ? $0.text : String($0.text.prefix(1)) } : nil
    let forBar = between.splitLeft(between.width - (judged.map { GlyphWidth.of($0) + 2 } ?? 0)).left
    if wording.share != nil, forBar.width >= 4 {
      let bar = forBar.splitLeft(min(forBar.width, 14)).left
      ThinBar(share: wording.share, target: wording.targetShare, style: Style(.bar, on: paper)).draw(
        on: &frame, in: bar)
    }
    let room = between.width - (wording.share == nil ? 0 : 16)
    guard let remark, let text = judged ?? (GlyphWidth.of(remark.text) <= room ? remark.text : nil) else { return }
    frame.put(text, x: between.maxX - GlyphWidth.of(text), y: between.y, Style(remark.ink, on: paper), clip: between)
  }
}
