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
    /// Rows that say what their file said before.
    public var unchanged = 0
    /// Those of them that another file has stated differently since, the first thousand; its statement stays the newest.
    public private(set) var overruled: [Overruled] = []
    /// Cells that said something else before, the first thousand of them.
    public private(set) var restatements: [EditionChanges.Restatement] = []

    private static let most = 1000

    mutating func note(_ row: Overruled) {
      if overruled.count < Self.most { overruled.append(row) }
    }

    mutating func note(_ cells: () -> [EditionChanges.Restatement]) {
      if restatements.count < Self.most { restatements += cells() }
    }
  }

  /// A row that says what its file said before, while another file has restated it since.
  public struct Overruled: Hashable, Sendable {
    /// Where the row stands.
    public let row: Origin
    /// Where the newest statement was read.
    public let by: Origin
  }

  /// A row that its file stated before and states no longer.
  public struct Missing: Hashable, Sendable {
    /// What was done about it.
    public enum Fate: Hashable, Sendable {
      /// Nothing: it stays as it was stated.
      case kept
      /// Nothing, though withdrawal was asked for: rows that stay name it.
      case keptForItsName
      /// It is withdrawn.
      case withdrawn
      /// What another file said of it stands again.
      case replaced(by: Origin)
    }

    /// Which table.
    public let table: Table
    /// Its key cells that state something.
    public let key: [String]
    /// Where it was stated last.
    public let origin: Origin
    /// What was done about it.
    public internal(set) var fate = Fate.kept
  }

  /// The tables that the folder delivered, in the order of the schema.
  public private(set) var counts: [Count]
  /// Rows that the delivered files no longer state, table by table.
  public internal(set) var missing: [Missing]
  /// What a secretary must know; nothing was written when one of them blocks.
  public private(set) var findings: [Finding]
  /// How many findings of a kind there are beyond those in `findings`.
  public internal(set) var untold: [FindingCode: Int] = [:]
  /// What stopped single rows, which were left out on command while the others were taken in.
  public internal(set) var leftOut: [Finding] = []
  /// True when nothing was written although nothing here blocks: another delivery was blocked, or it was a rehearsal.
  public internal(set) var isTakenBack = false

  /// Adds what only the ledger with all rows written tells.
  mutating func add(_ told: [Finding]) {
    findings += told
    if isBlocked { (counts, missing) = ([], []) }
  }

  /// True when nothing was written because of a blocking finding.
  public var isBlocked: Bool { findings.contains { $0.severity == .blocking } }
  /// Rows that the ledger did not know.
  public var added: Int { counts.reduce(0) { $0 + $1.added } }
  /// Rows that were stated anew with other cells.
  public var restated: Int { counts.reduce(0) { $0 + $1.restated } }
  /// Cells that said something else before.
  public var restatements: [EditionChanges.Restatement] { counts.flatMap(\.restatements) }
  /// Rows that are withdrawn, or stand again as another file states them.
  public var withdrawn: Int { missing.count { $0.fate != .kept && $0.fate != .keptForItsName } }
  /// True when the ledger says something that it did not say before.
  public var hasChanged: Bool { added + restated + withdrawn > 0 }
  /// Rows whose newest statement comes from another file and differs.
  public var overruled: [Overruled] { counts.flatMap(\.overruled) }
  /// Rows that say what their file said before.
  public var unchanged: Int { counts.reduce(0) { $0 + $1.unchanged } }
}
