internal import CommitteeModel

/// What the bytes of a file look like before they are text.
struct ByteCensus {
  /// What the byte order mark decides, where there is one.
  private(set) var mark: TextDecoding?

  private var total = 0
  private var zeros = (even: 0, odd: 0)
  /// Control characters but blanks, line ends, ESC and zeros.
  private var controls = 0
  private var sequences = 0
  private var damaged = 0
  /// Bytes of a UTF-8 sequence that still have to follow, and what the next may be.
  private var due = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func count(_ piece: UnsafeRawBufferPointer) {
    if total == 0 { mark = Self.mark(of: piece) }
    // The first piece tells enough of zero bytes and controls, and it is the one that is always there.
    if total == 0 { countSigns(piece) }
    checkUTF8(piece)
    total += piece.count
  }

  private static func mark(of piece: UnsafeRawBufferPointer) -> TextDecoding? {
    if piece.starts(with: [0xEF, 0xBB, 0xBF]) { return TextDecoding(.utf8, .byteOrderMark, markLength: 3) }
    if piece.starts(with: [0xFF, 0xFE]) { return TextDecoding(.utf16LittleEndian, .byteOrderMark, markLength: 2) }
    if piece.starts(with: [0xFE, 0xFF]) { return TextDecoding(.utf16BigEndian, .byteOrderMark, markLength: 2) }
    return nil
  }

  /// UTF-16 where a tenth of the units or more have a zero on one side and hardly any on the other.
  var encodingOfZeroBytes: TextEncoding? {
    let units = signs / 2
    if zeros.odd > 0, zeros.odd * 10 >= units, zeros.even * 16 <= zeros.odd { return .utf16LittleEndian }
    if zeros.even > 0, zeros.even * 10 >= units, zeros.odd * 16 <= zeros.even { return .utf16BigEndian }
    return nil
  }

  /// True also where a few bytes are damaged: cells then name them one by one.
  var isUTF8: Bool {
    let damaged = damaged + (due > 0 ? 1 : 0)
    if damaged == 0 { return (zeros.even + zeros.odd) * 100 <= signs }
    return !isBinary && sequences >= damaged * 2
  }

  /// More than one byte in a hundred is a sign that no text holds.
  var isBinary: Bool { (zeros.even + zeros.odd + controls) * 100 > signs }

  private var signs = 0

  private mutating func countSigns(_ piece: UnsafeRawBufferPointer) {
    signs = piece.count
    for (place, byte) in piece.enumerated() where byte < 0x20 {
      switch byte {
      case 0:
        if place & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      case 0x09...0x0D, 0x1B: break
      default: controls += 1
      }
    }
  }
}

// MARK: - UTF-8

extension ByteCensus {
  /// Counts well-formed sequences and damaged ones (Unicode, table 3-7).
  private mutating func checkUTF8(_ piece: UnsafeRawBufferPointer) {
    var place = 0
    while place < piece.count {
      if due == 0, place + 8 <= piece.count,
        piece.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
        continue
      }
      let byte = piece[place]
      place += 1
      if due > 0 {
        if allowed.contains(byte) {
          due -= 1
          allowed = 0x80...0xBF
          if due == 0 { sequences += 1 }
          continue
        }
        damaged += 1
        due = 0
      }
      begin(byte)
    }
  }

  private mutating func begin(_ byte: UInt8) {
    allowed = 0x80...0xBF
    switch byte {
    case ..<0x80: break
    case 0xC2...0xDF: due = 1
    case 0xE0...0xEF:
      due = 2
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      due = 3
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: damaged += 1
    }
  }
}

/// Words that hold other letters than ASCII, gathered from a file of one byte a letter.
struct WordSample {
  private var bytes: [UInt8] = []
  private var word: [UInt8] = []
  private var isMarked = false

  private static let enough = 1 << 16
  private static let longestWord = 32

  /// The words, blanks between them.
  var words: [UInt8] { isMarked ? bytes + word : bytes }

  /// Takes the words of a piece; false when there are enough.
  mutating func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    for byte in piece {
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
        if word.count < Self.longestWord { word.append(byte) }
        isMarked = isMarked || byte >= 0x80
        continue
      }
      if isMarked { bytes += word + [0x20] }
      word.removeAll(keepingCapacity: true)
      isMarked = false
    }
    return bytes.count < Self.enough
  }
}
