/// Collects scalars as UTF-8: several times cheaper than to grow a string scalar by scalar.
struct UTF8Writer {
  private var bytes: [UInt8] = []

  /// Makes room for a text of about `capacity` bytes.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ code: UInt32) {
    switch code {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: code))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
      appendTail(code)
    case ..<0x10000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
      appendTail(code >> 6)
      appendTail(code)
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: code >> 18))
      appendTail(code >> 12)
      appendTail(code >> 6)
      appendTail(code)
    }
  }

  private mutating func appendTail(_ bits: UInt32) { bytes.append(0x80 | UInt8(truncatingIfNeeded: bits & 0x3F)) }
}
