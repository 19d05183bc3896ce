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
  /// The remark of each row in lines, or its words in place of a figure, where they take more than one; else empty.
  let remarkLines: [[String]]
  /// Rows that a blank one parts from the row above.
  let breaks: Set<Int>
  /// The period that all figures share, which the pane tells; empty where they share none.
  let commonPeriod: String
  /// The rows that have no room for the periods of their figures, or leave them to the pane.
  let undated: [Int]
  /// True where every name has room beside figures with their short units.
  let hasRoomForUnits: Bool
  /// Blank columns between each name and its figure at least.
  let gaps: [Int]
  /// Columns for who leads in each decision.
  let leadColumns: Int
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
    /// Before a committee: each that its name leaves room for, others in the remark below; and periods of all figures.
    case staged
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
    /// Columns from which on the names of groups stand before those of figures.
    static let leastGrouped = 44

    /// The same in lists of one line a row.
    static let longestBeside = 8

    /// Columns of the longest unit that may stand behind a figure.
    var longestUnit: Int { isWide ? Form.longestBeside : width >= 46 ? 16 : 12 }

    /// Before a committee no name is cut: where the names of groups have no room, rows take a second line.
    init(_ width: Int, isGrouped: Bool, isStaged: Bool, hasSigns: Bool) {
      signWidth = hasSigns ? 1 : 0
      self.width = width - signWidth
      isNarrow = width < 31 && (isStaged || !isGrouped)
      isWide = isGrouped && (!isStaged || width >= Form.leastGrouped)
      groupWidth = isGrouped && width >= Form.leastGrouped ? 11 : 0
    }
  }

  init(_ subjects: [Subject], in scene: Scene, width: Int, units: Units, isGrouped: Bool) {
    let cards = subjects.map { scene.cards[$0] }
    let form = Form(
      width, isGrouped: isGrouped, isStaged: units == .staged, hasSigns: cards.contains { $0.mark != nil })
    let width = form.width
    let gaps = cards.map { ListLayout.gap(after: $0.wording, units) }
    let figures = zip(cards, gaps).map { ListLayout.figure($0, units, form, gap: $1) }
    // Before a committee no period stands beside words; there they do not part what shares one.
    let dated = subjects.indices.filter { place in
      let wording = cards[place].wording
      return subjects[place].hasPeriod && !wording.isMissing && (units != .staged || wording.words == nil)
    }
    let periods = dated.map { cards[$0].wording.period }
    let isOnePeriod = Set(periods).count == 1 && periods.first != ""
    commonPeriod = isOnePeriod ? cards[dated[0]].wording.shortPeriod : ""
    let told = subjects.indices.map { place in
      let period =
        isOnePeriod || !subjects[place].hasPeriod ? nil : ListLayout.period(cards[place].wording, units, form)
      return ListLayout.remark(cards[place], beside: figures[place], telling: period, units, form)
    }
    let remarks = told.map(\.remark)
    undated = dated.filter { isOnePeriod || !told[$0].isDated }
    measured = cards.indices.map {
      ListMeasures.Row(cards[$0].wording, figure: figures[$0], remark: remarks[$0], isShort: form.isNarrow)
    }
    measures = ListMeasures(measured, as: form, in: width - 2 - form.groupWidth)
    let groups = subjects.map { isGrouped ? $0.groupName(in: scene.dossier) : "" }
    let (rows, shared) = (measured, measures)
    let broken = subjects.indices.map { place in
      cards[place].wording.words.map { ListLayout.wordLines($0, form) }
        ?? (subjects[place].hasScreen
          ? ListLayout.remarkLines(remarks[place], rows[place], bar: shared.bar, form) : [])
    }
    let nameLines = subjects.indices.map { place in
      let row = SubjectRow(
        wording: cards[place].wording, remark: remarks[place], figure: figures[place], measured: rows[place],
        measures: shared, remarkLines: broken[place], gap: gaps[place], paper: .plain, isStaged: units == .staged)
      return ListLayout.nameLines(row, hasScreen: subjects[place].hasScreen, units, form)
    }
    let heights = subjects.indices.map { place in
      let rows = ListLayout.height(subjects[place], cards[place].wording, remarks[place], form)
      return rows + nameLines[place] - 1 + max(0, broken[place].count - 1)
    }
    remarkLines = broken
    breaks = ListLayout.breaks(heights, isGrouped ? groups : nil)
    hasRoomForUnits = zip(cards, remarks).allSatisfy { card, remark in
      ListLayout.holdsUnit(card.wording, remark, form, gap: ListLayout.gap(after: card.wording, units))
    }
    wholeHeights = subjects.indices.map { place in
      let more = ListLayout.linesMore(
        cards[place].wording, figures[place], remarks[place], subjects[place].hasScreen, form, gaps[place])
      return heights[place] - nameLines[place] + 1 + more
    }
    numbers = subjects.compactMap { $0.number(in: scene.dossier) }
    leadColumns = DecisionRow.leadColumns(of: cards.compactMap(\.decision), in: width - 2)
    isNumbered = subjects.contains { if case .conclusion = $0 { true } else { false } }
    (self.subjects, self.cards, self.remarks, self.figures) = (subjects, cards, remarks, figures)
    (self.form, self.groups, self.heights, self.nameLines, self.gaps) = (form, groups, heights, nameLines, gaps)
  }

  /// The rows that a blank one parts from the row above: the first of each group, or those around rows of several lines.
  private static func breaks(_ heights: [Int], _ groups: [String]?) -> Set<Int> {
    Set(
      heights.indices.dropFirst().filter { place in
        groups.map { $0[place] != $0[place - 1] } ?? (heights[place] > 1 || heights[place - 1] > 1)
      })
  }

  /// True where a figure can stand with its unit and its name beside it, in as many lines as the row has.
  private static func holdsUnit(_ wording: SubjectWording, _ remark: Remark?, _ form: Form, gap: Int) -> Bool {
    guard let figure = wording.listed?.withUnit(upTo: form.longestUnit) else { return true }
    let room = SubjectRow.nameRoom(beside: figure, in: form.width - 2, gap: gap)
    let lines = Paragraph(text: wording.shortName).height(for: room)
    return room >= leastNameRoom && lines <= (hasSecondLine(wording, remark) ? 1 : 2)
  }

  /// The same with every name whole.
  var wholeRows: Int { wholeHeights.reduce(0, +) + breaks.count }

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
}

extension Subject {
  /// True for what describes a period that a pane may tell for all.
  var hasPeriod: Bool { if case .indicator = self { true } else { false } }

  /// The number of a conclusion.
  fileprivate func number(in dossier: Dossier) -> Int? {
    guard case .conclusion(let code) = self else { return nil }
    return dossier.conclusions.first { $0.code == code }?.number
  }

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
