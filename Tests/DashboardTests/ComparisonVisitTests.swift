import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// The way from a figure to all units' figures and on to one of them.
@Suite struct ComparisonVisitTests {
  private let code = Code<Indicator>("kts.ty-trong-grdp")
  private let province = Code<ReportingUnit>("nghe-an")

  private func visit() throws -> (Scenario, Archive.ComparisonKey) {
    var visit = try Scenario(.ngheAn)
    let indicator = Subject.indicator(code)
    try visit.press("2 Down") {
      $0.focus = .digitalEconomy
      $0.selection[.digitalEconomy] = indicator
    }
    let key = try #require(visit.state.comparisonKey(of: code))
    try visit.press("u", effects: [.readComparison(key)]) {
      $0.route = .comparison(self.code)
      $0.trail = [Place(.overview, focus: .digitalEconomy, unit: self.province, period: nil)]
    }
    return (visit, key)
  }

  /// The statement of the province, and two more units that are no province of anybody.
  private func figures(_ visit: Scenario) throws -> [Observation] {
    let own = try #require(
      FixtureEdition.ngheAn.records.first { $0.table == .observation && $0[.indicator] == code.text })
    return [("nghe-an", own[.value]), ("x", "9"), ("y", "5")].compactMap { unit, value in
      let columns = TableSchema.of(.observation).columns
      let cells = zip(columns, own.cells).map { column, cell in
        column.field == .unit ? unit : column.field == .value ? value : cell
      }
      return Observation(Record(.observation, cells: cells, origin: own.origin), kind: .rate)
    }
  }

  @Test func theUnitShownIsSelectedAndTheOthersAreMovedThrough() throws {
    var (visit, key) = try visit()
    visit.happen(.comparisonRead(key, try figures(visit)))
    let comparison = try #require(visit.state.comparison(of: code))
    #expect(comparison.entries.map(\.unit.text) == ["x", "nghe-an", "y"])
    #expect(visit.state.selectedRow(of: comparison) == 1)
    try visit.press("Down") { $0.compared = "y" }
    try visit.press("Down")
    try visit.press("Home") { $0.compared = "x" }
  }

  @Test func enterShowsTheFigureOfTheSelectedUnit() throws {
    var (visit, key) = try visit()
    visit.happen(.comparisonRead(key, try figures(visit)))
    try visit.press("Home") { $0.compared = "x" }
    let place = Place(.comparison(code), focus: .digitalEconomy, unit: province, period: nil)
    try visit.press("Enter", effects: [.readFigures(unit: "x", period: nil)] + readAlong) {
      $0.route = .subject(.indicator(self.code))
      $0.trail.append(place)
    }
  }

  @Test func unitsThatAreNoProvincesTurnToTheirChartsAndBack() throws {
    var (visit, key) = try visit()
    visit.happen(.comparisonRead(key, try figures(visit)))
    try visit.press("t", effects: [.readTrends(key, ["x", "nghe-an", "y"])]) { $0.arrangement = .trends }
    let before = try #require(Period.parse("2021"))
    visit.happen(.trendsRead(key, UnitTrends([], of: ["x", "nghe-an", "y"], over: [before, key.period])))
    try visit.press("Down") { $0.compared = "y" }
    try visit.press("Ctrl-T") { $0.arrangement = .table }
    try visit.press("t") { $0.arrangement = .trends }
  }

  @Test func ofASinglePeriodThereIsNothingToChartAndTheTableSaysSo() throws {
    var (visit, key) = try visit()
    let units: [Code<ReportingUnit>] = ["x", "nghe-an", "y"]
    visit.happen(.comparisonRead(key, try figures(visit)))
    try visit.press("t", effects: [.readTrends(key, units)]) { $0.arrangement = .trends }
    visit.happen(.trendsRead(key, UnitTrends([], of: units, over: [key.period]))) {
      $0.arrangement = .table
      $0.notice = "Chỉ có số của một kỳ nên không có gì để vẽ theo thời gian."
    }
    try visit.press("t") {
      $0.notice = "Chỉ có bảng: bản đồ cần ít nhất năm tỉnh, biểu đồ nhỏ cần ít nhất hai kỳ."
    }
  }

  @Test func figuresOverTimeThatCannotBeReadAreAskedForOnce() throws {
    var (visit, key) = try visit()
    let asked = Effect.readTrends(key, ["x", "nghe-an", "y"])
    visit.happen(.comparisonRead(key, try figures(visit)))
    try visit.press("t", effects: [asked]) { $0.arrangement = .trends }
    visit.happen(.failed("Tệp hỏng.", during: asked)) { $0.notice = "Tệp hỏng." }
    try visit.press("F1") {
      $0.notice = nil
      $0.overlay = .help(offset: 0)
    }
    #expect(visit.state.unread == "Tệp hỏng.")
  }

  @Test func aTableOfProvincesTurnsToAMapAndBack() throws {
    var visit = try Scenario(.ngheAn)
    let key = Archive.TableKey(index: "dti", period: "2022", map: "63 tỉnh")
    let address = try #require(Address("table/dti/2022/63", in: visit.state.dossier, board: visit.state.board))
    let ranks = FixtureEdition.ngheAn.dossier.rankingTable(index: "dti", period: "2022", map: "63 tỉnh")
    visit.open(address, effects: [.readTable(key)])
    visit.happen(.tableRead(key, ranks.map { Ranking($0) }))
    try visit.press("Ctrl-T") { $0.arrangement = .map }
    try visit.press("Up") { $0.compared = "ben-tre" }
    try visit.press("t") { $0.arrangement = .table }
  }

  @Test func whatIsNoFigureCannotBeCompared() throws {
    var visit = try Scenario(.bacGiangFirst)
    try visit.press("5") { $0.focus = .conclusions }
    try visit.press("u") {
      $0.notice = "Chỉ so được các đơn vị ở một chỉ tiêu hoặc một hạng: hãy chọn một mục như thế trước."
    }
  }

  @Test func aFigureThatIsMissingHasNoPeriodAndAsksForNothing() throws {
    var visit = try Scenario(.bacGiangFirst)
    let missing = Code<Indicator>("kts.dn-ho-tro-cds")
    #expect(visit.state.comparisonKey(of: missing) == nil)
    let address = try #require(
      Address("compare/kts.dn-ho-tro-cds", in: visit.state.dossier, board: visit.state.board))
    var state = visit.state
    #expect(!state.open(address).contains { if case .readComparison = $0 { true } else { false } })
    try visit.press("Esc")
  }

  /// What the screen of this figure reads besides, for the panel of its source.
  private var readAlong: [Effect] {
    var state = State((try? Dossier(reading: FixtureEdition.ngheAn.dossier))!, view: ViewState(size: Size(80, 24)))
    let address = Address("indicator/\(code.text)", in: state.dossier, board: state.board)!
    return state.open(address)
  }
}
