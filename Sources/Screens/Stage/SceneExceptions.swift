import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What a committee has to look at among many figures: what is late or missed, tasks over time, what must be answered,
/// poor ranks; then, quietly, what has no figure.
struct SceneExceptions {
  /// What is said of some figures, with its ink.
  struct Part {
    let words: String
    /// The figures that it is said of, those that stand above it first.
    let names: [String]
    let ink: Ink

    /// As many of the names as two rows hold, and how many more there are: no name is cut.
    func line(for width: Int) -> Paragraph {
      func line(naming count: Int) -> Paragraph {
        let rest = names.count - count
        let named = names.prefix(count) + (rest == 0 ? [] : [count == 0 ? "\(rest) mục" : "và \(rest) mục khác"])
        let text = [words, named.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
        return Paragraph(text: text, style: Style(ink, bold: ink == .bad))
      }
      let fitting = (0...names.count).reversed().first {
        line(naming: $0).height(for: width) <= SceneExceptions.mostRows
      }
      return line(naming: fitting ?? 0)
    }
  }

  fileprivate static let mostRows = 2

  let parts: [Part]

  init(_ scene: Scene) {
    let dossier = scene.dossier
    let shown = scene.board.abreast
    let sections = shown + Section.allCases.filter { !shown.contains($0) }
    let subjects = sections.flatMap { scene.board.overview($0) }
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
      return Part(words: "\(mark.shape) \(mark.word)", names: words, ink: ink)
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
      named(.missed, .bad), named(.behind, .bad),
      late == 0 ? nil : Part(words: "▼ \(late) việc quá hạn", names: [], ink: .bad),
      doubtful.isEmpty ? nil : Part(words: "‼ phải trả lời", names: doubtful.map(name), ink: .bad),
      poor.isEmpty ? nil : Part(words: "Một phần ba cuối bảng hạng", names: poor, ink: .bad),
      named(.stale, .caution), named(.noFigure, .remark),
    ].compactMap { $0 }
  }

  /// Lines that it takes at that many columns.
  func height(for width: Int) -> Int { parts.reduce(0) { $0 + $1.line(for: width).height(for: width) } }

  /// Each part on its line, or on two.
  func draw(on frame: inout Frame, in area: Rect) {
    var rest = area
    for part in parts where !rest.isEmpty {
      let line = part.line(for: rest.width)
      let (top, below) = rest.splitTop(line.height(for: rest.width))
      line.draw(on: &frame, in: top)
      rest = below
    }
  }
}
