import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One row for a conclusion, a task or a recommendation: its state, what it says, who leads, by when.
struct DecisionRow {
  private let number: String
  private let content: String
  /// What a conclusion's words do not tell: ` (2 việc; đã sửa đổi)`.
  private let tail: String
  private let state: TaskState?
  private let lead: SharedWords
  private let due: SharedWords

  init(_ subject: Subject, in dossier: Dossier) {
    switch subject {
    case .conclusion(let code):
      let conclusion = dossier.conclusions.first { $0.code == code }
      let tasks = dossier.tasks(of: code)
      self.init(
        number: conclusion?.number.map(String.init) ?? "", content: conclusion?.content ?? code.text,
        tail: Self.tail(of: conclusion, with: tasks), tasks: tasks.counting, in: dossier)
    case .task(let code):
      let task = dossier.task(code)
      self.init(number: "", content: task?.content ?? code.text, tasks: [task].compactMap { $0 }, in: dossier)
    case .recommendation(let code):
      let opinion = dossier.opinions.first { $0.code == code }
      self.init(number: "", content: opinion?.content ?? code.text, tasks: [], in: dossier, lead: opinion?.addressee)
    case .indicator, .ranking:
      self.init(number: "", content: "", tasks: [], in: dossier)
    }
  }

  private init(
    number: String, content: String, tail: String = "", tasks: [CommitteeTask], in dossier: Dossier,
    lead addressee: String? = nil
  ) {
    self.number = number
    self.content = content
    self.tail = tail
    let states = tasks.map { dossier.state(of: $0) }
    state = states.first { $0 == .overdue } ?? states.first { !$0.isClosed } ?? states.first
    lead = addressee.map { SharedWords($0) } ?? SharedWords(leadsOf: tasks, unstated: Self.unstated)
    due = SharedWords(deadlinesOf: tasks, unstated: Self.unstated)
  }

  /// How many tasks follow from a conclusion where they are several, that all of them were dropped, and that it was amended;
  /// empty where there is nothing to tell.
  static func tail(of conclusion: Conclusion?, with tasks: [CommitteeTask]) -> String {
    let counting = tasks.counting
    let parts = [
      counting.count > 1 ? "\(counting.count) việc" : "",
      counting.first?.reported == .dropped ? "việc đã huỷ" : "",
      conclusion?.isAmended == true ? DeskState.amended.rawValue : "",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  /// True for a conclusion that gave rise to no task.
  var isWithoutWork: Bool { state == nil }

  /// Number, content, lead, deadline and state, whole and in words.
  var words: [String] { [number, content + tail, wholeLead, wholeDue, state?.rawValue ?? ""] }

  /// Lead and deadline where no head tells of what: `không nêu chủ trì`.
  private var wholeLead: String { lead.isUnstated ? "\(lead.text) chủ trì" : lead.text }
  private var wholeDue: String { due.isUnstated ? "\(due.text) hạn" : due.text }

  /// What stays longest where rows are few, the lowest: what is over time, what has no owner, what has a deadline.
  var urgency: Int { state == .overdue ? 0 : lead.isUnstated ? 1 : state == nil ? 4 : due.isUnstated ? 3 : 2 }

  /// What a cell says where its column's head tells of what: quietly, for in a long list nothing would stand out beside it.
  static let unstated = "không nêu"

  /// The row of a table with columns for state, number, content, lead and deadline, whose heads say what is not stated.
  var cells: [CellText] {
    let mark = state.map { StatusMark($0) }
    return [
      CellText(String(mark?.shape ?? "·"), Style(mark?.ink ?? .remark)), CellText(number, Style(.remark)),
      CellText(content, tail: tail),
      CellText(lead.text, Style(.remark)), CellText(due.text, Style(.remark)),
    ]
  }

  /// Columns for those who lead in a list of so many: of a long name as many as no content of the list needs.
  static func leadColumns(of rows: [DecisionRow], in width: Int) -> Int {
    guard width >= 62 else { return 0 }
    let rows = rows.filter { !$0.lead.text.isEmpty }
    let wanted = rows.reduce(0) { max($0, GlyphWidth.of($1.wholeLead) + 1) }
    let content = rows.reduce(0) { max($0, GlyphWidth.of($1.content + $1.tail) + 1) }
    return max(18, min(wanted, width - signColumns - numberColumns - content - dueColumns))
  }

  private static let (signColumns, numberColumns, dueColumns) = (2, 3, 14)

  /// Draws it in one line, with so many columns for who leads; in a numbered list the column of numbers is kept where a row
  /// has none.
  func draw(on frame: inout Frame, in area: Rect, paper: Paper, isNumbered: Bool, leadColumns: Int) {
    guard !area.isEmpty else { return }
    var rest = area.splitTop(1).top
    let mark = state.map { StatusMark($0) }
    frame.put(mark?.shape ?? "·", x: rest.x, y: rest.y, Style(mark?.ink ?? .remark, on: paper))
    rest = rest.splitLeft(Self.signColumns).rest
    if isNumbered, area.width >= 36 {
      frame.put(number, x: rest.x + 2 - number.count, y: rest.y, Style(.remark, on: paper), clip: rest)
      rest = rest.splitLeft(Self.numberColumns).rest
    }
    let dueWidth = area.width >= 40 && !due.text.isEmpty ? Self.dueColumns : 0
    let leadWidth = lead.text.isEmpty ? 0 : leadColumns
    let (beforeDue, dueArea) = rest.splitRight(dueWidth)
    let (contentArea, leadArea) = beforeDue.splitRight(leadWidth)
    let room = contentArea.width - 1 - GlyphWidth.of(tail)
    put(Shortening.of(content, to: room) + tail, Style(.text, on: paper), on: &frame, in: contentArea)
    put(wholeLead, Style(.remark, on: paper), on: &frame, in: leadArea)
    let text = Shortening.of(wholeDue, to: dueArea.width - 1)
    frame.put(
      text, x: dueArea.maxX - GlyphWidth.of(text), y: dueArea.y, Style(.remark, on: paper), clip: dueArea)
  }

  private func put(_ text: String, _ style: Style, on frame: inout Frame, in area: Rect) {
    frame.put(Shortening.of(text, to: area.width - 1), x: area.x, y: area.y, style, clip: area)
  }
}

extension TableView {
  /// The table of what a session decided or recommends, its columns as wide as what they hold.
  init(decisions subjects: [Subject], in scene: Scene, selected: Int?) {
    let isConcluded = !scene.dossier.decisions.conclusions.isEmpty
    let rows = subjects.compactMap { scene.cards[$0].decision?.cells }
    func widest(_ column: Int, most: Int) -> Int {
      min(most, rows.reduce(7) { max($0, GlyphWidth.of($1[column].text)) })
    }
    let columns = [
      TableColumn(title: "", width: .fixed(1)), TableColumn(title: "", width: .fixed(2), alignment: .figure),
      TableColumn(title: isConcluded ? "Kết luận" : "Nội dung", width: .flexible(min: 24, weight: 1)),
      TableColumn(title: isConcluded ? "Chủ trì" : "Gửi tới", width: .fixed(widest(3, most: 20)), priority: 2),
      TableColumn(title: "Thời hạn", width: .fixed(widest(4, most: 14)), priority: 1),
    ]
    let telling = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    self.init(
      columns: telling.map { columns[$0] }, rows: rows.map { row in telling.map { row[$0] } }, selected: selected,
      isSpread: true, wraps: true, signs: subjects.map { scene.cards[$0].sign })
  }
}

extension Rect {
  /// The rest at the left and a part of `right` columns.
  func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let (left, right) = splitLeft(width - min(columns, width))
    return (left, right)
  }
}
