extension CheckMaterial {
  /// K11: a task says who does what by when; one that is over time or reported done shows what became of it.
  var taskChecks: [Check] {
    tasks.flatMap { task -> [Check] in
      // What is done or dropped needs no owner any more; what is open does, whichever session gave it.
      let wording = dossier.state(of: task).isClosed ? nil : unclear(task)
      return [wording, overdue(task), unproven(task)].compactMap { $0 }
    }
  }

  private func unclear(_ task: CommitteeTask) -> Check? {
    var missing: [String] = []
    if task.leads.isEmpty { missing.append("không nêu chủ trì") }
    let crowd = task.leads.first(where: dossier.namesMany)
    if let crowd { missing.append("chủ trì nêu chung “\(crowd)”") }
    switch task.deadline.reading {
    case .none: missing.append("không nêu hạn")
    case .vague: missing.append("hạn nêu chung “\(task.deadline.raw)”")
    case .by, .before, .recurring: break
    }
    guard !missing.isEmpty else { return nil }
    if task.deliverable.isEmpty { missing.append("không nêu sản phẩm") }
    return Check(
      .unclearTask, .undecided(missing.joined(separator: ", ")), task.leads.isEmpty ? .mustAnswer : .note, .assignTask,
      of: subjects(of: task), at: [task.origin], stated: task.content)
  }

  private func overdue(_ task: CommitteeTask) -> Check? {
    guard let due = task.deadline.lastDay, let reason = lateness(of: task, since: due) else { return nil }
    return Check(
      .unclearTask, .undecided("\(reason), chưa có kết quả"), .mustAnswer, .followUpTask, of: subjects(of: task),
      at: [task.origin],
      stated: "\(task.content), hạn \(task.deadline.raw)")
  }

  /// That a task is over time, or may be; days are counted only from a day that is stated.
  private func lateness(of task: CommitteeTask, since due: CalendarDay) -> String? {
    let state = dossier.state(of: task)
    if state == .overdue { return dossier.seenFrom.day.map { "quá hạn \(due.days(until: $0)) ngày" } ?? "quá hạn" }
    guard !state.isClosed, task.deadline.mayHavePassed(on: dossier.seenFrom) else { return nil }
    return "chưa rõ đã quá hạn chưa, vì phiên chỉ nêu \(dossier.seenFrom.words)"
  }

  private func unproven(_ task: CommitteeTask) -> Check? {
    if task.reported == .dropped, task.evidence.isEmpty {
      return Check(
        .unclearTask, .undecided("không nêu lý do, dù báo huỷ"), .mustAnswer, .followUpTask, of: subjects(of: task),
        at: [task.origin], stated: task.content)
    }
    guard task.reported == .completed else { return nil }
    let evidence = WordSet(task.evidence).words
    if task.evidence.isEmpty, task.fulfilledBy == nil {
      return Check(
        .unclearTask, .undecided("không có minh chứng, dù báo cáo hoàn thành"), .mustAnswer, .followUpTask,
        of: subjects(of: task), at: [task.origin], stated: task.content)
    }
    guard !evidence.isDisjoint(with: ["sẽ", "chưa", "đang"]) else { return nil }
    return Check(
      .unclearTask, .disagrees, .mustAnswer, .followUpTask, of: subjects(of: task), at: [task.origin],
      stated: "\(task.content): báo cáo hoàn thành", computed: "minh chứng ghi “\(task.evidence)”")
  }

  /// The task, and the conclusion in whose row it stands.
  private func subjects(of task: CommitteeTask) -> [CheckSubject] {
    [.task(task.code)] + [task.conclusion.map { CheckSubject.conclusion($0) }].compactMap { $0 }
  }
}

extension Dossier {
  /// True where nobody is named who leads, or a name that means many.
  public func hasNoClearLead(_ task: CommitteeTask) -> Bool {
    task.leads.isEmpty || task.leads.contains(where: namesMany)
  }

  /// True for the name of a lead that means many, so that nobody leads: `các cấp, các ngành`, `7 ngành, địa phương`, or a
  /// group of units.
  public func namesMany(_ name: String) -> Bool {
    let folded = Folding.folded(name)
    if folded.hasPrefix("cac ") || folded.utf8.first.map({ (48...57).contains($0) }) ?? false { return true }
    return namesOfGroups.contains(folded)
  }
}
