#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension TemplateWorkbook {
  /// Writes the file at `path`, where nothing may stand; it appears whole or not at all.
  public func write(to path: String) throws(TemplateFailure) {
    guard access(path, F_OK) != 0 else { throw .alreadyThere(path: path) }
    let part = path + ".part"
    defer { unlink(part) }
    guard fill(part, with: bytes), rename(part, path) == 0 else { throw .cannotWrite(path: path) }
  }
}

/// Makes the file anew with these bytes, on the disk; false when the system refuses.
private func fill(_ path: String, with bytes: [UInt8]) -> Bool {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return fsync(descriptor) == 0
}
