import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A subject in a pane: its name, its figure in large digits, one picture, and where it comes from.
struct SubjectDetail {
  private let subject: Subject
  private let scene: Scene
  private let wording: SubjectWording

  init(_ subject: Subject, in scene: Scene) {
    self.subject = subject
    self.scene = scene
    wording = scene.cards[subject].wording
  }

  /// Draws it.
  /// - Returns: What the edge of its pane says of what has no room there.
  @discardableResult
  func draw(on frame: inout Frame, in area: Rect) -> String {
    var rest = area
    let name = Paragraph(text: wording.title, style: Style(.accent, bold: true))
    take(min(name.height(for: area.width), max(1, area.height / 3)), from: &rest) { name.draw(on: &frame, in: $0) }
    drawFigure(on: &frame, in: &rest)
    // In a low pane, which has no picture, the source takes what judgement and findings leave, and two rows at least.
    let isLow = rest.height < SubjectDetail.leastForPictures
    let facts = FigureFacts(subject, in: scene)
    for fact in facts.lines.prefix(isLow ? rest.height : rest.height / 3) {
      let line = Paragraph(text: fact.text, style: Style(fact.ink))
      let rows = min(line.height(for: area.width), 3)
      if isLow, rest.height - rows < SubjectDetail.leastOfSource { break }
      take(rows, from: &rest) { line.draw(on: &frame, in: $0) }
    }
    let room = Size(area.width, max(0, rest.height - SubjectDetail.leastOfSource))
    let findings = FactColumn([], facts.findings, in: room)
    take(findings.height, from: &rest) { findings.draw(on: &frame, in: $0) }
    let evidence = KeyValueList(rows: Evidence(subject, in: scene).rowsBesideFacts)
    let wanted = evidence.height(for: area.width)
    if let exhibit = Exhibit.all(of: subject, in: scene).first, rest.height >= exhibit.leastRows + 7 {
      take(1, from: &rest) { _ in }
      let title = [exhibit.title, exhibit.note].filter { !$0.isEmpty }.joined(separator: ", ")
      take(1, from: &rest) { frame.put(Shortening.of(title, to: $0.width), x: $0.x, y: $0.y, Style(.remark), clip: $0) }
      let spare = rest.height - wanted - 1
      let room = spare >= exhibit.leastRows ? spare : max(exhibit.leastRows, rest.height / 2)
      take(exhibit.rows(within: room), from: &rest) { exhibit.draw(on: &frame, in: $0) }
    }
    if rest.height >= 5 { take(1, from: &rest) { _ in } }
    evidence.draw(on: &frame, in: rest)
    return FindingLine.note(leaving: findings.left, isWhole: rest.height >= wanted)
  }

  /// Rows that facts and findings leave to the source at least.
  private static let leastOfSource = 2

  /// Rows below a figure in which facts, a picture and the source have room beside one another.
  private static let leastForPictures = 14

  private func drawFigure(on frame: inout Frame, in rest: inout Rect) {
    if let figure = wording.figure {
      guard rest.height >= 12, !wording.isMissing else {
        take(1, from: &rest) {
          BlockDigits(text: figure.withoutUnit.text, unit: figure.unit, height: .one).draw(on: &frame, in: $0)
        }
        return
      }
      take(1, from: &rest) { _ in }
      let text = figure.withoutUnit.text
      guard let digits = BlockDigits.fitting(text, unit: figure.unit, in: Size(rest.width, rest.height >= 16 ? 5 : 3))
      else { return }
      take(digits.size.height, from: &rest) { digits.draw(on: &frame, in: $0) }
      take(1, from: &rest) { _ in }
    } else if let words = wording.words {
      let line = Paragraph(text: words, style: Style(.value))
      take(min(line.height(for: rest.width), 3), from: &rest) { line.draw(on: &frame, in: $0) }
    }
  }

  /// Cuts `rows` off the top of what is left and draws there.
  private func take(_ rows: Int, from rest: inout Rect, _ draw: (Rect) -> Void) {
    let (top, below) = rest.splitTop(rows)
    if !top.isEmpty { draw(top) }
    rest = below
  }
}

/// The lines beside a large figure: what it describes, how it is judged, how it changed, and what the checks found about it.
struct FigureFacts {
  /// All but the findings.
  let lines: [(text: String, ink: Ink)]
  /// What the checks found, in the order in which they are told.
  let findings: [FindingLine]
  private let isWithoutTarget: Bool
  /// What the secretary noted of the figure; its own screen tells it with the source.
  private let note: String
  /// That there are findings of which the edition holds no words.
  private let sign: (text: String, ink: Ink)?
  /// The findings as a committee is told them, to whom the numbers of rules say nothing.
  private let found: [(text: String, ink: Ink)]

  /// The same for the figure's own screen, which also says where there is nothing to judge by.
  var whole: [(text: String, ink: Ink)] {
    isWithoutTarget ? lines + [("Chưa có mục tiêu để đánh giá", .remark)] : lines
  }

  /// What it describes, then what is wrong or doubtful about it, then everything else: where few lines have room, nobody
  /// may miss a doubt. What an edition without findings has a sign about is said to be in doubt.
  var weightiestFirst: [(text: String, ink: Ink)] {
    func place(_ fact: (offset: Int, element: (text: String, ink: Ink))) -> Int {
      if fact.offset == 0 { return 0 }
      return fact.element.ink == .bad ? 1 : fact.element.ink == .caution ? 2 : 3
    }
    let doubts = [sign, note.isEmpty ? nil : (note, .caution)].compactMap { $0 }
    let all = (lines + found + doubts).enumerated()
    return all.sorted { (place($0), $0.offset) < (place($1), $1.offset) }.map(\.element)
  }

  init(_ subject: Subject, in scene: Scene) {
    let dossier = scene.dossier
    switch subject {
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
    let checks = Evidence(subject, in: scene).toldWithFacts
    findings = checks.map { FindingLine($0) }
    found = checks.map { ("\(CheckMark($0.weight).shape) \($0.titledSentence)", CheckMark($0.weight).ink) }
    sign = dossier.figures.marks[subject.checked].flatMap { [found] severity in
      let mark = CheckMark(severity)
      let isTold = found.contains { $0.text.hasPrefix("\(mark.shape) ") }
      return isTold ? nil : ("\(mark.shape) \(severity.words(to: dossier.edition.audience))", mark.ink)
    }
  }

  private static func indicator(_ code: Code<Indicator>, in scene: Scene) -> [(text: String, ink: Ink)] {
    let dossier = scene.dossier
    let level = dossier.figures.levels[code]
    let indicator = dossier.indicators[code]
    var lines: [(text: String, ink: Ink)] = []
    if let level {
      let basis = level.basisWords(of: indicator, asOf: dossier.seenFrom)
      let period = level.period.label.isEmpty ? "không nêu kỳ" : "Kỳ \(level.period.label)"
      lines.append(
        ([period, basis, level.release?.words ?? ""].filter { !$0.isEmpty }.joined(separator: " · "), .text))
    }
    if case .value(.rate(_, let fraction?))? = level?.figure {
      lines.append((fraction.text, .remark))
    }
    // What is worked out here says so.
    var worked: [String] = []
    if case .value(.fraction(let fraction))? = level?.figure, let percent = fraction.percentWords {
      worked.append(percent)
    }
    if let target = dossier.target(for: code), let status = dossier.status(of: code) {
      let mark = StatusMark(status.standing)
      lines.append(("\(mark.shape) \(mark.word) · cần đạt \(target.aim(in: indicator?.measure ?? ""))", mark.ink))
      if let pace = Pace(target: target, asOf: dossier.seenFrom), let passed = pace.elapsed.percent(scale: 0) {
        worked.append("thời gian đã qua \(VietnameseNumber.format(passed)) %")
      }
    }
    if let first = worked.first {
      let sentence = ([first.prefix(1).uppercased() + first.dropFirst()] + worked.dropFirst()).joined(separator: ", ")
      lines.append(("\(sentence) (tự tính)", .text))
    }
    for change in dossier.figures.changes[code] ?? [] {
      lines.append((Remark.change(change, unit: indicator?.measure ?? ""), .remark))
    }
    return lines
  }

  private static func ranking(_ index: String, in scene: Scene) -> [(text: String, ink: Ink)] {
    guard let ranking = scene.dossier.newestRanking(in: index) else { return [] }
    var lines: [(text: String, ink: Ink)] = []
    let published = ranking.publishedOn.map { "công bố \($0.text)" } ?? ""
    let period = ranking.year == nil ? "Nguồn không nêu kỳ chỉ số" : "Kỳ chỉ số \(ranking.yearSentence)"
    lines.append(([period, published].filter { !$0.isEmpty }.joined(separator: " · "), .text))
    lines.append((scene.dossier.scoreSentence(of: ranking), .remark))
    if ranking.total == nil {
      let noun = UnitNoun(of: [ranking.unit], in: scene.dossier).counted
      lines.append(("Nguồn không nêu tổng số \(noun) được xếp hạng", .caution))
    }
    if let target = scene.dossier.target(forIndex: index) {
      let mark = StatusMark(Status(of: ranking, against: target, asOf: scene.dossier.seenFrom).standing)
      lines.append(("\(mark.shape) \(mark.word) · cần đạt: \(target.aim(in: ""))", mark.ink))
    } else if ranking.isInLastThird {
      lines.append(("\(StatusMark.lastThird.shape) \(StatusMark.lastThird.word): một phần ba cuối bảng", .bad))
    }
    if ranking.certainty != "công bố", !ranking.certainty.isEmpty { lines.append((ranking.certainty, .caution)) }
    return lines
  }
}

extension Target {
  /// `11 mục tiêu, hạn 2025`, `giữ hạng 10, hạn năm 2022`.
  func aim(in unit: String) -> String {
    let amount = unit.isEmpty ? words : "\(words) \(unit)"
    guard deadline.isStated else { return "\(amount), không nêu hạn" }
    let due = deadline.raw.hasPrefix("đến năm ") ? String(deadline.raw.dropFirst("đến năm ".count)) : deadline.raw
    return "\(amount), hạn \(due)"
  }
}

extension CheckRule {
  /// True for rules that the screen of a figure applies itself, to the figures that it shows.
  var isComputedAnew: Bool {
    switch self {
    case .statedRate, .partsAgainstTotal, .changeAgainstBase, .rankAgainstTotal, .repeatedFigure: true
    default: false
    }
  }
}
