import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

extension WallSession {
  /// Runs `body` with a folder that holds one edition, made for `audience`, and a place for what the wall notes.
  static func with(
    for audience: Audience = .wall, _ body: (_ folder: String, _ state: String) throws -> Void
  ) throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, place in
      let (folder, state) = (place + "/ban", place + "/so")
      try makeFolder(folder)
      try makeFolder(state)
      _ = try ledger.publish(
        EditionOrder(session: "bg-2022-01-17", audience: audience), to: folder + "/a.batru", when: FixtureLedger.when)
      try body(folder, state)
    }
  }
}

/// What the built program makes of what lies in its folder.
@Suite(.serialized) struct WallFolderTests {
  private let files = FileManager.default

  @Test func whatWasNotMadeForWallsIsNotShownUnlessSomebodyMeansIt() throws {
    try WallSession.with(for: .committee) { folder, state in
      let wall = try WallSession([folder], state: state)
      try wall.wait(for: "CHƯA CÓ")
      let screen = try wall.screen()
      #expect(screen.contains("a.batru:khônglậpchotường;lậplạibằngpublish--forwall"), "\(screen)")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
      for arguments in [[folder + "/a.batru"], ["--any-edition", folder]] {
        let wall = try WallSession(arguments, state: state)
        // What was made for a committee keeps its agenda.
        try wall.wait(for: "1/11")
        wall.send(SIGTERM)
        #expect(try wall.end() == 0)
      }
    }
  }

  @Test func aDiskThatLostAPageIsNotTakenForAForger() throws {
    try WallSession.with { folder, state in
      var bytes = try Data(contentsOf: URL(filePath: folder + "/a.batru"))
      let page = bytes.count / 4096 / 2 * 4096
      bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xFF, count: 4096))
      let wall = try WallSession([folder], state: state)
      try wall.wait(for: "1/10")
      try bytes.write(to: URL(filePath: folder + "/.b"))
      try files.moveItem(atPath: folder + "/.b", toPath: folder + "/b.batru")
      try wall.wait(for: "b.batru")
      let log = try String(contentsOfFile: state + "/batru/tuong.log", encoding: .utf8)
      #expect(log.contains("không nhận b.batru: tệp hỏng"), "\(log)")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  @Test(arguments: [true, false]) func anEditionThatIsLinkedIntoTheFolderIsTaken(isSymbolic: Bool) throws {
    try WallSession.with { folder, state in
      try files.moveItem(atPath: folder + "/a.batru", toPath: state + "/a")
      let wall = try WallSession([folder], state: state)
      try wall.wait(for: "CHƯA CÓ")
      if isSymbolic {
        try files.createSymbolicLink(atPath: folder + "/a.batru", withDestinationPath: state + "/a")
      } else {
        try files.linkItem(atPath: state + "/a", toPath: folder + "/a.batru")
      }
      try wall.wait(for: "1/10")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  @Test func aFolderThatIsPutInPlaceOfAnotherIsWatchedInItsTurn() throws {
    try WallSession.with { folder, state in
      let (other, way) = (state + "/khac", state + "/ban")
      try makeFolder(other)
      try write("gì đó", to: other + "/la.batru")
      try files.createSymbolicLink(atPath: way, withDestinationPath: folder)
      let wall = try WallSession(["--every", "3600", way], state: state)
      try wall.wait(for: "1/10")
      try files.removeItem(atPath: way)
      try files.createSymbolicLink(atPath: way, withDestinationPath: other)
      // Something stirs in the old folder once more, and then only in the new one.
      try write("", to: folder + "/x")
      try wall.wait(for: "la.batru")
      try write("gì khác", to: other + "/.moi")
      try files.moveItem(atPath: other + "/.moi", toPath: other + "/kia.batru")
      try wall.wait(for: "kia.batru")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  /// Whoever may lay a file there must not write the log.
  @Test func aFilesNameWritesNoLineOfTheLog() throws {
    try WallSession.with { folder, state in
      try write("gì đó", to: folder + "/la\n2026-01-05T08:00:00+0700 dừng theo yêu cầu\u{2028}.batru")
      let wall = try WallSession(["--every", "3600", folder], state: state)
      try wall.wait(for: "1/10")
      wall.send(SIGKILL)
      _ = try wall.end()
      let log = try String(contentsOfFile: state + "/batru/tuong.log", encoding: .utf8)
      #expect(log.contains("không nhận la"), "\(log)")
      #expect(log.contains("nhận bản số 1 của phiên bg-2022-01-17, tệp a.batru, mã kiểm "), "\(log)")
      #expect(
        !log.split(whereSeparator: \.isNewline).contains { $0.hasSuffix("dừng theo yêu cầu") || $0.hasPrefix(".") },
        "\(log)")
    }
  }

  /// An office's backup links and changes modes; the clock of a machine may stand in another zone.
  @Test func neitherAnotherModeNorAnotherNameIsAnotherEdition() throws {
    try WallSession.with { folder, state in
      let wall = try WallSession(["--every", "3600", folder], state: state)
      try wall.wait(for: "1/10")
      #expect(chmod(folder + "/a.batru", 0o640) == 0)
      #expect(link(folder + "/a.batru", state + "/b") == 0)
      try write("gì đó", to: folder + "/la.batru")
      try wall.wait(for: "la.batru")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
      let log = try String(contentsOfFile: state + "/batru/tuong.log", encoding: .utf8)
      #expect(log.components(separatedBy: "nhận bản số").count == 2, "taken once: \(log)")
    }
  }

  @Test func theNewerOfTwoMomentsIsTakenWhateverTheirZones() throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, place in
      let (folder, state) = (place + "/ban", place + "/so")
      try makeFolder(folder)
      try makeFolder(state)
      let order = EditionOrder(session: "bg-2022-01-17", audience: .wall)
      // Half past two in Hà Nội is before eight in London, whatever comes first as text.
      _ = try ledger.publish(order, to: folder + "/a.batru", when: "2026-01-05T14:30:00+0700")
      _ = try ledger.publish(order, to: folder + "/b.batru", when: "2026-01-05T08:00:00+0000")
      let wall = try WallSession(["--every", "3600", folder], state: state)
      try wall.wait(for: "1/10")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
      let log = try String(contentsOfFile: state + "/batru/tuong.log", encoding: .utf8)
      #expect(log.contains("nhận bản số 2"), "\(log)")
    }
  }

  @Test func aFolderThatGoesIsNamedAndTheOneThatComesIsSeen() throws {
    try WallSession.with { folder, state in
      let wall = try WallSession(["--every", "3600", folder], state: state)
      try wall.wait(for: "1/10")
      try files.moveItem(atPath: folder, toPath: state + "/xa")
      try wall.wait(for: "không đọc được")
      try files.moveItem(atPath: state + "/xa", toPath: folder)
      try write("gì đó", to: folder + "/la.batru")
      try wall.wait(for: "la.batru")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  @Test func aFileThatIsWrittenOverInItsPlaceShowsNothingOfItsHalf() throws {
    try WallSession.with { folder, state in
      let path = folder + "/a.batru"
      let whole = try Data(contentsOf: URL(filePath: path))
      let wall = try WallSession(["--every", "1", "--hold", "0", folder], state: state)
      try wall.wait(for: "1/10")
      try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
      try wall.wait(for: "không nhận a.batru")
      for _ in 0..<4 { _ = try wall.screen() }
      try whole.write(to: URL(filePath: path))
      for _ in 0..<40 where try wall.screen().contains("khôngnhận") {}
      let log = try String(contentsOfFile: state + "/batru/tuong.log", encoding: .utf8)
      #expect(!log.contains("bỏ qua cảnh"), "\(log)")
      #expect(log.components(separatedBy: "nhận bản số").count == 3, "taken again when it is whole: \(log)")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }
}
