import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// The way through what the checks found.
@Suite struct ChecksVisitTests {
  private func visit(_ edition: FixtureEdition) throws -> Scenario {
    var visit = try Scenario(edition)
    let province = visit.state.dossier.session.province
    try visit.press("F9", effects: [.readChecks]) {
      $0.route = .checks
      $0.trail = [Place(.overview, focus: $0.focus, unit: province, period: nil)]
    }
    visit.happen(.checksRead(edition.checks))
    return visit
  }

  @Test func theFindingsAreReadOnceAndMovedThroughWithinTheirNumber() throws {
    var visit = try visit(.bacKan)
    let last = FixtureEdition.bacKan.checks.count - 1
    try visit.press("Down") { $0.finding = 1 }
    try visit.press("End") { $0.finding = last }
    try visit.press("j")
    try visit.press("Home") { $0.finding = 0 }
    try visit.press("PgUp")
    try visit.press("Esc") {
      $0.route = .overview
      $0.trail = []
      $0.ahead = [Place(.checks, focus: $0.focus, unit: "bac-kan", period: nil)]
    }
    try visit.press("c") {
      $0.route = .checks
      $0.ahead = []
      $0.trail = [Place(.overview, focus: $0.focus, unit: "bac-kan", period: nil)]
    }
  }

  @Test func enterLeadsToTheFigureAndEscapeBackToTheFinding() throws {
    var visit = try visit(.bacKan)
    let rate = Code<Indicator>("cqs.hs-truc-tuyen-ty-le")
    let wanted = [rate, "cqs.hs-truc-tuyen", "cqs.hs-mot-cua"].map {
      Effect.readSeries(Archive.SeriesKey($0, "bac-kan"))
    }
    #expect(visit.state.finding?.rule == .statedRate && visit.state.subject == .indicator(rate))
    let place = Place(.checks, focus: visit.state.view.focus, unit: "bac-kan", period: nil)
    try visit.press("Enter", effects: wanted) {
      $0.route = .subject(.indicator(rate))
      $0.selection[.digitalGovernment] = .indicator(rate)
      $0.trail.append(place)
    }
    try visit.press("Esc") {
      $0.route = .checks
      $0.trail.removeLast()
      $0.ahead = [Place(.subject(.indicator(rate)), focus: $0.focus, unit: "bac-kan", period: nil)]
    }
  }

  @Test func aFindingAboutAnotherProvinceAsksForItsFigures() throws {
    var visit = try visit(.ngheAn)
    let last = FixtureEdition.ngheAn.checks.count - 1
    try visit.press("End") { $0.finding = last }
    #expect(visit.state.finding?.unit == "bac-giang" && visit.state.subject == nil)
    try visit.press("Enter", effects: [.readFigures(unit: "bac-giang", period: nil)])
  }

  @Test func aFindingWithoutAScreenSaysWhereToLook() throws {
    var visit = try visit(.bacGiangOversight)
    let place = try #require(visit.state.archive.checks?.firstIndex { $0.rule == .documentPeriod })
    try visit.press(Array(repeating: "Down", count: place).joined(separator: " ")) { $0.finding = place }
    try visit.press("Enter") { $0.notice = "Điều này không có màn hình riêng; tệp và dòng ở cột bên." }
  }

  @Test func withoutFindingsNothingMoves() throws {
    var visit = try Scenario(.bacKan)
    try visit.press("F9", effects: [.readChecks]) {
      $0.route = .checks
      $0.trail = [Place(.overview, focus: $0.focus, unit: "bac-kan", period: nil)]
    }
    visit.happen(.checksRead([]))
    try visit.press("Down")
    try visit.press("Enter")
  }
}
