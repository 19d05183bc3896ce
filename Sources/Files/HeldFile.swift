#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file that one process at a time holds, and in which it says who it is; it is gone once it is let go.
///
/// The system lets it go when the process ends, however it ends.
public final class HeldFile {
  private let path: String
  private let descriptor: Int32

  /// So often it is tried to take hold, two milliseconds apart.
  private static let mostProbes = 10

  /// Takes hold of a file, which is made where it is not there; `nil` where somebody else holds it, whose words stand in it.
  public init?(_ path: String, saying words: String) throws(WriteObstacle) {
    self.path = path
    var probes = 0
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw .last }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let obstacle = errno
        close(descriptor)
        // Whoever only asks who holds it has hold of it himself for a moment.
        if obstacle == EWOULDBLOCK, probes < Self.mostProbes {
          probes += 1
          usleep(2_000)
          continue
        }
        if obstacle == EWOULDBLOCK { return nil }
        throw WriteObstacle(errno: obstacle)
      }
      // Whoever held it may have taken it away between the two calls, and a file without a name keeps nobody out.
      guard Self.isNamed(descriptor, path) else {
        close(descriptor)
        continue
      }
      self.descriptor = descriptor
      break
    }
    let bytes = Array(words.utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else { throw .last }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// What stands in a file that a process holds now; `nil` where none does.
  public static func words(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
    return FilePlace(path).contents().map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isNamed(_ descriptor: Int32, _ path: String) -> Bool {
    var (held, named) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && lstat(path, &named) == 0 && held.st_dev == named.st_dev
      && held.st_ino == named.st_ino
  }
}
