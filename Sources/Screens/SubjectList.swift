import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A list of subjects in a pane: figures at the right edge, one remark each, the selection marked.
struct SubjectList {
  private let selected: Int?
  let units: ListLayout.Units
  let layout: ListLayout

  /// The list of a section at a width, `selected` marked.
  init(_ section: Section, in scene: Scene, width: Int, units: ListLayout.Units, selected: Int?) {
    self.selected = selected
    self.units = units
    layout = scene.cards.layout(of: section, width: width, units: units) {
      ListLayout(
        scene.board.overview(section), in: scene, width: width, units: units, isGrouped: section == .common)
    }
  }

  /// A list of some subjects of a section, none marked.
  init(_ subjects: [Subject], of section: Section, in scene: Scene, width: Int, units: ListLayout.Units) {
    selected = nil
    self.units = units
    layout = ListLayout(subjects, in: scene, width: width, units: units, isGrouped: section == .common)
  }

  /// The lists of panes side by side, of so many columns each; units stand behind the figures in all of them or in none.
  static func sideBySide(
    _ sections: [Section], in scene: Scene, widths: [Int], selected: (Section) -> Int? = { _ in nil }
  ) -> [SubjectList] {
    func lists(_ units: ListLayout.Units) -> [SubjectList] {
      zip(sections, widths).map { section, width in
        let inner = Pane.inner(of: Rect(x: 0, y: 0, width: width, height: 3)).width
        return SubjectList(section, in: scene, width: inner, units: units, selected: selected(section))
      }
    }
    let roomy = lists(.short)
    return roomy.allSatisfy { $0.layout.form.isWide || $0.layout.hasRoomForUnits } ? roomy : lists(.percent)
  }

  /// True where all of it stands at ease below a blank row.
  func hasRoomAbove(in area: Rect, apart: Int = 1) -> Bool {
    guard let last = rows(in: area, centredOn: nil, isLowered: false, apart: apart).places.last else {
      return area.height >= 3
    }
    return last.area.maxY + 1 < area.maxY
  }

  /// The figures in digits of three rows, none for what is told in words, with the columns of the widest and the heights of
  /// their rows; `nil` where most is told in words or a name has no room beside them.
  var large: (digits: [BlockDigits?], column: Int, heights: [Int])? {
    guard !layout.form.isNarrow, !layout.form.isWide else { return nil }
    let digits = layout.subjects.indices.map { place -> BlockDigits? in
      let wording = layout.cards[place].wording
      guard wording.words == nil, let figure = layout.figures[place] else { return nil }
      return BlockDigits(
        text: figure.withoutUnit.text, unit: figure.unit, height: wording.isMissing ? .one : .three,
        style: Style(wording.isMissing ? .remark : .value))
    }
    guard digits.count(where: { $0 != nil }) * 2 >= digits.count,
      let column = digits.compactMap({ $0?.size.width }).max()
    else { return nil }
    let room = layout.form.width - 2 - column - SubjectRow.gapBesideDigits
    guard room >= SubjectList.leastBesideDigits else { return nil }
    var heights: [Int] = []
    for (place, digits) in digits.enumerated() {
      let (wording, remark) = (layout.cards[place].wording, layout.remarks[place])
      guard let digits else {
        let lines = [wording.shortName, wording.words ?? ""].map { Paragraph(text: $0).height(for: room) }
        heights.append(lines.reduce(0, +))
        continue
      }
      guard Paragraph(text: wording.shortName).height(for: room) <= digits.size.height,
        GlyphWidth.of(remark?.text ?? "") <= room
      else { return nil }
      heights.append(digits.size.height + (ListLayout.hasSecondLine(wording, remark) ? 1 : 0))
    }
    return (digits, column, heights)
  }

  /// Columns of a name beside large digits that still say something.
  private static let leastBesideDigits = 20

  /// Which subjects are visible, where, and how many are not; `isLowered` begins below a blank row, `apart` is how many
  /// blank ones stand between them at most.
  func rows(in area: Rect, centredOn index: Int?, isLowered: Bool, apart: Int = 1) -> Rows {
    let area = area.splitTop(isLowered ? 1 : 0).rest
    let heights = layout.wholeHeights.reduce(0, +) <= area.height ? layout.wholeHeights : layout.heights
    return Rows(heights: heights, in: area, selected: index, apart: apart, breaks: layout.breaks)
  }

  /// Draws the rows, or the first of them alone; the others keep their places. `tellsMarks` puts the signs of the checks
  /// before them.
  func draw(
    _ rows: Rows, upTo revealed: Int? = nil, tellsMarks: Bool = true,
    large: (digits: [BlockDigits?], column: Int)? = nil, on frame: inout Frame
  ) {
    var group = ""
    for place in rows.places where place.index < revealed ?? .max {
      let isSelected = place.index == selected
      if isSelected {
        frame.fill(place.area.inset(columns: -1), " ", Style(.text, on: .selection))
        frame.put("▶", x: place.area.x - 1, y: place.area.y, Style(.accent, on: .selection))
      }
      // The sign stands before the name that it marks; a blank parts the two.
      let (left, rest) = place.area.inset(columns: 1).splitLeft(layout.form.groupWidth)
      let area = rest.splitLeft(layout.form.signWidth).rest
      if tellsMarks, let mark = layout.cards[place.index].mark {
        let style = Style(mark.ink, on: isSelected ? .selection : .plain)
        frame.put(mark.shape, x: rest.x - 1, y: place.area.y, style)
      }
      if layout.groups[place.index] != group, !left.isEmpty {
        let style = Style(.accent, on: isSelected ? .selection : .plain)
        let name = Shortening.of(layout.groups[place.index], to: left.width - 1 - layout.form.signWidth)
        frame.put(name, x: left.x, y: left.y, style, clip: left)
      }
      group = layout.groups[place.index]
      if let large {
        let digits = large.digits[place.index]
        row(place.index, .plain).drawLarge(digits, column: large.column, on: &frame, in: area)
        continue
      }
      let more = max(0, place.area.height - layout.heights[place.index])
      let lines = layout.nameLines[place.index] + more
      draw(place.index, nameLines: lines, isSelected ? .selection : .plain, on: &frame, in: area)
    }
  }

  private func draw(_ index: Int, nameLines: Int, _ paper: Paper, on frame: inout Frame, in area: Rect) {
    if let decision = layout.cards[index].decision {
      decision.draw(
        on: &frame, in: area, paper: paper, isNumbered: layout.isNumbered, leadColumns: layout.leadColumns)
      return
    }
    let row = row(index, paper)
    if layout.form.isNarrow {
      row.drawNarrow(on: &frame, in: area, nameLines: nameLines)
    } else if layout.form.isWide {
      row.drawInOneLine(on: &frame, in: area, nameLines: nameLines)
    } else {
      row.drawStacked(on: &frame, in: area, nameLines: nameLines)
    }
  }

  private func row(_ index: Int, _ paper: Paper) -> SubjectRow {
    SubjectRow(
      wording: layout.cards[index].wording, remark: layout.remarks[index], figure: layout.figures[index],
      measured: layout.measured[index], measures: layout.measures, remarkLines: layout.remarkLines[index],
      gap: layout.gaps[index], paper: paper,
      isStaged: units == .staged)
  }
}
