import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Stories
import Testing

/// A script may name which rows of a list are shown, and in which order.
@Suite("Scenes of chosen rows") struct ChosenRowsTests {
  private func stage(_ pages: String...) throws -> Stage {
    let edition = FixtureEdition.bacGiangFirst
    let session = try #require(edition.records.first { $0.table == .session }?[.code])
    let scenes = pages.enumerated().map { Record.scene("\($0 + 1)", of: session, $1) }
    let tasks = [
      Record.task("nv-cu", of: session, "Số hoá hồ sơ cũ", [.dueDate: "01/2020", .leadAgency: "Sở Nội vụ"]),
      .task("nv-moi", of: session, "Mở rộng kênh số", [.dueDate: "12/2099", .leadAgency: "Sở Y tế"]),
    ]
    let records = edition.records.filter { ![.scene, .task].contains($0.table) } + tasks + scenes
    var stage = try Stage(RecordDossier(edition: edition.dossier.edition, records: records), size: Size(120, 33))
    try stage.press("F5")
    return stage
  }

  @Test func onlyTheNamedRowsAreShownAndTheSceneSaysSo() throws {
    var stage = try stage("tasks?quá hạn", "tasks", "tasks?Quá hạn&theo chủ trì", "tasks?theo hạn")
    #expect(stage.frame.text.contains("NHIỆM VỤ · QUÁ HẠN"), "\(stage.frame.text)")
    #expect(stage.frame.text.contains("Số hoá hồ sơ cũ") && !stage.frame.text.contains("Mở rộng kênh số"))
    try stage.press("PgDn")
    #expect(stage.frame.text.contains("Mở rộng kênh số"), "the next scene shows all: \(stage.frame.text)")
    try stage.press("PgDn")
    let chosen = stage.frame
    #expect(stage.state.listing?.items.count == 1 && stage.state.listing?.order != 0)
    try stage.press("F9 F5")
    #expect(stage.frame == chosen, "and so it does after a detour")
    try stage.press("PgDn")
    #expect(stage.state.listing?.items.count == 2)
    let report = try #require(Rehearsal.report(on: stage.state))
    #expect(report.name == "Nhiệm vụ: theo hạn", "\(report.name)")
  }

  @Test(arguments: ["tasks?sắp xong", "tasks?", "overview?quá hạn", "tasks?quá hạn&theo mưa", "tasks?quá hạn&quá hạn"])
  func whatNamesNoChoiceIsToldBeforehand(page: String) throws {
    let report = try #require(Rehearsal.report(on: try stage(page).state))
    #expect(report.troubles.map(\.kind) == [.unknownScreen] && report.troubles[0].subject == page)
  }
}
