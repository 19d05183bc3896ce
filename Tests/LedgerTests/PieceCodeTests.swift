import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

/// An edition that somebody changed and made to look unchanged: it must not be shown.
@Suite struct PieceCodeTests {
  /// An edition whose rows were changed by a statement, with the header that an untouched one has.
  private func withForgery(
    _ statement: String, session: String = "thang-1", changes: Bool = true, _ body: (String) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let when = "2026-11-26T08:00:00+07:00"
      let odd = SmallDossier.rank("bac-kan", "70", period: "2021")
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records + [odd]), when: when, who: "An")
      let restated = SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7)
      _ = try ledger.importDossier(SmallDossier.delivery([restated]), when: when, who: "Bình")
      let path = folder + "/1.batru"
      _ = try ledger.publish(EditionOrder(session: session), to: path, when: when)
      let before = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let file = try DatabaseQueue(path: path)
      try file.write { try $0.execute(sql: statement) }
      try file.close()
      var after = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect((after != before) == changes)
      for place in Array(24..<28) + Array(92..<96) { after[place] = before[place] }
      try write(after, to: path)
      try body(path)
    }
  }

  @Test(
    arguments: [
      "UPDATE so_lieu SET gia_tri = '18' WHERE gia_tri = '81'", "UPDATE don_vi SET ten = 'khác'",
      "UPDATE chi_tieu SET ten_ngan = 'khác'", "DELETE FROM nguon", "UPDATE so_lieu SET is_latest = 0",
      "DELETE FROM unit_with_figures WHERE code = 'bac-kan'", "DELETE FROM unit_period WHERE ky = '2020'",
    ])
  func theFirstScreenIsNotShown(_ statement: String) throws {
    try withForgery(statement) { path in
      #expect(throws: DossierFailure.altered(path: path)) { _ = try Dossier(reading: try EditionFile(path: path)) }
      let faults = try EditionAudit(path: path).faults
      #expect(!faults.isEmpty)
    }
  }

  @Test func figuresOfOtherScreensAreLookedAtWhenTheyAreAskedFor() throws {
    try withForgery("UPDATE so_lieu SET gia_tri = '61' WHERE gia_tri = '60'") { path in
      let file = try EditionFile(path: path)
      _ = try Dossier(reading: file)
      #expect(throws: DossierFailure.altered(path: path)) {
        _ = try file.series(indicator: "dvc.xa", unit: "bac-giang")
      }
      let faults = try EditionAudit(path: path).faults
      #expect(!faults.isEmpty)
    }
  }

  /// What a person asks for after the first screen, and what was changed of it.
  enum Question: CaseIterable {
    case comparison, period, trends, standings, findings, way, before, sender, standing

    /// What a forger does.
    var forgery: String {
      switch self {
      case .comparison, .period, .trends: "UPDATE so_lieu SET gia_tri = '61' WHERE gia_tri = '60'"
      case .standings: "UPDATE xep_hang SET hang = '5' WHERE don_vi = 'bac-kan' AND ky_chi_so = '2020'"
      case .findings: "UPDATE finding SET stated = 'khác'"
      case .way:
        // The file that came before, under the same name.
        """
        UPDATE so_lieu SET arrival = (SELECT arrival FROM so_lieu WHERE gia_tri = '60') WHERE gia_tri = '81'
        """
      case .before: "UPDATE earlier SET cells = replace(cells, '79', '97')"
      case .sender: "UPDATE arrival SET sender = 'khác'"
      case .standing: "DELETE FROM earlier"
      }
    }

    func ask(_ file: EditionFile) throws {
      let series = StatementQuestion.series(indicator: "dvc.xa", unit: "bac-giang")
      switch self {
      case .comparison: _ = try file.figures(indicator: "dvc.xa", period: "2020")
      case .period: _ = try file.observations(unit: "bac-giang", period: "2020")
      case .trends: _ = try file.figures(indicator: "dvc.xa", units: ["bac-giang"], periods: ["2020"])
      case .standings: _ = try file.rankingTable(index: "dti", period: "2020", map: "63 tỉnh")
      case .findings: _ = try file.checks()
      case .way, .before, .sender, .standing: _ = try file.statements(of: series)
      }
    }
  }

  @Test(arguments: Question.allCases) func whateverAScreenReadsIsHeldAgainstACode(_ question: Question) throws {
    try withForgery(question.forgery, session: "thang-2") { path in
      let file = try EditionFile(path: path)
      _ = try Dossier(reading: file)
      #expect(throws: DossierFailure.altered(path: path)) { try question.ask(file) }
      #expect(try EditionAudit(path: path).faults != [])
    }
  }

  /// Whichever byte of a name is changed, in rows, lists or indices: no figure vanishes as if nobody had stated it.
  @Test(arguments: ["dvc.xa", "bac-giang", "2020"])
  func whatCannotBeFoundAnyMoreIsNotTakenForNothing(_ name: String) throws {
    struct Answer: Equatable {
      var texts: [[String]] = []

      init(_ file: EditionFile) throws {
        texts.append(try file.series(indicator: "dvc.xa", unit: "bac-giang").map(\.key))
        texts.append(try file.periods(indicator: "dvc.xa"))
        texts.append(try file.periods(unit: "bac-giang"))
        texts.append(try file.unitsWithFigures())
        for period in texts[1] { texts.append(try file.figures(indicator: "dvc.xa", period: period).map(\.key)) }
        let way = StatementQuestion.series(indicator: "dvc.xa", unit: "bac-giang")
        texts.append(try file.statements(of: way).compactMap { $0.receipt?.fileHash })
        texts.append(
          try file.figures(indicator: "dvc.xa", units: ["bac-giang"], periods: ["2020", "2021"]).map(\.key))
      }
    }
    try withForgery("SELECT 1", session: "thang-2", changes: false) { path in
      let whole = try Answer(try EditionFile(path: path))
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let places = bytes.indices.filter { bytes[$0...].starts(with: name.utf8) }
      #expect(places.count > 5)
      for place in places {
        var changed = bytes
        changed[place + 1] ^= 1
        try write(changed, to: path)
        let answer = try? Answer(try EditionFile(path: path))
        #expect(answer == nil || answer == whole, "byte \(place + 1)")
      }
    }
  }

  @Test func marksOfFindingsAreHeldAgainstACodeWhenTheEditionIsOpened() throws {
    try withForgery("DELETE FROM finding_mark", session: "thang-2") { path in
      #expect(throws: DossierFailure.altered(path: path)) { _ = try Dossier(reading: try EditionFile(path: path)) }
    }
  }

  @Test func aCodeThatWasChangedIsFoundToo() throws {
    try withForgery("UPDATE piece SET code = 1 WHERE name = 'don_vi' AND kind = 'bang'") { path in
      #expect(throws: DossierFailure.altered(path: path)) { _ = try Dossier(reading: try EditionFile(path: path)) }
      let faults = try EditionAudit(path: path).faults
      #expect(faults == [.piece(.unit)])
    }
  }
}
