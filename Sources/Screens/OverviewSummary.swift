import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What an overview adds up to, in one row that is also the legend of its signs: what is late or missed first, then what
/// the checks ask about, then what goes well.
struct OverviewSummary {
  private let parts: [Part]

  /// So many of one kind, with their sign.
  private struct Part {
    /// What is counted; told once, before the first part of a group.
    let group: String
    let shape: Unicode.Scalar
    let ink: Ink
    let words: String
    /// The highest gives way first where columns are few.
    let rank: Int

    var width: Int { 2 + GlyphWidth.of(words) }
    var headWidth: Int { GlyphWidth.of(group) + 2 }
  }

  init(_ scene: Scene) {
    let dossier = scene.dossier
    let overdue = dossier.decisions.overdue.count
    var parts: [Part] = []
    if overdue > 0 {
      let mark = StatusMark(TaskState.overdue)
      parts.append(Part(group: "Việc", shape: mark.shape, ink: mark.ink, words: "\(overdue) quá hạn", rank: 0))
    }
    let states = dossier.decisions.tasks.map { dossier.state(of: $0) }
    parts += OverviewSummary.open.compactMap { state in
      let count = states.count { $0 == state }
      let mark = StatusMark(state)
      return count == 0
        ? nil : Part(group: "Việc", shape: mark.shape, ink: mark.ink, words: "\(count) \(mark.word)", rank: 5)
    }
    let standings = dossier.targets.filter { $0.unit == dossier.figures.unit }
      .compactMap { dossier.status(of: $0)?.standing }
    parts += OverviewSummary.standings.compactMap { standing, rank in
      let count = standings.count { $0 == standing }
      let mark = StatusMark(standing)
      return count == 0
        ? nil
        : Part(group: "Mục tiêu", shape: mark.shape, ink: mark.ink, words: "\(count) \(mark.word)", rank: rank)
    }
    let found = Section.allCases.flatMap { scene.board.overview($0) }.compactMap { dossier.figures.marks[$0.checked] }
    for (severities, words, rank) in OverviewSummary.severities {
      let count = found.count { severities.contains($0) }
      let mark = CheckMark(severities[0])
      guard count > 0 else { continue }
      parts.append(
        Part(group: "Kiểm tra", shape: mark.shape, ink: mark.ink, words: "\(count) \(words)", rank: rank))
    }
    let isJudged = overdue > 0 || !standings.isEmpty
    let unjudged = Part(group: "Mục tiêu", shape: "·", ink: .remark, words: "chưa có để đánh giá", rank: 6)
    self.parts = isJudged ? parts : [unjudged] + parts
  }

  private static let open: [TaskState] = [.inProgress, .notStarted, .unreported]

  /// The worst first; what goes well gives way before what does not.
  private static let standings: [(Status.Standing, rank: Int)] = [
    (.missed, 0), (.behind, 0), (.stale, 2), (.noFigure, 2), (.notAssessed, 5), (.inProgress, 4), (.onPace, 4),
    (.ahead, 4), (.reached, 3),
  ]

  private static let severities: [([CheckSeverity], String, Int)] = [
    ([.mustAnswer, .blocking], "phải trả lời", 1), ([.note], "lưu ý", 2),
  ]

  func draw(on frame: inout Frame, in area: Rect) {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    var x = row.x
    var group = ""
    for part in fitting(row.width) {
      if part.group != group {
        x = frame.put(part.group, x: x + (group.isEmpty ? 0 : 2), y: row.y, Style(.remark), clip: row) + 2
        group = part.group
      }
      frame.put(part.shape, x: x, y: row.y, Style(part.ink, bold: true))
      x = frame.put(part.words, x: x + 2, y: row.y, Style(part.ink), clip: row) + 2
    }
  }

  private static func width(of parts: [Part]) -> Int {
    var width = 0
    for (place, part) in parts.enumerated() {
      let isNew = place == 0 || parts[place - 1].group != part.group
      width += part.width + 2 + (isNew ? part.headWidth + 2 : 0)
    }
    return width - 2
  }

  private func fitting(_ columns: Int) -> [Part] {
    var shown = parts
    while shown.count > 1, OverviewSummary.width(of: shown) > columns,
      let least = shown.map(\.rank).max(), let place = shown.lastIndex(where: { $0.rank == least })
    {
      shown.remove(at: place)
    }
    return shown
  }
}
