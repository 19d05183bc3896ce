import CommitteeModel
import Stories
import Testing

/// All units on one indicator: who leads, who lags, and what is no number at all.
@Suite struct UnitComparisonTests {
  private func statement(_ unit: String, _ value: String, _ more: [Field: String] = [:]) -> Record {
    Record.row(
      .observation,
      [.indicator: "a", .unit: unit, .period: "2021", .figureKind: "thực hiện", .value: value, .source: "s"].merging(
        more
      ) { _, new in new })
  }

  private func comparison(
    _ records: [Record], kind: ValueKind = .rate, _ direction: Direction = .higherIsBetter
  ) -> UnitComparison {
    UnitComparison(records.compactMap { Observation($0, kind: kind) }, direction: direction)
  }

  /// `b 1 80; a 2 71,5`: units with place and amount.
  private func words(_ comparison: UnitComparison) -> String {
    comparison.entries.map { entry in
      [entry.unit.text, entry.place.map(String.init) ?? "-", entry.amount.map { VietnameseNumber.format($0) } ?? "-"]
        .joined(separator: " ")
    }.joined(separator: "; ")
  }

  private static let three = [("a", "71,5"), ("b", "80"), ("c", "9")]

  @Test(
    arguments: [
      (Direction.higherIsBetter, "b 1 80; a 2 71,5; c 3 9"), (.lowerIsBetter, "c 1 9; a 2 71,5; b 3 80"),
      (.none, "b - 80; a - 71,5; c - 9"),
    ])
  func theBestStandsFirstAndWithoutAGoodDirectionNobodyHasAPlace(_ direction: Direction, _ wanted: String) {
    #expect(words(comparison(Self.three.map { statement($0.0, $0.1) }, direction)) == wanted)
  }

  @Test func equalsShareAPlaceAndTheNextIsAsFarOn() {
    let rows = [("a", "50"), ("b", "70"), ("c", "70"), ("d", "10")].map { statement($0.0, $0.1) }
    #expect(words(comparison(rows)) == "b 1 70; c 1 70; a 3 50; d 4 10")
  }

  @Test func whatIsNoNumberStandsLastAndIsNoNought() {
    let rows = [("a", "chưa có"), ("b", "0"), ("c", "5"), ("d", "chưa cung cấp")].map { statement($0.0, $0.1) }
    let comparison = comparison(rows)
    #expect(words(comparison) == "c 1 5; b 2 0; a - -; d - -")
    #expect(comparison.count == 2)
    #expect(comparison.median.map { VietnameseNumber.format($0) } == "2,5", "what is missing is not counted as 0")
  }

  @Test(arguments: [(["7"], "7"), (["7", "3"], "5"), (["1", "2,5"], "1,75"), (["9", "1", "4"], "4")])
  func theMedianLiesInTheMiddle(_ values: [String], _ wanted: String) {
    let rows = values.enumerated().map { statement("u\($0)", $1) }
    #expect(comparison(rows).median.map { VietnameseNumber.format($0) } == wanted)
  }

  @Test func withoutNumbersThereIsNoMiddle() {
    #expect(comparison([]).median == nil)
    #expect(comparison([statement("a", "chưa có")]).median == nil)
  }

  @Test func fractionsAreComparedByTheirShareAndStayFractions() {
    let rows = [("a", "17/20"), ("b", "3/3"), ("c", "40/80")].map { statement($0.0, $0.1) }
    let comparison = comparison(rows, kind: .fraction)
    #expect(words(comparison) == "b 1 100; a 2 85; c 3 50")
    #expect(comparison.entries[1].level.figure.value?.text == "17/20")
  }

  @Test func ofAUnitsStatementsTheFirmestLevelCountsAndNoChange() {
    let rows = [
      statement("a", "90", [.state: "ước"]), statement("a", "60", [.state: "chính thức"]),
      statement("a", "99", [.figureKind: "thay đổi"]), statement("b", "70"),
    ]
    #expect(words(comparison(rows)) == "b 1 70; a 2 60")
  }
}
