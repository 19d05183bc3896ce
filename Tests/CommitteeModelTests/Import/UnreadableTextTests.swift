import CommitteeModel
import Testing

/// What a person is told of cells that look like something and are not.
@Suite struct UnreadableTextTests {
  @Test(
    arguments: [
      ("31/02/2021", .day, "tháng 2/2021 chỉ có 28 ngày"), ("17/01/1822", .day, "năm 1822 nằm ngoài khoảng 1900–2199"),
      ("44561", .day, "31/12/2021"), ("1 380", .figure, "Nếu là một số thì viết liền: 1380;"),
      ("31/6/2021", .period, "tháng 6/2021 chỉ có 30 ngày"), ("86.45", .figure, "dấu phẩy thập phân"),
    ] as [(String, FindingFact.Notation, String)])
  func theReasonIsSaidWhereItIsKnown(_ text: String, _ notation: FindingFact.Notation, _ words: String) {
    let finding = Finding(.unreadable(notation), at: Origin(file: "a.csv", line: 2), read: text)
    #expect(finding.text.contains(words), "\(finding.text)")
  }
}
