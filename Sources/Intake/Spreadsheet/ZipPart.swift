internal import CZlib

/// The content of a part of a zip file, in portions, held against its length, its checksum and the limits.
final class ZipPart: PartReading {
  let name: String
  private let source: WorkbookBytes
  private let isDeflated: Bool
  private let uncompressed: Int
  private let checksum: UInt
  private var position: Int
  private var remaining: Int
  private var produced = 0
  private var running: UInt = 0
  private var isOver = false
  /// False where the part is read once more before anything of it counts.
  var isSummedUp = true
  /// At a place of its own, since zlib remembers where it stands.
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var inputStart = 0
  private static let portion = 1 << 16

  init(_ entry: ZipArchive.Entry, of source: WorkbookBytes) throws(WorkbookFault.Kind) {
    name = entry.name
    self.source = source
    guard entry.flags & 1 == 0 else { throw .passwordProtected }
    guard entry.method == 0 || entry.method == 8 else { throw .strangeCompression(part: entry.name) }
    isDeflated = entry.method == 8
    uncompressed = entry.uncompressed
    checksum = UInt(entry.checksum)
    remaining = entry.compressed
    if entry.uncompressed > WorkbookLimits.freelyUncompressed,
      entry.uncompressed / WorkbookLimits.ratio > entry.compressed
    {
      throw .tooLarge(.ratio)
    }
    guard let header = source.read(at: entry.headerOffset, 30), header.little32(0) == 0x0403_4B50,
      let nameLength = header.little16(26), let extraLength = header.little16(28)
    else { throw .damaged(part: entry.name) }
    position = entry.headerOffset + 30 + nameLength + extraLength
    guard position <= source.count, remaining <= source.count - position,
      isDeflated || remaining == entry.uncompressed
    else { throw .damaged(part: entry.name) }
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    if isDeflated {
      let code = inflateInit2_(stream, -15, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
      guard code == Z_OK else { throw .damaged(part: entry.name) }
    }
  }

  deinit {
    if isDeflated { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Puts the next portion into `output`, which is empty behind the last.
  func next(into output: inout [UInt8]) throws(WorkbookFault.Kind) {
    output.removeAll(keepingCapacity: true)
    while output.isEmpty, !isOver {
      if inputStart == input.count { try refill() }
      if isDeflated { try inflate(into: &output) } else { store(into: &output) }
    }
    guard !output.isEmpty else { return }
    produced += output.count
    if isSummedUp { running = output.withUnsafeBufferPointer { crc32(running, $0.baseAddress, uInt($0.count)) } }
    guard produced <= uncompressed else { throw .damaged(part: name) }
    if isOver { try finish() }
  }

  private func refill() throws(WorkbookFault.Kind) {
    let length = min(remaining, Self.portion)
    guard let bytes = source.read(at: position, length) else { throw .damaged(part: name) }
    position += length
    remaining -= length
    input = bytes
    inputStart = 0
    if length == 0, !isDeflated {
      isOver = true
      try finish()
    }
  }

  private func store(into output: inout [UInt8]) {
    swap(&output, &input)
    input.removeAll()
    inputStart = 0
  }

  private func inflate(into output: inout [UInt8]) throws(WorkbookFault.Kind) {
    var code = Z_OK
    var consumed = 0
    let produced = [UInt8](unsafeUninitializedCapacity: Self.portion) { buffer, filled in
      input.withUnsafeMutableBufferPointer { bytes in
        stream.pointee.next_in = bytes.baseAddress.map { $0 + inputStart }
        stream.pointee.avail_in = uInt(bytes.count - inputStart)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = uInt(buffer.count)
        code = CZlib.inflate(stream, Z_NO_FLUSH)
        consumed = bytes.count - inputStart - Int(stream.pointee.avail_in)
      }
      filled = buffer.count - Int(stream.pointee.avail_out)
    }
    inputStart += consumed
    output = produced
    if code == Z_STREAM_END {
      isOver = true
      if output.isEmpty { try finish() }
    } else if code != Z_OK && code != Z_BUF_ERROR || output.isEmpty && consumed == 0 {
      throw .damaged(part: name)
    }
  }

  private func finish() throws(WorkbookFault.Kind) {
    guard produced == uncompressed, !isSummedUp || running == checksum else { throw .damaged(part: name) }
  }
}
