import CellGrid
import Foundation
import Testing

@testable import TestKit

/// Off while pictures are recorded: two of these tests ask for pictures that must not be written.
@Suite("Pictures of frames", .enabled(if: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil))
struct SnapshotTests {
  private func frame(_ note: String = "71,78 %") -> Frame {
    var frame = Frame(Size(16, 2))
    frame.put("Dịch vụ công", x: 0, y: 0, Style(.accent))
    frame.put(note, x: 0, y: 1, Style(.value))
    return frame
  }

  @Test func aPictureThatIsTheSamePasses() {
    expectSnapshot(frame(), named: "khung-mau")
  }

  @Test func aDifferenceIsShownByItsRows() {
    withKnownIssue {
      expectSnapshot(frame("71,79 %"), named: "khung-mau")
    } matching: { issue in
      let words = issue.comments.map(\.rawValue).joined()
      return words.contains("line 3") && words.contains("- |71,78 %") && words.contains("+ |71,79 %")
    }
  }

  @Test func aMissingPictureFailsAndPrintsTheFrame() {
    withKnownIssue {
      let missing = "khong-co"
      expectSnapshot(frame(), named: missing)
    } matching: { issue in
      issue.comments.map(\.rawValue).joined().contains("|Dịch vụ công    |")
    }
  }

  @Test func picturesThatNoTestAsksForAreNamed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pictures-\(UUID().uuidString)")
    let pictures = folder.appendingPathComponent("Snapshots")
    try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The label is put in here, so that this file does not seem to ask for these names itself.
    let source = #"""
      expectSnapshot(frame, LABEL "dau-phien")
      expectSnapshot(frame, LABEL "muc-\(size(of: 3))-\(theme).x")
      expectSnapshot(frame, LABEL "\(anything)")
      """#.replacingOccurrences(of: "LABEL", with: "named:")
    try source.write(to: folder.appendingPathComponent("Some.swift"), atomically: true, encoding: .utf8)
    for name in ["dau-phien", "dau-phien-2", "muc-80x24-light.x", "muc-80x24-light", "khac"] {
      try "".write(to: pictures.appendingPathComponent(name + ".txt"), atomically: true, encoding: .utf8)
    }
    #expect(try snapshotsWithoutTest(in: pictures) == ["dau-phien-2", "khac", "muc-80x24-light"])
  }

  @Test func everyPictureHasATest() throws {
    #expect(try snapshotsWithoutTest() == [])
  }
}
