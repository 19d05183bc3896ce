#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A path to a file that may not be there yet, and what the file system says about it.
public struct FilePlace {
  /// The way to it.
  public let path: String

  /// A place by its path.
  public init(_ path: String) { self.path = path }

  /// The last part.
  public var name: String { path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? "" }

  /// The way to the folder that holds it; `.` for a bare name.
  public var folder: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.isEmpty { return "." }
    let folder = parts.joined(separator: "/")
    return folder.isEmpty ? "/" : folder
  }

  /// Another name in the same folder.
  public func neighbour(_ name: String) -> String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

  /// True when something stands at the path, be it a link that leads nowhere.
  public var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Bytes of the file; 0 where there is none.
  public var size: Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// True when the folder is there.
  public var hasFolder: Bool {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The same place from the root, whatever the working folder; `nil` when its folder is not there.
  public var absolute: FilePlace? {
    guard hasFolder, let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    return FilePlace(FilePlace(String(cString: resolved) + "/x").neighbour(name))
  }

  /// The file behind all links, from the root; `nil` when there is none.
  public var resolved: FilePlace? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return FilePlace(String(cString: resolved))
  }

  /// All bytes of the file; `nil` when it cannot be opened. What a broken disk refuses is missing at the end.
  public func contents() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  /// Brings what was written to the disk.
  public func synchronise() throws(WriteObstacle) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// Brings the names in the folder to the disk, as far as the system does that for folders.
  public func synchroniseFolder() { try? FilePlace(folder).synchronise() }
}
