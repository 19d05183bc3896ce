/// The rank of a province in one edition of an index.
public struct Ranking: Hashable, Sendable {
  /// The index: `dti`, `dti.cqs`, `par`, `ict`.
  public let index: String
  /// Its name.
  public let indexName: String
  /// The year it describes; `nil` where the source does not say.
  public let year: Int?
  /// The province.
  public let unit: Code<ReportingUnit>
  /// Best and worst rank it may hold: equal unless the source gives a range.
  public let rank: ClosedRange<Int>?
  /// How many were ranked, where stated.
  public let total: Int?
  /// The score, where published.
  public let score: ExactDecimal?
  /// A stated change in steps, positive for better, with the year it is against.
  public let change: (steps: ExactDecimal, against: Int?)?
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

  /// Reads a row of the table of ranks; what has no reading is left out.
  public init(_ record: Record) {
    index = record[.index]
    indexName = record[.indexName]
    year = PartialDate.parse(record[.indexPeriod])?.year
    unit = Code(record[.unit])
    let ends = record[.rank].split(separator: "-").compactMap { Int($0) }
    rank = ends.isEmpty ? nil : ends.min()!...ends.max()!
    total = Int(record[.total])
    score = VietnameseNumber.parse(record[.score]).value
    if let steps = VietnameseNumber.parse(record[.change]).value {
      change = (steps, PartialDate.parse(record[.comparedWith])?.year)
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

  /// Equal in every stated part.
  public static func == (left: Ranking, right: Ranking) -> Bool {
    left.index == right.index && left.year == right.year && left.unit == right.unit && left.rank == right.rank
      && left.total == right.total && left.score == right.score && left.origin == right.origin
  }

  /// Hashes what makes two rankings equal.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(year)
    hasher.combine(unit)
    hasher.combine(rank)
    hasher.combine(origin)
  }

  /// `10/63`, `32–33/34`, `7`: a rank with its total where that is stated.
  public var text: String? {
    guard let rank else { return nil }
    let place = rank.count == 1 ? "\(rank.lowerBound)" : "\(rank.lowerBound)–\(rank.upperBound)"
    return total.map { "\(place)/\($0)" } ?? place
  }

  /// True when steps between the two mean something: same index and unit, same map, same generation, both years known.
  public func isComparable(with other: Ranking) -> Bool {
    index == other.index && unit == other.unit && map == other.map && generation == other.generation
      && year != nil && other.year != nil && rank?.count == 1 && other.rank?.count == 1
  }
}
