import CellGrid
import Dashboard
import FixtureEditions
import Testing

/// A poorer font changes signs, never what is written where.
@Suite struct TierTests {
  @Test(arguments: FixtureEdition.allCases)
  func lettersAndDigitsStandInTheSamePlacesOnABareConsole(_ edition: FixtureEdition) throws {
    for address in try Stage(edition, size: sizes[0]).addresses {
      for size in [Size(40, 12), Size(80, 24), Size(120, 33)] {
        let full = try Stage(edition, at: address, size: size).frame
        let console = try Stage(edition, at: address, size: size, tier: .console).frame
        let ascii = try Stage(edition, at: address, size: size, tier: .ascii).frame
        let moved = full.cells.indices.filter { place in
          let scalar = full.cells[place].scalar
          guard scalar != " ", scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else { return false }
          let (x, y) = (place % size.width, place / size.width)
          return !stands(scalar, x, y, console) || !stands(GlyphTier.ascii.glyph(for: scalar), x, y, ascii)
        }
        #expect(moved.isEmpty, "\(edition.rawValue) \(address) at \(size.width)x\(size.height): \(moved.prefix(9))")
      }
    }
  }

  @Test(arguments: FixtureEdition.allCases)
  func withoutColoursEveryScreenHoldsTheSameGlyphsAndRoles(_ edition: FixtureEdition) throws {
    for address in try Stage(edition, size: sizes[0]).addresses {
      let light = try Stage(edition, at: address, size: Size(100, 30)).frame
      var mono = try Stage(edition, at: address, size: Size(100, 30), theme: .mono).frame
      #expect(mono.theme == .mono)
      mono.theme = .light
      #expect(mono == light, "\(edition.rawValue) \(address)")
    }
  }

  @Test(arguments: [GlyphTier.full, .console, .ascii]) func noTwoSignsLookAlike(_ tier: GlyphTier) throws {
    let size = Size(160, 90)
    let full = try Stage(.bacKan, at: "overview+help", size: size).frame
    let shown = try Stage(.bacKan, at: "overview+help", size: size, tier: tier).frame
    let lines = full.text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    var seen: [Unicode.Scalar: String] = [:]
    var next = 0
    for sign in Sign.all {
      let words = Array(sign.text.unicodeScalars.prefix(12))
      let y = try #require(lines[next...].firstIndex { $0.holds(words) }, "\(sign.text) is not in the help")
      next = y + 1
      let start = try #require(lines[y].indices.first { lines[y][$0...].starts(with: words) })
      let x = try #require(lines[y].indices.last { $0 < start && lines[y][$0] != " " })
      #expect(seen[shown[x, y].scalar] == nil, "\(shown[x, y].scalar): \(sign.text), \(seen[shown[x, y].scalar] ?? "")")
      seen[shown[x, y].scalar] = sign.text
    }
  }

  /// A figure above a column may stand one row higher or lower, for columns of whole cells end elsewhere.
  private func stands(_ scalar: Unicode.Scalar, _ x: Int, _ y: Int, _ frame: Frame) -> Bool {
    frame[x, y].scalar == scalar || frame[x, y - 1].scalar == scalar || frame[x, y + 1].scalar == scalar
  }
}

extension [Unicode.Scalar] {
  fileprivate func holds(_ words: [Unicode.Scalar]) -> Bool {
    indices.contains { self[$0...].starts(with: words) }
  }
}
