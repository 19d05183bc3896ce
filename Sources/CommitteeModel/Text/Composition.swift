/// Composed form (NFC) of Vietnamese and other Latin text, by this project's own table.
///
/// Text comes composed, decomposed (copied from PDF, names from macOS) and half-composed (Windows-1258 decoders give
/// `ê` + a tone). Marks on letters outside the Latin blocks keep their canonical order but are not composed.
public enum Composition {
  /// `text` in NFC; the same string, without a copy, where it already holds no loose mark.
  public static func composed(_ text: String) -> String {
    guard holdsLooseMark(text) else { return text }
    var letters = decomposed(text)
    compose(&letters)
    var writer = UTF8Writer(capacity: text.utf8.count)
    for letter in letters { writer.append(letter.code) }
    return writer.text
  }

  /// True where a mark of U+0300–U+036F occurs: in UTF-8 only these (and U+0370–U+037F) begin with CC or CD.
  private static func holdsLooseMark(_ text: String) -> Bool {
    for byte in text.utf8 where byte == 0xCC || byte == 0xCD { return true }
    return false
  }
}

// MARK: - The way apart and together

extension Composition {
  /// A scalar with its canonical combining class.
  private struct Letter {
    var code: UInt32
    var order: UInt8
  }

  /// Letters and marks of `text`, each sequence of marks in canonical order.
  private static func decomposed(_ text: String) -> [Letter] {
    var letters: [Letter] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { decompose(scalar.value, into: &letters) }
    order(&letters)
    return letters
  }

  /// Puts each run of marks into canonical order; a run may be as long as the text.
  private static func order(_ letters: inout [Letter]) {
    letters.withUnsafeMutableBufferPointer { letters in
      var start = 0
      while start < letters.count {
        var end = start
        while end < letters.count, letters[end].order > 0 { end += 1 }
        if end - start > 1 {
          var run = UnsafeMutableBufferPointer(rebasing: letters[start..<end])
          // Marks of one class keep their order: the sort is stable.
          run.sort { $0.order < $1.order }
        }
        start = max(end, start + 1)
      }
    }
  }

  private static func decompose(_ code: UInt32, into letters: inout [Letter]) {
    switch code {
    // Marks that Unicode once made for Vietnamese and Greek and has withdrawn.
    case 0x340: return decompose(0x300, into: &letters)
    case 0x341: return decompose(0x301, into: &letters)
    case 0x343: return decompose(0x313, into: &letters)
    case 0x344:
      decompose(0x308, into: &letters)
      return decompose(0x301, into: &letters)
    default: break
    }
    if let parts = Pairs.parts[code] {
      decompose(parts.letter, into: &letters)
      decompose(parts.mark, into: &letters)
      return
    }
    letters.append(Letter(code: code, order: combiningClass(code)))
  }

  private static func combiningClass(_ code: UInt32) -> UInt8 {
    guard code >= 0x300, let scalar = Unicode.Scalar(code) else { return 0 }
    return scalar.properties.canonicalCombiningClass.rawValue
  }

  /// Joins each mark with the last starter unless a mark between them blocks it (Unicode, D117).
  private static func compose(_ letters: inout [Letter]) {
    var starter: Int?
    var kept = 0
    for letter in letters {
      if let place = starter, place == kept - 1 || (letter.order > 0 && letters[kept - 1].order < letter.order),
        let joined = Pairs.joined[Pairs.key(letters[place].code, letter.code)]
      {
        letters[place].code = joined
        continue
      }
      if letter.order == 0 { starter = kept }
      letters[kept] = letter
      kept += 1
    }
    letters.removeSubrange(kept...)
  }
}

// MARK: - Table

extension Composition {
  /// Both directions of `LatinMark`, made at the first loose mark; clean text never needs them.
  private enum Pairs {
    static let joined: [UInt64: UInt32] = {
      var table: [UInt64: UInt32] = [:]
      table.reserveCapacity(512)
      for row in LatinMark.all {
        for (letter, composed) in zip(row.letters.unicodeScalars, row.composed.unicodeScalars) {
          table[key(letter.value, row.mark)] = composed.value
        }
      }
      return table
    }()

    static let parts: [UInt32: (letter: UInt32, mark: UInt32)] = {
      var table: [UInt32: (letter: UInt32, mark: UInt32)] = [:]
      table.reserveCapacity(512)
      for (key, composed) in joined { table[composed] = (UInt32(key >> 32), UInt32(key & 0xFFFF_FFFF)) }
      return table
    }()

    static func key(_ letter: UInt32, _ mark: UInt32) -> UInt64 { UInt64(letter) << 32 | UInt64(mark) }
  }
}
