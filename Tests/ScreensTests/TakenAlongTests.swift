import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Screens
import Testing

/// What leaves the program is read where nobody can press a key for the rest: it is whole, and no surer than the screen.
@Suite struct TakenAlongTests {
  private func table(_ address: String, of edition: FixtureEdition) throws -> ScreenTable {
    let librarian = Librarian(edition.dossier)
    return ScreenTable(try librarian.whole(at: address, in: ViewState(size: Size(160, 45))))
  }

  /// The cell of a row under a title; empty where the table has no such column.
  private func cell(_ title: String, of row: [String], in table: ScreenTable) -> String {
    table.columns.firstIndex(of: title).map { row[$0] } ?? ""
  }

  @Test(arguments: ["overview", "section/cqs", "rankings", "table/dti/2020/63"])
  func noRankLeavesWithAYearThatNobodyStated(_ address: String) throws {
    let table = try table(address, of: .bacGiangDialogue)
    let own = table.rows.filter { row in row.contains { $0.contains("xep-hang.csv") } && row.contains("chưa đối chiếu")
    }
    #expect(own.contains { cell("Kỳ", of: $0, in: table) == "2020, suy ra" }, "\(table.rows)")
    let years = table.rows.filter { $0.contains("7") || $0.contains("Bắc Giang") }.map { cell("Kỳ", of: $0, in: table) }
    #expect(!years.contains("2020"), "\(table.rows)")
  }

  @Test func theYearsOfARankSayWhichOfThemIsInferred() throws {
    let state = try Librarian(FixtureEdition.bacGiangDialogue.dossier)
      .whole(at: "rank/dti", in: ViewState(size: Size(160, 45)))
    let told = ScreenTable.all(of: state).flatMap(\.rows).joined(separator: [" "]).joined(separator: " ")
    #expect(told.contains("2020, suy ra") && told.contains("chưa đối chiếu"), "\(told)")
  }

  @Test func anOpinionLeavesWithItsAnswerAndWhoGaveIt() throws {
    let table = try table("opinions", of: .bacGiangDialogue)
    let proceedings = try Proceedings(reading: FixtureEdition.bacGiangDialogue.dossier)
    let answered = proceedings.opinions.filter { !proceedings.answers(to: $0.code).isEmpty }
    #expect(!answered.isEmpty)
    for opinion in answered {
      let row = try #require(table.rows.first { $0.contains(opinion.content) })
      for answer in proceedings.answers(to: opinion.code) {
        #expect(cell("Trả lời", of: row, in: table).contains(answer.content), "\(row)")
        #expect(cell("Người trả lời", of: row, in: table).contains(answer.raisedBy), "\(row)")
      }
    }
  }

  @Test(arguments: FixtureEdition.allCases) func everyListLeavesWithAllItsRows(_ edition: FixtureEdition) throws {
    let proceedings = try Proceedings(reading: edition.dossier)
    #expect(try table("opinions", of: edition).rows.count == proceedings.opinions.count)
    #expect(try table("sources", of: edition).rows.count == proceedings.sources.count)
    #expect(try table("tasks", of: edition).rows.count == proceedings.tasks.count)
    let session = try Dossier(reading: edition.dossier).session.code
    let earlier = proceedings.conclusions.filter { $0.session != session }
    #expect(try table("last-session", of: edition).rows.count == earlier.count)
  }

  @Test func aListOfWhichOnlySomeRowsAreShownSaysWhich() throws {
    let shown = ScreenTable(try Stage(.bacGiangDialogue, at: "opinions", size: Size(160, 45)).state)
    #expect(shown.title.hasSuffix(": Nêu ra, \(shown.rows.count)/37 hàng"), "\(shown.title)")
    #expect(try table("opinions", of: .bacGiangDialogue).title == "Ý kiến và trả lời")
  }

  @Test func aShareIsAShareAndNoUnit() throws {
    for edition in FixtureEdition.allCases {
      let table = try table("plan", of: edition)
      for row in table.rows {
        let share = cell("Tỷ lệ tự tính", of: row, in: table)
        #expect(share.isEmpty || share.hasSuffix(" %"), "\(row)")
        #expect(!cell("Phải đạt", of: row, in: table).isEmpty, "\(row)")
      }
    }
    let table = try table("plan", of: .bacGiangDialogue)
    let rank = try #require(table.rows.first { $0.contains("giữ hạng 10") })
    #expect(cell("Đã đạt", of: rank, in: table) == "hạng 10/63 (2020, suy ra; chưa đối chiếu)", "\(rank)")
    let firms = try #require(table.rows.first { cell("Đơn vị tính", of: $0, in: table) == "doanh nghiệp" })
    #expect(cell("Phải đạt", of: firms, in: table) == "1.000", "\(firms)")
    #expect(cell("Đã đạt", of: firms, in: table) == "chưa có số liệu", "\(firms)")
  }

  @Test func aFindingLeavesWithWhatWasFound() throws {
    let checks = try table("checks", of: .bacGiangDialogue)
    let unclear = checks.rows.filter { $0.contains("K11") }
    #expect(unclear.contains { cell("Thấy", of: $0, in: checks).hasPrefix("không nêu chủ trì, không nêu hạn") })
    for row in unclear {
      #expect(cell("Nêu", of: row, in: checks) != cell("Về", of: row, in: checks), "the name of a task twice: \(row)")
    }
    let tasks = try table("tasks", of: .bacGiangDialogue)
    for row in tasks.rows where cell("Kiểm tra", of: row, in: tasks).hasPrefix("phải trả lời") {
      #expect(cell("Kiểm tra", of: row, in: tasks).contains(": không nêu "), "\(row)")
    }
  }

  @Test func manyLinesOfOneFileAreToldTogether() throws {
    let checks = try table("checks", of: .bacGiangDialogue)
    let places = checks.rows.map { cell("Tệp", of: $0, in: checks) }
    #expect(places.contains("bac-giang/so-lieu.csv dòng 2–13, 15, 17–30"), "\(places)")
    #expect(places.allSatisfy { $0.count < 120 }, "\(places)")
  }

  @Test func aListWithoutRowsKeepsItsHeads() throws {
    let table = try table("last-session", of: .ngheAn)
    #expect(table.rows.isEmpty && table.columns.contains("Kết luận") && table.columns.contains("Kết cục"))
  }

  @Test func paperSaysWhichSessionAndWhichEditionItIsOf() throws {
    let head = SessionHead(of: try Dossier(reading: FixtureEdition.bacGiangDialogue.dossier))
    #expect(head.lines.first?.hasPrefix("Bắc Giang, ") == true && head.lines.joined().contains("Chủ trì: Mai Sơn"))
    #expect(head.lines.last == "Số liệu tính đến 23/02/2022, bản công bố số 1, mã 7F3A.")
    #expect(head.edge.hasSuffix(" · 23/02/2022 · bản 1 · tính đến 23/02/2022 · mã 7F3A"), "\(head.edge)")
  }
}
