import CellGrid
import Dashboard
import FixtureEditions
import Screens
import Testing

/// What the screens say lies under a mouse, held against what they draw.
@Suite struct PointerTests {
  /// A click on any row selects it: the mark stands in the row that was clicked, wherever the list has moved to.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .ngheAn], [Size(40, 12), Size(80, 24), Size(160, 45)])
  func theRowUnderTheMouseIsTheOneThatIsMarked(
    edition: FixtureEdition, size: Size
  ) throws {
    var kinds: Set<Substring> = []
    // One screen of each kind; of the registers all.
    let addresses = try Stage(edition, size: size).addresses.filter { address in
      !address.contains("/") || kinds.insert(address.prefix { $0 != "/" }).inserted
    }
    var checked = 0
    for address in addresses {
      checked += try clickEveryRow(of: Stage(edition, at: address, size: size), "\(address) \(size)")
    }
    #expect(checked > 20)
  }

  @Test func aLineOfTimeUnderTheMouseIsTheOneThatIsMarked() throws {
    var stage = try Stage(.ngheAn, at: "tasks", size: Size(160, 45))
    try stage.press("b")
    let checked = try clickEveryRow(of: stage, "tasks as lines of time")
    #expect(checked > 20)
  }

  /// Clicks every row that is seen and was not selected, and looks where the mark of the selection stands afterwards.
  /// - Returns: How many rows were clicked.
  private func clickEveryRow(of stage: Stage, _ what: String) throws -> Int {
    var maker = FrameMaker()
    var checked = 0
    for place in places(in: stage.state.view.size) {
      guard let target = maker.target(at: place, of: stage.state), target.isRow else { continue }
      var clicked = stage
      clicked.point(.click, at: target)
      let (before, after) = (stage.state.view, clicked.state.view)
      // What was selected already is gone into.
      guard before.route == after.route, (before.overlay == nil) == (after.overlay == nil) else { continue }
      let frame = maker.frame(of: clicked.state)
      let mark = try #require(self.mark(in: frame, near: place.x), "\(what) \(place)")
      #expect(maker.target(at: Point(mark.x + 2, mark.y), of: clicked.state) == target, "\(what) \(place)")
      checked += 1
    }
    return checked
  }

  @Test(arguments: ["overview", "section/cqs", "checks", "tasks", "overview+help", "overview+search", "overview+units"])
  func everyCapOfTheFooterAnswers(address: String) throws {
    let stage = try Stage(.bacGiangFirst, at: address, size: Size(160, 45))
    var maker = FrameMaker()
    let row = stage.frame.row(44)
    let view = stage.state.view
    let bindings = Binding.footer(of: view.mode, canGoBack: view.canGoBack)
    var seen = 0
    for binding in bindings {
      let words = " \(binding.footer!.cap) "
      // Where columns are few, caps are left out.
      guard let start = row.ranges(of: words).first?.lowerBound else { continue }
      seen += 1
      let x = row.distance(from: row.startIndex, to: start) + 1
      for place in [Point(x, 44), Point(x + words.count - 2, 44)] {
        #expect(maker.target(at: place, of: stage.state) == .command(binding.command))
      }
    }
    #expect(seen >= min(bindings.count, 10))
    #expect(maker.target(at: Point(159, 44), of: stage.state) == nil)
  }

  @Test func nothingUnderAPanelCanBeReached() throws {
    let stage = try Stage(.bacGiangFirst, at: "overview+search", size: Size(120, 33))
    var maker = FrameMaker()
    let targets = Set(places(in: Size(120, 32)).map { maker.target(at: $0, of: stage.state) })
    #expect(
      targets.allSatisfy { target in
        switch target {
        case .row, .panel, .covered: true
        default: false
        }
      })
    #expect(targets.contains(.covered) && targets.contains(.panel))
  }

  @Test func theChoicesAboveARegisterAnswer() throws {
    let size = Size(120, 33)
    var stage = try Stage(.bacGiangFirst, at: "tasks", size: size)
    var maker = FrameMaker()
    let everywhere = (0..<size.height).flatMap { y in stride(from: 2, to: size.width / 2, by: 8).map { Point($0, y) } }
    let filters = everywhere.compactMap { maker.target(at: $0, of: stage.state) }.filter {
      if case .filter = $0 { true } else { false }
    }
    let last = try #require(filters.last)
    #expect(Set(filters).count > 1)
    stage.point(.click, at: last)
    #expect(.filter(stage.state.listing?.filter ?? 0) == last)
  }

  /// A place in every row, in the middle of each of the columns that panes may take.
  private func places(in size: Size) -> [Point] {
    (0..<size.height).flatMap { y in [1, 3, 5].map { Point(size.width * $0 / 6, y) } }
  }

  /// The mark of the selection that belongs to column `x`: the nearest to its left.
  private func mark(in frame: Frame, near x: Int) -> Point? {
    for x in (0...x).reversed() {
      for y in 0..<frame.size.height where frame[x, y].scalar == "▶" { return Point(x, y) }
    }
    return nil
  }
}

extension PointerTarget {
  fileprivate var isRow: Bool {
    switch self {
    case .row, .subject: true
    case .pane, .filter, .command, .panel, .covered: false
    }
  }
}
