internal import CommitteeModel

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

/// Bytes of which SHA-256 is made while they are read, so that what is hashed is what was read.
final class HashedBytes: ByteSource {
  private let source: any ByteSource
  private var hash = SHA256()
  private var hashed = 0

  init(_ source: any ByteSource) { self.source = source }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IntakeFailure) -> Int {
    try hashUp(to: offset)
    let count = try source.read(at: offset, into: buffer)
    let isNew = hashed - offset
    if isNew < count { hash.update(UnsafeRawBufferPointer(rebasing: buffer[isNew..<count])) }
    hashed = max(hashed, offset + count)
    return count
  }

  /// Hashes what nobody has read, too, and answers the hash of all bytes.
  func finish() throws(IntakeFailure) -> String {
    try hashUp(to: .max)
    return hash.hexadecimal
  }

  private func hashUp(to end: Int) throws(IntakeFailure) {
    guard hashed < end else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    defer { buffer.deallocate() }
    while hashed < end {
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, end - hashed)])
      let count = try source.read(at: hashed, into: piece)
      guard count > 0 else { return }
      hash.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
      hashed += count
    }
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
