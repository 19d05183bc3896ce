import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// What a mouse does: never more than a key does.
@Suite struct PointerVisitTests {
  @Test func aClickSelectsAndAnotherOneGoesIn() throws {
    var visit = try Scenario(.bacGiangFirst)
    let subjects = visit.state.board.overview(.digitalEconomy)
    visit.happen(.pointed(.click, at: .subject(1, in: .digitalEconomy))) {
      $0.focus = .digitalEconomy
      $0.selection[.digitalEconomy] = subjects[1]
    }
    let place = visit.state.view
    visit.happen(.pointed(.click, at: .subject(1, in: .digitalEconomy)), effects: try effects(of: "Enter", in: visit)) {
      $0.route = .section(.digitalEconomy)
      $0.trail = [Place(.overview, focus: place.focus, unit: "bac-giang", period: nil)]
    }
    let row = try #require(visit.state.board.table(.digitalEconomy).firstIndex(of: subjects[0]))
    visit.happen(.pointed(.click, at: .row(row)), effects: try effects(of: "Up", in: visit)) {
      $0.selection[.digitalEconomy] = subjects[0]
    }
  }

  @Test func aClickBesideTheRowsOfAPaneOnlyChoosesThePane() throws {
    var visit = try Scenario(.bacGiangFirst)
    visit.happen(.pointed(.click, at: .pane(.conclusions))) { $0.focus = .conclusions }
    visit.happen(.pointed(.click, at: .pane(.conclusions)))
    visit.happen(.pointed(.click, at: nil))
  }

  @Test func theWheelMovesTheSelectionOfThePaneUnderIt() throws {
    var visit = try Scenario(.bacGiangFirst)
    let subjects = visit.state.board.overview(.digitalSociety)
    visit.happen(.pointed(.wheelDown, at: .pane(.digitalSociety))) {
      $0.focus = .digitalSociety
      $0.selection[.digitalSociety] = subjects[1]
    }
    visit.happen(.pointed(.wheelUp, at: .subject(3, in: .digitalSociety))) {
      $0.selection[.digitalSociety] = subjects[0]
    }
    visit.happen(.pointed(.wheelUp, at: nil))
  }

  @Test func aCapOfTheFooterIsTheKeyThatStandsOnIt() throws {
    for command in Command.allCases {
      var (clicked, pressed) = (try Scenario(.bacKan).state, try Scenario(.bacKan).state)
      let (effects, wanted) = (clicked.update(.pointed(.click, at: .command(command))), pressed.perform(command))
      #expect(clicked.view == pressed.view, "\(command)")
      // What the screen needs is asked for besides.
      #expect(Set(effects).isSuperset(of: wanted), "\(command)")
    }
  }

  @Test func thePanelTakesTheWheelAndAClickBesideItClosesIt() throws {
    var visit = try Scenario(.bacGiangFirst)
    try visit.press("F1") { $0.overlay = .help(offset: 0) }
    visit.happen(.pointed(.wheelDown, at: .panel)) { $0.overlay = .help(offset: 1) }
    visit.happen(.pointed(.click, at: .panel))
    visit.happen(.pointed(.click, at: .covered)) { $0.overlay = nil }
  }

  @Test func aRowOfAListToChooseFromIsSelectedThenChosen() throws {
    var state = try Scenario(.bacGiangFirst).state
    _ = state.perform(.screens)
    guard case .picker(let before) = state.view.overlay else { return #expect(Bool(false), "no list") }
    _ = state.update(.pointed(.click, at: .row(2)))
    guard case .picker(let after) = state.view.overlay else { return #expect(Bool(false), "closed too soon") }
    #expect(before.selected == 0 && after.selected == 2)
    _ = state.update(.pointed(.click, at: .row(2)))
    #expect(state.view.overlay == nil)
    #expect(after.rows[2].choice == .route(state.view.route))
  }

  /// A click may come from a frame that an event before it has replaced.
  @Test(arguments: [Command.checks, .screens, .search, .compare, .source, .back])
  func aRowThatIsNotThereIsNoHarm(command: Command) throws {
    var state = try Scenario(.bacKan).state
    _ = state.perform(command)
    for target in [PointerTarget.row(100_000), .subject(100_000, in: .conclusions), .filter(100_000)] {
      _ = state.update(.pointed(.click, at: target))
      _ = state.update(.pointed(.wheelDown, at: target))
    }
  }

  /// The effects of a key in the state of a visit.
  private func effects(of key: String, in visit: Scenario) throws -> [Effect] {
    var state = visit.state
    return state.update(.keyPressed(try #require(Key(notation: key))))
  }
}
