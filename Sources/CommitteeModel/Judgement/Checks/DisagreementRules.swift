extension CheckMaterial {
  /// K20: the rank that is shown, against those that other sources state for the same unit, index and year.
  var disagreementChecks: [Check] {
    let dated = rankings.filter { $0.year != nil && $0.rank != nil }
    let told = Dictionary(grouping: dated) { [$0.index, $0.unit.text, "\($0.year ?? 0)"] }
    return dated.compactMap { first in
      let statements = told[[first.index, first.unit.text, "\(first.year ?? 0)"]] ?? []
      guard statements.first == first, let shown = statements.firmest else { return nil }
      let others = statements.filter { shown.isContradicted(by: $0) }
      guard !others.isEmpty else { return nil }
      return Check(
        .sourcesDisagree, .disagrees, .mustAnswer, .nameSource, of: [.ranking(shown.index)], unit: shown.unit,
        at: [shown.origin] + others.map(\.origin),
        stated:
          "hạng \(shown.text ?? "") năm \(shown.year ?? 0) theo \(dossier.shortName(of: shown.source)), đang được hiện",
        computed: others.map { "hạng \($0.text ?? "") theo \(dossier.shortName(of: $0.source))" }.withoutRepetition
          .joined(separator: "; "))
    }
  }
}

extension [Ranking] {
  /// The most certain one; of equally certain ones the first.
  fileprivate var firmest: Ranking? {
    reduce(nil) { best, next in best.map { $0.firmness >= next.firmness } == true ? best : next }
  }
}

extension Ranking {
  /// True for another rank from another source on the same map; one that says less than this one contradicts nothing.
  fileprivate func isContradicted(by other: Ranking) -> Bool {
    guard source != other.source, map == other.map || map.isEmpty || other.map.isEmpty, let rank, let told = other.rank
    else { return false }
    return !rank.contains(told) && !told.contains(rank)
  }
}
