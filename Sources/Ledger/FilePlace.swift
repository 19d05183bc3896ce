#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A path to a file that may not be there yet, and what the file system says about it.
struct FilePlace {
  let path: String

  init(_ path: String) { self.path = path }

  /// The last part.
  var name: String { path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? "" }

  /// The way to the folder that holds it; `.` for a bare name.
  var folder: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.isEmpty { return "." }
    let folder = parts.joined(separator: "/")
    return folder.isEmpty ? "/" : folder
  }

  /// Another name in the same folder.
  func neighbour(_ name: String) -> String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

  /// True when something stands at the path.
  var exists: Bool { access(path, F_OK) == 0 }

  /// True when the folder is there.
  var hasFolder: Bool {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The same place from the root, whatever the working folder; `nil` when its folder is not there.
  var absolute: FilePlace? {
    guard hasFolder, let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    return FilePlace(FilePlace(String(cString: resolved) + "/x").neighbour(name))
  }

  /// All bytes of the file; `nil` when it cannot be opened. What a broken disk refuses is missing at the end.
  func contents() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  /// Makes the file, or makes it anew, with these bytes; false when they could not all be written.
  func fill(with bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Brings what was written to the disk; false when the system refuses.
  func synchronise() -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  /// Brings the names in the folder to the disk, as far as the system does that for folders.
  func synchroniseFolder() { _ = FilePlace(folder).synchronise() }
}
