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

  /// Names of what the folder holds, by name; hidden ones are left out.
  func names() throws(IntakeFailure) -> [String] {
    guard let folder = opendir(path) else { throw .cannotOpenFolder(path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// All bytes of a file.
  func bytes(of file: String) throws(IntakeFailure) -> [UInt8] {
    let place = path + "/" + file
    let descriptor = open(place, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotReadFile(path: place) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw .cannotReadFile(path: place) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
