import CommitteeModel
import Stories
import Testing

/// Steps between figures and between ranks: only like is set against like.
@Suite struct ChangeTests {
  @Test func aStepOfCountsIsInTheirOwnUnit() throws {
    let step = try #require(Change(from: stated("1.288", in: "2020"), to: stated("1.380", in: "2021")))
    #expect(step.measure == .own && step.text == "92" && step.arrow == "▲")
    let back = try #require(Change(from: stated("1.380", in: "2020"), to: stated("1.288", in: "2021")))
    #expect(back.amount.isNegative && back.text == "92" && back.arrow == "▼")
    #expect(try Change(from: stated("7", in: "2020"), to: stated("7", in: "2021"))?.arrow == "=")
  }

  @Test func aStepOfPercentagesIsInPoints() throws {
    let step = Change(from: try stated("13,56", in: "2020", as: .rate), to: try stated("16,6", in: "2021", as: .rate))
    #expect(step?.measure == .percentagePoint && step?.text == "3,04 điểm %")
  }

  /// What a unit sends anew moves its figure by so much of the figure's own unit.
  @Test(
    arguments: [
      ("79", "81", .count, "tăng 2 dịch vụ"), ("81", "79", .count, "giảm 2 dịch vụ"),
      ("71,78", "71,08", .rate, "giảm 0,70 điểm %"), ("17/20", "18/20", .fraction, "tăng 1 dịch vụ"),
      ("17/20", "18/21", .fraction, nil), ("0,5/1", "0,6/1", .score, "tăng 0,1 dịch vụ"), ("0,5/1", "0,6", .score, nil),
      ("gần 80", "81", .count, nil), ("80", "80", .count, ""), ("5/2021", "6/2021", .month, nil),
    ] as [(String, String, ValueKind, String?)]) func aRestatedValueIsMovedByAStep(
      before: String, after: String, kind: ValueKind, words: String?
    ) throws
  {
    let (old, new) = (try #require(Value(before, as: kind)), try #require(Value(after, as: kind)))
    #expect(Change(from: old, to: new)?.words(unit: "dịch vụ") == words)
  }

  @Test(arguments: [
    ("5 tháng đầu năm 2021", "2021"), ("5 tháng đầu năm 2021", "6 tháng đầu năm 2022"), ("quý I/2021", "2021"),
    ("", "2021"), ("", ""), ("đến 30/8/2023", "2023"), ("tháng 5/2021", "quý II/2021"),
  ])
  func periodsOfAnotherKindOrLengthAreNeverCompared(_ one: String, _ other: String) throws {
    let (one, other) = (try stated("1.288", in: one), try stated("1.380", in: other))
    #expect(Change(from: one, to: other) == nil)
    #expect(Change(from: other, to: one) == nil)
  }

  @Test(arguments: [("gần 1.380", "1.500"), ("1.380", "trên 1.500"), ("chưa có", "1.500"), ("chưa cung cấp", "5")])
  func anApproximateOrAbsentFigureGivesNoStep(_ before: String, _ after: String) throws {
    #expect(Change(from: try stated(before, in: "2020"), to: try stated(after, in: "2021")) == nil)
  }

  @Test func differentThingsGiveNoStep() throws {
    let count = try stated("80", in: "2020")
    #expect(Change(from: count, to: try stated("85", in: "2021", as: .rate)) == nil)
    #expect(Change(from: count, to: try statedChange("85", in: "2021", against: "2020")) == nil)
    let stranger = Record.figure("cqs.dvc34", of: "bac-kan", "2021", "85")
    #expect(Change(from: count, to: try #require(Observation(stranger, kind: .count))) == nil)
    let neighbour = Record.figure("cqs.dvc34.tinh", of: "bac-giang", "2021", "85")
    #expect(Change(from: count, to: try #require(Observation(neighbour, kind: .count))) == nil)
    #expect(
      Change(from: try stated("8", in: "2020", [.basis: "luỹ kế"]), to: try stated("9", [.basis: "trong kỳ"])) == nil)
  }

  private func rank(_ year: String, _ rank: String, _ more: [Field: String] = [:]) -> Ranking {
    Ranking(.rank("dti", of: "bac-giang", year, rank, more))
  }

  @Test func aFallingRankNumberIsARise() throws {
    let rise = try #require(Change(from: rank("2021", "20"), to: rank("2022", "10")))
    #expect(rise.measure == .rankStep && rise.text == "10 bậc" && rise.arrow == "▲")
    #expect(Change(from: rank("2021", "10"), to: rank("2022", "20"))?.arrow == "▼")
    #expect(Change(from: rank("2021", "10"), to: rank("2022", "10"))?.arrow == "=")
  }

  @Test func rankDeltaNeverCrossesABreak() {
    let before = rank("2021", "20", [.generation: "922"])
    #expect(Change(from: before, to: rank("2022", "10", [.generation: "922"])) != nil)
    let breaks = [
      rank("2025", "10", [.map: "34 tỉnh", .generation: "922"]), rank("2022", "10", [.generation: "405"]),
      rank("", "10", [.generation: "922"]), rank("2022", "", [.generation: "922"]),
      rank("2022", "10-12", [.generation: "922"]),
      Ranking(.rank("par", of: "bac-giang", "2022", "10", [.generation: "922"])),
      Ranking(.rank("dti", of: "bac-ninh-2025", "2022", "10", [.generation: "922"])),
    ]
    for other in breaks {
      #expect(Change(from: before, to: other) == nil && Change(from: other, to: before) == nil, "\(other)")
    }
  }
}
