import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// A visit in steps; each states the whole change of the view and every effect, so that nothing else may happen.
struct Scenario {
  private(set) var state: State

  init(_ edition: FixtureEdition = .bacGiangFirst) throws {
    state = State(try Dossier(reading: edition.dossier), view: ViewState(size: Size(120, 33)))
  }

  /// Presses keys as written and expects exactly this change of the view and these effects.
  mutating func press(
    _ keys: String, effects wanted: [Effect] = [], sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout ViewState) -> Void = { _ in }
  ) throws {
    var expected = state.view
    change(&expected)
    var effects: [Effect] = []
    for notation in keys.split(separator: " ") {
      let key = try #require(Key(notation: String(notation)), sourceLocation: sourceLocation)
      effects += state.update(.keyPressed(key))
    }
    expect(expected, effects, wanted, after: keys, sourceLocation)
  }

  /// Opens an address and expects these effects.
  mutating func open(_ address: Address, effects wanted: [Effect], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(state.open(address) == wanted, sourceLocation: sourceLocation)
  }

  /// Lets something happen and expects exactly this change of the view and these effects.
  mutating func happen(
    _ action: Action, effects wanted: [Effect] = [], sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout ViewState) -> Void = { _ in }
  ) {
    var expected = state.view
    change(&expected)
    let effects = state.update(action)
    expect(expected, effects, wanted, after: "\(action)", sourceLocation)
  }

  private func expect(
    _ expected: ViewState, _ effects: [Effect], _ wanted: [Effect], after what: String, _ location: SourceLocation
  ) {
    #expect(state.view.route == expected.route, "route after \(what)", sourceLocation: location)
    #expect(state.view.trail == expected.trail, "trail after \(what)", sourceLocation: location)
    #expect(state.view.focus == expected.focus, "focus after \(what)", sourceLocation: location)
    #expect(state.view.selection == expected.selection, "selection after \(what)", sourceLocation: location)
    #expect(state.view == expected, "something else changed after \(what)", sourceLocation: location)
    #expect(effects == wanted, "effects after \(what)", sourceLocation: location)
  }
}

extension Subject {
  /// An indicator by its code.
  static func code(_ text: String) -> Subject { .indicator(Code(text)) }
}
