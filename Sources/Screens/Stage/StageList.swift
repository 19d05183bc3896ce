import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The figures of a section as far as there is room for them: what is worst stays, in the order of the section.
struct StageList {
  private let list: SubjectList
  /// Places of what is shown among all of the section.
  private let kept: [Int]
  /// How many rows stand on further pages.
  let behind: Int
  /// Which page of how many it is.
  let page: Int
  let pages: Int

  /// Lines of fewer columns do not tell from when until when.
  private static let leastForTime = 100

  init(_ section: Section, in scene: Scene, size: Size, page: Int) {
    let subjects = scene.board.overview(section)
    timePassed = scene.dossier.timePassed(
      of: subjects.compactMap { $0.indicator.flatMap { scene.dossier.target(for: $0) } })
    let whole = SubjectList(section, in: scene, width: size.width, units: .staged, selected: nil)
    let heights = whole.layout.heights
    guard heights.reduce(0, +) > size.height else {
      list = whole
      kept = Array(subjects.indices)
      (self.page, pages, behind) = (0, 1, 0)
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
    behind = parts.dropFirst(self.page + 1).reduce(0) { $0 + $1.count }
    list = SubjectList(kept.map { subjects[$0] }, of: section, in: scene, width: size.width, units: .staged)
  }

  /// What the page says of those behind it.
  var mark: PageMark { PageMark(page, of: pages, behind: behind) }

  /// True where nothing is listed.
  var isEmpty: Bool { list.layout.subjects.isEmpty }

  /// The period that all its figures share; empty where they share none.
  var commonPeriod: String { list.layout.commonPeriod }

  /// What is shown of the first rows of the section, `nil` for all of them.
  func shown(upTo revealed: Int?) -> [Subject] {
    zip(kept, list.layout.subjects).filter { $0.0 < revealed ?? .max }.map(\.1)
  }

  /// The figures among them whose rows do not tell their periods.
  func undated(upTo revealed: Int?) -> [SubjectWording] {
    list.layout.undated.filter { kept[$0] < revealed ?? .max }.map { list.layout.cards[$0].wording }
  }

  /// How much has passed of the time of the plan that its figures belong to; `nil` where there is none.
  private let timePassed: String?

  /// What the ticks on its bars and the ends of those mean, in lines of so many columns.
  func legend(in width: Int) -> [String] {
    let layout = list.layout
    let tick = "║ thời gian đã qua"
    let ticks = width < StageList.leastForTime ? nil : timePassed.map { layout.legend.replacing(tick, with: "║ \($0)") }
    let shares = layout.measures.bar > 0 ? layout.cards.compactMap(\.wording.share) : []
    return [
      ticks ?? layout.legend, shares.isEmpty ? "" : "┤ 100 %", shares.contains(where: \.isOver) ? "» quá 100 %" : "",
    ].filter { !$0.isEmpty }
  }

  /// Rows in which all that is shown stands close together.
  var leastRows: Int { list.layout.heights.reduce(0, +) }

  /// True where all of the section stands at ease below a blank row.
  func hasRoomAbove(in area: Rect) -> Bool {
    pages == 1 && list.hasRoomAbove(in: area, apart: StageScreen.air(in: area.height))
  }

  /// True where its figures are set in digits of three rows as soon as all of them have room.
  var mayGrow = false

  /// From so many rows on a list may grow; those with fewer are looked at from near.
  private static let leastToGrow = 24

  /// The digits in which its figures are set in an area, with the heights of their rows; `nil` for those of the text.
  private func large(in area: Rect) -> (digits: [BlockDigits?], column: Int, heights: [Int])? {
    guard mayGrow, pages == 1, area.height >= StageList.leastToGrow, let large = list.large,
      large.heights.reduce(0, +) + large.heights.count - 1 <= area.height
    else { return nil }
    return large
  }

  /// The first row below what is shown.
  func end(in area: Rect) -> Int {
    rows(in: area, isLowered: false).places.last?.area.maxY ?? area.y
  }

  /// Draws it; `isLowered` begins below a blank row.
  func draw(upTo revealed: Int? = nil, isLowered: Bool = false, on frame: inout Frame, in area: Rect) {
    let seen = revealed.map { most in kept.count { $0 < most } }
    let large = large(in: area).map { ($0.digits, $0.column) }
    list.draw(rows(in: area, isLowered: isLowered), upTo: seen, large: large, on: &frame)
  }

  private func rows(in area: Rect, isLowered: Bool) -> Rows {
    let apart = StageScreen.air(in: area.height)
    if let heights = large(in: area)?.heights { return Rows(heights: heights, in: area, apart: apart) }
    return list.rows(in: area, centredOn: nil, isLowered: isLowered, apart: apart)
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
