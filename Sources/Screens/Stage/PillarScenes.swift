import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The pillars side by side, and below them what asks for attention.
struct PillarsScene {
  private let scene: Scene
  private let revealed: Int?
  private let page: Int

  init(_ scene: Scene, revealed: Int?, page: Int) {
    self.scene = scene
    self.revealed = revealed
    self.page = page
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let exceptions = SceneExceptions(scene)
    let isRoom = area.height >= 12
    let wanted = exceptions.height(for: area.width) + 1
    let (above, _) = area.splitBottom(isRoom ? min(wanted, area.height / 4) : 0)
    func filled(_ place: Place, page: Int) -> Filled {
      let size = Pane.inner(of: place.pane).size
      return Filled(place: place, list: StageList(place.section, in: scene, size: size, page: page))
    }
    // All turn together: where a pane has fewer pages, its last stays until the first ones come again.
    let firsts = places(in: above).map { filled($0, page: 0) }
    let pages = firsts.map(\.list.pages).max() ?? 1
    let turned = page % max(1, pages)
    let panes = turned == 0 ? firsts : firsts.map { filled($0.place, page: min(turned, $0.list.pages - 1)) }
    let behind = panes.reduce(0) { $0 + $1.list.behind }
    frame.note(pages: pages, words: PageMark(turned, of: pages, behind: behind).inLines)
    let isLowered = panes.allSatisfy { $0.list.hasRoomAbove(in: Pane.inner(of: $0.place.pane)) }
    let shown = Array(panes.prefix(revealed ?? .max))
    for pane in shown { draw(pane, isLowered: isLowered, on: &frame) }
    let bottom = panes.map(\.place.pane.maxY).max() ?? area.y
    let notes = area.splitTop(bottom - area.y + (area.maxY - bottom > wanted ? 1 : 0)).rest
    guard isRoom else { return }
    // What a figure must not stand without comes with its pane, what the whole comes to when all is seen.
    let isWhole = shown.count == panes.count
    let (parts, foot) = notes.splitTop(min(exceptions.height(for: area.width), max(0, notes.height - 1)))
    if isWhole { exceptions.draw(showing: Set(shown.flatMap { $0.list.shown(upTo: nil) }), on: &frame, in: parts) }
    let last = foot.splitTop(2).top
    legend(of: shown, in: last.size).draw(on: &frame, in: last)
  }

  private typealias Place = (section: Section, pane: Rect)

  /// A pane with its list.
  private struct Filled {
    let place: Place
    let list: StageList

    var title: String { place.section.title.uppercased() }
    /// The period that its figures share, where its frame has room for that.
    var note: String {
      let words = list.commonPeriod.isEmpty ? "" : "kỳ \(list.commonPeriod)"
      return GlyphWidth.of(title) + GlyphWidth.of(words) + 9 <= place.pane.width ? words : ""
    }
  }

  private func draw(_ pane: Filled, isLowered: Bool, on frame: inout Frame) {
    let inner = Pane.inner(of: pane.place.pane)
    let footnote = pane.list.mark.atEdge(of: pane.place.pane.width)
    Pane(title: pane.title, note: pane.note, footnote: footnote).draw(on: &frame, in: pane.place.pane)
    if pane.list.isEmpty {
      Paragraph(text: scene.emptyWords(of: pane.place.section), style: Style(.remark)).draw(on: &frame, in: inner)
    }
    pane.list.draw(isLowered: isLowered, on: &frame, in: inner)
  }

  /// Periods for which the frames have no room, and what signs and ticks mean.
  private func legend(of panes: [Filled], in size: Size) -> Paragraph {
    var ticks: [String] = []
    for tick in panes.flatMap({ $0.list.legend(in: size.width) }) where !ticks.contains(tick) { ticks.append(tick) }
    let subjects = panes.flatMap { $0.list.shown(upTo: nil) }
    let signs = SceneCautions(subjects, in: scene).signs
    let undated = panes.filter(\.note.isEmpty).flatMap { $0.list.undated(upTo: nil) }
    return SceneCautions.legend(of: undated, ticks + [signs], rows: size.height, width: size.width)
  }

  /// Panes side by side, no higher than what they hold; short ones below one another beside a long one.
  private func places(in area: Rect) -> [Place] {
    var columns: [[Section]] = []
    let isShort = { (section: Section) in scene.board.overview(section).count <= 3 }
    let hasLong = scene.board.abreast.contains { !isShort($0) }
    for section in scene.board.abreast {
      if hasLong, isShort(section), let last = columns.last, last.allSatisfy(isShort) {
        columns[columns.count - 1].append(section)
      } else {
        columns.append([section])
      }
    }
    let wanted = zip(columns, area.columns(columns.count)).map { sections, column in
      let width = Pane.inner(of: column).width
      return sections.reduce(0) { rows, section in
        let list = SubjectList(section, in: scene, width: width, units: .staged, selected: nil)
        let heights = list.layout.wholeHeights
        let apart = (StageScreen.air(in: area.height) - 1) * max(0, heights.count - 1)
        return rows + max(1, list.layout.wholeRows) + apart + 3
      }
    }
    let panes = area.splitTop(min(area.height, wanted.max() ?? 0)).top.columns(columns.count)
    return zip(columns, panes).flatMap { sections, column in
      zip(sections, column.rows(sections.count)).map { Place($0, $1) }
    }
  }
}

extension Rect {
  /// As many parts of one height as can be, below one another; the last takes what is left over.
  fileprivate func rows(_ count: Int) -> [Rect] {
    (0..<max(0, count)).map { place in
      let part = height / count
      return Rect(
        x: x, y: y + place * part, width: width, height: place == count - 1 ? height - place * part : part)
    }
  }
}

/// One pillar, or the foundation and the sectors: its figures in a list, and below it what must be known of them.
struct PillarScene {
  private let scene: Scene
  private let section: Section
  private let revealed: Int?
  private let page: Int

  init(_ scene: Scene, _ section: Section, revealed: Int?, page: Int) {
    self.scene = scene
    self.section = section
    self.revealed = revealed
    self.page = page
  }

  /// A figure further from its name than that is read in the wrong row.
  private static let widest = 96
  /// Of wider screens dots lead over that much.
  private static func width(in columns: Int) -> Int { min(columns, max(widest, columns * 4 / 5)) }

  func draw(on frame: inout Frame, in area: Rect) {
    let (top, rest) = area.splitTop(1)
    let below = rest.splitTop(rest.height >= 8 ? 1 : 0).rest
    let cautions = SceneCautions(scene.board.overview(section), in: scene)
    let width = PillarScene.width(in: below.width)
    let all = StageList(section, in: scene, size: Size(width, .max), page: 0)
    let wanted = legend(of: all, telling: 0, in: below.width).height(for: below.width)
    let (body, foot) = below.splitBottom(below.height >= 8 ? min(2, wanted) : 0)
    let whole = StageList(section, in: scene, size: Size(width, body.height), page: page)
    let findings = cautions.fitting(
      whole.pages > 1 ? 0 : body.height - whole.leastRows - 1, width: body.width)
    let told = findings.reduce(0) { $0 + $1.height(for: body.width) }
    let (rows, pageLine) = body.splitBottom(whole.pages > 1 || told > 0 ? told + 1 : 0)
    let lines = rows.splitLeft(width).left
    var list = whole.pages > 1 ? StageList(section, in: scene, size: lines.size, page: page) : whole
    list.mayGrow = true
    frame.note(pages: list.pages, words: list.mark.inLines)
    drawTitle(list.commonPeriod, on: &frame, in: top)
    list.draw(upTo: revealed, on: &frame, in: lines)
    frame.put(list.mark.inLines, x: pageLine.x, y: pageLine.maxY - 1, Style(.text, bold: true), clip: pageLine)
    // What a figure must not stand without comes with it, what the findings name when all is seen.
    let isWhole = revealed.map { $0 >= scene.board.overview(section).count } ?? true
    let under = list.pages > 1 ? foot : below.splitTop(list.end(in: lines) - below.y).rest
    let legend = self.legend(
      of: list, upTo: revealed, telling: isWhole ? findings.count : 0, naming: max(1, min(2, under.height - told)),
      in: below.width)
    if list.pages > 1 { return legend.draw(on: &frame, in: foot) }
    let isApart = told + legend.height(for: under.width) < under.height
    let notes = under.splitTop(isApart ? 1 : 0).rest
    draw((isWhole ? findings : []) + [legend], on: &frame, in: isWhole ? notes : notes.splitTop(told).rest)
  }

  /// Periods for which the rows have no room, and what signs and ticks mean, of the first rows of the section; with `rows`, the
  /// reasons of as many signs as have room in them.
  private func legend(
    of list: StageList, upTo revealed: Int? = nil, telling told: Int, naming rows: Int? = nil, in width: Int
  ) -> Paragraph {
    let cautions = SceneCautions(list.shown(upTo: revealed), in: scene)
    let figures = list.commonPeriod.isEmpty ? list.undated(upTo: revealed) : []
    let ticks = revealed == 0 ? [] : list.legend(in: width)
    guard let rows else {
      return SceneCautions.legend(of: figures, ticks + [cautions.legend(telling: told)], rows: 2, width: width)
    }
    return SceneCautions.legend(of: figures, ticks, forms: cautions.forms(telling: told), rows: rows, width: width)
  }

  /// The name of the section, and the period that its figures share.
  private func drawTitle(_ period: String, on frame: inout Frame, in area: Rect) {
    let note = period.isEmpty ? "" : "  kỳ \(period)"
    let title = Shortening.of(scene.title(of: section).uppercased(), to: area.width - GlyphWidth.of(note))
    let end = frame.put(title, x: area.x, y: area.y, Style(.text, bold: true), clip: area)
    frame.put(note, x: end, y: area.y, Style(.remark), clip: area)
  }

  private func draw(_ lines: [Paragraph], on frame: inout Frame, in area: Rect) {
    var rest = area
    for line in lines {
      let (top, below) = rest.splitTop(line.height(for: rest.width))
      line.draw(on: &frame, in: top)
      rest = below
    }
  }
}
