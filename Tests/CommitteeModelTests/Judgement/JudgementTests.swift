import CommitteeModel
import TestKit
import Testing

/// What is said of figures, tasks and ranks at the as-of day.
@Suite struct JudgementTests {
  // The plan of Nghệ An: 22/8/2022 to the end of 2025, seen on 21/9/2023, when 32 % of its time had passed.
  private func standing(_ value: String, of whole: String) -> Status.Standing {
    let figure = Rows.figure("\(value)/\(whole)", "9/2023", kind: .fraction).figure
    let target = Rows.target(whole, start: "22/08/2022", due: "đến năm 2025")
    return Status(of: figure, against: target, freshness: .unknown, asOf: Rows.day("21/9/2023")).standing
  }

  @Test func progressIsHeldAgainstTheTimeThatHasPassed() {
    #expect(standing("8", of: "11") == .ahead)
    #expect(standing("2", of: "6") == .onPace)
    #expect(standing("1", of: "3") == .onPace)
    #expect(standing("2", of: "9") == .behind)
    #expect(standing("5", of: "5") == .reached)
  }

  @Test func afterTheDeadlineWhatIsNotReachedIsMissed() {
    let target = Rows.target("100", due: "trước năm 2025")
    let figure = Rows.figure("98", kind: .rate).figure
    func standing(_ day: String) -> Status.Standing {
      Status(of: figure, against: target, freshness: .unknown, asOf: Rows.day(day)).standing
    }
    #expect(standing("31/12/2024") == .inProgress)
    #expect(standing("01/01/2025") == .missed)
  }

  @Test func aStaleFigureIsNeverShownAsGood() {
    let target = Rows.target("10", operation: "ít nhất")
    for freshness in [Freshness.current, .due, .late, .silent, .unknown] {
      let standing = Status(
        of: Rows.figure("12").figure, against: target, freshness: freshness, asOf: Rows.day("17/01/2022")
      ).standing
      #expect(standing == (freshness.isStale ? .stale : .reached), "\(freshness)")
    }
  }

  @Test func aMissingFigureIsNeitherReachedNorMissed() {
    let target = Rows.target("1.000", operation: "ít nhất")
    let day = Rows.day("31/12/2030")
    #expect(Status(of: nil, against: target, freshness: .unknown, asOf: day).standing == .noFigure)
    #expect(Status(of: .absent(.missing), against: target, freshness: .unknown, asOf: day).standing == .noFigure)
    #expect(Status(of: .absent(.notYetDue), against: target, freshness: .unknown, asOf: day).standing == .notAssessed)
    #expect(
      Status(of: .absent(.notApplicable), against: target, freshness: .unknown, asOf: day).standing == .notAssessed)
    #expect(Status(of: Rows.figure("0").figure, against: target, freshness: .unknown, asOf: day).standing != .noFigure)
  }

  @Test func freshnessFollowsTheRhythmOfReporting() {
    let period = Period.parse("Quý IV/2021")!
    let expected: [(Int, Freshness)] = [
      (0, .current), (92, .current), (93, .due), (107, .due), (108, .late), (199, .late), (200, .silent),
    ]
    for (days, freshness) in expected {
      let day = Rows.day("31/12/2021").adding(days: days)
      #expect(Freshness(of: period, rhythm: .quarterly, asOf: day) == freshness, "after \(days) days")
    }
    #expect(Freshness(of: period, rhythm: nil, asOf: Rows.day("2030")) == .unknown, "no rhythm stated, nothing said")
  }

  @Test func theStateOfATaskIsDerived() {
    let asOf = Rows.day("31/3/2022")
    func state(_ due: String, _ reported: String = "", fulfilled: String? = nil) -> TaskState {
      TaskState(of: Rows.task(due, reported: reported), fulfilledOn: fulfilled.map(Rows.day), asOf: asOf)
    }
    #expect(state("tháng 02/2022", fulfilled: "23/02/2022") == .completedOnTime)
    #expect(state("tháng 02/2022", fulfilled: "01/3/2022") == .completedLate)
    #expect(state("", fulfilled: "01/3/2022") == .completed)
    #expect(state("tháng 02/2022") == .overdue)
    #expect(state("tháng 3/2022") == .unreported, "the last day is still in time")
    #expect(state("tháng 02/2022", "đang thực hiện") == .overdue, "overdue whatever is reported")
    #expect(state("", "đang thực hiện") == .inProgress)
    #expect(state("hằng quý") == .recurring)
    #expect(state("thời gian tới") == .unreported)
    #expect(state("tháng 02/2022", "hoàn thành") == .completed)
  }

  @Test func changesAreCountedInTheRightMeasure() {
    let rate = Change(from: Rows.figure("19,56", "2020", kind: .rate), to: Rows.figure("16,52", "2021", kind: .rate))
    #expect(rate.map { "\($0.arrow) \($0.text)" } == "▼ 3,04 điểm %")
    let rank = Change(from: Rows.ranking("26", "2018"), to: Rows.ranking("16", "2019"))
    #expect(rank.map { "\($0.arrow) \($0.text)" } == "▲ 10 bậc", "a falling number is a rise")
    #expect(Change(from: Rows.figure("166.049", "2020"), to: Rows.figure("59.234", "5 tháng đầu năm 2021")) == nil)
    #expect(Change(from: Rows.figure("gần 8.000", "2020"), to: Rows.figure("9.000", "2021")) == nil)
  }

  @Test func aStepOfRankNeverCrossesABreak() {
    let before = Rows.ranking("12", "2022")
    #expect(Change(from: before, to: Rows.ranking("8", "2024", map: "34 tỉnh")) == nil, "the merger of provinces")
    #expect(
      Change(from: before, to: Rows.ranking("8", "2024", generation: "405")) == nil, "another index of the same name")
    #expect(Change(from: before, to: Rows.ranking("8", "")) == nil, "nobody knows which year")
    #expect(Change(from: before, to: Rows.ranking("32-33", "2023")) == nil, "a range is no rank")
  }
}

/// The rules that hold a dossier against itself.
@Suite struct CheckTests {
  private func rate(_ stated: String, _ numerator: String, _ denominator: String) -> Check? {
    Check.statedRate(Rows.figure(stated, kind: .rate, numerator: numerator, denominator: denominator))
  }

  @Test func aStatedRateIsTheQuotientRoundedOrCutOff() {
    #expect(rate("85", "17", "20")?.verdict == .agrees)
    #expect(rate("89", "6", "6,75")?.verdict == .agrees)
    #expect(rate("88", "6", "6,75")?.verdict == .agrees, "cut off")
    #expect(rate("87", "6", "6,75")?.verdict == .disagrees)
    let bacKan = rate("16,6", "9.784", "59.234")
    #expect(bacKan?.verdict == .disagrees)
    #expect(bacKan?.sentence == "công bố 16,6 %, tính lại 9.784 / 59.234 = 16,52 %")
    #expect(rate("10", "1", "0") == nil, "nothing over nothing is not judged")
  }

  @Test func everySmallQuotientAgreesWithItselfAndNotWithItsNeighbours() {
    withEvery("denominator", in: 1...30) { denominator in
      withEvery("numerator", in: 0...denominator) { numerator in
        let exact = numerator * 100 / denominator
        #expect(rate("\(exact)", "\(numerator)", "\(denominator)")?.verdict == .agrees)
        #expect(rate("\(exact + 2)", "\(numerator)", "\(denominator)")?.verdict == .disagrees)
      }
    }
  }

  @Test func partsAddUpOrDoNot() {
    let parts = ["1.118", "183", "79"].map { Rows.figure($0) }
    #expect(Check.parts(parts, of: Rows.figure("1.380"))?.sentence == "khớp: 1.118 + 183 + 79 = 1.380")
    #expect(Check.parts(parts, of: Rows.figure("1.381"))?.verdict == .disagrees)
    #expect(Check.parts([parts[0]], of: Rows.figure("1.380")) == nil, "one part is no partition")
    #expect(Check.parts(parts, of: Rows.figure("gần 1.380")) == nil, "an approximate total is not checked")
    #expect(Check.parts([parts[0], Rows.figure("262", "2020")], of: Rows.figure("1.380")) == nil, "another period")
  }

  @Test func aStatedChangeIsTheDifferenceOfTwoStatedLevels() {
    let series = [
      Rows.figure("73.138", "2018"), Rows.figure("133.802", "2019"), Rows.figure("166.049", "2020"),
    ]
    func check(_ change: String, _ base: String) -> Check? {
      Check.change(Rows.figure(change, "2020", against: base), in: series)
    }
    #expect(check("92.911", "2018")?.verdict == .agrees)
    #expect(check("32.247", "2019")?.sentence == "khớp: 166.049 − 133.802 = 32.247")
    #expect(check("32.247", "2018")?.verdict == .disagrees)
    #expect(check("23.726", "")?.verdict == .undecided("không nêu gốc"))
    #expect(check("8.000", "2017")?.verdict == .undecided("không có đủ hai số để tính lại"))
    #expect(Check.change(series[0], in: series) == nil, "a level is no change")
  }

  @Test func ranksLieWithinTheirTotalAndTheirChangesBetweenTwoRanks() {
    #expect(Check.rank(Rows.ranking("52", "2022"))?.verdict == .agrees)
    #expect(Check.rank(Rows.ranking("64", "2022"))?.verdict == .disagrees)
    let history = [Rows.ranking("57", "2016"), Rows.ranking("26", "2018"), Rows.ranking("16", "2019")]
    func change(_ steps: String, _ against: String) -> Check? {
      Check.rankChange(Rows.ranking("", "2019", change: steps, against: against), in: history)
    }
    #expect(change("10", "2018")?.verdict == .agrees)
    #expect(change("41", "2016")?.verdict == .agrees)
    #expect(change("11", "2018")?.verdict == .disagrees)
  }

  @Test func aFigureStatedTwiceIsTheSameTwice() {
    let first = Rows.figure("8/11", kind: .fraction)
    let same = Rows.figure("8/11", kind: .fraction, place: "lời kết luận")
    let other = Rows.figure("9/11", kind: .fraction, place: "lời kết luận")
    #expect(Check.repetition(of: first, in: [first, same])?.verdict == .agrees)
    #expect(Check.repetition(of: first, in: [first, other])?.sentence == "nêu khác nhau: 8/11 và 9/11")
    #expect(Check.repetition(of: first, in: [first]) == nil)
  }

  @Test func ratesAreComputedForPeriodsThatBothSeriesState() {
    let numerators = [("2018", "7.654"), ("2019", "21.957"), ("2020", "32.483"), ("5 tháng đầu năm 2021", "9.784")]
    let denominators = [("2018", "73.138"), ("2020", "166.049"), ("5 tháng đầu năm 2021", "59.234")]
    let rates = ComputedRate.series(
      numerators: numerators.map { Rows.figure($0.1, $0.0) }, denominators: denominators.map { Rows.figure($0.1, $0.0) }
    )
    #expect(rates.map(\.period.shortLabel) == ["2018", "2020", "5T/2021"])
    #expect(
      rates.compactMap { $0.fraction.percent(scale: 2) }.map { VietnameseNumber.format($0) } == [
        "10,47", "19,56", "16,52",
      ])
  }
}

/// A cell of the column Giá trị, read for each kind of indicator.
@Suite struct FigureReadingTests {
  @Test(arguments: [
    ("1.380", ValueKind.count, "1.380"), ("gần 15.000", .count, "gần 15.000"),
    ("trên 1,8 triệu", .count, "trên 1,8 triệu"),
    ("169.353", .money, "169.353"), ("71,78", .rate, "71,78"), ("71,78 %", .rate, "71,78"),
    ("17/20", .fraction, "17/20"),
    ("6/6,75", .score, "6/6,75"), ("0,4014", .score, "0,4014"), ("5/2021", .month, "5/2021"),
    ("chưa cung cấp", .rate, "chưa cung cấp"), ("3, 4", .text, "3, 4"), ("đều tăng", .qualitative, "đều tăng"),
  ]) func aStatedValueIsKeptAsStated(cell: String, kind: ValueKind, text: String) {
    #expect(Figure(cell, as: kind)?.value?.text == text)
  }

  @Test func theKindsOfNothingAreNotZeroAndNotEachOther() {
    #expect(Figure("", as: .count) == .absent(.missing))
    #expect(Figure("chưa có", as: .count) == .absent(.missing))
    #expect(Figure("chưa đến kỳ", as: .count) == .absent(.notYetDue))
    #expect(Figure("không áp dụng", as: .count) == .absent(.notApplicable))
    #expect(Figure("0", as: .count)?.value?.text == "0")
    #expect(Set(Absence.allCases.map(\.mark)).count == 3)
    #expect(!Absence.allCases.map(\.mark).contains("0"))
  }

  @Test func digitsWithoutAReadingAreRefused() {
    #expect(Figure("86.45", as: .rate) == nil)
    #expect(Figure("12 hoặc 13", as: .count) == nil)
    #expect(Figure("17 trên 20", as: .fraction) == nil)
  }
}
