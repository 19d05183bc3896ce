import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Foundation
import Screens
import TestKit
import Testing

/// What holds of every screen at every size, whatever the figures.
@Suite struct FramePropertyTests {
  /// Small sizes whole, then sizes up to a large wall; the seed is part of the name of a failure.
  private static let randomSizes: [Size] = {
    var seed: UInt64 = 20_220_117
    func next(_ bound: UInt64) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % bound)
    }
    return (0..<12).map { _ in Size(next(250), next(70)) }
  }()

  @Test(arguments: FixtureEdition.allCases)
  func everyScreenKeepsItsMeasuresAndItsGlyphs(_ edition: FixtureEdition) throws {
    let addresses = try Stage(edition, size: sizes[0]).addresses
    for address in addresses {
      var stage = try Stage(edition, at: address, size: sizes[0])
      for size in sizes.dropLast() + Self.randomSizes.prefix(3) {
        stage.resize(size)
        check(stage.frame, size: size, tier: .full, name: "\(edition.rawValue) \(address)")
      }
    }
  }

  @Test(arguments: FixtureEdition.allCases, [GlyphTier.console, .ascii])
  func noScreenHoldsAGlyphThatItsTierLacks(_ edition: FixtureEdition, _ tier: GlyphTier) throws {
    for address in try Stage(edition, size: sizes[0]).addresses {
      var stage = try Stage(edition, at: address, size: Size(120, 33), tier: tier)
      check(stage.frame, size: Size(120, 33), tier: tier, name: "\(edition.rawValue) \(address)")
      stage.resize(Size(80, 24))
      check(stage.frame, size: Size(80, 24), tier: tier, name: "\(edition.rawValue) \(address)")
    }
  }

  @Test(arguments: FixtureEdition.allCases, [GlyphTier.full, .console])
  func everySceneKeepsItsMeasuresAndItsGlyphs(_ edition: FixtureEdition, _ tier: GlyphTier) throws {
    var stage = try Stage(edition, size: Size(120, 33), tier: tier)
    try stage.press("F5")
    let count = try #require(stage.state.view.presentation?.script.scenes.count)
    for number in 1...count {
      for size in sizes.dropLast() {
        stage.resize(size)
        check(stage.frame, size: size, tier: tier, name: "\(edition.rawValue) scene \(number)")
      }
      try stage.press("PgDn")
    }
  }

  @Test func aScreenOfAnySizeIsDrawn() throws {
    for address in ["overview", "section/cqs", "indicator/cqs.dvc34", "overview+source", "help", "search"] {
      var stage = try Stage(.bacGiangFirst, at: address, size: sizes[0])
      withEvery("width", in: 0...45) { width in
        withEvery("height", in: 0...14) { height in
          stage.resize(Size(width, height))
          #expect(stage.frame.size == Size(width, height))
        }
      }
      for size in Self.randomSizes {
        stage.resize(size)
        check(stage.frame, size: size, tier: .full, name: "\(address) seed 20220117")
      }
    }
  }

  /// Exact measures, no controls, whole wide glyphs, only glyphs of the tier, no number that looks cut.
  private func check(_ frame: Frame, size: Size, tier: GlyphTier, name: String) {
    let at = "\(name) at \(size.width)x\(size.height) \(tier.rawValue)"
    #expect(frame.size == size, "\(at)")
    #expect(frame.cells.count == size.width * size.height, "\(at)")
    #expect(!frame.title.isEmpty, "\(at)")
    if let cursor = frame.cursor {
      #expect(
        cursor.x >= 0 && cursor.x < size.width && cursor.y >= 0 && cursor.y < size.height, "\(at): cursor outside")
    }
    var previous = Cell.blank
    for (place, cell) in frame.cells.enumerated() {
      let scalar = cell.scalar
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || GlyphWidth.of(scalar) == 0 {
        Issue.record("\(at): cell \(place) holds U+\(String(scalar.value, radix: 16))")
      }
      if tier.glyph(for: scalar) != scalar { Issue.record("\(at): “\(scalar)” is no glyph of the tier") }
      let isHalf = place % max(1, size.width) > 0 && previous.width == 2
      if (cell.width == 0) != isHalf { Issue.record("\(at): half a wide glyph at \(place)") }
      let isDigit = ("0"..."9").contains(previous.scalar)
      if isDigit, scalar == "…" || scalar == "~", place % max(1, size.width) > 0 {
        Issue.record("\(at): a number looks cut: \(frame.row(place / size.width))")
      }
      previous = cell
    }
  }

  @Test func theSameStateIsDrawnTheSame() throws {
    var stage = try Stage(.bacKan, size: Size(120, 33))
    var maker = FrameMaker()
    let around = ["j", "Tab", "j", "j", "Tab", "Tab", "j", "Tab", "k", "Tab", "k"]
    for keys in ["j", "Enter", "j", "Enter", "F2", "Esc", "Esc", "Tab"] + around + ["F6", "j", "Enter"] + around {
      try stage.press(keys)
      #expect(maker.frame(of: stage.state) == stage.frame, "a maker that drew before differs after \(keys)")
    }
  }

  @Test func aThemeChangesNoGlyph() throws {
    var light = try Stage(.ngheAn, at: "section/cqs", size: Size(100, 30))
    let text = light.frame.text
    for _ in 0..<Theme.allCases.count {
      try light.press("F8")
      #expect(light.frame.text == text)
    }
  }

  @Test func decomposedNamesTakeTheSameColumns() throws {
    let edition = FixtureEdition.bacGiangFirst
    let texts: Set<Field> = [.name, .shortName, .content, .detail, .sessionName, .agency, .place, .group]
    let decomposed = edition.records.map { record -> Record in
      let cells = zip(TableSchema.of(record.table).columns, record.cells).map { column, cell in
        texts.contains(column.field) ? cell.decomposedStringWithCanonicalMapping : cell
      }
      return Record(record.table, cells: cells, origin: record.origin, revision: record.revision)
    }
    let dossier = RecordDossier(edition: edition.dossier.edition, records: decomposed, checks: edition.checks)
    for address in ["overview", "section/cqs", "section/kl", "indicator/cqs.dvc34"] {
      let composed = try Stage(edition, at: address, size: Size(120, 33)).frame
      let other = try Stage(dossier, at: address, size: Size(120, 33)).frame
      #expect(ascii(composed) == ascii(other), "\(address): columns shift with the form of the letters")
    }
  }

  /// Rows with everything beyond ASCII masked: what is left must stand in the same columns.
  private func ascii(_ frame: Frame) -> [String] {
    (0..<frame.size.height).map { y in
      String(String.UnicodeScalarView(frame.row(y).unicodeScalars.map { $0.isASCII ? $0 : "?" }))
    }
  }
}
