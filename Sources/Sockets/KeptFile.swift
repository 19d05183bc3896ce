internal import Files
internal import Glibc

/// A small file in which one process leaves word for the next: it is there whole or not at all.
public struct KeptFile: Sendable {
  /// The most that is read, in bytes.
  private static let limit = 1 << 23
  private let path: String
  private let isLasting: Bool

  /// The file of a line; one that is `lasting` is on the disk before a call returns, so that it outlives the machine's power.
  public init(_ name: String, in folder: PrivateFolder, lasting isLasting: Bool = false) {
    path = folder.file(name, "state")
    self.isLasting = isLasting
  }

  /// What was left; `nil` where nothing was.
  public var bytes: [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(Self.limit, max(1, Int(status.st_size))))
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  /// Leaves word in place of what was left before; a disk that is full keeps the old word.
  public func leave(_ bytes: [UInt8]) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let isWhole =
      write(descriptor, bytes, bytes.count) == bytes.count && (!isLasting || fsync(descriptor) == 0)
    close(descriptor)
    if !isWhole || rename(draft, path) != 0 {
      unlink(draft)
    } else if isLasting {
      FilePlace(path).synchroniseFolder()
    }
  }

  /// Takes it away.
  public func remove() { unlink(path) }
}
