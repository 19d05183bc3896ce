import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A scene of the session as the committee sees it: no keys, no clock, nothing but what is spoken of.
struct StageScreen {
  private let scene: Scene
  private let show: Presentation

  init(_ scene: Scene, _ show: Presentation) {
    self.scene = scene
    self.show = show
  }

  func draw(on frame: inout Frame, in area: Rect) {
    if let words = show.readBackSeen {
      ReadBackScreen(words, of: scene.dossier.session.shortName).draw(on: &frame, in: area)
    } else {
      switch show.cover {
      // The dark theme has a grey ground; a room that is to look elsewhere gets black.
      case .dark: frame.theme = .contrast
      case .bright: frame.theme = .light
      case nil: drawScene(on: &frame, in: area)
      }
    }
    switch show.panel {
    case .scenes(let selected):
      let lines = show.script.scenes.map { (SceneName.of($0, in: scene), SceneName.point(of: $0, in: scene)) }
      ScenesPanel(lines: lines, selected: selected).draw(on: &frame, in: area)
    case .leaving: LeavingPanel.ending.draw(on: &frame, in: area)
    case nil: break
    }
  }

  /// Columns that stay free at either side of a scene.
  static func margin(of size: Size) -> Int { isRoomy(size) ? min(8, size.width / 20) : 1 }

  /// Blank rows that part two rows of a scene at most, where so many are free for it: one more for each ten.
  static func air(in rows: Int) -> Int { min(3, max(1, rows / 10)) }

  private static func isRoomy(_ size: Size) -> Bool { size.holds(Size(80, 20)) }

  private func drawScene(on frame: inout Frame, in area: Rect) {
    let isRoomy = StageScreen.isRoomy(area.size)
    let inner = area.inset(columns: StageScreen.margin(of: area.size), rows: isRoomy ? 1 : 0)
    let (top, below) = inner.splitTop(1)
    let (middle, bottom) = below.splitBottom(area.height >= 12 ? 1 : 0)
    drawTop(on: &frame, in: top)
    drawBottom(on: &frame, in: bottom)
    let marks = marks(in: middle.width)
    let rows = marks.text.isEmpty ? 0 : min(StageScreen.mostMarkRows, marks.height(for: middle.width))
    let (body, marked) = middle.splitBottom(rows)
    marks.draw(on: &frame, in: marked)
    drawBody(on: &frame, in: isRoomy ? body.inset(rows: 1) : body)
  }

  /// The scene below its stated title and above its source.
  private func drawBody(on frame: inout Frame, in area: Rect) {
    var body = area
    if !show.scene.title.isEmpty {
      let title = Paragraph(text: show.scene.title.uppercased(), style: Style(.value, bold: true))
      let (line, rest) = body.splitTop(min(2, title.height(for: body.width)))
      title.draw(on: &frame, in: line)
      body = rest.splitTop(rest.height >= 12 ? 1 : 0).rest
    }
    let source = SceneSource(scene, show.scene.content)
    if body.height >= 8, source.isNeeded {
      let (rest, line) = body.splitBottom(1)
      source.draw(on: &frame, in: line)
      body = rest.splitBottom(rest.height >= 20 ? 1 : 0).rest
    }
    SceneBody(scene, show).draw(on: &frame, in: body)
  }

  private static let mostMarkRows = 2

  /// What the scene states otherwise than the edition that was presented before, as many figures as two rows name and how
  /// many more there are; empty for nothing.
  private func marks(in width: Int) -> Paragraph {
    let figures = scene.restated(on: show.scene).map { figure in
      "\(scene.cards[.indicator(figure.indicator)].wording.shortName) (trước: \(former(figure)))"
    }
    func paragraph(naming count: Int) -> Paragraph {
      let rest = figures.count - count
      let named = figures.prefix(count) + (rest == 0 ? [] : [count == 0 ? "\(rest) số" : "và \(rest) số khác"])
      let text = named.isEmpty ? "" : "◆ Số mới: " + named.joined(separator: "; ")
      return Paragraph(text: text, style: Style(.caution, bold: true))
    }
    // None takes fewer than eight columns.
    let fitting = (0...min(figures.count, width / 4)).reversed().first {
      paragraph(naming: $0).height(for: width) <= StageScreen.mostMarkRows
    }
    return paragraph(naming: fitting ?? figures.count)
  }

  /// What was stated, its period left out where the figure still has it.
  private func former(_ figure: Restatement) -> String {
    figure.former(beside: scene.dossier.figures.levels[figure.indicator])
  }

  /// What is being dealt with, and the place in the script.
  private func drawTop(on frame: inout Frame, in area: Rect) {
    let place = "\(show.typed.isEmpty ? "" : "tới \(show.typed)  ")\(show.scene.number)/\(show.script.scenes.count)"
    let width = GlyphWidth.of(place)
    let style = Style(show.typed.isEmpty ? .remark : .accent)
    frame.put(place, x: area.maxX - width, y: area.y, style, clip: area)
    let room = area.width - width - 2
    frame.put(
      Shortening.of(heading.uppercased(), to: room), x: area.x, y: area.y, Style(.accent, bold: true), clip: area)
  }

  /// The point of the agenda; outside of all points the session.
  private var heading: String {
    guard let item = show.scene.agendaItem else { return scene.dossier.session.shortName }
    return item.ordinal.isEmpty ? item.content : "\(item.ordinal). \(item.content)"
  }

  /// Whose session it is, and the code by which the minutes may cite the scene.
  private func drawBottom(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    if let notice = scene.notice {
      frame.put(Shortening.of(notice, to: area.width), x: area.x, y: area.y, Style(.accent, bold: true), clip: area)
      return
    }
    let code = scene.code
    frame.put(code, x: area.maxX - code.count, y: area.y, Style(.remark), clip: area)
    let session = scene.dossier.session
    let edition = scene.dossier.edition
    let name = edition.isPublished ? "bản \(edition.number)" : "xem thử"
    let words = [
      "\(session.agency) · \(session.shortName) · \(name)", "\(session.agency) · \(session.shortName)",
      session.shortName,
    ]
    let room = area.width - code.count - 2
    let text = words.first { GlyphWidth.of($0) <= room } ?? Shortening.of(session.shortName, to: room)
    frame.put(text, x: area.x, y: area.y, Style(.remark), clip: area)
  }
}

/// The list of all scenes, to go to one of them.
struct ScenesPanel {
  /// What each is called, and to which point of the agenda it belongs.
  let lines: [(name: String, agendaItem: String)]
  let selected: Int

  func draw(on frame: inout Frame, in area: Rect) {
    let dialog = Dialog(title: "MỌI CẢNH", size: Size(92, min(area.height, lines.count + 4)))
    dialog.draw(on: &frame, in: area)
    let columns = [
      TableColumn(title: "", width: .fixed(3), alignment: .figure),
      TableColumn(title: "Cảnh", width: .flexible(min: 20, weight: 1)),
      TableColumn(title: "Mục chương trình", width: .flexible(min: 12, weight: 1), priority: 1),
    ]
    let rows = lines.enumerated().map { place, line in
      [CellText("\(place + 1)", Style(.remark)), CellText(line.name), CellText(line.agendaItem, Style(.remark))]
    }
    TableView(columns: columns, rows: rows, selected: selected).draw(on: &frame, in: dialog.inner(of: area))
  }
}

/// A question that one key answers with yes.
struct LeavingPanel {
  /// Whether the presentation is to end.
  static let ending = LeavingPanel(
    title: "KẾT THÚC TRÌNH CHIẾU?", text: "Gõ y để kết thúc; phím khác để chiếu tiếp.")

  let title: String
  let text: String

  func draw(on frame: inout Frame, in area: Rect) {
    let paragraph = Paragraph(text: text)
    let dialog = Dialog(title: title, size: Size(52, paragraph.height(for: 48) + 2))
    dialog.draw(on: &frame, in: area)
    paragraph.draw(on: &frame, in: dialog.inner(of: area))
  }
}

/// What a scene is called in lists.
enum SceneName {
  static func of(_ one: ScriptScene, in scene: Scene) -> String {
    if !one.title.isEmpty { return one.title }
    switch one.content {
    case .opening: return "Mở đầu: phiên họp và chương trình"
    case .agendaItem(let item): return item.content
    case .unknown(let address): return "Không có màn hình “\(address)”"
    case .route(let route):
      guard let item = one.item, case .register(let register) = route else {
        return name(of: route, in: scene) + (one.choice.isEmpty ? "" : ": \(one.choice)")
      }
      return scene.cards.card(of: item, in: register, scene).name
    }
  }

  /// The point of the agenda to which a scene belongs, by its number alone where the scene is called like it.
  static func point(of one: ScriptScene, in scene: Scene) -> String {
    guard let item = one.agendaItem else { return "" }
    return of(one, in: scene) == item.content ? "mục \(item.ordinal)" : "\(item.ordinal). \(item.content)"
  }

  static func name(of route: Route, in scene: Scene) -> String {
    switch route {
    case .overview: "Ba trụ cột"
    case .section(let section): scene.title(of: section)
    case .subject(let subject): scene.cards[subject].wording.shortName
    case .checks: "Kiểm tra số liệu"
    case .register(let register): register.title
    case .comparison(let code): "So sánh: " + scene.cards[.indicator(code)].wording.shortName
    case .standings(let key): "Bảng hạng \(key.index.uppercased()) \(key.period)"
    case .desk: "Bàn thư ký"
    }
  }
}
