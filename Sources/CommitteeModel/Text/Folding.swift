/// Forms of a text for joining and searching: what is equal to a reader gets equal strings.
public enum Folding {
  /// Lower case without accents, `đ` as `d`, blanks single and none at the edges: `Thủy  Đội` gives `thuy doi`.
  ///
  /// Marks are dropped from composed and decomposed text alike, so tone placement plays no part.
  public static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var blankIsDue = false
    for scalar in text.unicodeScalars {
      let base = LatinFold.base(scalar.value)
      if base == LatinFold.blank {
        blankIsDue = !bytes.isEmpty
        continue
      }
      if base == LatinFold.nothing { continue }
      if blankIsDue {
        bytes.append(0x20)
        blankIsDue = false
      }
      if base < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: base))
      } else {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lower case NFC with accents kept and the tone where the present spelling puts it; blanks single.
  ///
  /// `hoà`, `khoẻ`, `thuỷ` become `hòa`, `khỏe`, `thủy`; `quý`, `quả`, `hoàng` stay, because there the tone stands
  /// on the main vowel in both spellings.
  public static func accented(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var blankIsDue = false
    for scalar in Composition.composed(text).unicodeScalars {
      if LatinFold.base(scalar.value) == LatinFold.blank {
        blankIsDue = !scalars.isEmpty
        continue
      }
      if blankIsDue {
        scalars.append(" ")
        blankIsDue = false
      }
      if let small = LatinFold.lowercase(scalar) {
        scalars.append(small)
      } else {
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    TonePlacement.normalize(&scalars)
    var writer = UTF8Writer(capacity: text.utf8.count)
    for scalar in scalars { writer.append(scalar.value) }
    return writer.text
  }
}

/// Where the tone of an open `oa`, `oe`, `uy` stands.
enum TonePlacement {
  private static let old: [Unicode.Scalar] = Array("àáảãạèéẻẽẹỳýỷỹỵ".unicodeScalars)
  private static let plain: [Unicode.Scalar] = Array("aaaaaeeeeeyyyyy".unicodeScalars)
  private static let onO: [Unicode.Scalar] = Array("òóỏõọòóỏõọ".unicodeScalars)
  private static let onU: [Unicode.Scalar] = Array("ùúủũụ".unicodeScalars)

  /// Moves the tone of lower-case composed syllables from the second vowel to the first, where nothing follows.
  static func normalize(_ scalars: inout [Unicode.Scalar]) {
    guard scalars.count > 1 else { return }
    for index in 1..<scalars.count {
      let glide = scalars[index - 1]
      guard glide == "o" || glide == "u", let place = old.firstIndex(of: scalars[index]),
        (place < 10) == (glide == "o"), !(glide == "u" && index > 1 && scalars[index - 2] == "q"),
        index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic
      else { continue }
      scalars[index - 1] = glide == "o" ? onO[place] : onU[place - 10]
      scalars[index] = plain[place]
    }
  }
}
