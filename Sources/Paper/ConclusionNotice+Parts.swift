import CommitteeModel

// MARK: - Conclusions and tasks

extension ConclusionNotice {
  var assessment: [Block] {
    let conclusions = dossier.conclusions.filter { !givesWork($0) }
    guard !conclusions.isEmpty else { return [] }
    return [.heading("1. Đánh giá")] + conclusions.map { .paragraph(words(of: $0)) }
  }

  var work: [Block] {
    let conclusions = dossier.conclusions.filter(givesWork)
    guard !conclusions.isEmpty || !looseTasks.isEmpty else {
      return [.heading("2. Nhiệm vụ"), .paragraph(Passage(.lacking("nhiệm vụ giao tại phiên")))]
    }
    var blocks: [Block] = [.heading("2. Nhiệm vụ")]
    for conclusion in conclusions {
      blocks.append(.paragraph(words(of: conclusion)))
      blocks += (tasks[conclusion.code] ?? []).map { .paragraph(words(of: $0)) }
      if tasks[conclusion.code] == nil { blocks.append(.paragraph(Passage(.lacking("nhiệm vụ của kết luận này")))) }
    }
    if looseTasks.isEmpty { return blocks }
    return blocks + [.paragraph(Passage(.strong("Nhiệm vụ không theo kết luận nào của phiên")))]
      + looseTasks.map { .paragraph(words(of: $0)) }
  }

  /// True where a conclusion is to be carried out: it says so, a task follows from it, or its words give something to do and
  /// nobody has said that they do not.
  private func givesWork(_ conclusion: Conclusion) -> Bool {
    if tasks[conclusion.code] != nil { return true }
    if let givesRise = conclusion.givesRise { return givesRise }
    let words = " " + Folding.accented(conclusion.content) + " "
    return ["giao", "yêu cầu", "phân công", "đề nghị"].contains { words.contains(" \($0) ") }
  }

  /// A conclusion under its number within the session.
  private func words(of conclusion: Conclusion) -> Passage {
    let number = conclusion.number.map { "Kết luận \($0). " } ?? ""
    let detail = conclusion.detail.isEmpty ? "" : " \(closed(conclusion.detail))"
    let isOfOther = !conclusion.concludedBy.isEmpty && conclusion.concludedBy != session.chair
    let speaker = isOfOther ? " (\(conclusion.concludedBy) kết luận.)" : ""
    return Passage(.strong(number), .words(closed(conclusion.content) + detail + speaker))
  }

  /// Who does what, with whom, until when, and what has to come out (rõ người, rõ việc, rõ thời hạn, rõ sản phẩm).
  private func words(of task: CommitteeTask) -> Passage {
    if task.reported == .dropped {
      return Passage(.words("- \(task.content). Đã huỷ: ")) + Passage(closed(task.evidence), orLacking: "lý do huỷ")
    }
    let lead = Passage(task.leads.joined(separator: "; "), orLacking: "cơ quan chủ trì")
    let helpers: Passage = task.coordinating.isEmpty ? "" : Passage(.words("; phối hợp: \(task.coordinating)"))
    let product = Passage(task.deliverable, orLacking: "sản phẩm")
    let detail = task.detail.isEmpty ? "" : " (\(task.detail))"
    return Passage(.words("- \(task.content)\(detail). Chủ trì: ")) + lead + helpers + "; sản phẩm: " + product
      + "; thời hạn: " + deadline(of: task) + "."
  }

  private func deadline(of task: CommitteeTask) -> Passage {
    switch task.deadline.reading {
    case .none: Passage(.lacking("thời hạn"))
    case .vague: Passage(.words("\(task.deadline.raw) "), .lacking("ngày cụ thể"))
    case .by, .before, .recurring: Passage(.words(task.deadline.raw))
    }
  }

  private func closed(_ sentence: String) -> String {
    guard let last = sentence.last, !".!?:;".contains(last) else { return sentence }
    return sentence + "."
  }
}

// MARK: - Execution

extension ConclusionNotice {
  /// The tasks that somebody has to carry out.
  private var openTasks: [CommitteeTask] { dossier.tasks.filter { $0.reported != .dropped } }

  /// Everybody who leads a task, in the order of the tasks.
  var orderedLeads: [String] {
    var seen: Set<String> = []
    return openTasks.flatMap(\.leads).filter { seen.insert(Folding.accented($0)).inserted }
  }

  var execution: [Block] {
    guard !openTasks.isEmpty else { return [] }
    let follow = Passage(
      .words("Cơ quan theo dõi, đôn đốc và báo cáo kết quả: "), .lacking("cơ quan theo dõi"), .words("; báo cáo vào "),
      .lacking("thời điểm báo cáo"), .words("."))
    let rows = orderedLeads.map { lead in
      let key = Folding.accented(lead)
      let own = openTasks.filter { $0.leads.contains { Folding.accented($0) == key } }
      return [Passage(.words(lead)), Passage(.words(own.map(\.content).joined(separator: "; ")))]
    }
    let table: [Block] = rows.isEmpty ? [] : [.table(columns: ["Cơ quan chủ trì", "Nhiệm vụ"], rows: rows)]
    return [.heading("3. Tổ chức thực hiện"), .paragraph(follow)] + table
  }
}

// MARK: - Annexes

extension ConclusionNotice {
  /// The newest figure of each indicator that a task is to move, as the session saw it.
  var figures: [Block] {
    var seen: Set<Code<Indicator>> = []
    let rows = dossier.tasks.compactMap(\.indicator).filter { seen.insert($0).inserted }.map(row)
    guard !rows.isEmpty else { return [] }
    return [
      .heading("Phụ lục: Số liệu liên quan tại phiên"),
      .table(columns: ["Chỉ tiêu", "Số liệu", "Kỳ", "Nguồn", "Mã màn hình"], rows: rows),
    ]
  }

  private func row(of code: Code<Indicator>) -> [Passage] {
    let indicator = dossier.indicators[code]
    let level = dossier.figures.levels[code]
    let codes = shown.filter { $0.indicator == code.text }.map(\.code)
    return [
      Passage(indicator?.name ?? code.text, orLacking: "tên chỉ tiêu"),
      level.map { words(of: $0, indicator) } ?? Passage(.lacking("số liệu")),
      Passage(level?.period.shortLabel ?? "", orLacking: "kỳ số liệu"),
      Passage(level.map { dossier.shortName(of: $0.source) } ?? "", orLacking: "nguồn"),
      // A figure may have been seen on a screen of many, or shown from another machine: without a code nothing is said.
      Passage(.words(codes.joined(separator: ", "))),
    ]
  }

  /// A number with its unit; other words as they are stated, and a mark where the source says that it has none.
  private func words(of level: Observation, _ indicator: Indicator?) -> Passage {
    let measure = indicator?.measure ?? ""
    switch level.figure {
    case .value(.words): return Passage(level.raw, orLacking: "số liệu")
    case .value where measure.isEmpty || level.raw.hasSuffix(measure): return Passage(.words(level.raw))
    case .value: return Passage(.words("\(level.raw) \(measure)"))
    case .absent: return Passage(.words(level.raw.isEmpty ? "" : "\(level.raw) "), .lacking("số liệu"))
    }
  }

  var screens: [Block] {
    let rows =
      shown.map { [Passage(.words($0.code)), Passage(.words($0.time)), Passage(.words($0.title))] } + namedRows
    guard !rows.isEmpty else { return [] }
    return [
      .heading("Phụ lục: Màn hình đã trình chiếu"), .table(columns: ["Mã", "Lúc", "Màn hình"], rows: rows),
    ]
  }

  /// Screens that rows were recorded from, as their remarks say, and of which no showing is known.
  private var namedRows: [[Passage]] {
    var seen = Set(shown.map(\.code))
    let notes = dossier.opinions.map { ($0.note, $0.content) } + dossier.tasks.map { ($0.note, $0.content) }
    return notes.compactMap { note, content in
      guard let code = ShownScreen.code(namedIn: note), seen.insert(code).inserted else { return nil }
      return [Passage(.words(code)), "", Passage(.words("nêu khi ghi “\(content)”; không có trong sổ trình chiếu"))]
    }
  }

  /// For whoever finishes the draft; to be taken out before it is signed.
  var summary: [Block] {
    let rows = lackings(in: NoticePart.allCases).map { name, count in
      [Passage(.words(name)), Passage(.words(String(count)))]
    }
    let unheard = unheard.blocks
    guard !rows.isEmpty || !unheard.isEmpty else { return [] }
    let table: [Block] = rows.isEmpty ? [] : [.table(columns: ["Nội dung", "Số chỗ"], rows: rows)]
    return [.heading("Dự thảo còn thiếu (bỏ mục này trước khi trình ký)")] + table + unheard
  }
}
