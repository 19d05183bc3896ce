internal import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A process that holds the lock of a ledger.
public struct LockHolder: Hashable, Sendable {
  /// The number of the process.
  public let process: Int
  /// Its name; empty when the system does not tell.
  public let name: String

  /// `chương trình batru (tiến trình 4711)`.
  public var text: String {
    name.isEmpty ? "tiến trình \(process)" : "chương trình \(name) (tiến trình \(process))"
  }

  /// Where SQLite locks a file that keeps its journal beside it: its write lock is this byte of the shared index.
  private static let writeLock = "120"

  /// The process that writes to the ledger at `path`; `nil` when none does or the system does not tell.
  ///
  /// Read from the system's own table: asking for a lock would mean opening the file, and closing it again would
  /// give up every lock that this process has on it.
  static func writing(_ path: String) -> LockHolder? {
    var status = stat()
    guard stat(path + "-shm", &status) == 0, let table = text(of: "/proc/locks") else { return nil }
    for line in table.split(separator: "\n") {
      // `3: POSIX  ADVISORY  WRITE 4711 08:01:1234567 120 120`
      let words = line.split(separator: " ")
      guard words.count >= 8, words[words.count - 5] == "WRITE", let process = Int(words[words.count - 4]),
        words[words.count - 3].split(separator: ":").last.map(String.init) == String(status.st_ino),
        words[words.count - 2] == writeLock, process > 0
      else { continue }
      let name = text(of: "/proc/\(process)/comm")?.split(separator: "\n").first.map(String.init) ?? ""
      return LockHolder(process: process, name: name)
    }
    return nil
  }

  private static func text(of path: String) -> String? {
    FilePlace(path).contents().map { String(decoding: $0, as: UTF8.self) }
  }
}
