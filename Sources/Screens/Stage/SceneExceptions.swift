import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What a committee has to look at among many figures: what is late or missed, tasks over time, what must be answered,
/// poor ranks; then, quietly, what has no figure.
struct SceneExceptions {
  /// A few words with their ink.
  struct Part {
    let text: String
    let ink: Ink
  }

  let parts: [Part]

  init(_ scene: Scene) {
    let dossier = scene.dossier
    let subjects = Section.allCases.flatMap { scene.board.overview($0) }
    let standing = { (subject: Subject) in subject.indicator.flatMap { dossier.status(of: $0)?.standing } }
    let name = { (subject: Subject) in scene.cards[subject].wording.shortName }
    func named(_ wanted: Status.Standing, _ ink: Ink) -> Part? {
      let found = subjects.filter { standing($0) == wanted }
      guard !found.isEmpty else { return nil }
      let words = found.map { subject in
        let figure = scene.cards[subject].wording.figure?.withoutUnit.text ?? ""
        return wanted == .noFigure ? name(subject) : "\(name(subject)) \(figure)"
      }
      let mark = StatusMark(wanted)
      return Part(text: "\(mark.shape) \(mark.word): \(words.joined(separator: ", "))", ink: ink)
    }
    let late = dossier.tasks.count { dossier.state(of: $0) == .overdue }
    let poor = subjects.compactMap { subject -> String? in
      guard case .ranking(let index) = subject, let ranking = dossier.newestRanking(in: index),
        let total = ranking.total, let rank = ranking.rank, rank.lowerBound * 3 > total * 2
      else { return nil }
      return "\(name(subject)) \(ranking.textWithYear ?? "")"
    }
    let doubtful = subjects.filter { subject in
      subject.hasScreen && dossier.figures.marks[subject.checked].map { $0 != .note } ?? false
    }
    parts = [
      named(.missed, .bad), named(.behind, .bad), late == 0 ? nil : Part(text: "▼ \(late) việc quá hạn", ink: .bad),
      doubtful.isEmpty ? nil : Part(text: "‼ phải trả lời: \(doubtful.map(name).joined(separator: ", "))", ink: .bad),
      poor.isEmpty ? nil : Part(text: "▼ ở một phần ba cuối: \(poor.joined(separator: ", "))", ink: .bad),
      named(.stale, .caution), named(.noFigure, .remark),
    ].compactMap { $0 }
  }

  /// Lines that it takes at that many columns.
  func height(for width: Int) -> Int { parts.reduce(0) { $0 + min(2, Paragraph(text: $1.text).height(for: width)) } }

  /// Each part on its line, or on two.
  func draw(on frame: inout Frame, in area: Rect) {
    var rest = area
    for part in parts where !rest.isEmpty {
      let line = Paragraph(text: part.text, style: Style(part.ink, bold: part.ink == .bad))
      let (top, below) = rest.splitTop(min(2, line.height(for: rest.width)))
      line.draw(on: &frame, in: top)
      rest = below
    }
  }
}
