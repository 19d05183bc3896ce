import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// How the list of a section looks at a width, whatever is selected: what stands in its rows, and their measures.
///
/// It depends on the dossier alone and is kept with its cards, so that a key does not measure every name anew.
final class ListLayout {
  let subjects: [Subject]
  let cards: [SubjectCard]
  /// What is told of each figure.
  let remarks: [Remark?]
  /// The figures with such units as the list shows.
  let figures: [FigureText?]
  let measured: [ListMeasures.Row]
  let measures: ListMeasures
  let form: Form
  /// Names of the groups, row by row.
  let groups: [String]
  let heights: [Int]
  /// Lines of the names in them.
  let nameLines: [Int]
  /// The same where names that are too long go on in further lines.
  let wholeHeights: [Int]
  /// Rows that a blank one parts from the row above.
  let breaks: Set<Int>
  /// True where all figures are of one period, which the pane tells.
  let isOnePeriod: Bool
  /// True where every name has room beside figures with their short units.
  let hasRoomForUnits: Bool
  /// True for conclusions, which have numbers.
  let isNumbered: Bool
  /// Their numbers, row by row.
  private let numbers: [Int]

  /// Which units stand behind the figures; the same in all panes of a row.
  enum Units {
    /// All that are short, for every name has room beside them.
    case short
    /// Percent alone; others are told in the remark below.
    case percent
  }

  /// How rows are laid out at a width.
  struct Form {
    /// The name stands on a line of its own above the figure.
    let isNarrow: Bool
    /// Bar and remark stand in the same line as the figure, the name to their left.
    let isWide: Bool
    /// Columns for the name of a group, 0 for none.
    let groupWidth: Int
    /// Columns of the list, without those for signs.
    let width: Int
    /// Columns before the names for the signs of the checks, the same in all rows; 0 where none bears one.
    let signWidth: Int
    /// Columns of the longest unit that may stand behind a figure.
    var longestUnit: Int { isWide ? 8 : width >= 46 ? 16 : 12 }

    init(_ width: Int, isGrouped: Bool, hasSigns: Bool) {
      signWidth = hasSigns ? 1 : 0
      self.width = width - signWidth
      isNarrow = width < 31 && !isGrouped
      isWide = isGrouped
      groupWidth = isGrouped && width >= 44 ? 11 : 0
    }
  }

  init(_ subjects: [Subject], in scene: Scene, width: Int, units: Units, isGrouped: Bool) {
    let cards = subjects.map { scene.cards[$0] }
    let form = Form(width, isGrouped: isGrouped, hasSigns: cards.contains { $0.mark != nil })
    let width = form.width
    let longest = units == .percent || form.isNarrow ? 1 : form.longestUnit
    let figures = cards.map { card in
      (units == .short ? card.wording.listed : card.wording.listedBriefly)?.withUnit(upTo: longest)
    }
    let periods = zip(subjects, cards).compactMap { $0.hasPeriod && !$1.wording.isMissing ? $1.wording.period : nil }
    isOnePeriod = Set(periods).count == 1 && periods.first != ""
    let remarks = zip(subjects, cards).map { [isOnePeriod] subject, card in
      ListLayout.remark(card, telling: isOnePeriod || !subject.hasPeriod ? nil : card.wording.shortPeriod, units, form)
    }
    measured = cards.indices.map {
      ListMeasures.Row(cards[$0].wording, figure: figures[$0], remark: remarks[$0], isShort: form.isNarrow)
    }
    let inner = width - 2 - form.groupWidth
    measures =
      form.isNarrow
      ? ListMeasures(narrow: measured, in: inner)
      : form.isWide ? ListMeasures(oneLine: measured, in: inner) : ListMeasures(stacked: measured, in: inner)
    let groups = subjects.map { isGrouped ? $0.groupName(in: scene.dossier) : "" }
    let nameLines = subjects.indices.map { place in
      ListLayout.hasSecondLine(cards[place].wording, remarks[place]) || units == .percent
        ? 1 : 1 + ListLayout.linesMore(cards[place].wording, figures[place], subjects[place].hasScreen, form)
    }
    let heights = subjects.indices.map { place in
      ListLayout.height(subjects[place], cards[place].wording, remarks[place], form) + nameLines[place] - 1
    }
    breaks = Set(
      subjects.indices.dropFirst().filter {
        isGrouped ? groups[$0] != groups[$0 - 1] : heights[$0] > 1 || heights[$0 - 1] > 1
      })
    hasRoomForUnits = zip(cards, remarks).allSatisfy { card, remark in
      guard let figure = card.wording.listed?.withUnit(upTo: form.longestUnit) else { return true }
      let room = SubjectRow.nameRoom(beside: figure, in: width - 2)
      let lines = Paragraph(text: card.wording.shortName).height(for: room)
      return room >= ListLayout.leastNameRoom && lines <= (ListLayout.hasSecondLine(card.wording, remark) ? 1 : 2)
    }
    wholeHeights = subjects.indices.map { place in
      let more = ListLayout.linesMore(cards[place].wording, figures[place], subjects[place].hasScreen, form)
      return heights[place] - nameLines[place] + 1 + more
    }
    numbers = subjects.compactMap { subject in
      guard case .conclusion(let code) = subject else { return nil }
      return scene.dossier.conclusions.first { $0.code == code }?.number
    }
    isNumbered = subjects.contains { if case .conclusion = $0 { true } else { false } }
    (self.subjects, self.cards, self.remarks, self.figures) = (subjects, cards, remarks, figures)
    (self.form, self.groups, self.heights, self.nameLines) = (form, groups, heights, nameLines)
  }

  /// Rows in which all of it stands at ease: with blank rows between what has two lines, or between groups.
  var easyRows: Int { heights.reduce(0, +) + breaks.count }

  /// What the signs on the bars mean, where there are bars with signs; of conclusions that do not stand by their numbers,
  /// what they stand by.
  var legend: String {
    if isNumbered, numbers != numbers.sorted() { return "có việc, có hạn đứng trước" }
    guard measures.bar > 0 else { return "" }
    let elapsed = cards.contains { $0.wording.elapsedShare != nil } ? ["║ thời gian đã qua"] : []
    let target = cards.contains { $0.wording.targetShare != nil } ? ["┃ mục tiêu"] : []
    return (elapsed + target).joined(separator: " · ")
  }

  /// The remark, with or else a unit that the figure stands without where a line is free for that, and before it the period
  /// where the pane does not tell one for all.
  private static func remark(_ card: SubjectCard, telling period: String?, _ units: Units, _ form: Form) -> Remark? {
    guard !form.isNarrow, !form.isWide else { return card.remark }
    var remark = card.remark
    if units == .percent {
      let unit = card.wording.listedBriefly?.unit ?? ""
      let aside = unit.isEmpty || unit == "%" ? nil : Remark(aside: unit)
      remark = aside == nil ? remark : remark?.withUnit ?? aside
    }
    guard let period, card.wording.words == nil, !card.wording.isMissing else { return remark }
    let told = period.isEmpty ? "không nêu kỳ" : period
    guard let remark else { return Remark(aside: told) }
    let room = form.width - 2 - (card.wording.share == nil ? 0 : ListMeasures.leastTrack + 2)
    return remark.told(with: told, within: room)
  }

  /// How many lines more a name takes that has no room in one, beside its figure or above it.
  private static func linesMore(
    _ wording: SubjectWording, _ figure: FigureText?, _ hasFigure: Bool, _ form: Form
  ) -> Int {
    guard hasFigure, !form.isWide, wording.words == nil else { return 0 }
    let room = form.isNarrow ? form.width - 2 : SubjectRow.nameRoom(beside: figure, in: form.width - 2)
    return min(2, Paragraph(text: wording.shortName).height(for: room) - 1)
  }

  private static func height(_ subject: Subject, _ wording: SubjectWording, _ remark: Remark?, _ form: Form) -> Int {
    if !subject.hasScreen || form.isWide { return 1 }
    if form.isNarrow { return 2 }
    if let words = wording.words {
      return GlyphWidth.of(wording.shortName) + 2 + GlyphWidth.of(words) <= form.width - 2 ? 1 : 2
    }
    return hasSecondLine(wording, remark) ? 2 : 1
  }

  /// True where a bar, its empty track or a remark stands below the name.
  private static func hasSecondLine(_ wording: SubjectWording, _ remark: Remark?) -> Bool {
    remark != nil || wording.share != nil || wording.isMissing
  }

  /// Columns of a line of a name that still say something beside a figure with its unit.
  private static let leastNameRoom = 12
}

extension FigureText {
  /// The same figure, its unit dropped where it is longer.
  fileprivate func withUnit(upTo columns: Int) -> FigureText { GlyphWidth.of(unit) > columns ? withoutUnit : self }
}

extension Subject {
  /// True for what describes a period that a pane may tell for all.
  var hasPeriod: Bool { if case .indicator = self { true } else { false } }

  fileprivate func groupName(in dossier: Dossier) -> String {
    switch self {
    case .indicator(let code):
      let name = dossier.indicators[code]?.group ?? ""
      return name.prefix(1).uppercased() + String(name.dropFirst())
    case .ranking: return "Xếp hạng"
    case .conclusion, .task, .recommendation: return ""
    }
  }
}
