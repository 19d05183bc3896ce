import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Stories
import Testing

/// What a secretary learns on the evening before, of each scene at the size of the projector.
@Suite("Rehearsal") struct RehearsalTests {
  private func reports(_ edition: FixtureEdition, _ size: Size) throws -> [(report: SceneReport, frame: Frame)] {
    var stage = try Stage(edition, size: size)
    try stage.press("F5")
    let count = try #require(stage.state.view.presentation?.script.scenes.count)
    return try (1...count).map { number in
      try stage.press(String(number).map(String.init).joined(separator: " ") + " Enter")
      return (try #require(Rehearsal.report(on: stage.state)), stage.frame)
    }
  }

  @Test(arguments: FixtureEdition.allCases, ["80x24", "120x33", "160x45"].map { Size(notation: $0)! })
  func whatIsCutIsToldInItsOwnWords(_ edition: FixtureEdition, _ size: Size) throws {
    for (report, frame) in try reports(edition, size) {
      let cut = report.troubles.filter { $0.kind == .overflow }.map(\.subject)
      let signs = (0..<frame.size.height).map { frame.row($0).count { $0 == "…" } }.reduce(0, +)
      #expect(frame.pages > 1 ? cut.count >= signs : cut.count == signs, "\(report.name): \(cut)")
      #expect(cut.allSatisfy { $0.hasSuffix("…”") && !$0.contains("│") && !$0.contains("━") }, "\(cut)")
      #expect(report.troubles.contains { $0.kind == .furtherPages } == (frame.pages > 1), "\(report.name)")
    }
  }

  /// A long list is walked to its end.
  @Test(arguments: FixtureEdition.allCases) func whatIsCutOnALaterPageIsToldToo(_ edition: FixtureEdition) throws {
    var stage = try Stage(edition, size: Size(60, 20))
    try stage.press("F5")
    for _ in 1...(try #require(stage.state.view.presentation?.script.scenes.count)) {
      let report = try #require(Rehearsal.report(on: stage.state))
      let told = report.troubles.filter { $0.kind == .overflow }.map { $0.subject.dropFirst().dropLast() }
      for page in 0..<max(1, stage.frame.pages) {
        let words = (0..<20).map { stage.frame.row($0) }.joined(separator: " ").split(separator: " ")
        for word in words where word.hasSuffix("…") {
          #expect(told.contains { $0.hasSuffix(word) }, "\(report.name), page \(page + 1): \(word) of \(told)")
        }
        try stage.press(",")
      }
      try stage.press("PgDn")
    }
  }

  /// “6 rõ”: who does it is asked for before the meeting and not in it.
  @Test(arguments: FixtureEdition.allCases)
  func tasksThatNobodyLeadsAreNamedInTheSceneOfConclusions(_ edition: FixtureEdition) throws {
    let dossier = try Stage(edition, size: Size(120, 33)).state.dossier
    let orphans = dossier.conclusions.flatMap { dossier.tasks(of: $0.code) }.filter(\.leads.isEmpty).map(\.content)
    let scene = try reports(edition, Size(120, 33)).map(\.report).first { report in
      report.troubles.contains { $0.kind == .missingOwner && orphans.contains($0.subject) }
    }
    let told = scene?.troubles.filter { $0.kind == .missingOwner }.map(\.subject) ?? []
    #expect((scene == nil) == orphans.isEmpty, "\(orphans)")
    #expect(told.allSatisfy(orphans.contains))
  }

  @Test func aSceneWithNothingToShowIsTold() throws {
    let edition = FixtureEdition.bacKan
    let empty = Record.scene("1", of: "bk-2021-06-02", "sites")
    let dossier = RecordDossier(
      edition: edition.dossier.edition, records: edition.records + [empty], checks: edition.checks)
    var stage = try Stage(dossier, size: Size(120, 33))
    try stage.press("F5")
    #expect(Rehearsal.report(on: stage.state)?.troubles.map(\.kind) == [.nothingShown])
  }
}
