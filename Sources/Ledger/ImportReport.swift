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
    /// How many of those there are.
    public private(set) var overruledCount = 0
    /// Cells that said something else before, the first thousand of them.
    public private(set) var restatements: [EditionChanges.Restatement] = []
    /// How many of those there are.
    public private(set) var restatementCount = 0
    /// How many of those state no figure any more.
    public private(set) var emptiedCount = 0

    private static let most = 1000

    mutating func note(_ row: Overruled) {
      overruledCount += 1
      if overruled.count < Self.most { overruled.append(row) }
    }

    mutating func note(_ cells: [EditionChanges.Restatement]) {
      restatementCount += cells.count
      emptiedCount += cells.count(where: \.isEmptied)
      restatements += cells.prefix(max(0, Self.most - restatements.count))
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
      /// Nothing: its file states none of the rows that were stated under its name before, so it may be another file.
      case keptFromStranger
      /// Nothing: its sheet was not read as its table now, so nothing is known of its rows.
      case keptFromUnreadSheet
      /// It is withdrawn.
      case withdrawn
      /// What another file said of it stands again.
      case replaced(by: Origin)

      /// True where the row is no longer what its file stated.
      public var isWithdrawal: Bool {
        switch self {
        case .kept, .keptForItsName, .keptFromStranger, .keptFromUnreadSheet: false
        case .withdrawn, .replaced: true
        }
      }
    }

    /// Which table.
    public let table: Table
    /// Its key cells that state something.
    public let key: [String]
    /// Where it was stated last.
    public let origin: Origin
    /// What was done about it.
    public internal(set) var fate: Fate
  }

  /// The tables that the folder delivered, in the order of the schema.
  public private(set) var counts: [Count]
  /// Rows that the delivered files no longer state, table by table.
  public internal(set) var missing: [Missing]
  /// Files that state rows and never came before under their names, where what is missing was to be withdrawn: of those nothing is.
  public internal(set) var newFiles: [String] = []
  /// What a secretary must know; nothing was written when one of them blocks.
  public private(set) var findings: [Finding]
  /// How many findings of a kind there are beyond those in `findings`.
  public private(set) var untold: [FindingCode: Int] = [:]
  /// How many findings stop the import.
  public var blockingCount: Int { findings.count { $0.severity == .blocking } + untoldBlocking }
  private var untoldBlocking = 0
  /// What stopped single rows and columns, which were left out on command while the others were taken in.
  public private(set) var leftOut: [Finding] = []
  /// How many findings of a kind there are beyond those in `leftOut`.
  public private(set) var untoldLeftOut: [FindingCode: Int] = [:]
  /// How many findings there are about what was left out, listed or not.
  public var leftOutCount: Int { leftOut.count + untoldLeftOut.values.reduce(0, +) }
  /// How many rows were left out.
  public private(set) var leftOutRows = 0
  /// How many columns were left out, which the import does not know.
  public private(set) var leftOutColumns = 0
  /// How many files were left out, which could not be read.
  public private(set) var leftOutFiles = 0
  /// How many sheets, or files without sheets, were left out, of which no table is known.
  public private(set) var leftOutSheets = 0
  /// True when nothing was written although nothing here blocks: another delivery was blocked, or it was a rehearsal.
  public internal(set) var isTakenBack = false

  init(counts: [Count], missing: [Missing], findings: [Finding]) {
    self.counts = counts
    self.missing = missing
    self.findings = findings
  }

  /// Takes over what a log only counts.
  mutating func noteUntold(_ log: FindingLog) { (untold, untoldBlocking) = (log.untold, log.untoldBlocking) }

  /// Takes over what was said of rows, columns, files and sheets that were left out; where there are such rows, none is missing for
  /// certain.
  mutating func noteLeftOut(
    _ ofRows: FindingLog, rows: Int, columns: FindingLog, files: FindingLog, sheets: FindingLog,
    in order: ReadingOrder
  ) {
    if !ofRows.findings.isEmpty { missing = [] }
    var log = ofRows
    log.add(columns)
    log.add(files)
    log.add(sheets)
    (leftOut, untoldLeftOut) = (order.sorted(log.findings), log.untold)
    (leftOutRows, leftOutColumns) = (rows, columns.findings.count + columns.untoldBlocking)
    leftOutFiles = Set(files.findings.map(\.origin.file)).count
    leftOutSheets = Set(sheets.findings.map { [$0.origin.file, $0.origin.sheet] }).count
  }

  /// Says nothing of rows, since none is written.
  mutating func block() { (counts, missing) = ([], []) }

  /// Adds what only the ledger with all rows written tells.
  mutating func add(_ told: [Finding]) {
    findings += told
    if isBlocked { block() }
  }

  /// True when nothing was written because of a blocking finding.
  public var isBlocked: Bool { blockingCount > 0 }
  /// Rows that the ledger did not know.
  public var added: Int { counts.reduce(0) { $0 + $1.added } }
  /// Rows that were stated anew with other cells.
  public var restated: Int { counts.reduce(0) { $0 + $1.restated } }
  /// Cells that said something else before, the first thousand of each table.
  public var restatements: [EditionChanges.Restatement] { counts.flatMap(\.restatements) }
  /// How many cells said something else before.
  public var restatementCount: Int { counts.reduce(0) { $0 + $1.restatementCount } }
  /// How many figures that were stated before have a blank cell now.
  public var emptiedCount: Int { counts.reduce(0) { $0 + $1.emptiedCount } }
  /// Rows that are withdrawn, or stand again as another file states them.
  public var withdrawn: Int { missing.count(where: \.fate.isWithdrawal) }
  /// True when the ledger says something that it did not say before.
  public var hasChanged: Bool { added + restated + withdrawn > 0 }
  /// How many rows have a newest statement that comes from another file and differs.
  public var overruledCount: Int { counts.reduce(0) { $0 + $1.overruledCount } }
  /// Rows whose newest statement comes from another file and differs, the first thousand of each table.
  public var overruled: [Overruled] { counts.flatMap(\.overruled) }
  /// Rows that say what their file said before.
  public var unchanged: Int { counts.reduce(0) { $0 + $1.unchanged } }
}
