/// The table of an index for one year and map: one rank of each province, best first.
public struct Standings: Hashable, Sendable {
  /// A province's rank.
  public struct Entry: Hashable, Sendable {
    /// The most certain of its ranks.
    public let ranking: Ranking
    /// Whether others hold the same rank, and by what right.
    public let sharing: Sharing

    /// Whose it is.
    public var unit: Code<ReportingUnit> { ranking.unit }
  }

  /// One rank of several provinces.
  public enum Sharing: Hashable, Sendable {
    /// Nobody else holds the rank.
    case none
    /// Equal scores, or the gap behind them, make it a tie.
    case tie
    /// Nothing does: one of them may be wrong.
    case conflict
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
    let holders = Dictionary(grouping: sorted, by: \.rank)
    entries = sorted.map { Entry(ranking: $0, sharing: .init(of: holders[$0.rank] ?? [], in: sorted)) }
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

  /// The ranks that are left out, in order; those behind a tie are not missing, those behind a conflict are.
  public var gaps: [Gap] {
    var gaps: [Gap] = []
    var next = 1
    var (held, holders) = (0, 0)
    for (place, entry) in entries.enumerated() {
      guard let rank = entry.ranking.rank else { continue }
      if rank.lowerBound > next { gaps.append(Gap(place: place, ranks: next...(rank.lowerBound - 1))) }
      holders = rank.lowerBound == held && entry.sharing == .tie ? holders + 1 : 1
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

extension Standings.Sharing {
  /// Judges the provinces that hold one rank of a table.
  init(of holders: [Ranking], in table: [Ranking]) {
    guard holders.count > 1, let place = holders.first?.rank?.lowerBound else {
      self = .none
      return
    }
    let scores = holders.compactMap(\.score)
    if scores.count == holders.count {
      self = Set(scores).count == 1 ? .tie : .conflict
      return
    }
    let held = Set(table.compactMap { $0.rank?.lowerBound })
    let gap = (place + 1)..<(place + holders.count)
    self = !gap.contains(where: held.contains) && held.contains(place + holders.count) ? .tie : .conflict
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
