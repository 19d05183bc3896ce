import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// Keys of nobody's choosing, through every edition.
@Suite struct RandomWalkTests {
  private struct Dice {
    var seed: UInt64
    mutating func roll(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
  }

  @Test(arguments: FixtureEdition.allCases, [1, 2] as [UInt64]) func noKeysLeadAstray(
    _ edition: FixtureEdition, seed: UInt64
  ) throws {
    var dice = Dice(seed: seed)
    let port = edition.dossier
    var state = State(try Dossier(reading: port), view: ViewState(size: Size(80, 24)))
    let kinds = state.dossier.indicators.mapValues(\.kind)
    let named: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .tab, .backTab, .escape, .backspace,
      .delete, .function(1), .function(2), .function(3), .function(6), .function(7), .function(8), .control("l"),
    ]
    let letters = Array("hjklnpvymgtu/?12345 aeđô".unicodeScalars)
    for step in 0..<10_000 {
      let roll = dice.roll(named.count + letters.count)
      let key = roll < named.count ? named[roll] : Key.character(letters[roll - named.count])
      let effects = state.update(.keyPressed(key))
      if effects.contains(.quit) { Issue.record("seed \(seed), step \(step): \(key.notation) quit") }
      for effect in effects {
        switch effect {
        case .readSeries(let key): _ = state.update(.seriesRead(key, []))
        case .readTable(let key): _ = state.update(.tableRead(key, []))
        case .readProceedings: _ = state.update(.proceedingsRead(try Proceedings(reading: port)))
        case .readElsewhere:
          _ = state.update(.elsewhereRead(try Elsewhere(state.dossier.order, reading: port)))
        case .readComparison(let key): _ = state.update(.comparisonRead(key, []))
        case .readShelf: _ = state.update(.shelfRead([]))
        case .readFigures(let unit, let period):
          let figures = try UnitFigures(unit: unit, period: period, kinds: kinds, reading: port)
          _ = state.update(.figuresRead(figures))
        default: break
        }
      }
      if dice.roll(50) == 0 { _ = state.update(.resized(Size(dice.roll(200), dice.roll(60)))) }
      if let subject = state.subject, state.board.section(of: subject) == nil, !state.isListed(state.view.route) {
        Issue.record("seed \(seed), step \(step): \(subject) is listed nowhere")
      }
      if state.view.trail.count > 64 { Issue.record("seed \(seed), step \(step): the way back grows without end") }
    }
  }
}
