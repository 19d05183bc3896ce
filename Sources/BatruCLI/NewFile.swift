internal import ArgumentParser
internal import Foundation

/// A file that a command makes.
enum NewFile {
  /// Writes it whole or not at all; what stands there stays.
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("“\(path)” đã có và không bị ghi đè: đặt tên khác sau --out.")
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ValidationError(
        "Không ghi được “\(path)”. Kiểm tra thư mục, quyền ghi và chỗ trống của ổ đĩa rồi chạy lại; chưa ghi gì.")
    }
  }
}
