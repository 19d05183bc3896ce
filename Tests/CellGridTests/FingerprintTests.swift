import CellGrid
import Testing

@Suite("Fingerprint of a frame") struct FingerprintTests {
  private let frame: Frame = {
    var frame = Frame(Size(40, 12), title: "batru")
    frame.put("Chuyển đổi số 62,4 %", x: 1, y: 1)
    return frame
  }()

  @Test func theSameFrameHasTheSame() {
    var other = Frame(Size(40, 12), title: "batru")
    other.put("Chuyển đổi số 62,4 %", x: 1, y: 1)
    #expect(other.fingerprint == frame.fingerprint)
  }

  @Test func everyCellItsStyleAndWhatSurroundsThemCount() {
    var seen: Set<UInt64> = [frame.fingerprint]
    func expectNew(_ change: String, _ edit: (inout Frame) -> Void) {
      var other = frame
      edit(&other)
      #expect(seen.insert(other.fingerprint).inserted, "\(change) is not seen")
    }
    for y in 0..<12 {
      for x in 0..<40 { expectNew("a glyph at \(x), \(y)") { $0.put("x", x: x, y: y, Style()) } }
    }
    expectNew("a style") { $0.put("C", x: 1, y: 1, Style(.bad)) }
    expectNew("a swap") { frame in
      frame.put("h", x: 1, y: 1, Style())
      frame.put("C", x: 2, y: 1, Style())
    }
    expectNew("a cursor") { $0.cursor = Point(0, 0) }
    expectNew("a title") { $0.title = "khác" }
    expectNew("a theme") { $0.theme = .dark }
    #expect(seen.insert(Frame(Size(12, 40)).fingerprint).inserted)
  }
}
