/// The table of an index for one year and map: one rank of each province, best first.
public struct Standings: Hashable, Sendable {
  /// A province's rank.
  public struct Entry: Hashable, Sendable {
    /// The most certain of its ranks.
    public let ranking: Ranking
    /// True where another province holds the same rank.
    public let isTied: Bool

    /// Whose it is.
    public var unit: Code<ReportingUnit> { ranking.unit }
  }

  /// The ranks, best first; provinces of which no source states a rank are not there.
  public let entries: [Entry]
  /// How many were ranked, where a source says that.
  public let total: Int?
  /// The highest score; `nil` where none was published.
  public let highestScore: ExactDecimal?

  /// Makes the table of stated ranks.
  public init(_ rankings: [Ranking]) {
    var best: [Code<ReportingUnit>: Ranking] = [:]
    for ranking in rankings where ranking.rank != nil {
      if let known = best[ranking.unit], known.firmness >= ranking.firmness { continue }
      best[ranking.unit] = ranking
    }
    let sorted = best.values.sorted { one, other in
      let (left, right) = (one.rank?.lowerBound ?? 0, other.rank?.lowerBound ?? 0)
      return left != right ? left < right : one.unit < other.unit
    }
    let holders = Dictionary(grouping: sorted, by: \.rank).mapValues(\.count)
    entries = sorted.map { Entry(ranking: $0, isTied: (holders[$0.rank] ?? 0) > 1) }
    total = rankings.compactMap(\.total).max()
    highestScore = sorted.compactMap(\.score).max()
  }

  /// Ranks that no source states of any province.
  public struct Gap: Hashable, Sendable {
    /// The place among the entries before which they are left out; the number of entries for those behind the last.
    public let place: Int
    /// The ranks.
    public let ranks: ClosedRange<Int>

    /// `hạng 19–50`, `hạng 7`.
    public var words: String {
      ranks.count == 1 ? "hạng \(ranks.lowerBound)" : "hạng \(ranks.lowerBound)–\(ranks.upperBound)"
    }
  }

  /// The ranks that are left out, in order; the ranks behind a tie are not missing.
  public var gaps: [Gap] {
    var gaps: [Gap] = []
    var next = 1
    var (held, holders) = (0, 0)
    for (place, entry) in entries.enumerated() {
      guard let rank = entry.ranking.rank else { continue }
      if rank.lowerBound > next { gaps.append(Gap(place: place, ranks: next...(rank.lowerBound - 1))) }
      holders = rank.lowerBound == held ? holders + 1 : 1
      held = rank.lowerBound
      next = max(next, rank.upperBound + 1, held + holders)
    }
    if let total, next <= total { gaps.append(Gap(place: entries.count, ranks: next...total)) }
    return gaps
  }

  /// The entry of a province.
  public func entry(of unit: Code<ReportingUnit>) -> Entry? { entries.first { $0.unit == unit } }

  /// The nearest province with a better rank, and the nearest with a worse one.
  public func neighbours(of entry: Entry) -> (above: Entry?, below: Entry?) {
    guard let rank = entry.ranking.rank else { return (nil, nil) }
    return (
      entries.last { ($0.ranking.rank?.upperBound ?? 0) < rank.lowerBound },
      entries.first { ($0.ranking.rank?.lowerBound ?? 0) > rank.upperBound }
    )
  }
}

extension Dossier {
  /// The ranks of the unit shown in an index, one for each year and map, oldest first; one without a stated year only
  /// where no other is known.
  public func ranks(in index: String) -> [Ranking] {
    var best: [String: Ranking] = [:]
    for ranking in figures.rankings where ranking.index == index && ranking.rank != nil {
      let key = "\(ranking.year ?? 0) \(ranking.map)"
      if let known = best[key], known.firmness >= ranking.firmness { continue }
      best[key] = ranking
    }
    let dated = best.values.filter { $0.year != nil }
    return (dated.isEmpty ? Array(best.values) : dated).sorted { ($0.year ?? 0, $0.map) < ($1.year ?? 0, $1.map) }
  }
}
