extension CheckMaterial {
  /// K08: what is set side by side must be of one generation of the index and of one map of provinces.
  var generationChecks: [Check] { statedAcrossBreak + mixedTables + pillarsOfOtherYears + unitsOfOtherMap }

  /// A stated change of rank between two ranks that cannot be compared.
  private var statedAcrossBreak: [Check] {
    rankings.compactMap { ranking in
      guard let change = ranking.change, let year = ranking.year, let base = change.against else { return nil }
      let history = rankings.filter { $0.index == ranking.index && $0.unit == ranking.unit && $0.rank != nil }
      guard let after = history.first(where: { $0.year == year }),
        let before = history.first(where: { $0.year == base }), after.isBroken(from: before)
      else { return nil }
      return Check(
        .mixedGenerations, .disagrees, .mustAnswer, .nameBase, of: [.ranking(ranking.index)], unit: ranking.unit,
        at: [ranking.origin, before.origin, after.origin],
        stated: "\(VietnameseNumber.format(change.steps, signed: true)) bậc đến \(words(after))",
        computed: words(before))
    }
  }

  /// One table of ranks whose rows are of several generations.
  private var mixedTables: [Check] {
    let tables = Dictionary(grouping: rankings.filter { $0.rank != nil && $0.year != nil }) {
      [$0.index, "\($0.year ?? 0)", $0.map]
    }
    return rankings.compactMap { first in
      let table = tables[[first.index, "\(first.year ?? 0)", first.map]] ?? []
      guard table.first?.origin == first.origin, !first.generation.isEmpty,
        let other = table.first(where: { !$0.generation.isEmpty && $0.generation != first.generation })
      else { return nil }
      return Check(
        .mixedGenerations, .disagrees, .mustAnswer, .nameSource, of: [.ranking(first.index)], unit: other.unit,
        at: [first.origin, other.origin], stated: words(first), computed: words(other))
    }
  }

  /// The newest rank of the province in an index and in one of its parts, of different generations or maps.
  private var pillarsOfOtherYears: [Check] {
    let own = rankings.filter { $0.unit == province && $0.rank != nil && $0.year != nil }
    func newest(_ index: String) -> Ranking? {
      own.filter { $0.index == index }.max { $0.year! < $1.year! }
    }
    return own.map(\.index).withoutRepetition.compactMap { index in
      guard let whole = index.split(separator: ".").first.map(String.init), whole != index,
        let total = newest(whole), let part = newest(index), total.isBroken(from: part)
      else { return nil }
      return Check(
        .mixedGenerations, .disagrees, .note, .namePeriod, of: [.ranking(whole), .ranking(index)], unit: province,
        at: [total.origin, part.origin], stated: words(total), computed: words(part))
    }
  }

  /// A unit ranked on a map on which it did not exist.
  private var unitsOfOtherMap: [Check] {
    rankings.compactMap { ranking in
      guard ranking.rank != nil, !ranking.map.isEmpty, let unit = dossier.units[ranking.unit],
        let merger = CalendarDay.mergerOf2025
      else { return nil }
      let isNew = unit.validFrom.map { $0 >= merger } ?? false
      guard ranking.map == "34 tỉnh" ? !unit.exists(on: merger) : isNew else { return nil }
      return Check(
        .mixedGenerations, .disagrees, .mustAnswer, .correctFigure, of: [.ranking(ranking.index), .unit(unit.code)],
        unit: unit.code, at: [ranking.origin], stated: words(ranking), computed: "\(unit.name) không có trên bản đồ đó")
    }
  }

  private func words(_ ranking: Ranking) -> String {
    let parts = [
      "hạng \(ranking.text ?? "")", ranking.period, ranking.map,
      ranking.generation.isEmpty ? "" : "bộ chỉ số \(ranking.generation)",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Ranking {
  /// True where both state a map or a generation and these differ.
  fileprivate func isBroken(from other: Ranking) -> Bool {
    let maps = [map, other.map].filter { !$0.isEmpty }
    let generations = [generation, other.generation].filter { !$0.isEmpty }
    return Set(maps).count > 1 || Set(generations).count > 1
  }
}

extension CalendarDay {
  /// The first day of the 34 provinces (Nghị quyết 202/2025/QH15).
  fileprivate static let mergerOf2025 = CalendarDay(year: 2025, month: 7, day: 1)
}
