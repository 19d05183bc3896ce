internal import CommitteeModel

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The small file that office programs lay beside one that somebody has open.
enum OfficeLock {
  /// True for the name of a lock.
  static func isLock(_ name: String) -> Bool { owner(of: name) != nil }

  /// The name of the file that a lock is for; `nil` for the name of any other file.
  static func owner(of name: String) -> String? {
    if name.hasPrefix("~$") { return String(name.dropFirst(2)) }
    guard name.hasPrefix(".~lock."), name.hasSuffix("#") else { return nil }
    return String(name.dropFirst(7).dropLast())
  }

  /// What the locks of a file are called.
  static func names(of file: String) -> [String] { ["~$\(file)", ".~lock.\(file)#"] }
}

/// A folder of the file system: the names in it and the bytes of its files.
struct FolderReading {
  /// The folder's own name, without the way to it.
  let name: String
  let path: String

  init(_ path: String) throws(IntakeFailure) {
    guard let resolved = realpath(path, nil) else { throw .cannotOpenFolder(path: path) }
    defer { free(resolved) }
    self.path = String(cString: resolved)
    name = self.path.split(separator: "/").last.map(String.init) ?? "/"
  }

  /// Something that the folder holds.
  struct Entry {
    /// Its name; where that is no Unicode, what can be read of it.
    let name: String
    /// True for a plain file that can be opened by its name.
    let isPlain: Bool
    /// True for a folder.
    let isFolder: Bool
    /// Why it cannot be read.
    let fault: FindingFact.EntryFault?
  }

  /// The lock beside one of its files; `nil` where nobody has it open.
  func lock(of file: String) -> String? {
    OfficeLock.names(of: file).first { lock in
      var facts = stat()
      return lstat(path + "/" + lock, &facts) == 0
    }
  }

  /// All that the folder holds, by name; hidden things and the locks of office programs are left out.
  func entries() throws(IntakeFailure) -> [Entry] {
    guard let folder = opendir(path) else { throw .cannotOpenFolder(path: path) }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let name = String(decoding: bytes, as: UTF8.self)
      guard !name.hasPrefix("."), !OfficeLock.isLock(name) else { continue }
      guard name.utf8.elementsEqual(bytes) else {
        entries.append(Entry(name: name, isPlain: false, isFolder: false, fault: .nameNotUnicode))
        continue
      }
      var facts = stat()
      let isThere = stat(path + "/" + name, &facts) == 0
      if !isThere, errno != ENOENT && errno != ELOOP { throw .cannotReadFile(path: path + "/" + name) }
      // What was taken away since the folder named it is no longer part of it.
      if !isThere, lstat(path + "/" + name, &facts) != 0 { continue }
      entries.append(
        Entry(
          name: name, isPlain: isThere && facts.st_mode & S_IFMT == S_IFREG,
          isFolder: isThere && facts.st_mode & S_IFMT == S_IFDIR, fault: isThere ? nil : .leadsNowhere))
    }
    // The end of a folder and a failure look alike but for this.
    guard errno == 0 else { throw .cannotOpenFolder(path: path) }
    return entries.sorted { $0.name < $1.name }
  }
}
