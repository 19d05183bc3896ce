import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What a check found about a figure, as it is told once on a screen: beside the figure, under the number of its rule.
struct FindingLine {
  /// Sign and rule: `‼ K01`.
  let name: String
  /// Sign, rule and the whole finding.
  let text: String
  let ink: Ink

  init(_ check: Check) {
    let mark = CheckMark(check.weight)
    name = "\(mark.shape) \(check.rule.rawValue)"
    text = "\(name) \(check.told)"
    ink = mark.ink
  }

  /// What the edge of a pane says of what has no room in it: findings by their names, and where all of it stands; empty
  /// where nothing is left.
  static func note(leaving left: [FindingLine], isWhole: Bool) -> String {
    let place = "F2 xem đủ"
    guard !left.isEmpty else { return isWhole ? "" : place }
    return "còn \(left.map(\.name).withoutRepetition.joined(separator: ", ")): \(place)"
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
  /// The findings that have no room.
  let left: [FindingLine]
  private let lines: [Paragraph]
  private let width: Int

  init(_ facts: [Paragraph], _ findings: [FindingLine], in size: Size) {
    width = size.width
    let taken = facts.reduce(0) { $0 + $1.height(for: size.width) }
    var rest = size.height - taken
    let shown = findings.map { Paragraph(text: $0.text, style: Style($0.ink)) }.prefix { line in
      rest -= line.height(for: size.width)
      return rest >= 0
    }
    lines = facts + shown
    left = Array(findings.dropFirst(shown.count))
  }

  /// Rows that its lines take.
  var height: Int { lines.reduce(0) { $0 + $1.height(for: width) } }

  func draw(on frame: inout Frame, in area: Rect) {
    var rest = area
    for line in lines {
      let (top, below) = rest.splitTop(line.height(for: area.width))
      line.draw(on: &frame, in: top)
      rest = below
    }
  }
}
