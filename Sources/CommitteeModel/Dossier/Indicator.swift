/// Whether a growing figure is a good one.
public enum Direction: String, Sendable {
  case higherIsBetter = "cao"
  case lowerIsBetter = "thấp"
  case none = "không"

  /// The words a screen uses.
  public var words: String {
    switch self {
    case .higherIsBetter: "cao là tốt"
    case .lowerIsBetter: "thấp là tốt"
    case .none: "không xét tốt xấu"
    }
  }
}

/// What span of time a figure covers; like is compared with like only.
public enum Basis: String, Sendable {
  case atMoment = "thời điểm"
  case withinPeriod = "trong kỳ"
  case cumulative = "luỹ kế"

  /// The words a screen uses.
  public var words: String {
    switch self {
    case .atMoment: "số cuối kỳ"
    case .withinPeriod: "trong kỳ"
    case .cumulative: "lũy kế"
    }
  }
}

/// How often a unit has to report.
public enum ReportingRhythm: String, Sendable {
  case monthly = "tháng"
  case quarterly = "quý"
  case yearly = "năm"

  /// Days from the end of a period to the end of the next.
  public var days: Int {
    switch self {
    case .monthly: 31
    case .quarterly: 92
    case .yearly: 366
    }
  }
}

/// What is measured, in which unit, for which pillar; shared, never changed.
public final class Indicator: Sendable {
  /// Its code: text, stable over sessions.
  public let code: Code<Indicator>
  /// Full name.
  public let name: String
  /// Name for a narrow pane.
  public let shortName: String
  /// The pillar it counts for.
  public let pillar: Pillar
  /// Group within the pillar; may be empty.
  public let group: String
  /// Kind of its figures.
  public let kind: ValueKind
  /// Unit of measure: `%`, `tỷ đồng`; may be empty.
  public let measure: String
  /// Whether growing is good.
  public let direction: Direction
  /// Span of time its figures cover, where stated.
  public let basis: Basis?
  /// What is counted in and what is not; may be empty.
  public let scope: String
  /// How it is computed, in words; may be empty.
  public let formula: String
  /// Indicator above the line of a rate.
  public let numerator: Code<Indicator>?
  /// Indicator below the line of a rate.
  public let denominator: Code<Indicator>?
  /// The total this is a part of.
  public let partOf: Code<Indicator>?
  /// Its name as a part: `tỉnh`.
  public let partLabel: String
  /// The unit that answers for it, where named.
  public let owner: Code<ReportingUnit>?
  /// The document that sets it, where named.
  public let legalBasis: Code<Document>?
  /// How often it is reported, where stated.
  public let rhythm: ReportingRhythm?
  /// The index that ranks units by this indicator.
  public let rankedBy: String?
  /// Place within the pillar; small first.
  public let order: Int
  /// File and line it was read from.
  public let origin: Origin

  /// What it is called beside its total: `xã`, else its short name.
  public var nameAsPart: String { partLabel.isEmpty ? shortName : partLabel }

  init?(_ record: Record) {
    guard let pillar = Pillar(rawValue: record[.pillar]), let kind = ValueKind(rawValue: record[.valueKind]),
      let direction = Direction(rawValue: record[.direction])
    else { return nil }
    code = Code(record[.code])
    name = record[.name]
    shortName = record[.shortName]
    self.pillar = pillar
    group = record[.group]
    self.kind = kind
    measure = record[.measure]
    self.direction = direction
    basis = Basis(rawValue: record[.basis])
    scope = record[.scope]
    formula = record[.formula]
    numerator = Code(cell: record[.numerator])
    denominator = Code(cell: record[.denominator])
    partOf = Code(cell: record[.partOf])
    partLabel = record[.partLabel]
    owner = Code(cell: record[.leadAgency])
    legalBasis = Code(cell: record[.legalBasis])
    rhythm = ReportingRhythm(rawValue: record[.rhythm])
    let ranked = record[.rankedBy]
    rankedBy = ranked.isEmpty || record.indexToldAbout != nil ? nil : ranked
    order = VietnameseNumber.wholeNumber(record[.order]) ?? Int.max
    origin = record.origin
  }
}

extension Record {
  /// The index that an indicator tells about, such as by the mean of all units: `dti` for “về dti”; `nil` for one by which
  /// units are ranked, or for none.
  var indexToldAbout: String? {
    let words = self[.rankedBy].split(separator: " ")
    return words.count == 2 && words[0] == "về" ? String(words[1]) : nil
  }
}
