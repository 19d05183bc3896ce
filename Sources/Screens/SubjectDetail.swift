import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A subject in a pane: its name, its figure in large digits, one picture, and where it comes from. What stands where is
/// known before it is drawn.
struct SubjectDetail {
  /// What an edge says of what has no room here, the longest form first; none where all of it stands.
  let notes: [String]
  /// The rules whose findings about the subject stand here whole.
  let standing: Set<CheckRule>
  private let pieces: [Piece]

  /// One thing, and where it stands.
  private struct Piece {
    let area: Rect
    let draw: (_ frame: inout Frame, _ area: Rect) -> Void
  }

  /// Lays a subject out in an area.
  init(_ evidence: Evidence, in scene: Scene, area: Rect) {
    let subject = evidence.subject
    let wording = scene.cards[subject].wording
    var column = Column(rest: area)
    let name = Paragraph(text: wording.title, style: Style(.accent, bold: true))
    column.place(name, most: max(1, area.height / 3))
    column.placeFigure(wording)
    let facts = FigureFacts(evidence, in: scene)
    column.place(facts.lines)
    let width = area.width
    let room = max(0, column.rest.height - SubjectDetail.leastOfSource)
    let findings = FactColumn([], facts.findings, width: width).cut(to: room)
    column.take(findings.height) { findings.draw(on: &$0, in: $1) }
    let rows = KeyValueList(rows: evidence.rowsBesideFacts)
    let wanted = rows.height(for: width)
    if let exhibit = Exhibit.all(of: subject, in: scene).first { column.place(exhibit, leaving: wanted) }
    if column.rest.height >= 5 { column.skip(1) }
    let isWhole = column.isWhole && column.rest.height >= wanted
    column.take(column.rest.height) { rows.draw(on: &$0, in: $1) }
    pieces = column.pieces
    standing = Set(findings.standing.map(\.rule))
    notes = FindingLine.notes(leaving: findings.left, isWhole: isWhole)
  }

  func draw(on frame: inout Frame) {
    for piece in pieces { piece.draw(&frame, piece.area) }
  }

  /// Rows that facts and findings leave to the source at least.
  private static let leastOfSource = 2

  /// Rows below a figure in which facts, a picture and the source have room beside one another.
  private static let leastForPictures = 14

  /// Things below one another, and what is left below them.
  private struct Column {
    var rest: Rect
    private(set) var pieces: [Piece] = []
    /// False where something was cut.
    private(set) var isWhole = true

    init(rest: Rect) { self.rest = rest }

    /// Places something in so many rows.
    mutating func take(_ rows: Int, _ draw: @escaping (_ frame: inout Frame, _ area: Rect) -> Void) {
      let (top, below) = rest.splitTop(rows)
      if !top.isEmpty { pieces.append(Piece(area: top, draw: draw)) }
      rest = below
    }

    mutating func skip(_ rows: Int) { rest = rest.splitTop(rows).rest }

    /// Places a text in so many rows at most.
    mutating func place(_ text: Paragraph, most: Int) {
      let rows = text.height(for: rest.width)
      if rows > min(most, rest.height) { isWhole = false }
      take(min(rows, most)) { text.draw(on: &$0, in: $1) }
    }

    mutating func placeFigure(_ wording: SubjectWording) {
      guard let figure = wording.figure else {
        if let words = wording.words { place(Paragraph(text: words, style: Style(.value)), most: 3) }
        return
      }
      let text = figure.withoutUnit.text
      guard rest.height >= 12, !wording.isMissing else {
        return take(1) { BlockDigits(text: text, unit: figure.unit, height: .one).draw(on: &$0, in: $1) }
      }
      skip(1)
      guard let digits = BlockDigits.fitting(text, unit: figure.unit, in: Size(rest.width, rest.height >= 16 ? 5 : 3))
      else { return }
      take(digits.size.height) { digits.draw(on: &$0, in: $1) }
      skip(1)
    }

    /// Places facts. In a low pane, which has no picture, the source takes what judgement and findings leave, and two rows
    /// at least.
    mutating func place(_ facts: [FigureFacts.Fact]) {
      let isLow = rest.height < SubjectDetail.leastForPictures
      let most = isLow ? rest.height : rest.height / 3
      if facts.count > most { isWhole = false }
      for fact in facts.prefix(most) {
        let line = Paragraph(text: fact.text, style: Style(fact.ink))
        if isLow, rest.height - min(line.height(for: rest.width), 3) < SubjectDetail.leastOfSource {
          isWhole = false
          return
        }
        place(line, most: 3)
      }
    }

    /// Places a picture where it leaves room for so many rows.
    mutating func place(_ exhibit: Exhibit, leaving wanted: Int) {
      guard rest.height >= exhibit.leastRows + 7 else { return }
      skip(1)
      let title = [exhibit.title, exhibit.note].filter { !$0.isEmpty }.joined(separator: ", ")
      take(1) { $0.put(Shortening.of(title, to: $1.width), x: $1.x, y: $1.y, Style(.remark), clip: $1) }
      let spare = rest.height - wanted - 1
      let room = spare >= exhibit.leastRows ? spare : max(exhibit.leastRows, rest.height / 2)
      take(exhibit.rows(within: room)) { exhibit.draw(on: &$0, in: $1) }
    }
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
