#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The bytes of a workbook, read at any place.
final class WorkbookBytes {
  /// How many bytes there are.
  let count: Int
  private let source: any ByteSource

  init(_ bytes: [UInt8]) {
    source = MemoryBytes(bytes: bytes)
    count = bytes.count
  }

  /// Opens the file at `path`; it is closed with the last reference. What is no plain file is not opened: reading a
  /// pipe would wait for its writer.
  init(path: String) throws(WorkbookFault.Kind) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, let file = try? FileBytes(path) else {
      throw .cannotRead
    }
    source = file
    count = Int(facts.st_size)
  }

  /// The bytes from `offset`, all `length` of them; `nil` when there are fewer or reading fails.
  func read(at offset: Int, _ length: Int) -> [UInt8]? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    var isWhole = true
    let read = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      filled = (try? source.read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
      isWhole = filled == length
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
