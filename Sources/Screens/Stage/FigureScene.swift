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
    let title = (isRank ? "Hạng về " : "") + wording.title
    let name = Paragraph(text: title.uppercased(), style: Style(.text, bold: true))
    let (top, below) = area.splitTop(min(name.height(for: area.width), max(1, area.height / 4)))
    name.draw(on: &frame, in: top)
    drawFigure(on: &frame, in: below.splitTop(below.height >= 12 ? 1 : 0).rest)
  }

  private var isRank: Bool { if case .ranking = subject { true } else { false } }

  /// Digits, what they mean beside or below them, and a picture where rows are left for one.
  private func drawFigure(on frame: inout Frame, in area: Rect) {
    let exhibit = Exhibit.all(of: subject, in: scene).first
    let facts = facts(within: area.width)
    let told = facts.reduce(0) { $0 + min(2, $1.height(for: area.width)) } + (exhibit.map { $0.leastRows + 1 } ?? 0)
    let usual = min(7, max(5, area.height - told - 1), max(1, area.height - 3))
    // On large screens digits grow, but to less than half of the height.
    let large = area.height * 3 / 7
    let rows = large >= BlockDigits.Height.ten.rawValue ? large : usual
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
    // What is said of a figure stays where the picture has to give way.
    for (place, line) in facts.enumerated() where !rest.isEmpty {
      // What goes on with a signed line stands below its words, not below its sign.
      let isFurther =
        place > 0 && line.style.ink == facts[place - 1].style.ink && FigureScene.bearsSign(facts[place - 1])
      let column = rest.splitLeft(isFurther && !FigureScene.bearsSign(line) ? 2 : 0).rest
      let (top, _) = column.splitTop(min(2, line.height(for: column.width)))
      line.draw(on: &frame, in: top)
      rest = rest.splitTop(top.height).rest
    }
    guard let exhibit, rest.height >= exhibit.leastRows + 1 else { return }
    // Without its caption nobody knows which way a curve is better.
    drawPicture(exhibit, on: &frame, in: rest.splitTop(rest.height >= exhibit.leastRows + 2 ? 1 : 0).rest)
  }

  private static func bearsSign(_ line: Paragraph) -> Bool { ["‼ ", "* "].contains { line.text.hasPrefix($0) } }

  /// What is said of the figure, the weightiest first; what is short stands in one line with what weighs as much.
  private func facts(within columns: Int) -> [Paragraph] {
    var lines: [Paragraph] = []
    for fact in FigureFacts(subject, in: scene).weightiestFirst {
      if let last = lines.last, last.style.ink == fact.ink, !fact.text.hasPrefix("·"),
        GlyphWidth.of(last.text) + 3 + GlyphWidth.of(fact.text) <= columns
      {
        lines[lines.count - 1].text += " · " + fact.text
      } else {
        lines.append(Paragraph(text: fact.text, style: Style(fact.ink)))
      }
    }
    return lines
  }

  private func drawPicture(_ exhibit: Exhibit, on frame: inout Frame, in area: Rect) {
    let isRoomy = area.height >= exhibit.wantedRows + 2
    let (head, below) = area.splitTop(area.height > exhibit.leastRows ? 1 : 0)
    let rest = below.splitTop(isRoomy ? 1 : 0).rest
    let end = if case .share(let bar, _) = exhibit, bar.share != nil { "┤ 100 %" } else { "" }
    let title = [exhibit.title, exhibit.note, end].filter { !$0.isEmpty }.joined(separator: ", ")
    frame.put(Shortening.of(title, to: head.width), x: head.x, y: head.y, Style(.remark), clip: head)
    switch exhibit {
    case .parts(let rows, _):
      var bars = BarList(rows: rows)
      bars.revealed = revealed
      bars.mostRows = 5
      bars.draw(on: &frame, in: rest)
    // A score further from its province than that is read in the wrong row.
    case .ladder(let ladder, _):
      let table = rest.splitLeft(min(rest.width, FigureScene.widestTable)).left
      ladder.draw(on: &frame, in: table)
      guard case .ranking(let index) = subject, ladder.rungs.contains(where: { !$0.detail.isEmpty }) else { break }
      let name = scene.dossier.scoreHead(in: index)
      let words = name == "Điểm" ? "điểm \((index.split(separator: ".").first ?? "").uppercased())" : name
      if GlyphWidth.of(title) + 2 + GlyphWidth.of(words) <= table.width {
        frame.put(words, x: table.maxX - GlyphWidth.of(words), y: head.y, Style(.remark), clip: head)
      }
    case .ranks: exhibit.draw(on: &frame, in: rest.splitLeft(min(rest.width, FigureScene.widestTable)).left)
    case .share(var bar, _):
      bar.isBounded = true
      bar.draw(on: &frame, in: rest)
    default: exhibit.draw(on: &frame, in: rest)
    }
  }

  private static let widestTable = 64

  private func digits(in size: Size) -> BlockDigits? {
    guard let figure = wording.figure else { return nil }
    let text = (isRank ? "hạng " : "") + figure.withoutUnit.text
    if wording.isMissing { return BlockDigits(text: text, unit: figure.unit, height: .one) }
    return BlockDigits.fitting(text, unit: figure.unit, in: size)
  }
}
