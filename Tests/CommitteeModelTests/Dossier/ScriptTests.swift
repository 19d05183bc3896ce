import CommitteeModel
import Stories
import Testing

/// The script of a session as its presenter and its speaker read it.
@Suite struct ScriptTests {
  private static let story = Story.bacGiangFirstSession

  private static func scene(_ ordinal: String, _ screen: String, _ more: [Field: String] = [:]) -> Record {
    .scene(ordinal, of: story.edition.session, screen, more)
  }

  private static func edition(_ scenes: [Record]) -> RecordDossier { story.telling(scenes).port }

  @Test func scenesComeByTheirNumbersAndNotByTheirSigns() throws {
    let scenes = ["10", "2", "1.000", "1"].map { Self.scene($0, "overview") }
    let script = try Proceedings(reading: Self.edition(scenes)).script
    #expect(script.map(\.ordinal) == ["1", "2", "10", "1.000"])
  }

  @Test func aSceneSaysWhatItsRowSays() throws {
    let scenes = [
      Self.scene(
        "1", "indicator/cqs.dvc34",
        [.agendaItem: "2", .sceneTitle: "Dịch vụ công", .minutes: "5", .isRevealed: "có", .note: "mời Sở nói thêm"]),
      Self.scene("2", "tasks", [.isRevealed: "không"]),
    ]
    #expect(
      try Proceedings(reading: Self.edition(scenes)).script == [
        ScriptRow(
          ordinal: "1", agendaItem: "2", address: "indicator/cqs.dvc34", title: "Dịch vụ công", minutes: 5,
          isRevealed: true),
        ScriptRow(ordinal: "2", address: "tasks"),
      ])
  }

  @Test func aSessionShowsNoOtherSessionsScript() throws {
    let foreign = [Record.scene("1", of: "phien-khac", "overview", [.note: "của phiên khác"])]
    let edition = Self.edition(foreign)
    #expect(try Proceedings(reading: edition).script.isEmpty)
    #expect(try SpeakerNotes(reading: edition).isEmpty)
  }

  /// Whoever shows the script to a room holds no word of the notes.
  @Test func notesAreReadByThemselves() throws {
    let edition = Self.edition([Self.scene("1", "overview", [.note: "chớ đọc to"]), Self.scene("2", "tasks")])
    let notes = try SpeakerNotes(reading: edition)
    #expect(notes["1"] == "chớ đọc to" && notes["2"] == nil && !notes.isEmpty)
    var dumped = ""
    dump(try Proceedings(reading: edition), to: &dumped)
    dump(try Dossier(reading: edition), to: &dumped)
    #expect(dumped.contains("overview") && !dumped.contains("chớ đọc to"))
  }
}
