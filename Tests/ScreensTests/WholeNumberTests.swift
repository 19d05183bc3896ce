import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing
import Widgets

@testable import Screens

/// No number on any screen is a piece of another: `169.3` where `169.353` is meant would be a lie.
@Suite struct WholeNumberTests {
  /// On this much room nothing is shortened and nothing wraps.
  private static let roomy = Size(260, 120)

  /// Whatever stands on a screen of any size stands on a roomy one too, or in the panel that tells the source.
  @Test(arguments: FixtureEdition.allCases)
  func everyNumberOfASmallScreenStandsOnARoomyOneToo(_ edition: FixtureEdition) throws {
    for address in try Stage(edition, size: Self.roomy).addresses {
      var stage = try Stage(edition, at: address, size: Self.roomy)
      let known = try numbersKnown(to: stage)
      for size in sizes.dropLast() + [Size(57, 17), Size(91, 21), Size(99, 60), Size(143, 28)] {
        stage.resize(size)
        let strangers = numbers(on: stage.frame).filter { !known.contains($0) }
        #expect(strangers == [], "\(edition.rawValue) \(address) at \(size.width)x\(size.height)")
      }
    }
  }

  private func numbersKnown(to stage: Stage) throws -> Set<String> {
    var known = Set(numbers(on: stage.frame))
    var stage = stage
    try stage.press("F2")
    known.formUnion(numbers(on: stage.frame))
    return known
  }

  /// Numbers of a frame without the counts of rows that its lists hide: `↓ 3` in a border.
  private func numbers(on frame: Frame) -> [String] {
    (0..<frame.size.height).flatMap { y -> [String] in
      let row = frame.row(y)
      guard row.contains("↓") || row.contains("↑") else { return Numbers.of(row) }
      return Numbers.of(row.replacing(/[↑↓] \d+(?= *(?:[─━│┃↑↓]|$))/, with: ""))
    }
  }

  @Test(arguments: FixtureEdition.allCases)
  func besideANameStandsItsFigureWholeOrNone(_ edition: FixtureEdition) throws {
    var seen = 0
    for address in ["overview"] + Section.allCases.map({ "section/\($0.slug)" }) {
      var stage = try Stage(edition, at: address, size: sizes[0])
      let listed = names(on: stage)
      for width in stride(from: 40, through: 240, by: 16) {
        for height in [12, 24, 33] {
          stage.resize(Size(width, height))
          let frame = stage.frame
          for y in 0..<max(0, frame.size.height - 1) {
            for (name, below) in panes(of: frame, y) {
              guard let subject = listed.last(where: { name.starts(with: $0.name) }) else { continue }
              seen += 1
              let beside = Numbers.of(name.dropFirst(subject.name.count))
              let found = beside + Numbers.of(below)
              #expect(
                subject.figure.allSatisfy(found.contains),
                "\(edition.rawValue) \(address) at \(width)x\(height): \(name)")
              let strangers = beside.filter { !subject.numbers.contains($0) }
              #expect(strangers == [], "\(edition.rawValue) \(address) at \(width)x\(height): \(name)")
            }
          }
        }
      }
    }
    #expect(seen > 100, "few names were found; the test looks past the screens")
  }

  /// A name as lists show it, the numbers of its figure, and all numbers that may stand beside it.
  private struct Listed {
    let name: String
    let figure: [String]
    let numbers: Set<String>
  }

  private func names(on stage: Stage) -> [Listed] {
    let dossier = stage.state.dossier
    return Section.allCases.flatMap { stage.state.board.table($0) }.filter(\.hasScreen).map { subject in
      let wording = SubjectWording(subject, in: dossier)
      let figure = Numbers.of(wording.figure?.withoutUnit.text ?? "")
      let beside = [wording.figure?.text, wording.words, wording.period, Remark(subject, in: dossier)?.text]
      var numbers = Set(figure + beside.compactMap { $0 }.flatMap { Numbers.of($0) })
      if case .indicator(let code) = subject, let period = dossier.figures.levels[code]?.period {
        numbers.formUnion(Numbers.of(period.shortLabel))
      }
      return Listed(name: wording.shortName + " ", figure: figure, numbers: numbers)
    }.sorted { $0.name.count < $1.name.count }
  }

  /// What stands in row `y` of each pane that has text there, without marks before it, and what stands below.
  private func panes(of frame: Frame, _ y: Int) -> [(text: String, below: String)] {
    let row = Array(frame.row(y).unicodeScalars)
    let next = Array(frame.row(y + 1).unicodeScalars)
    var panes: [(String, String)] = []
    var start = 0
    for x in row.indices where isBorder(frame[x, y]) || x == row.count - 1 {
      var text = row[start..<x][...]
      while let first = text.first, " ▶└".unicodeScalars.contains(first) { text.removeFirst() }
      if !text.isEmpty {
        let below = next.indices.contains(x) ? next[start..<x] : []
        panes.append((string(text), string(below)))
      }
      start = x + 1
    }
    return panes
  }

  /// True for the sides of panes; the ticks of bars look like them.
  private func isBorder(_ cell: Cell) -> Bool {
    (cell.scalar == "│" || cell.scalar == "┃") && cell.style.ink != .tick && cell.style.ink != .previous
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

  @Test func numbersAreReadWholeFromAText() {
    #expect(Numbers.of("Đạt 71,78 % (17/20), hạng 10/63. Cột1.380") == ["71,78", "17/20", "10/63", "1.380"])
    #expect(Numbers.of("…,5/ 169.35") == ["5", "169.35"])
    #expect(Numbers.of("không có") == [])
  }
}
