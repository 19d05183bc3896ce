import Testing

@testable import CommitteeModel

/// Whoever does what a finding advises has written what was meant, and nothing is told any more.
@Suite struct AdviceTests {
  private static func advised(_ text: String) -> [String] {
    let reading = CellReading(.text(text), as: .figure, notation: nil)
    guard case .cell(.ambiguousNumber(let vietnamese, let english))? = reading.facts.first else { return [] }
    return NumberNotation.unmistakable([vietnamese, english])
  }

  @Test(
    arguments: [
      ("1.380", ["1380", "1,38"]), ("1.800 nghìn", ["1800 nghìn", "1,8 nghìn"]), ("68,457", ["68,4570", "68457"]),
      ("gần 1.000", ["gần 1000", "gần 1"]), ("trên 1,234 triệu", ["trên 1,2340 triệu", "trên 1234 triệu"]),
      ("1.250 - 1.500", ["1250 - 1500", "1,25 - 1,5"]), ("≥ 1.005", ["≥ 1005", "≥ 1,0050"]),
      ("-1.380", ["-1380", "-1,38"]), ("1.380/1.500", ["1380/1500", "1,38/1,5"]),
    ])
  func eachReadingOfALoneSeparatorIsAdvisedAsNobodyCanMisreadIt(_ text: String, _ advised: [String]) throws {
    #expect(Self.advised(text) == advised)
    for advice in advised {
      let again = CellReading(.text(advice), as: .figure, notation: nil)
      #expect(again.facts.isEmpty && CellCheck.fact(again.text, as: .figure) == nil, "\(advice)")
    }
  }

  @Test(
    arguments: [
      ("1 380", "Nếu là một số thì viết liền: 1380; nếu là nhiều số thì viết mỗi số ở một ô, một dòng."),
      ("500 600", "Nếu là một số thì viết liền: 500600; nếu là nhiều số thì viết mỗi số ở một ô, một dòng."),
      ("000 500", nil), ("1 38", nil), ("123 456 789 012 345 678 901 234", nil), ("5 nghìn 200", nil),
    ] as [(String, String?)])
  func digitsPartedByBlanksMayBeOneNumberOrSeveral(_ text: String, _ advice: String?) {
    for notation in [FindingFact.Notation.integer, .number, .figure] {
      let finding = Finding(.unreadable(notation), at: Origin(file: "a.csv", line: 2), read: text)
      #expect(finding.text.hasSuffix(advice ?? notation.wanted), "\(finding.text)")
    }
  }

  @Test(
    arguments: [
      ("13,2", "dấu phẩy thập phân"), ("1.380.000", "dấu chấm tách hàng nghìn"), ("1.380,5", "dấu phẩy thập phân"),
      ("1.380.000 - 1,5", "dấu phẩy thập phân"), ("gần 1.380.000", "dấu chấm tách hàng nghìn"),
      ("1.380", "dấu chấm tách hàng nghìn"),
    ])
  func anExampleIsToldWithTheSignThatItShows(_ text: String, _ sign: String) {
    #expect(NumberNotation.vietnamese.sign(shownBy: text) == sign)
    let english = String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    let other = sign.contains("phẩy") ? "dấu chấm thập phân" : "dấu phẩy tách hàng nghìn"
    #expect(NumberNotation.english.sign(shownBy: english) == other)
    let place = CellAddress(column: 3, row: 12)
    let facts: [CellFact] = [
      .mixedNotation(
        vietnamese: NumberEvidence.Example(text: text, place: place),
        english: NumberEvidence.Example(text: english, place: place)),
      .englishNotation(NumberEvidence.Example(text: english, place: place)),
    ]
    for fact in facts { #expect(fact.problem(quoted: "").contains(other)) }
  }
}
