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

  /// Reads the whole edition at `path`, which takes memory and time in proportion to it.
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
      let lines = try file.connection.integrityFaults()
      if !lines.isEmpty { faults.append(.pages(lines)) }
    } catch {
      faults.append(.pages([error.message]))
    }
    if let records = readAll(file) {
      compare(records, with: file)
      let computed = ContentHash.of(records)
      if computed != edition.contentHash {
        faults.append(.content(stated: edition.contentHash, computed: computed))
      }
    }
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

  /// All rows; `nil` when a table cannot be read, which is noted.
  private mutating func readAll(_ file: EditionFile) -> [Record]? {
    var records: [Record] = []
    var isWhole = true
    for table in Table.allCases {
      do throws(DossierFailure) {
        records += try file.records(of: table)
      } catch {
        faults.append(.unreadable(table))
        isWhole = false
      }
    }
    rows = records.count
    return isWhole ? records : nil
  }

  /// Makes again what follows from the rows, and compares.
  private mutating func compare(_ records: [Record], with file: EditionFile) {
    let dossier = RecordDossier(edition: edition, records: records)
    let stored = Dictionary(grouping: records, by: \.table)
    do throws(SQLiteFault) {
      for (table, stated) in try file.statedCounts() {
        let counted = stored[table]?.count ?? 0
        if stated != counted { faults.append(.rows(table, stated: stated, counted: counted)) }
      }
      for table in Table.allCases where (stored[table] ?? []) != dossier.records(of: table) {
        faults.append(.order(table))
      }
      let marks = FigureOrder.isNewest(dossier.records(of: .observation))
      let wrong = zip(marks, try file.newestMarks()).count { $0 != $1 }
      if wrong > 0 { faults.append(.newestMarks(wrong)) }
    } catch {
      faults.append(.pages([error.message]))
    }
    if (try? file.unitsWithFigures()) != dossier.unitsWithFigures() { faults.append(.unitsWithFigures) }
  }
}

extension EditionFile {
  /// The ledger that made it; `nil` in the first layout, which did not say.
  fileprivate func ledgerIdentity() throws(SQLiteFault) -> String? {
    guard layout >= 2 else { return nil }
    let statement = try connection.prepare("SELECT ledger FROM edition")
    return try statement.step() ? statement.text(0) : nil
  }

  /// How many rows the edition states for each table; empty in the first layout, which did not.
  fileprivate func statedCounts() throws(SQLiteFault) -> [(Table, Int)] {
    guard layout >= 2 else { return [] }
    var counts: [(Table, Int)] = []
    for table in Table.allCases {
      let statement = try connection.prepare("SELECT rows FROM row_count WHERE table_name = ?")
      try statement.bind(table.storeName, at: 1)
      counts.append((table, try statement.step() ? statement.integer(0) : 0))
    }
    return counts
  }

  /// Whether each figure is marked as the newest of its indicator and unit, in the order of the file.
  fileprivate func newestMarks() throws(SQLiteFault) -> [Bool] {
    let statement = try connection.prepare("SELECT is_latest FROM so_lieu ORDER BY rowid")
    var marks: [Bool] = []
    while try statement.step() { marks.append(statement.integer(0) != 0) }
    return marks
  }
}
