import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import TestKit
import Testing

/// Many units over many years. The units and their figures are made up for their number; they are nobody's.
@Suite struct TrendChartsTests {
  private static let address = "compare/kts.ty-trong-grdp"

  /// The edition of Nghệ An with a crowd of units over some years before that of its own figure.
  private static func dossier(units: Int, years: Int) throws -> RecordDossier {
    let edition = FixtureEdition.ngheAn
    let own = try #require(
      edition.records.first { $0.table == .observation && $0[.indicator] == "kts.ty-trong-grdp" })
    let unit = try #require(edition.records.first { $0.table == .unit })
    let newest = try #require(Period.parse(own[.period])?.end?.year)
    func row(_ record: Record, _ changes: [Field: String]) -> Record {
      let columns = TableSchema.of(record.table).columns
      return Record(
        record.table, cells: zip(columns, record.cells).map { changes[$0.field] ?? $1 }, origin: record.origin)
    }
    let codes = (1...units).map { "don-vi-\($0)" }
    let names = codes.enumerated().map { place, code in
      row(unit, [.code: code, .name: "Đơn vị \(place + 1)", .shortName: "Đơn vị \(place + 1)"])
    }
    let figures = codes.enumerated().flatMap { place, code in
      (0..<years).map { back in
        let value = (place + back) % 7 == 6 ? "chưa có" : "\((place * 37 + (years - back) * 5) % 61),5"
        return row(own, [.unit: code, .period: "\(newest - back)", .value: value, .place: ""])
      }
    }
    return RecordDossier(
      edition: edition.dossier.edition, records: edition.records + names + figures, checks: edition.checks)
  }

  @Test(arguments: [GlyphTier.full, .console]) func theScreenShowsWhatItShowed(_ tier: GlyphTier) throws {
    var stage = try Stage(try Self.dossier(units: 29, years: 6), at: Self.address, size: sizes[0], tier: tier)
    try stage.press("t")
    for size in sizes {
      stage.resize(size)
      expectSnapshot(stage.frame, named: "bieu-do-nho-\(size.width)x\(size.height)-\(tier.rawValue)")
    }
  }

  @Test func everyUnitIsReachedAndItsChartIsThere() throws {
    for size in [Size(80, 24), Size(120, 33)] {
      var stage = try Stage(try Self.dossier(units: 80, years: 12), at: Self.address, size: size)
      try stage.press("t Home")
      let units = try #require(stage.state.comparison(of: "kts.ty-trong-grdp")).entries.map(\.unit)
      for place in units.indices {
        #expect(stage.frame.text.contains("\(place + 1)/81"))
        let trends = try #require(stage.state.trends(of: "kts.ty-trong-grdp"))
        #expect(trends.amounts[units[place]] != nil, "\(units[place]) at \(size)")
        try stage.press("Down")
      }
    }
  }

  @Test func aClickOnAChartSelectsIt() throws {
    let size = Size(160, 45)
    var stage = try Stage(try Self.dossier(units: 80, years: 12), at: Self.address, size: size)
    try stage.press("t Home")
    var maker = FrameMaker()
    var selected: Set<Int> = []
    for y in stride(from: 3, to: size.height, by: 6) {
      for x in stride(from: 2, to: size.width, by: 18) {
        guard case .row(let row) = maker.target(at: Point(x, y), of: stage.state), row > 0 else { continue }
        var clicked = stage
        clicked.point(.click, at: .row(row))
        // The grid may have moved; what lies on the ground of the selection is the chart that was clicked.
        let ground = try #require(selection(in: clicked.frame), "chart \(row)")
        #expect(maker.target(at: ground, of: clicked.state) == .row(row))
        selected.insert(row)
      }
    }
    #expect(selected.count > 10)
  }

  /// The first cell on the ground of the selection.
  private func selection(in frame: Frame) -> Point? {
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width where frame[x, y].style.paper == .selection { return Point(x, y) }
    }
    return nil
  }

  @Test func onlyChartsThatAreSeenAreRead() throws {
    var stage = try Stage(try Self.dossier(units: 250, years: 40), at: Self.address, size: Size(160, 45))
    try stage.press("t")
    let trends = try #require(stage.state.trends(of: "kts.ty-trong-grdp"))
    #expect(trends.periods.count == UnitTrends.mostPeriods)
    #expect((1...60).contains(trends.amounts.count), "\(trends.amounts.count)")
  }

  @Test func theScaleIsToldAndTheUnitShownIsMarked() throws {
    var stage = try Stage(try Self.dossier(units: 29, years: 6), at: Self.address, size: Size(120, 33))
    try stage.press("t")
    let text = stage.frame.text
    #expect(text.contains("cùng thang, từ 0 đến 100 %") && text.contains("● Nghệ An"), "\(text)")
    try stage.press("t")
    #expect(stage.frame.text.contains("thanh từ 0 đến"), "and back to the bars")
  }
}
