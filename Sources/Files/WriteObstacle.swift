#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the system says that keeps a file from being written.
public enum WriteObstacle: Error, Hashable, Sendable {
  /// No room is left on the disk, or none for this person.
  case full
  /// The file would be longer than the system or a limit allows.
  case tooLarge
  /// The disk can only be read.
  case readOnlyDisk
  /// The disk failed.
  case broken
  /// Who asked may not write there, or the place is none for files.
  case forbidden

  /// What a number of the system means.
  public init(errno number: CInt) {
    self =
      switch number {
      case ENOSPC, EDQUOT: .full
      case EFBIG: .tooLarge
      case EROFS: .readOnlyDisk
      case EIO: .broken
      default: .forbidden
      }
  }

  /// What the last call that failed said.
  public static var last: WriteObstacle { WriteObstacle(errno: errno) }
}
