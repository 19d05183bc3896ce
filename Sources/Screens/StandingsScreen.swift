import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The whole table of an index in one year: every province's rank and score, the one shown marked, beside its neighbours.
struct StandingsScreen {
  private let scene: Scene
  private let key: Archive.TableKey

  init(_ scene: Scene, _ key: Archive.TableKey) {
    self.scene = scene
    self.key = key
  }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let (standings, selected) = scene.standings(key), !standings.entries.isEmpty else {
      Pane(title: "BẢNG HẠNG", isFocused: true).draw(on: &frame, in: area)
      scene.unreadNotice?.draw(on: &frame, in: Pane.inner(of: area))
      return
    }
    let table = scene.cards.table(of: standings) { StandingsTable(standings, in: scene) }
    let left: Rect
    let right: Rect
    let isMap = scene.view.arrangement == .map
    if area.width < 100, isMap {
      // A map needs the rows that the summary takes.
      (left, right) = (area, Rect(x: area.x, y: area.maxY, width: 0, height: 0))
    } else if area.width >= 100 {
      (left, right) = area.splitLeft(area.width - max(38, area.width * 34 / 100))
    } else if area.height >= 16 {
      (left, right) = area.splitTop(area.height - min(11, area.height * 2 / 5))
    } else {
      (left, right) = (area, Rect(x: area.x, y: area.maxY, width: 0, height: 0))
    }
    let inside = Pane.inner(of: left)
    let map = isMap ? table.map(selected: standings.entries[selected].unit, in: scene) : nil
    let isMapped = map.map { inside.size.holds($0.leastSize) } ?? false
    Pane(
      title: "BẢNG HẠNG", note: isMapped ? table.mapNote(selected, in: scene) : table.note(selected),
      footnote: isMapped ? table.mapLegend : map != nil ? "bản đồ cần màn hình cao hơn" : table.legend, isFocused: true
    ).draw(on: &frame, in: left)
    if let map, isMapped {
      map.draw(on: &frame, in: inside)
      scene.areas?.note(map, of: standings.entries.map(\.unit), in: inside)
    } else {
      let view = table.view(selected: selected)
      view.draw(on: &frame, in: inside)
      scene.areas?.note(view.places(in: inside)) { table.entry(inRow: $0).map { .row($0) } }
    }
    guard !right.isEmpty else { return }
    Pane(title: "TÓM TẮT").draw(on: &frame, in: right)
    let inner = Pane.inner(of: right)
    let name = Paragraph(text: scene.indexName(of: key), style: Style(.accent, bold: true))
    let (top, rest) = inner.splitTop(min(name.height(for: inner.width), max(1, inner.height / 3)))
    name.draw(on: &frame, in: top)
    let rows = table.rows(about: standings.entries[selected], in: scene)
    KeyValueList(rows: rows).draw(on: &frame, in: rest.height > 9 ? rest.splitTop(1).rest : rest)
  }
}

/// A table of ranks ready to be shown; made once, whatever is selected in it.
final class StandingsTable {
  let standings: Standings
  /// `kỳ 2022`.
  let period: String
  /// What the bars measure, where there are any.
  let legend: String
  private let columns: [TableColumn]
  private let rows: [[CellText]]
  /// The entry in each row; `nil` for ranks that are missing.
  private let entries: [Int?]

  init(_ standings: Standings, in scene: Scene) {
    let dossier = scene.dossier
    self.standings = standings
    period = standings.entries.first?.ranking.year.map { "kỳ \($0)" } ?? "không nêu kỳ"
    let index = standings.entries.first?.ranking.index ?? ""
    // Bars say nothing where most have none, and one alone is compared with nobody.
    let scored = standings.entries.count { $0.ranking.score != nil }
    let highest = scored > 1 && scored * 2 >= standings.entries.count ? standings.highestScore : nil
    legend = highest.map { "thanh từ 0 đến \(dossier.scoreWords($0, in: index))" } ?? ""
    let names = standings.entries.map { dossier.name(of: $0.unit) }
    let told = zip(standings.entries, names).map { entry, name in
      let isOwn = entry.unit == dossier.figures.unit
      let share = entry.ranking.score.flatMap { score in
        highest.flatMap { ExactShare(Fraction(numerator: score, denominator: $0)) }
      }
      return [
        CellText(entry.ranking.places ?? "", Style(isOwn ? .value : .text)),
        StandingsTable.sign(of: entry, in: dossier),
        CellText((isOwn ? "● " : "  ") + name, Style(isOwn ? .accent : .text, bold: isOwn)),
        share.map { CellText(bar: ThinBar(share: $0)) } ?? CellText(""),
        dossier.scoreText(of: entry.ranking).map { CellText($0, Style(.value, bold: isOwn)) }
          ?? CellText(scored > 0 ? Absence.missing.mark : "", Style(.remark)),
      ]
    }
    (rows, entries) = StandingsTable.rows(told, of: standings)
    let widest = names.reduce(8) { max($0, GlyphWidth.of($1)) } + 2
    var columns = [
      TableColumn(title: "Hạng", width: .fixed(4), alignment: .figure), TableColumn(title: "", width: .fixed(1)),
    ]
    let name = "  \(UnitNoun(of: standings, in: dossier).title)"
    columns.append(
      TableColumn(title: name, width: highest == nil ? .flexible(min: widest, weight: 1) : .fixed(max(18, widest))))
    columns.append(
      TableColumn(title: "", width: highest == nil ? .fixed(1) : .flexible(min: 8, weight: 1), priority: 1))
    let head = scored > 0 ? dossier.scoreHead(in: index) : ""
    columns.append(TableColumn(title: head, width: .fixed(max(6, GlyphWidth.of(head))), alignment: .figure))
    self.columns = columns
  }

  private static func sign(of entry: Standings.Entry, in dossier: Dossier) -> CellText {
    switch entry.sharing {
    case .none where entry.ranking.isUnchecked || dossier.isYearInferred(of: entry.ranking):
      CellText("?", Style(.caution))
    case .none: CellText("")
    case .tie: CellText("=", Style(.remark))
    case .conflict: CellText("‼", Style(.bad))
    }
  }

  /// The rows of the provinces with, where ranks are missing, a row that says so.
  private static func rows(
    _ told: [[CellText]], of standings: Standings
  ) -> (rows: [[CellText]], entries: [Int?]) {
    var rows: [[CellText]] = []
    var entries: [Int?] = []
    for place in 0...told.count {
      for gap in standings.gaps where gap.place == place {
        let words = "thiếu \(gap.words): bản này không có"
        rows.append(missing(words))
        entries.append(nil)
      }
      guard place < told.count else { break }
      rows.append(told[place])
      entries.append(place)
    }
    if let last = standings.entries.last?.ranking.places, standings.total == nil {
      rows.append(missing("sau hạng \(last): bản này không có; nguồn không nêu tổng số"))
      entries.append(nil)
    }
    return (rows, entries)
  }

  private static func missing(_ words: String) -> [CellText] {
    [CellText("⋮", Style(.caution)), CellText(""), CellText("  " + words, Style(.caution), span: 3)]
  }

  /// The table with a province selected.
  func view(selected: Int) -> TableView {
    TableView(columns: columns, rows: rows, selected: entries.firstIndex(of: selected), isSpread: true, wraps: true)
  }

  /// The province in a row of that table; `nil` for ranks that are missing.
  func entry(inRow row: Int) -> Int? { entries[row] }

  /// Where the selection is: `kỳ 2022 · dòng 52/63`.
  func note(_ selected: Int) -> String { "\(period) · dòng \(selected + 1)/\(standings.entries.count)" }

  /// The same on a map, whose tiles have short names: `kỳ 2022 · Nghệ An hạng 52/63`.
  func mapNote(_ selected: Int, in scene: Scene) -> String {
    let ranking = standings.entries[selected].ranking
    return "\(period) · \(scene.dossier.name(of: ranking.unit)) hạng \(ranking.text ?? "")"
  }

  /// What the shades of the map mean.
  var mapLegend: String { TileMap.legend(among: among, lacks: standings.entries.count < among) }

  private var among: Int {
    standings.total ?? standings.entries.compactMap { $0.ranking.rank?.upperBound }.max() ?? 0
  }

  /// The provinces with their ranks on a map; `nil` where the table holds too few.
  func map(selected: Code<ReportingUnit>, in scene: Scene) -> TileMap? {
    guard let grid = ProvinceGrid.holding(standings.entries.map(\.unit)) else { return nil }
    let ranks = Dictionary(
      standings.entries.map { ($0.unit, $0.ranking) }
    ) { first, _ in first }
    return TileMap(
      grid, places: ranks.compactMapValues { $0.rank?.lowerBound }, among: among,
      figure: { ranks[$0]?.rank.map { String($0.lowerBound) } ?? "" }, selected: selected, in: scene.dossier)
  }

  /// How a province stands, how far its neighbours are, and what kind of table this is.
  func rows(about entry: Standings.Entry, in scene: Scene) -> [KeyValueList.Row] {
    let dossier = scene.dossier
    let ranking = dossier.asShown(entry.ranking)
    let neighbours = standings.neighbours(of: entry)
    let ties = standings.entries.filter { $0.ranking.rank == ranking.rank && $0.unit != entry.unit }
    var rows = [row(dossier.name(of: entry.unit), words(of: ranking, in: dossier), .value)]
    if !ties.isEmpty {
      let names = ties.map { dossier.name(of: $0.unit) }.joined(separator: ", ")
      let isTie = entry.sharing == .tie
      rows.append(
        row(isTie ? "Đồng hạng" : "‼ Trùng hạng", names + (isTie ? "" : ": chưa rõ bên nào đúng"), isTie ? .text : .bad)
      )
    }
    rows += [
      row("Liền trên", neighbours.above.map { words(beside: entry, $0, from: ranking, in: dossier) } ?? ""),
      row("Liền dưới", neighbours.below.map { words(beside: entry, $0, from: ranking, in: dossier) } ?? ""),
    ]
    if let own = standings.entry(of: dossier.figures.unit) {
      if own.unit != entry.unit { rows.append(row("Đang xem", words(of: own, from: ranking, in: dossier))) }
    } else {
      rows.append(row(dossier.name(of: dossier.figures.unit), "không có trong bảng này", .caution))
    }
    let noun = UnitNoun(of: standings, in: dossier).counted
    let among = standings.total.map { " trong \($0)" } ?? "; nguồn không nêu xếp bao nhiêu"
    let source = dossier.sources[ranking.source]?.name ?? ranking.source.text
    let sources = Set(standings.entries.map(\.ranking.source)).count
    let listed = "\(standings.entries.count) \(noun)\(among)" + (sources > 1 ? ", từ \(sources) nguồn" : "")
    // First what holds for this rank alone, then what holds for the table.
    rows += [
      row(
        "Kỳ chỉ số", (ranking.hasNoStatedYear ? "? " : "") + ranking.yearSentence,
        ranking.hasNoStatedYear ? .caution : .text),
      row("Mức chắc chắn", ranking.isUnchecked ? "? \(ranking.certaintyWords)" : "", .caution),
      row("Công bố", ranking.publishedOn?.text ?? "không nêu ngày", ranking.publishedOn == nil ? .remark : .text),
      row("Nguồn", (sources > 1 ? "của hạng này: " : "") + source),
      row("Bảng có", listed, (standings.total ?? .max) > standings.entries.count ? .caution : .text),
      row(ranking.kind.label, ranking.kind.words),
    ]
    return rows.filter { !$0.value.isEmpty }
  }

  /// `hạng 10/63 · 0,4933 điểm`.
  private func words(of ranking: Ranking, in dossier: Dossier) -> String {
    let score = dossier.scoreWords(of: ranking) ?? ""
    return ["hạng \(ranking.text ?? "")", score].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The neighbour; where ranks between the two are missing, first that nobody knows who stands next.
  private func words(
    beside entry: Standings.Entry, _ neighbour: Standings.Entry, from base: Ranking, in dossier: Dossier
  ) -> String {
    let next = words(of: neighbour, from: base, in: dossier)
    let ends = [entry, neighbour].compactMap { $0.ranking.rank?.lowerBound }
    let gap = standings.gaps.first { gap in
      ends.contains { $0 < gap.ranks.lowerBound } && ends.contains { $0 > gap.ranks.upperBound }
    }
    return gap.map { "\($0.words): bản này không có; gần nhất là \(next)" } ?? next
  }

  /// `9 Thái Nguyên, hơn 0,0012 điểm`.
  private func words(of entry: Standings.Entry, from base: Ranking, in dossier: Dossier) -> String {
    let name = "\(entry.ranking.places ?? "") \(dossier.name(of: entry.unit))"
    guard let score = entry.ranking.score, let other = base.score, let step = score.subtracting(other)?.reduced else {
      return name
    }
    if step.isZero { return "\(name), \(dossier.hasScores(in: base.index) ? "bằng điểm" : "bằng nhau")" }
    let points = dossier.stepWords(step.magnitude, in: base.index)
    return "\(name), \(step.isNegative ? "kém" : "hơn") \(points)"
  }

  private func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label, value: value, style: Style(ink))
  }
}

extension Dossier {
  /// True for a rank whose source states no year, of the unit shown.
  fileprivate func isYearInferred(of ranking: Ranking) -> Bool { asShown(ranking).isYearInferred }
}

extension Ranking {
  /// `10`, `32–33`: the rank without its total.
  var places: String? {
    rank.map { isOnePlace ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  }
}
