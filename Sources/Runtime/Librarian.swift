public import CommitteeModel
public import Dashboard
public import Link

/// Reads what a state asks for and hands it back as actions; knows nothing of screens or keys.
public final class Librarian {
  private var dossier: any DossierReading
  private let shelf: (any EditionShelf)?
  private let clerk: DeskClerk?
  /// Looks again at the ledger that is looked at; `nil` for an edition, which does not change.
  private let look: (() throws -> any DossierReading)?
  /// True where something was recorded since the last look.
  private var isBehind = false
  /// Why something that a screen needs could not be read.
  private var failure: DossierFailure?
  /// What was read before a state asked for it.
  private var foreseen: [Effect: Action] = [:]

  /// Makes a librarian for an open edition; without a shelf no other edition can be opened, without a clerk nothing recorded.
  public init(
    _ dossier: any DossierReading, shelf: (any EditionShelf)? = nil, clerk: DeskClerk? = nil,
    lookingAgain look: (() throws -> any DossierReading)? = nil
  ) {
    self.look = look
    self.dossier = dossier
    self.shelf = shelf
    self.clerk = clerk
  }

  /// The same with a clerk, for a desk beside the edition; with `lookingAgain`, beside a look at the ledger in which he records,
  /// whose screens then show what was recorded as soon as the desk is left.
  public func with(_ clerk: DeskClerk, lookingAgain look: (() throws -> any DossierReading)? = nil) -> Librarian {
    Librarian(dossier, shelf: shelf, clerk: clerk, lookingAgain: look)
  }

  /// Sets a desk up beside the edition that is open, and opens its screen where that is wished for.
  public func setUpDesk(in state: inout State, shown isShown: Bool) {
    settle(state.setUpDesk(shown: isShown), in: &state)
  }

  /// What the edition that is open says of itself.
  public var edition: EditionRecord { dossier.edition }

  /// The state in which the edition opens at an address; `nil` for the overview.
  ///
  /// With `isPresenting` it opens at the first scene of the session's script.
  /// - Throws: `DossierFailure` when the edition cannot be read; `UnknownAddress` when it has no such screen or row.
  public func opening(at address: String?, in view: ViewState, presenting isPresenting: Bool = false) throws -> State {
    var state = State(try Dossier(reading: dossier), view: view)
    failure = nil
    if let address {
      let place = try place(address, in: &state)
      settle(state.open(place), in: &state)
      try ensureWhole()
      guard state.isAt(place) else { throw UnknownAddress(text: address) }
    }
    if isPresenting {
      settle(state.present(alone: true), in: &state)
      // Without its script there is nothing to present; a scene that lacks something says so when its turn comes.
      if state.view.presentation == nil { try ensureWhole() }
    }
    return state
  }

  /// The state at an address for what is taken along: with all rows of its list, and what the checks found about each.
  /// - Throws: As `opening`.
  public func whole(at address: String?, in view: ViewState) throws -> State {
    var state = try opening(at: address, in: view)
    state.listAll()
    try readFindings(in: &state)
    return state
  }

  /// Reads what the checks found, for what tells it of every row.
  /// - Throws: `DossierFailure` where that cannot be read.
  public func readFindings(in state: inout State) throws(DossierFailure) {
    settle(state.archive.checks == nil ? [.readChecks] : [], in: &state)
    try ensureWhole()
  }

  /// Refuses where something that a screen needs could not be read since the edition was opened: in what is written out it
  /// would look as if there were nothing of it.
  public func ensureWhole() throws(DossierFailure) { if let failure { throw failure } }

  /// What the speaker of the session is reminded of.
  public func speakerNotes() throws(DossierFailure) -> SpeakerNotes { try SpeakerNotes(reading: dossier) }

  /// What the fields of a desk know by name.
  public func deskNames() throws(DossierFailure) -> DeskNames { DeskNames(try Dossier(reading: dossier)) }

  /// Shows a screen again, as far as the edition has it.
  public func show(_ shown: Shown, in state: inout State) {
    // Figures of another unit are there the second time, and what only others than it state the third.
    for _ in 1...3 { settle(state.show(shown), in: &state) }
  }

  /// Presents another edition of the session in place of the one that is presented.
  func exchange(for reader: any DossierReading, in state: inout State) throws(DossierFailure) {
    let (opened, proceedings) = (try Dossier(reading: reader), try Proceedings(reading: reader))
    let elsewhere = state.archive.elsewhere == nil ? nil : try Elsewhere(opened.unstatedIndicators, reading: reader)
    turn(to: reader)
    settle(state.exchange(for: opened, proceedings, elsewhere: elsewhere), in: &state)
  }

  /// Lets a presentation go on, from its moment, where one of the same edition ended by force.
  /// - Returns: False for one of another edition, which leaves everything as it is.
  @discardableResult
  public func resume(_ kept: KeptPresentation, in state: inout State) -> Bool {
    guard kept.edition.hash == edition.contentHash else { return false }
    show(kept.shown, in: &state)
    state.resume(kept.timer, isPaused: kept.isPaused, restated: kept.restated, at: kept.moment.milliseconds)
    return true
  }

  /// Looks through what any unit states, for whoever wants to know what the unit shown does not.
  public func lookElsewhere(in state: inout State) { settle([.readElsewhere], in: &state) }

  /// Takes an action in and performs every effect that only reads, until nothing more is asked for.
  /// - Returns: The effects that concern the terminal or the process.
  @discardableResult
  public func take(_ action: Action, in state: inout State) -> [Effect] {
    let effects = settle(state.update(action), in: &state)
    renewLook(in: &state)
    return effects
  }

  /// Looks at the ledger again where something was recorded since. What cannot be read leaves the screens as they were.
  private func renewLook(in state: inout State) {
    guard isBehind, let look, state.takesNewLook else { return }
    isBehind = false
    guard let next = try? look(), let opened = try? Dossier(reading: next) else { return }
    let isAsked = state.archive.elsewhere != nil
    let elsewhere = isAsked ? try? Elsewhere(opened.unstatedIndicators, reading: next) : nil
    turn(to: next)
    settle(state.update(.lookRenewed(OpenedEdition(opened), elsewhere)), in: &state)
  }

  /// Takes an action in for a state that is only thought of, and keeps what it needs of the edition until it comes true.
  /// - Returns: False where that asks for more than reading, or something cannot be read; nobody is told of it yet.
  func foresee(_ action: Action, in state: inout State) -> Bool {
    var waiting = state.update(action)
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      guard let result = foreseen[effect] ?? (try? read(effect, in: state)) ?? nil else { return false }
      foreseen[effect] = result
      waiting += state.update(result).filter { !waiting.contains($0) }
    }
    return true
  }

  /// Lets go of what nobody asked for.
  func forgetForeseen() { foreseen = [:] }

  @discardableResult
  private func settle(_ effects: [Effect], in state: inout State) -> [Effect] {
    var rest: [Effect] = []
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if let result = perform(effect, in: state) {
        waiting += state.update(result).filter { !waiting.contains($0) }
      } else {
        rest.append(effect)
      }
    }
    return rest
  }

  /// What an effect that reads leads to; `nil` for effects that concern the terminal or the process.
  private func perform(_ effect: Effect, in state: State) -> Action? {
    if let known = foreseen.removeValue(forKey: effect) { return known }
    do throws(DossierFailure) {
      switch effect {
      case .readShelf:
        return .shelfRead(shelf?.entries() ?? [])
      case .openEdition(let session):
        guard let shelf else { return nil }
        let next = try shelf.open(session)
        let opened = try Dossier(reading: next)
        turn(to: next)
        return .editionOpened(OpenedEdition(opened))
      case .desk(let order):
        let answer = clerk?.perform(order)
        if case .done = answer { isBehind = true }
        return answer.map(Action.deskAnswered)
      default:
        return try read(effect, in: state)
      }
    } catch {
      failure = error
      return .failed(error.text, during: effect)
    }
  }

  private func turn(to reader: any DossierReading) {
    dossier = reader
    forgetForeseen()
  }

  /// What is read of the edition for an effect; `nil` for effects that ask for something else.
  private func read(_ effect: Effect, in state: State) throws(DossierFailure) -> Action? {
    switch effect {
    case .readSeries(let key):
      let kind = state.dossier.indicators[key.indicator]?.kind ?? .text
      let records = try dossier.series(indicator: key.indicator.text, unit: key.unit.text)
      return .seriesRead(key, records.compactMap { Observation($0, kind: kind) })
    case .readTable(let key):
      let records = try dossier.rankingTable(index: key.index, period: key.period, map: key.map)
      return .tableRead(key, records.map { Ranking($0) })
    case .readChecks:
      return .checksRead(try dossier.checks())
    case .readProceedings:
      return .proceedingsRead(try Proceedings(reading: dossier))
    case .readElsewhere:
      let (wanted, known) = (state.dossier.unstatedIndicators, state.archive.elsewhere)
      return .elsewhereRead(try Elsewhere(wanted, beside: known, reading: dossier))
    case .readComparison(let key):
      return .comparisonRead(key, try figures(of: key, in: state.dossier))
    case .readTrends(let key, let units):
      return .trendsRead(key, try trends(of: key, units, in: state.dossier))
    case .readStatements(let question):
      return .statementsRead(question, try dossier.statements(of: question))
    case .readFigures(let unit, let period):
      let kinds = state.dossier.indicators.mapValues(\.kind)
      return .figuresRead(try UnitFigures(unit: unit, period: period, kinds: kinds, reading: dossier))
    case .readShelf, .openEdition, .repaint, .suspend, .noteMinutes, .desk, .quit:
      return nil
    }
  }
}

extension Librarian {
  /// The screen of an address; only where the unit shown has none, what others state is looked through.
  private func place(_ address: String, in state: inout State) throws -> Address {
    if let place = Address(address, in: state.dossier, board: state.board) { return place }
    if ScreenAddress(String(address.prefix { $0 != "+" })) != nil {
      lookElsewhere(in: &state)
      try ensureWhole()
    }
    guard
      let place = Address(
        address, in: state.dossier, board: state.board, elsewhere: state.archive.elsewhere)
    else { throw UnknownAddress(text: address) }
    return place
  }

  /// All units' figures of an indicator in a period, however each unit spells it.
  private func figures(of key: Archive.ComparisonKey, in shown: Dossier) throws(DossierFailure) -> [Observation] {
    let kind = shown.indicators[key.indicator]?.kind ?? .text
    var figures: [Observation] = []
    for text in try dossier.periods(indicator: key.indicator.text) where Period.parse(text) == key.period {
      figures += try dossier.figures(indicator: key.indicator.text, period: text)
        .compactMap { Observation($0, kind: kind) }
    }
    return figures
  }
}

extension Librarian {
  /// Some units' figures of an indicator over time.
  private func trends(
    of key: Archive.ComparisonKey, _ units: [Code<ReportingUnit>], in shown: Dossier
  ) throws(DossierFailure) -> UnitTrends {
    let kind = shown.indicators[key.indicator]?.kind ?? .text
    let spelled = try dossier.periods(indicator: key.indicator.text)
    let (periods, texts) = UnitTrends.periods(upTo: key.period, among: spelled)
    let records = try dossier.figures(indicator: key.indicator.text, units: units.map(\.text), periods: texts)
    return UnitTrends(records.compactMap { Observation($0, kind: kind) }, of: units, over: periods)
  }
}

/// An address that no screen of the edition has, nor any row of its lists.
public struct UnknownAddress: Error, Hashable, Sendable {
  /// The address as given.
  public let text: String

  /// Names an address.
  public init(text: String) { self.text = text }
}
