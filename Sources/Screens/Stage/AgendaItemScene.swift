import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A point of the agenda while it is being spoken to: what was voiced or answered at it, and what became of that; where
/// nothing was, the systems that it names, or else its place in the agenda.
struct AgendaItemScene {
  private let scene: Scene
  private let item: AgendaItem
  private let page: Int
  private let proceedings: Proceedings
  private let statements: [Opinion]

  init(_ scene: Scene, _ item: AgendaItem, page: Int) {
    self.scene = scene
    self.page = page
    self.item = item
    proceedings = scene.archive.proceedings ?? Proceedings()
    statements = proceedings.statements(at: item)
  }

  func draw(on frame: inout Frame, in area: Rect) {
    if !statements.isEmpty { return drawStatements(on: &frame, in: area) }
    let systems = proceedings.systems(namedAt: item)
    systems.isEmpty ? drawAgenda(on: &frame, in: area) : draw(systems, on: &frame, in: area)
  }

  /// Who speaks, and for how long.
  private var speaker: String {
    let minutes = item.minutes.map { "\($0) phút" } ?? ""
    return [item.speaker, minutes].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Who speaks, above the rest of the scene.
  private func drawSpeaker(on frame: inout Frame, in area: Rect) -> Rect {
    let who = Paragraph(text: speaker.isEmpty ? "" : "Trình bày: \(speaker)", style: Style(.value, bold: true))
    let (top, rest) = area.splitTop(speaker.isEmpty ? 0 : min(2, who.height(for: area.width)))
    who.draw(on: &frame, in: top)
    return rest
  }

  /// What is stated of the systems that the point is about.
  private func draw(_ systems: [DigitalSystem], on frame: inout Frame, in area: Rect) {
    let rest = drawSpeaker(on: &frame, in: area)
    let rows = systems.map { scene.cards.card(of: CheckSubject(.system, $0.code.text), in: .systems, scene).cells }
    let layout = RegisterColumns(.systems, rows, under: [])
    let columns = RegisterColumns.columns(of: .systems)
    var table = StageTable(
      columns: layout.telling.map { columns[$0].onStage(in: .systems) },
      rows: rows.map { cells in StageTable.Row(cells: layout.telling.map { cells[$0] }) })
    table.page = page
    table.draw(on: &frame, in: rest.splitTop(rest.height >= 10 ? 1 : 0).rest)
  }

  /// The point among those around it; its name stands above the scene.
  private func drawAgenda(on frame: inout Frame, in area: Rect) {
    let rest = drawSpeaker(on: &frame, in: area)
    let rows = proceedings.agenda.map { point in
      let isHere = point.key == item.key
      let style = isHere ? Style(.accent, bold: true) : Style(.remark)
      return StageTable.Row(
        cells: [
          CellText(isHere ? "▶" : "", style), CellText("\(point.ordinal).", style), CellText(point.content, style),
        ])
    }
    let columns = [
      TableColumn(title: "", width: .fixed(1)), TableColumn(title: "", width: .fixed(3), alignment: .figure),
      TableColumn(title: "", width: .flexible(min: 20, weight: 1)),
    ]
    var table = StageTable(columns: columns, rows: rows)
    table.focused = proceedings.agenda.firstIndex { $0.key == item.key }
    table.page = page
    table.draw(on: &frame, in: rest.splitTop(rest.height > rows.count ? 1 : 0).rest)
  }

  private func drawStatements(on frame: inout Frame, in area: Rect) {
    let count = Paragraph(text: summary, style: Style(.value, bold: true))
    let who = Paragraph(text: common, style: Style(.text))
    var rest = area
    for line in [count, who] where !line.text.isEmpty {
      let (top, below) = rest.splitTop(min(2, line.height(for: rest.width)))
      line.draw(on: &frame, in: top)
      rest = below
    }
    rest = rest.splitTop(rest.height >= 10 ? 1 : 0).rest
    var table = table
    table.page = page
    table.draw(on: &frame, in: rest)
  }

  /// `4 khó khăn · 9 kiến nghị · 13 chưa rõ kết quả`.
  private var summary: String {
    let kinds = Opinion.Kind.allCases.compactMap { kind -> String? in
      let count = statements.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    let open = statements.count { proceedings.isUnanswered($0) }
    return (kinds + (open == 0 ? [] : ["\(open) chưa rõ kết quả"])).joined(separator: " · ")
  }

  /// Who spoke, where it was one for all.
  private var common: String {
    guard let first = statements.first, !first.raisedBy.isEmpty,
      statements.allSatisfy({ $0.raisedBy == first.raisedBy })
    else { return "" }
    return first.kind == .response ? "Trả lời: \(first.raisedBy)" : "Nêu: \(first.raisedBy)"
  }

  private var table: StageTable {
    let isAnswer = statements.allSatisfy { $0.kind == .response }
    let columns = [
      TableColumn(title: "", width: .fixed(1)),
      TableColumn(title: isAnswer ? "Câu trả lời" : "Nội dung", width: .flexible(min: 26, weight: 1)),
      TableColumn(title: "Trả lời cho", width: .fixed(40), priority: 1),
      TableColumn(title: "Chủ đề", width: .fixed(18), priority: 1),
      TableColumn(title: "Người nêu", width: .fixed(24), priority: 2),
      TableColumn(title: "Kết quả", width: .fixed(18)),
    ]
    let rows = statements.map(cells)
    // A sign that all rows bear parts none of them from another.
    let isSigned = Set(rows.map { $0[0].text }).count > 1
    let telling = columns.indices.filter { column in
      column == 0 ? isSigned : rows.contains { !$0[column].text.isEmpty }
    }
    return StageTable(
      columns: telling.map { columns[$0] },
      rows: rows.map { cells in StageTable.Row(cells: telling.map { cells[$0] }) })
  }

  /// Sign, words, what it answers, topic, who voiced it, and what became of it where that is known or owed: that a record
  /// tells of no answer does not mean that there was none.
  private func cells(_ opinion: Opinion) -> [CellText] {
    let isOpen = proceedings.isUnanswered(opinion)
    let isAnswered = !proceedings.answers(to: opinion.code).isEmpty
    let mark = StatusMark(opinion, isAnswered: isAnswered)
    let style = Style(mark.ink)
    let questions = opinion.answers.compactMap { proceedings.opinion($0.text)?.content }.joined(separator: "; ")
    let isTold = isOpen || isAnswered || !opinion.outcome.isEmpty
    return [
      CellText(String(Character(mark.shape)), style), CellText(opinion.content, Style(.text)),
      CellText(questions, Style(.remark)), CellText(questions.isEmpty ? opinion.topic : "", Style(.remark)),
      CellText(common.isEmpty ? opinion.raisedBy : "", Style(.remark)),
      CellText(isTold ? mark.word : "", style),
    ]
  }
}
