import CommitteeModel
import Testing

/// How old a figure is, at the edges of each rhythm.
@Suite struct FreshnessTests {
  @Test(
    arguments: [
      (.monthly, "tháng 3/2023", "31/3/2023", 31), (.quarterly, "quý I/2023", "31/3/2023", 92),
      (.yearly, "2022", "31/12/2022", 366),
    ] as [(ReportingRhythm, String, String, Int)])
  func aFigureAgesOnTheDaysThatItsRhythmNames(
    _ rhythm: ReportingRhythm, _ written: String, _ end: String, _ days: Int
  ) throws {
    let period = try #require(Period.parse(written))
    let end = try day(end)
    let edges: [(age: Int, freshness: Freshness)] = [
      (-30, .current), (0, .current), (days, .current),
      (days + 1, .due), (days + 15, .due),
      (days + 16, .late), (2 * days + 15, .late),
      (2 * days + 16, .silent), (20 * days, .silent),
    ]
    for edge in edges {
      let freshness = Freshness(of: period, rhythm: rhythm, asOf: AsOf(end.adding(days: edge.age)))
      #expect(freshness == edge.freshness, "\(edge.age) days after \(written)")
    }
  }

  @Test func aFigureNeverGrowsYounger() throws {
    let period = try #require(Period.quarter(2, of: 2023))
    let order: [Freshness] = [.current, .due, .late, .silent]
    var oldest = 0
    for age in -100...400 {
      let asOf = try #require(period.end).adding(days: age)
      let place = try #require(order.firstIndex(of: Freshness(of: period, rhythm: .quarterly, asOf: AsOf(asOf))))
      #expect(place >= oldest)
      oldest = place
    }
    #expect(oldest == 3)
  }

  @Test func withoutARhythmOrAPeriodNothingIsSaid() throws {
    let late = try day("31/12/2030")
    #expect(Freshness(of: try #require(Period.year(2021)), rhythm: nil, asOf: AsOf(late)) == .unknown)
    #expect(Freshness(of: .unstated, rhythm: .yearly, asOf: AsOf(late)) == .unknown)
    #expect(!Freshness.unknown.isStale)
  }
}
