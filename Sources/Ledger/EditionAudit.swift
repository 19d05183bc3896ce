public import CommitteeModel

/// Something about an edition that is not as it was published.
public enum EditionFault: Hashable, Sendable {
  /// Its header counts that many writings after the publication.
  case altered(times: Int)
  /// Pages that do not hold together, in SQLite's own words.
  case pages([String])
  /// The rows do not have the code that the edition states.
  case content(stated: String, computed: String)
  /// A table has another number of rows than the edition states.
  case rows(Table, stated: Int, counted: Int)
  /// The rows of a table do not stand in the order in which screens are answered.
  case order(Table)
  /// The marks of newest figures are wrong at so many figures.
  case newestMarks(Int)
  /// The list of units that have figures is not that of the rows.
  case unitsWithFigures
  /// The lists by which series and periods are found are not those of the rows.
  case lists
  /// A table cannot be read to its end.
  case unreadable(Table)
  /// The ledger that made it noted another code for it.
  case notOfTheLedger(noted: String)
}

/// Why a ledger can say nothing of an edition, which is no fault of the edition.
public enum UnknownEdition: Hashable, Sendable {
  /// Another ledger made it.
  case ofAnotherLedger
  /// The ledger made editions, but none of this number: it is a copy from before, or what is left of a damaged one.
  case notNoted
}

/// An edition held against itself: everything in it that follows from its rows is made again and compared.
public struct EditionAudit: Sendable {
  /// What the edition says of itself.
  public let edition: EditionRecord
  /// How many rows could be read.
  public private(set) var rows = 0
  /// What is wrong, gravest first; empty when nothing is.
  public private(set) var faults: [EditionFault] = []
  /// Why the ledger that was asked can say nothing of it; `nil` where it did, or where none was asked.
  public private(set) var unknown: UnknownEdition?

  /// Reads the whole edition at `path` once, which takes time in proportion to it; only one series is ever held.
  ///
  /// The code in an edition shows that its rows are those it was published with, unless somebody made a new code as
  /// well; held against `ledger`, which notes the code apart from the file, that shows too. Throws when the file cannot
  /// be opened as an edition at all.
  public init(path: String, ledger: Ledger? = nil) throws {
    let file = try EditionFile(path: path, evenAltered: true)
    edition = file.edition
    if case .header(let header) = SQLiteHeader.read(path), header.changes != EditionLayout.changes {
      faults.append(.altered(times: Int(header.changes &- EditionLayout.changes)))
    }
    do throws(SQLiteFault) {
      try file.connection.holdMuch()
      let lines = try file.connection.integrityFaults()
      if !lines.isEmpty { faults.append(.pages(lines)) }
    } catch {
      faults.append(.pages([error.message]))
    }
    compare(file)
    if let ledger {
      try compare(with: ledger, file)
    }
  }

  /// Asks the ledger; only the one that made the edition can know it, and every ledger counts its editions from 1.
  private mutating func compare(with ledger: Ledger, _ file: EditionFile) throws {
    let noted = try ledger.notedHash(ofEdition: edition.number)
    if noted == edition.contentHash { return }
    if try file.ledgerIdentity() != ledger.identity() {
      unknown = .ofAnotherLedger
    } else if let noted {
      faults.append(.notOfTheLedger(noted: noted))
    } else {
      unknown = .notNoted
    }
  }

  /// Reads all rows, makes again what follows from them, and compares.
  private mutating func compare(_ file: EditionFile) {
    var content = ContentHash()
    var figures = FigureAudit()
    var isKnown = true
    for table in Table.allCases {
      content.begin(table)
      do {
        let counted = table == .observation ? try figures.read(file, &content) : try read(table, of: file, &content)
        rows += counted
        if table == .ranking { figures.census.add(unitsOf: try file.records(of: .ranking)) }
        if let stated = try file.statedCount(of: table), stated != counted {
          faults.append(.rows(table, stated: stated, counted: counted))
        }
      } catch {
        faults.append(.unreadable(table))
        isKnown = false
      }
    }
    guard isKnown else { return }
    faults += figures.faults(of: file)
    // Rows that do not stand in their order are not read in that of their keys.
    if !figures.isOutOfOrder, content.text != edition.contentHash {
      faults.append(.content(stated: edition.contentHash, computed: content.text))
    }
  }

  /// Reads a table that is held as a whole.
  private mutating func read(
    _ table: Table, of file: EditionFile, _ content: inout ContentHash
  ) throws(DossierFailure) -> Int {
    let records = try file.records(of: table)
    content.add(all: records)
    if table == .ranking, FigureOrder.bestFirst(records) != records { faults.append(.order(table)) }
    return records.count
  }
}

extension EditionFile {
  /// The ledger that made it; `nil` in the first layout, which did not say.
  fileprivate func ledgerIdentity() throws(SQLiteFault) -> String? {
    guard layout >= 2 else { return nil }
    let statement = try connection.prepare("SELECT ledger FROM edition")
    return try statement.step() ? statement.text(0) : nil
  }

  /// How many rows the edition states for a table; `nil` in the first layout, which did not.
  fileprivate func statedCount(of table: Table) throws(SQLiteFault) -> Int? {
    guard layout >= 2 else { return nil }
    let statement = try connection.prepare("SELECT rows FROM row_count WHERE table_name = ?")
    try statement.bind(table.storeName, at: 1)
    return try statement.step() ? statement.integer(0) : 0
  }
}
