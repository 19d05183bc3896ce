import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import TestKit
import Testing

/// What keys do to a visit of the first session of Bắc Giang.
@Suite struct VisitScenarioTests {
  private func series(_ code: String) -> Effect {
    .readSeries(Archive.SeriesKey(Code(code), "bac-giang"))
  }

  /// Places with the newest figures of a unit.
  private func at(
    _ routes: Route..., focus: Section = .digitalGovernment, unit: Code<ReportingUnit> = "bac-giang"
  ) -> [Place] {
    routes.map { Place($0, focus: focus, unit: unit, period: nil) }
  }

  @Test func movingStopsAtBothEndsOfAPane() throws {
    var visit = try Scenario()
    try visit.press("Up") { $0.selection[.digitalGovernment] = .code("cqs.dvc34") }
    try visit.press("Down") { $0.selection[.digitalGovernment] = .code("cqs.mot-cua.ty-le") }
    try visit.press("End") { $0.selection[.digitalGovernment] = .code("cqs.tai-khoan-thu") }
    try visit.press("Down")
    try visit.press("Home") { $0.selection[.digitalGovernment] = .code("cqs.dvc34") }
  }

  @Test func panesAreReachedByTabArrowsAndDigits() throws {
    var visit = try Scenario()
    try visit.press("Tab") { $0.focus = .digitalEconomy }
    try visit.press("Right") { $0.focus = .digitalSociety }
    try visit.press("Right")
    try visit.press("Tab") { $0.focus = .common }
    try visit.press("Left")
    try visit.press("Right") { $0.focus = .conclusions }
    try visit.press("Tab") { $0.focus = .digitalGovernment }
    try visit.press("Shift-Tab") { $0.focus = .conclusions }
    try visit.press("2") { $0.focus = .digitalEconomy }
    try visit.press("2", effects: [.readChecks, series("kts.gia-tri-sx")]) {
      $0.route = .section(.digitalEconomy)
      $0.trail = at(.overview, focus: .digitalEconomy)
    }
  }

  @Test func enterGoesInAndEscapeGoesTheSameWayBack() throws {
    var visit = try Scenario()
    try visit.press("Enter", effects: [series("cqs.dvc34")]) {
      $0.route = .section(.digitalGovernment)
      $0.trail = at(.overview)
    }
    visit.happen(.seriesRead(Archive.SeriesKey("cqs.dvc34", "bac-giang"), []))
    try visit.press("Down", effects: [series("cqs.dvc34.tinh")]) {
      $0.selection[.digitalGovernment] = .code("cqs.dvc34.tinh")
    }
    visit.happen(.seriesRead(Archive.SeriesKey("cqs.dvc34.tinh", "bac-giang"), []))
    try visit.press("Enter") {
      $0.route = .subject(.code("cqs.dvc34.tinh"))
      $0.trail = at(.overview, .section(.digitalGovernment))
    }
    try visit.press("Right", effects: [series("cqs.dvc34.huyen")]) {
      $0.route = .subject(.code("cqs.dvc34.huyen"))
      $0.selection[.digitalGovernment] = .code("cqs.dvc34.huyen")
    }
    visit.happen(.seriesRead(Archive.SeriesKey("cqs.dvc34.huyen", "bac-giang"), []))
    try visit.press("Esc") {
      $0.route = .section(.digitalGovernment)
      $0.trail = at(.overview)
      $0.ahead = at(.subject(.code("cqs.dvc34.huyen")))
    }
    try visit.press("Esc") {
      $0.route = .overview
      $0.trail = []
      $0.ahead = at(.subject(.code("cqs.dvc34.huyen")), .section(.digitalGovernment))
    }
    #expect(visit.state.subject == .code("cqs.dvc34"), "the total stands for its selected part on the overview")
    try visit.press("Esc Esc Esc")
  }

  @Test func aConclusionHasNoScreenOfItsOwn() throws {
    var visit = try Scenario()
    try visit.press("5") { $0.focus = .conclusions }
    try visit.press("Enter") {
      $0.route = .section(.conclusions)
      $0.trail = at(.overview, focus: .conclusions)
    }
    try visit.press("Enter")
  }

  @Test func oneKeyShowsTheSourceAndTheSameKeyHidesIt() throws {
    var visit = try Scenario()
    let asked = StatementQuestion.series(indicator: "cqs.dvc34", unit: "bac-giang")
    try visit.press("F2", effects: [series("cqs.dvc34"), .readStatements(asked)]) { $0.overlay = .source() }
    visit.happen(.statementsRead(asked, []), effects: [series("cqs.dvc34")])
    visit.happen(.seriesRead(Archive.SeriesKey("cqs.dvc34", "bac-giang"), []))
    try visit.press("n") { $0.overlay = nil }
  }

  @Test func whatCannotBeReadIsSaidOnceAndNotAskedForAgain() throws {
    var visit = try Scenario()
    try visit.press("Enter", effects: [series("cqs.dvc34")]) {
      $0.route = .section(.digitalGovernment)
      $0.trail = at(.overview)
    }
    visit.happen(.failed("hỏng", during: series("cqs.dvc34"))) { $0.notice = "hỏng" }
    try visit.press("F1") {
      $0.notice = nil
      $0.overlay = .help(offset: 0)
    }
    #expect(visit.state.unread == "hỏng", "while the screen lacks it")
  }

  @Test func helpScrollsToItsLastLineAndNoFurther() throws {
    var visit = try Scenario()
    try visit.press("?") { $0.overlay = .help(offset: 0) }
    try visit.press("Up")
    visit.happen(.resized(Size(80, 24))) { $0.size = Size(80, 24) }
    let last = HelpLayout(in: Size(80, 23)).lastOffset
    try #require(last > 0, "so low a screen hides lines")
    for line in 1...last { try visit.press("Down") { $0.overlay = .help(offset: line) } }
    try visit.press("Down")
    try visit.press("Home") { $0.overlay = .help(offset: 0) }
    try visit.press("End") { $0.overlay = .help(offset: last) }
    try visit.press("PgDn")
    try visit.press("Up") { $0.overlay = .help(offset: last - 1) }
    visit.happen(.resized(Size(160, 45))) { $0.size = Size(160, 45) }
    try visit.press("End") { $0.overlay = .help(offset: 0) }
    try visit.press("Esc") { $0.overlay = nil }
  }

  @Test func themesComeRound() throws {
    var visit = try Scenario()
    for theme in [Theme.dark, .contrast, .mono, .light] { try visit.press("F8") { $0.theme = theme } }
  }

  @Test func anotherProvinceIsReadAndThenShown() throws {
    var visit = try Scenario(.ngheAn)
    var scratch = visit.state
    _ = scratch.update(.keyPressed(.function(6)))
    for letter in "da nang".unicodeScalars { _ = scratch.update(.keyPressed(.character(letter))) }
    #expect(scratch.update(.keyPressed(.enter)) == [.readFigures(unit: "da-nang", period: nil)])
    let port = FixtureEdition.ngheAn.dossier
    let figures = try UnitFigures(
      unit: "da-nang", period: nil, kinds: visit.state.dossier.indicators.mapValues(\.kind), reading: port)
    visit.happen(.figuresRead(figures)) {
      $0.notice = "Đang xem Đà Nẵng, số mới nhất."
      $0.trail = at(.overview, unit: "nghe-an")
    }
    #expect(visit.state.dossier.figures.unit == "da-nang")
    #expect(visit.state.board.overview(.digitalGovernment) == [.ranking("dti.cqs")])
  }

  @Test func escapeLeadsBackFromAnotherProvinceToTheScreenOneLeft() throws {
    var visit = try Scenario(.ngheAn)
    let port = FixtureEdition.ngheAn.dossier
    let kinds = visit.state.dossier.indicators.mapValues(\.kind)
    func figures(_ unit: Code<ReportingUnit>) throws -> UnitFigures {
      try UnitFigures(unit: unit, period: nil, kinds: kinds, reading: port)
    }
    try visit.press("5") { $0.focus = .conclusions }
    try visit.press("Enter") {
      $0.route = .section(.conclusions)
      $0.trail = at(.overview, focus: .conclusions, unit: "nghe-an")
    }
    visit.happen(.figuresRead(try figures("da-nang"))) {
      $0.notice = "Đang xem Đà Nẵng, số mới nhất."
      $0.focus = .digitalGovernment
      $0.trail = at(.overview, .section(.conclusions), focus: .conclusions, unit: "nghe-an")
    }
    let tables = ["2020", "2021", "2022"].map { Archive.TableKey(index: "dti.xhs", period: $0, map: "63 tỉnh") }
    visit.happen(.keyPressed(.character("3")), effects: tables.map(Effect.readTable)) {
      $0.notice = nil
      $0.focus = .digitalSociety
      $0.route = .section(.digitalSociety)
      $0.trail =
        at(.overview, .section(.conclusions), focus: .conclusions, unit: "nghe-an")
        + at(.overview, focus: .digitalSociety, unit: "da-nang")
    }
    try visit.press("Esc") {
      $0.route = .overview
      $0.trail = at(.overview, .section(.conclusions), focus: .conclusions, unit: "nghe-an")
      $0.ahead = at(.section(.digitalSociety), focus: .digitalSociety, unit: "da-nang")
    }
    try visit.press("Esc", effects: [.readFigures(unit: "nghe-an", period: nil)])
    visit.happen(.figuresRead(try figures("nghe-an"))) {
      $0.route = .section(.conclusions)
      $0.focus = .conclusions
      $0.trail = at(.overview, focus: .conclusions, unit: "nghe-an")
      $0.ahead = at(.section(.digitalSociety), .overview, focus: .digitalSociety, unit: "da-nang")
    }
    #expect(visit.state.dossier.figures.unit == "nghe-an")
  }

  @Test func theFocusLeavesAPaneThatBecomesEmpty() throws {
    var visit = try Scenario(.ngheAn)
    let port = FixtureEdition.ngheAn.dossier
    let ranked = try UnitFigures(unit: "ba-ria-vung-tau", period: nil, kinds: [:], reading: port)
    visit.happen(.figuresRead(ranked)) {
      $0.notice = "Đang xem Bà Rịa - Vũng Tàu, số mới nhất."
      $0.focus = .common
      $0.trail = at(.overview, unit: "nghe-an")
    }
  }

  @Test func theShelfIsReadWhenAskedForAndOpensAnotherSession() throws {
    var visit = try Scenario()
    try visit.press("F4", effects: [.readShelf])
    let entry = ShelfEntry(session: "bg-2022-02-23", name: "Đối thoại", date: "23/02/2022", edition: 2)
    var opened = visit.state
    _ = opened.update(.shelfRead([entry]))
    #expect(opened.view.mode == .picker)
    #expect(opened.update(.keyPressed(.enter)) == [.openEdition("bg-2022-02-23")])
    let next = try Dossier(reading: FixtureEdition.bacGiangDialogue.dossier)
    visit.happen(.editionOpened(OpenedEdition(next))) {
      $0.notice = "Đã mở Đối thoại cán bộ CNTT, CĐS, 23/02/2022."
    }
    #expect(visit.state.dossier.session.code == "bg-2022-02-23")
  }
}
