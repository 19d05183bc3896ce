import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Testing

@Suite struct LibrarianTests {
  /// A department that writes “năm 2021” would be missing beside one that writes “2021”.
  @Test func aUnitIsComparedHoweverItSpellsThePeriod() throws {
    let edition = FixtureEdition.bacGiangFirst.dossier
    let stated = try #require(
      edition.records(of: .observation).first { $0[.indicator] == "cqs.diem-cau" && $0[.period] == "2021" })
    let columns = TableSchema.of(.observation).columns
    let other: [Field: String] = [.unit: "bac-kan", .period: "năm 2021", .value: "120"]
    let record = Record(
      .observation, cells: columns.map { other[$0.field] ?? stated[$0.field] }, origin: stated.origin)
    let rows = Table.allCases.flatMap(edition.records) + [record]
    let port = RecordDossier(edition: edition.edition, records: rows)
    let state = try Librarian(port).opening(at: "compare/cqs.diem-cau", in: ViewState(size: Size(120, 33)))
    let comparison = try #require(state.comparison(of: "cqs.diem-cau"))
    #expect(comparison.entries.map(\.unit.text) == ["bac-giang", "bac-kan"])
  }
}
