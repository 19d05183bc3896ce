/// How final a figure is; an estimate may turn when the actual comes.
public enum ReleaseStatus: String, Sendable {
  case estimate = "ước"
  case preliminary = "sơ bộ"
  case final = "chính thức"

  /// How firmly a figure stands among others of its period, by the cell that says how final it is: an estimate gives
  /// way to a preliminary figure, that to one of which the source says nothing, and all to the official one.
  static func firmness(of cell: String) -> Int {
    switch ReleaseStatus(rawValue: cell) {
    case .estimate: 0
    case .preliminary: 1
    case nil: 2
    case .final: 3
    }
  }
}

/// What a stated change is measured against.
public enum ComparisonBase: Hashable, Sendable {
  /// A named period.
  case period(Period)
  /// The same period of the year before.
  case samePeriodLastYear
  /// The source does not say.
  case notStated

  init(_ text: String) {
    if text.isEmpty {
      self = .notStated
    } else if text == "cùng kỳ năm trước" {
      self = .samePeriodLastYear
    } else if let period = Period.parse(text) {
      self = .period(period)
    } else {
      self = .notStated
    }
  }

  /// The words a screen uses: `so với 2018`, `không nêu kỳ gốc`.
  public var words: String {
    switch self {
    case .period(let period): "so với \(period.shortLabel)"
    case .samePeriodLastYear: "so với cùng kỳ năm trước"
    case .notStated: "không nêu gốc"
    }
  }
}

/// One number as one source states it for one unit and period; shared, never changed.
public final class Observation: Hashable, Sendable {
  /// Whether the number is a level or a change of one.
  public enum Kind: Hashable, Sendable {
    case actual
    case change(ComparisonBase)
  }

  /// What it measures.
  public let indicator: Code<Indicator>
  /// Whom it describes.
  public let unit: Code<ReportingUnit>
  /// Which time it describes.
  public let period: Period
  /// Level or change.
  public let kind: Kind
  /// The stated figure.
  public let figure: Figure
  /// The cell as written.
  public let raw: String
  /// Numerator and denominator where the source states them beside the figure.
  public let stated: Fraction?
  /// Span of time, where it differs from the indicator's.
  public let basis: Basis?
  /// Estimate, preliminary or final, where the source says.
  public let release: ReleaseStatus?
  /// Day at which counting stopped, where stated.
  public let cutoff: CalendarDay?
  /// Where it comes from.
  public let source: Code<Source>
  /// Where in the source.
  public let place: String
  /// What the secretary noted.
  public let note: String
  /// File and line it was read from.
  public let origin: Origin
  /// How often this statement was restated; 1 for a first one.
  public let revision: Int

  /// Reads a row of the table of figures; `nil` when its period has no reading.
  public init?(_ record: Record, kind valueKind: ValueKind) {
    guard let period = Period.parse(record[.period]) else { return nil }
    let stated = Self.statedFraction(record)
    indicator = Code(record[.indicator])
    unit = Code(record[.unit])
    self.period = period
    kind = Self.isChange(record) ? .change(ComparisonBase(record[.comparedWith])) : .actual
    // What has no reading stands as it is written: a stated figure must never vanish from a screen.
    figure = Self.figure(record, kind: valueKind, stated: stated) ?? .value(.words(record[.value]))
    raw = record[.value]
    self.stated = stated
    basis = Basis(rawValue: record[.basis])
    release = ReleaseStatus(rawValue: record[.state])
    cutoff = PartialDate.parse(record[.cutoff])?.last
    source = Code(record[.source])
    place = record[.place]
    note = record[.note]
    origin = record.origin
    revision = record.revision
  }

  /// The figure of a row of the table of figures; `nil` when its cell has no reading for this kind of indicator.
  static func figure(_ record: Record, kind: ValueKind) -> Figure? {
    figure(record, kind: kind, stated: statedFraction(record))
  }

  /// A change is a number, whatever it is a change of.
  private static func figure(_ record: Record, kind: ValueKind, stated: Fraction?) -> Figure? {
    Figure(record[.value], as: isChange(record) ? .count : kind, stated: stated)
  }

  static func isChange(_ record: Record) -> Bool { record[.figureKind] == changeWord }

  /// What the column Loại số says of a change.
  public static let changeWord = "thay đổi"

  private static func statedFraction(_ record: Record) -> Fraction? {
    guard let numerator = VietnameseNumber.parse(record[.numerator]).value,
      let denominator = VietnameseNumber.parse(record[.denominator]).value
    else { return nil }
    return Fraction(numerator: numerator, denominator: denominator)
  }

  /// The same statement: read from the same place with the same content.
  public static func == (left: Observation, right: Observation) -> Bool {
    left === right
      || left.origin == right.origin && left.revision == right.revision && left.kind == right.kind
        && left.indicator == right.indicator && left.unit == right.unit && left.period == right.period
        && left.raw == right.raw && left.stated == right.stated && left.source == right.source
        && left.place == right.place
  }

  /// Hashes where the statement was read.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(origin)
    hasher.combine(revision)
  }
}

extension Observation {
  /// What span of time it covers, in words; empty where neither it nor its indicator states that. What was counted at a
  /// moment is the state at the end of its period only where that was over by then.
  public func basisWords(of indicator: Indicator?, asOf: AsOf) -> String {
    guard let basis = basis ?? indicator?.basis else { return "" }
    guard basis == .atMoment, let end = period.end else { return basis == .atMoment ? "số thời điểm" : basis.words }
    if end > asOf.latest { return "số thời điểm, kỳ chưa hết" }
    return end > asOf.earliest || cutoff.map { $0 < end } ?? false ? "số thời điểm" : basis.words
  }
}
