import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// Lists that are longer than a screen: whoever reads page after page reads every row, whole and in order.
@Suite("Pages of a scene") struct StagePagesTests {
  /// The pages of the scene with that content.
  private func pages(_ edition: FixtureEdition, _ route: Route, at size: Size) throws -> [Frame] {
    var stage = try Stage(edition, size: size)
    try stage.press("F5")
    let script = try #require(stage.state.view.presentation?.script)
    let scene = try #require(script.scenes.first { $0.content == .route(route) })
    try stage.press(String(scene.number).map(String.init).joined(separator: " ") + " Enter")
    var pages = [stage.frame]
    for _ in 1..<max(1, stage.frame.pages) {
      try stage.press(",")
      pages.append(stage.frame)
    }
    return pages
  }

  private func rows(of page: Frame) -> [String] { (0..<page.size.height).map { page.row($0) } }

  /// The number behind the sign of each row of a numbered list.
  private func numbers(on page: Frame) -> [Int] {
    rows(of: page).drop { !$0.contains("───") }.compactMap { row in
      let words = row.split(separator: " ")
      guard words.count > 2, ["○", "□", "●", "◐", "▼", "↻", "·", "◆"].contains(words[0]) else { return nil }
      return Int(words[1])
    }
  }

  @Test(
    arguments: [FixtureEdition.ngheAn, .bacGiangFirst, .bacGiangDialogue, .bacKan],
    ["80x24", "64x20", "120x33"].map { Size(notation: $0)! })
  func conclusionsAreReadInTheirOrder(_ edition: FixtureEdition, _ size: Size) throws {
    let pages = try pages(edition, .section(.conclusions), at: size)
    let read = pages.flatMap(numbers)
    #expect(read == Array(1...max(1, read.count)), "\(pages.map(\.text).joined(separator: "\n"))")
  }

  @Test(arguments: ["80x24", "64x20"].map { Size(notation: $0)! })
  func nothingIsCutWhereThereIsAFurtherPage(_ size: Size) throws {
    let pages = try pages(.ngheAn, .section(.conclusions), at: size)
    #expect(pages.count > 1)
    for (place, page) in pages.enumerated() {
      #expect(page.text.contains("trang \(place + 1)/\(pages.count)"), "\(page.text)")
      #expect(!page.text.contains("…"), "\(page.text)")
    }
    let left = pages.map { page in rows(of: page).first { $0.contains("còn ") && $0.contains("trang ") } }
    #expect(left.dropLast().allSatisfy { $0 != nil } && left.last == .some(nil), "each says what is still to come")
  }

  @Test(arguments: ["80x24", "120x33", "160x45"].map { Size(notation: $0)! })
  func theDeadlineStandsOnEveryPage(_ size: Size) throws {
    for page in try pages(.ngheAn, .section(.conclusions), at: size) {
      let head = try #require(rows(of: page).first { $0.contains("Kết luận ") })
      #expect(head.contains("Chủ trì") && head.contains("Thời hạn"), "\(page.text)")
    }
  }

  /// Words do not wrap beside columns that stand free.
  @Test func whoLeadsStandsInOneLineWhereThereIsRoom() throws {
    let page = try #require(pages(.ngheAn, .section(.conclusions), at: Size(198, 54)).first)
    #expect(page.text.contains("Các sở, ban, ngành, địa phương"), "\(page.text)")
    #expect(page.text.contains("Người đứng đầu các cơ quan, đơn vị"), "\(page.text)")
  }

  @Test func theSessionBeforeIsReadWhole() throws {
    let pages = try pages(.bacGiangDialogue, .register(.lastSession), at: Size(78, 22))
    #expect(pages.flatMap(numbers).sorted() == Array(1...13), "\(pages.map(\.text).joined(separator: "\n"))")
    #expect(pages.allSatisfy { $0.text.contains("CHƯA XONG") || $0.text.contains("GIAO VIỆC (") }, "under their heads")
    #expect(!pages.contains { $0.text.contains("…") }, "\(pages.map(\.text).joined(separator: "\n"))")
  }
}
