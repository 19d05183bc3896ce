internal import CommitteeModel
internal import Files
internal import Ledger

/// Looks through the whole of an edition before anything of it is shown, as `batru verify` does.
enum WholeEdition {
  /// Bytes of a file up to which that takes no time that anybody notices; longer ones are held against their codes as they
  /// are read.
  private static let limit = 64 << 20

  /// True where the file at `path` is short enough to be looked through.
  static func isShort(_ path: String) -> Bool { FilePlace(path).size <= limit }

  /// Why the file at `path` is not the edition that was published; `nil` where it is.
  static func failure(of path: String) -> DossierFailure? {
    do {
      let faults = try EditionAudit(path: path).faults
      let isDamaged = faults.contains { fault in
        switch fault {
        case .pages, .unreadable: true
        default: false
        }
      }
      if isDamaged { return .damaged(path: path) }
      return faults.isEmpty ? nil : .altered(path: path)
    } catch {
      return error as? DossierFailure ?? .unreadable(path: path, detail: "\(error)")
    }
  }
}
