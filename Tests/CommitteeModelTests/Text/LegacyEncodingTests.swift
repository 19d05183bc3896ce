import CommitteeModel
import Foundation
import Testing

/// What a secretary is shown for text that was typed in fonts from before Unicode.
@Suite struct LegacyEncodingTests {
  @Test func everySmallLetterIsReadInBothEncodings() {
    for (letter, byte) in zip(LegacyLetters.unicode, LegacyLetters.tcvn3) {
      #expect(LegacyEncoding.tcvn3.decoded(String(Character(Unicode.Scalar(byte)))) == letter)
    }
    for (letter, spelling) in zip(LegacyLetters.unicode, LegacyLetters.vni) {
      #expect(LegacyEncoding.vni.decoded(spelling) == letter)
      #expect(LegacyEncoding.vni.decoded(spelling.uppercased()) == letter.uppercased())
      #expect(LegacyEncoding.vni.decoded(spelling.capitalized) == letter.uppercased(), "marks typed small")
    }
    #expect(LegacyLetters.unicode.count == 67 && Set(LegacyLetters.tcvn3).count == 67)
    #expect(LegacyEncoding.tcvn3.decoded("¡¢£¤¥¦§") == "ĂÂÊÔƠƯĐ")
    #expect(
      LegacyEncoding.tcvn3.decoded("M· GSO") == "Mã GSO", "capitals of an abbreviation say nothing of other words")
  }

  @Test func whatIsNoLetterOfAnEncodingStays() {
    #expect(LegacyEncoding.tcvn3.decoded("À Á Í 25 °C – “x” ½") == "À Á Í 25 °C – “x” ẵ")
    #expect(LegacyEncoding.vni.decoded("ç Ÿ 漢 × ÷ ø") == "ç Ÿ 漢 × ÷ ø")
  }

  @Test func iconvReadsTheBytesOfTCVN3AsThisTableDoes() throws {
    guard let converted = try iconv(LegacyLetters.tcvn3, from: "TCVN5712-1") else { return }
    #expect(converted == LegacyLetters.unicode.joined())
  }

  @Test(arguments: [
    ("B¾c Giang", LegacyEncoding.tcvn3, "Bắc Giang"),
    ("B¾c K¹n", .tcvn3, "Bắc Kạn"),
    ("NghÖ An", .tcvn3, "Nghệ An"),
    ("Hµ Nam", .tcvn3, "Hà Nam"),
    ("ChuyÓn ®æi sè", .tcvn3, "Chuyển đổi số"),
    ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", .tcvn3, "Cộng hoà xã hội chủ nghĩa Việt Nam"),
    ("®\u{AD}êng truyÒn d÷ liÖu", .tcvn3, "đường truyền dữ liệu"),
    ("kinh tÕ", .tcvn3, "kinh tế"),
    ("CéNG HOµ X· HéI", .tcvn3, "CỘNG HOÀ XÃ HỘI"),
    ("M· §¬n vÞ GSO", .tcvn3, "Mã Đơn vị GSO"),
    ("B¸O C¸O t×nh h×nh", .tcvn3, "BÁO CÁO tình hình"),
    ("Baéc Giang", .vni, "Bắc Giang"),
    ("Ngheä An", .vni, "Nghệ An"),
    ("Chuyeån ñoåi soá", .vni, "Chuyển đổi số"),
    ("BAÙO CAÙO", .vni, "BÁO CÁO"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", .vni, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
  ]) func namesInOldFontsAreRecognizedAndProposedInUnicode(raw: String, encoding: LegacyEncoding, proposed: String) {
    #expect(LegacyEncoding.suspected(in: raw) == encoding)
    #expect(encoding.decoded(raw) == proposed)
  }

  @Test(arguments: [
    "", "UBND", "Hà Nam", "Hoà Bình", "Hòa Bình", "Cà Mau", "Quý I", "Thuỷ", "Bắc Kạn", "Chuyển đổi số", "Sở Y tế",
    "5 µg/m³", "10 µm", "µs", "25 °C", "Windows®", "© 2021", "½ ¾ ¼", "kW·h", "N·m", "3×4", "m×n", "so¹", "Giang¹",
    "Bảng A¹", "1ª", "nº 5", "«thu»", "§ 5", "£50", "¥", "Müller", "Köln", "Österreich", "Löw", "Zürich", "Ö",
    "René Descartes", "café", "thé", "né", "Noël", "Citroën", "São Paulo", "El Niño", "Malmö", "Bø", "sè", "soá",
    "Chuye\u{302}\u{309}n đô\u{309}i sô\u{301}", "Krông Ana", "Đắk Lắk", "Mù Cang Chải", "Ê-đê",
  ]) func textThatMayBeRightIsNotSuspected(text: String) {
    #expect(LegacyEncoding.suspected(in: text) == nil)
  }

  /// Everything that the dossiers of the fixtures say, word by word and in the old fonts.
  @Test func theWordsOfRealDossiersAreToldApart() throws {
    let words = Set(try Dossiers.text().split { " \n\t,;\"()“”/.:".contains($0) }.map(String.init))
    let marked = words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    #expect(marked.count > 500)
    #expect(marked.filter { LegacyEncoding.suspected(in: $0) != nil } == [])
    for (encoding, spelled) in [(LegacyEncoding.tcvn3, LegacyLetters.inTCVN3), (.vni, LegacyLetters.inVNI)] {
      let found = marked.count { LegacyEncoding.suspected(in: spelled($0)) == encoding }
      #expect(found * 4 > marked.count * 3, "\(encoding): \(found) of \(marked.count)")
      let other = marked.filter { ![nil, encoding].contains(LegacyEncoding.suspected(in: spelled($0))) }
      #expect(other == [], "\(encoding)")
      let small = marked.filter { encoding.decoded(spelled($0)).lowercased() != $0.lowercased() }
      #expect(small == [], "\(encoding)")
    }
  }

  @Test func aFileIsWeighedAsAWholeWhereItsCellsAreTooShort() {
    var evidence = LegacyEvidence()
    for cell in ["®a", "sè", "§a", "®i"] { evidence.weigh(cell) }
    #expect(evidence.verdict == .tcvn3)
    for cell in ["Bắc Giang", "Nghệ An", "Chuyển đổi số"] { evidence.weigh(cell) }
    #expect(evidence.verdict == nil, "as much speaks against it")
  }

  @Test func conversionLeavesCorrectTextAndAsksTheFileAboutTheRest() {
    var old = LegacyEvidence()
    for cell in ["B¾c Giang", "NghÖ An", "ChuyÓn ®æi sè", "H¹ tÇng"] { old.weigh(cell) }
    var mixed = old
    for cell in ["Bắc Giang", "Nghệ An"] { mixed.weigh(cell) }
    for (raw, inOld, inMixed) in [
      ("TØnh", "Tỉnh", "Tỉnh"), ("Tỉnh", "Tỉnh", "Tỉnh"), ("Müller", "Müller", "Müller"), ("sè", "số", "sè"),
      ("Ghi chó", "Ghi chú", "Ghi chó"), ("UBND", "UBND", "UBND"),
      ("§VT", "ĐVT", "§VT"), ("C§S", "CĐS", "C§S"), ("H§ND", "HĐND", "H§ND"),
    ] {
      #expect(LegacyEncoding.tcvn3.converted(raw, among: old) == inOld)
      #expect(LegacyEncoding.tcvn3.converted(raw, among: mixed) == inMixed)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func noTextTrapsOrGrowsWhenItIsDecoded(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for length in 0..<200 {
      var text = String.UnicodeScalarView()
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(Unicode.Scalar(UInt32(state >> 40) % 0x250) ?? " ")
      }
      for encoding in LegacyEncoding.allCases {
        #expect(encoding.decoded(String(text)).unicodeScalars.count <= length, "seed \(seed)")
      }
      _ = LegacyEncoding.suspected(in: String(text))
    }
  }
}

/// What iconv makes of `bytes`; `nil` where the machine has none or it lacks the encoding.
private func iconv(_ bytes: [UInt8], from encoding: String) throws -> String? {
  guard let path = ["/usr/bin/iconv", "/bin/iconv"].first(where: FileManager.default.isExecutableFile) else {
    return nil
  }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = ["-f", encoding, "-t", "UTF-8"]
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  process.standardError = Pipe()
  try process.run()
  try input.fileHandleForWriting.write(contentsOf: Data(bytes))
  try input.fileHandleForWriting.close()
  let converted = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return process.terminationStatus == 0
    ? String(data: converted, encoding: .utf8)?.precomposedStringWithCanonicalMapping : nil
}

/// What the dossiers of the fixtures say, as one text.
private enum Dossiers {
  static func text() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".csv") }.sorted()
      .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }.joined(separator: "\n")
  }
}
