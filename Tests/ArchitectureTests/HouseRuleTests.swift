import Foundation
import Testing

/// What a reader of this repository may rely on, file by file.
@Suite struct HouseRuleTests {
  /// Source files of a size at which they fall apart on their own are split before.
  static let wall = 400

  @Test func noSourceFileReachesTheWall() throws {
    let files = try PackageFolder.files(in: "Sources", "swift", "c", "h") + PackageFolder.files(in: "Tests", "swift")
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.lines.count <= Self.wall, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func noFileIsNamedAfterNothing() throws {
    let empty = ["Utils", "Utilities", "Helper", "Common", "Manager", "Misc"]
    for file in try PackageFolder.files(in: "Sources", "swift", "c", "h") + PackageFolder.files(in: "Tests", "swift") {
      let name = file.path.split(separator: "/").last ?? ""
      let found = empty.filter { name.contains($0) }
      #expect(found == [], "\(file.path)")
    }
  }

  @Test func nothingIsLeftForLater() throws {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "fatal" + "Error(\"not implemented"]
    for file in try PackageFolder.everything() where !file.path.hasPrefix("fixtures/") {
      for (number, line) in file.lines.enumerated() {
        let found = marks.filter { line.contains($0) }
        #expect(found == [], "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func noFileNamesAFolderOfSomebodysMachine() throws {
    let folders = ["/ro" + "ot/", "/Use" + "rs/", "/wo" + "rk/", "/fa" + "rm/", "bash_" + "jobs"]
    for file in try PackageFolder.everything() {
      let found = folders.filter { file.text.contains($0) }
      #expect(found == [], "\(file.path)")
    }
  }

  /// Decomposed letters look the same and compare differently; tests that want them write them as escapes.
  @Test func everyTextIsComposed() throws {
    for file in try PackageFolder.everything() {
      for (number, line) in file.lines.enumerated() where !line.utf8.allSatisfy({ $0 < 0x80 }) {
        let composed = String(line).precomposedStringWithCanonicalMapping
        #expect(composed.unicodeScalars.elementsEqual(line.unicodeScalars), "\(file.path):\(number + 1)")
      }
    }
  }
}
