/// Why a template was not written.
public enum TemplateFailure: Error, Hashable, Sendable {
  /// Something stands at the path already.
  case alreadyThere(path: String)
  /// The file could not be made there, or not as a whole.
  case cannotWrite(path: String)
}

extension TemplateFailure {
  /// What failed, on which file, and what to do next, in Vietnamese.
  public var text: String {
    switch self {
    case .alreadyThere(let path):
      "“\(path)” đã có và không bị ghi đè, vì có thể đã được điền: đặt tên khác sau --out."
    case .cannotWrite(let path):
      "Không ghi được “\(path)”. Kiểm tra thư mục, quyền ghi và chỗ trống của ổ đĩa rồi chạy lại; chưa ghi gì."
    }
  }
}
