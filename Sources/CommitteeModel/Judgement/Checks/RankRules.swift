extension CheckMaterial {
  /// K04: ranks against the number of those ranked and stated changes against the two ranks; K06: one rank stated twice by
  /// one source.
  var placeChecks: [Check] {
    let byUnit = Dictionary(grouping: rankings) { $0.index + "\u{1F}" + $0.unit.text }
    return rankings.flatMap { ranking -> [Check] in
      let history = byUnit[ranking.index + "\u{1F}" + ranking.unit.text] ?? []
      return [Check.rank(ranking), Check.rankChange(ranking, in: history), repeatedRank(ranking, in: history)]
        .compactMap { $0 }
    }
  }

  private func repeatedRank(_ ranking: Ranking, in history: [Ranking]) -> Check? {
    guard ranking.year != nil, ranking.rank != nil,
      let place = history.firstIndex(where: { $0.origin == ranking.origin })
    else { return nil }
    let other = history[..<place].first {
      $0.year == ranking.year && $0.map == ranking.map && $0.source == ranking.source && $0.rank != nil
        && $0.rank != ranking.rank
    }
    guard let other else { return nil }
    return Check(
      .repeatedFigure, .disagrees, .mustAnswer, .nameSource, of: [.ranking(ranking.index)], unit: ranking.unit,
      at: [ranking.origin, other.origin], stated: "hạng \(ranking.text ?? "")", computed: "hạng \(other.text ?? "")")
  }

  /// K15: one rank of one table held by two units, where neither equal scores nor the gap behind them make it a tie.
  var sharedRankChecks: [Check] {
    let placed = rankings.filter { $0.year != nil && $0.rank.map { $0.lowerBound == $0.upperBound } ?? false }
    let tables = Dictionary(grouping: placed) { [$0.index, "\($0.year ?? 0)", $0.map, $0.generation] }
    return placed.compactMap { first -> Check? in
      let table = tables[[first.index, "\(first.year ?? 0)", first.map, first.generation]] ?? []
      let place = first.rank!.lowerBound
      let holders = table.filter { $0.rank == first.rank }.onePerUnit
      guard holders.count > 1, holders.first?.origin == first.origin,
        Standings.Sharing(of: holders, in: table) == .conflict
      else {
        return nil
      }
      let own = holders.first { $0.unit == province }
      return Check(
        .sharedRank, .disagrees, own == nil ? .note : .mustAnswer, .nameSource, of: [.ranking(first.index)],
        unit: own?.unit ?? first.unit, at: holders.map(\.origin),
        stated: "hạng \(place) \(first.indexName) năm \(first.year ?? 0): \(words(first))",
        computed: holders.dropFirst().map(words).joined(separator: "; "))
    }
  }

  private func words(_ ranking: Ranking) -> String {
    let score = ranking.score.map { "điểm \(VietnameseNumber.format($0))" } ?? "không nêu điểm"
    let certainty = ranking.certainty == "công bố" || ranking.certainty.isEmpty ? "" : ", \(ranking.certainty)"
    return "\(dossier.name(of: ranking.unit)) (\(score)\(certainty))"
  }

  /// K14: a source that names some editions of an index and leaves out others between them.
  var baselineChecks: [Check] {
    let dated = rankings.filter { $0.rank != nil && $0.year != nil }
    let series = Dictionary(grouping: dated) { [$0.index, $0.unit.text, $0.map, $0.generation] }
    return dated.compactMap { first -> Check? in
      let all = series[[first.index, first.unit.text, first.map, first.generation]] ?? []
      let own = all.filter { $0.source == first.source }.onePerYear
      guard own.count > 1, own.first?.origin == first.origin, let oldest = own.first?.year,
        let newest = own.last?.year, newest > oldest
      else { return nil }
      let named = Set(own.compactMap(\.year))
      let left = ((oldest + 1)..<newest).filter { !named.contains($0) }
      guard !left.isEmpty else { return nil }
      let known = all.filter { left.contains($0.year!) }.onePerYear
      let stated = own.map(step).joined(separator: " → ")
      guard !known.isEmpty else {
        return Check(
          .chosenBaseline, .undecided("không nêu hạng năm \(left.map(String.init).joined(separator: ", "))"), .note,
          .askUnit, of: [.ranking(first.index)], unit: first.unit, at: own.map(\.origin), stated: stated)
      }
      let whole = (own + known).sorted { $0.year! < $1.year! }
      return Check(
        .chosenBaseline, .disagrees, .mustAnswer, .nameBase, of: [.ranking(first.index)], unit: first.unit,
        at: whole.map(\.origin), stated: stated, computed: whole.map(step).joined(separator: " → "))
    }
  }

  private func step(_ ranking: Ranking) -> String {
    let place = ranking.rank!
    let text = place.lowerBound == place.upperBound ? "\(place.lowerBound)" : "\(place.lowerBound)–\(place.upperBound)"
    return "\(text) (\(ranking.year!))"
  }
}

extension [Ranking] {
  /// The first row of each unit.
  fileprivate var onePerUnit: [Ranking] {
    var seen: Set<Code<ReportingUnit>> = []
    return filter { seen.insert($0.unit).inserted }
  }

  /// The first row of each year, oldest first.
  fileprivate var onePerYear: [Ranking] {
    var seen: Set<Int> = []
    return filter { seen.insert($0.year ?? 0).inserted }.sorted { $0.year ?? 0 < $1.year ?? 0 }
  }
}
