import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A row of a register in words: its cells, and where it is stated; shared, never changed.
final class ItemCard {
  /// What the detail and the panel of the source are headed with.
  let name: String
  /// One cell for each column of the register.
  let cells: [CellText]
  /// Where it is stated; `nil` where nothing says that.
  let source: Code<Source>?
  /// File and line it was read from.
  let origin: Origin?
  /// The sign of what the checks found about it.
  let mark: CheckMark?

  init(_ item: Item, in register: Register, _ scene: Scene) {
    let words = ItemWords(scene)
    let content = words.content(of: item, in: register)
    name = content?.name ?? item.code
    cells = content?.cells ?? []
    source = content?.source
    origin = content?.origin
    mark = scene.dossier.figures.marks[item].map { CheckMark($0) }
  }
}

/// The words of every kind of row.
private struct ItemWords {
  typealias Content = (name: String, cells: [CellText], source: Code<Source>?, origin: Origin?)

  private let dossier: Dossier
  private let proceedings: Proceedings

  init(_ scene: Scene) {
    dossier = scene.dossier
    proceedings = scene.archive.proceedings ?? Proceedings()
  }

  func content(of item: Item, in register: Register) -> Content? {
    switch register {
    case .lastSession: proceedings.conclusion(item.code).map(conclusion)
    case .tasks: proceedings.task(item.code).map(task)
    case .opinions: proceedings.opinion(item.code).map(opinion)
    case .systems: proceedings.system(item.code).map(system)
    case .agenda: proceedings.agendaItem(item.code).map(agenda)
    case .sites: proceedings.site(item.code).map(site)
    case .documents: proceedings.document(item.code).map(document)
    case .sources: proceedings.source(item.code).map(source)
    case .reporting: dossier.indicators[Code(item.code)].map(reporting)
    }
  }

  private func quiet(_ text: String) -> CellText { CellText(text, Style(.remark)) }

  private func sign(_ mark: StatusMark) -> CellText { CellText(String(Character(mark.shape)), Style(mark.ink)) }

  private func lead(of task: CommitteeTask?) -> CellText {
    guard let task else { return quiet("") }
    return task.leads.isEmpty
      ? CellText("chưa rõ đơn vị", Style(.caution)) : quiet(task.leads.joined(separator: ", "))
  }

  private func due(of task: CommitteeTask?) -> CellText {
    guard let task else { return quiet("") }
    return quiet(task.deadline.raw.isEmpty ? "không hạn" : task.deadline.raw)
  }

  private func task(_ task: CommitteeTask) -> Content {
    let mark = StatusMark(dossier.state(of: task))
    return (
      task.content,
      [
        sign(mark), CellText(task.content), lead(of: task), due(of: task), CellText(mark.word, Style(mark.ink)),
        quiet(task.deliverable),
      ], task.source, task.origin
    )
  }

  private func conclusion(_ conclusion: Conclusion) -> Content {
    let tasks = proceedings.tasks(of: conclusion.code)
    let mark = StatusMark(dossier.outcome(of: conclusion, in: proceedings))
    return (
      conclusion.content,
      [
        sign(mark), quiet(conclusion.number.map(String.init) ?? ""),
        CellText(conclusion.content, tail: tasks.count > 1 ? " (\(tasks.count) việc)" : ""), lead(of: tasks.first),
        due(of: tasks.first), CellText(mark.word, Style(mark.ink)),
      ], conclusion.source, conclusion.origin
    )
  }

  private func opinion(_ opinion: Opinion) -> Content {
    let mark = StatusMark(opinion, isAnswered: !proceedings.answers(to: opinion.code).isEmpty)
    return (
      opinion.content,
      [
        sign(mark), CellText(opinion.content), quiet(opinion.raisedBy), quiet(opinion.topic),
        CellText(mark.word, Style(mark.ink)),
      ], opinion.source, opinion.origin
    )
  }

  private func system(_ system: DigitalSystem) -> Content {
    (
      system.name,
      [
        CellText(system.shortName), CellText(system.condition.isEmpty ? "không nêu" : system.condition),
        quiet(system.levels.joined(separator: ", ")), quiet(system.users), quiet(system.kind),
      ], system.source, system.origin
    )
  }

  private func agenda(_ item: AgendaItem) -> Content {
    (
      item.content,
      [
        quiet(item.ordinal), CellText(item.content), quiet(item.speaker), quiet(item.kind),
        quiet(item.minutes.map(String.init) ?? ""),
      ], item.source, item.origin
    )
  }

  private func site(_ site: RemoteSite) -> Content {
    (
      site.name,
      [
        CellText(site.name),
        CellText(site.count.map { VietnameseNumber.format(ExactDecimal($0)) } ?? "—", Style(.value)),
        quiet(site.level), quiet(site.venue),
      ], site.source, site.origin
    )
  }

  private func document(_ document: Document) -> Content {
    let about = document.abstract.isEmpty ? document.title : document.abstract
    return (
      document.title.prefix(1).uppercased() + document.title.dropFirst(),
      [
        CellText(about), CellText(document.number, Style(.value)), quiet(document.issuer),
        quiet(document.issuedOn?.text ?? ""), quiet(document.horizon),
      ], document.source, document.origin
    )
  }

  private func source(_ source: Source) -> Content {
    let date = source.date ?? source.session.flatMap { dossier.session($0)?.date }
    return (
      source.name,
      [CellText(source.shortName), quiet(source.kind), quiet(date?.text ?? "không nêu"), quiet(source.agency)],
      source.code, source.origin
    )
  }

  private func reporting(_ indicator: Indicator) -> Content {
    let level = dossier.figures.levels[indicator.code]
    let freshness = dossier.freshness(of: indicator.code)
    let mark = StatusMark(freshness)
    let period = level.map { $0.period.shortLabel.isEmpty ? "không nêu kỳ" : $0.period.shortLabel }
    return (
      indicator.name,
      [
        sign(mark), CellText(indicator.shortName),
        CellText(period ?? "chưa có số liệu", Style(level == nil ? .caution : .text)),
        quiet(indicator.rhythm?.rawValue ?? ""), quiet(level?.cutoff?.text ?? ""), CellText(mark.word, Style(mark.ink)),
      ], level?.source, level?.origin ?? indicator.origin
    )
  }
}

extension StatusMark {
  /// Shape, word and colour of what became of a conclusion.
  init(_ outcome: Outcome) {
    switch outcome {
    case .kept: self.init(shape: "●", word: outcome.rawValue, ink: .good)
    case .late: self.init(shape: "●", word: outcome.rawValue, ink: .caution)
    case .missed: self.init(shape: "▼", word: outcome.rawValue, ink: .bad)
    case .open: self.init(shape: "○", word: outcome.rawValue, ink: .caution)
    case .withoutWork: self.init(shape: "·", word: outcome.rawValue, ink: .remark)
    }
  }

  /// Shape, word and colour of what became of an opinion.
  init(_ opinion: Opinion, isAnswered: Bool) {
    if opinion.kind == .response {
      self.init(shape: "→", word: "", ink: .remark)
    } else if opinion.kind == .opinion, opinion.outcome.isEmpty, !isAnswered {
      self.init(shape: "·", word: "", ink: .remark)
    } else if opinion.outcome.isEmpty {
      self.init(
        shape: isAnswered ? "●" : "○", word: isAnswered ? "có trả lời" : "chưa rõ", ink: isAnswered ? .good : .remark)
    } else {
      let isOpen = opinion.outcome == "ghi nhận, xem xét"
      self.init(shape: isOpen ? "◐" : "●", word: opinion.outcome, ink: isOpen ? .caution : .good)
    }
  }

  /// Shape, word and colour of how old a figure is.
  init(_ freshness: Freshness) {
    switch freshness {
    case .current: self.init(shape: "●", word: freshness.rawValue, ink: .good)
    case .due: self.init(shape: "◐", word: freshness.rawValue, ink: .caution)
    case .late: self.init(shape: "▼", word: freshness.rawValue, ink: .bad)
    case .silent: self.init(shape: "✗", word: freshness.rawValue, ink: .bad)
    case .unknown: self.init(shape: "·", word: "không nêu nhịp", ink: .remark)
    }
  }
}
