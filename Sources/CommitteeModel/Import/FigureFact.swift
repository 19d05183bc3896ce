/// What is wrong with a figure that can be read, held against what its indicator is.
public enum FigureFact: Hashable, Sendable {
  /// No unit could have reported it; it is read as this.
  case doubtful(FigureDoubt, reading: String, of: IndicatorNature)
  /// Words in place of a number of this kind; they are shown as they stand.
  case words(ValueKind)
  /// The file states it in a multiple of the indicator's unit: what it is then, and what it would be read as.
  case multipleOfUnit(stated: StatedUnit, says: String, reading: String, of: IndicatorNature)
  /// A word for a thousand or a million stands before a unit that multiplies too: what it is where the word takes the
  /// place of the unit's own, the same in the indicator's unit, and what it would be read as.
  case magnitudeBeforeUnit(says: String, inUnit: String, reading: String, of: IndicatorNature)
  /// A part of a whole that is written as a month of a year is: `5/2021`.
  case monthOrFraction(Fraction)
  /// A word or a letter that may stand for nought or for a figure that is not there.
  case noughtOrNothing
  /// The file states it in a unit that measures something else.
  case otherUnit(stated: StatedUnit, reading: String, of: IndicatorNature)
  /// It tells of a time that had not come when it was taken in, on this day, or was counted outside its time.
  case time(TimeDoubt, seenFrom: CalendarDay)
  /// An indicator of another kind than before, for which so many figures of the ledger cannot be read, or do not fit.
  case kindChanged(from: ValueKind, to: ValueKind, unreadable: Int, unfit: Int)
  /// An indicator with another unit than before, in which so many figures of the ledger are now read.
  case unitChanged(from: String, to: String, figures: Int)

  /// Its kind.
  public var code: FindingCode {
    switch self {
    case .doubtful(let doubt, _, _):
      switch doubt.reason {
      case .negative: .negativeFigure
      case .aboveWhole, .aboveDenominator: .aboveWhole
      case .broken: .brokenCount
      case .fractionOfOne: .fractionOfOne
      }
    case .words: .wordsForNumber
    case .time(.periodAhead, _): .periodAhead
    case .time(.cutoffAhead, _): .cutoffAhead
    case .time(.cutoffBeforePeriod, _), .time(.cutoffLongAgo, _): .cutoffTooEarly
    case .multipleOfUnit: .multipleOfUnit
    case .otherUnit: .otherUnit
    case .magnitudeBeforeUnit: .magnitudeBeforeUnit
    case .monthOrFraction: .monthOrFraction
    case .noughtOrNothing: .noughtOrNothing
    case .kindChanged: .kindChanged
    case .unitChanged: .unitChanged
    }
  }

  /// True for what is wrong with one row, without which the others can be taken in.
  var isAboutOneRow: Bool {
    switch self {
    case .doubtful, .words, .multipleOfUnit, .otherUnit, .magnitudeBeforeUnit, .monthOrFraction, .noughtOrNothing,
      .time:
      true
    case .kindChanged, .unitChanged: false
    }
  }

  /// Whether it stops the import: what cannot be does, what seldom is does not.
  public var severity: Severity {
    switch self {
    case .doubtful(let doubt, _, _): doubt.isCertain ? .blocking : .warning
    case .kindChanged(_, _, let unreadable, _): unreadable > 0 ? .blocking : .warning
    case .words, .unitChanged, .time: .warning
    case .multipleOfUnit, .otherUnit, .magnitudeBeforeUnit, .monthOrFraction, .noughtOrNothing: .blocking
    }
  }
}

/// A unit that a file states for a figure.
public struct StatedUnit: Hashable, Sendable {
  /// The unit as written.
  public let unit: String
  /// The words that mention it: a title, the name of a group; `nil` where it stands as a unit.
  public let words: String?

  /// Makes a statement.
  public init(unit: String, words: String? = nil) {
    self.unit = unit
    self.words = words
  }
}
