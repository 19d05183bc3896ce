/// A message as it goes over the line: four bytes that tell how long the rest is, the form's version, what kind of message
/// it is, its body, and a check sum over all that stands between.
enum Envelope {
  /// The form that this program writes, and the only one that it reads.
  static let version: UInt8 = 6
  /// What a refusal is written in, whose form never changes: it has to be read by those who read nothing else.
  static let everyVersion: UInt8 = 0
  private static let frame = 6

  /// Kinds of messages.
  enum Kind: UInt8 {
    case hello = 1, wish, audience, presenter, farewell, kept, refusal, draft
  }

  static func seal(_ kind: Kind, _ body: [UInt8], version: UInt8 = version) -> [UInt8] {
    let inner = [version, kind.rawValue] + body
    return bigEndian(UInt32(inner.count + 4)) + inner + bigEndian(Checksum.of(inner[...]))
  }

  /// What kind of message it is, and its body.
  static func open(_ message: [UInt8]) throws(WireFault) -> (kind: Kind, body: ArraySlice<UInt8>) {
    guard message.count >= 4 + frame, Int(number(message[..<4])) == message.count - 4 else { throw .length }
    let inner = message[4..<message.count - 4]
    guard Checksum.of(inner) == number(message[(message.count - 4)...]) else { throw .checksum }
    let kind = Kind(rawValue: inner[5])
    guard inner[4] == (kind == .refusal ? everyVersion : version) else { throw .version }
    guard let kind else { throw .value }
    return (kind, inner[6...])
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// Cuts what comes over a line into messages, whatever pieces it comes in.
public struct MessageStream: Sendable {
  /// The longest message that a presenter sends, in bytes: a screen of many cells, every one of another look.
  public static let longestUpdate = 1 << 23
  /// The longest message that a follower sends: a conclusion to be read back.
  public static let longestRequest = 1 << 17

  private let limit: Int
  private var waiting: [UInt8] = []

  /// A stream of messages that are at most so long, in bytes.
  public init(limit: Int) { self.limit = limit }

  /// Takes in what came.
  /// - Returns: The messages that are whole now, as they went over the line.
  /// - Throws: Where one says that it is longer than any can be; nothing that comes afterwards can be read.
  public mutating func take(_ bytes: some Collection<UInt8>) throws(WireFault) -> [[UInt8]] {
    waiting.append(contentsOf: bytes)
    var whole: [[UInt8]] = []
    var start = 0
    while waiting.count - start >= 4 {
      let length = Int(Envelope.number(waiting[start..<start + 4]))
      guard length <= limit else { throw .length }
      guard waiting.count - start >= 4 + length else { break }
      whole.append(Array(waiting[start..<start + 4 + length]))
      start += 4 + length
    }
    waiting.removeFirst(start)
    return whole
  }
}
