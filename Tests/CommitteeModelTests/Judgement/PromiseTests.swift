import CommitteeModel
import Stories
import Testing

/// What a pace promises, in days and in how much faster it has to go.
@Suite struct PromiseTests {
  private func day(_ text: String) -> CalendarDay { PartialDate.parse(text)!.last }

  private func target(_ amount: String, due: String, _ operation: String = "ít nhất") -> Target {
    Target(Record.row(.target, [.code: "t", .unit: "a", .operation: operation, .value: amount, .dueDate: due]))!
  }

  private func reckon(_ from: (String, Int), _ to: (String, Int), _ target: Target) -> Promise? {
    Promise(
      from: .init(day(from.0), ExactDecimal(from.1)), to: .init(day(to.0), ExactDecimal(to.1)), target: target)
  }

  @Test func aPaceThatSufficesReachesTheTargetBeforeItIsDue() throws {
    let promise = try #require(reckon(("01/01/2022", 0), ("01/01/2023", 5), target("10", due: "31/12/2025")))
    #expect(promise.reachedOn == day("01/01/2024"), "as many days again")
    #expect(promise.factor.map { $0 < ExactDecimal(1) } == true)
  }

  @Test func aPaceThatFallsShortSaysHowMuchFasterItHasToBe() throws {
    let promise = try #require(reckon(("01/01/2022", 0), ("01/01/2023", 2), target("10", due: "01/01/2024")))
    #expect(promise.reachedOn == day("31/12/2026"), "four times 365 days")
    #expect(promise.factor == ExactDecimal(4))
  }

  @Test func whatDoesNotMoveNeverArrives() throws {
    let promise = try #require(reckon(("01/01/2022", 3), ("01/01/2023", 3), target("10", due: "31/12/2025")))
    #expect(promise.reachedOn == nil && promise.factor == nil)
  }

  @Test func afterTheDeadlineNoPaceHelps() throws {
    let promise = try #require(reckon(("01/01/2022", 0), ("01/01/2023", 5), target("10", due: "31/12/2022")))
    #expect(promise.factor == nil)
  }

  @Test(
    arguments: [
      ("10", "ít nhất", 10), ("10", "ít nhất", 12), ("10", "nhiều nhất", 5), ("10", "giữ hạng", 12),
    ])
  func whatIsReachedOrNeedsNoGrowthPromisesNothing(_ amount: String, _ operation: String, _ now: Int) {
    #expect(
      reckon(("01/01/2022", 0), ("01/01/2023", now), target(amount, due: "31/12/2025", operation)) == nil)
  }
}
