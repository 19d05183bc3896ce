import CommitteeModel
import Stories
import Testing

/// K21: a script that could not be shown as it is written is found before the session and not in it.
@Suite struct ScriptCheckTests {
  private static let story = Story.bacGiangFirstSession

  private func found(_ rows: [Record]) throws -> [Check] {
    try CheckCatalogue.checks(reading: Self.story.telling(rows).port).filter { $0.rule == .unplayableScene }
  }

  private func scene(_ ordinal: String, _ screen: String = "overview", _ more: [Field: String] = [:]) -> Record {
    .scene(ordinal, of: Self.story.edition.session, screen, more)
  }

  private func item(_ ordinal: String, minutes: String = "") -> Record {
    .row(
      .agenda,
      [.session: Self.story.edition.session, .ordinal: ordinal, .content: "Mục \(ordinal)", .minutes: minutes])
  }

  @Test(arguments: [
    "overview", "checks", "opening", "tasks", "last-session", "reporting", "section/cqs", "section/kl",
    "indicator/cqs.dvc34", "compare/cqs.dvc34", "compare/cqs.hs-truc-tuyen", "rank/dti", "table/dti/-/63",
    "conclusion/kl-2",
    "agenda/1", "sources/bt", "rankings/dti.cqs", "reporting/cqs.dvc34", "sectors/lv.yte.ai",
    "tasks?quá hạn",
  ])
  func aScreenThatTheEditionHasIsNoFinding(_ screen: String) throws {
    #expect(try found([item("1"), scene("1", screen)]).map(\.sentence) == [])
  }

  private static let noSuchForm = "không màn hình nào có địa chỉ như vậy"
  private static let noFigure = "bản công bố không có số nào của chỉ tiêu này"
  private static let noRank = "bản công bố không có hạng nào của tỉnh ở chỉ số này"

  @Test(
    arguments: [
      ("overviews", noSuchForm), ("", noSuchForm), ("/", noSuchForm), ("overview/", noSuchForm),
      ("overview/1", noSuchForm), ("overview?quá hạn", noSuchForm), ("overview+help", noSuchForm),
      ("section", noSuchForm), ("indicator/", noSuchForm),
      ("Tasks", noSuchForm), ("section/abc", "bản công bố không có phần này"), ("indicator/cqs.khong-co", noFigure),
      ("compare/cqs.khong-co", noFigure), ("reporting/cqs.khong-co", noFigure), ("rank/pci", noRank),
      ("rankings/pci", noRank), ("table/dti/1999/63", "bản công bố không có bảng hạng này"),
      ("conclusion/kl-99", "bản công bố không có kết luận này của phiên"),
      ("task/nv-99", "bản công bố không có nhiệm vụ này của phiên"),
      ("recommendation/kn-99", "bản công bố không có kiến nghị này của phiên"),
      ("tasks/nv-99", "bản công bố không có nhiệm vụ này"),
      ("last-session/kl-99", "bản công bố không có kết luận này"),
      ("plan/mt-99", "bản công bố không có mục tiêu này"), ("opinions/yk-99", "bản công bố không có ý kiến này"),
      ("sectors/lv.khong-co", "bản công bố không có dòng này"),
      ("foundation/nt.khong-co", "bản công bố không có dòng này"),
      ("systems/lgsp", "bản công bố không có hệ thống này"),
      ("agenda/9", "bản công bố không có mục này của chương trình"),
      ("sites/Hội trường/tỉnh", "bản công bố không có điểm cầu này"),
      ("documents/nq-999", "bản công bố không có văn bản này"), ("sources/bt-99", "bản công bố không có nguồn này"),
    ])
  func aScreenThatCannotBeOneIsFound(_ screen: String, _ reason: String) throws {
    let checks = try found([scene("1"), scene("2", screen, [.sceneTitle: "Kết quả"])])
    #expect(checks.map(\.sentence) == ["cảnh 2 “Kết quả”, màn hình “\(screen)”: \(reason)"])
    #expect(checks.map(\.severity) == [.mustAnswer] && checks.map(\.remedy) == [.correctScript])
    #expect(checks.map(\.subjects) == [[CheckSubject(.scene, "2")]])
  }

  @Test func theGuideShowsWhatIsFound() throws {
    let checks = try found([scene("1"), scene("2", "indicator/cqs.khong-co")])
    #expect(checks.map(\.sentence) == [CheckRule.unplayableScene.example])
  }

  /// The number that is said is the one that is shown, and that leads there.
  @Test func aSceneIsCalledByItsPlaceAndNotByTheNumberOfItsRow() throws {
    let checks = try found([scene("30", "overview"), scene("10", "overview"), scene("20", "khong-co")])
    #expect(checks.map(\.stated) == ["cảnh 2, màn hình “khong-co”"])
  }

  @Test func aPointThatIsNotOnTheAgendaIsToldOf() throws {
    let checks = try found([
      item("1"), scene("1", "overview", [.agendaItem: "1"]), scene("2", "tasks", [.agendaItem: "7"]),
    ])
    #expect(checks.map(\.sentence) == ["cảnh 2: chương trình không có mục “7”"] && checks.map(\.severity) == [.note])
  }

  @Test(
    arguments: [
      ("15", ["10", "5"], nil), ("15", ["10", "6"], "mục 1, Mục 1: 15 phút; các cảnh: 10 + 6 = 16 phút"),
      ("15", ["16"], "mục 1, Mục 1: 15 phút; các cảnh: 16 phút"), ("", ["90"], nil), ("15", ["", ""], nil),
      (
        "15", ["1440", "1.440"], "mục 1, Mục 1: 15 phút; các cảnh: 1440 + 1440 = 2880 phút"
      ), ("15", ["9223372036854775807", "2"], nil),
    ] as [(String, [String], String?)])
  func scenesTakeNoLongerThanTheAgendaGivesTheirPoint(
    _ given: String, _ minutes: [String], _ sentence: String?
  ) throws {
    let scenes = minutes.enumerated().map { place, minutes in
      scene("\(place + 1)", "overview", [.agendaItem: "1", .minutes: minutes])
    }
    let other = scene("9", "overview", [.agendaItem: "2", .minutes: "60"])
    let checks = try found([item("1", minutes: given), item("2"), other] + scenes)
    #expect(checks.map(\.sentence) == [sentence].compactMap { $0 })
    #expect(checks.allSatisfy { $0.severity == .note && $0.subjects.last?.table == .agenda })
  }

  @Test func theScriptOfAnotherSessionIsNotLookedAt() throws {
    #expect(try found([.scene("1", of: "phien-khac", "khong-co")]).isEmpty)
  }
}
