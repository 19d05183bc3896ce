import Testing

@testable import CommitteeModel

@Suite struct ListMarkTests {
  @Test(
    arguments: [
      ("- Nhân lực", "Nhân lực"), ("+Nhân lực", "Nhân lực"), ("a) Nhân lực", "Nhân lực"), ("1.2. Nhân lực", "Nhân lực"),
      ("(1) Nhân lực", "Nhân lực"), ("A. B", "B"), ("5 hộ nghèo", nil), ("3G", nil), ("a", nil), ("-", nil),
      ("1.", nil),
      ("", nil), ("(người)", nil), ("1.380", nil),
    ] as [(String, String?)])
  func aMarkIsPartedFromAName(_ text: String, _ name: String?) {
    #expect(ListMark.part(text) == name)
  }
}
