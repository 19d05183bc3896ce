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
    let (above, _) = area.splitBottom(isRoom ? min(exceptions.height(for: area.width), area.height / 4) : 0)
    let places = places(in: above)
    let units = units(in: places)
    let lists = places.map { place in
      let size = Pane.inner(of: place.pane).size
      return StageList(
        place.section, in: scene, size: size, units: place.section == .common ? .short : units, page: page)
    }
    frame.note(pages: lists.map(\.pages).max() ?? 1)
    let isLowered = zip(places, lists).allSatisfy { $1.hasRoomAbove(in: Pane.inner(of: $0.pane)) }
    for (place, list) in zip(places, lists).prefix(revealed ?? .max) {
      Pane(title: place.section.title.uppercased(), footnote: list.hidden).draw(on: &frame, in: place.pane)
      list.draw(isLowered: isLowered, on: &frame, in: Pane.inner(of: place.pane))
    }
    let bottom = places.map(\.pane.maxY).max() ?? area.y
    let notes = area.splitTop(bottom - area.y + (area.maxY - bottom > exceptions.height(for: area.width) ? 1 : 0)).rest
    if isRoom, revealed.map({ $0 >= places.count }) ?? true { exceptions.draw(on: &frame, in: notes) }
  }

  private typealias Place = (section: Section, pane: Rect)

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
      sections.reduce(0) { rows, section in
        let width = Pane.inner(of: column).width
        let list = SubjectList(section, in: scene, width: width, units: .percent, selected: nil)
        return rows + list.layout.easyRows + 3
      }
    }
    let panes = area.splitTop(min(area.height, wanted.max() ?? 0)).top.columns(columns.count)
    return zip(columns, panes).flatMap { sections, column in
      zip(sections, column.rows(sections.count)).map { Place($0, $1) }
    }
  }

  /// The units that all panes have room for.
  private func units(in places: [Place]) -> ListLayout.Units {
    places.allSatisfy { place in
      let width = Pane.inner(of: place.pane).width
      return SubjectList(place.section, in: scene, width: width, units: .short, selected: nil).layout.hasRoomForUnits
    } ? .short : .percent
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

/// One pillar, or the foundation and the sectors: its figures in a list.
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
  private static let widest = 84

  func draw(on frame: inout Frame, in area: Rect) {
    let (top, rest) = area.splitTop(1)
    let title = scene.title(of: section).uppercased()
    frame.put(Shortening.of(title, to: top.width), x: top.x, y: top.y, Style(.text, bold: true), clip: top)
    let below = rest.splitTop(rest.height >= 8 ? 1 : 0).rest
    let body = below.splitLeft(min(below.width, PillarScene.widest)).left
    let whole = StageList(section, in: scene, size: body.size, units: .short, page: 0)
    guard !whole.hidden.isEmpty else { return whole.draw(upTo: revealed, on: &frame, in: body) }
    let (lines, foot) = body.splitBottom(1)
    let list = StageList(section, in: scene, size: lines.size, units: .short, page: page)
    frame.note(pages: list.pages)
    list.draw(upTo: revealed, on: &frame, in: lines)
    frame.put(
      list.page == 0 ? "\(list.hidden) dòng nữa" : list.hidden, x: foot.x, y: foot.y, Style(.text, bold: true),
      clip: foot)
  }
}

/// The figures of a section as far as there is room for them: what is worst stays, in the order of the section.
struct StageList {
  private let list: SubjectList
  /// Places of what is shown among all of the section.
  private let kept: [Int]
  private let count: Int
  /// Which page of how many it is.
  let page: Int
  let pages: Int

  init(_ section: Section, in scene: Scene, size: Size, units: ListLayout.Units, page: Int) {
    let subjects = scene.board.overview(section)
    let whole = SubjectList(section, in: scene, width: size.width, units: units, selected: nil)
    count = subjects.count
    let heights = whole.layout.heights
    guard heights.reduce(0, +) > size.height else {
      list = whole
      kept = Array(subjects.indices)
      (self.page, pages) = (0, 1)
      return
    }
    let urgencies = subjects.map { StageList.urgency(of: $0, in: scene) }
    var left = subjects.indices.sorted { (urgencies[$0], $0) < (urgencies[$1], $1) }
    var parts: [[Int]] = []
    while !left.isEmpty {
      var rest = size.height
      var part: [Int] = []
      for index in left where part.isEmpty || heights[index] <= rest {
        part.append(index)
        rest -= heights[index]
      }
      parts.append(part.sorted())
      left.removeAll { part.contains($0) }
    }
    pages = parts.count
    self.page = page % parts.count
    kept = parts[self.page]
    list = SubjectList(kept.map { subjects[$0] }, of: section, in: scene, width: size.width, units: units)
  }

  /// Rows in which all that is shown stands at ease.
  var easyRows: Int { list.layout.easyRows }

  /// `↓ 6` where rows have no room, on a further page `trang 2/3`; else empty.
  var hidden: String {
    page > 0 ? "trang \(page + 1)/\(pages)" : kept.count < count ? "↓ \(count - kept.count)" : ""
  }

  /// True where all of the section stands at ease below a blank row.
  func hasRoomAbove(in area: Rect) -> Bool { kept.count == count && list.hasRoomAbove(in: area) }

  /// Draws it; `isLowered` begins below a blank row.
  func draw(upTo revealed: Int? = nil, isLowered: Bool = false, on frame: inout Frame, in area: Rect) {
    let seen = revealed.map { most in kept.count { $0 < most } }
    list.draw(
      list.rows(in: area, centredOn: nil, isLowered: isLowered), upTo: seen, tellsMarks: false, on: &frame)
  }

  /// The lowest stays longest: what is late or does not agree, then what asks for attention.
  private static func urgency(of subject: Subject, in scene: Scene) -> Int {
    switch scene.cards[subject].remark?.ink {
    case .bad: 0
    case .caution: 1
    default: 2
    }
  }
}
