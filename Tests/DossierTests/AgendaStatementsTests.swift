import CommitteeModel
import FixtureEditions
import Testing

/// What was voiced at a session stands at the point of the agenda at which it was voiced.
@Suite("Statements at points of an agenda") struct AgendaStatementsTests {
  struct Point: CustomTestStringConvertible, Sendable {
    let edition: FixtureEdition
    let ordinal: String
    let codes: [String]

    var testDescription: String { "\(edition.rawValue) \(ordinal)" }
  }

  static let points = [
    Point(
      edition: .bacGiangFirst, ordinal: "2",
      codes: ["01", "02", "03", "04", "05", "06", "07", "08", "09"].map { "bg-yk1-\($0)" }),
    Point(edition: .bacGiangFirst, ordinal: "3", codes: ["10", "11", "12", "13"].map { "bg-yk1-\($0)" }),
    // What nobody answered, then what waits, then what has an answer.
    Point(
      edition: .bacGiangDialogue, ordinal: "3",
      codes: ["02", "03", "04", "05", "10", "11", "06", "07", "08", "09"].map { "bg-yk2-\($0)" }),
    Point(edition: .bacGiangDialogue, ordinal: "2", codes: []),
    Point(edition: .bacGiangDialogue, ordinal: "4", codes: ["12", "13", "14", "15"].map { "bg-yk2-\($0)" }),
    Point(edition: .bacGiangDialogue, ordinal: "5", codes: ["16", "17", "18"].map { "bg-yk2-\($0)" }),
    Point(edition: .bacKan, ordinal: "3", codes: []),
    Point(edition: .bacKan, ordinal: "6", codes: ["01", "02", "03", "04"].map { "bk-yk-\($0)" }),
    Point(edition: .ngheAn, ordinal: "1", codes: []),
    Point(
      edition: .ngheAn, ordinal: "2",
      codes: ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"].map { "na-yk-\($0)" }),
  ]

  @Test(arguments: points) func aPointHoldsWhatWasVoicedAtIt(_ point: Point) throws {
    let proceedings = try Proceedings(reading: point.edition.dossier)
    let item = try #require(proceedings.agenda.first { $0.ordinal == point.ordinal })
    #expect(proceedings.statements(at: item).map(\.code.text) == point.codes)
  }

  /// An answer without a point of its own stands with its question.
  @Test(arguments: FixtureEdition.allCases) func nothingIsLostOrStandsTwice(_ edition: FixtureEdition) throws {
    let proceedings = try Proceedings(reading: edition.dossier)
    let placed = proceedings.agenda.flatMap { proceedings.statements(at: $0) } + proceedings.statementsBesides
    #expect(Set(placed).count == placed.count)
    let own = proceedings.opinions.filter { $0.session.text == edition.session }
    let told = own.filter { $0.kind != .response || $0.answers.isEmpty }
    #expect(Set(told).isSubset(of: placed))
  }

  @Test func whatNoPointSpeaksOfStandsBesides() throws {
    let records = FixtureEdition.bacGiangDialogue.records.filter { $0.table != .agenda }
    let bare = RecordDossier(edition: FixtureEdition.bacGiangDialogue.dossier.edition, records: records)
    let proceedings = try Proceedings(reading: bare)
    #expect(proceedings.agenda.isEmpty)
    #expect(proceedings.statementsBesides.count { $0.kind == .difficulty } == 7)
    #expect(proceedings.statementsBesides.first.map { proceedings.isUnanswered($0) } == true)
  }
}
