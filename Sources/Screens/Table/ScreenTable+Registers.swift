import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ScreenTable {
  /// The rows that a register lists, each with its group; where it lists only some, the title says which.
  init(_ register: Register, in scene: Scene) {
    let sheet = RegisterSheet(register, in: scene)
    // A list of sources says in a column of its own which source a row is.
    let evidence = ScreenTable.evidenceColumns.indices.filter {
      !sheet.titles.contains(ScreenTable.evidenceColumns[$0])
    }
    let part = scene.listing?.partWords ?? ""
    self =
      ScreenTable(
        title: [register.title, part].filter { !$0.isEmpty }.joined(separator: ": "),
        columns: ["Nhóm"] + sheet.titles + [ScreenTable.checkColumn] + evidence.map { ScreenTable.evidenceColumns[$0] },
        rows: sheet.rows.map { row in
          let stated = scene.evidence(row.card.source, row.card.origin)
          return [row.group] + row.cells + [scene.checkWords(about: row.item)] + evidence.map { stated[$0] }
        }
      ).telling
  }

  /// What the checks found, the weightiest first.
  init(checksIn scene: Scene) {
    self =
      ScreenTable(
        title: "Kiểm tra",
        columns: [
          "Mức", "Quy tắc", "Về", "Kiểm tra", "Thấy", "Nêu", "Đối chiếu", "Việc cần làm", "Đã chấp nhận", "Tệp",
        ],
        rows: (scene.archive.checks ?? []).map { check in
          let name = scene.subjectName(of: check)
          return [
            check.severity.words, check.rule.rawValue, name, check.rule.title, check.wholeFinding,
            check.stated == name ? "" : check.stated, check.computed, check.remedy.words, check.acceptance ?? "",
            check.origins.places,
          ]
        }
      ).telling
  }
}

/// The rows of a register for a table to take along: the columns of the screen without signs and bars, and what stands on
/// the screen only in the detail of the selected row.
private struct RegisterSheet {
  typealias Row = (item: Item, group: String, card: ItemCard, cells: [String])

  let titles: [String]
  let rows: [Row]

  init(_ register: Register, in scene: Scene) {
    let items = scene.listing?.groups.flatMap { group in group.items.map { ($0, group.title) } } ?? []
    let cards = items.map { scene.cards.card(of: $0.0, in: register, scene) }
    let columns = RegisterColumns.columns(of: register)
    // Signs are told by the words beside them, bars by the figures.
    let kept = columns.indices.filter { column in
      columns[column].width != .fixed(1)
        && !cards.contains { $0.cells.indices.contains(column) && $0.cells[column].bar != nil }
    }
    let details = RegisterDetails(register, in: scene)
    if register == .plan {
      titles = PlanWords.titles
    } else {
      titles = kept.map { columns[$0].title.isEmpty ? "Số" : columns[$0].title } + details.titles
    }
    rows = zip(items, cards).map { item, card in
      let cells =
        register == .plan
        ? PlanWords(item.0, in: scene).cells
        : kept.map { $0 < card.cells.count ? card.cells[$0].text + card.cells[$0].tail : "" }
          + details.cells(of: item.0)
      return (item.0, item.1, card, cells)
    }
  }
}

/// What of a register's rows stands on the screen only in the detail of the selected one.
private struct RegisterDetails {
  let titles: [String]
  private let register: Register
  private let scene: Scene
  private let proceedings: Proceedings
  private let isOfSeveralSessions: Bool

  init(_ register: Register, in scene: Scene) {
    self.register = register
    self.scene = scene
    proceedings = scene.archive.proceedings ?? Proceedings()
    let here = scene.dossier.session.code
    isOfSeveralSessions =
      scene.listing?.items.contains { [proceedings] item in
        proceedings.opinion(item.code).map { $0.session != here } ?? false
      } ?? false
    switch register {
    case .opinions: titles = ["Chi tiết", "Trả lời", "Người trả lời", "Phiên"]
    case .tasks, .lastSession: titles = ["Chi tiết"]
    case .plan, .rankings, .sectors, .foundation, .systems, .agenda, .sites, .documents, .sources, .reporting:
      titles = []
    }
  }

  func cells(of item: Item) -> [String] {
    switch register {
    case .opinions: proceedings.opinion(item.code).map(cells) ?? titles.map { _ in "" }
    case .tasks: [proceedings.task(item.code)?.detail ?? ""]
    case .lastSession: [proceedings.conclusion(item.code)?.detail ?? ""]
    default: []
    }
  }

  private func cells(of opinion: Opinion) -> [String] {
    let answers = proceedings.answers(to: opinion.code)
    let session = scene.dossier.session(opinion.session)
    return [
      opinion.detail, answers.map(\.wholeWords).joined(separator: "; "),
      answers.map { $0.raisedBy.isEmpty ? DecisionRow.unstated : $0.raisedBy }.withoutRepetition.joined(
        separator: "; "),
      isOfSeveralSessions ? session.map { "\($0.shortName), \($0.date.text)" } ?? opinion.session.text : "",
    ]
  }
}

/// A target in a table to take along: what is to be reached, what is, and which share that is, each in a column of its own.
private struct PlanWords {
  static let titles = [
    "Mục tiêu", "Phải đạt", "Đã đạt", "Đơn vị tính", ScreenTable.shareColumn, "Thời hạn", "Đánh giá",
  ]

  let cells: [String]

  init(_ item: Item, in scene: Scene) {
    let dossier = scene.dossier
    guard let target = dossier.targets.first(where: { $0.code.text == item.code }) else {
      cells = Self.titles.map { _ in "" }
      return
    }
    let subject = target.indicator.map(Subject.indicator) ?? target.index.map(Subject.ranking)
    let wording = subject.map { scene.cards[$0].wording }
    let reached =
      target.indicator.map { PlanWords.figure($0, in: dossier) }
      ?? target.index.flatMap {
        dossier.newestRanking(in: $0)?.doubtfulText
      }
    cells = [
      (target.indicator == nil ? wording?.shortName : wording?.name) ?? target.code.text, target.words,
      reached ?? Absence.missing.words, target.indicator.flatMap { dossier.indicators[$0]?.measure } ?? "",
      subject.map(scene.share) ?? "", target.deadline.isStated ? target.deadline.raw : DecisionRow.unstated,
      dossier.status(of: target)?.standing.rawValue ?? "",
    ]
  }

  private static func figure(_ code: Code<Indicator>, in dossier: Dossier) -> String? {
    switch dossier.figures.levels[code]?.figure {
    case .absent(let absence)?: absence.words
    case let figure?: FigureText(figure).text
    case nil: nil
    }
  }
}
