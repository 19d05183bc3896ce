import CommitteeModel
import Stories
import Testing

private let everyFreshness: [Freshness] = [.current, .due, .late, .silent, .unknown]

private func level(
  _ figure: Figure, in period: Period = .year(9999)!, as kind: ValueKind = .count, basis: Basis? = nil
) -> Status.Level {
  Status.Level(figure, in: period, as: kind, basis: basis)
}

/// What is said of a figure against its target.
@Suite struct StatusTests {
  private func standing(
    _ value: String, as kind: ValueKind = .count, against target: Target, asOf: String = "21/9/2023",
    _ freshness: Freshness = .current
  ) throws -> Status.Standing {
    let figure = try #require(Figure(value, as: kind))
    let seen = AsOf(try day(asOf))
    return Status(of: level(figure, as: kind), against: target, freshness: freshness, asOf: seen).standing
  }

  @Test func aStaleFigureIsNeverShownAsGood() throws {
    let plan = try target(.exactly, "100", from: "01/01/2023", by: "31/12/2023")
    let good: Set<Status.Standing> = [.reached, .ahead, .onPace]
    var seen: Set<Status.Standing> = []
    for amount in stride(from: 0, through: 120, by: 1) {
      for month in 1...14 {
        let asOf = try day("15/\((month - 1) % 12 + 1)/\(2023 + (month - 1) / 12)")
        let figure = Figure.value(.count(try #require(Quantity(ExactDecimal(amount)))))
        let fresh = Status(of: level(figure), against: plan, freshness: .current, asOf: AsOf(asOf)).standing
        seen.insert(fresh)
        for freshness in everyFreshness {
          let status = Status(of: level(figure), against: plan, freshness: freshness, asOf: AsOf(asOf))
          #expect(status.standing == (freshness.isStale && good.contains(fresh) ? .stale : fresh))
          #expect(status.freshness == freshness)
        }
      }
    }
    #expect(
      seen == [.reached, .ahead, .onPace, .inProgress, .behind, .missed],
      "the small world shows every standing of a plan")
  }

  @Test(
    arguments: [
      (.atLeast, "1.000", "999", .inProgress), (.atLeast, "1.000", "1.000", .reached),
      (.atLeast, "1.000", "1.001", .reached), (.exactly, "11", "10", .inProgress), (.exactly, "11", "11", .reached),
      (.exactly, "11", "12", .inProgress), (.atMost, "5", "5", .reached), (.atMost, "5", "5,1", .inProgress),
      (.atMost, "5", "0", .reached),
    ] as [(TargetOperation, String, String, Status.Standing)])
  func aFigureReachesItsTargetInTheTargetsDirection(
    _ operation: TargetOperation, _ amount: String, _ value: String, _ expected: Status.Standing
  ) throws {
    let goal = try target(operation, amount, by: "31/12/2023")
    #expect(try standing(value, against: goal) == expected)
    let after = try standing(value, against: goal, asOf: "01/01/2024")
    #expect(after == (expected == .reached ? .reached : .missed))
  }

  @Test(
    arguments: [
      (.atLeast, "gần 15.000", .inProgress), (.atLeast, "trên 15.000", .reached), (.atLeast, "≥ 15.000", .reached),
      (.atLeast, "khoảng 15.000", .inProgress), (.atLeast, "gần 16.000", .reached),
      (.atLeast, "dưới 15.000", .inProgress), (.atLeast, "dưới 20.000", .notAssessed),
      (.atLeast, "không quá 15.000", .notAssessed), (.atLeast, "ít nhất 10.000", .notAssessed),
      (.exactly, "gần 15.000", .inProgress), (.exactly, "gần 16.000", .notAssessed),
      (.exactly, "trên 15.000", .inProgress), (.exactly, "khoảng 15.000", .notAssessed),
      (.exactly, "không quá 14.000", .inProgress), (.exactly, "ít nhất 15.000", .notAssessed),
      (.atMost, "gần 15.000", .reached), (.atMost, "trên 15.000", .inProgress), (.atMost, "≤ 15.000", .reached),
      (.atMost, "> 10.000", .notAssessed), (.atMost, "dưới 15.000", .reached),
      (.atLeast, "15.000 - 16.000", .reached), (.atLeast, "14.000 - 15.000", .notAssessed),
      (.atLeast, "13.000 - 14.000", .inProgress), (.atMost, "14.000 - 15.000", .reached),
      (.atMost, "14.000 - 16.000", .notAssessed), (.exactly, "14.000 - 16.000", .notAssessed),
      (.exactly, "16.000 - 17.000", .inProgress),
    ] as [(TargetOperation, String, Status.Standing)])
  func anApproximateFigureReachesATargetOnlyWhereItsWordsLeaveNoDoubt(
    _ operation: TargetOperation, _ value: String, _ expected: Status.Standing
  ) throws {
    #expect(try standing(value, against: try target(operation, "15.000")) == expected)
  }

  @Test(
    arguments: [("17/20", "85", .reached), ("17/20", "86", .inProgress), ("90/120", "100", .inProgress)]
      as [(String, String, Status.Standing)])
  func aRateGivenAsABareFractionIsHeldAgainstItsTargetInPercent(
    _ value: String, _ amount: String, _ expected: Status.Standing
  ) throws {
    #expect(try standing(value, as: .rate, against: try target(.atLeast, amount)) == expected)
  }

  @Test func aCountGivenAsAFractionIsHeldAgainstItsTargetByWhatIsDone() throws {
    #expect(try standing("8/11", as: .fraction, against: try target(.exactly, "11")) == .inProgress)
    #expect(try standing("11/11", as: .fraction, against: try target(.exactly, "11")) == .reached)
  }

  @Test(
    arguments: [
      ("2021", "1.200", nil, .notAssessed), ("2021", "1.200", .withinPeriod, .notAssessed),
      ("2021", "1.200", .atMoment, .reached), ("2022", "1.200", .withinPeriod, .reached), ("", "1.200", nil, .reached),
    ] as [(String, String, Basis?, Status.Standing)])
  func lastYearsFlowIsNoProgressOfAPlanThatHasJustBegun(
    _ period: String, _ value: String, _ basis: Basis?, _ expected: Status.Standing
  ) throws {
    let plan = try target(.atLeast, "1.000", from: "01/01/2022", by: "31/12/2022")
    let figure = level(
      try #require(Figure(value, as: .count)), in: try #require(Period.parse(period)), basis: basis)
    let seen = AsOf(try day("17/01/2022"))
    #expect(Status(of: figure, against: plan, freshness: .current, asOf: seen).standing == expected)
  }

  @Test func aTargetIsNotMissedByTheFigureOfHalfItsYear() throws {
    let goal = try target(.atLeast, "1.000", by: "31/12/2021")
    let asOf = try day("17/01/2022")
    for (period, expected) in [("6T/2021", Status.Standing.notAssessed), ("2021", .missed), ("", .notAssessed)] {
      let figure = level(try #require(Figure("900", as: .count)), in: try #require(Period.parse(period)))
      let status = Status(of: figure, against: goal, freshness: .current, asOf: AsOf(asOf))
      #expect(status.standing == expected, "\(period)")
    }
  }

  @Test func whatIsMoreThanExactlyIsNotAheadOfItsPlan() throws {
    let plan = try target(.exactly, "20", from: "01/01/2021", by: "31/12/2025")
    #expect(try standing("25", against: plan) == .inProgress)
    #expect(try standing("25", against: plan, asOf: "01/01/2026") == .missed)
  }

  @Test func withoutAFigureNothingIsJudged() throws {
    let goal = try target(.atLeast, "1.000", by: "31/12/2022")
    let asOf = try day("21/9/2023")
    #expect(Status(of: nil, against: goal, freshness: .unknown, asOf: AsOf(asOf)).standing == .noFigure)
    #expect(try standing("chưa có", against: goal) == .noFigure)
    #expect(try standing("chưa đến kỳ", against: goal) == .notAssessed)
    #expect(try standing("không áp dụng", against: goal) == .notAssessed)
    #expect(try standing("chưa cung cấp", against: goal) == .notAssessed)
    #expect(try standing("0", against: goal) == .missed, "nought is a figure")
  }

  @Test(
    arguments: [
      ("10", "63", "31/12/2022", .reached), ("11", "63", "31/12/2022", .inProgress),
      ("11", "63", "01/01/2023", .missed),
      ("10", "63", "01/01/2023", .reached), ("9-10", "63", "31/12/2022", .reached),
      ("11-12", "63", "01/01/2023", .missed), ("10-11", "63", "31/12/2022", .notAssessed),
      ("", "63", "31/12/2022", .noFigure),
    ] as [(String, String, String, Status.Standing)])
  func aRankIsKeptWhileItsNumberDoesNotGrow(
    _ rank: String, _ total: String, _ asOf: String, _ expected: Status.Standing
  ) throws {
    let goal = try target(.keepRank, "10", by: "năm 2022")
    let ranking = Ranking(.rank("dti", of: "bac-giang", "2022", rank, [.total: total]))
    #expect(Status(of: ranking, against: goal, asOf: AsOf(try day(asOf))).standing == expected)
  }
}

/// Progress against the time that has passed: Nghệ An's plan 586/KH-UBND, 22/8/2022 to 31/12/2025.
@Suite struct PaceTests {
  private func standing(_ fraction: String, of total: String, asOf: String) throws -> Status.Standing {
    let plan = try target(.exactly, total, from: "22/08/2022", by: "đến năm 2025")
    let figure = try #require(Figure(fraction, as: .fraction))
    return Status(of: level(figure), against: plan, freshness: .current, asOf: AsOf(try day(asOf))).standing
  }

  @Test(
    arguments: [
      ("8/11", "11", .ahead), ("2/6", "6", .onPace), ("1/3", "3", .onPace), ("0/3", "3", .behind),
      ("3/3", "3", .reached),
    ] as [(String, String, Status.Standing)])
  func afterThirteenMonthsOfFortyAThirdIsOnPace(
    _ progress: String, _ total: String, _ expected: Status.Standing
  ) throws {
    #expect(try standing(progress, of: total, asOf: "21/9/2023") == expected)
  }

  @Test func theTimePassedIsCountedInDays() throws {
    let plan = try target(.exactly, "11", from: "22/08/2022", by: "đến năm 2025")
    #expect(Pace(target: plan, asOf: AsOf(try day("21/9/2023")))?.elapsed.text == "395/1.227")
    #expect(Pace(target: plan, asOf: AsOf(try day("22/8/2022")))?.elapsed.text == "0/1.227")
    #expect(Pace(target: plan, asOf: AsOf(try day("31/12/2030")))?.elapsed.text == "1.227/1.227")
    #expect(Pace(target: plan, asOf: AsOf(try day("21/8/2022"))) == nil, "before its start a plan has no pace")
  }

  @Test func beforeItsStartAPlanIsInProgress() throws {
    #expect(try standing("0/11", of: "11", asOf: "21/8/2022") == .inProgress)
  }

  @Test func onTheLastDayThePlanMayStillBeFulfilled() throws {
    #expect(try standing("8/11", of: "11", asOf: "31/12/2025") == .behind)
    #expect(try standing("8/11", of: "11", asOf: "01/01/2026") == .missed)
    #expect(try standing("11/11", of: "11", asOf: "01/01/2026") == .reached)
  }

  @Test func fivePointsEitherWayStillCountAsOnPace() throws {
    let plan = try target(.exactly, "1.000", from: "01/01/2023", by: "11/4/2023")
    let middle = try day("20/02/2023")
    #expect(Pace(target: plan, asOf: AsOf(middle))?.elapsed.text == "50/100")
    let edges: [(String, Status.Standing)] = [
      ("449", .behind), ("450", .onPace), ("550", .onPace), ("551", .ahead), ("1.000", .reached),
    ]
    for (value, expected) in edges {
      let figure = try #require(Figure(value, as: .count))
      let status = Status(of: level(figure), against: plan, freshness: .unknown, asOf: AsOf(middle))
      #expect(status.standing == expected, "\(value)")
    }
  }

  @Test func aCeilingHasNoPace() throws {
    let ceiling = try target(.atMost, "5", from: "01/01/2023", by: "31/12/2023")
    let figure = try #require(Figure("9", as: .count))
    let status = Status(of: level(figure), against: ceiling, freshness: .current, asOf: AsOf(try day("01/7/2023")))
    #expect(status.standing == .inProgress)
  }
}
