import CommitteeModel
import Foundation
import Testing

/// Numbers with the words that reports put around them.
struct QuantityTests {
  @Test(
    arguments: [
      ("1.380", Qualifier.exactly, nil, "1.380", "1.380"),
      ("gần 15.000", .almost, nil, "15.000", "gần 15.000"),
      ("Trên  1,8 triệu", .over, .million, "1.800.000", "trên 1,8 triệu"),
      ("hơn 80", .over, nil, "80", "trên 80"),
      ("≥ 80", .atLeast, nil, "80", "≥ 80"), ("≥80", .atLeast, nil, "80", "≥ 80"),
      (">= 80", .atLeast, nil, "80", "≥ 80"),
      ("ít nhất 50", .atLeast, nil, "50", "≥ 50"), ("tối thiểu 50,5", .atLeast, nil, "50,5", "≥ 50,5"),
      ("không quá 3", .atMost, nil, "3", "≤ 3"), ("≤ 50", .atMost, nil, "50", "≤ 50"),
      ("tối đa 2", .atMost, nil, "2", "≤ 2"),
      ("< 5", .lessThan, nil, "5", "< 5"), ("dưới 5", .lessThan, nil, "5", "< 5"),
      (">5", .moreThan, nil, "5", "> 5"), ("lớn hơn 5", .moreThan, nil, "5", "> 5"),
      ("khoảng 2 tỷ", .about, .billion, "2.000.000.000", "khoảng 2 tỷ"),
      ("ước 9,07", .about, nil, "9,07", "khoảng 9,07"), ("ước đạt 9,07", .about, nil, "9,07", "khoảng 9,07"),
      ("ước tính khoảng 9,07", .about, nil, "9,07", "khoảng 9,07"), ("đạt 45", .exactly, nil, "45", "45"),
      ("đạt gần 15.000", .almost, nil, "15.000", "gần 15.000"), ("ước đạt trên 80", .over, nil, "80", "trên 80"),
      ("trên dưới 80", .about, nil, "80", "khoảng 80"), ("chiếm 5,5", .exactly, nil, "5,5", "5,5"),
      ("15 ngàn", .exactly, .thousand, "15.000", "15 nghìn"),
      ("1,25 tỉ", .exactly, .billion, "1.250.000.000", "1,25 tỷ"),
      ("145,6 nghìn tỷ", .exactly, .trillion, "145.600.000.000.000", "145,6 nghìn tỷ"),
      ("−3,5", .exactly, nil, "−3,5", "−3,5"),
      ("1,2345678 triệu", .exactly, .million, "1.234.567,8", "1,2345678 triệu"),
    ] as [(String, Qualifier, ScaleWord?, String, String)])
  func writtenQuantitiesAreReadAndGivenBackInNormalForm(
    _ written: String, _ qualifier: Qualifier, _ scale: ScaleWord?, _ value: String, _ normal: String
  ) throws {
    for spelling in [written, written.decomposedStringWithCanonicalMapping, written.uppercased()] {
      let quantity = try #require(Quantity.parse(spelling), "\(spelling)")
      #expect(quantity.qualifier == qualifier && quantity.scale == scale)
      #expect(VietnameseNumber.format(quantity.number) == value)
      #expect(quantity.text == normal)
      #expect(Quantity.parse(quantity.text) == quantity)
    }
  }

  @Test(arguments: [
    "", "gần", "đạt", "ước đạt", "gần trên 5", "gần đây", "gần15", "trên", "≥", "86.45", "15 đồng", "1,8 triệu đồng",
    "triệu", "80 %", "40 - 50",
    "sợ 5",
    "9.000.000.000.000 nghìn tỷ", "1,8 trieu", "nghìn 5",
  ])
  func anythingElseIsNotAQuantity(_ text: String) {
    #expect(Quantity.parse(text) == nil)
  }

  @Test func everyQualifierAndScaleComesBack() throws {
    for qualifier in Qualifier.allCases {
      for scale in ScaleWord.allCases.map({ Optional($0) }) + [nil] {
        let quantity = try #require(Quantity(ExactDecimal(12), qualifier: qualifier, scale: scale))
        #expect(Quantity.parse(quantity.text) == quantity)
        #expect(Quantity.parse(quantity.qualifier.word + " 12")?.qualifier == qualifier)
      }
    }
  }
}

/// Fractions are shown as they were written.
struct FractionTests {
  @Test(arguments: [
    ("17/20", "17/20", "85,00"), ("6/6,75", "6/6,75", "88,89"), ("3.743/3.806", "3.743/3.806", "98,34"),
    ("9.784 / 59.234", "9.784/59.234", "16,52"), ("0/11", "0/11", "0,00"), ("10/63", "10/63", "15,87"),
  ])
  func fractionsKeepBothNumbersAndGiveTheirPercentage(_ written: String, _ text: String, _ percent: String) throws {
    let fraction = try #require(Fraction.parse(written))
    #expect(fraction.text == text)
    #expect(fraction.percent(scale: 2).map { VietnameseNumber.format($0) } == percent)
    #expect(Fraction.parse(fraction.text) == fraction)
  }

  @Test func aPercentageCanBeCutOffLikeSomeReportsDo() throws {
    let fraction = try #require(Fraction.parse("59.234/60.057"))
    #expect(fraction.percent(scale: 2) == ExactDecimal(significand: 9863, scale: 2))
    #expect(fraction.percent(scale: 2, rounding: .down) == ExactDecimal(significand: 9862, scale: 2))
  }

  @Test func overNoughtThereIsNoPercentage() throws {
    let fraction = try #require(Fraction.parse("5/0"))
    #expect(fraction.percent(scale: 1) == nil)
    #expect(fraction.text == "5/0")
  }

  @Test(arguments: ["", "17", "17/", "/20", "1/2/3", "-1/2", "1/−2", "a/b", "17/86.45", "02/6/2021"])
  func otherShapesAreNoFractions(_ text: String) {
    #expect(Fraction.parse(text) == nil)
  }
}
