import CommitteeModel
import Testing

/// The maps of tiles: every province once, no two in one place.
@Suite struct ProvinceGridTests {
  @Test(arguments: [(63, true), (34, false)]) func everyProvinceHasATileOfItsOwn(_ count: Int, _ isOld: Bool) {
    let grid = isOld ? ProvinceGrid.of63 : .of34
    #expect(grid.units.count == count)
    #expect(Set(grid.units.compactMap { grid.place(of: $0) }).count == count)
    #expect(
      grid.units.allSatisfy { unit in
        grid.place(of: unit).map { $0.column < grid.columns && $0.row < grid.rows } ?? false
      })
  }

  @Test func mergedProvincesLieOnTheNewMapAlone() {
    #expect(ProvinceGrid.of63.place(of: "bac-giang") != nil && ProvinceGrid.of34.place(of: "bac-giang") == nil)
    #expect(ProvinceGrid.of34.place(of: "bac-ninh-2025") != nil && ProvinceGrid.of63.place(of: "bac-ninh-2025") == nil)
    #expect(ProvinceGrid.of63.place(of: "nghe-an") != nil && ProvinceGrid.of34.place(of: "nghe-an") != nil)
  }

  @Test func theMapIsTheOneOnWhichMostLie() {
    #expect(ProvinceGrid.holding(ProvinceGrid.of63.units)?.rows == ProvinceGrid.of63.rows)
    #expect(ProvinceGrid.holding(ProvinceGrid.of34.units)?.rows == ProvinceGrid.of34.rows)
    #expect(ProvinceGrid.holding(["nghe-an", "ha-noi", "hue", "son-la"]) == nil, "four are no map")
    #expect(ProvinceGrid.holding((1...9).map { Code("xa-\($0)") }) == nil)
  }
}
