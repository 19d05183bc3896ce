#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Bytes that can be read piece by piece, and again from the beginning.
protocol ByteSource {
  /// Reads from `offset` on as much as `buffer` takes and answers how much that was; 0 at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IntakeFailure) -> Int
}

/// Bytes that are in memory already.
struct MemoryBytes: ByteSource {
  let bytes: [UInt8]

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = bytes[min(offset, bytes.count)...].prefix(buffer.count)
    buffer.copyBytes(from: piece)
    return piece.count
  }
}

/// The bytes of a file, read as they are wanted.
///
/// Read, not mapped into memory: a mapped file that shrinks under the reader, as on a shared drive, ends the program
/// by a signal, where reading answers that nothing is left.
final class FileBytes: ByteSource {
  private let path: String
  private let descriptor: CInt

  init(_ path: String) throws(IntakeFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotReadFile(path: path) }
    self.path = path
  }

  deinit { close(descriptor) }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IntakeFailure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = buffer.baseAddress?.advanced(by: filled)
      let count = pread(descriptor, rest, buffer.count - filled, off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotReadFile(path: path) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}

extension ByteSource {
  /// The most bytes that are read at once.
  static var pieceSize: Int { 1 << 18 }

  /// Hands the bytes to `body` piece by piece until it answers false; the last call may be with a shorter piece.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Bool) throws(IntakeFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try read(at: offset, into: buffer)
      guard count > 0, body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
      offset += count
    }
  }
}
