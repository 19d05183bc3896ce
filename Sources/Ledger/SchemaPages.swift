internal import Files
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

  /// Those of the schema that a damaged ledger began with, as far as its other pages tell; otherwise of the newest.
  ///
  /// A ledger is made at `scratch` and taken away again.
  init(fitting bytes: [UInt8], scratch: String) throws(LedgerFailure) {
    var newest: SchemaPages?
    for step in LedgerSchema.migrator.migrations.reversed() {
      let pages = try SchemaPages(after: step, scratch: scratch)
      if pages.fit(bytes) {
        self = pages
        return
      }
      if newest == nil { newest = pages }
    }
    guard let newest else { preconditionFailure("a ledger has a schema") }
    self = newest
  }

  private init(after step: String, scratch: String) throws(LedgerFailure) {
    defer { for ending in ["", "-journal"] { unlink(scratch + ending) } }
    do {
      let queue = try DatabaseQueue(path: scratch)
      try LedgerSchema.migrator.migrate(queue, upTo: step)
      let numbers = try queue.read { db in
        try Int.fetchAll(db, sql: "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
      }
      try queue.close()
      let bytes = FilePlace(scratch).contents() ?? []
      pages = Dictionary(
        uniqueKeysWithValues: numbers.map { ($0, Array(bytes[($0 - 1) * Self.pageSize..<$0 * Self.pageSize])) })
    } catch {
      throw LedgerFailure(error, path: scratch)
    }
  }

  /// True when each of them but the first says in the bytes, too, how something is made.
  private func fit(_ bytes: [UInt8]) -> Bool {
    let making = Array("CREATE T".utf8)
    return pages.keys.allSatisfy { number in
      let page = ((number - 1) * Self.pageSize)..<(number * Self.pageSize)
      return number == 1 || page.upperBound <= bytes.count && bytes[page].contains(making)
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
