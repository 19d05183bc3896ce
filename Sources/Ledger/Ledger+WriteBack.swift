internal import Files
internal import GRDB
internal import GRDBSQLite

/// Whether everything that was written stands in the ledger's own file.
///
/// SQLite writes beside the file first and brings it in later. Until then the two are one ledger, and the file alone is not.
public enum WriteBack: Equatable, Sendable {
  /// It does.
  case complete
  /// Another program reads the ledger as it was before, and will bring the rest in.
  case heldByReader
  /// It could not be brought in.
  case failed(LedgerFailure)

  /// What to do with the files of the ledger at `path`, in Vietnamese; `nil` where there is nothing to mind.
  public func remark(path: String) -> String? {
    let reason: String
    switch self {
    case .complete: return nil
    case .heldByReader: reason = "chương trình khác đang đọc sổ"
    case .failed(.diskFull): reason = "ổ đĩa hết chỗ trống"
    case .failed(.brokeOff): reason = "tệp tới cỡ lớn nhất được phép, hoặc ổ đĩa có lỗi"
    case .failed: reason = "không ghi được vào tệp sổ"
    }
    return "Lưu ý: đã ghi đủ, nhưng phần vừa ghi còn ở “\(path)-wal”, chưa gộp được vào tệp sổ vì \(reason). Giữ cả "
      + "hai tệp cạnh nhau; chép riêng tệp sổ thì bản chép bị hỏng, sao lưu thì dùng batru backup. Khi trở ngại đã "
      + "hết, lệnh sau ghi vào sổ sẽ gộp."
  }
}

extension Ledger {
  /// Brings what was written into the ledger's own file, and tells whether it is there.
  public func writeBack() -> WriteBack {
    do {
      let log = try queue.writeWithoutTransaction { try $0.checkpoint(.passive) }
      return log.walFrameCount == log.checkpointedFrameCount ? .complete : .heldByReader
    } catch {
      let failure = LedgerFailure(error, path: path)
      if case .locked = failure { return .heldByReader }
      return .failed(failure)
    }
  }
}

extension Database {
  /// Has the file take the room now that it needs once all of the transaction stands in it.
  ///
  /// A disk that is full is met here, where everything can still be taken back, and not when half of the pages were brought
  /// in. What is not used after all follows the last page and means nothing.
  func reserveRoom() throws {
    let pageSize = try Int64.fetchOne(self, sql: "PRAGMA page_size") ?? 0
    let pages = try Int64.fetchOne(self, sql: "PRAGMA page_count") ?? 0
    let connection = try openConnection()
    var chunk = Int32(clamping: pageSize)
    var size = pages * pageSize
    // Without a unit of growth the second is passed over.
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_CHUNK_SIZE, &chunk)
    let result = sqlite3_file_control(connection, "main", SQLITE_FCNTL_SIZE_HINT, &size)
    guard result != SQLITE_OK, result != SQLITE_NOTFOUND else { return }
    let place = FilePlace(sqlite3_db_filename(connection, "main").map { String(cString: $0) } ?? "")
    let isFull = place.room.map { $0 < Int(size) - place.size } ?? false
    throw SQLiteFault(code: isFull ? SQLITE_FULL : result, message: String(cString: sqlite3_errstr(result)))
  }
}
