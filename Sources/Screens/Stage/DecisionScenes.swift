import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// All that was decided, or is asked for, in a numbered list.
struct DecisionsScene {
  private let scene: Scene
  private let revealed: Int?
  private let page: Int

  init(_ scene: Scene, revealed: Int?, page: Int) {
    self.scene = scene
    self.revealed = revealed
    self.page = page
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let subjects = scene.board.table(.conclusions)
    let (top, rest) = area.splitTop(1)
    let title = scene.title(of: .conclusions).uppercased()
    frame.put(Shortening.of(title, to: top.width), x: top.x, y: top.y, Style(.text, bold: true), clip: top)
    guard !subjects.isEmpty else {
      let body = rest.splitTop(rest.height >= 8 ? 1 : 0).rest
      EmptyNotice(title: scene.emptyWords(of: .conclusions)).draw(on: &frame, in: body)
      return
    }
    let rows = subjects.compactMap { scene.cards[$0].decision }
    let columns = columns
    let missing = columns.indices.filter { column in
      rows.count > 1 && rows.allSatisfy { $0.cells[column].text == DecisionRow.unstated }
    }
    let tasks = subjects.flatMap { scene.dossier.tasks(behind: $0) }
    let idle = rows.count { $0.isWithoutWork }
    let summary = summary(of: tasks, besides: idle, in: rest.width)
    let (line, below) = rest.splitTop(summary.text.isEmpty ? 0 : min(2, summary.height(for: rest.width)))
    summary.draw(on: &frame, in: line)
    let list = below.splitTop(below.height >= 8 ? 1 : 0).rest
    table(of: rows, without: missing).draw(on: &frame, in: list)
  }

  /// What the signs before the rows mean with how many tasks bear each, and how many lack a lead or a deadline
  /// that can be reckoned with: `□ 9 mới giao · 8 không nêu chủ trì · 5 nêu thời hạn chung`; of more than two lines the last
  /// parts give way.
  private func summary(of tasks: [CommitteeTask], besides idle: Int, in width: Int) -> Paragraph {
    let all = tasks.map { scene.dossier.state(of: $0) }
    let tasks = tasks.counting
    let states = TaskState.allCases.compactMap { state -> String? in
      let count = all.count { $0 == state }
      return count == 0 ? nil : "\(StatusMark(state).shape) \(count) \(state.rawValue)"
    }
    func lacking(_ count: Int, _ what: String) -> String? {
      guard count > 0 else { return nil }
      return count == tasks.count && count > 1 ? "không việc nào nêu \(what)" : "\(count) không nêu \(what)"
    }
    let lacks = [
      lacking(tasks.count(where: \.leads.isEmpty), "chủ trì"),
      lacking(tasks.count { !$0.deadline.isStated }, "thời hạn"),
    ]
    let vague = tasks.count { $0.deadline.isStated && $0.deadline.isUnclear }
    let others = [
      vague == 0 ? nil : "\(vague) nêu thời hạn chung",
      idle == 0 || tasks.isEmpty ? nil : "\(idle) không giao việc (·)",
    ]
    var parts = states + (lacks + others).compactMap { $0 }
    func told() -> Paragraph { Paragraph(parts: parts, style: Style(.text), width: width) }
    while told().height(for: width) > 2 { parts.removeLast() }
    return told()
  }

  private var columns: [TableColumn] {
    let isConcluded = !scene.dossier.conclusions.isEmpty
    return [
      TableColumn(title: "", width: .fixed(1)), TableColumn(title: "", width: .fixed(2), alignment: .figure),
      TableColumn(title: isConcluded ? "Kết luận" : "Nội dung", width: .flexible(min: 24, weight: 1)),
      TableColumn(title: isConcluded ? "Chủ trì" : "Gửi tới", width: .fixed(26)),
      TableColumn(title: "Thời hạn", width: .fixed(14), priority: 1),
    ]
  }

  /// A column in which every row says that nothing is stated gives its room to the words.
  private func table(of rows: [DecisionRow], without missing: [Int]) -> StageTable {
    let columns = columns
    let telling = columns.indices.filter { column in
      !missing.contains(column) && rows.contains { !$0.cells[column].text.isEmpty }
    }
    var table = StageTable(
      columns: telling.map { columns[$0] },
      rows: rows.map { row in StageTable.Row(cells: telling.map { row.cells[$0] }) })
    table.revealed = revealed
    table.page = page
    return table
  }
}

/// One conclusion, task or recommendation, large enough to be read back: its number, its words, and all that is stated of
/// it.
struct DecisionScene {
  private let scene: Scene
  private let subject: Subject

  init(_ scene: Scene, _ subject: Subject) {
    self.scene = scene
    self.subject = subject
  }

  private static let widest = 108

  func draw(on frame: inout Frame, in area: Rect) {
    let words = words
    let column = area.splitLeft(DecisionScene.widest).left
    let kind = Paragraph(text: words.kind, style: Style(.accent, bold: true))
    let content = Paragraph(text: words.content, style: Style(.value, bold: true))
    var rest = column.splitTop(column.height >= 30 ? 2 : 0).rest
    for line in [kind, content] {
      let (top, below) = rest.splitTop(line.height(for: column.width))
      line.draw(on: &frame, in: top)
      rest = below.splitTop(below.height > 4 ? 1 : 0).rest
    }
    let facts = words.facts.filter { !$0.value.isEmpty }
    KeyValueList(rows: facts).spread(within: rest.height, width: rest.width).draw(on: &frame, in: rest)
  }

  private typealias Words = (kind: String, content: String, facts: [KeyValueList.Row])

  private var words: Words {
    let dossier = scene.dossier
    switch subject {
    case .conclusion(let code):
      guard let conclusion = dossier.conclusions.first(where: { $0.code == code }) else {
        return (code.text, "", [])
      }
      let tasks = dossier.tasks(of: code)
      let work = tasks.flatMap { task in
        facts(of: task, named: task.content == conclusion.content ? "" : task.content)
      }
      let kind = ["KẾT LUẬN", conclusion.number.map(String.init), conclusion.isAmended ? "(ĐÃ SỬA ĐỔI)" : nil]
        .compactMap(\.self).joined(separator: " ")
      return (kind, conclusion.content, [row("Chi tiết", conclusion.detail)] + work)
    case .task(let code):
      guard let task = dossier.task(code) else { return (code.text, "", []) }
      return ("NHIỆM VỤ", task.content, facts(of: task, named: ""))
    case .recommendation(let code):
      guard let opinion = dossier.opinions.first(where: { $0.code == code }) else { return (code.text, "", []) }
      return (
        "KIẾN NGHỊ", opinion.content,
        [row("Chi tiết", opinion.detail), row("Nêu", opinion.raisedBy), row("Gửi", opinion.addressee)]
      )
    case .indicator, .ranking: return ("", "", [])
    }
  }

  /// What is to be done, who does it, by when, and how it stands.
  private func facts(of task: CommitteeTask, named name: String) -> [KeyValueList.Row] {
    let mark = StatusMark(scene.dossier.state(of: task))
    let work = row("Việc", [name, task.detail].filter { !$0.isEmpty }.joined(separator: ". "))
    let state = row("Tình trạng", "\(mark.shape) \(mark.word)", mark.ink)
    // Nobody has to do it by any day.
    if task.reported == .dropped { return [work, state, row("Lý do huỷ", task.evidence)] }
    return [
      work, row("Chủ trì", task.leadWords, task.leads.isEmpty ? .remark : .text),
      row("Phối hợp", task.coordinating), row("Sản phẩm", task.deliverable),
      row("Thời hạn", task.deadline.sentence, task.deadline.isStated ? .text : .remark),
      state, row("Minh chứng", task.evidence),
    ]
  }

  private func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label, value: value, style: Style(ink))
  }
}

extension KeyValueList {
  /// The same with blank rows between two where there is room for that.
  func spread(within height: Int, width: Int) -> KeyValueList {
    let spare = max(0, height - self.height(for: width))
    let gap = min(StageScreen.air(in: height), spare / max(1, rows.count - 1))
    let blank = KeyValueList.Row(label: "", value: " ", style: Style())
    return KeyValueList(rows: Array(rows.map { [$0] }.joined(separator: Array(repeating: blank, count: gap))))
  }
}

extension Dossier {
  /// The tasks that a row of the list stands for: those that a conclusion gave rise to, or the row itself.
  fileprivate func tasks(behind subject: Subject) -> [CommitteeTask] {
    switch subject {
    case .conclusion(let code): tasks(of: code)
    case .task(let code): [task(code)].compactMap { $0 }
    case .recommendation, .indicator, .ranking: []
    }
  }
}
