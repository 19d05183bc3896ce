#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Bytes that can be read at any place: a file or an array.
final class ByteSource {
  /// How many bytes there are.
  let count: Int
  private let bytes: [UInt8]
  private let descriptor: Int32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    count = bytes.count
    descriptor = -1
  }

  /// Opens the file at `path`; it is closed with the last reference.
  init(path: String) throws(WorkbookFault.Kind) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .cannotRead }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .cannotRead
    }
    self.descriptor = descriptor
    count = Int(facts.st_size)
    bytes = []
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The bytes from `offset`, all `length` of them; `nil` when there are fewer or reading fails.
  func read(at offset: Int, _ length: Int) -> [UInt8]? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    guard descriptor >= 0 else { return Array(bytes[offset..<offset + length]) }
    var isWhole = true
    let read = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      while filled < length {
        let got = pread(descriptor, buffer.baseAddress! + filled, length - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isWhole = false
          return
        }
        filled += got
      }
    }
    return isWhole ? read : nil
  }
}

/// Little-endian numbers within bytes; places outside read as `nil`.
extension [UInt8] {
  func little16(_ place: Int) -> Int? {
    guard place >= 0, place <= count - 2 else { return nil }
    return Int(self[place]) | Int(self[place + 1]) << 8
  }

  func little32(_ place: Int) -> Int? {
    guard let low = little16(place), let high = little16(place + 2) else { return nil }
    return low | high << 16
  }

  /// `nil` also for numbers that no signed word holds.
  func little64(_ place: Int) -> Int? {
    guard let low = little32(place), let high = little32(place + 4), high >> 31 == 0 else { return nil }
    return low | high << 32
  }
}
