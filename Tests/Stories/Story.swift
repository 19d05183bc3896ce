public import CommitteeModel

/// A small dossier that tests name by what it tells.
public struct Story: Sendable {
  /// What the edition says of itself.
  public let edition: EditionRecord
  /// Rows of all tables.
  public let records: [Record]

  /// Makes a story for a session; `asOf` in the official form, `17/01/2022`.
  public init(session: String, asOf: String, records: [Record]) {
    guard let day = PartialDate.parse(asOf)?.last else { preconditionFailure("\(asOf) is no day") }
    edition = EditionRecord(number: 1, session: session, asOf: day, publishedAt: "", contentHash: session)
    self.records = records
  }

  /// The same story with more rows behind the others.
  public func telling(_ more: [Record]) -> Story { Story(edition: edition, records: records + more) }

  private init(edition: EditionRecord, records: [Record]) {
    self.edition = edition
    self.records = records
  }

  /// The rows behind the port through which the program reads.
  public var port: RecordDossier { RecordDossier(edition: edition, records: records) }

  /// What the screens know of it.
  public func dossier() throws -> Dossier { try Dossier(reading: port) }
}
