import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ItemDetail {
  func taskRows(_ task: CommitteeTask, isWhole: Bool = true) -> [KeyValueList.Row] {
    let mark = StatusMark(dossier.state(of: task))
    let conclusion = task.conclusion.flatMap { proceedings.conclusion($0.text) }
    var rows = [
      row("Chi tiết", task.detail), row("Tình trạng", "\(mark.shape) \(mark.word)", mark.ink),
      row("Báo cáo", task.reported?.rawValue ?? ""),
      row(task.reported == .dropped ? "Huỷ" : "Hoàn thành", task.fulfilledBy.map { "tại \(sessionName($0))" } ?? ""),
      row(task.reported == .dropped ? "Lý do huỷ" : "Minh chứng", task.evidence),
      due(of: task), row("Còn lại", remaining(task)), leads(of: task),
      row("Phối hợp", task.coordinating), stated("Sản phẩm", task.deliverable),
    ]
    guard isWhole else { return rows }
    rows += [
      row("Sáu rõ", clarity(task)), row("Giao tại", sessionName(task.session)),
      row("Kết luận", conclusion.map { ($0.number.map { "\($0). " } ?? "") + $0.content } ?? ""),
      row("Văn bản", task.document.flatMap { dossier.documents[$0]?.title } ?? ""),
    ]
    return rows + figures(of: [task.indicator].compactMap { $0 }) + [row("Ghi chú", task.note)]
  }

  private func due(of task: CommitteeTask) -> KeyValueList.Row {
    row("Thời hạn", task.deadline.sentence, task.deadline.isStated ? .text : .caution)
  }

  private func leads(of task: CommitteeTask) -> KeyValueList.Row {
    row("Chủ trì", task.leadWords, task.leads.isEmpty ? .caution : .text)
  }

  /// Days to the deadline, or since; none are counted where the session does not say on which day it was.
  private func remaining(_ task: CommitteeTask) -> String {
    guard let due = task.deadline.lastDay, !dossier.state(of: task).isClosed else { return "" }
    guard let day = dossier.seenFrom.day else {
      let words = "phiên chỉ nêu \(dossier.seenFrom.words), không nêu ngày"
      if task.deadline.mayHavePassed(on: dossier.seenFrom) { return "\(words) nên chưa rõ đã quá hạn chưa" }
      return task.deadline.hasPassed(on: dossier.seenFrom)
        ? "quá hạn; \(words) nên không đếm số ngày" : "chưa đến hạn; \(words) nên không đếm số ngày"
    }
    let days = day.days(until: due)
    let given = (dossier.session(task.session)?.date).flatMap { AsOf($0).day }
    let span = given.map { " trong \($0.days(until: due)) ngày được giao" } ?? ""
    return days < 0 ? "quá hạn \(-days) ngày" : "\(days) ngày\(span), tính đến \(day.text)"
  }

  /// Which of the six things that a task should make clear its row does; responsibility and authority have no column. A lead
  /// that is many names nobody.
  private func clarity(_ task: CommitteeTask) -> String {
    let parts: [(name: String, isClear: Bool)] = [
      ("việc", true), ("người", !dossier.hasNoClearLead(task)), ("thời gian", !task.deadline.isUnclear),
      ("sản phẩm", !task.deliverable.isEmpty),
    ]
    let clear = parts.filter(\.isClear).map(\.name).joined(separator: ", ")
    let unclear = parts.filter { !$0.isClear }.map(\.name).joined(separator: ", ")
    return ["rõ \(clear)", unclear.isEmpty ? "" : "chưa rõ \(unclear)", "hồ sơ không ghi trách nhiệm, thẩm quyền"]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  func conclusionRows(_ conclusion: Conclusion) -> [KeyValueList.Row] {
    let mark = StatusMark(dossier.outcome(of: conclusion, in: proceedings))
    let tasks = proceedings.tasks(of: conclusion.code)
    return [
      row("Chi tiết", conclusion.detail), row("Kết cục", "\(mark.shape) \(mark.word)", mark.ink),
      row("Lời", conclusion.isAmended ? "\(DeskState.amended.rawValue), lời ban đầu còn trong sổ" : "", .caution),
      row("Tại", sessionName(conclusion.session)), row("Người kết luận", conclusion.concludedBy),
    ]
      + tasks.flatMap { task in
        [row("Việc", task.content == conclusion.content ? "như kết luận" : task.content)]
          + taskRows(task, isWhole: false)
      }
  }

  func opinionRows(_ opinion: Opinion) -> [KeyValueList.Row] {
    let answers = proceedings.answers(to: opinion.code)
    let mark = StatusMark(opinion, isAnswered: !answers.isEmpty)
    return [
      row("Chi tiết", opinion.detail), row("Loại", opinion.kind.rawValue), row("Chủ đề", opinion.topic),
      stated("Người nêu", opinion.raisedBy), row("Gửi tới", opinion.addressee),
      row("Kết quả", mark.word.isEmpty ? "" : "\(mark.shape) \(mark.word)", mark.ink),
    ]
      + answers.flatMap { answer in
        [
          row("Trả lời", answer.wholeWords),
          row("Người trả lời", answer.raisedBy),
        ]
      }
      + opinion.answers.compactMap { proceedings.opinion($0.text) }.map { row("Trả lời cho", $0.content) }
      + [row("Tại", sessionName(opinion.session)), row("Ghi chú", opinion.note)]
  }
}

extension Opinion {
  /// What it says, with all that is known of it.
  var wholeWords: String { [content, detail].filter { !$0.isEmpty }.joined(separator: ". ") }
}
