public import CommitteeModel

/// What an import did.
public struct ImportReport: Sendable {
  /// How the rows of one table fared.
  public struct Count: Hashable, Sendable {
    /// Which table.
    public let table: Table
    /// Rows that the ledger did not know.
    public var added = 0
    /// Rows whose cells differ from what was stated before; each is a new revision.
    public var restated = 0
    /// Rows that say what the ledger holds.
    public var unchanged = 0
  }

  /// The tables that the folder delivered, in the order of the schema.
  public let counts: [Count]
  /// What a secretary must know; nothing was written when one of them blocks.
  public let findings: [Finding]

  /// True when nothing was written because of a blocking finding.
  public var isBlocked: Bool { findings.contains { $0.severity == .blocking } }
  /// Rows that the ledger did not know.
  public var added: Int { counts.reduce(0) { $0 + $1.added } }
  /// Rows that were stated anew with other cells.
  public var restated: Int { counts.reduce(0) { $0 + $1.restated } }
  /// Rows that say what the ledger holds.
  public var unchanged: Int { counts.reduce(0) { $0 + $1.unchanged } }
}
