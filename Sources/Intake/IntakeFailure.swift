internal import CommitteeModel

/// Why a folder or a file cannot be read at all.
public enum IntakeFailure: Error, Hashable, Sendable {
  /// There is nothing of this name.
  case nothingThere(path: String)
  /// There is no folder of this name, or it may not be read.
  case cannotOpenFolder(path: String)
  /// A file of the folder may not be read, or reading broke off.
  case cannotReadFile(path: String)
  /// A file was written to while its rows were read.
  case changedWhileRead(path: String)
  /// A spreadsheet cannot be read.
  case workbook(WorkbookFault)
}

extension IntakeFailure {
  /// What failed, on which folder or file, and what to do next, in Vietnamese.
  public var text: String {
    switch self {
    case .nothingThere(let path): "Không có tệp hay thư mục “\(path)”. Kiểm tra lại tên."
    case .workbook(let fault): fault.text
    case .cannotOpenFolder(let path):
      "Không mở được thư mục “\(path)”: không có thư mục này hoặc không có quyền đọc. Kiểm tra lại tên và quyền."
    case .changedWhileRead(let path):
      "Tệp “\(path)” bị ghi trong lúc đang đọc nên chưa nhập gì. Đóng chương trình đang mở tệp rồi nhập lại."
    case .cannotReadFile(let path):
      "Không đọc được tệp “\(path)”. Kiểm tra quyền đọc và ổ đĩa rồi nhập lại."
    }
  }
}

extension IntakeFailure {
  /// What is to be said of the file, which is known as `name`, where others of the command are read.
  func finding(about name: String) -> Finding {
    switch self {
    case .workbook(let fault):
      Finding(
        .unreadableFile(UnreadableFile(problem: fault.problem, remedy: fault.remedy)),
        at: Origin(file: name, line: 0, sheet: fault.sheet ?? ""))
    case .changedWhileRead:
      Self.finding("tệp bị ghi trong lúc đang đọc.", "Đóng chương trình đang mở tệp rồi nhập lại.", name)
    case .nothingThere, .cannotOpenFolder, .cannotReadFile:
      Self.finding("không đọc được tệp.", "Kiểm tra quyền đọc và ổ đĩa rồi nhập lại.", name)
    }
  }

  private static func finding(_ problem: String, _ remedy: String, _ name: String) -> Finding {
    Finding(.unreadableFile(UnreadableFile(problem: problem, remedy: remedy)), at: Origin(file: name, line: 0))
  }
}
