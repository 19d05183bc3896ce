import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// What is taken along says what the screen says, whole.
@Suite struct ScreenTableTests {
  @Test(arguments: FixtureEdition.allCases) func everyScreenIsATableWithACellForEachColumn(
    _ edition: FixtureEdition
  ) throws {
    let stage = try Stage(edition, size: Size(160, 45))
    for address in stage.addresses {
      let table = ScreenTable(try Stage(edition, at: address, size: Size(160, 45)).state)
      #expect(!table.title.isEmpty, "\(address)")
      for row in table.rows {
        #expect(row.count == table.columns.count, "\(address): \(row)")
        #expect(row.contains { !$0.isEmpty }, "\(address)")
      }
    }
  }

  @Test func theOverviewGivesEveryFigureWithWhereItIsStated() throws {
    let stage = try Stage(.ngheAn, size: Size(160, 45))
    let table = ScreenTable(stage.state)
    let columns = [
      "Khung", "Chỉ tiêu", "Số liệu", "Đơn vị tính", "Tỷ lệ tự tính", "Kỳ", "Mức chắc chắn", "Đánh giá", "Kiểm tra",
      "Nguồn",
      "Tệp",
    ]
    #expect(table.columns == columns)
    let figures = table.rows.map { $0[0] + "|" + $0[2] + "|" + $0[3] }
    #expect(figures.contains("Kinh tế số|2/6|mục tiêu") && figures.contains("Chính quyền số|8/11|mục tiêu"))
    let late = try #require(table.rows.first { $0[2] == "2/9" })
    #expect(late[7] == "chậm" && late[10].hasPrefix("nghe-an/so-lieu.csv dòng "))
    let subjects = Section.allCases.filter { $0 != .conclusions }.flatMap { stage.state.board.table($0) }
    #expect(table.rows.count == subjects.count)
    let missing = try #require(table.rows.first { $0[2] == "— / 100" })
    #expect(missing[7] == "chưa có số liệu" && missing[8] == "phải trả lời")
    // What was computed here goes with what it was computed of.
    #expect(table.rows.contains { $0[2] == "3.743/3.806" && $0[4] == "98,34 %" })
    #expect(table.rows.contains { $0[2] == "7,38" && $0[6] == "số ước" }, "an estimate is no final figure on paper")
  }

  @Test func aDoubtfulFigureIsNotTakenAlongWithoutItsDoubt() throws {
    let table = ScreenTable(try Stage(.bacKan, size: Size(160, 45)).state)
    let rate = try #require(table.rows.first { $0[2] == "16,6" })
    #expect(rate.contains("phải trả lời: tính lại 16,52 %"), "\(rate)")
    let facts = ScreenTable(try Stage(.bacKan, at: "indicator/cqs.hs-mot-cua", size: Size(160, 45)).state)
    #expect(facts.rows.contains(["Kiểm tra", "phải trả lời"]), "\(facts.rows)")
  }

  @Test(arguments: FixtureEdition.allCases) func noSignStandsWhereWordsBelong(_ edition: FixtureEdition) throws {
    for address in try Stage(edition, size: Size(160, 45)).addresses where !address.hasPrefix("overview+") {
      for table in ScreenTable.all(of: try Stage(edition, at: address, size: Size(160, 45)).state) {
        #expect(Set(table.columns).count == table.columns.count, "\(address): \(table.columns)")
        #expect(!table.rows.joined().joined().contains { "●▲◆◐▼✗◇○↻✔‼".contains($0) }, "\(address)")
      }
    }
  }

  @Test func aListGivesItsRowsWithTheirGroupsAndWithoutSigns() throws {
    let table = ScreenTable(try Stage(.bacGiangDialogue, at: "last-session", size: Size(160, 45)).state)
    let columns = ["Nhóm", "Số", "Kết luận", "Chủ trì", "Thời hạn", "Kết cục", "Chi tiết", "Kiểm tra", "Nguồn", "Tệp"]
    #expect(table.columns == columns)
    #expect(table.rows.count == 13)
    let kept = table.rows.filter { $0[0] == "Đã xong" }
    #expect(kept.map { $0[1] } == ["13"])
    #expect(!table.rows.joined().contains { ["●", "○", "◆", "▲", "▼"].contains($0) })
  }

  @Test func aTableOfRanksGivesEveryProvince() throws {
    let table = ScreenTable(try Stage(.ngheAn, at: "table/dti/2022/63", size: Size(40, 12)).state)
    #expect(table.rows.count == 63)
    #expect(table.rows[0][0] == "1/63" && table.rows[0][1] == "Đà Nẵng")
    #expect(table.rows.contains { $0[0] == "52/63" && $0[1] == "Nghệ An" })
  }

  @Test func aFigureIsTakenAlongWithItsSeriesAndWhereEachIsStated() throws {
    let state = try Stage(.bacKan, at: "indicator/cqs.hs-truc-tuyen", size: Size(160, 45)).state
    let facts = ScreenTable(state)
    #expect(
      facts.rows.contains(["Kỳ 2018", "7.654 hồ sơ"]) && facts.rows.contains { $0[0] == "Kỳ 5 tháng đầu năm 2021" })
    let tables = ScreenTable.all(of: state)
    #expect(tables.count == 2 && tables[0] == facts)
    #expect(tables[1].rows.map { $0[0] } == ["2018", "2019", "2020", "5 tháng đầu năm 2021"])
    #expect(tables[1].rows.allSatisfy { $0.last?.hasPrefix("bac-kan/so-lieu.csv dòng ") == true })
  }

  @Test func aRankIsTakenAlongWithItsYears() throws {
    let tables = ScreenTable.all(of: try Stage(.bacKan, at: "rank/ict", size: Size(160, 45)).state)
    #expect(tables.count == 2 && tables[1].rows.count > 1)
    #expect(tables[1].rows.allSatisfy { $0[1].hasPrefix("hạng ") })
  }

  @Test func aPanelIsReadInPlaceOfTheScreenBelow() throws {
    var stage = try Stage(.bacKan, size: Size(160, 45))
    try stage.press("F2")
    let table = ScreenTable(stage.state)
    #expect(table.rows.contains(["Số liệu", "16,6 %"]), "\(table.rows)")
    try stage.press("Esc F1")
    #expect(ScreenTable(stage.state).columns == ["Phím", "Việc"])
  }
}
