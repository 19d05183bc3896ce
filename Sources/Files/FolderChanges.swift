import CFiles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Word of changes in a folder, from the system.
public final class FolderChanges {
  /// Becomes readable when something changed.
  public let descriptor: Int32
  private let place: Place?

  /// What a path names, whatever way leads there.
  private struct Place: Equatable {
    let device: UInt64
    let node: UInt64

    init?(_ path: String) {
      var found = stat()
      guard stat(path, &found) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: found.st_dev)
      node = UInt64(truncatingIfNeeded: found.st_ino)
    }
  }

  /// Watches a folder; `nil` where the system does not tell of changes in it, so that it has to be looked at now and then.
  public init?(of folder: String) {
    place = Place(folder)
    descriptor = files_watch_folder(folder)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// True while the path names the folder that is watched, and not another that was moved, mounted or linked there.
  public func isStill(_ folder: String) -> Bool { place != nil && place == Place(folder) }

  /// Takes note of all that was told; false when nothing more will be, for the folder is gone.
  public func forget() -> Bool { files_forget_changes(descriptor) }
}
