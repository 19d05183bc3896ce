#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The first hundred bytes of a SQLite file, by which it is known before SQLite touches it.
struct SQLiteHeader {
  /// What the file says it is.
  let applicationID: UInt32
  /// The version of its schema as its maker counts.
  let userVersion: UInt32
  /// How many transactions have written to it.
  let changes: UInt32
  /// True when the file is as long as its header says.
  let isWhole: Bool

  /// What stands at a path.
  enum Finding {
    case unreadable, empty, foreign
    case header(SQLiteHeader)
  }

  static func read(_ path: String) -> Finding {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .unreadable }
    if status.st_size == 0 { return .empty }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard pread(descriptor, &bytes, 100, 0) == 100, bytes.starts(with: "SQLite format 3\0".utf8) else {
      return .foreign
    }
    let pageSize = bytes[16] == 0 && bytes[17] == 1 ? 65536 : Int(bytes[16]) << 8 | Int(bytes[17])
    let pages = Int(word(bytes, 28))
    return .header(
      SQLiteHeader(
        applicationID: word(bytes, 68), userVersion: word(bytes, 60), changes: word(bytes, 24),
        isWhole: pages > 0 && Int(status.st_size) == pages * pageSize))
  }

  /// True where behind the first page of a file lie pages of trees as SQLite writes them, whatever it begins with.
  static func hasTrees(_ path: String, pageSize: Int) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8)
    // Pages of other kinds lie between them, never so many.
    return (1...1000).contains { page in
      pread(descriptor, &bytes, 8, off_t(page * pageSize)) == 8 && isTree(bytes, pageSize)
    }
  }

  /// True for the kind of a page, its first gap, how many cells it has and where these begin, as they can be.
  private static func isTree(_ bytes: [UInt8], _ pageSize: Int) -> Bool {
    let (gap, cells, start) = (half(bytes, 1), half(bytes, 3), half(bytes, 5))
    return [2, 5, 10, 13].contains(bytes[0]) && gap < pageSize && cells > 0 && start >= 8 + 2 * cells
      && start < pageSize && bytes[7] <= 60
  }

  private static func half(_ bytes: [UInt8], _ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
