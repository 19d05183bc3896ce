import Dashboard
import Foundation
import TestKit
import Testing

@Suite struct KeymapGuideTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/phim.md")

  @Test func thePageOnKeysIsTheOneTheActionTableMakes() throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try write(KeymapGuide.text, to: Self.file.path)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == KeymapGuide.text, "run the tests with RECORD_SNAPSHOTS=1 and commit docs/phim.md")
  }
}
