import CellGrid
import Dashboard
import FixtureEditions
import Link
import Runtime
import Screens
import Testing

/// Who presents looks at a small copy of the room: what stands in it stands there too, under the same heads.
@Suite("The console's copy of the room") struct ScreenCopyTests {
  /// A word of a frame with its place.
  private struct Word: Hashable {
    let text: String
    let row: Int
    let columns: Range<Int>
  }

  private static let rooms = ["80x24", "100x30", "120x33", "160x45", "200x50"].map { Size(notation: $0)! }
  private static let consoles = ["80x24", "120x33"].map { Size(notation: $0)! }

  /// Every scene of an edition in a room.
  private func scenes(of edition: FixtureEdition, in room: Size) throws -> [Frame] {
    var stage = try Stage(edition, size: room)
    try stage.press("F5")
    let count = try #require(stage.state.view.presentation?.script.scenes.count)
    return try (1...count).map { number in
      try stage.press(String(number).map(String.init).joined(separator: " ") + " Enter")
      return stage.frame
    }
  }

  private func console(showing screen: Frame, size: Size) -> Frame {
    var console = Console(size: size)
    console.take(
      PresenterUpdate(
        edition: EditionPointer(path: "/e", hash: "h"), heading: "Phiên họp", screen: screen, place: 0,
        scenes: [.init(name: "Cảnh", agendaItem: "")], step: 0, steps: 0, cover: nil, isAway: false, isPaused: false,
        times: PresenterUpdate.Times(), note: "", followers: [], waiting: nil))
    console.link = .live
    return ConsoleScreen(console).frame
  }

  /// What stands inside the heavy frame of the copy, and what is said of it in its lower edge.
  private func copy(in console: Frame) throws -> (rows: [[Cell]], remark: String) {
    let edges = (1..<console.size.height).filter { ["┏", "┗"].contains(console[0, $0].scalar) }
    let (top, bottom) = (try #require(edges.first), try #require(edges.last))
    let right = try #require((0..<console.size.width).first { console[$0, top].scalar == "┓" })
    let rows = (top + 1..<bottom).map { y in (1..<right).map { console[$0, y] } }
    return (rows, String((0...right).map { Character(console[$0, bottom].scalar) }))
  }

  private func rows(of frame: Frame) -> [[Cell]] {
    (0..<frame.size.height).map { y in (0..<frame.size.width).map { frame[$0, y] } }
  }

  /// Stretches that hold a letter or a digit, by rows from the top.
  private func words(in rows: [[Cell]]) -> [[Word]] {
    rows.enumerated().map { y, cells in
      cells.indices.split { cells[$0].scalar == " " || (0x2500...0x259F).contains(cells[$0].scalar.value) }
        .compactMap { places in
          guard places.contains(where: { cells[$0].scalar.properties.isAlphabetic || isDigit(cells[$0].scalar) })
          else { return nil }
          return Word(
            text: String(String.UnicodeScalarView(places.map { cells[$0].scalar })), row: y,
            columns: places.first!..<places.last! + 1)
        }
    }
  }

  private func text(of cells: [Cell]) -> String { String(String.UnicodeScalarView(cells.map(\.scalar))) }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Words that stand in one row of the room stand in one row of the copy, and all of them do, unless it says that it is cut.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn], rooms)
  func everyWordOfTheRoomStandsInTheCopyOrItSaysThatItIsCut(_ edition: FixtureEdition, _ room: Size) throws {
    for (number, screen) in try scenes(of: edition, in: room).enumerated() {
      for size in Self.consoles {
        let (rows, remark) = try copy(in: console(showing: screen, size: size))
        let told = words(in: rows).joined().map(\.text)
        let wanted = words(in: self.rows(of: screen)).joined().map(\.text)
        if !remark.contains("bị cắt") {
          #expect(told == wanted, "scene \(number + 1) on \(size): \(remark)")
        } else {
          let signs = rows.joined().contains { $0.style.ink == .caution && $0.scalar == "…" }
          #expect(signs, "scene \(number + 1) on \(size) is cut without a sign")
          let kept = rows.filter { !text(of: $0).contains("bản sao thiếu") }
          let torn = Set(words(in: kept).joined().map(\.text)).subtracting(wanted)
          #expect(torn.isEmpty, "scene \(number + 1) on \(size) tears \(torn)")
        }
      }
    }
  }

  /// A figure never comes to stand under another head: rows that stand in columns keep them.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn], rooms)
  func whatStandsBelowOneAnotherStillDoes(_ edition: FixtureEdition, _ room: Size) throws {
    for (number, screen) in try scenes(of: edition, in: room).enumerated() {
      let wanted = words(in: rows(of: screen)).filter { !$0.isEmpty }
      for size in Self.consoles {
        let (rows, remark) = try copy(in: console(showing: screen, size: size))
        let told = words(in: rows).filter { !$0.isEmpty }
        // Lines broken anew, and rows that are cut, have no like.
        let pairs = wanted.compactMap { row in
          told.first { $0.map(\.text) == row.map(\.text) }.map { (row, $0) }
        }
        #expect(remark.contains("bị cắt") || pairs.count > wanted.count / 2)
        for ((above, copyAbove), (below, copyBelow)) in zip(pairs, pairs.dropFirst())
        where isTable(above, in: screen) && isTable(below, in: screen) {
          for (one, copied) in zip(above, copyAbove) {
            for (other, copiedOther) in zip(below, copyBelow) where one.columns.overlaps(other.columns) {
              #expect(
                copied.columns.overlaps(copiedOther.columns),
                "scene \(number + 1) on \(size): “\(other.text)” no longer stands below “\(one.text)”")
            }
          }
        }
      }
    }
  }

  /// True for a row that holds something in a further column: a gap of two blanks, or the edge of a pane.
  private func isTable(_ row: [Word], in frame: Frame) -> Bool {
    zip(row, row.dropFirst()).contains { left, right in
      let gap = (left.columns.upperBound..<right.columns.lowerBound).map { frame[$0, left.row].scalar }
      return gap.contains("│") || zip(gap, gap.dropFirst()).contains { $0 == " " && $1 == " " }
    }
      && row[0].row > 2 && row[0].row < frame.size.height - 2
  }

  /// On a console as large as the room nothing is lost but where the room is full to its last row.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn])
  func aConsoleAsLargeAsTheRoomShowsNearlyAllScenesWhole(_ edition: FixtureEdition) throws {
    let screens = try scenes(of: edition, in: Size(120, 33))
    let cut = try screens.filter { try copy(in: console(showing: $0, size: Size(120, 33))).remark.contains("bị cắt") }
    #expect(cut.count * 5 <= screens.count, "\(cut.count) of \(screens.count)")
  }

  /// A mark on a scale stands as far from both ends as in the room, or the scale is not drawn: nearer to one it would be
  /// another rank.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn], rooms)
  func everyMarkStandsWhereTheRoomHasItBetweenBothEnds(_ edition: FixtureEdition, _ room: Size) throws {
    func scales(in rows: [[Cell]]) -> Set<String> {
      Set(
        rows.flatMap { cells in
          cells.split { !["─", "━", "●"].contains($0.scalar) }.map { text(of: Array($0)) }
            .filter { $0.contains("●") && $0.count > 1 }
        })
    }
    for (number, screen) in try scenes(of: edition, in: room).enumerated() {
      let wanted = scales(in: self.rows(of: screen))
      for size in Self.consoles {
        let told = scales(in: try copy(in: console(showing: screen, size: size)).rows)
        #expect(told.isSubset(of: wanted), "scene \(number + 1) on \(size)")
      }
    }
  }

  /// Whatever the copy has no room for, the place in the script, the source and the code are there.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn], ["120x33", "160x45"].map { Size(notation: $0)! })
  func theSourceAndTheCodeAreNeverCut(_ edition: FixtureEdition, _ room: Size) throws {
    for (number, screen) in try scenes(of: edition, in: room).enumerated() {
      let source = self.rows(of: screen).map(text).first { $0.contains("Nguồn: ") || $0.contains(" nguồn: ") }
      let words = source?.split(separator: " ").prefix(3).joined(separator: " ") ?? ""
      let code = String(text(of: self.rows(of: screen)[room.height - 2]).suffix(20)).filter { $0 != " " }
      for size in Self.consoles {
        let told = try copy(in: console(showing: screen, size: size)).rows.map(text)
        #expect(words.isEmpty || told.contains { $0.contains(words) }, "scene \(number + 1) on \(size): \(told)")
        let line = try #require(told.last { $0.contains(code) }, "scene \(number + 1) on \(size): \(told)")
        #expect(line.split(separator: " ").count > 1, "the code stands alone: \(told)")
        let place = try #require(told.first { $0.contains("\(number + 1)/") })
        #expect(place.split(separator: " ").count > 1, "its place stands alone: \(told)")
      }
    }
  }

  /// A box that says that there is nothing to say takes no row from a copy that is cut.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn], consoles)
  func noCopyIsCutBesideEmptyNotes(_ edition: FixtureEdition, _ size: Size) throws {
    for screen in try scenes(of: edition, in: Size(120, 33)) {
      let frame = console(showing: screen, size: size)
      guard try copy(in: frame).remark.contains("bị cắt") else { continue }
      #expect(!frame.text.contains("không có ghi chú"), "\(frame.text)")
    }
  }

  /// The room's page and the key that turns it stand apart from what the copy itself leaves out.
  @Test(arguments: consoles) func theConsoleTellsThePageOfTheRoomAndItsKey(_ size: Size) throws {
    for screen in try scenes(of: .ngheAn, in: Size(80, 24)) where screen.pages > 1 {
      let remark = try copy(in: console(showing: screen, size: size)).remark
      #expect(remark.contains("trang 1/\(screen.pages) · còn ") && remark.contains("(phím ,)"), "\(remark)")
    }
  }

  /// A bar is drawn as long as in the room or not at all.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn], rooms)
  func noBarIsShortenedAlone(_ edition: FixtureEdition, _ room: Size) throws {
    func bars(in rows: [[Cell]]) -> [Int] {
      rows.flatMap { cells in
        cells.indices.split { cells[$0].style.ink != .bar || !["━", "█"].contains(cells[$0].scalar) }.map(\.count)
      }
    }
    for screen in try scenes(of: edition, in: room) {
      let drawn = Set(bars(in: rows(of: screen)))
      for size in Self.consoles {
        let (rows, remark) = try copy(in: console(showing: screen, size: size))
        if remark.contains("không vẽ thanh") {
          #expect(bars(in: rows).isEmpty)
        } else if !remark.contains("bị cắt") {
          #expect(drawn.isSuperset(of: bars(in: rows)))
        }
      }
    }
  }
}
