import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A picture that a subject's data allow: columns by period, parts of a total, a recomputed rate, a ladder of ranks.
enum Exhibit {
  case columns(ColumnChart, note: String)
  case parts([BarList.Row], note: String)
  case rate([BarList.Row], note: String)
  case ladder(RankLadder, note: String)
  case strip(RankStrip, note: String)
  case share(ThinBar, note: String)
  case ranks(TableView, note: String)
  case bump(BumpChart, note: String)
  case neighbours([Subject], selected: Int, Scene)

  /// What can be shown of a subject, the most telling first.
  static func all(of subject: Subject, in scene: Scene) -> [Exhibit] {
    switch subject {
    case .indicator(let code):
      indicator(code, in: scene)
    case .ranking(let index):
      ranks(of: index, in: scene)
    case .conclusion, .task, .recommendation: []
    }
  }

  private static func indicator(_ code: Code<Indicator>, in scene: Scene) -> [Exhibit] {
    let pictures = [
      columns(of: code, in: scene), parts(of: code, in: scene), rate(of: code, in: scene),
      ladder(rankedBy: code, in: scene),
    ].compactMap { $0 }
    return pictures.isEmpty ? [share(of: code, in: scene)].compactMap { $0 } : pictures
  }

  var title: String {
    switch self {
    case .columns: "Theo kỳ"
    case .parts: "Thành phần"
    case .rate: "Tỷ lệ tính lại theo kỳ"
    case .ladder, .strip: "Bảng hạng"
    case .share(let bar, _): bar.target == nil && bar.elapsed == nil ? "Tỷ lệ trên tổng số" : "Phần đã đạt"
    case .ranks: "Các kỳ xếp hạng"
    case .bump: "Hạng qua các năm"
    case .neighbours: "Cùng khung"
    }
  }

  var note: String {
    switch self {
    case .columns(_, let note), .parts(_, let note), .rate(_, let note), .ladder(_, let note), .strip(_, let note),
      .share(_, let note), .ranks(_, let note), .bump(_, let note):
      note
    case .neighbours(let subjects, let selected, _): "\(selected + 1)/\(subjects.count)"
    }
  }

  /// The same, and that ranks which differ were moved apart where it is drawn in so many cells.
  func note(in size: Size) -> String {
    guard case .bump(let chart, let note) = self, !note.isEmpty, !chart.isToScale(in: size) else { return note }
    return note + ", không theo tỷ lệ"
  }

  func draw(on frame: inout Frame, in area: Rect) {
    switch self {
    case .columns(let chart, _):
      if chart.isHigh(in: area.size) {
        chart.draw(on: &frame, in: area)
      } else {
        chart.lying.draw(on: &frame, in: area)
      }
    case .parts(let rows, _), .rate(let rows, _): BarList(rows: rows).draw(on: &frame, in: area)
    case .ladder(let ladder, _): ladder.draw(on: &frame, in: area)
    case .strip(let strip, _): strip.draw(on: &frame, in: area)
    case .share(let bar, _): bar.draw(on: &frame, in: area)
    case .ranks(let table, _): table.draw(on: &frame, in: area)
    case .bump(let chart, _): chart.draw(on: &frame, in: area)
    case .neighbours(let subjects, let selected, let scene):
      FigureTable(subjects, in: scene, width: area.width, rows: area.height - 2).view(selected: selected)
        .draw(on: &frame, in: area)
    }
  }

  /// The fewest rows in which it says something.
  var leastRows: Int {
    switch self {
    case .columns, .bump: 6
    case .parts(let rows, _), .rate(let rows, _): min(rows.count, 3)
    case .ladder, .ranks, .neighbours: 4
    case .strip, .share: 1
    }
  }

  /// True where more rows say more.
  var isFlexible: Bool {
    switch self {
    case .columns, .ladder, .bump: true
    case .parts, .rate, .strip, .share, .ranks, .neighbours: false
    }
  }

  /// Rows in which it stands at ease.
  var wantedRows: Int {
    switch self {
    case .columns, .bump: 14
    case .parts(let rows, _), .rate(let rows, _): rows.count * 2 + 1
    case .ladder(let ladder, _): min(ladder.rungs.count, 24)
    case .strip, .share: 1
    case .ranks(let table, _): table.rows.count + 3
    case .neighbours(let subjects, _, _): subjects.count + 3
    }
  }

  /// The most of `rows` that it puts to use in a detail: bars stand apart by blank rows or not at all.
  func rows(within rows: Int) -> Int {
    switch self {
    case .parts(let bars, _), .rate(let bars, _):
      rows >= bars.count * 2 - 1 ? bars.count * 2 - 1 : min(rows, bars.count)
    case .columns, .ladder, .bump, .neighbours: min(rows, 9)
    case .strip, .share, .ranks: min(rows, wantedRows)
    }
  }

  /// What stands beside a figure in its section: of a statement in words there is no other picture. `nil` where it stands alone.
  static func neighbours(of subject: Subject, in scene: Scene) -> Exhibit? {
    guard let section = scene.board.section(of: subject) else { return nil }
    let subjects = scene.board.table(section).filter(\.hasScreen)
    guard subjects.count > 1, let place = subjects.firstIndex(of: subject) else { return nil }
    return .neighbours(subjects, selected: place, scene)
  }

  private static func columns(of code: Code<Indicator>, in scene: Scene) -> Exhibit? {
    let levels = scene.series(of: code).levels.filter { $0.figure.value?.isAmount ?? true }
    guard levels.count >= 2 else { return nil }
    let sizes = levels.map { $0.figure.value.flatMap(size) }
    let target = target(of: code, in: scene.dossier)
    let places = (sizes.map { $0?.scale ?? 0 } + [target?.scale ?? 0]).max() ?? 0
    let columns = levels.indices.map { place in
      let (level, size) = (levels[place], sizes[place])
      return ColumnChart.Column(
        label: level.period.shortLabel.isEmpty ? "không nêu" : level.period.shortLabel,
        figure: level.figure.value?.text ?? "",
        magnitude: size?.shifted(byPowerOfTen: places)?.wholeNumber ?? 0,
        isIncomplete: level.period.isIncomplete, gap: gap(level.figure),
        breakBefore: place > 0 && !level.period.isComparable(with: levels[place - 1].period))
    }
    let isMixed = Set(levels.map(\.period.isIncomplete)).count > 1
    return .columns(
      ColumnChart(
        columns: columns, axisNote: "trục đứng từ 0",
        target: target.flatMap { amount in
          amount.shifted(byPowerOfTen: places)?.wholeNumber.map {
            ColumnChart.Target(magnitude: $0, label: VietnameseNumber.format(amount))
          }
        }),
      note: isMixed ? "▒ chưa trọn năm, không so với cả năm" : "")
  }

  /// What the columns are held against; those of fractions stand for percentages, in which no target is set.
  private static func target(of code: Code<Indicator>, in dossier: Dossier) -> ExactDecimal? {
    dossier.indicators[code]?.kind == .fraction ? nil : dossier.target(for: code)?.amount
  }

  /// Which kind of nothing stands in place of a column; a range has no one height, so its ends are written there.
  private static func gap(_ figure: Figure) -> ColumnChart.Gap? {
    if case .value(.range(let range)) = figure { return ColumnChart.Gap(mark: "–", words: range.text) }
    guard case .absent(let absence) = figure else { return nil }
    let words =
      switch absence {
      case .missing: "chưa có"
      case .notYetDue, .notApplicable: absence.words
      }
    return ColumnChart.Gap(mark: absence.mark.unicodeScalars.first!, words: words)
  }

  /// What the height of a column stands for: a fraction by its percentage, everything else by its number.
  private static func size(_ value: Value) -> ExactDecimal? {
    if case .fraction(let fraction) = value { return fraction.percent(scale: 2) }
    return value.magnitude
  }

  private static func parts(of code: Code<Indicator>, in scene: Scene) -> Exhibit? {
    let dossier = scene.dossier
    let unit = dossier.indicators[code]?.measure ?? ""
    let parts = dossier.parts(of: code)
    guard !parts.isEmpty, let total = dossier.figures.levels[code]?.figure.value?.magnitude else { return nil }
    var rows = parts.compactMap { part -> BarList.Row? in
      guard let indicator = dossier.indicators[part], let value = dossier.figures.levels[part]?.figure.value else {
        return nil
      }
      // Parts of a rate are rates too, and the bar of each is as long as it says.
      let whole = unit == "%" ? value.share : value.magnitude.map { Fraction(numerator: $0, denominator: total) }
      let share = whole.flatMap { ExactShare($0) }
      let mark = unit == "%" ? dossier.figures.marks[.indicator(part)].map { "\(CheckMark($0).shape) " } ?? "" : ""
      let label = mark + (indicator.partLabel.isEmpty ? indicator.shortName : indicator.partLabel)
      return BarList.Row(label: label, figure: FigureText(value, unit: unit == "%" ? unit : ""), share: share)
    }
    // A part of a rate stands below the rate, or its bar is taken for that of the large figure.
    if unit == "%", let whole = dossier.figures.levels[code]?.figure.value {
      rows.insert(
        BarList.Row(
          label: dossier.indicators[code]?.shortName ?? "", figure: FigureText(whole, unit: unit),
          share: whole.share.flatMap { ExactShare($0) }), at: 0)
    }
    let note =
      unit == "%"
      ? "thanh từ 0 đến 100 %, phần khác không nêu" : rows.count == 1 ? "trong đó, phần của cả số" : "phần của tổng"
    return .parts(rows, note: note)
  }

  private static func rate(of code: Code<Indicator>, in scene: Scene) -> Exhibit? {
    guard
      let rate = scene.dossier.indicators[code]?.numerator == nil
        ? scene.dossier.rate(over: code) : scene.dossier.indicators[code],
      let numerator = rate.numerator, let denominator = rate.denominator
    else { return nil }
    let rates = ComputedRate.series(
      numerators: scene.series(of: numerator), denominators: scene.series(of: denominator))
    guard !rates.isEmpty else { return nil }
    let breaks = rates.indices.dropFirst().filter { !rates[$0].period.isComparable(with: rates[$0 - 1].period) }
    let rows = rates.indices.compactMap { place -> BarList.Row? in
      let rate = rates[place]
      guard let percent = rate.fraction.percent(scale: 2), let value = Quantity(percent) else { return nil }
      let sign = breaks.isEmpty ? "" : breaks.contains(place) ? "≠ " : "  "
      return BarList.Row(
        label: sign + rate.period.shortLabel, figure: FigureText(.rate(value, of: nil), unit: "%"),
        share: ExactShare(rate.fraction), isIncomplete: rate.period.isIncomplete)
    }
    let below = scene.dossier.indicators[denominator]?.shortName ?? ""
    return .rate(rows, note: "trên \(below.prefix(1).lowercased() + below.dropFirst())")
  }

  private static func ladder(rankedBy code: Code<Indicator>, in scene: Scene) -> Exhibit? {
    scene.dossier.indicators[code]?.rankedBy.flatMap { ladder(of: $0, in: scene) }
  }

  private static func ladder(of index: String, in scene: Scene) -> Exhibit? {
    guard let own = scene.dossier.newestRanking(in: index), let rank = own.rank else { return nil }
    let table = scene.archive.tables[Archive.TableKey(own)] ?? []
    var rungs = table.compactMap { ranking -> RankLadder.Rung? in
      guard let place = ranking.rank, ranking.unit != own.unit else { return nil }
      return RankLadder.Rung(
        rank: place.lowerBound, label: scene.dossier.name(of: ranking.unit),
        detail: scene.dossier.scoreText(of: ranking) ?? "")
    }
    rungs.append(
      RankLadder.Rung(
        rank: rank.lowerBound, label: scene.dossier.name(of: own.unit),
        detail: scene.dossier.scoreText(of: own) ?? "", isOwn: true))
    rungs.sort { $0.rank < $1.rank }
    let total = own.total ?? max(rank.upperBound, table.compactMap(\.total).max() ?? 0)
    let period = own.yearWords.map { "kỳ \($0)" } ?? "không nêu kỳ"
    let noun = UnitNoun(of: [own.unit] + table.map(\.unit), in: scene.dossier)
    let isWhole = rungs.count >= total || rungs.count == 1
    let note = isWhole ? period : "\(period) · chỉ có \(rungs.count)/\(total) \(noun.counted)"
    if rungs.count == 1 {
      return .strip(
        RankStrip(rank: rank.lowerBound, of: total),
        note: "hạng \(own.text ?? ""), hạng 1 tốt nhất ở bên trái · \(note)")
    }
    return .ladder(RankLadder(rungs: rungs, total: total, tellsTotal: own.total != nil), note: note)
  }

  /// A part of a whole as a bar, with the tick of its target or of the time that has passed.
  private static func share(of code: Code<Indicator>, in scene: Scene) -> Exhibit? {
    let wording = scene.cards[.indicator(code)].wording
    guard let share = wording.share else { return nil }
    let note =
      wording.targetShare != nil ? "┃ mục tiêu" : wording.elapsedShare != nil ? "║ thời gian kế hoạch đã qua" : ""
    return .share(
      ThinBar(share: share, target: wording.targetShare, elapsed: wording.elapsedShare), note: note)
  }

  /// A ladder of one rung tells less than the years.
  private static func ranks(of index: String, in scene: Scene) -> [Exhibit] {
    let (bump, ladder) = (bump(of: index, in: scene), ladder(of: index, in: scene))
    let history = history(of: index, in: scene)
    let isLone = if case .strip? = ladder { true } else { false }
    return (isLone ? [bump, history, ladder] : [bump, ladder, history]).compactMap { $0 }
  }

  private static func bump(of index: String, in scene: Scene) -> Exhibit? {
    BumpChart(of: index, in: scene).map { chart in
      let ranks = chart.lines.flatMap { $0.ranks.compactMap { $0 } }
      guard let best = ranks.min(), let worst = ranks.max(), best < worst else { return .bump(chart, note: "") }
      return .bump(chart, note: "hạng \(best) đến \(worst), cao ở trên")
    }
  }

  /// The rank over the years; steps are given only where the map and the generation of the index allow it.
  private static func history(of index: String, in scene: Scene) -> Exhibit? {
    let ranks = scene.dossier.figures.rankings.filter { $0.index == index && $0.rank != nil }
      .sorted { ($0.year ?? 0, $0.firmness, $0.map) < ($1.year ?? 0, $1.firmness, $1.map) }
    guard ranks.count >= 2 else { return nil }
    let rows = ranks.reversed().map { ranking -> [CellText] in
      let before = ranks.last { $0.year ?? 0 < ranking.year ?? 0 }
      let step = before.flatMap { Exhibit.step(from: $0, to: ranking) } ?? CellText("", Style(.remark))
      return [
        CellText(ranking.yearWords ?? "không nêu"), CellText(ranking.text ?? "", Style(.value)),
        CellText(scene.dossier.scoreText(of: ranking) ?? ""), step,
      ]
    }
    let widest = rows.reduce(4) { max($0, GlyphWidth.of($1[0].text)) }
    let columns = [
      TableColumn(title: "Kỳ", width: .fixed(widest)), TableColumn(title: "Hạng", width: .fixed(6), alignment: .figure),
      TableColumn(
        title: scene.dossier.scoreHead(in: index), width: .fixed(8), alignment: .trailing, priority: 1),
      TableColumn(title: "Thay đổi", width: .flexible(min: 12, weight: 1)),
    ]
    let telling = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    return .ranks(
      TableView(
        columns: telling.map { columns[$0] }, rows: rows.map { row in telling.map { row[$0] } }, isFocused: false),
      note: "hạng giảm là lên bậc")
  }

  /// Nothing where a year is not stated: then nobody knows which rank came before.
  static func step(from before: Ranking, to after: Ranking) -> CellText? {
    guard before.year != nil, after.year != nil else { return nil }
    guard let step = Change(from: before, to: after) else {
      return CellText("≠ \(after.breakReason(after: before))", Style(.remark))
    }
    if step.amount.isZero { return CellText("= giữ hạng", Style(.remark)) }
    let base = before.year.map { " so với \($0)" } ?? ""
    return CellText("\(step.arrow) \(step.text)\(base)", Style(step.amount.isNegative ? .bad : .good))
  }
}
