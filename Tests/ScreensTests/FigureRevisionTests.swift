import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Stories
import TestKit
import Testing

/// A figure is revised by hand at the desk: what it says and what it is to say stand beside one another before it is taken.
@Suite struct FigureRevisionTests {
  private let paper = PaperDesk("bg-2022-01-17")

  private func stage(at address: String? = nil, size: Size = Size(120, 33)) throws -> Stage {
    paper.figures = FixtureEdition.bacGiangFirst.records.filter { $0.table == .observation }
    return try Stage(
      FixtureEdition.bacGiangFirst.dossier, at: address, size: size, recordingIn: paper, atDesk: address == nil)
  }

  @Test func theFigureOnTheScreenIsRevisedForAReasonAndReadBackFirst() throws {
    var stage = try stage(at: "indicator/cqs.dvc34")
    try stage.press("Ctrl-A 7")
    #expect(stage.frame.text.contains("SỬA CON SỐ NÀO"))
    let place = try #require(stage.state.view.desk?.figures.firstIndex { $0[.value] == "1.380" })
    try stage.press("\(place + 1)")
    #expect(stage.frame.text.contains("đang ghi 1.380"), "what it says stands beside what is typed")
    try stage.press("Ctrl-S")
    #expect(stage.frame.text.contains("Con số chưa khác số đang ghi"))
    try stage.press("Ctrl-U")
    stage.type("1.400")
    try stage.press("Ctrl-S")
    #expect(paper.rows.isEmpty && stage.frame.text.contains("“Lý do sửa” còn trống"))
    stage.type("Sở báo lại bằng điện thoại")
    try stage.press("Ctrl-S")
    #expect(paper.rows.isEmpty && stage.frame.text.contains("1  Ghi: 1.380 → 1.400"))
    try stage.press("2")
    #expect(stage.frame.text.contains("1.400"), "what was typed is still there")
    try stage.press("Ctrl-S 1 Enter")
    let row = try #require(paper.rows.last)
    #expect(row.record[.value] == "1.400" && row.state == .byHand && row.reason == "Sở báo lại bằng điện thoại")
    let text = stage.frame.text
    #expect(text.contains("Đã ghi sửa đổi số liệu") && text.contains("Số ban đầu") && text.contains("sửa tay"))
    #expect(text.contains("hoàn tác được: sửa đổi “"), "and it is told which figure")
    try stage.press("Enter")
    #expect(stage.frame.text.contains("SỬA SỐ LIỆU"), "a row of the list opens the same form")
  }

  @Test func onASmallScreenPeriodAndFigureStandBeforeWhatIsCut() throws {
    var stage = try stage(at: "indicator/cqs.dvc34", size: Size(80, 24))
    try stage.press("Ctrl-A 7")
    #expect(stage.frame.text.contains("1.380 (kỳ 2021, Bắc Giang)"), "\(stage.frame.text)")
    let place = try #require(stage.state.view.desk?.figures.firstIndex { $0[.value] == "1.380" })
    try stage.press("\(place + 1) Ctrl-U")
    let form = stage.frame.text
    #expect(form.contains("1.380 (kỳ 2021, Bắc Giang)"), "\(form)")
    let name = FixtureEdition.bacGiangFirst.records.first { $0.key == "cqs.dvc34" }![.name]
    #expect(name.split(separator: " ").allSatisfy { form.contains($0) }, "the whole name: \(form)")
    stage.type("1400")
    try stage.press("Down Down")
    stage.type("Sở báo lại")
    try stage.press("Ctrl-S")
    #expect(stage.frame.text.contains("Ghi: 1.380 → 1.400 (kỳ 2021, Bắc Giang)"), "\(stage.frame.text)")
    try stage.press("Enter")
    #expect(stage.frame.text.contains("“1400 (kỳ 2021, Bắc Giang)"))
  }

  @Test func fromTheDeskAloneTheIndicatorIsTyped() throws {
    var stage = try stage()
    try stage.press("Ctrl-A 7 Enter")
    #expect(stage.frame.text.contains("Nêu chỉ tiêu có con số cần sửa"))
    let indicator = try #require(FixtureEdition.bacGiangFirst.records.first { $0.key == "cqs.dvc34" })
    stage.type(indicator[.name])
    try stage.press("Ctrl-S")
    #expect(stage.frame.text.contains("SỬA CON SỐ NÀO") && stage.frame.text.contains("1.380"))
  }

  @Test func aRevisionThatWasBeingTypedComesBackWithWhatStands() throws {
    var stage = try stage(at: "indicator/cqs.dvc34")
    try stage.press("Ctrl-A 7 1 Ctrl-U")
    let old = try #require(stage.state.view.desk?.figure)[.value]
    stage.type("1.4")
    stage.happen(.rested)
    // Killed and started again.
    stage = try self.stage()
    #expect(stage.frame.text.contains("CÒN PHIẾU GÕ DỞ"))
    try stage.press("Enter")
    #expect(stage.frame.text.contains("SỬA SỐ LIỆU") && stage.frame.text.contains("đang ghi \(old)"))
  }
}
