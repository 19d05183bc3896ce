import CommitteeModel
import Dashboard
import Widgets

extension BumpChart {
  /// The ranks of the unit shown in an index over the years, with the leader and the nearest neighbours of the newest
  /// year as far as their ranks are known; `nil` where there are no two years.
  init?(of index: String, in scene: Scene) {
    let own = scene.dossier.ranks(in: index).filter { $0.year != nil }
    guard own.count >= 2 else { return nil }
    let periods = own.indices.map { place in
      Period(
        label: own[place].year.map(String.init) ?? "",
        breakBefore: place > 0 ? own[place].breakReason(after: own[place - 1]) : "")
    }
    let tables = own.map { scene.standings(Archive.TableKey($0))?.standings }
    var lines = [
      Line(
        name: scene.dossier.name(of: scene.dossier.figures.unit), ranks: own.map { $0.rank?.lowerBound }, isOwn: true)
    ]
    for unit in BumpChart.company(of: scene.dossier.figures.unit, in: tables) {
      let ranks = tables.map { $0?.entry(of: unit)?.ranking.rank?.lowerBound }
      lines.append(Line(name: scene.dossier.name(of: unit), ranks: ranks))
    }
    self.init(periods: periods, lines: lines)
  }

  /// The leader and the nearest neighbours of the newest table that have a rank in another year too.
  private static func company(
    of unit: Code<ReportingUnit>, in tables: [Standings?]
  ) -> [Code<ReportingUnit>] {
    guard let newest = tables.last ?? nil, let own = newest.entry(of: unit) else { return [] }
    let neighbours = newest.neighbours(of: own)
    let wished = [neighbours.above, neighbours.below, newest.entries.first].compactMap { $0?.unit }
    var chosen: [Code<ReportingUnit>] = []
    for other in wished where other != unit && !chosen.contains(other) {
      if tables.count(where: { $0?.entry(of: other) != nil }) >= 2 { chosen.append(other) }
    }
    return chosen
  }
}

extension Ranking {
  /// Why no steps are counted from an earlier rank to this one; empty where they are.
  func breakReason(after earlier: Ranking) -> String {
    if map != earlier.map { return "khác địa giới" }
    if generation != earlier.generation { return "khác bộ chỉ số" }
    return isComparable(with: earlier) ? "" : "hạng là một khoảng"
  }
}
