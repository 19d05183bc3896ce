import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import TestKit
import Testing

/// Many units on one indicator. The units and their figures are made up for their number; they are nobody's.
@Suite struct ComparisonTests {
  private static let size = 62

  /// The edition of Nghệ An with a crowd of units, two of which have no figure.
  private static var dossier: RecordDossier {
    let edition = FixtureEdition.ngheAn
    let own = edition.records.first { $0.table == .observation && $0[.indicator] == "nt.bang-rong-di-dong" }!
    let unit = edition.records.first { $0.table == .unit }!
    func row(_ record: Record, _ changes: [Field: String]) -> Record {
      let columns = TableSchema.of(record.table).columns
      return Record(
        record.table, cells: zip(columns, record.cells).map { changes[$0.field] ?? $1 }, origin: record.origin)
    }
    let crowd = (1...size).flatMap { number -> [Record] in
      let code = "don-vi-\(number)"
      let value = number % 31 == 0 ? "chưa có" : "\((number * 37) % 61 + 35)/100"
      return [
        row(unit, [.code: code, .name: "Đơn vị \(number)", .shortName: "Đơn vị \(number)"]),
        row(own, [.unit: code, .value: value, .place: ""]),
      ]
    }
    return RecordDossier(edition: edition.dossier.edition, records: edition.records + crowd, checks: edition.checks)
  }

  private func stage(_ size: Size, tier: GlyphTier = .full) throws -> Stage {
    try Stage(Self.dossier, at: "compare/nt.bang-rong-di-dong", size: size, tier: tier)
  }

  @Test func theSourceIsThatOfTheSelectedUnitsFigure() throws {
    var stage = try stage(Size(160, 45))
    try stage.press("Home Down F2")
    let second = try #require(stage.state.comparison(of: "nt.bang-rong-di-dong")?.entries[1])
    #expect(second.unit != stage.state.dossier.figures.unit)
    #expect(stage.frame.text.contains("\(stage.state.dossier.name(of: second.unit)):"))
    #expect(stage.frame.text.contains("“\(second.level.raw)”"))
  }

  @Test(arguments: [GlyphTier.full, .console]) func theScreenShowsWhatItShowed(_ tier: GlyphTier) throws {
    for size in sizes {
      let frame = try stage(size, tier: tier).frame
      expectSnapshot(frame, named: "so-sanh-\(size.width)x\(size.height)-\(tier.rawValue)")
    }
  }

  @Test func theUnitShownIsMarkedAndHeldAgainstTheMiddle() throws {
    let text = try stage(Size(120, 33)).frame.text
    #expect(text.contains("▶  1  ● Nghệ An"))
    #expect(text.contains("3.743/3.806") && text.contains("98,34 %"))
    #expect(text.contains("thứ 1/61") && text.contains("Chưa có số") && text.contains("2 đơn vị"))
    #expect(text.contains("thanh từ 0 đến 100 % · │ trung vị"))
  }

  @Test func whatIsMissingStandsLastWithoutABar() throws {
    var stage = try stage(Size(120, 33))
    try stage.press("End")
    let row = try #require((0..<33).map { stage.frame.row($0) }.first { $0.contains("▶") })
    #expect(row.contains("Đơn vị") && row.contains("—") && !row.contains("━━"))
  }

  @Test func oneKeyLeadsThereAndEnterToTheUnitsOwnScreen() throws {
    var stage = try Stage(Self.dossier, at: "indicator/nt.bang-rong-di-dong", size: Size(120, 33))
    try stage.press("u Down Enter")
    #expect(stage.frame.row(1).contains("Đơn vị 28"))
    #expect(stage.frame.text.contains("95 trên 100") || stage.frame.text.contains("95/100"))
    try stage.press("Esc Esc")
    #expect(stage.frame.text.contains("SO SÁNH CÁC ĐƠN VỊ"), "back to where one came from")
  }

  @Test func aLonelyUnitIsNotGivenAPlace() throws {
    let text = try Stage(.ngheAn, at: "compare/kts.ty-trong-grdp", size: Size(160, 45)).frame.text
    #expect(text.contains("không có gì để so") && !text.contains("thứ 1/1"))
  }
}
