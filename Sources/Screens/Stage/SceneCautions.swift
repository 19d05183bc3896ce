import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What whoever reads figures must know of them: what the checks found, or, where an edition holds no findings or there is
/// no room for them, what the signs beside the figures mean.
struct SceneCautions {
  /// What must be answered, in sentences; empty where none was read.
  let findings: [Paragraph]
  /// How much each sign beside a figure weighs.
  private let severities: [CheckSeverity]

  init(_ subjects: [Subject], in scene: Scene) {
    var said: [Check] = []
    for subject in subjects {
      for check in scene.findings(about: subject)
      where check.weight != .note && !check.rule.isComputedAnew && !said.contains(check) {
        said.append(check)
      }
    }
    findings = said.map { check in
      let mark = CheckMark(check.severity)
      return Paragraph(text: "\(mark.shape) \(check.titledSentence)", style: Style(mark.ink))
    }
    severities = subjects.filter(\.hasScreen).compactMap { scene.dossier.figures.marks[$0.checked] }
  }

  /// The meaning of the signs; of what must be answered only where nothing else on the screen explains it.
  func legend(isExplained: Bool) -> String {
    let isGrave = severities.contains { $0 != .note }
    let signs = [isGrave && !isExplained ? "‼ phải trả lời" : "", severities.contains(.note) ? "* lưu ý" : ""]
    return signs.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A legend that is whole in so many rows: the periods of figures beside which none stands, the one that most have and
  /// then others by the names of the figures, as many as there is room for; and behind them `parts`.
  static func legend(
    of figures: [SubjectWording], _ parts: [String], rows: Int, width: Int
  ) -> Paragraph {
    let periods = periods(of: figures)
    func legend(naming count: Int) -> Paragraph {
      let rest = max(0, periods.count - 1) - count
      let told = periods.prefix(count + 1) + (rest == 0 ? [] : ["\(rest) số khác kỳ"])
      return Paragraph(
        text: (told + parts).filter { !$0.isEmpty }.joined(separator: " · "), style: Style(.remark))
    }
    let fitting = (0...max(0, periods.count - 1)).reversed().first { legend(naming: $0).height(for: width) <= rows }
    return legend(naming: fitting ?? 0)
  }

  /// The periods of figures: the one that most have, then others by the names of the figures.
  private static func periods(of figures: [SubjectWording]) -> [String] {
    func words(_ period: String) -> String { period.isEmpty ? "không nêu kỳ" : "kỳ \(period)" }
    let periods = figures.map(\.shortPeriod)
    let counts = Dictionary(periods.map { ($0, 1) }, uniquingKeysWith: +)
    // What few figures state is never told as that of all.
    func weight(_ period: String) -> (Int, Int) { (counts[period, default: 0], period.isEmpty ? 0 : 1) }
    guard let main = periods.max(by: { weight($0) < weight($1) }) else { return [] }
    return [main.isEmpty && counts.count > 1 ? "phần lớn không nêu kỳ" : words(main)]
      + figures.filter { $0.shortPeriod != main }.map { "\($0.shortName): \(words($0.shortPeriod))" }
  }

  /// The sentences that have room in so many rows, each whole.
  func fitting(_ rows: Int, width: Int) -> [Paragraph] {
    var rest = rows
    return findings.prefix { line in
      rest -= line.height(for: width)
      return rest >= 0
    }
  }
}
