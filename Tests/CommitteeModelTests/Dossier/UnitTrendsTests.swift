import CommitteeModel
import Testing

/// Units over time. The figures are made up; they are nobody's.
@Suite struct UnitTrendsTests {
  private func period(_ text: String) throws -> Period { try #require(Period.parse(text)) }

  private func level(
    _ unit: String, _ period: String, _ value: String, state: String = "", kind: String = "thực hiện"
  ) throws -> Observation {
    let cells: [Field: String] = [
      .indicator: "x", .unit: unit, .period: period, .figureKind: kind, .value: value, .state: state, .source: "s",
    ]
    let record = Record(
      .observation, cells: TableSchema.of(.observation).columns.map { cells[$0.field] ?? "" },
      origin: Origin(file: "tinh/so-lieu.csv", line: 2))
    return try #require(Observation(record, kind: .rate))
  }

  @Test func theFirmestLevelOfEachUnitAndPeriodCounts() throws {
    let periods = [try period("2021"), try period("2022")]
    let trends = UnitTrends(
      [
        try level("a", "2022", "7", state: "ước"), try level("a", "2022", "8", state: "chính thức"),
        try level("a", "năm 2021", "5"), try level("a", "2021", "3", kind: "thay đổi"),
        try level("b", "2022", "chưa có"),
        try level("c", "2022", "9"), try level("a", "2020", "4"),
      ], of: ["a", "b"], over: periods)
    #expect(trends.amounts == ["a": [ExactDecimal(5), ExactDecimal(8)], "b": [nil, nil]])
  }

  @Test func onlyPeriodsThatCompareAndAreNotLaterAreTold() throws {
    let found = UnitTrends.periods(
      upTo: try period("2022"), among: ["2023", "năm 2021", "2022", "6 tháng đầu năm 2022", "", "2020", "2021"])
    #expect(try found.periods == [period("2020"), period("2021"), period("2022")])
    #expect(Set(found.texts) == ["năm 2021", "2022", "2020", "2021"])
  }

  @Test func noMorePeriodsAreReadThanAnybodyCanSee() throws {
    let many = UnitTrends.periods(upTo: try period("2199"), among: (1900...2199).map(String.init))
    #expect(many.periods.count == UnitTrends.mostPeriods && many.texts.count == UnitTrends.mostPeriods)
    #expect(try many.periods.last == period("2199") && many.periods.first == period("2176"))
  }

  @Test func otherUnitsAreTakenInOverTheSamePeriodsAlone() throws {
    let periods = [try period("2021"), try period("2022")]
    var trends = UnitTrends([try level("a", "2022", "8")], of: ["a"], over: periods)
    trends.merge(UnitTrends([try level("b", "2021", "1")], of: ["b"], over: periods))
    trends.merge(UnitTrends([], of: ["c"], over: [periods[0]]))
    #expect(trends.amounts == ["a": [nil, ExactDecimal(8)], "b": [ExactDecimal(1), nil]])
  }
}
