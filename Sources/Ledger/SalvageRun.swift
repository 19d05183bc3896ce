internal import CommitteeModel
internal import GRDB

/// Fills a new ledger with what a damaged one still tells, in the order in which the tables refer to one another.
struct SalvageRun {
  let source: DamagedLedger
  let db: Database
  let target: OpaquePointer

  func run() throws -> Recovery {
    let isRenamed = try !takeIdentity()
    var imports = Set(try Salvage(source: source, target: target, table: "import", id: "id").run().copied)
    var lostImports = 0
    var counts: [Recovery.Count] = []
    for table in CommitteeModel.Table.allCases where !source.isOlder(than: table) {
      let salvage = Salvage(source: source, target: target, table: table.storeName, id: "id")
      var outcome = try salvage.run { row in
        guard hangsTogether(row, of: table), case .integer(let run) = row["import"] else { return false }
        if imports.insert(run).inserted {
          // The delivery's own row is gone; its rows are not.
          try db.execute(sql: "INSERT INTO import VALUES (?, '', '', '')", arguments: [run])
          lostImports += 1
        }
        return true
      }
      let lostRows = lostKeys(of: table, &outcome)
      if !outcome.copied.isEmpty || outcome.lost > 0 || !outcome.reachedEnd {
        counts.append(
          Recovery.Count(
            table: table, saved: outcome.copied.count, lost: outcome.lost, mayMissMore: !outcome.reachedEnd,
            lostRows: lostRows))
      }
    }
    var losses = try takeWhatLiesBeside(imports)
    if source.columns(of: "journal").isEmpty {
      try JournalChain(db).addEarlier()
    } else {
      let journal = try take(.journal, from: "journal")
      if journal.count > 0 || journal.mayMissMore { losses.append(journal) }
    }
    // The damaged ledger may be of a time when rows went by how their keys are spelled.
    try LedgerSchema.keyByMeaning(db)
    return Recovery(counts: counts, lostImports: lostImports, isRenamed: isRenamed, losses: losses)
  }

  /// Copies what is noted beside the rows; answers what of it is lost.
  private func takeWhatLiesBeside(_ imports: Set<Int>) throws -> [Recovery.Loss] {
    let losses = try [
      takeFiles(of: imports),
      take(.publications, from: "publication", numbered: "number"),
      take(.spellings, from: "raw_cell", accepts: namesATable),
      take(.columns, from: "sheet_column") { row in
        guard case .integer(let run) = row["import"] else { return false }
        return imports.contains(run) && namesATable(row)
      },
      take(.answers, from: "header_answer"),
    ]
    return losses.filter { $0.count > 0 || $0.mayMissMore }
  }

  /// Copies a table that is numbered without gaps; one that the file does not know was never filled.
  private func take(
    _ kind: Recovery.Loss.Kind, from table: String, numbered id: String = "id",
    accepts: ([String: DamagedLedger.Value]) throws -> Bool = { _ in true }
  ) throws -> Recovery.Loss {
    if source.columns(of: table).isEmpty { return Recovery.Loss(kind: kind, count: 0, mayMissMore: false) }
    let outcome = try Salvage(source: source, target: target, table: table, id: id).run(accepts: accepts)
    return Recovery.Loss(kind: kind, count: outcome.lost, mayMissMore: !outcome.reachedEnd)
  }

  /// Gives the new ledger the identity of the old one, so that it goes on as the same book; false when that is lost.
  private func takeIdentity() throws -> Bool {
    guard let statement = try? source.connection.prepare("SELECT id FROM ledger"), (try? statement.step()) == true,
      let triggers = try? String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'")
    else { return false }
    let identity = statement.text(0)
    for name in ["unchanged", "undeleted", "unreplaced"] { try db.execute(sql: "DROP TRIGGER ledger_\(name)") }
    try db.execute(sql: "UPDATE ledger SET id = ?", arguments: [identity])
    for trigger in triggers { try db.execute(sql: trigger) }
    return true
  }

  private func namesATable(_ row: [String: DamagedLedger.Value]) -> Bool {
    guard case .text(let name) = row["record_table"] else { return false }
    return CommitteeModel.Table.allCases.contains { $0.storeName == name }
  }

  /// Whether the key of a row is that of its cells, as the book wrote it.
  private func hangsTogether(_ row: [String: DamagedLedger.Value], of table: CommitteeModel.Table) -> Bool {
    let keys = TableSchema.of(table).columns.filter(\.isKey).map { column in
      if case .text(let cell) = row[column.field.storeName] { cell } else { "" }
    }
    guard case .text(let key) = row["row_key"] else { return false }
    let spelled = keys.joined(separator: "\u{1F}")
    return key == spelled || key == TableSchema.of(table).keyForm(of: spelled)
  }

  /// Keys of lost rows, which the index of keys may still hold; what it tells of numbers counts as known.
  private func lostKeys(of table: CommitteeModel.Table, _ outcome: inout Salvage.Outcome) -> [[String]] {
    let name = table.storeName
    let question = "SELECT id, row_key FROM \(name) INDEXED BY sqlite_autoindex_\(name)_1 ORDER BY row_key"
    guard let statement = try? source.connection.prepare(question) else { return [] }
    let copied = Set(outcome.copied)
    var keys: [[String]] = []
    while (try? statement.step()) == true {
      let number = statement.integer(0)
      guard number > 0, number <= outcome.most, !copied.contains(number) else { continue }
      outcome.last = max(outcome.last, number)
      keys.append(statement.text(1).split(separator: "\u{1F}").map(String.init))
    }
    return keys
  }

  /// Copies the names of the files of each delivery; every delivery has some.
  private func takeFiles(of imports: Set<Int>) throws -> Recovery.Loss {
    var lost = 0
    for run in imports.sorted() where try !takeFiles(of: run) { lost += 1 }
    return Recovery.Loss(kind: .files, count: lost, mayMissMore: false)
  }

  /// Copies the names of the files of a delivery; false when they could not all be read.
  private func takeFiles(of run: Int) throws -> Bool {
    let question = "SELECT name, sha256, rows FROM file WHERE import = \(run)"
    guard let statement = try? source.connection.prepare(question) else { return false }
    var taken = 0
    while true {
      guard let isThere = try? statement.step() else { return false }
      if !isThere { return taken > 0 }
      guard let values = try? DamagedLedger.values(of: statement), case .text(let name) = values[0],
        case .text(let hash) = values[1], case .integer(let rows) = values[2]
      else { return false }
      try db.execute(sql: "INSERT OR IGNORE INTO file VALUES (?, ?, ?, ?)", arguments: [run, name, hash, rows])
      taken += 1
    }
  }
}
