internal import CFiles

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What became of a name that was to be given.
public enum Naming: Equatable, Sendable {
  /// The file bears it.
  case given
  /// Something else bears it, and stays.
  case taken
  /// The system refused.
  case refused(WriteObstacle)
}

extension FilePlace {
  /// Gives the file at `part`, which lies in the same folder, this place's name where nothing bears it, and brings the name
  /// to the disk. The contents must have been brought there before.
  public func giveName(to part: String) -> Naming {
    var naming = Self.moved(part, path)
    for other in [Self.linked, Self.claimed] where naming == nil { naming = other(part, path) }
    if naming == .given { synchroniseFolder() }
    return naming ?? .refused(.forbidden)
  }

  /// A way to give a name; `nil` where the file system does not know it.
  typealias Way = (_ part: String, _ path: String) -> Naming?

  /// In one step that replaces nothing.
  static func moved(_ part: String, _ path: String) -> Naming? {
    if files_rename_new(part, path) == 0 { return .given }
    return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP || errno == EOPNOTSUPP ? nil : .failed(errno)
  }

  /// As a second name of the file, which then loses its first; some file systems give a file but one.
  static func linked(_ part: String, _ path: String) -> Naming? {
    if link(part, path) == 0 {
      unlink(part)
      return .given
    }
    return errno == EPERM || errno == ENOSYS || errno == ENOTSUP || errno == EOPNOTSUPP ? nil : .failed(errno)
  }

  /// By an empty file that nobody else can have made, which is then replaced. Who is stopped between the two leaves it.
  static func claimed(_ part: String, _ path: String) -> Naming? {
    let claim = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard claim >= 0 else { return .failed(errno) }
    close(claim)
    if rename(part, path) == 0 { return .given }
    let obstacle = WriteObstacle.last
    unlink(path)
    return .refused(obstacle)
  }
}

extension Naming {
  fileprivate static func failed(_ number: CInt) -> Naming {
    number == EEXIST ? .taken : .refused(WriteObstacle(errno: number))
  }
}
