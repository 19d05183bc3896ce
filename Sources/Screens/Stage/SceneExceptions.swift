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
    /// What it is said of, each in words; those of a scene first.
    let named: [(subject: Subject, words: String)]
    let ink: Ink

    /// As many of the names as so many rows hold, and how many more there are: no name is cut. What `shown` does not hold
    /// stands behind what it holds and, where no name has to give way to that, says so.
    func line(showing shown: Set<Subject>?, rows: Int = SceneExceptions.mostRows, for width: Int) -> Paragraph {
      let isHere = { (subject: Subject) in shown?.contains(subject) ?? true }
      let here = named.filter { isHere($0.subject) }.map(\.words)
      let elsewhere = named.filter { !isHere($0.subject) }.map(\.words)
      let told = [words, here.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
      let placed = paragraph("\(told)\(here.isEmpty ? "," : ";") ngoài trang này: \(elsewhere.joined(separator: ", "))")
      if !elsewhere.isEmpty, placed.height(for: width) <= rows { return placed }
      let names = here + elsewhere
      func line(naming count: Int) -> Paragraph {
        let rest = names.count - count
        let some = [words, names.prefix(count).joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
        return paragraph(some + (rest == 0 ? "" : count == 0 ? ": \(rest) mục" : " và \(rest) mục khác"))
      }
      let fitting = (0...names.count).reversed().first { line(naming: $0).height(for: width) <= rows }
      return line(naming: fitting ?? 0)
    }

    private func paragraph(_ text: String) -> Paragraph { Paragraph(text: text, style: Style(ink, bold: ink == .bad)) }
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
      let named = found.map { subject in
        let figure = scene.cards[subject].wording.figure?.withoutUnit.text ?? ""
        return (subject, wanted == .noFigure ? name(subject) : "\(name(subject)) \(figure)")
      }
      let mark = StatusMark(wanted)
      return Part(words: "\(mark.shape) \(mark.word)", named: named, ink: ink)
    }
    let late = dossier.tasks.count { dossier.state(of: $0) == .overdue }
    let poor = subjects.compactMap { subject -> (Subject, String)? in
      guard case .ranking(let index) = subject, let ranking = dossier.newestRanking(in: index), ranking.isInLastThird
      else { return nil }
      return (subject, "\(name(subject)) \(ranking.textWithYear ?? "")")
    }
    let doubtful = subjects.filter { subject in
      subject.hasScreen && dossier.figures.marks[subject.checked].map { $0 != .note } ?? false
    }
    parts = [
      named(.missed, .bad), named(.behind, .bad),
      late == 0 ? nil : Part(words: "▼ \(late) việc quá hạn", named: [], ink: .bad),
      doubtful.isEmpty
        ? nil
        : Part(
          words: "‼ \(CheckSeverity.mustAnswer.words(to: dossier.edition.audience))",
          named: doubtful.map { ($0, name($0)) }, ink: .bad),
      poor.isEmpty ? nil : Part(words: "▽ một phần ba cuối bảng hạng", named: poor, ink: .bad),
      named(.stale, .caution), named(.noFigure, .remark),
    ].compactMap { $0 }
  }

  /// Lines that it takes at that many columns beside all of its figures.
  func height(for width: Int) -> Int {
    parts.reduce(0) { $0 + $1.line(showing: nil, for: width).height(for: width) }
  }

  /// Each part on its line, or on two, beside the figures of a page.
  func draw(showing shown: Set<Subject>, on frame: inout Frame, in area: Rect) {
    var rest = area
    for (place, part) in parts.enumerated() where !rest.isEmpty {
      let below = parts.count - place - 1
      let rows = min(SceneExceptions.mostRows, max(1, rest.height - below))
      let line = part.line(showing: shown, rows: rows, for: rest.width)
      let (top, others) = rest.splitTop(line.height(for: rest.width))
      line.draw(on: &frame, in: top)
      rest = others
    }
  }
}
