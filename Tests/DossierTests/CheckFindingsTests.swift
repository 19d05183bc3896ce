import CommitteeModel
import FixtureEditions
import Foundation
import TestKit
import Testing

/// What the rules find in the sessions of the fixtures.
@Suite struct CheckFindingsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static var mayRecord: Bool { ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" }

  /// Known contradictions of the committees' reports, with the rule that has to find each and the row it speaks of.
  @Test(
    arguments: [
      ("16,6 % of 9.784 and 59.234", .bacKan, .statedRate, "chi-tieu/cqs.hs-truc-tuyen-ty-le"),
      ("a numerator with the vertical system", .bacKan, .differentScope, "chi-tieu/cqs.hs-truc-tuyen"),
      (
        "“tăng hằng năm” beside a share of five months", .bacKan, .narrativeAgainstFigures,
        "chi-tieu/cqs.hs-truc-tuyen-xu-huong"
      ),
      ("57, 26, 16 without the 13 of 2017", .bacKan, .chosenBaseline, "xep-hang/ict"),
      ("one resolution for 2021-2025 and 2022-2025", .bacGiangOversight, .documentPeriod, "van-ban/bg-vb-111-nq-tu"),
      ("47,85 % and 100 % of telehealth", .bacGiangFirst, .differentScope, "chi-tieu/xhs.y-te-tu-xa"),
      ("23.726 tỷ đồng more than nobody knows when", .bacGiangFirst, .changeAgainstBase, "chi-tieu/kts.gia-tri-sx"),
      ("29.544 people more than nobody knows when", .bacGiangFirst, .changeAgainstBase, "chi-tieu/kts.nhan-luc-ict"),
      ("1.000 enterprises without a figure", .bacGiangFirst, .targetWithoutFigure, "chi-tieu/kts.dn-ho-tro-cds"),
      ("mobile broadband against mobile coverage", .ngheAn, .differentScope, "chi-tieu/nt.thong-tin-di-dong"),
      ("plans that are ready and still to be made", .ngheAn, .narrativeAgainstFigures, "chi-tieu/nt.ke-hoach-don-vi"),
      ("seven units that nobody names", .ngheAn, .unclearTask, "nhiem-vu/na-nv-17"),
      ("ranks of no year", .bacGiangDialogue, .missingReference, "xep-hang/dti.xhs"),
      ("rank 14 of Bắc Giang and Quảng Ninh", .bacGiangDialogue, .sharedRank, "xep-hang/dti.kts"),
      ("43 opinions of which 11 are listed", .bacGiangDialogue, .countAgainstRows, "phien-hop/bg-2022-02-23"),
      ("a training that was due in March", .bacGiangOversight, .unclearTask, "nhiem-vu/bg-nv2-06"),
      ("work without owner and deadline", .ngheAn, .unclearTask, "nhiem-vu/na-nv-07"),
    ] as [(String, FixtureEdition, CheckRule, String)])
  func everyKnownContradictionIsFoundByItsRule(
    _ what: String, _ edition: FixtureEdition, _ rule: CheckRule, _ subject: String
  ) throws {
    let found = edition.checks.filter { $0.rule == rule }
    #expect(found.contains { $0.subjects.map(\.name).contains(subject) }, "\(what)")
  }

  @Test(arguments: FixtureEdition.allCases) func nothingElseIsFound(_ edition: FixtureEdition) throws {
    let lines = edition.checks.map(\.line)
    let text = lines.joined(separator: "\n") + "\n"
    let file = Self.folder.appendingPathComponent("Findings/\(edition.rawValue).txt")
    if Self.mayRecord { try write(text, to: file.path) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "run the tests with RECORD_SNAPSHOTS=1 and look")
  }

  @Test(arguments: FixtureEdition.allCases) func noSessionOfTheFixturesIsBlocked(_ edition: FixtureEdition) throws {
    let checks = edition.checks
    #expect(checks.filter { $0.severity == .blocking }.map(\.line) == [])
  }

  @Test func theGuideInTheDocumentsIsTheOneTheRulesMake() throws {
    let file = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/kiem-tra.md")
    if Self.mayRecord { try write(CheckGuide.text, to: file.path) }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == CheckGuide.text, "run the tests with RECORD_SNAPSHOTS=1 and commit docs/kiem-tra.md")
  }

  /// The other rules find nothing in the fixtures; their own tests show their examples.
  @Test(arguments: [
    CheckRule.statedRate, .changeAgainstBase, .countAgainstRows, .differentScope, .missingReference,
    .targetWithoutFigure, .unclearTask, .documentPeriod, .narrativeAgainstFigures, .chosenBaseline, .sharedRank,
  ])
  func anExampleOfTheGuideIsWhatTheScreenSays(_ rule: CheckRule) throws {
    let found = FixtureEdition.allCases.flatMap(\.checks)
    #expect(found.contains { $0.rule == rule && $0.sentence == rule.example }, "\(rule.example)")
  }
}

extension CheckSubject {
  fileprivate var name: String { "\(table.rawValue)/\(row.code)" + (self == row ? "" : " (số khác)") }
}

extension Check {
  /// The whole finding in a line, as the list of findings keeps it.
  fileprivate var line: String {
    let parts = [
      rule.rawValue, severity.words, unit?.text ?? "–", subjects.map(\.name).joined(separator: " "), sentence,
      remedy.rawValue, origins.count > 4 ? "\(origins.count) dòng" : origins.map(\.text).joined(separator: ", "),
    ]
    return parts.joined(separator: " | ")
  }
}
