import CommitteeModel
import Stories
import Testing

/// What a cell of the column Giá trị says, for each kind of indicator.
@Suite struct FigureTests {
  @Test(
    arguments: [
      ("1.380", .count, "1.380", "1380"), ("gần 15.000", .count, "gần 15.000", "15000"),
      ("trên 1,8 triệu", .count, "trên 1,8 triệu", "1800000"), ("0", .count, "0", "0"),
      ("169.353", .money, "169.353", "169353"), ("145,6 nghìn tỷ", .money, "145,6 nghìn tỷ", "145600000000000"),
      ("71,78", .rate, "71,78", "71,78"), ("71,78 %", .rate, "71,78", "71,78"), ("71,78%", .rate, "71,78", "71,78"),
      ("≥ 80", .rate, "≥ 80", "80"), ("17/20", .fraction, "17/20", "17"), ("6/6,75", .fraction, "6/6,75", "6"),
      ("9.784 / 59.234", .fraction, "9.784/59.234", "9784"),
      ("56,7", .score, "56,7", "56,7"), ("56,7/100", .score, "56,7/100", "56,7"),
      ("5/2021", .month, "5/2021", nil), ("02/6/2021", .month, "02/6/2021", nil), ("2022", .month, "2022", nil),
      ("có", .qualitative, "có", nil),
      ("40 - 50", .count, "40 - 50", nil), ("1,5-2 triệu", .count, "1,5 - 2 triệu", nil),
      ("từ 40 đến 50", .money, "40 - 50", nil), ("20% - 50%", .rate, "20 - 50", nil),
      ("20 - 50", .rate, "20 - 50", nil),
      ("Tăng so với 2019", .text, "Tăng so với 2019", nil),
    ] as [(String, ValueKind, String, String?)])
  func eachKindIsReadInItsSpellings(_ cell: String, _ kind: ValueKind, _ text: String, _ magnitude: String?) throws {
    let value = try #require(Figure(cell, as: kind)?.value)
    #expect(value.text == text)
    let plain = value.magnitude.map { VietnameseNumber.format($0).filter { $0 != "." } }
    #expect(plain == magnitude)
  }

  @Test(
    arguments: [
      ("", .missing), ("chưa có", .missing), ("chưa đến kỳ", .notYetDue), ("không áp dụng", .notApplicable),
      ("Chưa có", .missing), ("KHÔNG ÁP DỤNG", .notApplicable),
    ] as [(String, Absence)], [ValueKind.count, .fraction, .rate, .money, .score, .month, .qualitative, .text])
  func nothingIsReadAlikeForEveryKind(_ spelling: (cell: String, absence: Absence), _ kind: ValueKind) {
    #expect(Figure(spelling.cell, as: kind) == .absent(spelling.absence))
  }

  @Test func theFourKindsOfNothingStayApart() throws {
    let zero = try #require(Figure("0", as: .count))
    #expect(zero.value != nil)
    let figures = [zero] + Absence.allCases.map(Figure.absent)
    #expect(Set(figures).count == 4)
    #expect(Set(Absence.allCases.map(\.mark) + ["0"]).count == 4)
    #expect(Set(Absence.allCases.map(\.words)).count == 3)
  }

  @Test(arguments: [ValueKind.count, .rate, .money, .score, .fraction, .month])
  func wordsInPlaceOfANumberAreNeitherZeroNorMissing(_ kind: ValueKind) {
    #expect(Figure("chưa cung cấp", as: kind) == .value(.words("chưa cung cấp")))
  }

  @Test(
    arguments: [
      ("86.45", .count), ("86.45", .rate), ("1,2,3", .money), ("17/20", .count), ("17", .fraction), ("13/2021", .month),
      ("30/02/2022", .month), ("40 - 50", .score), ("15 đồng", .money),
      ("50 - 40", .count), ("20% - 50%", .count), ("khoảng 40 - 50", .count),
    ] as [(String, ValueKind)])
  func digitsWithoutAReadingAreRefusedNotTakenForWords(_ cell: String, _ kind: ValueKind) {
    #expect(Figure(cell, as: kind) == nil)
  }

  @Test func aRateKeepsTheFractionThatIsStatedBesideIt() throws {
    let bank = try stated("85", as: .rate, [.numerator: "17", .denominator: "20"])
    #expect(bank.figure.value?.share?.text == "17/20")
    #expect(try stated("85", as: .rate).figure.value?.share?.text == "85/100")
  }

  @Test func aChangeOfARateIsACountOfPointsNotARate() throws {
    let row = Record.change("cqs.dvc34", of: "bac-giang", "2021", "3,04", against: "2020")
    let change = try #require(Observation(row, kind: .rate))
    #expect(change.kind == .change(.period(try #require(Period.year(2020)))))
    #expect(change.figure.value.map(\.text) == "3,04")
    #expect(change.figure.value?.share == nil)
  }

  @Test func aRangeIsNeverOneNumber() throws {
    let range = try stated("40 - 50")
    #expect(range.figure.value?.isAmount == true && range.figure.value?.magnitude == nil)
    #expect(range.figure.value?.share == nil)
    #expect(Change(from: try stated("30", in: "2020"), to: range) == nil)
    #expect(Check.parts([try stated("10"), range], of: try stated("60")) == nil)
    let same = try stated("1,5 - 2 triệu")
    let written = try stated("1.500.000 - 2.000.000")
    #expect(Check.repetition(of: same, in: [same, written])?.agrees == true)
    #expect(Check.repetition(of: range, in: [range, try stated("45")])?.isContradiction == true)
  }
}
