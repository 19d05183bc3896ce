import CellGrid
import Dashboard
import Foundation
import Ledger
import Lobby
import Runtime

/// A wall that turns its pages so many times by a clock of its own, and tells what that cost the process.
///
/// `WallProbe TURNS SECONDS EDITION...`: every so many seconds another of the editions lies in the folder, opened anew. One
/// line comes out: turns, resident KiB after a tenth of the time and at the end, and open files then.
@main
enum Probe {
  private static let scene = 20_000

  static func main() {
    let turns = Int(CommandLine.arguments[1]) ?? 0
    let exchange = (Int(CommandLine.arguments[2]) ?? 10) * 1000
    let editions = Array(CommandLine.arguments.dropFirst(3))
    let end = turns * scene + 1
    let lobby = Lobby(nil, lasting: end, size: Size(60, 16), keepingAll: false)
    var early = (memory: 0, files: 0, isKnown: false)
    lobby.happenings = (0..<end / exchange).map { count in
      (
        count * exchange,
        { [unowned lobby] in
          if !early.isKnown, count * exchange >= end / 10 { early = (memory(), files(), true) }
          lobby.newest = try? EditionFile(path: editions[count % editions.count])
          return .othersReady
        }
      )
    }
    let wall = lobby.run()
    print("\(wall.rotation.turns) \(early.memory) \(memory()) \(early.files) \(files()) \(lobby.refused.count)")
  }

  /// Resident memory in KiB.
  private static func memory() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4
  }

  private static func files() -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
  }
}
