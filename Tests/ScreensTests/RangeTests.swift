import CellGrid
import CommitteeModel
import FixtureEditions
import Testing

/// A figure that its source states between two numbers.
@Suite struct RangeTests {
  private static let code = "lv.gd.phong-hoc"

  /// The first session of Bắc Giang where a figure is a range, beside another period of it that is none.
  private static var dossier: RecordDossier {
    let edition = FixtureEdition.bacGiangFirst
    let place = TableSchema.of(.observation).position(of: .value)!
    let period = TableSchema.of(.observation).position(of: .period)!
    let records = edition.records.flatMap { record -> [Record] in
      guard record.table == .observation, record[.indicator] == code else { return [record] }
      var (range, earlier) = (record.cells, record.cells)
      range[place] = "40 - 50"
      (earlier[place], earlier[period]) = ("30", "2020")
      return [range, earlier].map { Record(.observation, cells: $0, origin: record.origin) }
    }
    return RecordDossier(edition: edition.dossier.edition, records: records)
  }

  @Test func bothEndsStandWhereverTheFigureDoes() throws {
    let list = try Stage(Self.dossier, at: "section/lv", size: Size(100, 30)).frame.text
    #expect(list.contains("40 - 50  phòng"), "\(list)")
    let own = try Stage(Self.dossier, at: "indicator/\(Self.code)", size: Size(120, 33)).frame.text
    #expect(own.contains("40 - 50") && own.contains("30"), "\(own)")
  }

  @Test func itsEndsAreNeverPartedAtAnySize() throws {
    for size in sizes {
      let text = try Stage(Self.dossier, at: "indicator/\(Self.code)", size: size).frame.text
      for line in text.split(separator: "\n") where line.contains("40") || line.contains("50 phòng") {
        #expect(line.contains("40 - 50"), "\(size.width)x\(size.height): \(line)")
      }
    }
  }
}
