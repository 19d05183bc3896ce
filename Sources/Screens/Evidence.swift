import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// All that speaks for or against a figure: its series, its checks, where it stands in the source.
///
/// A frame makes it once; what it computes it computes when it is first asked for.
final class Evidence {
  let subject: Subject
  private let scene: Scene
  /// Whether it tells how the rows came.
  private let isTraced: Bool

  /// What was computed here anew.
  private struct Recomputed {
    let check: Check
    /// What of, where it is not the figure shown: `mức thay đổi kỳ 2020 so với 2018`; else empty.
    var about = ""

    /// True for a contradiction in the figure shown itself.
    var isToldWithFacts: Bool { about.isEmpty && check.isContradiction }
  }

  init(_ subject: Subject, in scene: Scene, traced isTraced: Bool = false) {
    self.subject = subject
    self.scene = scene
    self.isTraced = isTraced
  }

  private lazy var series: [Observation] = subject.indicator.map { scene.series(of: $0) } ?? []

  private lazy var checks: [Recomputed] = recomputed()

  private func recomputed() -> [Recomputed] {
    switch subject {
    case .indicator(let code): Evidence.checks(of: code, series: series, in: scene.dossier)
    case .ranking(let index): Evidence.checks(of: index, in: scene.dossier)
    case .conclusion, .task, .recommendation: []
    }
  }

  /// What there is about the rank of any province.
  func rows(about ranking: Ranking) -> [KeyValueList.Row] {
    let source = scene.dossier.sources[ranking.source]
    let isOwn = ranking.unit == scene.dossier.figures.unit
    let rows = [row("Nguồn", source?.name ?? ranking.source.text)] + rankingRows(ranking, isOwn ? checkRows : [])
    return (rows + QualityStatements(ranking, checks: isOwn ? allChecks : [], in: scene.dossier).rows)
      .filter { !$0.value.isEmpty }
  }

  /// What there is about the figure of any unit.
  func rows(about level: Observation) -> [KeyValueList.Row] {
    let dossier = scene.dossier
    guard level.unit != dossier.figures.unit else { return whole }
    let rhythm = dossier.indicators[level.indicator]?.rhythm
    let freshness = Freshness(of: level.period, rhythm: rhythm, asOf: dossier.agedTo)
    let found = scene.archive.checks?.filter { $0.unit == level.unit && $0.speaks(of: level) } ?? []
    let rows =
      [row("Nguồn", dossier.sources[level.source]?.name ?? level.source.text)] + fileRows(of: level)
      + found.map(row(of:)) + [periodRow(level), qualityRow(level), row("Ghi chú", level.note), rawRow(level)]
    return (rows + QualityStatements(level, checks: found, freshness: freshness, in: dossier).rows)
      .filter { !$0.value.isEmpty }
  }

  /// The period of the figure, all rows, and how good the figure is in five statements.
  var whole: [KeyValueList.Row] {
    let level = subject.indicator.flatMap { scene.dossier.figures.levels[$0] }
    return (level.map { [periodRow($0)] } ?? []) + rows + statements
  }

  /// How good the figure or rank is; nothing of what is neither.
  var statements: [KeyValueList.Row] {
    let dossier = scene.dossier
    switch subject {
    case .indicator(let code):
      guard let level = dossier.figures.levels[code] else { return [] }
      return QualityStatements(level, checks: allChecks, freshness: dossier.freshness(of: code), in: dossier).rows
    case .ranking(let index):
      guard let ranking = dossier.newestRanking(in: index) else { return [] }
      return QualityStatements(ranking, checks: allChecks, in: dossier).rows
    case .conclusion, .task, .recommendation: return []
    }
  }

  /// What was computed here anew of the figure shown, and what the checks found besides.
  private var allChecks: [Check] { checks.filter(\.about.isEmpty).map(\.check) + foundBesides }

  private lazy var foundBesides: [Check] = scene.findings(about: subject).filter { !$0.rule.isComputedAnew }

  private static func checks(of code: Code<Indicator>, series: [Observation], in dossier: Dossier) -> [Recomputed] {
    guard let level = dossier.figures.levels[code] else { return [] }
    let changes = series.changes.compactMap { change -> Recomputed? in
      guard case .change(let base) = change.kind, let check = Check.change(change, in: series) else { return nil }
      let period = change.period.shortLabel.isEmpty ? "không nêu kỳ" : "kỳ \(change.period.shortLabel)"
      return Recomputed(
        check: check, about: change.period == level.period ? "" : "mức thay đổi \(period) \(base.words)")
    }
    return dossier.quickChecks(of: code).map { Recomputed(check: $0) } + changes
      + [Check.repetition(of: level, in: series)].compactMap { $0.map { Recomputed(check: $0) } }
  }

  private static func checks(of index: String, in dossier: Dossier) -> [Recomputed] {
    guard let newest = dossier.newestRanking(in: index) else { return [] }
    let history = dossier.figures.rankings.filter { $0.index == index }
    let changes = history.compactMap { ranking -> Recomputed? in
      guard let check = Check.rankChange(ranking, in: history) else { return nil }
      let period = ranking.yearWords.map { "kỳ \($0)" } ?? "không nêu kỳ"
      let base = ranking.change?.against.map { "so với \($0)" } ?? "không nêu gốc"
      return Recomputed(check: check, about: "mức thay đổi \(period) \(base)")
    }
    return [Check.rank(newest)].compactMap { $0 }.filter(\.isContradiction).map { Recomputed(check: $0) } + changes
  }

  /// Label and value rows that tell where the figure comes from and how good it is.
  var rows: [KeyValueList.Row] { rows(checkRows) }

  /// The same beside the facts of the figure, which tell what the checks found.
  var rowsBesideFacts: [KeyValueList.Row] { subject.hasScreen ? rows(recomputedRows(toldWithFacts: false)) : rows }

  /// What the checks found about the figure or rank shown: what is computed here anew first, then what was found when the
  /// edition was made. It is told with the facts of the figure.
  private(set) lazy var toldWithFacts: [Check] =
    checks.filter(\.isToldWithFacts).map(\.check) + (subject.hasScreen ? foundBesides : [])

  private func rows(_ checkRows: [KeyValueList.Row]) -> [KeyValueList.Row] {
    var rows = sourceRows
    switch subject {
    case .indicator(let code): rows += indicatorRows(code, checkRows)
    case .ranking(let index):
      if let ranking = scene.dossier.newestRanking(in: index) { rows += rankingRows(ranking, checkRows) }
    case .conclusion(let code): rows += conclusionRows(code) + checkRows
    case .task(let code): rows += taskRows([scene.dossier.task(code)].compactMap { $0 }) + checkRows
    case .recommendation(let code): rows += recommendationRows(code)
    }
    return rows.filter { !$0.value.isEmpty }
  }

  /// What is checked here anew, then what the checks found besides when the edition was made.
  private var checkRows: [KeyValueList.Row] { recomputedRows() + foundBesides.map(row(of:)) }

  /// What is checked here anew, with or without what is told with the facts of the figure.
  private func recomputedRows(toldWithFacts: Bool = true) -> [KeyValueList.Row] {
    checks.filter { toldWithFacts || !$0.isToldWithFacts }.map { recomputed in
      let check = recomputed.check
      guard !recomputed.isToldWithFacts else { return row(of: check) }
      let about = recomputed.about.isEmpty ? "" : recomputed.about + (check.agrees ? " " : ": ")
      return row("Kiểm tra \(check.rule.rawValue)", "\(check.mark.shape) \(about)\(check.sentence)", check.mark.ink)
    }
  }

  private func row(of check: Check) -> KeyValueList.Row {
    let mark = CheckMark(check.weight)
    return row("Kiểm tra \(check.rule.rawValue)", "\(mark.shape) \(check.told)", mark.ink)
  }

  private var sourceRows: [KeyValueList.Row] {
    let wording = scene.cards[subject].wording
    guard let code = wording.source else { return [row("Nguồn", "không nêu", .caution)] }
    return [row("Nguồn", scene.dossier.sources[code]?.name ?? code.text)]
  }

  /// Where a row was read, and the way of it.
  private func fileRows(_ origin: Origin?, of table: Table, _ key: String) -> [KeyValueList.Row] {
    ProvenanceRows(origin, isTraced ? scene.statement(of: table, key) : nil).rows
  }

  private func fileRows(
    of level: Observation, as labels: ProvenanceRows.Labels = .own
  ) -> [KeyValueList.Row] {
    let statement = isTraced ? scene.statement(of: level) : nil
    let step = scene.step(of: level, since: statement?.earlier)
    return ProvenanceRows(level.origin, place: level.place, statement, step: step, as: labels).rows
  }

  /// Where the figure or rank was read, for what speaks of it beside itself.
  var fileRowsBeside: [KeyValueList.Row] {
    guard let level = subject.indicator.flatMap({ scene.dossier.figures.levels[$0] }) else {
      return ProvenanceRows(scene.cards[subject].wording.origin, nil, as: .figure).rows
    }
    return fileRows(of: level, as: .figure)
  }

  private func fileRows(of ranking: Ranking) -> [KeyValueList.Row] {
    let statement = isTraced ? scene.statement(of: ranking) : nil
    let step = (statement?.earlier).flatMap { Change(restated: Ranking($0.record), as: ranking) }
    return ProvenanceRows(ranking.origin, place: ranking.place, statement, step: step?.words(unit: "") ?? "").rows
  }

  /// Who issued the source, when, and where to find it.
  private var issueRow: KeyValueList.Row {
    let source = scene.cards[subject].wording.source.flatMap { scene.dossier.sources[$0] }
    let agency = source?.agency ?? ""
    let address = source?.address ?? ""
    let isNamedTwice = agency.lowercased() == address.lowercased()
    return row(
      agency.isEmpty && address.isEmpty ? "Ngày đăng" : "Nơi đăng",
      [agency, source?.date?.text ?? "", isNamedTwice ? "" : address].filter { !$0.isEmpty }.joined(separator: " · "))
  }

  private func indicatorRows(_ code: Code<Indicator>, _ checks: [KeyValueList.Row]) -> [KeyValueList.Row] {
    let dossier = scene.dossier
    let level = dossier.figures.levels[code]
    let indicator = dossier.indicators[code]
    var rows = level.map { fileRows(of: $0) } ?? ProvenanceRows(dossier.target(for: code)?.origin, nil).rows
    rows += checks
    if let target = dossier.target(for: code) {
      rows.append(row("Mục tiêu", target.sentence(in: dossier, counting: indicator?.measure ?? "")))
    }
    if let level {
      rows.append(qualityRow(level))
      rows += wordsBeside(level)
      rows += series.forerunners(of: level).map { row("Số nêu khác", "\($0.raw) · \($0.releaseWords)") }
    }
    return rows + [
      row("Công thức", formula(of: indicator)), row("Phạm vi", indicator?.scope ?? ""),
      row("Chủ trì", indicator?.owner.map { dossier.name(of: $0) } ?? "không nêu"),
      row("Căn cứ", indicator?.legalBasis.flatMap { dossier.documents[$0]?.title } ?? ""),
      row("Độ mới", dossier.freshness(of: code) == .unknown ? "" : dossier.freshness(of: code).rawValue),
      row("Ghi chú", level?.note ?? ""),
      level.map(rawRow) ?? row("Ghi trong tệp", ""), issueRow,
    ]
  }

  private func periodRow(_ level: Observation) -> KeyValueList.Row {
    row(
      "Kỳ", level.period.label.isEmpty ? "không nêu" : level.period.label, level.period.label.isEmpty ? .caution : .text
    )
  }

  private func qualityRow(_ level: Observation) -> KeyValueList.Row {
    let cutoff = "ngày chốt: \(level.cutoff?.text ?? "không nêu")"
    return row("Chất lượng", "\(cutoff) · \(level.releaseWords) · \(level.revisionWords)")
  }

  private func rawRow(_ level: Observation) -> KeyValueList.Row {
    row("Ghi trong tệp", "“\(level.raw)”" + (level.stated.map { " · kèm \($0.text)" } ?? ""))
  }

  /// What was said in words besides the figure shown: of its own period, or of others, where no column can tell it.
  private func wordsBeside(_ level: Observation) -> [KeyValueList.Row] {
    series.compactMap { other in
      guard other.kind == .actual, case .value(.words(let words)) = other.figure, other.figure != level.figure
      else { return nil }
      let isSame = other.period == level.period
      return row(isSame ? "Cũng nêu" : other.period.label.isEmpty ? "Không kỳ" : "Kỳ \(other.period.shortLabel)", words)
    }
  }

  private func formula(of indicator: Indicator?) -> String {
    guard let indicator else { return "" }
    if !indicator.formula.isEmpty { return indicator.formula }
    guard let numerator = indicator.numerator.flatMap({ scene.dossier.indicators[$0]?.name }),
      let denominator = indicator.denominator.flatMap({ scene.dossier.indicators[$0]?.name })
    else { return "" }
    return "\(numerator) ÷ \(denominator)"
  }

  private func rankingRows(_ ranking: Ranking, _ checks: [KeyValueList.Row]) -> [KeyValueList.Row] {
    var rows = fileRows(of: ranking) + checks
    if ranking.unit == scene.dossier.figures.unit, let target = scene.dossier.target(forIndex: ranking.index) {
      rows.append(row("Mục tiêu", target.sentence(in: scene.dossier)))
    }
    return rows + [
      row("Kỳ chỉ số", ranking.yearSentence, ranking.hasNoStatedYear ? .caution : .text),
      row("Nêu thiếu kỳ", ranking.toldWithoutYear.map(\.text).joined(separator: "; ")),
      row("Ngày công bố", ranking.publishedOn?.text ?? "không nêu"),
      row(ranking.kind.label, ranking.kind.words),
      row("Mức chắc chắn", ranking.certaintyWords, .caution), issueRow,
    ]
  }

  private func conclusionRows(_ code: Code<Conclusion>) -> [KeyValueList.Row] {
    let conclusion = scene.dossier.conclusions.first { $0.code == code }
    return [row("Chi tiết", conclusion?.detail ?? "")] + fileRows(conclusion?.origin, of: .conclusion, code.text)
      + taskRows(scene.dossier.tasks(of: code))
  }

  private func taskRows(_ tasks: [CommitteeTask]) -> [KeyValueList.Row] {
    tasks.flatMap { task in
      let mark = StatusMark(scene.dossier.state(of: task))
      let ground = row(task.reported == .dropped ? "Lý do huỷ" : "Minh chứng", task.evidence)
      return [
        row("Việc giao", [task.content, task.detail].filter { !$0.isEmpty }.joined(separator: ". ")),
        row("Chủ trì", task.leadWords, task.leads.isEmpty ? .caution : .text),
        row("Phối hợp", task.coordinating), row("Sản phẩm", task.deliverable),
        row("Thời hạn", task.deadline.sentence, task.deadline.isStated ? .text : .caution),
        row("Tình trạng", "\(mark.shape) \(mark.word)", mark.ink), ground,
      ] + fileRows(task.origin, of: .task, task.code.text)
    }
  }

  private func recommendationRows(_ code: Code<Opinion>) -> [KeyValueList.Row] {
    guard let opinion = scene.dossier.opinions.first(where: { $0.code == code }) else { return [] }
    return [
      row("Chi tiết", opinion.detail), row("Người nêu", opinion.raisedBy), row("Gửi tới", opinion.addressee),
      row("Kết quả", opinion.outcome.isEmpty ? "không nêu" : opinion.outcome),
    ] + fileRows(opinion.origin, of: .opinion, code.text)
  }

  private func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label, value: value, style: Style(ink))
  }
}

extension Scene {
  /// The series of an indicator for the unit shown, as far as it was read; else what the first screen knows.
  func series(of code: Code<Indicator>) -> [Observation] {
    let key = Archive.SeriesKey(code, dossier.figures.unit)
    return archive.series[key] ?? [dossier.figures.levels[code]].compactMap { $0 }
      + (dossier.figures.changes[code] ?? [])
  }
}

extension Check {
  /// True for a finding about the figure that its indicator's row shows, where this is that figure.
  func speaks(of level: Observation) -> Bool {
    subjects.contains(.indicator(level.indicator)) && origins.contains(level.origin)
  }
}

extension Target {
  /// `1.000 doanh nghiệp · đến năm 2025 · Kế hoạch …`.
  func sentence(in dossier: Dossier, counting unit: String = "") -> String {
    let due = deadline.isStated ? deadline.raw : "không nêu hạn"
    let title = document.flatMap { dossier.documents[$0]?.title } ?? ""
    let amount = unit.isEmpty ? words : "\(words) \(unit)"
    return [amount, due, programme, title == programme ? "" : title].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Deadline {
  /// The deadline as written, with its reading where that says more; that none is stated where no time is named.
  var sentence: String {
    switch reading {
    case .by(let day): "\(raw) (chậm nhất \(day.text))"
    case .before(let day): "\(raw) (trước \(day.text))"
    case .recurring, .vague: raw
    case .none: DecisionRow.unstated
    }
  }
}

extension CommitteeTask {
  /// Who leads, or that nobody is named.
  var leadWords: String { leads.isEmpty ? DecisionRow.unstated : leads.joined(separator: ", ") }
}
