/// Remembers texts that were found to be right, since a column says the same few things over and over.
///
/// It may forget, for each text has one place and a later one takes it; what it remembers, it remembers exactly.
public struct KnownCells: Sendable {
  private static let longest = 56
  private static let stride = 64
  private let mask: Int
  private var slots: [UInt8] = []

  /// Makes a memory for about `count` texts, which is taken up to a power of two.
  public init(for count: Int = 1024) {
    var size = 64
    while size < count { size *= 2 }
    mask = size - 1
  }

  /// True when exactly these bytes were noted under `mark`; with `true` as the second answer they are worth noting.
  public func contains(_ text: UnsafeRawBufferPointer, mark: UInt32 = 0) -> Bool {
    guard !slots.isEmpty, text.count <= Self.longest else { return false }
    let place = Self.hash(text, mark)
    return slots.withUnsafeBytes { slots in
      let slot = UnsafeRawBufferPointer(
        rebasing: slots[(place & mask) * Self.stride..<((place & mask) + 1) * Self.stride])
      guard slot.load(as: UInt32.self) == UInt32(text.count) + 1, slot.load(fromByteOffset: 4, as: UInt32.self) == mark
      else { return false }
      return Self.isEqual(slot, text)
    }
  }

  /// Notes that a text is right; long ones are not kept.
  public mutating func insert(_ text: UnsafeRawBufferPointer, mark: UInt32 = 0) {
    guard text.count <= Self.longest else { return }
    if slots.isEmpty { slots = [UInt8](repeating: 0, count: (mask + 1) * Self.stride) }
    let place = Self.hash(text, mark) & mask
    slots.withUnsafeMutableBytes { slots in
      let slot = UnsafeMutableRawBufferPointer(rebasing: slots[place * Self.stride..<(place + 1) * Self.stride])
      slot.storeBytes(of: UInt32(text.count) + 1, as: UInt32.self)
      slot.storeBytes(of: mark, toByteOffset: 4, as: UInt32.self)
      UnsafeMutableRawBufferPointer(rebasing: slot[8...]).copyMemory(from: text)
    }
  }

  private static func isEqual(_ slot: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place + 8 <= text.count {
      if slot.loadUnaligned(fromByteOffset: 8 + place, as: UInt64.self)
        != text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      place += 8
    }
    while place < text.count {
      if slot[8 + place] != text[place] { return false }
      place += 1
    }
    return true
  }

  private static func hash(_ text: UnsafeRawBufferPointer, _ mark: UInt32) -> Int {
    var hash = UInt64(text.count) &+ UInt64(mark) << 32
    var place = 0
    while place + 8 <= text.count {
      hash = mix(hash ^ text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < text.count {
      rest = rest << 8 | UInt64(text[place])
      place += 1
    }
    return Int(truncatingIfNeeded: mix(hash ^ rest) >> 20)
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
