import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The lines beside a large figure: what it describes, how it is judged, how it changed, and what the checks found about it.
struct FigureFacts {
  /// All but the findings.
  let lines: [Fact]
  private let evidence: Evidence
  private let dossier: Dossier
  private let isWithoutTarget: Bool
  /// What the secretary noted of the figure; its own screen tells it with the source.
  private let note: String

  /// One of the lines.
  struct Fact {
    let text: String
    let ink: Ink
    /// What it is called in the panel of the source; empty where other rows there tell it.
    var label = ""
  }

  /// The same for the figure's own screen, which also says where there is nothing to judge by.
  var whole: [Fact] {
    isWithoutTarget ? lines + [Fact(text: "Chưa có mục tiêu để đánh giá", ink: .remark)] : lines
  }

  /// What the checks found, in the order in which they are told.
  var findings: [FindingLine] { evidence.toldWithFacts.map { FindingLine($0) } }

  /// What the panel of the source tells of them besides its own rows.
  var rows: [KeyValueList.Row] {
    lines.filter { !$0.label.isEmpty }
      .map { KeyValueList.Row(label: $0.label, value: $0.text, style: Style($0.ink == .remark ? .text : $0.ink)) }
  }

  /// What it describes, then what is wrong or doubtful about it, then everything else: where few lines have room, nobody
  /// may miss a doubt. What an edition without findings has a sign about is said to be in doubt.
  var weightiestFirst: [Fact] {
    func place(_ fact: (offset: Int, element: Fact)) -> Int {
      if fact.offset == 0 { return 0 }
      return fact.element.ink == .bad ? 1 : fact.element.ink == .caution ? 2 : 3
    }
    // A committee is told no numbers of rules.
    let found = evidence.toldWithFacts.map { check in
      let mark = CheckMark(check.weight)
      return Fact(text: "\(mark.shape) \(check.titledSentence)", ink: mark.ink)
    }
    let doubts = [sign(beside: found), note.isEmpty ? nil : Fact(text: note, ink: .caution)].compactMap { $0 }
    let all = (lines + found + doubts).enumerated()
    return all.sorted { (place($0), $0.offset) < (place($1), $1.offset) }.map(\.element)
  }

  /// That there are findings of which the edition holds no words.
  private func sign(beside found: [Fact]) -> Fact? {
    guard let severity = dossier.figures.marks[evidence.subject.checked] else { return nil }
    let mark = CheckMark(severity)
    guard !found.contains(where: { $0.text.hasPrefix("\(mark.shape) ") }) else { return nil }
    return Fact(text: "\(mark.shape) \(severity.words(to: dossier.edition.audience))", ink: mark.ink)
  }

  init(_ subject: Subject, in scene: Scene) { self.init(Evidence(subject, in: scene), in: scene) }

  /// The facts of a figure whose evidence is at hand.
  init(_ evidence: Evidence, in scene: Scene) {
    self.evidence = evidence
    dossier = scene.dossier
    switch evidence.subject {
    case .indicator(let code):
      lines = FigureFacts.indicator(code, in: scene)
      note = dossier.figures.levels[code]?.note ?? ""
      isWithoutTarget = dossier.target(for: code) == nil && dossier.figures.levels[code]?.figure.value?.isAmount == true
    case .ranking(let index):
      lines = FigureFacts.ranking(index, in: scene)
      note = ""
      isWithoutTarget = dossier.target(forIndex: index) == nil
    case .conclusion, .task, .recommendation:
      lines = []
      note = ""
      isWithoutTarget = false
    }
  }

  private static func indicator(_ code: Code<Indicator>, in scene: Scene) -> [Fact] {
    let dossier = scene.dossier
    let level = dossier.figures.levels[code]
    let indicator = dossier.indicators[code]
    var lines: [Fact] = []
    if let level {
      let basis = level.basisWords(of: indicator, asOf: dossier.seenFrom)
      let period = level.period.label.isEmpty ? "không nêu kỳ" : "Kỳ \(level.period.label)"
      let words = [period, basis, level.release?.words ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
      lines.append(Fact(text: words, ink: .text))
    }
    if case .value(.rate(_, let fraction?))? = level?.figure {
      lines.append(Fact(text: fraction.text, ink: .remark))
    }
    // What is worked out here says so.
    var worked: [String] = []
    if case .value(.fraction(let fraction))? = level?.figure, let percent = fraction.percentWords {
      worked.append(percent)
    }
    if let target = dossier.target(for: code), let status = dossier.status(of: code) {
      let mark = StatusMark(status.standing)
      let aim = target.aim(in: indicator?.measure ?? "")
      lines.append(Fact(text: "\(mark.shape) \(mark.word) · cần đạt \(aim)", ink: mark.ink, label: "Đánh giá"))
      if let pace = Pace(target: target, asOf: dossier.seenFrom), let passed = pace.elapsed.percent(scale: 0) {
        worked.append("thời gian đã qua \(VietnameseNumber.format(passed)) %")
      }
    }
    if let first = worked.first {
      let sentence = ([first.prefix(1).uppercased() + first.dropFirst()] + worked.dropFirst()).joined(separator: ", ")
      lines.append(Fact(text: "\(sentence) (tự tính)", ink: .text, label: "Tính ra"))
    }
    for change in dossier.figures.changes[code] ?? [] {
      lines.append(
        Fact(text: Remark.change(change, unit: indicator?.measure ?? ""), ink: .remark, label: "Thay đổi"))
    }
    return lines
  }

  private static func ranking(_ index: String, in scene: Scene) -> [Fact] {
    guard let ranking = scene.dossier.newestRanking(in: index) else { return [] }
    var lines: [Fact] = []
    let published = ranking.publishedOn.map { "công bố \($0.text)" } ?? ""
    let period = ranking.year == nil ? "Nguồn không nêu kỳ chỉ số" : "Kỳ chỉ số \(ranking.yearSentence)"
    lines.append(Fact(text: [period, published].filter { !$0.isEmpty }.joined(separator: " · "), ink: .text))
    lines.append(
      Fact(text: scene.dossier.scoreSentence(of: ranking), ink: .remark, label: ranking.score == nil ? "" : "Kết quả"))
    if ranking.total == nil {
      let noun = UnitNoun(of: [ranking.unit], in: scene.dossier).counted
      lines.append(
        Fact(text: "Nguồn không nêu tổng số \(noun) được xếp hạng", ink: .caution, label: "Tổng số"))
    }
    if let target = scene.dossier.target(forIndex: index) {
      let mark = StatusMark(Status(of: ranking, against: target, asOf: scene.dossier.seenFrom).standing)
      lines.append(
        Fact(text: "\(mark.shape) \(mark.word) · cần đạt: \(target.aim(in: ""))", ink: mark.ink, label: "Đánh giá"))
    } else if ranking.isInLastThird {
      let mark = StatusMark.lastThird
      lines.append(Fact(text: "\(mark.shape) \(mark.word): một phần ba cuối bảng", ink: mark.ink))
    }
    if ranking.isUnchecked { lines.append(Fact(text: ranking.certaintyWords, ink: .caution)) }
    return lines
  }
}
