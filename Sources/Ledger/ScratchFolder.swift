#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A folder that is gone when nobody holds it any more; its name tells the process, so that what one left that was stopped is
/// taken away by the next.
final class ScratchFolder {
  /// The way to it.
  let path: String

  private static let start = "batru-doc-"

  /// Makes one among the temporary files; `nil` where that is not allowed.
  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    Self.sweep(parent)
    var template = Array("\(parent)/\(Self.start)\(getpid())-\(String(repeating: "X", count: 6))".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the ledger that lies in it.
  func clear() { Self.clear(path) }

  deinit {
    clear()
    rmdir(path)
  }

  private static func clear(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink("\(path)/ledger\(ending)") }
  }

  /// Takes away what processes of this machine left that are no more.
  private static func sweep(_ parent: String) {
    guard let folder = opendir(parent) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasPrefix(start), let process = pid_t(name.dropFirst(start.count).prefix { $0.isNumber }),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      clear("\(parent)/\(name)")
      rmdir("\(parent)/\(name)")
    }
  }
}
