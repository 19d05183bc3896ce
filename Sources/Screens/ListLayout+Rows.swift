import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What stands in the rows of a list at a width.
extension ListLayout {
  /// Blank columns between a name and its figure at least: before a committee two numbers are not to be read as one.
  static func gap(after wording: SubjectWording, _ units: Units) -> Int {
    let endsInDigit = wording.shortName.unicodeScalars.last.map { ("0"..."9").contains($0) } ?? false
    return units == .staged && endsInDigit ? 2 : 1
  }

  /// The period of a figure; before a committee months are written out where a line has room for that.
  static func period(_ wording: SubjectWording, _ units: Units, _ form: Form) -> String {
    units == .staged && form.width >= roomy ? wording.period : wording.shortPeriod
  }

  /// The remark, with or else a unit that the figure stands without where a line is free for that, and before it the period
  /// where the pane does not tell one for all; whether the period has room there.
  static func remark(
    _ card: SubjectCard, beside figure: FigureText?, telling period: String?, _ units: Units, _ form: Form
  ) -> (remark: Remark?, isDated: Bool) {
    let isStacked = !form.isNarrow && !form.isWide
    guard isStacked || units == .staged else { return (card.remark, false) }
    var remark = share(of: card, units, form) == nil ? card.remark : nil
    if isStacked, units == .percent || units == .staged && figure?.unit == "" {
      let unit = (units == .staged ? card.wording.listed : card.wording.listedBriefly)?.unit ?? ""
      let aside = unit.isEmpty || unit == "%" ? nil : Remark(aside: units == .staged ? "đơn vị: \(unit)" : unit)
      remark = aside == nil ? remark : remark?.withUnit ?? aside
    }
    guard let period, card.wording.words == nil, !card.wording.isMissing else { return (remark, false) }
    let told = period.isEmpty ? "không nêu kỳ" : period
    let taken = isStacked ? 0 : ((form.isNarrow ? card.wording.listed : figure)?.width ?? 0) + 2
    let name = form.isWide ? ListMeasures.longestName + form.groupWidth : 0
    let bar = form.isWide ? ListMeasures.longestBar : ListMeasures.leastTrack
    let track = card.wording.share == nil || form.isNarrow ? 0 : bar + 2
    let room = form.width - 2 - taken - name - track
    let wraps = isStacked && units != .staged
    let dated = remark?.told(with: told, within: room, isShort: form.isNarrow, wraps: wraps) ?? Remark(aside: told)
    return (dated, dated.text.hasPrefix(told) && (isStacked || GlyphWidth.of(dated.text) <= room))
  }

  /// The figure with as much of its unit as stands behind it.
  static func figure(_ card: SubjectCard, _ units: Units, _ form: Form, gap: Int) -> FigureText? {
    let wording = card.wording
    guard units != .percent, !form.isNarrow else { return wording.listedBriefly?.withUnit(upTo: 1) }
    let figure = wording.listed?.withUnit(upTo: form.longestUnit)
    guard units == .staged, let figure else { return figure }
    if form.isWide { return share(of: card, units, form).map { figure.followed(by: $0) } ?? figure }
    let room = SubjectRow.nameRoom(beside: figure, in: form.width - 2, gap: gap)
    return room >= min(leastNameRoom, GlyphWidth.of(wording.shortName)) ? figure : figure.withoutUnit
  }

  /// The share that stands behind its count in a list of one line a row; `nil` where the remark is none or it has no room.
  private static func share(of card: SubjectCard, _ units: Units, _ form: Form) -> String? {
    guard units == .staged, form.isWide, let remark = card.remark, remark.isShare else { return nil }
    let figure = card.wording.listed?.withUnit(upTo: form.longestUnit)
    let columns = (figure?.width ?? 0) + 3 + GlyphWidth.of(remark.text)
    return columns <= (form.width >= roomy ? 30 : 16) ? remark.text : nil
  }

  /// Columns of a list in which a long count still has room for its share.
  static let roomy = 90

  /// How many lines more a name takes that has no room in one, beside its figure or above it; where names of groups stand
  /// before it, none.
  static func linesMore(
    _ wording: SubjectWording, _ figure: FigureText?, _ remark: Remark?, _ hasFigure: Bool, _ form: Form, _ gap: Int
  ) -> Int {
    guard hasFigure, form.groupWidth == 0, wording.words == nil || form.isNarrow else { return 0 }
    var room = form.isNarrow ? form.width - 2 : SubjectRow.nameRoom(beside: figure, in: form.width - 2, gap: gap)
    if form.isWide { room -= SubjectRow.signColumns(of: remark) }
    return min(2, Paragraph(text: wording.shortName).height(for: room) - 1)
  }

  /// Lines of the name of a row.
  static func nameLines(_ row: SubjectRow, hasScreen: Bool, _ units: Units, _ form: Form) -> Int {
    func lines(gap: Int) -> Int { 1 + linesMore(row.wording, row.figure, row.remark, hasScreen, form, gap) }
    if form.isWide { return lines(gap: 1) }
    if units == .percent { return 1 }
    if hasSecondLine(row.wording, row.remark) {
      guard units == .staged else { return 1 }
      if form.isNarrow, row.flows(in: form.width - 2) { return 1 }
    }
    return lines(gap: row.gap)
  }

  /// What stands below a name: the remark in one line or two, the first of them beside a bar.
  static func remarkLines(
    _ remark: Remark?, _ row: ListMeasures.Row, bar: Int, _ form: Form
  ) -> [String] {
    guard let remark, !form.isNarrow, !form.isWide else { return [] }
    let whole = form.width - 2
    let lines = remark.lines(row.hasTrack ? whole - bar - 2 : whole, then: whole)
    return lines.count > 1 ? lines : []
  }

  /// Words in place of a figure that have no room in one line of a narrow pane.
  static func wordLines(_ words: String, _ form: Form) -> [String] {
    guard form.isNarrow else { return [] }
    let lines = Shortening.lines(of: words, columns: form.width - 2)
    return (2...3).contains(lines.count) ? lines : []
  }

  static func height(_ subject: Subject, _ wording: SubjectWording, _ remark: Remark?, _ form: Form) -> Int {
    if !subject.hasScreen || form.isWide { return 1 }
    if form.isNarrow { return 2 }
    if let words = wording.words {
      return GlyphWidth.of(wording.shortName) + 2 + GlyphWidth.of(words) <= form.width - 2 ? 1 : 2
    }
    return hasSecondLine(wording, remark) ? 2 : 1
  }

  /// True where a bar, its empty track or a remark stands below the name.
  static func hasSecondLine(_ wording: SubjectWording, _ remark: Remark?) -> Bool {
    remark != nil || wording.share != nil || wording.isMissing
  }

  /// Columns of a line of a name that still say something beside a figure with its unit.
  static let leastNameRoom = 12
}

extension FigureText {
  /// The same figure, its unit dropped where it is longer.
  func withUnit(upTo columns: Int) -> FigureText { GlyphWidth.of(unit) > columns ? withoutUnit : self }

  /// The same figure with words behind its unit.
  func followed(by words: String) -> FigureText {
    var copy = self
    copy.unit = unit.isEmpty ? "· \(words)" : "\(unit) · \(words)"
    return copy
  }
}
