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

/// Lines below one another in a column: first what is said of a figure, then what was found about it. They are measured once.
struct FactColumn {
  /// The findings that stand in it, and those that have no room.
  let standing, left: [FindingLine]
  /// False where what is said of the figure is cut.
  let holdsFacts: Bool
  /// The columns in which its lines were measured, and the rows that they take there.
  let width, height: Int
  private let lines: [Line]

  private typealias Line = (text: Paragraph, rows: Int)

  /// All lines.
  init(_ facts: [Paragraph], _ findings: [FindingLine], width: Int) {
    let texts = facts + findings.map { Paragraph(text: $0.text, style: Style($0.ink)) }
    lines = texts.map { ($0, $0.height(for: width)) }
    height = lines.reduce(0) { $0 + $1.rows }
    (standing, left, holdsFacts) = (findings, [], true)
    self.width = width
  }

  /// What of a column so many rows hold: what is said of the figure, and as many findings as stand there whole.
  private init(_ whole: FactColumn, in rows: Int) {
    let facts = whole.lines.count - whole.standing.count
    var shown = Array(whole.lines.prefix(facts))
    var height = shown.reduce(0) { $0 + $1.rows }
    holdsFacts = height <= rows
    for line in whole.lines.dropFirst(facts) {
      guard height + line.rows <= rows else { break }
      height += line.rows
      shown.append(line)
    }
    let found = shown.count - facts
    (standing, left) = (Array(whole.standing.prefix(found)), Array(whole.standing.dropFirst(found)))
    (lines, width, self.height) = (shown, whole.width, height)
  }

  /// As much of it as so many rows hold.
  func cut(to rows: Int) -> FactColumn { FactColumn(self, in: rows) }

  func draw(on frame: inout Frame, in area: Rect) {
    var rest = area
    for line in lines {
      let (top, below) = rest.splitTop(line.rows)
      line.text.draw(on: &frame, in: top)
      rest = below
    }
  }
}
