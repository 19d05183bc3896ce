import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// How a subject is named and told in one place, for every screen that shows it.
struct SubjectWording {
  /// Full name.
  let name: String
  /// The name as its figure makes it true: `8/11 mục tiêu … đã đạt`.
  let title: String
  /// Name for a narrow pane.
  let shortName: String
  /// The figure with its unit; `nil` for what has none.
  let figure: FigureText?
  /// The figure as lists show it: a rank together with its year, which it never stands without.
  let listed: FigureText?
  /// Words that stand in place of a figure: a state, a list.
  let words: String?
  /// True where a figure should stand and none does.
  let isMissing: Bool
  /// How much of a whole it is; `nil` where it is no part.
  let share: ExactShare?
  /// Where on the same scale the target of a rate stands.
  let targetShare: ExactShare?
  /// For a part of a plan: how much of the plan's time has passed.
  let elapsedShare: ExactShare?
  /// The period it describes; empty where not stated.
  let period: String
  /// The same in few columns.
  let shortPeriod: String
  /// Where it is stated.
  let source: Code<Source>?
  /// File and line of it.
  let origin: Origin?

  init(_ subject: Subject, in dossier: Dossier) {
    switch subject {
    case .indicator(let code): self.init(indicator: code, in: dossier)
    case .ranking(let index): self.init(index: index, in: dossier)
    case .conclusion(let code):
      let conclusion = dossier.conclusions.first { $0.code == code }
      self.init(
        statement: conclusion?.content ?? code.text, source: conclusion?.source, origin: conclusion?.origin)
    case .task(let code):
      let task = dossier.task(code)
      self.init(statement: task?.content ?? code.text, source: task?.source, origin: task?.origin)
    case .recommendation(let code):
      let opinion = dossier.opinions.first { $0.code == code }
      self.init(
        statement: opinion?.content ?? code.text, source: opinion?.source, origin: opinion?.origin)
    }
  }

  private init(indicator code: Code<Indicator>, in dossier: Dossier) {
    let indicator = dossier.indicators[code]
    let level = dossier.figures.levels[code]
    let target = dossier.target(for: code)
    name = indicator?.name ?? code.text
    shortName = indicator?.shortName ?? code.text
    let unit = indicator?.measure ?? ""
    title = SubjectWording.title(name, level?.figure, counting: unit)
    isMissing = level?.figure.value == nil
    if case .value(.words(let text))? = level?.figure {
      words = text
      figure = nil
    } else {
      words = nil
      figure = SubjectWording.figure(level?.figure, target: target, unit: unit)
    }
    listed = figure
    let share = level?.figure.value?.share
    self.share = share.flatMap { ExactShare($0) }
    (targetShare, elapsedShare) = SubjectWording.ticks(target, value: level?.figure.value, asOf: dossier.seenFrom)
    period = level?.period.label ?? ""
    shortPeriod = level?.period.shortLabel ?? ""
    source = level?.source ?? target?.source
    origin = level?.origin ?? target?.origin
  }

  private init(index: String, in dossier: Dossier) {
    let ranking = dossier.newestRanking(in: index)
    name = ranking?.indexName ?? index
    title = name
    shortName = dossier.rankLabel(in: index)
    figure = ranking?.text.map { FigureText(opaque: $0) }
    listed = ranking?.textWithYear.map { FigureText(opaque: $0) }
    isMissing = ranking == nil
    words = nil
    share = nil
    targetShare = nil
    elapsedShare = nil
    period = ranking?.yearWords ?? ""
    shortPeriod = period
    source = ranking?.source
    origin = ranking?.origin
  }

  private init(statement: String, source: Code<Source>?, origin: Origin?) {
    name = statement
    title = statement
    shortName = statement
    figure = nil
    listed = nil
    words = nil
    isMissing = false
    share = nil
    targetShare = nil
    elapsedShare = nil
    period = ""
    shortPeriod = ""
    self.source = source
    self.origin = origin
  }

  /// The figure of a list whose name begins with what is counted: `Điểm cầu hội nghị  277` needs no unit.
  var listedBriefly: FigureText? {
    guard let listed, !listed.unit.isEmpty,
      (Folding.accented(shortName) + " ").hasPrefix(Folding.accented(listed.unit) + " ")
    else { return listed }
    return listed.withoutUnit
  }

  /// What is counted in parts of a number says how many of them where its name begins with what is counted: a name such
  /// as `Mục tiêu … đã đạt` alone would say that all are.
  private static func title(_ name: String, _ figure: Figure?, counting unit: String) -> String {
    guard case .value(.fraction(let fraction))? = figure, !unit.isEmpty,
      Folding.accented(name).hasPrefix(Folding.accented(unit) + " ")
    else { return name }
    return "\(fraction.text) \(name.prefix(1).lowercased())\(name.dropFirst())"
  }

  /// The figure; where there is none but a target, `— / 1.000`.
  private static func figure(_ figure: Figure?, target: Target?, unit: String) -> FigureText? {
    if let figure, figure.value != nil { return FigureText(figure, unit: unit) }
    let mark = figure.map { FigureText($0).text } ?? Absence.missing.mark
    guard let target else { return FigureText(opaque: mark) }
    return FigureText(opaque: "\(mark) / \(VietnameseNumber.format(target.amount))", unit: unit)
  }

  /// What a bar is held against: for a rate its target, for a part of a plan the time that has passed.
  private static func ticks(
    _ target: Target?, value: Value?, asOf: AsOf
  ) -> (target: ExactShare?, elapsed: ExactShare?) {
    switch (target, value) {
    case (let target?, .rate):
      (ExactShare(Fraction(numerator: target.amount, denominator: ExactDecimal(100))), nil)
    case (let target?, .fraction): (nil, Pace(target: target, asOf: asOf).flatMap { ExactShare($0.elapsed) })
    default: (nil, nil)
    }
  }
}

extension Subject {
  /// Where it belongs, from the pillar inwards.
  func path(in dossier: Dossier) -> [String] {
    switch self {
    case .indicator(let code):
      guard let indicator = dossier.indicators[code] else { return [] }
      return [indicator.pillar.title] + (indicator.group.isEmpty ? [] : [indicator.group])
    case .ranking(let index): return [Pillar(rankedBy: index).title, "xếp hạng"]
    case .conclusion: return ["Kết luận"]
    case .task: return ["Giao việc"]
    case .recommendation: return ["Kiến nghị"]
    }
  }
}

extension Pillar {
  /// Its name with a capital, as titles and paths write it.
  var title: String {
    let text = rawValue
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
