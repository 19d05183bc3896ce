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

  /// Watches a folder; `nil` where the system does not tell of changes in it, so that it has to be looked at now and then.
  public init?(of folder: String) {
    descriptor = files_watch_folder(folder)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Takes note of all that was told; false when nothing more will be, for the folder is gone.
  public func forget() -> Bool { files_forget_changes(descriptor) }
}
