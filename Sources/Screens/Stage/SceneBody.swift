import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What fills a scene between its heading and its foot.
struct SceneBody {
  private let scene: Scene
  private let show: Presentation

  init(_ scene: Scene, _ show: Presentation) {
    self.scene = scene
    self.show = show
  }

  /// How many parts are seen; `nil` for all.
  private var revealed: Int? { show.scene.isRevealed ? show.step : nil }

  func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    switch show.scene.content {
    case .opening: OpeningScene(scene).draw(on: &frame, in: area)
    case .agendaItem(let item): AgendaItemScene(scene, item, page: show.page).draw(on: &frame, in: area)
    // Its title, if it has one, stands above.
    case .unknown:
      if show.scene.title.isEmpty { EmptyNotice(title: "Chưa có nội dung cho cảnh này.").draw(on: &frame, in: area) }
    case .route(let route):
      if let item = show.scene.item {
        ItemScene(scene, item).draw(on: &frame, in: area)
      } else {
        draw(route, on: &frame, in: area)
      }
    }
  }

  private func draw(_ route: Route, on frame: inout Frame, in area: Rect) {
    switch route {
    case .overview: PillarsScene(scene, revealed: revealed, page: show.page).draw(on: &frame, in: area)
    case .section(let section):
      if section == .conclusions {
        DecisionsScene(scene, revealed: revealed, page: show.page).draw(on: &frame, in: area)
      } else {
        PillarScene(scene, section, revealed: revealed, page: show.page).draw(on: &frame, in: area)
      }
    case .subject(let subject):
      if subject.hasScreen {
        FigureScene(scene, subject, revealed: revealed).draw(on: &frame, in: area)
      } else {
        DecisionScene(scene, subject).draw(on: &frame, in: area)
      }
    case .checks: ChecksScreen(scene).draw(on: &frame, in: area)
    case .register(let register): RegisterScene(scene, register, page: show.page).draw(on: &frame, in: area)
    case .comparison(let code): ComparisonScreen(scene, code).draw(on: &frame, in: area)
    case .standings(let key): StandingsScreen(scene, key).draw(on: &frame, in: area)
    case .desk: break
    }
  }
}

/// Lines below one another, in the middle of the height, with blank rows where there is room for them.
struct SpreadLines {
  /// Words that may go on in further lines, behind a number that stands by itself.
  struct Line {
    var number = ""
    let words: Paragraph
  }

  private let lines: [Line]

  init(lines: [Line]) { self.lines = lines }

  init(lines: [Paragraph]) { self.init(lines: lines.map { Line(words: $0) }) }

  func draw(on frame: inout Frame, in area: Rect) {
    let indent = (lines.map { GlyphWidth.of($0.number) }.max() ?? 0) + 2
    func words(of line: Line, in area: Rect) -> Rect { area.splitLeft(line.number.isEmpty ? 0 : indent).rest }
    let heights = lines.map { $0.words.height(for: words(of: $0, in: area).width) }
    let wanted = heights.reduce(0, +)
    let gap = min(StageScreen.air(in: area.height), max(0, area.height - wanted) / max(1, lines.count - 1))
    var rest = area.splitTop(max(0, (area.height - wanted - gap * (lines.count - 1)) / 3)).rest
    for (line, height) in zip(lines, heights) {
      let (top, below) = rest.splitTop(height)
      frame.put(line.number, x: top.x, y: top.y, line.words.style, clip: top)
      line.words.draw(on: &frame, in: words(of: line, in: top))
      rest = below.splitTop(gap).rest
    }
  }
}

/// Whose session it is, and its agenda.
struct OpeningScene {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on frame: inout Frame, in area: Rect) {
    let session = scene.dossier.session
    let place = [session.date.text, session.venue].filter { !$0.isEmpty }.joined(separator: " · ")
    let chair = session.chair.isEmpty ? "" : "Chủ trì: \(session.chair)"
    let agenda = scene.archive.proceedings?.agenda ?? []
    let head = [
      Paragraph(text: session.name.uppercased(), style: Style(.value, bold: true)), Paragraph(text: place),
      Paragraph(text: chair),
    ].filter { !$0.text.isEmpty }.map { SpreadLines.Line(words: $0) }
    let points = agenda.map { item in
      SpreadLines.Line(
        number: "\(item.ordinal).",
        words: Paragraph(text: item.content + (item.minutes.map { " (\($0) phút)" } ?? "")))
    }
    let title = SpreadLines.Line(words: Paragraph(text: "CHƯƠNG TRÌNH", style: Style(.accent, bold: true)))
    SpreadLines(lines: head + (points.isEmpty ? [] : [title]) + points)
      .draw(on: &frame, in: area)
  }
}
