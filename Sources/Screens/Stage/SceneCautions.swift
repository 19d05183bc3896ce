import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What whoever reads figures must know of them: what the checks found, or, where there is no room for that, how much there
/// is and where it is read; of an edition that holds no findings what the signs beside the figures mean.
struct SceneCautions {
  /// What must be answered and then what is to be noted, in sentences that begin with the figures; empty where none was read.
  let findings: [Paragraph]
  /// The same in few words: `‼ Hạng ứng dụng CNTT: bỏ qua kỳ đã biết`.
  private let reasons: [String]
  private let audience: Audience
  /// How much each sign beside a figure weighs.
  private let severities: [CheckSeverity]

  init(_ subjects: [Subject], in scene: Scene) {
    var said: [Check] = []
    for subject in subjects {
      for check in scene.findings(about: subject)
      where !check.rule.isComputedAnew && !said.contains(check) { said.append(check) }
    }
    said = said.filter { $0.weight != .note } + said.filter { $0.weight == .note }
    func names(of check: Check) -> [String] {
      subjects.filter { check.subjects.contains($0.checked) }.map { scene.cards[$0].wording.shortName }
    }
    reasons = said.map { check in
      "\(CheckMark(check.weight).shape) \(names(of: check).joined(separator: ", ")): \(check.finding)"
    }
    findings = said.map { check in
      let mark = CheckMark(check.weight)
      let figures = names(of: check)
      let sentence = check.titledSentence
      let isNamed = figures.contains { sentence.hasPrefix($0) }
      // Of one figure the name stands at the beginning alone.
      let rest = figures.count == 1 ? sentence.replacing(", \(figures[0])", with: "") : sentence
      let words = isNamed ? sentence : "\(figures.joined(separator: ", ")): \(rest)"
      return Paragraph(text: "\(mark.shape) \(words)", style: Style(mark.ink))
    }
    audience = scene.dossier.edition.audience
    severities = subjects.filter(\.hasScreen).compactMap { scene.dossier.figures.marks[$0.checked] }
  }

  /// The view in which findings are read that have no room.
  static let place = "xem Kiểm tra số liệu"

  /// What the signs mean and where they are explained, the same whether or not findings were read; to whoever passes by a
  /// wall, who is told none, what they mean alone.
  var signs: String {
    let weights = [CheckSeverity.mustAnswer, .note].filter { weight in
      severities.contains { ($0 == .note) == (weight == .note) }
    }
    let words = weights.map { "\(CheckMark($0).shape) \($0.words(to: audience))" }.joined(separator: ", ")
    return words.isEmpty || !audience.readsFindings ? words : "\(words): \(SceneCautions.place)"
  }

  /// How much that the signs stand for is not among so many findings that are told, and where it is read; where none is known,
  /// what the signs mean.
  func legend(telling told: Int) -> String {
    guard audience.readsFindings, !findings.isEmpty else { return signs }
    let left = findings.dropFirst(told).map(\.style.ink)
    let grave = left.count { $0 == CheckMark(.mustAnswer).ink }
    let more = told == 0 ? "" : "còn "
    let counts = [
      grave == 0 ? "" : "‼ \(more)\(grave) điều phải trả lời",
      grave == left.count ? "" : "* \(grave == 0 ? more : "")\(left.count - grave) lưu ý",
    ].filter { !$0.isEmpty }
    return counts.isEmpty ? "" : "\(counts.joined(separator: ", ")): \(SceneCautions.place)"
  }

  /// The same in parts, in the fullest form first: as many as can be in few words, how many are left, and where they are read.
  func forms(telling told: Int) -> [[String]] {
    let left = audience.readsFindings ? reasons.dropFirst(told) : []
    return (0...left.count).reversed().map { count in
      Array(left.prefix(count)) + [legend(telling: told + count)].filter { !$0.isEmpty }
    }
  }

  /// The first form with which a legend is whole in so many rows, its periods included; else one with the last form.
  static func legend(
    of figures: [SubjectWording], _ parts: [String], forms: [[String]], rows: Int, width: Int
  ) -> Paragraph {
    let whole = forms.lazy.map {
      Paragraph(parts: periods(of: figures) + parts + $0, style: Style(.remark), width: width)
    }
    return whole.first { $0.height(for: width) <= rows }
      ?? legend(of: figures, parts + (forms.last ?? []), rows: rows, width: width)
  }

  /// A legend that is whole in so many rows: the periods of figures beside which none stands, the one that most have and
  /// then others by the names of the figures, as many as there is room for; and behind them `parts`.
  static func legend(
    of figures: [SubjectWording], _ parts: [String], rows: Int, width: Int
  ) -> Paragraph {
    let periods = periods(of: figures)
    func legend(naming count: Int, _ parts: [String]) -> Paragraph {
      let rest = max(0, periods.count - 1) - count
      let told = periods.prefix(count + 1) + (rest == 0 ? [] : ["\(rest) số khác kỳ"])
      return Paragraph(parts: told + parts, style: Style(.remark), width: width)
    }
    // What signs mean and the periods of figures stay where it has no room to say where signs are explained.
    let brief = parts.map { $0.replacing(": \(place)", with: "") }
    let forms = (0...max(0, periods.count - 1)).reversed().flatMap {
      [legend(naming: $0, parts), legend(naming: $0, brief)]
    }
    return forms.first { $0.height(for: width) <= rows } ?? legend(naming: 0, brief)
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
