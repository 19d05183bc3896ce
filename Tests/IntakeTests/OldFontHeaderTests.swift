import CommitteeModel
import TestKit
import Testing

@testable import Intake

/// Headers that were typed in a font from before Unicode.
@Suite struct OldFontHeaderTests {
  /// The soft hyphen is a letter of TCVN3, without which the proposal would lack one.
  @Test func aHeaderIsProposedWithAllItsLetters() throws {
    let read = try readFigures("TT;§¬n vÞ;Chøng th\u{AD} sè;KÕt qu¶\n1;a;b;c\n")
    let wanted = FindingFact.suspectedLegacy(.tcvn3, proposed: "TT Đơn vị Chứng thư số Kết quả")
    #expect(read.findings.contains { $0.fact == wanted }, "\(read.findings.map(\.text))")
  }

  /// Forms keep their old header while the names below are filled in from elsewhere.
  @Test func aHeaderOverNamesInUnicodeIsConvertedAsAWhole() throws {
    let rows = (1...9).map { "\($0);Số hồ sơ trực tuyến mức \($0);hồ sơ;\($0);chưa kiểm tra\n" }.joined()
    let read = try readFigures("TT;ChØ tiªu;§VT;KÕt qu¶;Ghi chó\n" + rows) { $0.decode = .convert(.tcvn3) }
    #expect(blocked(read) == [])
    #expect(read.records.map { $0[.note] }.first == "chưa kiểm tra")
    #expect(read.rawCells.first { $0.field == .measure }?.text == "hồ sơ")
  }
}
