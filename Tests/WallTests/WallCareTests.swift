import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Lobby
import Screens
import TestKit
import Testing

/// A wall shows the same things for months, and nothing of them may burn in.
@Suite struct WallCareTests {
  private func isBlack(_ frame: Frame) -> Bool {
    frame.cells.allSatisfy { $0.scalar == " " && $0.style.paper == .plain }
  }

  private let pace = WallPace(scene: 20_000, visit: 180_000, blank: 60_000)

  @Test func onceInItsTimeTheWallIsBlackForTenSecondsBetweenTwoScenes() throws {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 150_000)
    lobby.run(pace)
    let black = lobby.frames.filter { isBlack($0.frame) }
    #expect(black.map(\.moment).filter { $0 < 130_000 } == [60_000], "drawn once, at the end of the third scene")
    #expect(black.allSatisfy { $0.frame.theme == .contrast })
    let next = try #require(lobby.frames.first { $0.moment > 60_000 })
    #expect(next.moment == 70_000 && !isBlack(next.frame))
    #expect(lobby.shown.filter { $0 != "?" }.prefix(4) == ["1", "2", "3", "4"], "no scene is lost: \(lobby.shown)")
  }

  @Test func itIsNeverBlackWhileAPersonPages() {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 400_000)
    for minute in 0..<3 { lobby.press("PgDn", at: 50_000 + minute * 60_000) }
    lobby.run(pace)
    let black = lobby.frames.filter { isBlack($0.frame) }.map(\.moment)
    #expect(black.allSatisfy { $0 >= 170_000 + 180_000 }, "held from 50 to 350 seconds: \(black)")
    #expect(!black.isEmpty, "and then it rests")
  }

  /// Whoever steps before a black wall wants to see something, and has missed nothing.
  @Test func aKeyLightsABlackWallWithTheSceneThatWasThere() throws {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 90_000)
    lobby.press("PgDn", at: 63_000)
    lobby.run(pace)
    let lit = try #require(lobby.frames.first { $0.moment == 63_000 })
    let before = try #require(lobby.frames.last { $0.moment < 60_000 })
    #expect(!isBlack(lit.frame) && number(of: lit.frame) == number(of: before.frame), "\(lit.frame.text)")
    #expect(lit.frame.text.contains("tạm dừng theo người xem"))
  }

  @Test func aNewEditionLightsABlackWall() throws {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 90_000)
    lobby.happenings = [
      (
        62_000,
        {
          lobby.newest = FixtureEdition.bacKan.dossier
          return .othersReady
        }
      )
    ]
    lobby.run(pace)
    let lit = try #require(lobby.frames.first { $0.moment == 62_000 })
    #expect(lit.frame.text.contains("Bắc Kạn"))
  }

  /// A wall that waits for its first edition shows the same words for days.
  @Test func aWallThatWaitsRestsAsWell() {
    let lobby = Lobby(nil, lasting: 600_000)
    lobby.run(pace)
    #expect(lobby.frames.contains { isBlack($0.frame) } && lobby.frames.contains { !isBlack($0.frame) })
  }

  @Test func rulesBandsAndTheEndsOfTheLastLineTakeTurns() throws {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 20_000 * 40)
    lobby.run()
    let ruled = lobby.frames.map { $0.frame.text.contains("──") }
    let scenes = Set(lobby.frames.filter { $0.frame.text.contains("──") }.map { number(of: $0.frame) })
    #expect(lobby.frames.contains { scenes.contains(number(of: $0.frame)) && !$0.frame.text.contains("──") })
    #expect(ruled.contains(true))
    let ends = lobby.frames.compactMap {
      $0.frame.text.split(separator: "\n").last.map { line in
        line.firstMatch(of: /\d\d:\d\d/)!.range.lowerBound.utf16Offset(in: line) < 8
      }
    }
    #expect(Set(ends) == [true, false], "the clock stands at the right and at the left")
  }

  private func number(of frame: Frame) -> String {
    frame.text.firstMatch(of: /(\d+)\/\d+\s/).map { String($0.1) } ?? "?"
  }

  @Test(arguments: ["80x24", "160x45"].map { Size(notation: $0)! })
  func thePictureWandersAndNothingIsLostAtTheEdges(_ size: Size) {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 20_000 * 16, size: size)
    lobby.run()
    let scene = WallScreen.sceneSize(on: size)
    let session = "Phiên họp lần thứ nhất"
    let corners = Set(
      lobby.frames.compactMap { _, frame -> Point? in
        for (y, row) in frame.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if let place = row.firstRange(of: session) {
            return Point(row.distance(from: row.startIndex, to: place.lowerBound), y)
          }
        }
        return nil
      })
    let (columns, rows) = (size.width - scene.width + 1, size.height - scene.height)
    #expect(corners.count >= columns * rows, "\(corners)")
  }
}
