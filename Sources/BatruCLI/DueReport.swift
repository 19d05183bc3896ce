internal import CommitteeModel
internal import Export

/// What is due, for a person, a spreadsheet and a calendar.
struct DueReport {
  private let list: DueList
  private let sessions: [Code<Session>: Session]
  private let undated: [CommitteeTask]

  init(_ list: DueList, sessions: [Session], listsUndated: Bool) {
    self.list = list
    self.sessions = Dictionary(sessions.map { ($0.code, $0) }) { first, _ in first }
    undated = listsUndated ? list.undated : []
  }

  /// How many tasks it lists.
  var count: Int { list.overdue.count + list.coming.count + undated.count }

  /// The tasks under heads, the most pressing first.
  var text: String {
    var lines = ["Tính đến \(list.day.text); sắp đến hạn là đến hết \(list.lastDay.text)."]
    func add(_ title: String, _ tasks: [(when: String, left: String, task: CommitteeTask)]) {
      guard !tasks.isEmpty else { return }
      var table = TextTable([("HẠN", .left), ("", .right), ("CHỦ TRÌ", .left), ("MÃ", .left), ("NHIỆM VỤ", .left)])
      for (when, left, task) in tasks { table.add([when, left, Self.lead(of: task), task.code.text, task.content]) }
      lines += ["", "\(title) (\(tasks.count))"] + table.lines
    }
    add("QUÁ HẠN", list.overdue.map { ($0.due.text, Self.left($0.daysLeft), $0.task) })
    add("SẮP ĐẾN HẠN", list.coming.map { ($0.due.text, Self.left($0.daysLeft), $0.task) })
    add("KHÔNG CÓ NGÀY HẠN", undated.map { (Self.stated($0.deadline), "", $0) })
    if list.overdue.isEmpty, list.coming.isEmpty { lines += ["", "Không có nhiệm vụ nào quá hạn hay sắp đến hạn."] }
    let rest = [
      list.later > 0 ? "\(list.later) nhiệm vụ đến hạn sau ngày \(list.lastDay.text)" : "",
      undated.isEmpty && !list.undated.isEmpty
        ? "\(list.undated.count) nhiệm vụ không có ngày hạn (thêm --undated để liệt kê)" : "",
    ].filter { !$0.isEmpty }
    if !rest.isEmpty { lines += ["", "Ngoài ra: " + rest.joined(separator: "; ") + "."] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The tasks as rows, with all that is stated of them.
  var table: SheetText {
    let dated = (list.overdue + list.coming).map { entry in
      row(entry.task, due: entry.due.iso, left: String(entry.daysLeft), state: entry.state.rawValue)
    }
    let open = undated.map { row($0, due: "", left: "", state: $0.reported?.rawValue ?? "chưa báo cáo") }
    return SheetText(
      title: "Nhiệm vụ đến hạn",
      columns: [
        "Mã", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn", "Ngày hạn", "Còn lại (ngày)", "Tình trạng",
        "Phiên họp", "Tệp, dòng",
      ], rows: dated + open)
  }

  /// The tasks that name a day, each on that day.
  func calendar(madeAt moment: String) -> CalendarText {
    let events = (list.overdue + list.coming).map { entry in
      let task = entry.task
      return CalendarText.Event(
        identity: "\(task.code.text)@\(task.session.text).batru", day: Self.digits(of: entry.due),
        dayAfter: Self.digits(of: entry.due.adding(days: 1)), title: "Hạn: \(task.content)",
        detail: [
          "Chủ trì: \(Self.lead(of: task))", task.coordinating.isEmpty ? "" : "Phối hợp: \(task.coordinating)",
          task.deliverable.isEmpty ? "" : "Sản phẩm: \(task.deliverable)", "Thời hạn như văn bản: \(task.deadline.raw)",
          "Giao tại: \(name(of: task.session))", "Mã nhiệm vụ: \(task.code.text)",
        ].filter { !$0.isEmpty }.joined(separator: "\n"))
    }
    return CalendarText(name: "Hạn nhiệm vụ chuyển đổi số", madeAt: moment, events: events)
  }

  private func row(_ task: CommitteeTask, due: String, left: String, state: String) -> [String] {
    [
      task.code.text, task.content, task.leads.joined(separator: "; "), task.coordinating, task.deliverable,
      task.deadline.raw, due, left, state, name(of: task.session), task.origin.text,
    ]
  }

  private func name(of session: Code<Session>) -> String {
    sessions[session].map { "\($0.shortName) (\($0.date.text))" } ?? session.text
  }

  private static func lead(of task: CommitteeTask) -> String {
    task.leads.isEmpty ? "không nêu chủ trì" : task.leads.joined(separator: "; ")
  }

  private static func stated(_ deadline: Deadline) -> String { deadline.isStated ? deadline.raw : "không nêu hạn" }

  private static func left(_ days: Int) -> String {
    switch days {
    case ..<0: "quá \(-days) ngày"
    case 0: "hôm nay"
    default: "còn \(days) ngày"
    }
  }

  /// `20220331`.
  private static func digits(of day: CalendarDay) -> String { day.iso.filter { $0 != "-" } }
}
