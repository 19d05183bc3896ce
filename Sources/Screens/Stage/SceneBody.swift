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
    }
  }
}

/// Lines below one another, in the middle of the height, with blank rows where there is room for them.
struct SpreadLines {
  let lines: [Paragraph]

  func draw(on frame: inout Frame, in area: Rect) {
    let heights = lines.map { $0.height(for: area.width) }
    let wanted = heights.reduce(0, +)
    let gap = lines.count > 1 && wanted + lines.count - 1 <= area.height ? 1 : 0
    var rest = area.splitTop(max(0, (area.height - wanted - gap * (lines.count - 1)) / 3)).rest
    for (line, height) in zip(lines, heights) {
      let (top, below) = rest.splitTop(height)
      line.draw(on: &frame, in: top)
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
    ].filter { !$0.text.isEmpty }
    let points = agenda.map { item in
      Paragraph(text: "\(item.ordinal).  \(item.content)" + (item.minutes.map { "  (\($0) phút)" } ?? ""))
    }
    SpreadLines(
      lines: head + (points.isEmpty ? [] : [Paragraph(text: "CHƯƠNG TRÌNH", style: Style(.accent, bold: true))])
        + points
    )
    .draw(on: &frame, in: area)
  }
}
