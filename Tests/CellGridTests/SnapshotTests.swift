import CellGrid
import Foundation
import TestKit
import Testing

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

  @Test func everyPictureHasATest() throws {
    #expect(try snapshotsWithoutTest() == [])
  }
}
