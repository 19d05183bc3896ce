/// The port through which the screens get their figures, whatever keeps them.
///
/// An edition never changes while it is open, so the same call always answers the same. Calls are made from one thread.
public protocol DossierReading: AnyObject {
  /// What the edition says of itself.
  var edition: EditionRecord { get }

  /// Every row of a small table (all but observations and rankings), in the order of their first statement.
  func records(of table: Table) throws(DossierFailure) -> [Record]

  /// The newest stated figure of each indicator of a unit, by code of the indicator.
  func latestObservations(unit: String) throws(DossierFailure) -> [Record]

  /// All stated figures of an indicator of a unit, oldest first; figures without a period come before all others.
  func series(indicator: String, unit: String) throws(DossierFailure) -> [Record]

  /// All stated figures of a unit for one period, in the order of their statement; `period` as the rows state it.
  func observations(unit: String, period: String) throws(DossierFailure) -> [Record]

  /// All units' stated figures of an indicator for one period, by code of the unit, of one unit the firmest first;
  /// `period` as the rows state it.
  func figures(indicator: String, period: String) throws(DossierFailure) -> [Record]

  /// Some units' stated figures of an indicator for some periods, by code of the unit, of one unit the firmest first;
  /// `periods` as the rows state them.
  func figures(indicator: String, units: [String], periods: [String]) throws(DossierFailure) -> [Record]

  /// Periods of a unit's figures, as the rows state them, each once.
  func periods(unit: String) throws(DossierFailure) -> [String]

  /// Periods of an indicator's figures, whoever states them, as the rows state them, each once.
  func periods(indicator: String) throws(DossierFailure) -> [String]

  /// All rows of a unit in all indices, by index, then period.
  func rankings(unit: String) throws(DossierFailure) -> [Record]

  /// The whole table of an index in one period and map, best rank first; `period` and `map` as the rows state them.
  func rankingTable(index: String, period: String, map: String) throws(DossierFailure) -> [Record]

  /// The rows that a question asks for, each with the way by which it came and what was stated of it before.
  func statements(of question: StatementQuestion) throws(DossierFailure) -> [RowStatement]

  /// Units that have observations or ranks, by code.
  func unitsWithFigures() throws(DossierFailure) -> [String]

  /// What the checks found when the edition was made, the weightiest first.
  func checks() throws(DossierFailure) -> [Check]

  /// The weightiest finding about each row that a unit's screens show.
  func checkMarks(unit: String) throws(DossierFailure) -> [CheckSubject: CheckSeverity]
}

/// What an edition says of itself.
public struct EditionRecord: Hashable, Sendable {
  /// Counts the editions of one ledger, from 1; 0 for a look at a ledger that nobody published.
  public let number: Int
  /// Code of the session for which it was made; empty when it was made for none.
  public let session: String
  /// The day whose knowledge it holds; every judgement is made as at this day.
  public let asOf: CalendarDay
  /// When it was made, as ISO 8601 text.
  public let publishedAt: String
  /// SHA-256 over its rows, 64 hexadecimal digits.
  public let contentHash: String
  /// For whose eyes it was made.
  public let audience: Audience
  /// The code of what the checks found in it and why some of that may stand; 0 where nothing of it can be read.
  public let findingsCode: Int

  /// Makes a record of an edition.
  public init(
    number: Int, session: String, asOf: CalendarDay, publishedAt: String, contentHash: String,
    audience: Audience = .committee, findingsCode: Int = 0
  ) {
    self.audience = audience
    self.findingsCode = findingsCode
    self.number = number
    self.session = session
    self.asOf = asOf
    self.publishedAt = publishedAt
    self.contentHash = contentHash
  }

  /// What tells it from an edition in which anything else is said or found, reasons included; the same in both where nothing
  /// else is.
  public var identity: String { findingsCode == 0 ? contentHash : "\(contentHash) \(findingsCode)" }

  /// The short code that screens, minutes and people call it by, of four letters.
  public var mark: String {
    if findingsCode == 0 { return String(contentHash.prefix(4)).uppercased() }
    var hash = SHA256()
    hash.update(identity)
    return String(hash.hexadecimal.prefix(4)).uppercased()
  }

  /// True where it can take the place of another before the committee: a later one of its session, with all that the
  /// speaker needs.
  public func follows(_ other: EditionRecord) -> Bool {
    session == other.session && number > other.number && audience == .committee
  }

  /// False for a look at a ledger, which has no number and is no edition.
  public var isPublished: Bool { number > 0 }
}
