import CommitteeModel
import Testing

@Suite struct UnfitCountTests {
  private func rates(_ above: [String: String], _ below: [String: String]) throws -> [String] {
    let numerators = try above.map { try stated($0.value, in: $0.key) }
    let denominators = try below.map { try stated($0.value, in: $0.key) }
    return ComputedRate.series(numerators: numerators, denominators: denominators).map { rate in
      "\(rate.period.label): \(rate.fraction.percent(scale: 2).map { VietnameseNumber.format($0) } ?? "none")"
    }
  }

  @Test func countsWithoutAStatedPeriodGiveNoRate() throws {
    #expect(try rates(["": "1"], ["": "4"]) == [])
    #expect(try rates(["": "1", "2020": "2"], ["": "4", "2020": "8"]) == ["2020: 25,00"])
  }

  @Test(
    arguments: [("gần 1", "4"), ("1", "trên 4"), ("chưa có", "4"), ("1", "không áp dụng"), ("1", "0")])
  func countsThatAreNotExactOrNothingGiveNoRate(_ above: String, _ below: String) throws {
    #expect(try rates(["2020": above], ["2020": below]) == [])
  }
}
