import CellGrid
import TestKit
import Testing
import Widgets

@Suite struct ChoiceStripTests {
  private func strip(_ selected: Int) -> ChoiceStrip {
    ChoiceStrip(
      choices: [("Tất cả", 15), ("Quá hạn", 0), ("Có hạn", 2), ("Chưa rõ ai", 10)].map {
        ChoiceStrip.Choice(title: $0.0, count: $0.1)
      }, selected: selected)
  }

  private func row(_ selected: Int, _ columns: Int) -> String {
    var frame = Frame(Size(columns, 1))
    strip(selected).draw(on: &frame, in: frame.bounds)
    return frame.row(0)
  }

  @Test(
    arguments: [
      (0, 47, " Tất cả 15  Quá hạn 0  Có hạn 2  Chưa rõ ai 10 "),
      (0, 43, " Tất cả 15  Quá hạn 0  Có hạn 2  ›"),
      (0, 30, " Tất cả 15  Quá hạn 0  ›"), (2, 30, "‹ Quá hạn 0  Có hạn 2  ›"),
      (3, 30, "‹ Có hạn 2  Chưa rõ ai 10"), (1, 8, "‹ Quá… ›"),
    ])
  func theSelectedChoiceIsSeenAndWhatIsHiddenIsHintedAt(_ selected: Int, _ columns: Int, _ wanted: String) {
    #expect(row(selected, columns) == wanted.padded(to: columns))
  }

  @Test func choicesGoOnInFurtherRowsWhereThereAreAny() {
    var frame = Frame(Size(30, 2))
    strip(3).draw(on: &frame, in: frame.bounds)
    #expect(strip(3).height(for: 30) == 2)
    #expect(frame.row(0) == " Tất cả 15  Quá hạn 0".padded(to: 30))
    #expect(frame.row(1) == " Có hạn 2  Chưa rõ ai 10".padded(to: 30))
    #expect(strip(3).places(in: frame.bounds).map(\.area.y) == [0, 0, 1, 1])
    #expect((0..<30).filter { frame[$0, 1].style.paper == .selection } == Array(10..<25))
  }

  @Test func onlyTheSelectedChoiceStandsOnItsOwnGround() {
    var frame = Frame(Size(47, 1))
    strip(1).draw(on: &frame, in: frame.bounds)
    let marked = (0..<47).filter { frame[$0, 0].style.paper == .selection }
    #expect(marked == Array(11..<22))
  }

  @Test func anySizeIsDrawn() {
    withEvery("columns", in: 0...50) { columns in
      for selected in 0..<4 { #expect(row(selected, columns).unicodeScalars.count == columns) }
    }
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - unicodeScalars.count))
  }
}
