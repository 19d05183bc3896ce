import CommitteeModel
import Intake
import TestKit
import Testing

/// In which encoding a file is read, and when nobody dares to say.
@Suite struct TextDecodingTests {
  private static let names = "Tỉnh,Chỉ tiêu\nBắc Giang,Chuyển đổi số\nNghệ An,Hạ tầng số\nThừa Thiên Huế,Nhân lực số\n"

  /// `names` in Windows-1258: shapes are letters of its own, tones are marks behind them.
  private static let in1258: [UInt8] = Bytes.windows1258(names)

  private static func decided(_ bytes: [UInt8]) throws -> TextDecoding {
    guard case .decided(let decoding) = TextDecoding.decide(bytes) else { throw Undecided() }
    return decoding
  }
  private struct Undecided: Error {}

  @Test(arguments: [
    ("UTF-8", Array(names.utf8), TextEncoding.utf8, EncodingEvidence.wellFormed),
    ("UTF-8 with its mark", Array("\u{FEFF}\(names)".utf8), .utf8, .byteOrderMark),
    ("plain letters", Array("a,b\n1,2\n".utf8), .utf8, .wellFormed),
    ("nothing", [], .utf8, .wellFormed),
    ("one damaged byte", Array(names.utf8) + [0xD0, 0x2C], .utf8, .wellFormed),
    ("UTF-16 LE", Bytes.utf16(names, isLittle: true), .utf16LittleEndian, .zeroBytes),
    ("UTF-16 BE", Bytes.utf16(names, isLittle: false), .utf16BigEndian, .zeroBytes),
    ("UTF-16 LE with its mark", Bytes.utf16("\u{FEFF}\(names)", isLittle: true), .utf16LittleEndian, .byteOrderMark),
    ("UTF-16 BE with its mark", Bytes.utf16("\u{FEFF}\(names)", isLittle: false), .utf16BigEndian, .byteOrderMark),
  ]) func bytesThatTellTheirEncodingAreBelieved(
    name: String, bytes: [UInt8], encoding: TextEncoding, evidence: EncodingEvidence
  ) throws {
    let decoding = try Self.decided(bytes)
    #expect(decoding.encoding == encoding)
    #expect(decoding.evidence == evidence)
    #expect(decoding.legacy == nil)
  }

  @Test func aVietnameseCodePageIsRecognizedByItsSpelling() throws {
    let decoding = try Self.decided(Self.in1258)
    #expect(decoding.encoding == .codePage(.windows1258))
    guard case .spelling(let fitting, let marked) = decoding.evidence else { throw Undecided() }
    #expect(fitting == marked && marked > 10)
  }

  @Test func bytesOfOldFontsAreReadAsTheirLettersLook() throws {
    let tcvn3 = try Self.decided(Bytes.latin("TØnh,ChØ tiªu\nB¾c Giang,ChuyÓn ®æi sè\nNghÖ An,H¹ tÇng sè\n"))
    #expect(tcvn3.encoding == .codePage(.windows1252))
    #expect(tcvn3.legacy == .tcvn3)
    let vni = try Self.decided(Bytes.latin("Tænh,Chæ tieâu\nBaéc Giang,Chuyeån ñoåi soá\nNgheä An,Haï taàng soá\n"))
    #expect(vni.encoding == .codePage(.windows1252))
    #expect(vni.legacy == .vni)
  }

  @Test(arguments: [
    ("one foreign name", Bytes.latin("Name,Ort\nMüller,Kiel\n")),
    ("one word", Bytes.latin("B¾c\n")),
    ("French", Bytes.latin("prénom,thé\nRené,où\nnaïveté,forêt\n")),
    ("half of this, half of that", Bytes.latin("B¾c Giang,NghÖ An,Baéc Giang,Ngheä An\n")),
  ]) func thinEvidenceIsNoDecision(name: String, bytes: [UInt8]) {
    #expect(TextDecoding.decide(bytes) == .undecided, "\(name)")
  }

  @Test func aWorkbookUnderAWrongNameIsNoText() {
    let header: [UInt8] = [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x62, 0xEE, 0x9D, 0x68]
    #expect(TextDecoding.decide(header + (0..<200).map { UInt8(truncatingIfNeeded: $0 * 97) }) == .noText)
    #expect(TextDecoding.decide([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0, 0, 0]) == .noText)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func randomBytesAreDecidedWithoutATrap(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for length in 0..<300 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      for mark in [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
        var sheet = try SeparatedSheet(mark + bytes)
        while let row = try sheet.next() { #expect(row.number > 0, "seed \(seed), length \(length)") }
      }
    }
  }
}
