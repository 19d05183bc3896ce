internal import CommitteeModel
internal import Foundation
internal import Runtime
internal import Screens

/// The log of a wall: a line for each thing that happened, at most two files of a bounded length.
final class WallLog {
  private let path: String?
  private var descriptor: Int32
  private static let limit: off_t = 512 << 10

  /// Appends to the file at `path`; where there is none or it cannot be written, nothing is kept.
  init(_ path: String?) {
    self.path = path
    descriptor = path.map(Self.open) ?? -1
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Tells of one thing.
  func add(_ note: WallNote) { add(note.text) }

  /// Tells in words.
  func add(_ text: String) {
    guard descriptor >= 0 else { return }
    turnOver()
    Array("\(WallClock.now()) \(text)\n".utf8).withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
  }

  /// The file that is full becomes the one before.
  private func turnOver() {
    var found = stat()
    guard let path, fstat(descriptor, &found) == 0, found.st_size >= Self.limit else { return }
    rename(path, "\(path).1")
    close(descriptor)
    descriptor = Self.open(path)
  }

  private static func open(_ path: String) -> Int32 {
    Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
  }
}

extension WallNote {
  fileprivate var text: String {
    switch self {
    case .took(let edition): "nhận bản số \(edition.number), mã kiểm \(edition.contentHash.prefix(12))"
    case .refused(let file): "không nhận \(file.name): \(file.reason)"
    case .leftOut(let scene, let reason): "bỏ qua cảnh \(scene): \(reason)"
    }
  }
}
