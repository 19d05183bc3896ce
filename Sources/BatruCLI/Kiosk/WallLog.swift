internal import CommitteeModel
internal import Foundation
internal import Runtime
internal import Screens

/// The log of a wall: a line for each thing that happened, at most two files of a bounded length.
final class WallLog {
  private let path: String?
  private var descriptor: Int32
  private static let limit: off_t = 512 << 10

  /// Appends to the file at `path`; without one nothing is kept, and what cannot be written now is tried with each line.
  init(_ path: String?) {
    self.path = path
    descriptor = path.map(Self.open) ?? -1
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Tells of one thing.
  func add(_ note: WallNote) { add(note.text) }

  /// Tells in words.
  func add(_ text: String) {
    turnOver()
    guard descriptor >= 0 else { return }
    // Names of files come from whoever lays them there: one with a line's end in it would write lines of its own.
    let line = String(text.map { $0.unicodeScalars.contains(where: \.isControl) ? "�" : $0 })
    Array("\(WallClock.now()) \(line)\n".utf8).withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
  }

  /// The file that is full becomes the one before; it is written on until the next one is there.
  private func turnOver() {
    guard let path else { return }
    if descriptor < 0 { descriptor = Self.open(path) }
    var full = stat()
    guard fstat(descriptor, &full) == 0, full.st_size >= Self.limit else { return }
    rename(path, "\(path).1")
    let next = Self.open(path)
    guard next >= 0 else { return }
    // What the program says as errors goes on into the same file.
    var errors = stat()
    if fstat(STDERR_FILENO, &errors) == 0, errors.st_dev == full.st_dev, errors.st_ino == full.st_ino {
      dup2(next, STDERR_FILENO)
    }
    close(descriptor)
    descriptor = next
  }

  private static func open(_ path: String) -> Int32 {
    Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
  }
}

extension WallNote {
  fileprivate var text: String {
    switch self {
    case .took(let edition, let file):
      "nhận bản số \(edition.number) của phiên \(edition.session), tệp \(file), "
        + "mã kiểm \(edition.contentHash.prefix(12))"
    case .readable(let isReadable, let place):
      isReadable ? "lại đọc được \(place.path)" : place.unreadable
    case .refused(let file): "không nhận \(file.name): \(file.reason)"
    case .leftOut(let scene, let reason): "bỏ qua cảnh \(scene): \(reason)"
    }
  }
}

extension Unicode.Scalar {
  /// True for what ends a line or steers a terminal.
  fileprivate var isControl: Bool {
    [.control, .lineSeparator, .paragraphSeparator, .format].contains(properties.generalCategory)
  }
}
