/// A record of a stream of Excel 97 to 2003.
struct BIFFRecord {
  /// The kind of record.
  let kind: Int
  /// Where its content stands.
  let content: Range<Int>
}

/// The records of a stream, one after the other.
struct BIFFRecords {
  let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// The next record; `nil` at the end of the stream, and when the last record is cut off.
  mutating func next() -> BIFFRecord? {
    guard let kind = bytes.little16(place), let length = bytes.little16(place + 2), length <= bytes.count - place - 4
    else { return nil }
    defer { place += 4 + length }
    return BIFFRecord(kind: kind, content: (place + 4)..<(place + 4 + length))
  }

  /// The content of the record and of those that continue it, for reading on across them.
  mutating func text(of record: BIFFRecord) -> BIFFText {
    var pieces = [record.content]
    while bytes.little16(place) == 0x3C, let more = next() { pieces.append(more.content) }
    return BIFFText(bytes, pieces)
  }
}

/// Reads texts that may be spread over records.
struct BIFFText {
  private let bytes: [UInt8]
  private let pieces: [Range<Int>]
  private var piece = 0
  private var place: Int

  init(_ bytes: [UInt8], _ pieces: [Range<Int>]) {
    self.bytes = bytes
    self.pieces = pieces
    place = pieces.first?.lowerBound ?? 0
  }

  /// True when nothing is left.
  mutating func isAtEnd() -> Bool {
    while piece < pieces.count, place == pieces[piece].upperBound { _ = goOn() }
    return piece >= pieces.count
  }

  mutating func byte() -> Int? {
    guard !isAtEnd() else { return nil }
    defer { place += 1 }
    return Int(bytes[place])
  }

  mutating func little16() -> Int? {
    guard let low = byte(), let high = byte() else { return nil }
    return low | high << 8
  }

  mutating func little32() -> Int? {
    guard let low = little16(), let high = little16() else { return nil }
    return low | high << 16
  }

  mutating func skip(_ count: Int) -> Bool {
    var rest = count
    while rest > 0 {
      guard !isAtEnd() else { return false }
      let step = min(rest, pieces[piece].upperBound - place)
      place += step
      rest -= step
    }
    return true
  }

  /// A text with all that belongs to it, whose length stands before it in one byte or in two; `nil` when it is cut off.
  mutating func text(shortLength: Bool = false) -> String? {
    parts(shortLength: shortLength).map { String(decoding: $0.units, as: UTF16.self) }
  }

  /// A text whose length stands before it in two bytes, and how its runs are struck through; `fonts` are the looks of letters
  /// by the numbers of their fonts. `nil` when it is cut off.
  mutating func text(fonts: [RunLook]) -> (text: [UInt8], runs: RunStrikes)? {
    guard let (units, runs) = parts(shortLength: false) else { return nil }
    var strikes = RunStrikes()
    var text: [UInt8] = []
    var (start, look) = (0, RunLook.asCell)
    for (end, font) in runs + [(units.count, 0)] {
      var behind = min(max(start, end), units.count)
      // Both halves of a letter are of one font.
      if behind > start, behind < units.count, UTF16.isLeadSurrogate(units[behind - 1]) { behind += 1 }
      let run = units[start..<behind]
      strikes.take(run.lazy.map { UInt8(clamping: $0) }, isStruck: look.isStruck)
      text.append(String(decoding: run, as: UTF16.self).utf8, look.rise)
      (start, look) = (behind, fonts.indices.contains(font) ? fonts[font] : .asCell)
    }
    return (text, strikes)
  }

  /// The letters of a text and the places from which its fonts hold.
  private mutating func parts(shortLength: Bool) -> (units: [UInt16], runs: [(start: Int, font: Int)])? {
    guard let length = shortLength ? byte() : little16(), let flags = byte() else { return nil }
    let count = flags & 8 != 0 ? little16() : 0
    let phonetic = flags & 4 != 0 ? little32() : 0
    guard let count, let phonetic, let units = letters(length, wide: flags & 1 != 0) else { return nil }
    var runs: [(start: Int, font: Int)] = []
    for _ in 0..<count {
      guard let start = little16(), let font = little16() else { return nil }
      runs.append((start, font))
    }
    return skip(phonetic) ? (units, runs) : nil
  }

  /// So many letters; where they go on in another record, that says anew how wide they are.
  private mutating func letters(_ count: Int, wide: Bool) -> [UInt16]? {
    var units: [UInt16] = []
    units.reserveCapacity(count)
    var isWide = wide
    while units.count < count {
      guard piece < pieces.count else { return nil }
      if place == pieces[piece].upperBound {
        guard goOn(), place < pieces[piece].upperBound else { return nil }
        isWide = bytes[place] & 1 != 0
        place += 1
        continue
      }
      if isWide {
        guard place + 2 <= pieces[piece].upperBound, let unit = bytes.little16(place) else { return nil }
        units.append(UInt16(unit))
        place += 2
      } else {
        units.append(UInt16(bytes[place]))
        place += 1
      }
    }
    return units
  }

  private mutating func goOn() -> Bool {
    piece += 1
    guard piece < pieces.count else { return false }
    place = pieces[piece].lowerBound
    return true
  }
}
