internal import GRDB

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The pages of a new ledger that say which tables there are and where they begin.
struct SchemaPages {
  static let pageSize = 4096
  /// By number, from 1.
  private let pages: [Int: [UInt8]]

  /// Makes a ledger at `scratch` and takes it away again.
  init(scratch: String) throws(LedgerFailure) {
    defer {
      for ending in ["", "-wal", "-shm"] { unlink(scratch + ending) }
    }
    do {
      let ledger = try Ledger.open(path: scratch, creating: true)
      try ledger.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      let numbers = try ledger.queue.read { db in
        try Int.fetchAll(db, sql: "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
      }
      try ledger.queue.close()
      let bytes = FilePlace(scratch).contents() ?? []
      pages = Dictionary(
        uniqueKeysWithValues: numbers.map { ($0, Array(bytes[($0 - 1) * Self.pageSize..<$0 * Self.pageSize])) })
    } catch {
      throw LedgerFailure(error, path: scratch)
    }
  }

  /// The bytes of a ledger with these pages instead of its own.
  func put(into bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for (number, page) in pages where number * Self.pageSize <= bytes.count {
      bytes.replaceSubrange((number - 1) * Self.pageSize..<number * Self.pageSize, with: page)
    }
    // How many pages there are, and that none of them is known to be free.
    let count = UInt32(bytes.count / Self.pageSize)
    for (place, byte) in [24, 16, 8, 0].enumerated() { bytes[28 + place] = UInt8(truncatingIfNeeded: count >> byte) }
    for offset in 32..<40 { bytes[offset] = 0 }
    return bytes
  }
}
