import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One row of a register in full: all that the dossier says of it, then where that is stated.
struct ItemDetail {
  private let item: Item
  private let scene: Scene
  private let dossier: Dossier
  private let proceedings: Proceedings

  init(_ item: Item, in scene: Scene) {
    self.item = item
    self.scene = scene
    dossier = scene.dossier
    proceedings = scene.archive.proceedings ?? Proceedings()
  }

  /// What it is called.
  var name: String { card?.name ?? item.code }

  private var card: ItemCard? { scene.register.map { scene.cards.card(of: item, in: $0, scene) } }

  /// Draws it and tells whether all of it stands there; what does not is in the panel of the source.
  func draw(on frame: inout Frame, in area: Rect) -> Bool {
    let name = Paragraph(text: name, style: Style(.accent, bold: true))
    let list = KeyValueList(rows: rows)
    let (top, rest) = area.splitTop(min(name.height(for: area.width), max(1, area.height / 3)))
    name.draw(on: &frame, in: top)
    let wanted = list.height(for: area.width)
    let body = rest.height > wanted || rest.height >= 8 ? rest.splitTop(1).rest : rest
    let bars = exhibit
    guard !bars.isEmpty, body.height >= wanted + bars.count + 2 else {
      list.draw(on: &frame, in: body)
      return body.height >= wanted
    }
    let (facts, below) = body.splitTop(wanted)
    list.draw(on: &frame, in: facts)
    let picture = below.splitTop(1).rest
    BarList(rows: bars).draw(on: &frame, in: picture.splitTop(min(picture.height, bars.count * 2 - 1)).top)
    return true
  }

  /// Label and value rows.
  var rows: [KeyValueList.Row] { (facts + places).filter { !$0.value.isEmpty } }

  /// How many sites each level has, where a session has several groups of them.
  private var exhibit: [BarList.Row] {
    guard item.table == .site, proceedings.sites.count > 1 else { return [] }
    let total = max(1, proceedings.sites.compactMap(\.count).reduce(0, +))
    return proceedings.sites.compactMap { site in
      site.count.map { count in
        BarList.Row(
          label: site.name, figure: FigureText(opaque: VietnameseNumber.format(ExactDecimal(count))),
          share: ExactShare(count, total))
      }
    }
  }

  private var facts: [KeyValueList.Row] {
    switch item.table {
    case .task: proceedings.task(item.code).map { taskRows($0) } ?? []
    case .conclusion: proceedings.conclusion(item.code).map(conclusionRows) ?? []
    case .opinion: proceedings.opinion(item.code).map(opinionRows) ?? []
    case .system: proceedings.system(item.code).map(systemRows) ?? []
    case .agenda: proceedings.agendaItem(item.code).map(agendaRows) ?? []
    case .site: proceedings.site(item.code).map(siteRows) ?? []
    case .document: proceedings.document(item.code).map(documentRows) ?? []
    case .source: proceedings.source(item.code).map(sourceRows) ?? []
    case .indicator: dossier.indicators[Code(item.code)].map(reportingRows) ?? []
    default: []
    }
  }

  /// What the checks found, then source and file.
  private var places: [KeyValueList.Row] {
    let found = scene.findings(about: item).map { check in
      let mark = CheckMark(check.severity)
      return row("Kiểm tra \(check.rule.rawValue)", "\(mark.shape) \(check.sentence)", mark.ink)
    }
    let source = card?.source.map { dossier.sources[$0]?.name ?? $0.text } ?? ""
    return found + [
      row(
        "Nguồn", item.table == .source ? "" : source.isEmpty ? "không nêu" : source, source.isEmpty ? .caution : .text),
      row("Tệp", card?.origin?.text ?? ""),
    ]
  }

  private func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label, value: value, style: Style(ink))
  }

  private func sessionName(_ code: Code<Session>?) -> String {
    guard let code else { return "" }
    return dossier.session(code).map { "\($0.shortName), \($0.date.text)" } ?? code.text
  }

  /// Names of indicators with the figures of the unit shown.
  private func figures(of codes: [Code<Indicator>]) -> [KeyValueList.Row] {
    codes.compactMap { code in
      guard dossier.concerns(code) else { return nil }
      let wording = scene.cards[.indicator(code)].wording
      let figure = wording.figure?.text ?? wording.words ?? "—"
      return row("Chỉ tiêu", "\(wording.shortName): \(figure)")
    }
  }
}

// MARK: - What sessions decided

extension ItemDetail {
  private func taskRows(_ task: CommitteeTask, isWhole: Bool = true) -> [KeyValueList.Row] {
    let mark = StatusMark(dossier.state(of: task))
    let conclusion = task.conclusion.flatMap { proceedings.conclusion($0.text) }
    var rows = [
      row("Chi tiết", task.detail), row("Tình trạng", "\(mark.shape) \(mark.word)", mark.ink),
      row("Báo cáo", task.reported?.rawValue ?? ""),
      row("Hoàn thành", task.fulfilledBy.map { "tại \(sessionName($0))" } ?? ""), row("Minh chứng", task.evidence),
      row(
        "Thời hạn", task.deadline.raw.isEmpty ? "không nêu" : task.deadline.sentence,
        task.deadline.raw.isEmpty ? .caution : .text),
      row("Còn lại", remaining(task)),
      row(
        "Chủ trì", task.leads.isEmpty ? "không nêu ai" : task.leads.joined(separator: ", "),
        task.leads.isEmpty ? .caution : .text),
      row("Phối hợp", task.coordinating), row("Sản phẩm", task.deliverable),
    ]
    guard isWhole else { return rows }
    rows += [
      row("Sáu rõ", clarity(task)), row("Giao tại", sessionName(task.session)),
      row("Kết luận", conclusion.map { ($0.number.map { "\($0). " } ?? "") + $0.content } ?? ""),
      row("Văn bản", task.document.flatMap { dossier.documents[$0]?.title } ?? ""),
    ]
    return rows + figures(of: [task.indicator].compactMap { $0 }) + [row("Ghi chú", task.note)]
  }

  /// Days to the deadline, or since.
  private func remaining(_ task: CommitteeTask) -> String {
    guard let due = task.deadline.lastDay, !dossier.state(of: task).isDone else { return "" }
    let days = dossier.asOf.days(until: due)
    let given = dossier.session(task.session)?.date.last
    let span = given.map { " trong \($0.days(until: due)) ngày được giao" } ?? ""
    return days < 0 ? "quá hạn \(-days) ngày" : "\(days) ngày\(span), tính đến \(dossier.asOf.text)"
  }

  /// Which of the six things that a task should make clear its row does; responsibility and authority have no column.
  private func clarity(_ task: CommitteeTask) -> String {
    let isTimed = task.deadline.lastDay != nil || task.deadline.isRecurring
    let parts: [(name: String, isClear: Bool)] = [
      ("việc", true), ("người", !task.leads.isEmpty), ("thời gian", isTimed), ("sản phẩm", !task.deliverable.isEmpty),
    ]
    let clear = parts.filter(\.isClear).map(\.name).joined(separator: ", ")
    let unclear = parts.filter { !$0.isClear }.map(\.name).joined(separator: ", ")
    return unclear.isEmpty ? "rõ \(clear)" : "rõ \(clear); chưa rõ \(unclear)"
  }

  private func conclusionRows(_ conclusion: Conclusion) -> [KeyValueList.Row] {
    let mark = StatusMark(dossier.outcome(of: conclusion, in: proceedings))
    let tasks = proceedings.tasks(of: conclusion.code)
    return [
      row("Chi tiết", conclusion.detail), row("Kết cục", "\(mark.shape) \(mark.word)", mark.ink),
      row("Tại", sessionName(conclusion.session)), row("Người kết luận", conclusion.concludedBy),
    ]
      + tasks.flatMap { task in
        [row("Việc", task.content == conclusion.content ? "như kết luận" : task.content)]
          + taskRows(task, isWhole: false)
      }
  }

  private func opinionRows(_ opinion: Opinion) -> [KeyValueList.Row] {
    let answers = proceedings.answers(to: opinion.code)
    let mark = StatusMark(opinion, isAnswered: !answers.isEmpty)
    return [
      row("Chi tiết", opinion.detail), row("Loại", opinion.kind.rawValue), row("Chủ đề", opinion.topic),
      row("Người nêu", opinion.raisedBy.isEmpty ? "không nêu" : opinion.raisedBy), row("Gửi tới", opinion.addressee),
      row("Kết quả", mark.word.isEmpty ? "" : "\(mark.shape) \(mark.word)", mark.ink),
    ]
      + answers.flatMap { answer in
        [
          row("Trả lời", [answer.content, answer.detail].filter { !$0.isEmpty }.joined(separator: ". ")),
          row("Người trả lời", answer.raisedBy),
        ]
      }
      + opinion.answers.compactMap { proceedings.opinion($0.text) }.map { row("Trả lời cho", $0.content) }
      + [row("Tại", sessionName(opinion.session)), row("Ghi chú", opinion.note)]
  }
}

// MARK: - What sessions spoke of

extension ItemDetail {
  private func systemRows(_ system: DigitalSystem) -> [KeyValueList.Row] {
    [
      row("Loại", system.kind),
      row(
        "Trụ cột",
        [system.pillar?.rawValue ?? "không nêu", system.group].filter { !$0.isEmpty }.joined(separator: " › ")),
      row(
        "Tình trạng", system.condition.isEmpty ? "không nêu" : system.condition,
        system.condition.isEmpty ? .caution : .text),
      row(
        "Vận hành", system.operatedBy.isEmpty ? "không nêu ai" : system.operatedBy,
        system.operatedBy.isEmpty ? .caution : .text),
      row("Cấp kết nối", system.levels.joined(separator: ", ")), row("Người dùng", system.users),
    ]
      + figures(of: system.indicators) + [row("Nêu tại", sessionName(system.session)), row("Ghi chú", system.note)]
  }

  private func agendaRows(_ item: AgendaItem) -> [KeyValueList.Row] {
    let session = dossier.session
    let chair = [session.chair, session.chairRole].filter { !$0.isEmpty }.joined(separator: ", ")
    let day = [session.partOfDay, session.date.text].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      row("Mục", [item.ordinal, item.kind].filter { !$0.isEmpty }.joined(separator: " · ")),
      row("Trình bày", item.speaker.isEmpty ? "không nêu" : item.speaker),
      row("Thời gian", item.minutes.map { "\($0) phút" } ?? ""), row("Phiên", session.name),
      row("Loại phiên", session.kind.rawValue),
      row("Ngày", day), row("Cơ quan", session.agency), row("Chủ trì", chair), row("Đồng chủ trì", session.coChair),
      row("Thư ký", session.secretary), row("Địa điểm", session.venue), row("Hình thức", session.form),
      row("Kỳ báo cáo", session.reportingPeriod),
    ]
  }

  private func siteRows(_ site: RemoteSite) -> [KeyValueList.Row] {
    [
      row("Số điểm cầu", site.count.map { VietnameseNumber.format(ExactDecimal($0)) } ?? "không nêu"),
      row("Cấp", site.level),
      row("Trung tâm", site.isMain.map { $0 ? "điểm cầu trung tâm" : "" } ?? ""), row("Địa điểm", site.venue),
      row("Phiên", sessionName(dossier.session.code)), row("Hình thức", dossier.session.form),
      row("Ghi chú", site.note),
    ]
  }

  private func documentRows(_ document: Document) -> [KeyValueList.Row] {
    [
      row(
        "Số ký hiệu", document.number.isEmpty ? "không nêu" : document.number,
        document.number.isEmpty ? .caution : .text),
      row("Còn gọi là", document.aliases.joined(separator: "; ")), row("Loại", document.kind),
      row("Về việc", document.abstract), row("Cơ quan", document.issuer.isEmpty ? "không nêu" : document.issuer),
      row("Ban hành", document.issuedOn?.text ?? "không nêu ngày"), row("Giai đoạn", document.horizon),
      row("Nêu tại", sessionName(document.session)), row("Ghi chú", document.note),
    ]
  }

  private func sourceRows(_ source: Source) -> [KeyValueList.Row] {
    let levels = dossier.figures.levels.values.count { $0.source == source.code }
    let ranks = dossier.figures.rankings.count { $0.source == source.code }
    let unit = dossier.name(of: dossier.figures.unit)
    return [
      row("Tên ngắn", source.shortName), row("Loại", source.kind), row("Cơ quan", source.agency),
      row("Ngày", source.date?.text ?? (source.session == nil ? "không nêu" : "")),
      row("Phiên", sessionName(source.session)),
      row("Địa chỉ", source.address),
      row("Dùng cho", levels + ranks > 0 ? "\(levels) số liệu và \(ranks) hạng của \(unit) đang xem" : ""),
      row("Ghi chú", source.note),
    ]
  }

  private func reportingRows(_ indicator: Indicator) -> [KeyValueList.Row] {
    let level = dossier.figures.levels[indicator.code]
    let freshness = dossier.freshness(of: indicator.code)
    let mark = StatusMark(freshness)
    return figures(of: [indicator.code]) + [
      row(
        "Đơn vị báo cáo", indicator.owner.map { dossier.name(of: $0) } ?? "chưa rõ",
        indicator.owner == nil ? .caution : .text),
      row(
        "Nhịp báo cáo", indicator.rhythm.map { "hằng \($0.rawValue)" } ?? "không nêu",
        indicator.rhythm == nil ? .caution : .text),
      row("Kỳ mới nhất", level.map { $0.period.label.isEmpty ? "không nêu kỳ" : $0.period.label } ?? "chưa có số liệu"),
      row("Ngày chốt", level.map { $0.cutoff?.text ?? "không nêu" } ?? ""),
      row(
        "Độ mới",
        freshness == .unknown ? "không xét được" : "\(mark.shape) \(mark.word) · tính đến \(dossier.asOf.text)",
        mark.ink),
      row(
        "Chất lượng",
        level.map { "\($0.releaseWords) · \($0.revision > 1 ? "đã sửa \($0.revision - 1) lần" : "chưa sửa lần nào")" }
          ?? ""),
    ]
  }
}

extension Deadline {
  /// True for what comes round or never ends.
  fileprivate var isRecurring: Bool { if case .recurring = reading { true } else { false } }
}
