import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What an overview adds up to, in one row that is also the legend of its signs: what is late or missed first, then what
/// the checks ask about, then what goes well.
struct OverviewSummary {
  private let parts: [Part]
  /// The groups in the order in which they give up their words where columns are few: that with the best news first, what
  /// the checks ask about last.
  private let order: [String]

  /// So many of one kind, with their sign.
  private struct Part {
    /// What is counted; told once, before the first part of a group.
    let group: String
    let shape: Unicode.Scalar
    let ink: Ink
    /// How many; empty where nothing can be counted.
    let count: String
    let word: String
    /// The group whose least is the highest has the best news; where not even numbers have room, the highest goes.
    let rank: Int
    /// True where the sign stands for the word.
    var isBare = false

    var words: String { isBare || count.isEmpty ? count + (isBare ? "" : word) : "\(count) \(word)" }
    var width: Int { 2 + GlyphWidth.of(words) }
    var headWidth: Int { GlyphWidth.of(group) + 2 }
  }

  init(_ scene: Scene) {
    let dossier = scene.dossier
    let overdue = dossier.decisions.overdue.count
    let states = dossier.decisions.tasks.map { dossier.state(of: $0) }
    // What the sessions before left open is told where the whole committee is shown.
    let before = dossier.figures.unit == dossier.session.province ? dossier.openBefore : 0
    let late = before > 0 ? overdue - states.count { $0 == .overdue } : 0
    let counts = OverviewSummary.states.map { state, rank in
      (StatusMark(state), state == .overdue ? overdue - late : states.count { $0 == state }, rank)
    }
    let left = StatusMark(shape: StatusMark(.unreported).shape, word: "chưa xong", ink: .caution)
    let work =
      OverviewSummary.parts("Phiên trước", [(StatusMark(.overdue), late, 0), (left, before - late, 1)])
      + OverviewSummary.parts(before > 0 ? "Việc phiên này" : "Việc", counts)
    let standings = dossier.targets.filter { $0.unit == dossier.figures.unit }
      .compactMap { dossier.status(of: $0)?.standing }
    let aims = OverviewSummary.parts(
      "Mục tiêu",
      OverviewSummary.standings.map { standing, rank in
        (StatusMark(standing), standings.count { $0 == standing }, rank)
      })
    let signs = OverviewSummary.parts(
      "Cần xem",
      OverviewSummary.severities.map { severities, word, rank in
        let mark = CheckMark(severities[0])
        let rows = severities.reduce(0) { $0 + scene.signedRows($1) }
        return (StatusMark(shape: mark.shape, word: word, ink: mark.ink), rows, rank)
      })
    let isJudged = overdue > 0 || !standings.isEmpty
    let unjudged = Part(group: "Mục tiêu", shape: "·", ink: .remark, count: "", word: "chưa có", rank: 6)
    parts = work + (isJudged ? aims : [unjudged]) + signs
    let told = work + aims
    let best = Dictionary(told.map { ($0.group, $0.rank) }, uniquingKeysWith: min)
    order =
      told.map(\.group).withoutRepetition.enumerated()
      .sorted { (best[$1.element]!, $1.offset) < (best[$0.element]!, $0.offset) }.map(\.element)
      + signs.prefix(1).map(\.group)
  }

  private static func parts(_ group: String, _ counts: [(mark: StatusMark, count: Int, rank: Int)]) -> [Part] {
    counts.filter { $0.count > 0 }.map { mark, count, rank in
      Part(group: group, shape: mark.shape, ink: mark.ink, count: "\(count)", word: mark.word, rank: rank)
    }
  }

  /// The worst first; the words for what goes well give way before those for what does not.
  private static let states: [(TaskState, rank: Int)] = [
    (.overdue, 0), (.inProgress, 5), (.notStarted, 5), (.unreported, 5), (.justGiven, 5), (.recurring, 6),
    (.completedLate, 6), (.completedOnTime, 6), (.completed, 6), (.dropped, 6),
  ]

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
    let (shown, gap) = fitting(row.width)
    for part in shown {
      if part.group != group {
        x = frame.put(part.group, x: x + (group.isEmpty ? 0 : gap), y: row.y, Style(.remark), clip: row) + 2
        group = part.group
      }
      frame.put(part.shape, x: x, y: row.y, Style(part.ink, bold: true))
      x = frame.put(part.words, x: x + 2, y: row.y, Style(part.ink), clip: row) + 2
    }
  }

  private static func width(of parts: [Part], gap: Int) -> Int {
    var width = 0
    for (place, part) in parts.enumerated() {
      let isNew = place == 0 || parts[place - 1].group != part.group
      width += part.width + 2 + (isNew ? part.headWidth + (place == 0 ? 0 : gap) : 0)
    }
    return width - 2
  }

  /// All parts and the columns that part their groups. In a group all have words or none has: where columns are few, groups
  /// move together, then signs stand for words, group by group in one order, so that no word is lost to a wider screen. No
  /// number is left out before.
  private func fitting(_ columns: Int) -> ([Part], gap: Int) {
    func bare(_ groups: ArraySlice<String>) -> [Part] {
      parts.map { part in
        var copy = part
        copy.isBare = !part.count.isEmpty && groups.contains(part.group)
        return copy
      }
    }
    for dropped in 0...order.count {
      let told = bare(order.prefix(dropped))
      if let gap = [2, 0].first(where: { OverviewSummary.width(of: told, gap: $0) <= columns }) { return (told, gap) }
    }
    var shown = bare(order[...])
    while OverviewSummary.width(of: shown, gap: 0) > columns, shown.count > 1,
      let least = shown.map(\.rank).max(), let place = shown.lastIndex(where: { $0.rank == least })
    {
      shown.remove(at: place)
    }
    return (shown, 0)
  }
}

extension Scene {
  /// How many rows of the overview bear the sign of findings of a weight.
  func signedRows(_ severity: CheckSeverity) -> Int {
    Section.allCases.reduce(0) { sum, section in
      sum + board.overview(section).count { dossier.figures.marks[$0.checked] == severity }
    }
  }
}
