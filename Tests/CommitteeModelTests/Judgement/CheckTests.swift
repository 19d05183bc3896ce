import CommitteeModel
import Stories
import Testing

/// K01: a stated percentage against its fraction.
@Suite struct StatedRateTests {
  private func check(_ percent: String, _ numerator: String, _ denominator: String) throws -> Check {
    let rate = try stated(percent, as: .rate, [.numerator: numerator, .denominator: denominator])
    return try #require(Check.statedRate(rate))
  }

  @Test(
    arguments: [
      ("16,6", "9.784", "59.234", .disagrees, "9.784 / 59.234 = 16,52 %"),
      ("16,52", "9.784", "59.234", .agrees, "9.784 / 59.234 = 16,52 %"),
      ("89", "6", "6,75", .agrees, "6 / 6,75 = 88,89 %"), ("88", "6", "6,75", .agrees, "6 / 6,75 = 88,89 %"),
      ("85", "17", "20", .agrees, "17 / 20 = 85,00 %"), ("85,0", "17", "20", .agrees, "17 / 20 = 85,00 %"),
      ("98,62", "59.234", "60.057", .agrees, "59.234 / 60.057 = 98,63 %"),
      ("98,63", "59.234", "60.057", .agrees, "59.234 / 60.057 = 98,63 %"),
      ("98,61", "59.234", "60.057", .disagrees, "59.234 / 60.057 = 98,63 %"),
      ("16,5175", "9.784", "59.234", .agrees, "9.784 / 59.234 = 16,5175 %"),
    ] as [(String, String, String, Check.Verdict, String)])
  func aStatedPercentageMayBeRoundedOrCutOffButNotWrong(
    _ percent: String, _ numerator: String, _ denominator: String, _ verdict: Check.Verdict, _ computed: String
  ) throws {
    let check = try check(percent, numerator, denominator)
    #expect(check.verdict == verdict && check.computed == computed)
    #expect(check.stated == "\(percent) %" && check.rule.rawValue == "K01")
  }

  @Test func bothSidesStandInTheSentence() throws {
    let wrong = try check("16,6", "9.784", "59.234")
    #expect(wrong.isContradiction)
    #expect(wrong.sentence == "công bố 16,6 %, tính lại 9.784 / 59.234 = 16,52 %")
    #expect(try check("85", "17", "20").sentence == "khớp: 17 / 20 = 85,00 %")
  }

  /// The rule in words, in whole numbers: n/d lies in [p, p + 1) when cut off, in [p − ½, p + ½) when rounded.
  @Test func everySmallFractionAgreesWithItsRoundedAndCutOffPercentageAlone() throws {
    for denominator in 1...60 {
      for numerator in 0...denominator {
        let cut = 100 * numerator / denominator
        let rounded = (200 * numerator + denominator) / (2 * denominator)
        for percent in max(0, cut - 2)...(rounded + 2) {
          let check = try check("\(percent)", "\(numerator)", "\(denominator)")
          let isRight = percent == cut || percent == rounded
          #expect(check.verdict == (isRight ? .agrees : .disagrees), "\(percent) % of \(numerator)/\(denominator)")
        }
      }
    }
  }

  @Test func withoutAnExactRateAndAFractionNothingIsChecked() throws {
    let fraction: [Field: String] = [.numerator: "17", .denominator: "20"]
    #expect(Check.statedRate(try stated("85", as: .rate)) == nil)
    #expect(Check.statedRate(try stated("gần 85", as: .rate, fraction)) == nil)
    #expect(Check.statedRate(try stated("chưa có", as: .rate, fraction)) == nil)
    #expect(Check.statedRate(try stated("85", as: .rate, [.numerator: "17", .denominator: "0"])) == nil)
  }
}

/// K02: parts against their total.
@Suite struct PartsTests {
  @Test func bacGiangsThreeLevelsAddUp() throws {
    let parts = [try stated("1.118"), try stated("183"), try stated("79")]
    let check = try #require(Check.parts(parts, of: try stated("1.380")))
    #expect(check.verdict == .agrees && check.computed == "1.118 + 183 + 79 = 1.380")
    let wrong = try #require(Check.parts(parts, of: try stated("1.308")))
    #expect(wrong.sentence == "công bố 1.308, tính lại 1.118 + 183 + 79 = 1.380")
  }

  @Test func onePartAloneSaysNothing() throws {
    #expect(Check.parts([try stated("1.118")], of: try stated("1.380")) == nil)
    #expect(Check.parts([], of: try stated("1.380")) == nil)
  }

  @Test func aSumThatLacksAPartIsNoContradiction() throws {
    let parts = [try stated("1.118"), try stated("183")]
    let check = try #require(Check.parts(parts, lacking: ["xã"], of: try stated("1.380")))
    #expect(check.sentence == "1.380: thiếu số của phần xã")
  }

  @Test func aPartThatDoesNotFitLeavesTheSumUnsaid() throws {
    let total = try stated("1.380")
    let known = [try stated("1.118"), try stated("183")]
    #expect(Check.parts(known + [try stated("gần 79")], of: total) == nil)
    #expect(Check.parts(known + [try stated("chưa có")], of: total) == nil)
    #expect(Check.parts(known + [try stated("79", in: "2020")], of: total) == nil)
    #expect(Check.parts(known, of: try stated("gần 1.380")) == nil)
  }
}

/// K03: a stated change against two levels.
@Suite struct StatedChangeTests {
  private func series() throws -> [Observation] {
    [try stated("73.138", in: "2018"), try stated("133.802", in: "2019"), try stated("166.049", in: "2020")]
  }

  @Test func bacKansStatedGrowthIsTheDifferenceOfItsYears() throws {
    for (amount, base, way) in [
      ("92.911", "2018", "166.049 − 73.138 = 92.911"), ("32.247", "2019", "166.049 − 133.802 = 32.247"),
    ] {
      let check = try #require(Check.change(statedChange(amount, in: "2020", against: base), in: series()))
      #expect(check.verdict == .agrees && check.stated == "+\(amount)" && check.computed == way)
    }
    let wrong = try #require(Check.change(statedChange("32.274", in: "2020", against: "2019"), in: series()))
    #expect(wrong.sentence == "công bố +32.274, tính lại 166.049 − 133.802 = 32.247")
  }

  @Test func aFallIsStatedWithItsSign() throws {
    let series = [try stated("100", in: "2019"), try stated("90", in: "2020")]
    let check = try #require(Check.change(try statedChange("−10", in: "2020", against: "2019"), in: series))
    #expect(check.verdict == .agrees && check.stated == "−10")
  }

  @Test(arguments: [
    ("", "không nêu gốc", " (gốc suy ra: 166.049 − 92.911 = 73.138)"),
    (
      "cùng kỳ năm trước", "nguồn không nêu số cùng kỳ năm trước", " (gốc suy ra: 166.049 − 92.911 = 73.138)"
    ),
    ("2018", "không có đủ hai số để tính lại", ""),
  ])
  func withoutABaseItCannotBeDecidedAndTheBaseThatFollowsIsTold(
    _ base: String, _ reason: String, _ implied: String
  ) throws {
    let change = try statedChange("92.911", in: "2020", against: base)
    let series = [try stated("166.049", in: "2020")]
    let check = try #require(Check.change(change, in: series))
    #expect(check.verdict == .undecided(reason) && check.severity == .note)
    #expect(check.sentence == "+92.911: \(reason)\(implied)")
  }

  @Test func theSamePeriodOfTheYearBeforeIsFoundWhereItIsStated() throws {
    let series = [try stated("100", in: "5 tháng đầu năm 2020"), try stated("130", in: "5 tháng đầu năm 2021")]
    let change = try statedChange("30", in: "5 tháng đầu năm 2021", against: "cùng kỳ năm trước")
    #expect(Check.change(change, in: series)?.verdict == .agrees)
    #expect(Check.change(change, in: [try stated("100", in: "2020")] + series.suffix(1))?.isContradiction == false)
  }

  @Test func theGrowthOfAnEstimateIsHeldAgainstTheEstimate() throws {
    let series = [
      try stated("90", in: "2020", [.state: "chính thức"]), try stated("95", in: "2021", [.state: "chính thức"]),
      try stated("100", in: "2021", [.state: "ước"]),
    ]
    let row = Record.change("cqs.dvc34", of: "bac-giang", "2021", "10", against: "2020", [.state: "ước"])
    let growth = try #require(Observation(row, kind: .count))
    let check = try #require(Check.change(growth, in: series))
    #expect(check.verdict == .agrees && check.computed == "100 − 90 = 10")
  }

  @Test func aChangeOfPercentagesIsHeldAgainstThem() throws {
    let series = [try stated("68,74", in: "2020", as: .rate), try stated("71,78", in: "2021", as: .rate)]
    let check = try #require(Check.change(try statedChange("3,04", in: "2021", against: "2020"), in: series))
    #expect(check.verdict == .agrees && check.computed == "71,78 − 68,74 = 3,04")
  }

  @Test func theSumOfAYearIsNotSetAgainstTheStateBeforeIt() throws {
    let series = [
      try stated("1.000", in: "2020", [.basis: "luỹ kế"]), try stated("300", in: "2021", [.basis: "trong kỳ"]),
    ]
    let check = try #require(Check.change(try statedChange("−700", in: "2021", against: "2020"), in: series))
    #expect(check.verdict == .undecided("hai số không so được với nhau"))
  }

  @Test func aLevelIsNoChange() throws {
    #expect(Check.change(try stated("92.911", in: "2020"), in: try series()) == nil)
  }
}

/// K04: ranks.
@Suite struct RankCheckTests {
  private func rank(_ year: String, _ rank: String, _ more: [Field: String] = [:]) -> Ranking {
    Ranking(.rank("dti", of: "nghe-an", year, rank, more))
  }

  @Test(
    arguments: [
      ("10", "63", .agrees), ("63", "63", .agrees), ("64", "63", .disagrees), ("0", "63", .disagrees),
      ("32-33", "34", .agrees), ("33-35", "34", .disagrees),
    ] as [(String, String, Check.Verdict)])
  func aRankLiesAmongThoseRanked(_ place: String, _ total: String, _ verdict: Check.Verdict) throws {
    #expect(try #require(Check.rank(rank("2022", place, [.total: total]))).verdict == verdict)
  }

  @Test func withoutARankOrATotalNothingIsChecked() {
    #expect(Check.rank(rank("2022", "10")) == nil)
    #expect(Check.rank(rank("2022", "", [.total: "63"])) == nil)
  }

  @Test(
    arguments: [
      ("1", "2021", .agrees, "+1 bậc"), ("2", "2021", .disagrees, "+2 bậc"), ("−1", "2021", .disagrees, "−1 bậc"),
      ("1", "2020", .undecided("không có đủ hai hạng để tính lại"), "+1 bậc"),
      ("1", "", .undecided("không có đủ hai hạng để tính lại"), "+1 bậc"),
    ] as [(String, String, Check.Verdict, String)])
  func aStatedRiseIsTheDifferenceOfTheTwoRanks(
    _ steps: String, _ base: String, _ verdict: Check.Verdict, _ stated: String
  ) throws {
    let newest = rank("2022", "52", [.change: steps, .comparedWith: base])
    let strangers = [
      Ranking(.rank("par", of: "nghe-an", "2021", "18")), Ranking(.rank("dti", of: "ha-tinh", "2021", "9")),
    ]
    let check = try #require(Check.rankChange(newest, in: strangers + [rank("2021", "53"), newest]))
    #expect(check.verdict == verdict && check.stated == stated)
  }

  @Test func aStatedRiseAcrossTheMergerIsLeftOpen() throws {
    let newest = rank("2025", "17", [.change: "36", .comparedWith: "2024", .map: "34 tỉnh"])
    let check = try #require(Check.rankChange(newest, in: [rank("2024", "53"), newest]))
    #expect(check.verdict == .undecided("không có đủ hai hạng để tính lại"))
  }
}

/// K06: one figure stated several times.
@Suite struct RepetitionTests {
  private func check(_ first: String, _ second: String, as kind: ValueKind = .count) throws -> Check {
    let series = [try stated(first, as: kind), try stated(second, as: kind, [.place: "lời kết luận"])]
    return try #require(Check.repetition(of: series[0], in: series))
  }

  @Test func equalStatementsAgreeAndAreCounted() throws {
    #expect(try check("1.380", "1.380").sentence == "khớp: 2 lần nêu như nhau")
  }

  @Test func differentStatementsStandSideBySide() throws {
    #expect(try check("68.457", "68,457").sentence == "nêu khác nhau: 68.457 và 68,457")
    #expect(try check("gần 15.000", "15.000").isContradiction)
  }

  @Test func everyOneOfManyStatementsIsNamedWithItsPlace() throws {
    let values = ["68.457", "68.500", "68.457", "70.000"]
    let series = try values.enumerated().map { line, value in
      let row = Record.figure("cqs.dvc34", of: "bac-giang", "2021", value)
      let placed = Record(row.table, cells: row.cells, origin: Origin(file: "so-lieu.csv", line: line + 2))
      return try #require(Observation(placed, kind: .count))
    }
    let check = try #require(Check.repetition(of: series[0], in: series))
    #expect(
      check.sentence
        == "nêu khác nhau: 68.457 (so-lieu.csv dòng 2) và 68.500 (so-lieu.csv dòng 3); 70.000 (so-lieu.csv dòng 5)")
    #expect(check.origins.map(\.line) == [2, 3, 5])
  }

  @Test(arguments: [
    ("1,8 triệu", "1.800.000", ValueKind.count), ("hơn 80", "trên 80", .count), ("85,0", "85", .rate),
    ("17/20", "17 / 20", .fraction),
  ])
  func anotherSpellingIsNoContradiction(_ first: String, _ second: String, _ kind: ValueKind) throws {
    #expect(try check(first, second, as: kind).verdict == .agrees)
  }

  @Test func aFractionStatedBesideTheRateIsNoContradiction() throws {
    let series = [try stated("85", as: .rate, [.numerator: "17", .denominator: "20"]), try stated("85", as: .rate)]
    #expect(Check.repetition(of: series[0], in: series)?.verdict == .agrees)
  }

  @Test func anEstimateThatTurnedIsNoContradiction() throws {
    let series = [try stated("92", [.state: "chính thức"]), try stated("86", [.state: "ước"])]
    #expect(Check.repetition(of: series[0], in: series) == nil)
    #expect(series.forerunners(of: series[0]).map(\.raw) == ["86"])
  }

  @Test func aFigureOfUnstatedFinalityContradictsTheOfficialOne() throws {
    let series = [try stated("120", [.state: "chính thức"]), try stated("100")]
    #expect(Check.repetition(of: series[0], in: series)?.isContradiction == true)
  }

  @Test func wordsAndSingleStatementsAreLeftAlone() throws {
    let words = [try stated("chưa cung cấp"), try stated("không rõ")]
    #expect(Check.repetition(of: words[0], in: words) == nil)
    let one = [try stated("5"), try stated("6", in: "2020"), try statedChange("7", in: "2021", against: "")]
    #expect(Check.repetition(of: one[0], in: one) == nil)
  }
}

/// Rates that two stated counts of one period make.
@Suite struct ComputedRateTests {
  @Test func bacKansOnlineShareIsComputedForEveryPeriodThatStatesBothCounts() throws {
    let above = [("2018", "7.654"), ("2019", "21.957"), ("2020", "32.483"), ("5 tháng đầu năm 2021", "9.784")]
    let below = [("2018", "73.138"), ("2019", "133.802"), ("2020", "166.049"), ("5 tháng đầu năm 2021", "59.234")]
    let rates = ComputedRate.series(
      numerators: try above.reversed().map { try stated($1, in: $0) },
      denominators: try below.map { try stated($1, in: $0) })
    #expect(rates.map(\.period.shortLabel) == ["2018", "2019", "2020", "5T/2021"])
    let percents = rates.compactMap { $0.fraction.percent(scale: 2) }.map { VietnameseNumber.format($0) }
    #expect(percents == ["10,47", "16,41", "19,56", "16,52"])
  }

  @Test func aPeriodWithoutBothExactCountsIsLeftOut() throws {
    let above = [try stated("5", in: "2019"), try stated("gần 6", in: "2020"), try stated("7", in: "2021")]
    let below = [try stated("9", in: "2018"), try stated("9", in: "2020"), try stated("0", in: "2021")]
    #expect(ComputedRate.series(numerators: above, denominators: below).isEmpty)
  }
}
