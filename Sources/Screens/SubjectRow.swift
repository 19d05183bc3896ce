import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A figure in a list with its name, its bar and what is said of it.
struct SubjectRow {
  let wording: SubjectWording
  let remark: Remark?
  /// The figure with such units as the list shows.
  let figure: FigureText?
  let measured: ListMeasures.Row
  let measures: ListMeasures
  /// The remark, or words in place of a figure, in lines where they take more than one, else empty.
  let remarkLines: [String]
  /// Blank columns between a name and its figure at least.
  let gap: Int
  let paper: Paper
  /// True before a committee: dots lead from a name to a figure that stands far from it, and bars tell where they end.
  let isStaged: Bool

  /// The figure below its name, a short remark or its sign at the left.
  func drawNarrow(on frame: inout Frame, in area: Rect, nameLines: Int) {
    let (first, second) = area.splitTop(nameLines)
    let flow = nameLines == 1 ? flowingName(in: area.width) : nil
    if let flow {
      frame.put(flow.first, x: first.x, y: first.y, Style(.text, on: paper), clip: first)
      frame.put(flow.rest, x: second.x, y: second.y, Style(.text, on: paper), clip: second)
    } else {
      Paragraph(text: wording.shortName, style: Style(.text, on: paper)).draw(on: &frame, in: first)
    }
    if let words = wording.words {
      let lines = remarkLines.isEmpty || second.height < remarkLines.count ? [words] : remarkLines
      // One block at the right, where figures stand.
      let widest = min(second.width, lines.map { GlyphWidth.of($0) }.max() ?? 0)
      for (place, line) in lines.enumerated() {
        let shown = Shortening.of(line, to: second.width)
        frame.put(shown, x: second.maxX - widest, y: second.y + place, Style(.text, on: paper), clip: second)
      }
      return
    }
    guard let listed = wording.listedBriefly else { return }
    let beside = measured.isJudged && !measured.isMissing && measures.isWorded ? measured.remarkWidth + 2 : 2
    let needed = flow?.columns ?? beside
    let figure = listed.width + needed <= second.width ? listed : listed.withoutUnit
    figure.draw(on: &frame, before: second.maxX, y: second.y, style: figureStyle, clip: second)
    guard let remark, flow == nil else { return }
    let text = measures.words(of: measured, within: second.width - figure.width - 2)
    frame.put(text, x: second.x, y: second.y, Style(remark.ink, on: paper), clip: second)
  }

  /// True where a name that is too long for its line goes on beside its figure.
  func flows(in width: Int) -> Bool { flowingName(in: width) != nil }

  /// A name too long for its line, where the rest of it has room before the figure of the next and nothing is said there; how
  /// many columns the rest takes with the blanks behind it.
  private func flowingName(in width: Int) -> (first: String, rest: String, columns: Int)? {
    guard remarkLines.isEmpty, GlyphWidth.of(wording.shortName) > width else { return nil }
    let told = wording.words.map { GlyphWidth.of($0) } ?? wording.listedBriefly?.withoutUnit.width ?? 0
    guard remark == nil || measures.words(of: measured, within: width - told - 2).isEmpty else { return nil }
    let lines = Shortening.lines(of: wording.shortName, columns: width)
    let endsInDigit = lines.last?.unicodeScalars.last.map { ("0"..."9").contains($0) } ?? false
    // Two numbers are not to be read as one.
    let columns = GlyphWidth.of(lines.last ?? "") + (endsInDigit ? 4 : 2)
    return lines.count == 2 && columns + told <= width ? (lines[0], lines[1], columns) : nil
  }

  /// Name and figure; below them a bar, and the remark at the right.
  func drawStacked(on frame: inout Frame, in area: Rect, nameLines: Int) {
    let (first, second) = area.splitTop(nameLines)
    let words = second.isEmpty ? wording.words : nil
    var row = FigureRow(
      name: nameLines > 1 ? "" : wording.shortName, figure: FigureText(opaque: words ?? figure?.text ?? ""),
      nameStyle: Style(.text, on: paper), figureStyle: words == nil ? figureStyle : Style(.text, on: paper), gap: gap)
    if words == nil, let figure { row.figure = figure }
    row.isLed = isStaged && nameLines == 1
    row.draw(on: &frame, in: first.splitTop(1).top)
    if nameLines > 1 {
      let room = SubjectRow.nameRoom(beside: figure, in: first.width, gap: gap)
      Paragraph(text: wording.shortName, style: Style(.text, on: paper))
        .draw(on: &frame, in: first.splitLeft(room).left)
    }
    if let words = wording.words {
      return putAtRight(words, Style(.text, on: paper), on: &frame, in: second)
    }
    guard !second.isEmpty else { return }
    let hasTrack = measured.hasTrack
    if let remark {
      let columns = hasTrack ? second.width - measures.bar - 2 : second.width
      guard remarkLines.isEmpty || second.height < remarkLines.count else {
        for (place, line) in remarkLines.enumerated() {
          putAtRight(line, Style(remark.ink, on: paper), on: &frame, in: second.splitTop(place).rest)
        }
        if hasTrack { drawBar(on: &frame, in: second.splitLeft(measures.bar).left) }
        return
      }
      let whole = [remark.text, remark.short].first { GlyphWidth.of($0) <= columns }
      let text = whole ?? Shortening.of(remark.text, to: columns)
      putAtRight(text, Style(remark.ink, on: paper), on: &frame, in: second)
    }
    if hasTrack { drawBar(on: &frame, in: second.splitLeft(measures.bar).left) }
  }

  /// The figure in large digits, in a column of so many columns, and beside it the name; below them a bar, and the remark.
  /// What is told in words stands below its name.
  func drawLarge(_ digits: BlockDigits?, column: Int, on frame: inout Frame, in area: Rect) {
    guard let digits else {
      let beside = area.splitLeft(column + SubjectRow.gapBesideDigits).rest
      let name = Paragraph(text: wording.shortName, style: Style(.text, on: paper, bold: true))
      let (top, below) = beside.splitTop(name.height(for: beside.width))
      name.draw(on: &frame, in: top)
      Paragraph(text: wording.words ?? "", style: Style(.text, on: paper)).draw(on: &frame, in: below)
      return
    }
    let (first, second) = area.splitTop(digits.size.height)
    digits.draw(on: &frame, in: first.splitLeft(column).left)
    let beside = first.splitLeft(column + SubjectRow.gapBesideDigits).rest
    let name = Paragraph(text: wording.shortName, style: Style(.text, on: paper, bold: true))
    name.draw(on: &frame, in: beside.splitBottom(name.height(for: beside.width)).bottom)
    if measured.hasTrack { drawBar(on: &frame, in: second.splitLeft(column).left) }
    guard let remark else { return }
    let below = second.splitLeft(column + SubjectRow.gapBesideDigits).rest
    frame.put(
      Shortening.of(remark.text, to: below.width), x: below.x, y: below.y, Style(remark.ink, on: paper), clip: below)
  }

  /// Blank columns between large digits and a name.
  static let gapBesideDigits = 3

  /// Columns of a name with its figure beside it.
  static func nameRoom(beside figure: FigureText?, in width: Int, gap: Int) -> Int {
    max(1, width - (figure.map { $0.width + gap } ?? 0))
  }

  /// Columns of the sign of a judgement beside a name, with the blanks behind it.
  static func signColumns(of remark: Remark?) -> Int { remark?.isJudged == true ? 3 : 0 }

  /// Name, bar, remark and figure in one line; a name that has no room there goes on below itself.
  func drawInOneLine(on frame: inout Frame, in whole: Rect, nameLines: Int) {
    let area = whole.splitTop(1).top
    if let words = wording.words {
      let room = max(area.width * 3 / 5, area.width - GlyphWidth.of(words))
      let (left, rest) = area.splitLeft(min(measured.nameWidth + 2, room))
      putName(on: &frame, in: left.splitRight(2).rest)
      return putAtRight(words, Style(.text, on: paper), on: &frame, in: rest)
    }
    guard let figure else { return putName(on: &frame, in: area) }
    figure.draw(on: &frame, before: area.maxX, y: area.y, style: figureStyle, clip: area)
    let beside = area.splitRight(figure.width + 1).rest
    if nameLines > 1 {
      let (name, rest) = beside.splitLeft(beside.width - SubjectRow.signColumns(of: remark))
      Paragraph(text: wording.shortName, style: Style(.text, on: paper))
        .draw(on: &frame, in: Rect(x: name.x, y: name.y, width: name.width, height: nameLines))
      putRemark(on: &frame, in: rest.splitRight(2).rest)
      return
    }
    if let column = measures.name, wording.share != nil {
      let (left, rest) = beside.splitLeft(column)
      putName(on: &frame, in: left.splitRight(1).rest)
      drawBar(on: &frame, in: rest.splitLeft(measures.bar).left)
      putRemark(on: &frame, in: rest.splitLeft(measures.bar + 2).rest.splitRight(1).rest)
    } else {
      let told = putRemark(on: &frame, in: beside.splitLeft(measured.leastName).rest.splitRight(1).rest)
      putName(on: &frame, in: beside.splitRight(told == 0 ? 0 : told + 2).rest)
    }
  }

  /// Puts what is said of the figure at the right edge of an area.
  /// - Returns: The columns that it takes.
  @discardableResult
  private func putRemark(on frame: inout Frame, in area: Rect) -> Int {
    guard let remark else { return 0 }
    let text = measures.words(of: measured, within: area.width)
    putAtRight(text, Style(remark.ink, on: paper), on: &frame, in: area)
    return GlyphWidth.of(text)
  }

  /// Bright for a figure, quiet where one is missing: a target must not look like a figure.
  private var figureStyle: Style { Style(wording.isMissing ? .remark : .value, on: paper) }

  private func putName(on frame: inout Frame, in area: Rect) {
    let name = Shortening.of(wording.shortName, to: area.width)
    frame.put(name, x: area.x, y: area.y, Style(.text, on: paper), clip: area)
  }

  private func putAtRight(_ text: String, _ style: Style, on frame: inout Frame, in area: Rect) {
    let shown = Shortening.of(text, to: area.width)
    frame.put(shown, x: area.maxX - GlyphWidth.of(shown), y: area.y, style, clip: area)
  }

  private func drawBar(on frame: inout Frame, in area: Rect) {
    var bar = ThinBar(
      share: wording.share, target: wording.targetShare, elapsed: wording.elapsedShare, style: Style(.bar, on: paper))
    bar.isBounded = isStaged
    bar.draw(on: &frame, in: area)
  }
}
