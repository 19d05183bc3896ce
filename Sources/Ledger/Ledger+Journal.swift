internal import CommitteeModel
internal import GRDB

/// Where a journal does not hold together, or what it tells of is no longer as it was.
public enum JournalFault: Hashable, Sendable {
  /// Entries are missing in front of the one with a number; the journal goes on with it.
  case gap(before: Int)
  /// An entry does not follow from the one before it: it was changed, or that one was.
  case altered(Int)
  /// A delivery, its files or its rows are not what the entry with a number says.
  case otherDelivery(Int, entry: Int)
  /// An edition is not noted as the entry with a number says.
  case otherEdition(Int, entry: Int)
  /// A delivery that no entry tells of.
  case unknownDelivery(Int)
  /// An edition that no entry tells of.
  case unknownEdition(Int)
}

/// A journal and whether it holds.
public struct Journal: Sendable {
  /// What was done, the first first.
  public let entries: [JournalEntry]
  /// What does not hold, in the order of the entries; empty for a whole journal.
  public let faults: [JournalFault]
}

extension Ledger {
  /// The journal, looked through: the chain of its hashes, and whether the deliveries, rows and editions of the book are
  /// those that it tells of.
  ///
  /// Entries taken away from its end are missed only where the book still knows what they told; who keeps the hash of
  /// the last entry elsewhere misses all of them.
  public func journal() throws(LedgerFailure) -> Journal {
    do {
      return try queue.read { db in
        let entries = try JournalTrial.entries(in: db)
        var trial = JournalTrial(db: db)
        return Journal(entries: entries, faults: try trial.faults(of: entries))
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
}

/// Holds a journal against itself and against the book.
struct JournalTrial {
  let db: Database
  private var faults: [JournalFault] = []

  init(db: Database) { self.db = db }

  /// All entries in their order.
  static func entries(in db: Database) throws -> [JournalEntry] {
    try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id").map { JournalEntry($0) }
  }

  mutating func faults(of entries: [JournalEntry]) throws -> [JournalFault] {
    try tryChain()
    try tryBook(entries)
    return faults
  }

  private mutating func tryChain() throws {
    var (number, hash) = (0, "")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, moment, who, act, subject, detail, hash FROM journal ORDER BY id")
    while let row = try rows.next() {
      let next: Int = row[0]
      if next != number + 1 {
        faults.append(.gap(before: next))
      } else if row[6] != JournalChain.hash(after: hash, ["\(next)"] + (1...5).map { row[$0] }) {
        faults.append(.altered(next))
      }
      (number, hash) = (next, row[6])
    }
  }

  /// What was told before a book was saved from damage may be lost with its rows.
  private mutating func tryBook(_ entries: [JournalEntry]) throws {
    let chain = JournalChain(db)
    var rows = try chain.rowsByDelivery()
    let saved = entries.last { $0.act == .recovered }?.number ?? 0
    var deliveries: Set<Int> = []
    var editions: Set<Int> = []
    for entry in entries {
      let known = try numbers(in: entry)
      deliveries.formUnion(known.deliveries)
      editions.formUnion(known.editions)
      guard entry.number > saved else { continue }
      for number in known.editions where try chain.edition(number)?.detail != entry.editions[number] {
        faults.append(.otherEdition(number, entry: entry.number))
      }
      let (_, details) = try chain.deliveries(numbered: known.deliveries)
      let found = details + JournalDetail.joined(known.deliveries.flatMap { rows.removeValue(forKey: $0) ?? [] })
      if !known.deliveries.isEmpty, Set(found) != Set(entry.details.filter(\.isOfTheBook)) {
        faults.append(.otherDelivery(known.deliveries.first ?? 0, entry: entry.number))
      }
    }
    faults += try unknown(deliveries, in: "import", numbered: "id").map { .unknownDelivery($0) }
    faults += try unknown(editions, in: "publication", numbered: "number").map { .unknownEdition($0) }
  }

  private func numbers(in entry: JournalEntry) throws -> (deliveries: [Int], editions: [Int]) {
    let deliveries = entry.details.compactMap { if case .delivery(let number) = $0 { number } else { nil } }
    return (deliveries, entry.editions.keys.sorted())
  }

  private func unknown(_ known: Set<Int>, in table: String, numbered id: String) throws -> [Int] {
    try Int.fetchAll(db, sql: "SELECT \(id) FROM \(table) ORDER BY \(id)").filter { !known.contains($0) }
  }
}

extension JournalEntry {
  /// Reads an entry.
  init(_ row: Row) {
    number = row["id"]
    moment = row["moment"]
    who = row["who"]
    act = Act(rawValue: row["act"])
    subject = row["subject"]
    let detail: String = row["detail"]
    details = detail.split(separator: "\n").compactMap { JournalDetail($0) }
    hash = row["hash"]
  }

  /// The editions it tells of, by their numbers.
  fileprivate var editions: [Int: JournalDetail] {
    Dictionary(
      details.compactMap { if case .edition(let number, _, _, _, _) = $0 { (number, $0) } else { nil } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension JournalDetail {
  /// Rows of several deliveries as those of one, table by table.
  fileprivate static func joined(_ rows: [JournalDetail]) -> [JournalDetail] {
    var found: [String: (first: Int, last: Int, count: Int)] = [:]
    for case .rows(let table, let first, let last, let count) in rows {
      let known = found[table] ?? (first, last, 0)
      found[table] = (min(known.first, first), max(known.last, last), known.count + count)
    }
    return found.map { .rows(table: $0.key, first: $0.value.first, last: $0.value.last, count: $0.value.count) }
  }
}
