internal import ArgumentParser
internal import Files

/// A file that a command makes.
enum NewFile {
  /// Writes it whole or not at all; what stands there stays.
  static func write(_ bytes: [UInt8], to path: String) throws {
    switch DraftFile.write(bytes, to: FilePlace(path)) {
    case .given: return
    case .taken: throw ValidationError("“\(path)” đã có và không bị ghi đè: đặt tên khác sau --out.")
    case .refused:
      throw ValidationError(
        "Không ghi được “\(path)”. Kiểm tra thư mục, quyền ghi và chỗ trống của ổ đĩa rồi chạy lại; chưa ghi gì.")
    }
  }
}
