import Foundation
import TestKit
import Testing

@testable import Files

@Suite struct DraftFileTests {
  /// The ways to give a name, for file systems that know all of them and such that know few.
  static let ways: [(name: String, way: @Sendable (String, String) -> Naming?)] = [
    ("moved", FilePlace.moved), ("linked", FilePlace.linked), ("claimed", FilePlace.claimed),
  ]

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test(arguments: ways.indices) func aNameIsGivenOnceAndNeverTakenAway(place: Int) throws {
    let way = Self.ways[place].way
    try withTemporaryFolder { folder in
      let (part, path) = (folder + "/.a.part", folder + "/a")
      try write("một", to: part)
      #expect(way(part, path) == .given)
      #expect(try names(in: folder) == ["a"])
      try write("hai", to: part)
      #expect(way(part, path) == .taken)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "một")
      #expect(way(part, folder + "/khong-co/a") == .refused(.forbidden))
      #expect(try String(contentsOfFile: part, encoding: .utf8) == "hai", "what was written is still there")
    }
  }

  /// Whoever reads of permissions looks for them, and not for room.
  @Test(arguments: [
    (ENOSPC, WriteObstacle.full), (EDQUOT, .full), (EFBIG, .tooLarge), (EROFS, .readOnlyDisk), (EIO, .broken),
    (EACCES, .forbidden), (ENOENT, .forbidden),
  ]) func whatKeepsAFileFromBeingWrittenIsKnownByItsNumber(number: CInt, obstacle: WriteObstacle) {
    #expect(WriteObstacle(errno: number) == obstacle)
  }

  @Test func aLinkThatLeadsNowhereIsNotWrittenThrough() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/a", withDestinationPath: folder + "/b")
      #expect(DraftFile.write([1], to: FilePlace(folder + "/a")) == .taken)
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test func aFileAppearsWholeAndWhatStandsThereStays() throws {
    try withTemporaryFolder { folder throws in
      let place = FilePlace(folder + "/mau.xlsx")
      #expect(DraftFile.write(Array("đã điền".utf8), to: place) == .given)
      #expect(DraftFile.write([], to: place) == .taken)
      #expect(try String(contentsOfFile: place.path, encoding: .utf8) == "đã điền")
      #expect(DraftFile.write([], to: FilePlace(folder + "/khong-co/mau.xlsx")) == .refused(.forbidden))
      #expect(try names(in: folder) == ["mau.xlsx"])
    }
  }

  /// Somebody takes the name while the file is written.
  @Test func aNameThatIsTakenMeanwhileIsLeftAlone() throws {
    try withTemporaryFolder { folder in
      let draft = DraftFile(of: FilePlace(folder + "/a"))
      try draft.fill(with: [1])
      try write("người khác", to: folder + "/a")
      #expect(draft.keep() == .taken)
      draft.discard()
      #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "người khác")
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test func whatAStoppedProcessLeftIsTakenAwayAndWhatALivingOneWritesIsNot() throws {
    try withTemporaryFolder { folder in
      let place = FilePlace(folder + "/a")
      let own = DraftFile(of: place).path
      let process = "\(ProcessInfo.processInfo.processIdentifier).part"
      // No process has so high a number; the first one always lives.
      let (dead, living) = (own.replacing(process, with: "99999999.part"), own.replacing(process, with: "1.part"))
      for path in [dead, dead + "-journal", living, folder + "/.b.99999999.part"] { try write("x", to: path) }
      _ = DraftFile(of: place)
      #expect(try names(in: folder) == [FilePlace(living).name, ".b.99999999.part"].sorted())
    }
  }
}
