internal import CommitteeModel

/// The text of a file as pieces of UTF-8, whatever its encoding.
struct TextPieces {
  private let source: any ByteSource
  private var offset: Int
  private var transcoder: TextTranscoder?
  private var buffer: [UInt8]
  private var isAtEnd = false

  init(_ source: any ByteSource, _ decoding: TextDecoding, pieceSize: Int) {
    self.source = source
    offset = decoding.markLength
    transcoder = decoding.encoding == .utf8 ? nil : TextTranscoder(decoding.encoding)
    buffer = [UInt8](repeating: 0, count: pieceSize)
  }

  /// The text that the first `size` bytes of a file stand for, to judge what the file is like.
  static func head(
    of source: any ByteSource, _ decoding: TextDecoding, size: Int
  ) throws(IntakeFailure) -> [UInt8] {
    var pieces = TextPieces(source, decoding, pieceSize: size)
    let count = try pieces.fill()
    let bytes = pieces.buffer[..<count]
    return pieces.transcoder.map { transcoder in
      var transcoder = transcoder
      return bytes.withUnsafeBytes { transcoder.utf8($0, isLast: false) }
    } ?? Array(bytes)
  }

  /// Gives `reader` the next piece, or tells it that none follows; false behind the last one.
  mutating func feed(_ reader: inout CSVReader) throws(IntakeFailure) -> Bool {
    guard !isAtEnd else { return false }
    let count = try fill()
    isAtEnd = count == 0
    offset += count
    buffer.withUnsafeBytes { bytes in
      let piece = UnsafeRawBufferPointer(rebasing: bytes[..<count])
      if transcoder == nil {
        reader.append(piece)
      } else if let text = transcoder?.utf8(piece, isLast: isAtEnd) {
        text.withUnsafeBytes { reader.append($0) }
      }
    }
    if isAtEnd { reader.finish() }
    return true
  }

  private mutating func fill() throws(IntakeFailure) -> Int {
    let (source, offset) = (source, offset)
    let result = buffer.withUnsafeMutableBytes { bytes in
      Result { () throws(IntakeFailure) in try source.read(at: offset, into: bytes) }
    }
    return try result.get()
  }
}
