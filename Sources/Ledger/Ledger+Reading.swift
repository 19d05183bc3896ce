internal import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Ledger {
  /// Opens the ledger at `path` to look into it, also where nothing can be written: in a folder that may not be changed, on a
  /// disk that is full.
  ///
  /// SQLite keeps a file of its own beside a ledger that others may write to, and cannot open the one without the other; so
  /// there a copy is looked at, which is gone with the ledger that is opened here.
  public static func openToRead(path: String) throws(LedgerFailure) -> Ledger {
    do {
      return try open(path: path)
    } catch {
      switch error {
      case .cannotWrite, .diskFull: return try openCopy(of: path)
      default: throw error
      }
    }
  }

  /// Opens a copy of the ledger at `path` that nobody else knows.
  static func openCopy(of path: String) throws(LedgerFailure) -> Ledger {
    guard let folder = ScratchFolder() else { throw .cannotWrite(path: path) }
    let place = folder.path + "/ledger"
    // What was written last may still lie in the file beside it.
    for ending in ["", "-wal"] where FilePlace(path + ending).exists {
      guard FilePlace(path + ending).copy(to: place + ending) else {
        throw FilePlace(place).isFull ? .diskFull(path: place) : .cannotOpen(path: path)
      }
    }
    return try open(path: path, at: folder)
  }
}

/// A folder that is gone when nobody holds it any more.
final class ScratchFolder {
  /// The way to it.
  let path: String

  /// Makes one among the temporary files; `nil` where that is not allowed.
  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/batru-doc-\(String(repeating: "X", count: 6))".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink("\(path)/ledger\(ending)") }
    rmdir(path)
  }
}

extension FilePlace {
  /// True where the place is on a disk, and that has no room left.
  var isFull: Bool {
    var facts = statvfs()
    return statvfs(hasFolder ? folder : path, &facts) == 0 && facts.f_blocks > 0 && facts.f_bavail == 0
  }

  /// Copies the file to a new one piece by piece; false when not all of it could be read or written.
  fileprivate func copy(to other: String) -> Bool {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { return false }
    defer { close(source) }
    let target = open(other, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { return false }
    defer { close(target) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &piece, piece.count)
      if count <= 0 { return count == 0 }
      var done = 0
      while done < count {
        let written = piece.withUnsafeBytes { write(target, $0.baseAddress! + done, count - done) }
        guard written > 0 else { return false }
        done += written
      }
    }
  }
}
