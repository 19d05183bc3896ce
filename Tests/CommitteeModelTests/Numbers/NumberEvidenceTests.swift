import CommitteeModel
import TestKit
import Testing

/// What the cells of a column say about its notation.
struct NumberEvidenceTests {
  private static func evidence(_ cells: [String], countsThings: Bool = false) -> NumberEvidence {
    var evidence = NumberEvidence(countsThings: countsThings)
    for (row, cell) in cells.enumerated() { evidence.add(cell, at: CellAddress(column: 3, row: row + 5)) }
    return evidence
  }

  @Test(
    arguments: [
      (["1983", "02", "", "chưa có", "17/20"], nil), (["1.380", "14.068"], nil), (["68,457"], nil),
      (["1.380", "71,78"], NumberNotation.vietnamese), (["1.234.567"], .vietnamese), (["1.380,5"], .vietnamese),
      (["0,716"], .vietnamese), (["1234,567"], .vietnamese), (["gần 15.000,5"], .vietnamese), (["6/6,75"], .vietnamese),
      (["1,380", "86.45%"], .english), (["1,234,567"], .english), (["1,380.5"], .english), (["0.716"], .english),
      (["20.5 - 50"], .english), (["4.22.11", "1.2.3", "3, 4", "30/6/2025"], nil), (["1,23,456"], nil),
    ] as [([String], NumberNotation?)])
  func aColumnIsDecidedByTheSpellingsThatOneNotationAloneHas(_ cells: [String], _ notation: NumberNotation?) {
    #expect(Self.evidence(cells).verdict.notation == notation)
    #expect(Self.evidence(cells.reversed()).verdict.notation == notation, "the order plays no part")
  }

  @Test func aColumnWithTwoNotationsIsRefusedWithACellOfEach() {
    let fact = Self.evidence(["1.380", "13,2", "86.45", "7,1", "8.2"]).fact
    let vietnamese = NumberEvidence.Example(text: "13,2", place: CellAddress(column: 3, row: 6))
    let english = NumberEvidence.Example(text: "86.45", place: CellAddress(column: 3, row: 7))
    #expect(fact == .mixedNotation(vietnamese: vietnamese, english: english))
    #expect(fact?.severity == .blocking)
  }

  @Test func wholeNumbersAreGroupedWhateverTheirSeparator() {
    #expect(Self.evidence(["1.380"], countsThings: true).verdict.notation == .vietnamese)
    #expect(Self.evidence(["1,380"], countsThings: true).verdict.notation == .english)
    #expect(Self.evidence(["1,380", "1.380"], countsThings: true).verdict.notation == nil)
  }

  /// Numbers written in one notation are read back as the same numbers, whatever the column holds besides.
  @Test func whatIsWrittenInEitherNotationIsReadAsTheSameNumber() {
    withEvery("number", in: [0, 7, 716, 1380, 14_068, 1_234_567, 68_457_001]) { significand in
      withEvery("scale", in: 0...4) { scale in
        guard let number = ExactDecimal(significand: significand, scale: scale) else { return }
        let vietnamese = VietnameseNumber.format(number)
        let english = String(vietnamese.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
        #expect(NumberNotation.english.restated(english) == vietnamese)
        #expect(NumberNotation.vietnamese.restated(vietnamese) == vietnamese)
        let verdicts = (Self.evidence([vietnamese]).verdict.notation, Self.evidence([english]).verdict.notation)
        #expect(verdicts == (.vietnamese, .english) || verdicts == (nil, nil))
      }
    }
  }
}

/// Ranges between two numbers.
struct QuantityRangeTests {
  @Test(arguments: [
    ("40 - 50", "40 - 50"), ("40-50", "40 - 50"), ("40–50", "40 - 50"), ("từ 40 đến 50", "40 - 50"),
    ("20% - 50%", "20 - 50%"), ("20 - 50 %", "20 - 50%"), ("1,5 - 2 triệu", "1,5 - 2 triệu"),
    ("900 nghìn - 1,2 triệu", "900 nghìn - 1,2 triệu"), ("1.000 - 1.500", "1.000 - 1.500"),
  ])
  func rangesAreReadAndComeBack(_ written: String, _ text: String) throws {
    let range = try #require(QuantityRange.parse(written))
    #expect(range.text == text)
    #expect(QuantityRange.parse(range.text) == range)
  }

  @Test(arguments: ["", "40", "50 - 40", "40 - 40", "40 -", "- 50", "20% - 50", "gần 40 - 50", "a - b", "2021-05-01"])
  func otherShapesAreNoRanges(_ text: String) {
    #expect(QuantityRange.parse(text) == nil)
  }
}
