#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

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

  /// Names of the plain files that the folder holds, or of all that it holds, by name; hidden ones and the locks of
  /// office programs are left out.
  func names(plain isPlain: Bool = true) throws(IntakeFailure) -> [String] {
    guard let folder = opendir(path) else { throw .cannotOpenFolder(path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      var facts = stat()
      guard !name.hasPrefix("."), !name.hasPrefix("~$"), stat(path + "/" + name, &facts) == 0,
        !isPlain || facts.st_mode & S_IFMT == S_IFREG
      else { continue }
      names.append(name)
    }
    return names.sorted()
  }
}
