internal import CommitteeModel
internal import GRDB

/// Writes entries of the journal, each with a hash over itself and the one before: none can be taken out, changed or put
/// between others without all that follow saying so.
///
/// An entry is written in the transaction of what it tells of, so there is neither without the other.
struct JournalChain {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The hash of an entry behind the one with the hash `previous`; each part is preceded by its length, so that no two
  /// entries read alike.
  static func hash(after previous: String, _ parts: [String]) -> String {
    var hash = SHA256()
    for part in ["batru-journal-1", previous] + parts { hash.update("\(part.utf8.count):\(part)") }
    return hash.hexadecimal
  }

  func add(
    _ act: JournalEntry.Act, _ subject: String, _ details: [JournalDetail], when: String, who: String
  ) throws {
    let last = try Row.fetchOne(db, sql: "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1")
    let (number, previous): (Int, String) = last.map { ($0[0] + 1, $0[1]) } ?? (1, "")
    let detail = details.map(\.text).joined(separator: "\n")
    let parts = ["\(number)", when, who, act.rawValue, subject, detail]
    try db.execute(
      sql: "INSERT INTO journal (id, moment, who, act, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [number, when, who, act.rawValue, subject, detail, Self.hash(after: previous, parts)])
  }

  // MARK: - Imports

  /// The number of the newest revision of each table; 0 for an empty one.
  func marks() throws -> [CommitteeModel.Table: Int] {
    try Dictionary(
      uniqueKeysWithValues: CommitteeModel.Table.allCases.map {
        ($0, try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM \($0.storeName)") ?? 0)
      })
  }

  /// Writes down the deliveries behind number `before` and the rows behind `marks`.
  func addImports(after before: Int, _ marks: [CommitteeModel.Table: Int], when: String, who: String) throws {
    let (subject, details) = try additions(after: before, marks)
    try add(.imported, subject, details, when: when, who: who)
  }

  /// The deliveries behind number `before` with their files and the rows behind `marks`, and their folders in words.
  func additions(
    after before: Int, _ marks: [CommitteeModel.Table: Int]
  ) throws -> (folders: String, details: [JournalDetail]) {
    let numbers = try Int.fetchAll(db, sql: "SELECT id FROM import WHERE id > ? ORDER BY id", arguments: [before])
    let (folders, details) = try deliveries(numbered: numbers)
    let rows = try self.marks().sorted { $0.key.storeName < $1.key.storeName }.compactMap { table, last in
      let first = (marks[table] ?? 0) + 1
      // An import adds one row behind the other, and nobody else writes meanwhile.
      return last < first
        ? nil : JournalDetail.rows(table: table.storeName, first: first, last: last, count: last - first + 1)
    }
    return (folders, details + rows)
  }

  /// Deliveries that the book has, with their files, and their folders in words.
  func deliveries(numbered numbers: [Int]) throws -> (folders: String, details: [JournalDetail]) {
    var folders: [String] = []
    var details: [JournalDetail] = []
    for number in numbers {
      let folder = try String.fetchOne(db, sql: "SELECT folder FROM import WHERE id = ?", arguments: [number])
      guard let folder else { continue }
      if !folders.contains(folder) { folders.append(folder) }
      details.append(.delivery(number))
      let files = try Row.fetchAll(
        db, sql: "SELECT name, sha256, rows FROM file WHERE import = ? ORDER BY name", arguments: [number])
      details += files.map { .file(delivery: number, name: $0[0], sha256: $0[1], rows: $0[2]) }
    }
    return (folders.joined(separator: ", "), details)
  }

  // MARK: - Editions

  /// Writes down the edition of a number.
  func addEdition(_ number: Int, when: String, who: String) throws {
    guard let (subject, detail) = try edition(number) else { return }
    try add(.published, subject, [detail], when: when, who: who)
  }

  /// What was noted of an edition, and of which session it is.
  func edition(_ number: Int) throws -> (session: String, detail: JournalDetail)? {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM publication WHERE number = ?", arguments: [number])
    return row.map { row in
      (
        row["session"],
        .edition(
          number: number, audience: row["audience"], contentHash: row["content_hash"], rows: row["rows"],
          file: row["file"])
      )
    }
  }

  // MARK: - A book that had no journal

  /// Writes down what a book did that had no journal, in the order of time as far as the book knows it.
  func addEarlier() throws {
    let imports = try Row.fetchAll(db, sql: "SELECT id, imported_at, who FROM import ORDER BY id")
    var editions = try Row.fetchAll(
      db, sql: "SELECT number, published_at, last_import FROM publication ORDER BY number")[...]
    var rows = try rowsByDelivery()
    for row in imports {
      let number: Int = row[0]
      let moment: String = row[1]
      while let edition = editions.first, Self.comes(edition, before: number, at: moment) {
        try addEdition(edition[0], when: edition[1], who: "")
        editions.removeFirst()
      }
      let (subject, details) = try deliveries(numbered: [number])
      try add(.imported, subject, details + (rows.removeValue(forKey: number) ?? []), when: moment, who: row[2])
    }
    for edition in editions { try addEdition(edition[0], when: edition[1], who: "") }
  }

  /// True for an edition that knew nothing of a delivery; the first books did not note which was the last that it knew.
  private static func comes(_ edition: Row, before delivery: Int, at moment: String) -> Bool {
    let last: Int = edition["last_import"]
    return last > 0 ? last < delivery : (edition["published_at"] as String) < moment
  }

  /// The rows of each delivery, table by table.
  func rowsByDelivery() throws -> [Int: [JournalDetail]] {
    var found: [Int: [JournalDetail]] = [:]
    for table in CommitteeModel.Table.allCases.map(\.storeName).sorted() {
      let rows = try Row.fetchCursor(db, sql: "SELECT import, min(id), max(id), count(*) FROM \(table) GROUP BY import")
      while let row = try rows.next() {
        found[row[0], default: []].append(.rows(table: table, first: row[1], last: row[2], count: row[3]))
      }
    }
    return found
  }
}
