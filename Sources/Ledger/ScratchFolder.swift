internal import Files

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

  /// Makes one among the temporary files.
  convenience init() throws(LedgerFailure) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    try self.init(in: named.isEmpty ? "/tmp" : named)
  }

  /// Makes one in `parent`, which the failure names.
  init(in parent: String) throws(LedgerFailure) {
    Self.sweep(parent)
    let name = "\(parent)/\(Self.start)\(getpid())"
    var template = Array("\(name)-\(String(repeating: "X", count: 6))".utf8CString)
    guard mkdtemp(&template) != nil else {
      let obstacle = WriteObstacle.last
      throw FilePlace(name).hasFolder ? LedgerFailure(obstacle, path: parent) : .folderMissing(path: name)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the ledger that lies in it.
  func clear() { Self.clear(path) }

  deinit {
    clear()
    rmdir(path)
  }

  /// Others may put a link or a folder of theirs under such a name: what they hold stays.
  private static func clear(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    var facts = stat()
    guard fstat(folder, &facts) == 0, facts.st_uid == geteuid() else { return }
    for ending in ["", "-wal", "-shm", "-journal"] { unlinkat(folder, "ledger\(ending)", 0) }
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
