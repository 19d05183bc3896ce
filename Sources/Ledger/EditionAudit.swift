public import CommitteeModel

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
  /// What could not be held against anything, as in editions of earlier layouts.
  public private(set) var unheld: [UnheldPart] = []
  /// The seal of the file; empty where its layout has none.
  private var seal = ""

  /// Reads the whole edition at `path` once, which takes time in proportion to it; only one series is ever held.
  ///
  /// The code and the seal in an edition show that it is as it was published, unless somebody made new ones as well; held
  /// against `ledger`, which notes them apart from the file, that shows too. The rules are run again, where they are those
  /// of the edition. Throws when the file cannot be opened as an edition at all.
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
    compareSchema(of: file)
    compare(file)
    compareFindings(of: file)
    if file.layout < EditionLayout.sealed { unheld.append(.provenance) }
    let isNoted = try ledger.map { ledger in try compare(with: ledger, file) } ?? false
    if file.layout < EditionLayout.sealed, !isNoted { unheld.insert(.header, at: 0) }
  }

  /// Compares how the file describes its tables and indices with how an edition that was made now would.
  private mutating func compareSchema(of file: EditionFile) {
    // What came with the last layout are codes; its tables are those of the one before.
    guard file.layout >= EditionLayout.traced else { return unheld.append(.schema) }
    do throws(SQLiteFault) {
      if try EditionLayout.entries(in: file.connection) != EditionLayout.entries() { faults.append(.schema) }
    } catch {
      faults.append(.schema)
    }
  }

  /// Asks the ledger; only the one that made the edition can know it, and every ledger counts its editions from 1.
  /// - Returns: Whether it noted the edition.
  private mutating func compare(with ledger: Ledger, _ file: EditionFile) throws -> Bool {
    let noted = try ledger.notedPublication(ofEdition: edition.number)
    if let noted, noted.contentHash == edition.contentHash {
      try compare(with: noted, file)
      return true
    }
    if try file.ledgerIdentity() != ledger.identity() {
      unknown = .ofAnotherLedger
      return false
    }
    guard let noted else {
      unknown = .notNoted
      return false
    }
    faults.append(.notOfTheLedger(noted: noted.contentHash))
    try compare(with: noted, file)
    return true
  }

  private mutating func compare(with noted: NotedPublication, _ file: EditionFile) throws {
    let stated: [EditionFault.NotedPart: String] = [
      .session: edition.session, .asOf: edition.asOf.iso, .publishedAt: edition.publishedAt, .rows: "\(rows)",
      .audience: edition.audience.rawValue, .receivedUntil: try file.receivedUntil(), .seal: seal,
    ]
    for part in EditionFault.NotedPart.allCases {
      let (noted, stated) = (noted.parts[part] ?? "", stated[part] ?? "")
      if part == .seal, noted.isEmpty || stated.isEmpty { continue }
      if noted != stated { faults.append(.notedOtherwise(part, noted: noted, stated: stated)) }
    }
  }

  /// Reads all rows, makes again what follows from them, and compares.
  private mutating func compare(_ file: EditionFile) {
    var content = ContentHash()
    var places = EditionSeal()
    var figures = FigureAudit()
    var made = MadeAnew(pieces: PieceFilling(), ways: try? WayAudit(file))
    var isKnown = true
    for table in Table.allCases {
      content.begin(table)
      places.begin(table)
      do {
        let counted =
          table == .observation
          ? try figures.read(file, &content, &places, &made) : try read(table, of: file, &content, &places, &made)
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
    if file.layout >= EditionLayout.listed { made.pieces.add(lists: figures.census) }
    compare(&made, with: file)
    if file.layout >= EditionLayout.sealed {
      do throws(SQLiteFault) {
        let stated = try file.seal()
        seal = stated.code
        let made = try places.text(of: file.connection, layout: file.layout, rules: stated.rules)
        if made != seal { faults.append(.seal) }
      } catch {
        faults.append(.seal)
      }
    }
    // Rows that do not stand in their order are not read in that of their keys.
    if !figures.isOutOfOrder, content.text != edition.contentHash {
      faults.append(.content(stated: edition.contentHash, computed: content.text))
    }
  }

  /// Compares the codes that were made anew with those that are stated.
  private mutating func compare(_ made: inout MadeAnew, with file: EditionFile) {
    guard file.layout >= EditionLayout.guarded else { return }
    do throws(SQLiteFault) {
      if file.layout >= EditionLayout.traced { try made.pieces.add(findingsOf: file.connection) }
      if try !made.pieces.agrees(with: file.connection, layout: file.layout) { faults.append(.pieces) }
    } catch {
      faults.append(.pieces)
    }
    if file.layout >= EditionLayout.traced, (try? made.ways?.areRight()) != true { faults.append(.ways) }
  }

  /// Reads a table that is held as a whole.
  private mutating func read(
    _ table: Table, of file: EditionFile, _ content: inout ContentHash, _ places: inout EditionSeal,
    _ made: inout MadeAnew
  ) throws -> Int {
    let rows = try file.placedRows(of: table)
    let records = rows.map(\.record)
    for row in rows {
      places.add(row.record, by: row.arrival)
      try made.ways?.add(row.record, at: row.place)
    }
    content.add(all: records)
    made.pieces.add(records, rows.map(\.arrival), of: table)
    if file.layout >= EditionLayout.guarded, try file.statedCode(of: table) != PieceCode.code(of: records) {
      faults.append(.piece(table))
    }
    if table == .ranking, FigureOrder.bestFirst(records) != records { faults.append(.order(table)) }
    return records.count
  }
}

/// The codes of an edition, made anew while its rows go by.
struct MadeAnew: ~Copyable {
  var pieces: PieceFilling
  /// `nil` in layouts without ways.
  var ways: WayAudit?
}

// MARK: - Findings

extension EditionAudit {
  /// Runs the rules again where that tells something of the edition.
  private mutating func compareFindings(of file: EditionFile) {
    guard file.layout >= 2 else { return unheld.append(.findings) }
    let isSealed = file.layout >= EditionLayout.sealed
    // What other rules found says nothing against the edition; the seal holds it.
    if isSealed, (try? file.seal().rules) != CheckCatalogue.edition { return }
    do {
      let found = try FindingAudit.faults(of: file)
      // Editions without a seal do not say which rules they were made with, either.
      if isSealed { faults += found } else if !found.isEmpty { unheld.append(.findings) }
    } catch {
      faults.append(.findings)
    }
  }
}

extension EditionFile {
  /// The ledger that made it; `nil` in the first layout, which did not say.
  fileprivate func ledgerIdentity() throws(SQLiteFault) -> String? {
    guard layout >= 2 else { return nil }
    let statement = try connection.prepare("SELECT ledger FROM edition")
    return try statement.step() ? statement.text(0) : nil
  }

  /// Its seal and the number of the rules that made its findings.
  fileprivate func seal() throws(SQLiteFault) -> (code: String, rules: Int) {
    let statement = try connection.prepare("SELECT code, rules FROM seal")
    return try statement.step() ? (statement.text(0), statement.integer(1)) : ("", 0)
  }

  /// How far deliveries counted; empty for all, as in the first layout.
  fileprivate func receivedUntil() throws(SQLiteFault) -> String {
    guard layout >= 2 else { return "" }
    let statement = try connection.prepare("SELECT received_until FROM edition")
    return try statement.step() ? statement.text(0) : ""
  }

  /// The code that the edition states for the rows of a table.
  fileprivate func statedCode(of table: Table) throws(DossierFailure) -> Int? {
    do throws(SQLiteFault) {
      return try PieceStore.code(.table, table.storeName, in: connection)
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// How many rows the edition states for a table; `nil` in the first layout, which did not.
  fileprivate func statedCount(of table: Table) throws(SQLiteFault) -> Int? {
    guard layout >= 2 else { return nil }
    let statement = try connection.prepare("SELECT rows FROM row_count WHERE table_name = ?")
    try statement.bind(table.storeName, at: 1)
    return try statement.step() ? statement.integer(0) : 0
  }
}
