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
      guard error.isAboutWriting else { throw error }
      return try openCopy(of: path)
    }
  }

  /// Opens a copy of the ledger at `path` to rehearse on, or an empty one where there is none: the ledger and its folder stay
  /// as they are, whoever may write to them.
  public static func openToRehearse(path: String) throws(LedgerFailure) -> Ledger {
    try refuseOther(at: path, creating: true)
    if FilePlace(path).exists { return try openCopy(of: path) }
    return try open(path: path, at: ScratchFolder())
  }

  /// Copies the ledger at `path` to another file as it is, also one of an older program, and looks through the copy; what was
  /// written last may still lie beside it.
  ///
  /// The copy appears whole or not at all, and an existing file is never overwritten.
  /// - Returns: How many rows of the tables of the import format the copy holds, all revisions counted.
  public static func backUp(path: String, to other: String) throws(LedgerFailure) -> Int {
    let ledger: Ledger
    do {
      ledger = try open(path: path, migrating: false)
    } catch {
      guard error.isAboutWriting else { throw error }
      ledger = try openCopy(of: path, migrating: false)
    }
    return try ledger.backUp(to: other)
  }

  /// Opens a copy of the ledger at `path` that nobody else knows; a ledger that is written to all the while is locked.
  ///
  /// Nothing keeps others from writing meanwhile, and one file of before with the other of after would be a ledger that never
  /// was; so both must be behind the copying as they were before. `afterEachFile` is called between.
  static func openCopy(
    of path: String, migrating: Bool = true, afterEachFile: () -> Void = {}
  ) throws(LedgerFailure) -> Ledger {
    let folder = try ScratchFolder()
    let place = folder.path + "/ledger"
    // What was written last may still lie in the file beside it.
    let endings = ["", "-wal"]
    for _ in 0..<copyAttempts {
      let before = endings.map { FileState(path + $0) }
      for ending in endings where FilePlace(path + ending).exists {
        let isRead: Bool
        do throws(WriteObstacle) {
          isRead = try FilePlace(path + ending).copy(to: place + ending)
        } catch {
          throw LedgerFailure(error, path: place)
        }
        guard isRead else { throw .cannotOpen(path: path) }
        afterEachFile()
      }
      let isWhole = endings.map { FileState(path + $0) } == before
      if isWhole { return try open(path: path, at: folder, migrating: migrating) }
      folder.clear()
    }
    throw .locked(path: path, holder: LockHolder.writing(path))
  }

  /// Imports are seldom and short beside the copying of a ledger.
  private static let copyAttempts = 5
}

/// What tells whether a file was written to, as far as that can be seen without reading all of it.
private struct FileState: Equatable {
  /// Bytes; `nil` where there is no file.
  private var size: Int?
  private var changed: [Int] = []
  /// The beginning, where the file beside a ledger says at which turn it is.
  private var head: [UInt8] = []

  init(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return }
    size = Int(facts.st_size)
    #if canImport(Darwin)
      changed = [Int(facts.st_mtimespec.tv_sec), Int(facts.st_mtimespec.tv_nsec)]
    #else
      changed = [Int(facts.st_mtim.tv_sec), Int(facts.st_mtim.tv_nsec)]
    #endif
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    head = [UInt8](repeating: 0, count: 128)
    head.removeLast(head.count - max(0, read(file, &head, head.count)))
  }
}

extension FilePlace {
  /// True where the place is on a disk, and that has no room left.
  var isFull: Bool { room == 0 }

  /// Bytes that can still be written; `nil` where the place is on no disk.
  var room: Int? {
    var facts = statvfs()
    guard statvfs(hasFolder ? folder : path, &facts) == 0, facts.f_blocks > 0 else { return nil }
    return Int(clamping: facts.f_bavail).multipliedReportingOverflow(by: Int(facts.f_frsize)).partialValue
  }

  /// True where the file, if it is there, and its folder may be written.
  var isWritable: Bool { (!exists || access(path, W_OK) == 0) && access(folder, W_OK) == 0 }

  /// True where the place is on a disk that can only be read.
  var isOnReadOnlyDisk: Bool {
    var facts = statvfs()
    return statvfs(hasFolder ? folder : path, &facts) == 0 && facts.f_flag & UInt(ST_RDONLY) != 0
  }

  /// Copies the file to a new one piece by piece; false when not all of it could be read.
  func copy(to other: String) throws(WriteObstacle) -> Bool {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { return false }
    defer { close(source) }
    let target = open(other, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw .last }
    defer { close(target) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count == 0 }
      var rest = piece[..<count]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(target, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw .last }
        rest = rest.dropFirst(written)
      }
    }
  }
}
