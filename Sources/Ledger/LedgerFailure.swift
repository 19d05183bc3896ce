public import CommitteeModel
public import Files
internal import GRDB
internal import GRDBSQLite

/// Why the ledger could not do what was asked; nothing of it was done, but where `notNamed` says otherwise.
public enum LedgerFailure: Error, Hashable, Sendable {
  /// There is no file of this name, or it may not be read.
  case cannotOpen(path: String)
  /// The folder in which the file was to be does not exist.
  case folderMissing(path: String)
  /// The file is something else.
  case notALedger(path: String)
  /// The file does not begin as a ledger, yet seems to be one whose beginning is gone.
  case beheaded(path: String)
  /// The file is there and holds nothing: a ledger that became empty is lost, and must not be begun anew unnoticed.
  case emptied(path: String)
  /// The ledger was written by a later version of the program.
  case newerSchema(path: String)
  /// Another program is writing and did not finish in time; `holder` is it, where the system tells.
  case locked(path: String, holder: LockHolder?)
  /// No room is left.
  case diskFull(path: String)
  /// The disk on which the file lies can only be read.
  case readOnlyDisk(path: String)
  /// The file or its folder may not be written.
  case cannotWrite(path: String)
  /// The file and its folder may be written, and reading or writing broke off all the same.
  case brokeOff(path: String)
  /// The pages of the file do not hold together.
  case damaged(path: String)
  /// No session of this code is in the ledger.
  case unknownSession(String, known: [String])
  /// No indicator of this code is in the ledger; `near` are those that may be meant, of `count` that there are.
  case unknownIndicator(String, near: [NamedCode], count: Int)
  /// Nothing had been received by then; `first` is when the first delivery came, if any came.
  case nothingReceived(path: String, until: ReceivedMoment, first: ReceivedMoment?)
  /// A file of the name exists already; editions and copies of ledgers are never overwritten.
  case alreadyThere(path: String)
  /// A copy was written but does not hold what the ledger holds.
  case copyDiffers(path: String)
  /// So much of the file is gone that its tables cannot be found.
  case beyondRecovery(path: String)
  /// The checks found so much that cannot be so, and nobody accepted it.
  case blockedByChecks(CheckTally)
  /// The edition of this number was made and noted, but could not be given its name; whoever opens the ledger next tries
  /// again.
  case notNamed(path: String, number: Int)
  /// Triggers by which the ledger refuses changes are gone.
  case unguarded(path: String, triggers: [String])
  /// Two files of one import are known by this name, so that each would seem to take back what the other states.
  case fileNamedTwice(String)
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

  /// The fact behind what kept the file at `path` from being written.
  public init(_ obstacle: WriteObstacle, path: String) {
    self =
      switch obstacle {
      case .full: .diskFull(path: path)
      case .tooLarge, .broken: .brokeOff(path: path)
      case .readOnlyDisk: .readOnlyDisk(path: path)
      case .forbidden: .cannotWrite(path: path)
      }
  }

  /// The same of a file that somebody knows; only of what keeps a file from being written.
  func said(of path: String) -> LedgerFailure {
    switch self {
    case .diskFull: .diskFull(path: path)
    case .readOnlyDisk: .readOnlyDisk(path: path)
    case .brokeOff: .brokeOff(path: path)
    default: .cannotWrite(path: path)
    }
  }

  /// True where reading may be possible all the same.
  var isAboutWriting: Bool {
    switch self {
    case .cannotWrite, .readOnlyDisk, .diskFull, .brokeOff: true
    default: false
    }
  }

  /// Why a file that does not begin as a ledger is none. Where it is called one, or something else than SQLite's begins it
  /// and pages of SQLite follow, its beginning is gone.
  static func foreign(_ path: String, ofSQLite isOfSQLite: Bool = false) -> LedgerFailure {
    let isNamed = path.hasSuffix(".ledger") && FilePlace(path).size > SchemaPages.pageSize
    let hasTrees = !isOfSQLite && SQLiteHeader.hasTrees(path, pageSize: SchemaPages.pageSize)
    return isNamed || hasTrees ? .beheaded(path: path) : .notALedger(path: path)
  }

  /// What SQLite says where a file cannot be written.
  private static let ofWriting = [SQLITE_READONLY, SQLITE_PERM, SQLITE_IOERR, SQLITE_CANTOPEN]

  private init(_ fault: SQLiteFault, path: String) {
    self =
      switch fault.code {
      case SQLITE_BUSY, SQLITE_LOCKED: .locked(path: path, holder: LockHolder.writing(path))
      case SQLITE_FULL: .diskFull(path: path)
      case _ where Self.ofWriting.contains(fault.code) && FilePlace(path).isOnReadOnlyDisk: .readOnlyDisk(path: path)
      case SQLITE_READONLY, SQLITE_PERM:
        FilePlace(path).isFull ? .diskFull(path: path) : .cannotWrite(path: path)
      case SQLITE_IOERR where FilePlace(path).isFull: .diskFull(path: path)
      case SQLITE_IOERR: FilePlace(path).isWritable ? .brokeOff(path: path) : .cannotWrite(path: path)
      case SQLITE_CANTOPEN where !FilePlace(path).hasFolder: .folderMissing(path: path)
      case SQLITE_CANTOPEN: FilePlace(path).isFull ? .diskFull(path: path) : .cannotWrite(path: path)
      case SQLITE_NOTADB: .foreign(path)
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
      "Không mở được “\(path)”: không có tệp này hoặc không có quyền đọc. Kiểm tra lại đường dẫn."
    case .folderMissing(let path):
      "Không tạo được “\(path)”: thư mục “\(FilePlace(path).folder)” không tồn tại. Tạo thư mục đó rồi chạy lại."
    case .notALedger(let path):
      "“\(path)” không phải là sổ của batru. Chọn tệp .ledger do lệnh import tạo ra, hoặc đặt tên tệp mới."
    case .beheaded(let path):
      "“\(path)” không mở đầu như sổ của batru. Nếu đây vốn là sổ thì phần đầu của tệp đã hỏng: dùng bản sao lưu gần "
        + "nhất, hoặc chạy batru recover để cứu những gì còn đọc được; đừng nhập lại từ đầu vào sổ mới."
    case .emptied(let path):
      "“\(path)” là tệp rỗng (0 byte). Nếu đây vốn là sổ thì nội dung đã mất: đừng nhập lại vào đó, hãy chép bản sao lưu "
        + "gần nhất (do batru backup lập) vào chỗ này. Nếu chưa từng có sổ thì xóa tệp rỗng rồi chạy lại; chưa ghi gì."
    case .newerSchema(let path):
      "Sổ “\(path)” do bản batru mới hơn ghi. Cài bản mới hơn rồi chạy lại; sổ chưa bị thay đổi."
    case .locked(let path, let holder):
      "Sổ “\(path)” đang được \(holder?.text ?? "chương trình khác") ghi. Chờ chương trình đó xong rồi chạy lại; "
        + "chưa ghi gì."
    case .diskFull(let path):
      "Hết chỗ trống khi ghi “\(path)”. Giải phóng ổ đĩa rồi chạy lại; chưa ghi gì."
    case .readOnlyDisk(let path):
      "Không ghi được “\(path)”: ổ đĩa này chỉ đọc. Ghi vào ổ khác, hoặc mở lại ổ cho ghi rồi chạy lại; chưa ghi gì."
    case .cannotWrite(let path):
      "Không ghi được “\(path)”. Kiểm tra quyền ghi vào tệp và thư mục rồi chạy lại; chưa ghi gì."
    case .brokeOff(let path):
      "Việc đọc hoặc ghi “\(path)” bị dừng giữa chừng: tệp đã tới cỡ lớn nhất mà máy hay hạn mức cho phép, hoặc ổ đĩa có "
        + "lỗi. Kiểm tra giới hạn cỡ tệp (ulimit -f), hạn mức và ổ đĩa rồi chạy lại; chưa ghi gì."
    case .damaged(let path):
      "Sổ “\(path)” bị hỏng. Dùng bản sao lưu gần nhất rồi nhập lại các thư mục sau ngày sao lưu; không có bản sao "
        + "lưu thì chạy batru recover để cứu những gì còn đọc được."
    case .unknownSession(let code, let known):
      "Trong sổ không có phiên họp mã “\(code)”. "
        + (known.isEmpty
          ? "Sổ chưa có phiên nào: nhập thư mục có phiên đó." : "Các phiên trong sổ: \(known.joined(separator: ", ")).")
    case .unknownIndicator(let code, let near, let count):
      "Trong sổ không có chỉ tiêu mã “\(code)”. " + Self.nearby(near, of: count)
    case .nothingReceived(let path, let until, let first):
      "Đến \(until.phrase) sổ “\(path)” chưa nhận gì. "
        + (first.map { "Lần nhập đầu tiên là \($0.phrase)." } ?? "Sổ chưa có lần nhập nào.")
    case .alreadyThere(let path):
      "“\(path)” đã có và không bao giờ bị ghi đè: đặt tên khác sau --out."
    case .copyDiffers(let path):
      "Bản sao “\(path)” không khớp với sổ nên đã bị bỏ. Kiểm tra ổ đĩa rồi sao lưu lại."
    case .beyondRecovery(let path):
      "Không cứu được gì từ “\(path)”: phần đầu của tệp, nơi ghi các bảng nằm ở đâu, đã mất. Dùng bản sao lưu gần nhất."
    case .blockedByChecks(let tally):
      "Chưa công bố vì có \(tally.blockingCount) điều không thể đúng. Sửa rồi nhập lại, hoặc chấp nhận với lý do bằng "
        + "--accept như ở cuối mỗi dòng.\n"
        + tally.blocking.map { check in
          let subject = check.subjects.first.map { "@\($0.row.code)" } ?? ""
          return "  \(check.rule.rawValue) \(check.sentence) (\(check.origins.first?.text ?? "")); "
            + "--accept '\(check.rule.rawValue)\(subject):LÝ DO'"
        }.joined(separator: "\n")
        + (tally.blockingCount > tally.blocking.count
          ? "\n  … và \(tally.blockingCount - tally.blocking.count) điều khác; lệnh check kể đủ." : "")
    case .notNamed(let path, let number):
      "Bản công bố số \(number) đã được lập và ghi vào sổ, nhưng chưa đặt được tên “\(path)”. Kiểm tra quyền ghi vào thư "
        + "mục, dời tệp khác mang tên đó đi nếu có, rồi chạy một lệnh bất kỳ ghi vào sổ như import: tệp sẽ được đặt tên."
    case .unguarded(let path, let triggers):
      "Sổ “\(path)” đã mất \(triggers.count) khóa chống sửa (\(triggers.prefix(3).joined(separator: ", "))), có thể dòng "
        + "cũ đã bị sửa. Dùng bản sao lưu gần nhất, hoặc chạy batru recover để lập sổ mới đủ khóa; chưa ghi gì."
    case .fileNamedTwice(let name):
      "Lệnh có hai tệp cùng tên “\(name)”. Sổ nhận ra một tệp theo tên tệp và tên thư mục chứa nó, nên hai tệp này sẽ "
        + "bị coi là một. Bỏ đường dẫn nêu hai lần, hoặc đổi tên một thư mục rồi nhập lại; chưa ghi gì."
    case .idleAcceptance(let targets):
      "Không có điều nào để chấp nhận cho \(targets.joined(separator: ", ")). Xem lại bằng lệnh check; chưa công bố."
    case .refused(let path, let detail):
      "Không thực hiện được với “\(path)” (\(detail)). Chưa ghi gì."
    }
  }

  private static func nearby(_ near: [NamedCode], of count: Int) -> String {
    if count == 0 { return "Sổ chưa có chỉ tiêu nào: nhập thư mục có chi-tieu.csv." }
    if near.isEmpty { return "Không mã hay tên nào trong \(count) chỉ tiêu của sổ gần giống." }
    return "Có phải là " + near.map(\.text).joined(separator: ", hoặc ") + "?"
  }
}

/// A row by its code and its name.
public struct NamedCode: Hashable, Sendable {
  /// The code.
  public let code: String
  /// What it is called; may be empty.
  public let name: String

  /// Makes a name for a code.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// `cqs.dvc34 (Dịch vụ công mức độ 3, 4)`.
  public var text: String { name.isEmpty ? code : "\(code) (\(name))" }
}
