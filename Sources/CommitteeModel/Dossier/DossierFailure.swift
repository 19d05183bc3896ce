/// Why an edition cannot be read.
public enum DossierFailure: Error, Hashable, Sendable {
  /// There is no file of this name, or it may not be read.
  case cannotOpen(path: String)
  /// The file is something else.
  case notAnEdition(path: String)
  /// The file was made by a later version of the program.
  case newerEdition(path: String, found: Int, known: Int)
  /// The file is shorter than it says, or its pages do not hold together.
  case damaged(path: String)
  /// Another program changed the file after it was published.
  case altered(path: String)
  /// The edition does not hold the session for which it was made.
  case unknownSession(code: String)
  /// The store refused a question; `detail` is its own message, for the log.
  case unreadable(path: String, detail: String)
}

extension DossierFailure {
  /// What failed, on which file, and what to do next, in Vietnamese.
  public var text: String {
    switch self {
    case .cannotOpen(let path):
      "Không mở được “\(path)”: không có tệp này hoặc không có quyền đọc. Kiểm tra lại tên tệp và quyền truy cập."
    case .notAnEdition(let path):
      "“\(path)” không phải là bản công bố của batru. Chọn tệp .batru do lệnh publish tạo ra."
    case .newerEdition(let path, let found, let known):
      """
      “\(path)” có cấu trúc phiên bản \(found), chương trình này chỉ đọc đến phiên bản \(known). \
      Cài bản batru mới hơn rồi mở lại.
      """
    case .damaged(let path):
      "“\(path)” bị hỏng hoặc chưa sao chép hết. Sao chép lại tệp, hoặc tạo lại bản công bố bằng lệnh publish."
    case .altered(let path):
      """
      “\(path)” đã bị chương trình khác sửa sau khi công bố nên không được mở. Chạy batru verify để biết sai ở đâu, \
      và lấy lại bản gốc hoặc tạo lại bằng lệnh publish.
      """
    case .unknownSession(let code):
      "Bản công bố không chứa phiên “\(code)” mà nó được lập cho. Tạo lại bản công bố bằng lệnh publish."
    case .unreadable(let path, let detail):
      "Không đọc được “\(path)” (\(detail)). Tạo lại bản công bố bằng lệnh publish."
    }
  }
}
