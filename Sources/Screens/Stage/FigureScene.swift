import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One figure or rank for the whole room: its name, large digits, one picture, how it is judged, where it comes from.
struct FigureScene {
  private let scene: Scene
  private let subject: Subject
  private let wording: SubjectWording
  private let revealed: Int?

  init(_ scene: Scene, _ subject: Subject, revealed: Int?) {
    self.scene = scene
    self.subject = subject
    self.revealed = revealed
    wording = scene.cards[subject].wording
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let name = Paragraph(text: wording.name.uppercased(), style: Style(.text, bold: true))
    let (top, below) = area.splitTop(min(name.height(for: area.width), max(1, area.height / 4)))
    name.draw(on: &frame, in: top)
    let facts = Paragraph(text: source, style: Style(.remark))
    let (middle, foot) = below.splitBottom(min(2, facts.height(for: below.width)))
    facts.draw(on: &frame, in: foot)
    drawFigure(on: &frame, in: middle.inset(rows: middle.height >= 10 ? 1 : 0))
  }

  /// Digits, what they mean beside or below them, and a picture where rows are left for one.
  private func drawFigure(on frame: inout Frame, in area: Rect) {
    let exhibit = Exhibit.all(of: subject, in: scene).first
    let most = exhibit.map { max(1, area.height - $0.leastRows - 4) } ?? max(1, area.height - 3)
    let rows = min(7, most)
    var rest = area
    if let digits = digits(in: Size(area.width, rows)) {
      let (line, below) = rest.splitTop(digits.size.height)
      digits.draw(on: &frame, in: line)
      rest = below.splitTop(below.height >= 8 ? 1 : 0).rest
    } else if let words = wording.words {
      let paragraph = Paragraph(text: words, style: Style(.value, bold: true))
      let (line, below) = rest.splitTop(min(paragraph.height(for: rest.width), rest.height / 2))
      paragraph.draw(on: &frame, in: line)
      rest = below.splitTop(1).rest
    }
    for fact in FigureFacts(subject, in: scene).lines.prefix(3) where rest.height >= 1 {
      let line = Paragraph(text: fact.text, style: Style(fact.ink))
      let (top, below) = rest.splitTop(min(2, line.height(for: rest.width)))
      line.draw(on: &frame, in: top)
      rest = below
    }
    guard let exhibit, rest.height >= exhibit.leastRows + 1 else { return }
    drawPicture(exhibit, on: &frame, in: rest.splitTop(1).rest)
  }

  private func drawPicture(_ exhibit: Exhibit, on frame: inout Frame, in area: Rect) {
    let isRoomy = area.height >= exhibit.wantedRows + 2
    let (head, below) = area.splitTop(area.height > exhibit.leastRows ? 1 : 0)
    let rest = below.splitTop(isRoomy ? 1 : 0).rest
    let title = [exhibit.title, exhibit.note].filter { !$0.isEmpty }.joined(separator: ", ")
    frame.put(Shortening.of(title, to: head.width), x: head.x, y: head.y, Style(.remark), clip: head)
    switch exhibit {
    case .parts(let rows, _):
      var bars = BarList(rows: rows)
      bars.revealed = revealed
      bars.draw(on: &frame, in: rest)
    default: exhibit.draw(on: &frame, in: rest)
    }
  }

  private func digits(in size: Size) -> BlockDigits? {
    guard let figure = wording.figure else { return nil }
    let isRank = if case .ranking = subject { true } else { false }
    let text = (isRank ? "hạng " : "") + figure.withoutUnit.text
    if wording.isMissing { return BlockDigits(text: text, unit: figure.unit, height: .one) }
    return BlockDigits.fitting(text, unit: figure.unit, in: size)
  }

  /// Where the figure is stated.
  private var source: String {
    guard let code = wording.source, let source = scene.dossier.sources[code] else { return "Nguồn: chưa nêu" }
    return "Nguồn: \(source.shortName)"
  }
}
