import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One figure filling the screen: large digits and facts above, pictures in the middle, provenance below.
struct SubjectScreen {
  private let scene: Scene
  private let subject: Subject
  private let wording: SubjectWording
  private let evidence: Evidence
  private let factLines: [Paragraph]
  private let findings: [FindingLine]

  init(_ scene: Scene, _ subject: Subject) {
    self.scene = scene
    self.subject = subject
    wording = scene.cards[subject].wording
    evidence = Evidence(subject, in: scene)
    let facts = FigureFacts(evidence, in: scene)
    factLines = facts.whole.map { Paragraph(text: $0.text, style: Style($0.ink)) }
    findings = facts.findings
  }

  /// Draws it.
  /// - Returns: The rules whose findings about the figure stand there whole.
  func draw(on frame: inout Frame, in area: Rect) -> Set<CheckRule> {
    guard area.width >= 60, area.height >= 16 else { return drawDetail(on: &frame, in: area.inset(columns: 1)) }
    let pictures = Exhibit.all(of: subject, in: scene).prefix(area.width >= 140 ? 3 : area.width >= 90 ? 2 : 1)
    let neighbours = wording.words == nil ? nil : Exhibit.neighbours(of: subject, in: scene)
    let exhibits = pictures.isEmpty ? [neighbours].compactMap { $0 } : Array(pictures)
    let rows = KeyValueList(rows: evidence.rowsBesideFacts)
    let (headRows, beside) = headRows(in: area)
    let plan = Plan(area, headRows: headRows, exhibits: exhibits) { rows.height(for: $0 - 4) + 2 }
    let told =
      plan.head.height >= 14
      ? drawAlone(on: &frame, in: plan.head) : drawHead(on: &frame, in: plan.head, measured: beside)
    for (exhibit, pane) in zip(exhibits, plan.pictures.columns(exhibits.count)) {
      let inner = Pane.inner(of: pane)
      Pane(title: exhibit.title, note: exhibit.note(in: inner.size)).draw(on: &frame, in: pane)
      let hasRoom = !exhibit.isFlexible && inner.height >= exhibit.wantedRows
      exhibit.draw(on: &frame, in: hasRoom && exhibit.wantedRows > 2 ? inner.splitTop(1).rest : inner)
    }
    let isCut = rows.height(for: plan.evidence.width - 4) + 2 > plan.evidence.height
    let notes = FindingLine.notes(leaving: told.left, isWhole: told.holdsFacts && !isCut)
    Pane(title: "Nguồn và chất lượng số liệu", footnote: Pane.footnote(notes, in: plan.evidence.width))
      .draw(on: &frame, in: plan.evidence)
    rows.draw(on: &frame, in: Pane.inner(of: plan.evidence))
    return Set(told.standing.map(\.rule))
  }

  /// The figure without panes; the last row says what has no room.
  private func drawDetail(on frame: inout Frame, in area: Rect) -> Set<CheckRule> {
    var detail = SubjectDetail(evidence, in: scene, area: area)
    if !detail.notes.isEmpty {
      let (above, last) = area.splitBottom(1)
      detail = SubjectDetail(evidence, in: scene, area: above)
      let note = detail.notes.first { GlyphWidth.of($0) <= last.width } ?? ""
      frame.put(note, x: last.maxX - GlyphWidth.of(note), y: last.y, Style(.remark), clip: last)
    }
    detail.draw(on: &frame)
    return detail.standing
  }

  /// Where figure, pictures and provenance lie; what is left over goes to pictures that can use it, else to the figure.
  private struct Plan {
    let head: Rect
    let pictures: Rect
    let evidence: Rect

    init(_ area: Rect, headRows: Int, exhibits: [Exhibit], evidenceRows: (_ width: Int) -> Int) {
      let pictureRows = exhibits.map { $0.wantedRows + 2 }.max() ?? 0
      let wanted = evidenceRows(area.width)
      if exhibits.contains(where: \.isFlexible) {
        let (head, below) = area.splitTop(headRows)
        self.head = head
        if exhibits.count == 1, area.width >= 100 {
          (pictures, evidence) = { ($0.left, $0.rest) }(below.splitLeft(area.width * 55 / 100))
        } else {
          let share = max(5, below.height * 2 / 5)
          let rows = max(min(wanted, share), min(wanted, below.height - pictureRows))
          (pictures, evidence) = { ($0.rest, $0.bottom) }(below.splitBottom(rows))
        }
      } else {
        // Pictures that cannot stand at ease leave the rows that they do not use to the evidence.
        let room = area.height - headRows - 5
        let used =
          pictureRows <= room ? pictureRows : (exhibits.map { $0.rows(within: max(1, room - 2)) + 2 }.max() ?? 0)
        let (above, evidence) = area.splitBottom(min(wanted, max(5, area.height - headRows - used)))
        self.evidence = evidence
        (head, pictures) = { ($0.rest, $0.bottom) }(above.splitBottom(min(used, above.height - headRows)))
      }
    }
  }

  /// The figure without its unit; a rank says that it is one.
  private func bigText(_ figure: FigureText) -> String {
    if case .ranking = subject { return "hạng " + figure.withoutUnit.text }
    return figure.withoutUnit.text
  }

  /// The figure in the middle of much room, its facts below.
  /// - Returns: What of them has room there.
  private func drawAlone(on frame: inout Frame, in area: Rect) -> FactColumn {
    let inner = area.inset(columns: 4, rows: 1)
    let facts = FactColumn(factLines, findings, width: inner.width)
    let digits = wording.figure.flatMap { figure in
      wording.isMissing
        ? BlockDigits(text: bigText(figure), unit: figure.unit, height: .one)
        : BlockDigits.fitting(
          bigText(figure), unit: figure.unit, in: Size(inner.width, max(min(7, inner.height), inner.height * 3 / 7)))
    }
    let words = Paragraph(text: wording.words ?? "", style: Style(.value))
    let figureRows = digits?.size.height ?? words.height(for: inner.width)
    var rest = inner.splitTop(max(0, (inner.height - figureRows - 1 - facts.height) / 2)).rest
    let (top, below) = rest.splitTop(figureRows)
    if let digits { digits.draw(on: &frame, in: top) } else { words.draw(on: &frame, in: top) }
    rest = below.splitTop(1).rest
    let column = facts.cut(to: rest.height)
    column.draw(on: &frame, in: rest)
    return column
  }

  /// Rows for the figure with its facts beside it: as many as the digits need, and some more where facts and findings need
  /// them; and these, as far as they were measured.
  private func headRows(in area: Rect) -> (rows: Int, facts: FactColumn?) {
    let rows = area.height >= 26 ? 9 : 7
    let inner = area.inset(columns: 2, rows: 1)
    guard let figure = wording.figure, !wording.isMissing,
      let digits = BlockDigits.fitting(
        bigText(figure), unit: figure.unit, in: Size(inner.width * 11 / 20, min(rows - 2, 7)))
    else { return (rows, nil) }
    let facts = FactColumn(factLines, findings, width: inner.width - digits.size.width - 4)
    return (min(max(rows, facts.height + 2), rows + (area.height >= 26 ? 4 : 2)), facts)
  }

  /// The figure with its facts beside it.
  /// - Returns: What of them has room there.
  private func drawHead(on frame: inout Frame, in area: Rect, measured: FactColumn?) -> FactColumn {
    let inner = area.inset(columns: 2, rows: 1)
    let digitsRoom = Size(inner.width * 11 / 20, min(inner.height, 7))
    var factArea = inner
    if let figure = wording.figure {
      let text = bigText(figure)
      let digits =
        wording.isMissing
        ? BlockDigits(text: text, unit: figure.unit, height: .one)
        : BlockDigits.fitting(text, unit: figure.unit, in: digitsRoom)
          ?? BlockDigits.fitting(text, unit: figure.unit, in: inner.size)
      if let digits {
        let top = inner.y + max(0, (inner.height - digits.size.height) / 2)
        digits.draw(on: &frame, in: Rect(x: inner.x, y: top, width: digits.size.width, height: digits.size.height))
        factArea = inner.splitLeft(digits.size.width + 4).rest
      }
    }
    // Words stand above what is told of them.
    let words = wording.figure == nil ? wording.words.map { [Paragraph(text: $0, style: Style(.value))] } ?? [] : []
    let known = measured.flatMap { words.isEmpty && $0.width == factArea.width ? $0 : nil }
    let column = (known ?? FactColumn(words + factLines, findings, width: factArea.width)).cut(to: factArea.height)
    column.draw(on: &frame, in: factArea.splitTop(max(0, (factArea.height - column.height) / 2)).rest)
    return column
  }
}

/// Below 40x12: the selected figure alone, and the keys to go on.
struct SingleFigureScreen {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let subject = scene.subject else {
      if let item = scene.item {
        let name = ItemDetail(item, in: scene).name
        Paragraph(text: name, style: Style(.accent, bold: true)).draw(on: &frame, in: area)
      }
      return
    }
    let wording = scene.cards[subject].wording
    let isRank = if case .ranking = subject { true } else { false }
    let rank = scene.selectedRank
    let period = rank.map { $0.year.map(String.init) ?? "" } ?? wording.period
    let year = isRank ? " (\(period.isEmpty ? "kỳ ?" : period))" : ""
    let other = rank.flatMap { $0.unit == scene.dossier.figures.unit ? nil : scene.dossier.name(of: $0.unit) + ": " }
    let name = Paragraph(text: (other ?? "") + wording.shortName + year, style: Style(.accent, bold: true))
    let (top, rest) = area.splitTop(area.height >= 3 ? min(2, name.height(for: area.width)) : 0)
    name.draw(on: &frame, in: top)
    let (body, hint) = rest.splitBottom(rest.height >= 3 ? 1 : 0)
    if let figure = rank?.text.map({ FigureText(opaque: $0) }) ?? wording.figure {
      BlockDigits.fitting(figure.withoutUnit.text, unit: figure.unit, in: body.size)?.draw(on: &frame, in: body)
    } else {
      Paragraph(text: wording.words ?? wording.shortName, style: Style(.value)).draw(on: &frame, in: body)
    }
    KeyBar(caps: [KeyBar.Cap(key: "↑↓", label: "chọn"), KeyBar.Cap(key: "F1", label: "phím", weight: .essential)])
      .draw(on: &frame, in: hint)
  }
}
