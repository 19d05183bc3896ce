internal import CFiles

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file on its way: it is filled under a hidden name beside its own, and gets its own when it is whole.
///
/// The hidden name tells the machine and the process, so that nobody fills it twice and what a process left that was
/// stopped is taken away by the next.
public struct DraftFile {
  /// Where it is filled.
  public let path: String
  /// Where it is to stand.
  public let place: FilePlace

  /// What SQLite keeps beside a file.
  private static let endings = ["", "-journal", "-wal", "-shm"]

  /// A draft of the file that is to stand at a place; those of processes that are no more are taken away.
  public init(of place: FilePlace) {
    self.place = place
    path = place.neighbour(Self.prefix(of: place) + "\(getpid()).part")
    sweep()
  }

  /// `.so.ledger.may-1.4711.part`
  private static func prefix(of place: FilePlace) -> String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return ".\(place.name).\(host.split(separator: "/").joined())."
  }

  /// Writes a file whole or not at all; what stands at the place stays.
  public static func write(_ bytes: [UInt8], to place: FilePlace) -> Naming {
    if place.exists { return .taken }
    let draft = DraftFile(of: place)
    draft.dropOnSignal()
    defer { draft.discard() }
    do throws(WriteObstacle) { try draft.fill(with: bytes) } catch { return .refused(error) }
    return draft.keep()
  }

  /// Fills the draft, which must not be there, and brings it to the disk.
  public func fill(with bytes: [UInt8]) throws(WriteObstacle) { try Self.fill(path, with: bytes, mode: 0o644) }

  /// Makes a file that must not be there and that nobody else may read, with these bytes, on the disk.
  public static func fill(_ path: String, with bytes: [UInt8]) throws(WriteObstacle) {
    try fill(path, with: bytes, mode: 0o600)
  }

  private static func fill(_ path: String, with bytes: [UInt8], mode: mode_t) throws(WriteObstacle) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Self.write(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  private static func write(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Gives it its name, which must be free.
  public func keep() -> Naming {
    do throws(WriteObstacle) { try FilePlace(path).synchronise() } catch { return .refused(error) }
    defer { files_keep() }
    return place.giveName(to: path)
  }

  /// Takes it away, with what SQLite keeps beside it.
  public func discard() {
    Self.discard(path)
    files_keep()
  }

  /// Has a signal that ends the program take it away, until it is kept or discarded.
  public func dropOnSignal() { _ = files_drop_on_signal(path) }

  private static func discard(_ path: String) {
    for ending in endings { unlink(path + ending) }
  }

  /// Takes away what processes of this machine left that are no more.
  private func sweep() {
    Self.discard(path)
    let prefix = Self.prefix(of: place)
    guard let folder = opendir(place.folder) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasPrefix(prefix),
        let process = pid_t(name.dropFirst(prefix.count).prefix { $0.isNumber }),
        name.dropFirst(prefix.count + "\(process)".count).hasPrefix(".part"), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(place.neighbour(name))
    }
  }
}
