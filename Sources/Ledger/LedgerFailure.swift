public import CommitteeModel
internal import GRDB
internal import GRDBSQLite

/// Why the ledger could not do what was asked; nothing of it was done.
public enum LedgerFailure: Error, Hashable, Sendable {
  /// There is no ledger of this name, or its folder does not exist or admits no new file.
  case cannotOpen(path: String)
  /// The file is something else.
  case notALedger(path: String)
  /// The ledger was written by a later version of the program.
  case newerSchema(path: String)
  /// Another program is writing and did not finish in time.
  case locked(path: String)
  /// No room is left.
  case diskFull(path: String)
  /// The file or its folder may not be written.
  case cannotWrite(path: String)
  /// The pages of the file do not hold together.
  case damaged(path: String)
  /// No session of this code is in the ledger.
  case unknownSession(String, known: [String])
  /// A file of the edition's name exists already; editions are never overwritten.
  case editionExists(path: String)
  /// The checks found what cannot be so, and nobody accepted it.
  case blockedByChecks([Check])
  /// Acceptances that speak of nothing the checks found.
  case idleAcceptance([String])
  /// The store refused for another reason; `detail` is its own message, for the log.
  case refused(path: String, detail: String)

  /// The fact behind an error of the store at `path`.
  init(_ error: any Error, path: String) {
    switch error {
    case let failure as LedgerFailure: self = failure
    case let error as DatabaseError:
      self.init(
        SQLiteFault(code: error.resultCode.rawValue, message: error.message ?? error.resultCode.description),
        path: path)
    case let fault as SQLiteFault: self.init(fault, path: path)
    default: self = .refused(path: path, detail: "\(error)")
    }
  }

  private init(_ fault: SQLiteFault, path: String) {
    self =
      switch fault.code {
      case SQLITE_BUSY, SQLITE_LOCKED: .locked(path: path)
      case SQLITE_FULL: .diskFull(path: path)
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_IOERR: .cannotWrite(path: path)
      case SQLITE_CANTOPEN: .cannotOpen(path: path)
      case SQLITE_NOTADB: .notALedger(path: path)
      case SQLITE_CORRUPT: .damaged(path: path)
      default: .refused(path: path, detail: fault.message)
      }
  }
}

extension LedgerFailure {
  /// What failed, on which file, and what to do next, in Vietnamese.
  public var text: String {
    switch self {
    case .cannotOpen(let path):
      "Không mở được sổ “\(path)”: không có tệp này, hoặc thư mục không tồn tại. Kiểm tra lại đường dẫn."
    case .notALedger(let path):
      "“\(path)” không phải là sổ của batru. Chọn tệp .ledger do lệnh import tạo ra, hoặc đặt tên tệp mới."
    case .newerSchema(let path):
      "Sổ “\(path)” do bản batru mới hơn ghi. Cài bản mới hơn rồi chạy lại; sổ chưa bị thay đổi."
    case .locked(let path):
      "Sổ “\(path)” đang được chương trình khác ghi. Chờ chương trình kia xong rồi chạy lại; chưa ghi gì."
    case .diskFull(let path):
      "Hết chỗ trống khi ghi “\(path)”. Giải phóng ổ đĩa rồi chạy lại; chưa ghi gì."
    case .cannotWrite(let path):
      "Không ghi được “\(path)”. Kiểm tra quyền ghi vào tệp và thư mục rồi chạy lại; chưa ghi gì."
    case .damaged(let path):
      "Sổ “\(path)” bị hỏng. Dùng bản sao lưu gần nhất, rồi nhập lại các thư mục sau ngày sao lưu."
    case .unknownSession(let code, let known):
      "Trong sổ không có phiên họp mã “\(code)”. "
        + (known.isEmpty
          ? "Sổ chưa có phiên nào: nhập thư mục có phiên đó." : "Các phiên trong sổ: \(known.joined(separator: ", ")).")
    case .editionExists(let path):
      "“\(path)” đã có. Bản công bố không bao giờ bị ghi đè: đặt tên khác sau --out."
    case .blockedByChecks(let checks):
      "Chưa công bố vì có \(checks.count) điều không thể đúng. Sửa rồi nhập lại, hoặc chấp nhận với lý do bằng "
        + "--accept MÃ:LÝ DO.\n"
        + checks.map { "  \($0.rule.rawValue) \($0.sentence) (\($0.origins.first?.text ?? ""))" }.joined(
          separator: "\n")
    case .idleAcceptance(let targets):
      "Không có điều nào để chấp nhận cho \(targets.joined(separator: ", ")). Xem lại bằng lệnh check; chưa công bố."
    case .refused(let path, let detail):
      "Không thực hiện được với “\(path)” (\(detail)). Chưa ghi gì."
    }
  }
}
