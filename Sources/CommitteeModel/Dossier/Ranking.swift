/// The rank of a province in one edition of an index.
public struct Ranking: Hashable, Sendable {
  /// The index: `dti`, `dti.cqs`, `par`, `ict`.
  public let index: String
  /// Its name.
  public let indexName: String
  /// The year it describes; `nil` where the source does not say.
  public let year: Int?
  /// The year or date as the row states it; empty where it does not.
  public let period: String
  /// The province.
  public let unit: Code<ReportingUnit>
  /// Best and worst rank it may hold: equal unless the source gives a range.
  public let rank: ClosedRange<Int>?
  /// How many were ranked, where stated.
  public let total: Int?
  /// The score, where published.
  public let score: ExactDecimal?
  /// A stated change in steps, positive for better, with the year it is against.
  public let change: StatedChange?
  /// The map of provinces: `63 tỉnh` or `34 tỉnh`; may be empty.
  public let map: String
  /// The generation of the index: `1726`, `922`, `405`; may be empty.
  public let generation: String
  /// When it was published, where stated.
  public let publishedOn: PartialDate?
  /// `công bố`, `theo thứ tự liệt kê`, `chưa đối chiếu`; may be empty.
  public let certainty: String
  /// Where it is stated.
  public let source: Code<Source>
  /// Where in the source.
  public let place: String
  /// File and line it was read from.
  public let origin: Origin
  /// Where a source tells the same rank without the year.
  public fileprivate(set) var toldWithoutYear: [Origin] = []
  /// True where the year is nobody's statement: a source tells the same rank without one.
  public var isYearInferred: Bool { !toldWithoutYear.isEmpty }

  /// Reads a row of the table of ranks; what has no reading is left out.
  public init(_ record: Record) {
    index = record[.index]
    indexName = record[.indexName]
    year = PartialDate.parse(record[.indexPeriod])?.year
    unit = Code(record[.unit])
    period = record[.indexPeriod]
    rank = Ranking.places(record[.rank])
    total = VietnameseNumber.wholeNumber(record[.total], in: Ranking.possible)
    score = VietnameseNumber.parse(record[.score]).value
    if let steps = VietnameseNumber.parse(record[.change]).value {
      change = StatedChange(steps: steps, against: PartialDate.parse(record[.comparedWith])?.year)
    } else {
      change = nil
    }
    map = record[.map]
    generation = record[.generation]
    publishedOn = PartialDate.parse(record[.publicationDate])
    certainty = record[.certainty]
    source = Code(record[.source])
    place = record[.place]
    origin = record.origin
  }

  /// How certain the rank is among others for the same year: published, not said, by the order of a list, unconfirmed.
  public var firmness: Int {
    switch certainty {
    case "công bố": 3
    case "theo thứ tự liệt kê": 1
    case "chưa đối chiếu": 0
    default: 2
    }
  }

  /// True where this rank stands for the index in a list and not `other`: it is newer, or of the same year and more
  /// certain, or as certain and better.
  func isShown(before other: Ranking) -> Bool {
    (year ?? 0, firmness, -(rank?.lowerBound ?? 0)) > (other.year ?? 0, other.firmness, -(other.rank?.lowerBound ?? 0))
  }

  /// A change of rank as a source states it.
  public struct StatedChange: Hashable, Sendable {
    /// Steps, positive for better.
    public let steps: ExactDecimal
    /// The year it is against, where stated.
    public let against: Int?
  }

  /// Ranks and totals that can be: an edition made elsewhere may hold any number.
  private static let possible = 0...999_999

  /// Reads `10` or `32-33`; `nil` for anything else.
  private static func places(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
      possible.contains(first), possible.contains(last)
    else { return nil }
    return first...last
  }

  /// True for a rank that an unconfirmed row tells with a year, and `other`, the source's own words, without one.
  func infersYear(of other: Ranking) -> Bool {
    certainty == "chưa đối chiếu" && year != nil && other.year == nil && rank != nil && rank == other.rank
      && index == other.index && unit == other.unit && map == other.map
  }

  /// True where the rank is one number, not a range.
  public var isOnePlace: Bool { rank.map { $0.lowerBound == $0.upperBound } ?? false }

  /// True where two thirds of those ranked stand before it, whatever place of a range it is.
  public var isInLastThird: Bool {
    guard let total, let rank else { return false }
    return rank.lowerBound * 3 > total * 2
  }

  /// `10/63`, `32–33/34`, `7`: a rank with its total where that is stated.
  public var text: String? {
    guard let rank else { return nil }
    let place = isOnePlace ? "\(rank.lowerBound)" : "\(rank.lowerBound)–\(rank.upperBound)"
    return total.map { "\(place)/\($0)" } ?? place
  }

  /// True when steps between the two mean something: one rank each in one index for one unit, same map, same
  /// generation, both years known.
  public func isComparable(with other: Ranking) -> Bool {
    index == other.index && unit == other.unit && map == other.map && generation == other.generation
      && year != nil && other.year != nil && isOnePlace && other.isOnePlace
  }
}

extension [Ranking] {
  /// The same ranks, those known by whose year is inferred; what a source tells without the year is not told twice.
  var withInferredYears: [Ranking] {
    compactMap { ranking in
      if contains(where: { $0.infersYear(of: ranking) }) { return nil }
      var ranking = ranking
      ranking.toldWithoutYear = filter { ranking.infersYear(of: $0) }.map(\.origin)
      return ranking
    }
  }
}
