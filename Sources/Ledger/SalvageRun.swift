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
      let (copied, reachedEnd) = try salvage.run { row in
        guard hangsTogether(row, of: table), case .integer(let run) = row["import"] else { return false }
        if imports.insert(run).inserted {
          // The delivery's own row is gone; its rows are not.
          try db.execute(sql: "INSERT INTO import VALUES (?, '', '', '')", arguments: [run])
          lostImports += 1
        }
        return true
      }
      let missing = missing(from: copied, of: table)
      if !copied.isEmpty || !missing.isEmpty || !reachedEnd {
        counts.append(
          Recovery.Count(
            table: table, saved: copied.count, lost: missing.count, mayMissMore: !reachedEnd,
            lostRows: lostKeys(Set(missing), of: table)))
      }
    }
    try takeFiles(of: imports)
    _ = try Salvage(source: source, target: target, table: "publication", id: "number").run()
    _ = try Salvage(source: source, target: target, table: "raw_cell", id: "id").run(accepts: namesATable)
    _ = try Salvage(source: source, target: target, table: "sheet_column", id: "id").run { row in
      guard case .integer(let run) = row["import"] else { return false }
      return imports.contains(run) && namesATable(row)
    }
    return Recovery(counts: counts, lostImports: lostImports, isRenamed: isRenamed)
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
    return key == keys.joined(separator: "\u{1F}")
  }

  /// Numbers up to the last known one that were not copied; the book gives them without gaps.
  private func missing(from copied: [Int], of table: CommitteeModel.Table) -> [Int] {
    var stated = 0
    if let statement = try? source.connection.prepare("SELECT max(id) FROM \(table.storeName)"),
      (try? statement.step()) == true
    {
      stated = statement.integer(0)
    }
    let last = max(copied.last ?? 0, stated, indexed(table).map(\.id).max() ?? 0)
    let present = Set(copied)
    return last > 0 && last < 1 << 32 ? (1...last).filter { !present.contains($0) } : []
  }

  /// Keys of lost rows, which the index of keys may still hold.
  private func lostKeys(_ missing: Set<Int>, of table: CommitteeModel.Table) -> [[String]] {
    if missing.isEmpty { return [] }
    return indexed(table).filter { missing.contains($0.id) }.map { entry in
      entry.key.split(separator: "\u{1F}").map(String.init)
    }
  }

  /// Numbers and keys as the index of keys tells them, as far as it can be read.
  private func indexed(_ table: CommitteeModel.Table) -> [(id: Int, key: String)] {
    let name = table.storeName
    let question = "SELECT id, row_key FROM \(name) INDEXED BY sqlite_autoindex_\(name)_1 ORDER BY row_key"
    guard let statement = try? source.connection.prepare(question) else { return [] }
    var entries: [(Int, String)] = []
    while (try? statement.step()) == true { entries.append((statement.integer(0), statement.text(1))) }
    return entries
  }

  private func takeFiles(of imports: Set<Int>) throws {
    for run in imports.sorted() {
      let question = "SELECT name, sha256, rows FROM file WHERE import = \(run)"
      guard let statement = try? source.connection.prepare(question) else { continue }
      while (try? statement.step()) == true {
        guard let values = try? DamagedLedger.values(of: statement), case .text(let name) = values[0],
          case .text(let hash) = values[1], case .integer(let rows) = values[2]
        else { continue }
        try db.execute(
          sql: "INSERT OR IGNORE INTO file VALUES (?, ?, ?, ?)", arguments: [run, name, hash, rows])
      }
    }
  }
}
