extension Frame {
  /// Sixty-four bits that tell two frames apart in all that a terminal shows of them; the same on every machine and in
  /// every run (FNV-1a over whole cells).
  public var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x100_0000_01B3
      // Multiplying alone never carries the upper bits of a cell down to the lower ones.
      hash ^= hash >> 32
    }
    mix(UInt64(size.width) << 32 | UInt64(size.height))
    for cell in cells { mix(cell.word) }
    mix(cursor.map { UInt64($0.x) << 32 | UInt64($0.y) } ?? .max)
    for byte in (theme.rawValue + "\n" + title).utf8 { mix(UInt64(byte)) }
    return hash
  }
}
