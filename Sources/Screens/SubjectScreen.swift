import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One figure filling the screen: large digits and facts above, pictures in the middle, provenance below.
struct SubjectScreen {
  private let state: State
  private let subject: Subject
  private let wording: SubjectWording

  init(_ state: State, _ subject: Subject) {
    self.state = state
    self.subject = subject
    wording = SubjectWording(subject, in: state.dossier)
  }

  func draw(on frame: inout Frame, in area: Rect) {
    guard area.width >= 60, area.height >= 16 else {
      SubjectDetail(subject, in: state).draw(on: &frame, in: area.inset(columns: 1))
      return
    }
    let exhibits = Array(Exhibit.all(of: subject, in: state).prefix(area.width >= 140 ? 3 : area.width >= 90 ? 2 : 1))
    let evidence = KeyValueList(rows: Evidence(subject, in: state).rows)
    let (head, below) = area.splitTop(exhibits.isEmpty ? 11 : area.height >= 26 ? 9 : 7)
    drawHead(on: &frame, in: head)
    let (pictures, place) = split(below, wanted: evidence.height(for: area.width - 4) + 2, exhibits: exhibits)
    for (exhibit, pane) in zip(exhibits, pictures.columns(exhibits.count)) {
      Pane(title: exhibit.title, note: exhibit.note).draw(on: &frame, in: pane)
      exhibit.draw(on: &frame, in: Pane.inner(of: pane))
    }
    let isCut = evidence.height(for: place.width - 4) + 2 > place.height
    Pane(title: "Nguồn và chất lượng số liệu", footnote: isCut ? "F2 xem đủ" : "").draw(on: &frame, in: place)
    evidence.draw(on: &frame, in: Pane.inner(of: place))
  }

  /// One picture stands beside its provenance, several above it.
  private func split(_ area: Rect, wanted: Int, exhibits: [Exhibit]) -> (pictures: Rect, evidence: Rect) {
    if exhibits.count == 1, area.width >= 100 {
      let (left, rest) = area.splitLeft(area.width * 55 / 100)
      return (left, rest)
    }
    let (rest, bottom) = area.splitBottom(evidenceRows(wanted: wanted, exhibits: exhibits, of: area.height))
    return (rest, bottom)
  }

  /// All that it wants where pictures have enough besides; else two fifths, but never fewer than three lines.
  private func evidenceRows(wanted: Int, exhibits: [Exhibit], of rows: Int) -> Int {
    guard !exhibits.isEmpty else { return rows }
    let forExhibits = (exhibits.map(\.wantedRows).max() ?? 0) + 2
    return max(min(wanted, max(5, rows * 2 / 5)), min(rows - forExhibits, rows))
  }

  private func drawHead(on frame: inout Frame, in area: Rect) {
    let inner = area.inset(columns: 2, rows: 1)
    let facts = FigureFacts(subject, in: state).lines
    let digitsRoom = Size(inner.width * 11 / 20, min(inner.height, 7))
    var factArea = inner
    if let figure = wording.figure {
      let digits = BlockDigits.fitting(figure.withoutUnit.text, unit: figure.unit, in: digitsRoom)
        ?? BlockDigits.fitting(figure.withoutUnit.text, unit: figure.unit, in: inner.size)
      if let digits {
        let top = inner.y + max(0, (inner.height - digits.size.height) / 2)
        digits.draw(on: &frame, in: Rect(x: inner.x, y: top, width: digits.size.width, height: digits.size.height))
        factArea = inner.splitLeft(digits.size.width + 4).rest
      }
    } else if let words = wording.words {
      let left = inner.splitLeft(inner.width / 2)
      Paragraph(text: words, style: Style(.value)).draw(on: &frame, in: left.left)
      factArea = left.rest.splitLeft(2).rest
    }
    var rest = factArea
    let lines = facts.map { Paragraph(text: $0.text, style: Style($0.ink)) }
    let wanted = lines.reduce(0) { $0 + $1.height(for: factArea.width) }
    rest = rest.splitTop(max(0, (factArea.height - wanted) / 2)).rest
    for line in lines {
      let (top, below) = rest.splitTop(line.height(for: factArea.width))
      line.draw(on: &frame, in: top)
      rest = below
    }
  }
}

/// Below 40x10: the selected figure alone, and the keys to go on.
struct SingleFigureScreen {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let subject = state.subject else { return }
    let wording = SubjectWording(subject, in: state.dossier)
    let name = Paragraph(text: wording.shortName, style: Style(.accent, bold: true))
    let (top, rest) = area.splitTop(area.height >= 3 ? min(2, name.height(for: area.width)) : 0)
    name.draw(on: &frame, in: top)
    let (body, hint) = rest.splitBottom(rest.height >= 3 ? 1 : 0)
    if let figure = wording.figure {
      BlockDigits.fitting(figure.withoutUnit.text, unit: figure.unit, in: body.size)?.draw(on: &frame, in: body)
    } else {
      Paragraph(text: wording.words ?? wording.shortName, style: Style(.value)).draw(on: &frame, in: body)
    }
    KeyBar(caps: [KeyBar.Cap(key: "↑↓", label: "chọn"), KeyBar.Cap(key: "F1", label: "phím", isEssential: true)])
      .draw(on: &frame, in: hint)
  }
}
