public import CommitteeModel

/// One statement about a row, as the ledger keeps it.
public struct Revision: Hashable, Sendable {
  /// The row as it was stated; in a withdrawal, as it stood before.
  public let record: Record
  /// True when its file was silent about the row and it was withdrawn.
  public let isWithdrawal: Bool
  /// When it was taken in, as ISO 8601 text; empty when that is not known.
  public let receivedAt: String
  /// Who answers for it; may be empty.
  public let who: String
  /// SHA-256 of the file; empty when that is not known.
  public let fileHash: String
  /// Cell of the value on its sheet; `nil` where the columns of the sheet are not known.
  public let cell: CellAddress?
  /// Spelling of the value in the file, where it differs from what was read.
  public let raw: String?
  /// Why it was changed by hand; empty where nobody had to say.
  public let reason: String

  /// The value that was stated.
  public var value: String { record[.value] }
}

/// All that was ever said of one row, newest last.
public struct RowHistory: Hashable, Sendable {
  /// Its revisions, at least one.
  public let revisions: [Revision]
}
