import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The table of a section's figures, each column as wide as what it holds.
///
/// Figures, units, periods and judgements come first, and names go on in further lines; where columns are few judgements
/// keep their sign alone, which the legend explains, then periods go. A rank carries its year where no column and no title
/// tells it.
struct FigureTable {
  private let subjects: [Subject]
  private let scene: Scene
  private let cards: [SubjectCard]
  private let commonPeriod: String?
  private let widths: Widths
  /// Columns that it takes besides those that it was given.
  let columnsMore: Int

  /// Columns of the screen that the columns of the table take; 0 for those that are left out.
  private struct Widths {
    var name = 0
    var figure = 7
    var unit = 0
    var period = 0
    var mark = 0
    /// How much stands of a judgement.
    var form = MarkForm.sign
    /// Columns without which judgements do not keep their words, and those without which they do not beside whole words in
    /// place of figures; 0 where they do.
    var lacking = (forJudgements: 0, forAllWords: 0)
  }

  /// Columns of a name that goes on in a second line where there are rows.
  private static let leastName = 16

  /// Sign and words, few words, or the sign alone.
  private enum MarkForm { case whole, short, sign }

  /// Lays a table out for so many columns of the screen and rows below its header. Of `spare` columns more it takes those without which judgements would not keep their words, or would cut those that
  /// stand in place of figures.
  init(_ subjects: [Subject], in scene: Scene, width: Int, spare: Int = 0, rows: Int) {
    self.subjects = subjects
    self.scene = scene
    cards = subjects.map { scene.cards[$0] }
    commonPeriod = FigureTable.commonPeriod(of: subjects, in: scene)
    // Before the names stand the mark of the selection, the signs of the checks where there are any, and a blank.
    let gutter = cards.contains { $0.mark != nil } ? 3 : 2
    let needs = Needs(subjects, cards, in: scene, hasPeriods: commonPeriod == nil)
    let usual = needs.widths(in: width - gutter, rows: rows)
    func widened(_ lacking: (Widths) -> Int) -> (Widths, more: Int)? {
      var (shown, more) = (usual, 0)
      while lacking(shown) > 0 {
        more += lacking(shown)
        guard more <= spare else { return nil }
        shown = needs.widths(in: width - gutter + more, rows: rows)
      }
      return (shown, more)
    }
    (widths, columnsMore) = widened(\.lacking.forAllWords) ?? widened(\.lacking.forJudgements) ?? (usual, 0)
  }

  /// True where judgements stand in words, or there are none.
  private var tellsInWords: Bool { widths.mark == 0 || widths.form != .sign }

  /// What the signs of judgements mean that stand without words, the longest form first: all of them, those that are no good
  /// news, or where they are explained. Empty where none stands alone.
  var legends: [String] {
    let marks = tellsInWords ? [] : cards.compactMap { FigureTable.mark(of: $0) }
    guard !marks.isEmpty else { return [] }
    let all = marks.map(\.meaning).withoutRepetition
    let bad = marks.filter { $0.ink == .bad || $0.ink == .caution }.map(\.meaning).withoutRepetition
    let others = bad.isEmpty || bad.count == all.count ? [] : [(bad + ["dấu khác: F1"]).joined(separator: " · ")]
    return [all.joined(separator: " · ")] + others + ["dấu: F1"]
  }

  /// The period of all figures, where they share one: then it stands once, above the table.
  static func commonPeriod(of subjects: [Subject], in scene: Scene) -> String? {
    let labels = Set(subjects.map { period(of: $0, in: scene) })
    return labels.count == 1 && labels.first != "" ? labels.first : nil
  }

  /// What the columns would take if there was room for everything.
  private struct Needs {
    private let names: [Paragraph]
    private let hasPeriods: Bool
    private var wanted = Widths()
    /// Columns of words in place of figures, with a period and without; of the short words of judgements; of figures with
    /// their years.
    private var (words, undatedWords, shortMark, dated) = (0, 0, 0, 7)

    init(_ subjects: [Subject], _ cards: [SubjectCard], in scene: Scene, hasPeriods: Bool) {
      names = cards.map { Paragraph(text: $0.wording.shortName) }
      self.hasPeriods = hasPeriods
      for (subject, card) in zip(subjects, cards) {
        let wording = card.wording
        wanted.name = max(
          wanted.name, GlyphWidth.of(wording.shortName) + (FigureTable.isPart(subject, in: scene) ? 4 : 0))
        wanted.figure = max(wanted.figure, GlyphWidth.of(FigureTable.figureText(wording, withYear: false)))
        dated = max(dated, GlyphWidth.of(FigureTable.figureText(wording, withYear: true)))
        wanted.unit = max(wanted.unit, min(16, GlyphWidth.of(FigureTable.unit(of: wording))))
        wanted.mark = max(wanted.mark, FigureTable.mark(of: card).map { GlyphWidth.of($0.text) } ?? 0)
        // That a figure is missing it says itself: the words for it may go on in a second line.
        let short = FigureTable.mark(of: card).map { GlyphWidth.of($0.short) } ?? 0
        shortMark = max(shortMark, wording.isMissing ? (short + 1) / 2 : short)
        let period = hasPeriods ? GlyphWidth.of(FigureTable.period(of: subject, in: scene)) : 0
        wanted.period = max(wanted.period, period)
        let told = GlyphWidth.of(wording.words ?? "")
        if period == 0 { undatedWords = max(undatedWords, told) } else { words = max(words, told) }
      }
      if wanted.unit > 0 { wanted.unit = max(wanted.unit, 6) }
    }

    /// What the columns take of so much room.
    func widths(in room: Int, rows: Int) -> Widths {
      // Until there is room for the periods ranks stand with their years.
      var shown = Widths(name: wanted.name, figure: hasPeriods ? dated : wanted.figure, unit: wanted.unit)
      func left(name: Int) -> Int {
        room - name - [shown.figure, shown.unit, shown.period, shown.mark].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
      }
      let least = min(wanted.name, FigureTable.leastName)
      if wanted.period > 0 {
        // A judgement can keep its sign alone; a figure without its period is another one.
        let sign = wanted.mark > 0 ? 3 : 0
        if left(name: least) - sign + shown.figure - wanted.figure >= wanted.period + 2 {
          (shown.period, shown.figure) = (wanted.period, wanted.figure)
        }
      }
      // Words take the columns of figure and unit together, undated ones that of the period too.
      let widest = max(words, undatedWords - (shown.period > 0 ? shown.period + 2 : 0))
      let missing = max(0, widest - shown.figure - (shown.unit > 0 ? shown.unit + 2 : 0))
      let name = wanted.mark > 0 ? judge(&shown, beside: left(name: 0), missing: missing, rows: rows) : wanted.name
      if left(name: least) < 0 { shown.unit = 0 }
      let spare = max(0, min(missing, left(name: name)))
      if shown.unit > 0 { shown.unit += spare } else { shown.figure += spare }
      return shown
    }

    /// How much stands of judgements where so many columns are left for them and the names; `missing` are the columns that
    /// words in place of figures lack.
    /// - Returns: The columns that names keep beside these.
    private func judge(_ shown: inout Widths, beside columns: Int, missing: Int, rows: Int) -> Int {
      // Names go on in further lines only as far as there are rows; where there are not, words of judgements give way.
      func isWhole(_ name: Int) -> Bool { names.reduce(0) { $0 + $1.height(for: name) } <= rows }
      let least = min(wanted.name, FigureTable.leastName)
      let beside = columns - shortMark - 2
      let name = beside >= least && isWhole(beside) ? least : wanted.name
      let forms: [(form: MarkForm, mark: Int, name: Int)] = [
        (.whole, wanted.mark, wanted.name), (.short, shortMark, name), (.sign, 1, 0),
      ]
      func first(_ more: Int) -> (form: MarkForm, mark: Int, name: Int)? {
        forms.dropLast().first { columns - $0.name >= $0.mark + 2 + more }
      }
      let beforeWords = first(missing)
      let best = beforeWords ?? first(0) ?? forms[2]
      (shown.form, shown.mark) = (best.form, best.mark)
      guard beforeWords == nil else { return isWhole(columns - best.mark - 2 - missing) ? best.name : wanted.name }
      // The fewest columns in which names stand whole.
      var (low, high) = (least, wanted.name)
      while low < high {
        let middle = (low + high) / 2
        if isWhole(middle) { high = middle } else { low = middle + 1 }
      }
      shown.lacking.forAllWords = max(1, low + missing - beside)
      if best.form == .sign { shown.lacking.forJudgements = max(1, low - beside) }
      return wanted.name
    }
  }

  /// The table itself.
  func view(selected: Int?) -> TableView {
    var columns = [
      TableColumn(title: "Chỉ tiêu", width: .flexible(min: min(widths.name, FigureTable.leastName), weight: 1)),
      TableColumn(title: "Số liệu", width: .fixed(widths.figure), alignment: .figure),
    ]
    if widths.unit > 0 { columns.append(TableColumn(title: "Đơn vị", width: .fixed(widths.unit))) }
    if widths.period > 0 { columns.append(TableColumn(title: "Kỳ", width: .fixed(widths.period))) }
    if widths.mark > 0 {
      let title = widths.form == .sign ? "" : "Đánh giá"
      columns.append(TableColumn(title: title, width: .fixed(max(widths.mark, title.count))))
    }
    return TableView(
      columns: columns, rows: subjects.indices.map { row(at: $0) }, selected: selected, isSpread: true, wraps: true,
      signs: cards.map(\.sign))
  }

  private func row(at index: Int) -> [CellText] {
    let (subject, card) = (subjects[index], cards[index])
    let isPart = FigureTable.isPart(subject, in: scene)
    let figure = FigureTable.figureText(card.wording, withYear: widths.period == 0 && commonPeriod == nil)
    let isMissing = card.wording.isMissing
    var cells = [
      CellText((isPart ? "  └ " : "") + card.wording.shortName, Style(isPart ? .remark : .text)),
      card.wording.words.map { CellText($0, span: wordColumns(of: subject)) }
        ?? CellText(figure, Style(isMissing ? .remark : .value)),
    ]
    if widths.unit > 0 { cells.append(CellText(FigureTable.unit(of: card.wording), Style(.remark))) }
    if widths.period > 0 { cells.append(CellText(FigureTable.period(of: subject, in: scene), Style(.remark))) }
    if widths.mark > 0 {
      let mark = FigureTable.mark(of: card)
      let text =
        switch widths.form {
        case .whole: mark?.text ?? ""
        case .short: mark?.short ?? ""
        case .sign: String(mark?.text.prefix(1) ?? "")
        }
      cells.append(CellText(text, Style(mark?.ink ?? .remark)))
    }
    return cells
  }

  /// Columns of the table for words in place of a figure: that of the period too where none is stated.
  private func wordColumns(of subject: Subject) -> Int {
    let isUndated = widths.period > 0 && FigureTable.period(of: subject, in: scene).isEmpty
    return 1 + (widths.unit > 0 ? 1 : 0) + (isUndated ? 1 : 0)
  }

  private static func isPart(_ subject: Subject, in scene: Scene) -> Bool {
    if case .indicator(let code) = subject { return scene.dossier.indicators[code]?.partOf != nil }
    return false
  }

  private static func period(of subject: Subject, in scene: Scene) -> String {
    switch subject {
    case .indicator(let code): scene.dossier.figures.levels[code]?.period.shortLabel ?? ""
    case .ranking(let index): scene.dossier.newestRanking(in: index)?.yearWords ?? ""
    case .conclusion, .task, .recommendation: ""
    }
  }

  /// Percent stands behind its number; other units have a column.
  private static func figureText(_ wording: SubjectWording, withYear: Bool) -> String {
    guard let figure = withYear ? wording.listed : wording.figure else { return "" }
    return figure.unit == "%" ? figure.text : figure.withoutUnit.text
  }

  private static func unit(of wording: SubjectWording) -> String {
    let unit = wording.figure?.unit ?? ""
    return unit == "%" ? "" : unit
  }

  /// What is judged; everything else is told in the detail.
  private static func mark(of card: SubjectCard) -> Remark? { card.remark.flatMap { $0.isJudged ? $0 : nil } }
}
