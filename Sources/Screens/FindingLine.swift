import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What a check found about a figure, as it is told once on a screen: beside the figure, under the number of its rule.
struct FindingLine {
  let rule: CheckRule
  /// Sign and rule: `‼ K01`.
  let name: String
  /// Sign, rule and the whole finding.
  let text: String
  let ink: Ink

  init(_ check: Check) {
    let mark = CheckMark(check.weight)
    rule = check.rule
    name = "\(mark.shape) \(check.rule.rawValue)"
    text = "\(name) \(check.told)"
    ink = mark.ink
  }

  /// What an edge says of what has no room beside it, the longest form first: findings by their names or number, and where
  /// all of it stands; none where nothing is left.
  static func notes(leaving left: [FindingLine], isWhole: Bool) -> [String] {
    let place = "F2 xem đủ"
    guard !left.isEmpty else { return isWhole ? [] : [place] }
    return [
      "còn \(left.map(\.name).withoutRepetition.joined(separator: ", ")): \(place)", "còn \(left.count): \(place)",
    ]
  }
}

extension Check {
  /// What was found, as every place of a figure words it, with the reason why it was let stand. What speaks of no unit's
  /// figures speaks of every period.
  var told: String {
    let scope = unit == nil && !rule.isComputedAnew ? "mọi kỳ: " : ""
    return scope + titledSentence + (acceptance.map { " · đã chấp nhận: \($0)" } ?? "")
  }
}

/// Lines below one another in a column: first what is said of a figure, then as many findings as stand there whole.
struct FactColumn {
  /// The findings that stand in it, and those that have no room.
  let standing, left: [FindingLine]
  /// False where what is said of the figure is cut.
  let holdsFacts: Bool
  /// Rows that its lines take.
  let height: Int
  private let lines: [(text: Paragraph, rows: Int)]

  init(_ facts: [Paragraph], _ findings: [FindingLine], in size: Size) {
    func measured(_ text: Paragraph) -> (text: Paragraph, rows: Int) { (text, text.height(for: size.width)) }
    var lines = facts.map(measured)
    var height = lines.reduce(0) { $0 + $1.rows }
    holdsFacts = height <= size.height
    for finding in findings {
      let line = measured(Paragraph(text: finding.text, style: Style(finding.ink)))
      guard height + line.rows <= size.height else { break }
      height += line.rows
      lines.append(line)
    }
    let shown = lines.count - facts.count
    (standing, left) = (Array(findings.prefix(shown)), Array(findings.dropFirst(shown)))
    (self.lines, self.height) = (lines, height)
  }

  func draw(on frame: inout Frame, in area: Rect) {
    var rest = area
    for line in lines {
      let (top, below) = rest.splitTop(line.rows)
      line.text.draw(on: &frame, in: top)
      rest = below
    }
  }
}
