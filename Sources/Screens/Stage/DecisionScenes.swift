import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// All that was decided, or is asked for, in a numbered list.
struct DecisionsScene {
  private let scene: Scene
  private let revealed: Int?

  init(_ scene: Scene, revealed: Int?) {
    self.scene = scene
    self.revealed = revealed
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let subjects = scene.board.table(.conclusions)
    let (top, rest) = area.splitTop(1)
    let title = scene.title(of: .conclusions).uppercased()
    frame.put(Shortening.of(title, to: top.width), x: top.x, y: top.y, Style(.text, bold: true), clip: top)
    let body = rest.splitTop(rest.height >= 8 ? 1 : 0).rest
    guard !subjects.isEmpty else {
      Paragraph(text: "Phiên này không có kết luận.", style: Style(.remark)).draw(on: &frame, in: body)
      return
    }
    var table = TableView(decisions: subjects, in: scene, selected: nil)
    table.isFocused = false
    table.revealed = revealed
    table.draw(on: &frame, in: body)
  }
}

/// One conclusion, task or recommendation, large enough to be read back.
struct DecisionScene {
  private let scene: Scene
  private let subject: Subject

  init(_ scene: Scene, _ subject: Subject) {
    self.scene = scene
    self.subject = subject
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let (kind, content, facts) = words
    let lines =
      [Paragraph(text: kind, style: Style(.remark)), Paragraph(text: content, style: Style(.value, bold: true))]
      + facts.map { Paragraph(text: $0.text, style: Style($0.ink)) }
    SpreadLines(lines: lines.filter { !$0.text.isEmpty })
      .draw(on: &frame, in: area.inset(columns: max(0, (area.width - 88) / 2)))
  }

  private typealias Fact = (text: String, ink: Ink)

  private var words: (kind: String, content: String, facts: [Fact]) {
    let dossier = scene.dossier
    switch subject {
    case .conclusion(let code):
      guard let conclusion = dossier.conclusions.first(where: { $0.code == code }) else { return (code.text, "", []) }
      let number = conclusion.number.map { "KẾT LUẬN \($0)" } ?? "KẾT LUẬN"
      return (number, conclusion.content, dossier.tasks(of: code).map(fact))
    case .task(let code):
      guard let task = dossier.tasks.first(where: { $0.code == code }) else { return (code.text, "", []) }
      return ("NHIỆM VỤ", task.content, [fact(task)])
    case .recommendation(let code):
      guard let opinion = dossier.opinions.first(where: { $0.code == code }) else { return (code.text, "", []) }
      let raised = opinion.raisedBy.isEmpty ? "" : "Nêu: \(opinion.raisedBy)"
      let asked = opinion.addressee.isEmpty ? "" : "Gửi: \(opinion.addressee)"
      return ("KIẾN NGHỊ", opinion.content, [(raised, .text), (asked, .text)])
    case .indicator, .ranking: return ("", "", [])
    }
  }

  /// Who does it, by when, and how it stands.
  private func fact(_ task: CommitteeTask) -> Fact {
    let state = scene.dossier.state(of: task)
    let mark = StatusMark(state)
    let lead = task.leads.isEmpty ? "chưa rõ đơn vị" : task.leads.joined(separator: ", ")
    let due = task.deadline.raw.isEmpty ? "không hạn" : "hạn \(task.deadline.raw)"
    return ("\(mark.shape) \(mark.word) · \(lead) · \(due)", mark.ink)
  }
}
