internal import ArgumentParser
internal import Files
internal import Ledger

/// A file that a command makes.
enum NewFile {
  /// Writes it whole or not at all; what stands there stays.
  static func write(_ bytes: [UInt8], to path: String) throws {
    switch DraftFile.write(bytes, to: FilePlace(path)) {
    case .given: return
    case .taken: throw ValidationError("“\(path)” đã có và không bị ghi đè: đặt tên khác sau --out.")
    case .refused(let obstacle): throw failure(obstacle, at: path)
    }
  }

  /// Why no file could be made at `path`.
  static func failure(_ obstacle: WriteObstacle, at path: String) -> LedgerFailure {
    FilePlace(path).hasFolder ? LedgerFailure(obstacle, path: path) : .folderMissing(path: path)
  }
}
