import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// The commands around a presentation, as somebody meets them who prepares one.
@Suite struct StageCommandTests {
  @Test(arguments: ["open", "present", "demo"]) func noOptionIsOfferedThatIsRefused(command: String) throws {
    let help = try Program.run(command, "--help")
    #expect(help.text.contains("--at") == (command != "present"), "\(help.text)")
    #expect(help.text.contains("--max-size"), "\(help.text)")
  }

  /// An edition that was moved since is found again by the option that names it.
  @Test func aMovedEditionIsToldOfWithTheWayToNameIt() throws {
    try FixtureLedger.with(["bac-giang"]) { ledger, _, folder in
      let edition = folder + "/phien.batru"
      let made = try Program.run("publish", "--ledger", ledger.path, "--session", "bg-2022-01-17", "--out", edition)
      try #require(made.status == 0, "\(made.text)")
      let hash = try EditionFile(path: edition).edition.contentHash
      let line = "2026-01-05T14:05:22+0700 \(folder)/cu.batru 7F3A 120x33 full light \(hash) scene=1 at=overview"
      try (line + "\n").write(toFile: folder + "/2026-01-05.log", atomically: true, encoding: .utf8)
      let lost = try Program.run("show", "7F3A", "--log", folder)
      #expect(lost.status != 0 && lost.text.contains("--edition"), "\(lost.text)")
      let found = try Program.run("show", "7F3A", "--log", folder, "--edition", edition)
      #expect(found.status == 0, "\(found.text)")
      let list = try Program.run("show", "--log", folder)
      #expect(list.text.contains("Đã chiếu ngày 05/01/2026:"), "\(list.text)")
    }
  }

  @Test func theSameCutWordsOfASceneAreToldOnce() throws {
    try FixtureLedger.with(["bac-giang"]) { ledger, _, folder in
      let edition = folder + "/phien.batru"
      _ = try Program.run("publish", "--ledger", ledger.path, "--session", "bg-2022-01-17", "--out", edition)
      let lines = try Program.run("rehearse", edition, "--size", "30x10").text.split(separator: "\n")
      let scenes = lines.split { !$0.hasPrefix("    ") }
      #expect(scenes.contains { $0.contains { $0.hasSuffix(" chỗ)") } }, "\(lines)")
      for scene in scenes { #expect(Set(scene).count == scene.count, "\(scene)") }
    }
  }
}
