public import CommitteeModel
internal import Files
internal import GRDB

/// What could be saved of a damaged ledger.
public struct Recovery: Sendable {
  /// How the revisions of one table fared.
  public struct Count: Hashable, Sendable {
    /// Which table.
    public let table: CommitteeModel.Table
    /// Revisions that stand in the new ledger.
    public let saved: Int
    /// Revisions that are known to have been there and could not be read.
    public let lost: Int
    /// True when nobody can say whether more came behind the last that was read.
    public let mayMissMore: Bool
    /// Keys of lost rows, as far as they could still be told.
    public let lostRows: [[String]]
  }

  /// What is noted beside the rows and got lost.
  public struct Loss: Hashable, Sendable {
    /// What it is that the ledger notes.
    public enum Kind: Hashable, Sendable {
      /// Deliveries of whose files not all are known.
      case files
      /// Editions that were published.
      case publications
      /// How cells were spelled in their files.
      case spellings
      /// In which columns of a sheet the fields stood.
      case columns
      /// What was said about headers.
      case answers
      /// Entries of the journal.
      case journal
    }

    /// What it is.
    public let kind: Kind
    /// How many are known to be lost.
    public let count: Int
    /// True when nobody can say whether more came behind the last that was read.
    public let mayMissMore: Bool
  }

  /// The tables that hold or held something, in the order of the schema.
  public let counts: [Count]
  /// Deliveries of which it is no longer known when they came, from whom and of which files.
  public let lostImports: Int
  /// True when the ledger's own identity was lost, so that editions made of it before are those of another.
  public let isRenamed: Bool
  /// What is noted beside the rows and got lost; empty when nothing did.
  public let losses: [Loss]

  /// Revisions that stand in the new ledger.
  public var saved: Int { counts.reduce(0) { $0 + $1.saved } }
  /// Revisions that are known to be lost.
  public var lost: Int { counts.reduce(0) { $0 + $1.lost } }
  /// True when everything was there.
  public var isComplete: Bool {
    lost == 0 && lostImports == 0 && !isRenamed && losses.isEmpty && !counts.contains { $0.mayMissMore }
  }
}

extension Ledger {
  /// Saves what can be read of the ledger at `path` into a new one at `newPath`; the damaged file stays as it is.
  ///
  /// A row is saved when its page can be read and it hangs together; whether a letter in it was turned cannot be known.
  /// `when` is ISO 8601 text, `who` answers for it: both stand in the journal of the new one.
  public static func recover(
    _ path: String, to newPath: String, when: String = "", who: String = ""
  ) throws(LedgerFailure) -> Recovery {
    let place = FilePlace(newPath)
    guard place.hasFolder else { throw .folderMissing(path: newPath) }
    guard !place.exists else { throw .alreadyThere(path: newPath) }
    let draft = DraftFile(of: place)
    draft.dropOnSignal()
    defer { draft.discard() }
    let scratch = DraftFile(of: FilePlace(place.neighbour(place.name + ".damaged")))
    defer { scratch.discard() }
    let recovery = try salvage(path, scratch: scratch.path, into: draft.path, for: newPath) { chain in
      try chain.add(.recovered, FilePlace(path).name, [], when: when, who: who)
    }
    try draft.keepNew()
    return recovery
  }

  private static func salvage(
    _ path: String, scratch: String, into part: String, for newPath: String, noting: (JournalChain) throws -> Void
  ) throws(LedgerFailure) -> Recovery {
    let source: DamagedLedger
    do {
      source = try DamagedLedger(path: path, copy: scratch)
    } catch {
      // The name that nobody gave would tell nobody anything.
      throw error.isAboutWriting ? error.said(of: newPath) : error
    }
    defer { source.discard() }
    do {
      let ledger = try Ledger.open(path: part, creating: true)
      let recovery = try ledger.queue.write { db in
        let recovery = try SalvageRun(source: source, db: db, target: try db.openConnection()).run()
        try noting(JournalChain(db))
        return recovery
      }
      // One file, so that it can be given its name.
      try ledger.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try ledger.queue.close()
      return recovery
    } catch {
      throw LedgerFailure(error, path: newPath)
    }
  }
}
