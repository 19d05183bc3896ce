/// The words and signs that tell rows of a printed table from its data.
enum RowSigns {
  /// True for a row of totals: `Tổng cộng`, `Cộng:`, `Tổng số (I+II)`, but not `Tổng số hồ sơ`, which is an indicator.
  static func isTotals(_ text: String) -> Bool {
    guard text.utf8.count <= 48, let first = text.utf8.first, "TtCc".utf8.contains(first), !isCode(text) else {
      return false
    }
    var words = Folding.folded(text).utf8.split { !($0 &- 0x61 < 26 || $0.isDigit) }.map { String(Substring($0)) }
    guard let end = words.lastIndex(where: { ["tong", "cong", "so", "total"].contains($0) }) else { return false }
    let phrase = words[...end].joined(separator: " ")
    guard ["tong", "cong", "tong cong", "tong so", "total", "cong tong", "tong so cong"].contains(phrase) else {
      return false
    }
    words.removeSubrange(...end)
    return words.allSatisfy { ["muc", "phan", "chung", "toan", "tinh"].contains($0) || isSectionNumber($0) }
  }

  /// Small ASCII letters without blanks are a code, which may name anything.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 && !($0 &- 0x41 < 26) }
  }

  private static func isSectionNumber(_ word: String) -> Bool {
    word.utf8.count == 1 || Roman.value(of: word) != nil || word.utf8.allSatisfy(\.isDigit)
  }

  /// True for text that begins a remark under a table.
  static func isFootnote(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == UInt8(ascii: "*") || text.hasPrefix("(*") || FootnoteMark.begins(text) { return true }
    guard "GgCcNnLl(".utf8.contains(first) else { return false }
    let start = Folding.folded(String(text.prefix(24)))
    if let words = ["ghi chu", "chu thich", "chu giai", "nguon", "luu y"].first(where: { start.hasPrefix($0) }) {
      let rest = start.dropFirst(words.count).drop { $0 == " " }
      return rest.isEmpty || rest.hasPrefix(":")
    }
    guard start.hasPrefix("("), let close = start.firstIndex(of: ")") else { return false }
    let inside = start[start.index(after: start.startIndex)..<close]
    return inside.utf8.count <= 2 && !inside.isEmpty && inside.utf8.allSatisfy(\.isDigit)
      && start.index(after: close) < start.endIndex
  }

  /// True for text that stands in brackets as a whole.
  static func isBracketed(_ text: String) -> Bool {
    text.hasPrefix("(") && text.hasSuffix(")") && !text.dropFirst().dropLast().contains { "()".contains($0) }
  }

  /// True for text of the block that closes a report: who made it, who signs it, where and when.
  static func isSignature(_ text: String) -> Bool {
    let folded = Folding.folded(String(text.prefix(80)))
    if signers.contains(where: { folded.hasPrefix($0) }) { return true }
    if isPlaceAndMonth(text, folded) { return true }
    // "Bắc Giang, ngày 17 tháng 01 năm 2022", also before the day is filled in.
    return folded.firstRange(of: "ngay ") != nil && folded.firstRange(of: " thang ") != nil
      && folded.firstRange(of: " nam ") != nil && !folded.hasPrefix("ngay chot")
  }

  /// `Bắc Giang, tháng 01 năm 2025`, as reports close that give no day.
  private static func isPlaceAndMonth(_ text: String, _ folded: String) -> Bool {
    guard let comma = text.firstIndex(of: ","), folded.contains(", thang ") else { return false }
    let place = text[..<comma].split(separator: " ")
    // In capitals, or of a district or a commune with its level, it is a heading; reports are signed in cities.
    let isHeading =
      !text[..<comma].contains(where: \.isLowercase)
      || ["huyen ", "thi xa ", "quan ", "xa ", "phuong "].contains(where: folded.hasPrefix)
    return (1...4).contains(place.count) && place.allSatisfy { $0.first?.isUppercase == true } && !isHeading
  }

  /// True for what stands under a table beside its names and is none of its figures: whose the signature is, in capitals, and the
  /// day on which it was made.
  static func isBesideSignature(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if words.count > 1, !text.contains(where: \.isNumber), !text.contains(where: \.isLowercase),
      text.contains(where: \.isUppercase)
    {
      return true
    }
    return words.count == 2 && Folding.folded(String(words[0])) == "ngay"
      && PartialDate.parse(String(words[1]))?.day != nil
  }

  private static let signers = [
    "nguoi lap", "nguoi bao cao", "nguoi tong hop", "thu truong", "lanh dao don vi", "giam doc", "pho giam doc",
    "chu tich", "pho chu tich", "chanh van phong", "truong phong", "truong ban", "to truong", "ke toan", "tm.", "tl.",
    "kt.", "tuq.", "q.", "(ky", "ky ten", "ky,", "(da ky", "noi nhan", "xac nhan cua", "thu ky",
  ]
}

/// Roman numbers of sections.
enum Roman {
  /// The value of a number up to 39 in its only spelling, in any capitals; `nil` for other words.
  static func value(of text: String) -> Int? {
    guard (1...7).contains(text.utf8.count) else { return nil }
    let small = text.lowercased()
    return spellings.firstIndex(of: small).map { $0 + 1 }
  }

  private static let spellings: [String] = (1...39).map { number in
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return String(repeating: "x", count: number / 10) + ones[number % 10]
  }
}
