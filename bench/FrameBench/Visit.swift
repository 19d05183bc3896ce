import CellGrid
import Dashboard
import Ledger
import Runtime
import Screens

/// Every screen of some editions, as it opens and with other rows selected.
enum Visit {
  static let size = Size(160, 45)
  /// Pressed one after the other on each screen.
  static let keys = "Down Down PgDn F2 Esc End Up Home Down Tab".split(separator: " ").compactMap {
    Key(notation: String($0))
  }

  /// The frames of all screens: as they open, with nothing prepared, and after each key. Reading what a screen needs
  /// is not counted.
  static func measured(editions: [String]) throws -> [Measure] {
    var first = Measure("first frame of a screen, nothing prepared")
    var later = Measure("frame after a key")
    for edition in editions {
      let opened = try Librarian(EditionFile(path: edition)).opening(at: nil, in: ViewState(size: size))
      for address in Address.all(in: opened.board).map(\.text) {
        let librarian = Librarian(try EditionFile(path: edition))
        var state = try librarian.opening(at: address, in: ViewState(size: size))
        var maker = FrameMaker()
        _ = first.take("\(edition) \(address)") { maker.frame(of: state) }
        for key in keys {
          librarian.take(.keyPressed(key), in: &state)
          _ = later.take("\(edition) \(address) \(key.notation)") { maker.frame(of: state) }
        }
      }
    }
    return [first, later]
  }
}
