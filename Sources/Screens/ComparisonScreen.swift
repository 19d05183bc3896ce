import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// All units on one indicator in one period: bars from the best down, the unit shown marked, beside what they add up to.
struct ComparisonScreen {
  private let scene: Scene
  private let code: Code<Indicator>

  init(_ scene: Scene, _ code: Code<Indicator>) {
    self.scene = scene
    self.code = code
  }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let (comparison, selected) = scene.comparison(of: code), !comparison.entries.isEmpty else {
      // Read and empty: of every period changes alone are stated.
      let others =
        scene.comparison(of: code) == nil
        ? "không đơn vị nào khác có" : "các đơn vị khác chỉ nêu mức tăng, giảm, không nêu số"
      drawNotice("\(scene.unitName) chưa có số liệu \(periodWords)và \(others).", on: &frame, in: area)
      return
    }
    guard comparison.entries.count > 1 else {
      let level = comparison.entries[0].level
      let figure = FigureText(level.figure, unit: scene.dossier.indicators[code]?.measure ?? "").text
      let period = level.period.shortLabel.isEmpty ? "không nêu kỳ" : "kỳ \(level.period.shortLabel)"
      let name = scene.dossier.name(of: level.unit)
      let others = level.unit == scene.dossier.figures.unit ? "" : "; \(scene.unitName) không nêu"
      drawNotice(
        "Chỉ \(name) nêu chỉ tiêu này (\(period): \(figure)) nên không có gì để so\(others).", on: &frame, in: area)
      return
    }
    let table = scene.cards.table(of: comparison) { ComparisonTable(comparison, of: code, in: scene) }
    let layout = ComparisonLayout(area, holdsMap: scene.view.arrangement == .map && table.isMappable)
    let inside = Pane.inner(of: layout.list)
    let (picture, footnote) = picture(of: table, comparison, selected, layout)
    Pane(
      title: "SO SÁNH CÁC ĐƠN VỊ",
      note: table.period + " · "
        + (picture is TileMap
          ? scene.dossier.name(of: comparison.entries[selected].unit) : "\(selected + 1)/\(comparison.entries.count)"),
      footnote: footnote, isFocused: true
    ).draw(on: &frame, in: layout.list)
    picture.draw(on: &frame, in: inside)
    if let map = picture as? TileMap { scene.areas?.note(map, of: comparison.entries.map(\.unit), in: inside) }
    if let charts = picture as? SmallMultiples { scene.areas?.note(charts.places(in: inside)) { .row($0) } }
    if let list = picture as? TableView { scene.areas?.note(list.places(in: inside)) { .row($0) } }
    guard !layout.summary.isEmpty else { return }
    Pane(title: "TÓM TẮT").draw(on: &frame, in: layout.summary)
    drawSummary(table, comparison.entries[selected], on: &frame, in: Pane.inner(of: layout.summary))
  }

  /// The period that was asked for.
  private var periodWords: String { scene.dossier.figures.period.map { "ở kỳ \($0.label) " } ?? "" }

  /// Why there is nothing to compare, and where there may be something.
  private func drawNotice(_ words: String, on frame: inout Frame, in area: Rect) {
    Pane(title: "SO SÁNH CÁC ĐƠN VỊ", isFocused: true).draw(on: &frame, in: area)
    let hints = ["← → chỉ tiêu khác · F7 kỳ khác · F6 đơn vị khác · Esc trở lại"]
    (scene.unreadNotice ?? EmptyNotice(title: words, hints: hints)).draw(on: &frame, in: Pane.inner(of: area))
  }

  /// The units as the person wants them, or as a table where there is no room for that, and what the signs mean.
  private func picture(
    of table: ComparisonTable, _ comparison: UnitComparison, _ selected: Int, _ layout: ComparisonLayout
  ) -> (any Widget, footnote: String) {
    switch scene.view.arrangement {
    case .table: break
    case .map:
      guard let map = table.map(selected: comparison.entries[selected].unit, in: scene) else { break }
      if Pane.inner(of: layout.list).size.holds(map.leastSize) { return (map, table.mapLegend) }
      return (table.view(selected: selected), "bản đồ cần màn hình cao hơn")
    case .trends:
      guard let trends = scene.trends(of: code) else { break }
      guard let grid = layout.grid(of: comparison.entries.count) else {
        return (table.view(selected: selected), "biểu đồ nhỏ cần màn hình lớn hơn")
      }
      let charts = TrendCharts(trends, of: comparison, kind: scene.dossier.indicators[code]?.kind ?? .count)
      return (charts.view(in: grid, selected: selected, scene), charts.legend(in: grid))
    }
    return (table.view(selected: selected), table.legend)
  }

  private func drawSummary(
    _ table: ComparisonTable, _ entry: UnitComparison.Entry, on frame: inout Frame, in area: Rect
  ) {
    let name = Paragraph(text: scene.cards[.indicator(code)].wording.name, style: Style(.accent, bold: true))
    let (top, rest) = area.splitTop(min(name.height(for: area.width), max(1, area.height / 3)))
    name.draw(on: &frame, in: top)
    let rows = table.standing + table.distance(of: entry, in: scene) + table.summary
    KeyValueList(rows: rows).draw(on: &frame, in: rest.height > 8 ? rest.splitTop(1).rest : rest)
  }
}

/// A comparison as a table with bars of one scale; made once, whatever is selected in it.
final class ComparisonTable {
  let comparison: UnitComparison
  /// `kỳ 2021`.
  let period: String
  /// What the signs on the bars mean.
  let legend: String
  /// How the unit shown stands.
  private(set) var standing: [KeyValueList.Row] = []
  /// What all units together tell.
  private(set) var summary: [KeyValueList.Row] = []
  private let columns: [TableColumn]
  private let rows: [[CellText]]
  private let indicator: Indicator?
  private let own: UnitComparison.Entry?

  init(_ comparison: UnitComparison, of code: Code<Indicator>, in scene: Scene) {
    let dossier = scene.dossier
    self.comparison = comparison
    indicator = dossier.indicators[code]
    own = comparison.entry(of: dossier.figures.unit)
    let stated = comparison.entries.first?.level.period.shortLabel ?? ""
    period = stated.isEmpty ? "không nêu kỳ" : "kỳ \(stated)"
    let target = dossier.target(for: code)
    let scale = ComparisonScale(comparison, target: target, kind: indicator?.kind ?? .count)
    legend = [scale.words, scale.median == nil ? "" : "│ trung vị", scale.target == nil ? "" : "┃ mục tiêu"]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let names = comparison.entries.map { dossier.name(of: $0.unit) }
    let unit = indicator?.measure ?? ""
    rows = zip(comparison.entries, names).map { entry, name in
      let isOwn = entry.unit == dossier.figures.unit
      let figure = FigureText(entry.level.figure, unit: unit == "%" ? unit : "")
      return [
        CellText(entry.place.map(String.init) ?? "", Style(.remark)),
        CellText((isOwn ? "● " : "  ") + name, Style(isOwn ? .accent : .text, bold: isOwn)),
        scale.bar(of: entry).map { CellText(bar: $0) } ?? CellText(""),
        CellText(figure.text, Style(entry.amount == nil ? .remark : .value, bold: isOwn)),
        CellText(ComparisonTable.percent(of: entry), Style(.remark)),
      ]
    }
    let widest = names.reduce(8) { max($0, GlyphWidth.of($1)) } + 2
    let isOfFractions = rows.contains { !$0[4].text.isEmpty }
    columns =
      [
        TableColumn(title: "", width: .fixed(2), alignment: .figure),
        TableColumn(title: "  Đơn vị", width: .fixed(min(widest, 30))),
        TableColumn(title: "", width: .flexible(min: 8, weight: 1), priority: 1),
        TableColumn(title: unit == "%" ? "" : unit, width: .fixed(6), alignment: .figure),
      ] + (isOfFractions ? [TableColumn(title: "", width: .fixed(7), alignment: .figure, priority: 2)] : [])
    standing = [
      own.map { row(dossier.name(of: $0.unit), words(of: $0, among: comparison.count), .value) }
        ?? row(dossier.name(of: dossier.figures.unit), "không nêu", .caution)
    ]
    summary = makeSummary(target, in: dossier)
  }

  /// The table with a unit selected.
  func view(selected: Int) -> TableView { TableView(columns: columns, rows: rows, selected: selected, isSpread: true) }

  private func makeSummary(_ target: Target?, in dossier: Dossier) -> [KeyValueList.Row] {
    let count = comparison.count
    var rows: [KeyValueList.Row] = []
    if count > 1, let median = comparison.median {
      rows.append(row("Trung vị", amount(median)))
      if let own, let gap = gap(from: median, to: own) { rows.append(row("So trung vị", gap)) }
      if let best = comparison.entries.first, let last = comparison.entries.prefix(count).last {
        rows.append(row(indicator?.direction == Direction.none ? "Lớn nhất" : "Tốt nhất", words(of: best, in: dossier)))
        rows.append(row(indicator?.direction == Direction.none ? "Nhỏ nhất" : "Cuối", words(of: last, in: dossier)))
      }
    }
    if let target {
      rows.append(row("Mục tiêu", target.aim(in: "")))
      let reached = comparison.entries.count { entry in
        Status(
          of: Status.Level(
            entry.level.figure, in: entry.level.period, as: indicator?.kind ?? .count, basis: indicator?.basis),
          against: target, freshness: .unknown, asOf: dossier.seenFrom
        ).standing == .reached
      }
      if count > 1 { rows.append(row("Ở mức đó", "\(reached)/\(count) đơn vị")) }
    }
    rows.append(row("Có số", count == 1 ? "chỉ một đơn vị, không có gì để so" : "\(count) đơn vị"))
    if comparison.entries.count > count {
      rows.append(row("Chưa có số", "\(comparison.entries.count - count) đơn vị", .caution))
    }
    if let direction = indicator?.direction { rows.append(row("Chiều tốt", direction.words, .remark)) }
    return rows
  }

  /// True where its units are provinces that a map can hold.
  var isMappable: Bool { ProvinceGrid.holding(comparison.entries.map(\.unit)) != nil }

  /// The provinces with their places on a map; `nil` where too few units are provinces.
  func map(selected: Code<ReportingUnit>, in scene: Scene) -> TileMap? {
    guard let grid = ProvinceGrid.holding(comparison.entries.map(\.unit)) else { return nil }
    let places = Dictionary(
      comparison.entries.enumerated().map { ($1.unit, $1.amount == nil ? nil : $1.place ?? $0 + 1) }
    ) { first, _ in first }
    return TileMap(
      grid, places: places.compactMapValues { $0 }, among: comparison.count,
      figure: { (places[$0] ?? nil).map(String.init) ?? "" }, selected: selected, in: scene.dossier)
  }

  /// What the shades of the map mean.
  var mapLegend: String {
    TileMap.legend(among: comparison.count, lacks: comparison.count < comparison.entries.count)
  }

  /// How the selected unit stands, and how far that is from the one shown; nothing for the one shown itself.
  func distance(of entry: UnitComparison.Entry, in scene: Scene) -> [KeyValueList.Row] {
    guard entry.unit != scene.dossier.figures.unit else { return [] }
    let stands = row(scene.dossier.name(of: entry.unit), words(of: entry, among: comparison.count), .value)
    guard let own, let amount = own.amount, let gap = gap(from: amount, to: entry) else { return [stands] }
    return [stands, row("Khoảng cách", gap)]
  }

  /// `98,34 %` for a fraction; empty for what is compared by its own number.
  private static func percent(of entry: UnitComparison.Entry) -> String {
    guard case .value(.fraction) = entry.level.figure, let amount = entry.amount else { return "" }
    return VietnameseNumber.format(amount.rounded(to: 2).reduced) + " %"
  }

  /// `71,78 % · thứ 5/12`.
  private func words(of entry: UnitComparison.Entry, among count: Int) -> String {
    let figure = FigureText(entry.level.figure, unit: indicator?.measure ?? "").text
    guard let place = entry.place, count > 1 else { return figure }
    return "\(figure) · thứ \(place)/\(count)"
  }

  private func words(of entry: UnitComparison.Entry, in dossier: Dossier) -> String {
    "\(dossier.name(of: entry.unit)), \(FigureText(entry.level.figure, unit: indicator?.measure ?? "").text)"
  }

  /// An amount with its unit; fractions were compared by their percentage.
  private func amount(_ amount: ExactDecimal) -> String {
    let unit = indicator?.kind == .fraction ? "%" : indicator?.measure ?? ""
    let text = VietnameseNumber.format(amount.rounded(to: 2).reduced)
    return unit.isEmpty ? text : "\(text) \(unit)"
  }

  /// How far an entry lies from an amount; percentages differ in points.
  private func gap(from base: ExactDecimal, to entry: UnitComparison.Entry) -> String? {
    guard let amount = entry.amount, let step = amount.subtracting(base)?.rounded(to: 2).reduced else { return nil }
    if step.isZero { return "bằng nhau" }
    let isPercent = indicator?.kind == .fraction || indicator?.measure == "%"
    let unit = isPercent ? "điểm %" : indicator?.measure ?? ""
    return "\(step.isNegative ? "kém" : "hơn") \(VietnameseNumber.format(step.magnitude)) \(unit)"
  }

  private func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label, value: value, style: Style(ink))
  }
}
