import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import TestKit
import Testing

/// A committee looks on: nothing unplanned appears, and nothing is lost.
@Suite("Presenting") struct PresentingTests {
  /// A presentation whose reading effects are answered at once.
  struct Room {
    private(set) var state: State
    private let port: RecordDossier
    /// Effects that concern the terminal or the program.
    private(set) var others: [Effect] = []

    init(_ edition: FixtureEdition = .bacGiangFirst, alone: Bool = true) throws {
      try self.init(edition.dossier, alone: alone)
    }

    init(_ dossier: RecordDossier, alone: Bool = true) throws {
      port = dossier
      state = State(try Dossier(reading: port), view: ViewState(size: Size(120, 33)))
      try answer(state.present(alone: alone))
    }

    var show: Presentation? { state.view.presentation }

    mutating func press(_ keys: String) throws {
      for notation in keys.split(separator: " ") { try press(try #require(Key(notation: String(notation)))) }
    }

    mutating func press(_ key: Key) throws { try answer(state.update(.keyPressed(key))) }

    mutating func pass(_ milliseconds: Int) throws { try answer(state.update(.momentReached(milliseconds))) }

    private mutating func answer(_ effects: [Effect]) throws {
      let kinds = state.dossier.indicators.mapValues(\.kind)
      for effect in effects {
        switch effect {
        case .readProceedings: try answer(state.update(.proceedingsRead(try Proceedings(reading: port))))
        case .readElsewhere:
          try answer(state.update(.elsewhereRead(try Elsewhere(state.dossier.order, reading: port))))
        case .readChecks: try answer(state.update(.checksRead([])))
        case .readSeries(let key): try answer(state.update(.seriesRead(key, [])))
        case .readTable(let key): try answer(state.update(.tableRead(key, [])))
        case .readStatements(let question): try answer(state.update(.statementsRead(question, [])))
        case .readComparison(let key): try answer(state.update(.comparisonRead(key, [])))
        case .readFigures(let unit, let period):
          let figures = try UnitFigures(unit: unit, period: period, kinds: kinds, reading: port)
          try answer(state.update(.figuresRead(figures)))
        default: others.append(effect)
        }
      }
    }
  }

  /// What remotes send.
  static let clicker: [Key] = [
    .pageUp, .pageDown, .function(5), .escape, .character("."), .character("b"), .enter, .character(" "), .up, .down,
    .left, .right,
  ]

  // MARK: - Steps

  @Test(arguments: [".pageDown", "right", "down", "space", "enter"]) func everyForwardKeyOfARemoteGoesOn(name: String)
    throws
  {
    let keys: [String: Key] = [
      ".pageDown": .pageDown, "right": .right, "down": .down, "space": .character(" "), "enter": .enter,
    ]
    var room = try Room()
    try room.press(try #require(keys[name]))
    #expect(room.show?.place == 1)
  }

  @Test func everyBackwardKeyOfARemoteGoesBackAndNotBeforeTheFirst() throws {
    for key in [Key.pageUp, .left, .up, .backspace] {
      var room = try Room()
      try room.press("PgDn")
      try room.press(key)
      #expect(room.show?.place == 0)
      try room.press(key)
      #expect(room.show?.place == 0)
    }
  }

  @Test func behindTheLastSceneNothingComes() throws {
    var room = try Room()
    try room.press("End PgDn PgDn")
    let count = try #require(room.show?.script.scenes.count)
    #expect(room.show?.place == count - 1)
  }

  @Test func aNumberAndEnterGoToAScene() throws {
    var room = try Room()
    try room.press("1 0")
    #expect(room.show?.typed == "10")
    try room.press("Enter")
    #expect(room.show?.scene.number == 10)
    try room.press("9 9 9 Enter")
    #expect(room.show?.scene.number == 10, "a number that no scene has leaves the scene where it is")
    #expect(room.show?.typed == "")
    try room.press("3 Esc Enter")
    #expect(room.show?.scene.number == 11, "Esc takes the number back")
    try room.press("1 2 3 4 5 6")
    #expect(room.show?.typed == "1234", "no more digits than are seen and spoken of")
  }

  /// A number that was typed by mistake sends no clicker across the script.
  @Test(arguments: [Key.pageDown, .right, .down, .character(" ")]) func aStepIsAStepWhateverWasTyped(key: Key) throws {
    var room = try Room()
    try room.press("9 Enter 3")
    try room.press(key)
    #expect(room.show?.scene.number == 10 && room.show?.typed == "")
    try room.press("3")
    try room.pass(TypedNumber.patience)
    #expect(room.show?.typed == "")
  }

  @Test func theListOfScenesGoesToAScene() throws {
    var room = try Room()
    try room.press("Tab Down Down")
    #expect(room.show?.place == 0)
    try room.press("Enter")
    #expect(room.show?.place == 2)
    try room.press("Tab Down Esc")
    #expect(room.show?.place == 2)
  }

  // MARK: - Dark

  @Test(arguments: [".", "b", "w"]) func theFirstKeyInTheDarkOnlyBringsLight(key: String) throws {
    for step in ["PgDn", "PgUp", "Esc", "Enter", key] {
      var room = try Room()
      try room.press("PgDn \(key)")
      #expect(room.show?.cover == (key == "w" ? .bright : .dark))
      try room.press(step)
      #expect(room.show?.cover == nil, "\(step) brings light")
      #expect(room.show?.place == 1, "\(step) loses no scene")
    }
  }

  // MARK: - Never by surprise

  @Test func noKeyOfARemoteStandsForMoreThanReadingOnStage() {
    for binding in Binding.table where !binding.modes.isDisjoint(with: Mode.onStage) {
      for key in binding.keys where Self.clicker.contains(key) {
        #expect(binding.command.access == .reads, "\(key.notation) \(binding.command)")
      }
    }
  }

  /// Every state that a remote can reach, from the scene and from every panel that a person may have left open.
  @Test(arguments: FixtureEdition.allCases) func noSequenceOfARemoteQuitsOrLeavesTheAgenda(_ edition: FixtureEdition)
    throws
  {
    var waiting: [Room] = []
    for opened in ["", "Tab", "Ctrl-Q", "F1", "F2", "1 2"] {
      var room = try Room(edition)
      try room.press(opened)
      waiting.append(room)
    }
    var seen: Set<ViewState> = Set(waiting.map(\.state.view))
    while let room = waiting.popLast() {
      for key in Self.clicker {
        var next = room
        try next.press(key)
        #expect(next.others == [], "\(key.notation) from \(room.state.view.mode)")
        #expect(next.show?.isAway == false, "\(key.notation) from \(room.state.view.mode) leaves the agenda")
        if next.show == nil || !next.others.isEmpty { return }
        if seen.insert(next.state.view).inserted { waiting.append(next) }
      }
    }
    #expect(seen.count > 20)
  }

  @Test func endingTakesTwoKeysThatNoRemoteHas() throws {
    for first in ["q", "Ctrl-Q", "F10", "Ctrl-C"] {
      var room = try Room()
      try room.press("\(first) Enter")
      #expect(room.others == [], "Enter does not say yes")
      try room.press(first)
      #expect(room.show?.panel == .leaving)
      try room.press("y")
      #expect(room.others == [.quit])
    }
    var room = try Room(alone: false)
    try room.press("Ctrl-Q y")
    #expect(room.others == [])
    #expect(room.show == nil, "who came from the screens is back on them")
  }

  @Test func neitherAShellNorAnotherSessionOpensBeforeTheCommittee() throws {
    var room = try Room()
    try room.press("Ctrl-Z F9 Ctrl-Z F4")
    #expect(room.others == [])
    #expect(room.state.view.notice?.isEmpty == false)
  }

  @Test(arguments: [1] as [UInt64]) func aStormOfKeysNeverQuitsNorSkips(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var room = try Room(.ngheAn)
    var gate = KeyGate()
    var now = 0
    for _ in 0..<100_000 {
      let key = Self.clicker.randomElement(using: &dice)!
      // Held down, sent twice, or pressed anew.
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        now += Int.random(in: 0..<4, using: &dice) == 0 ? 200 : 20
        let before = room.show?.place ?? -1
        guard gate.admits(key, in: room.state.view.mode, at: now) else { continue }
        try room.press(key)
        let after = room.show?.place ?? -9
        if abs(after - before) > 1 { Issue.record("seed \(seed): \(key.notation) went from \(before) to \(after)") }
      }
      if Bool.random(using: &dice) { gate.drawn() }
    }
    #expect(room.others == [])
    #expect(room.show?.isAway == false)
  }

  @Test func aNumberTypedInTheDarkLeadsToItsScene() throws {
    var room = try Room()
    try room.press(". 7 Enter")
    #expect(room.show?.scene.number == 7)
    #expect(room.show?.cover == nil)
    try room.press(". Enter")
    #expect(room.show?.scene.number == 7, "without a number the first key only brings light")
  }

  @Test func aDigitCanBeTakenBack() throws {
    var room = try Room()
    try room.press("1 2 Backspace Enter")
    #expect(room.show?.scene.number == 1)
    try room.press("7 8 Backspace")
    #expect(room.show?.typed == "7")
    try room.press("Backspace Backspace")
    #expect(room.show?.scene.number == 1 && room.show?.typed == "")
  }

  // MARK: - Time

  @Test func timeRunsFromTheFirstStepAndStandsInTheDark() throws {
    var room = try Room()
    try room.pass(5_000)
    #expect(room.show?.timer.elapsed(at: 5_000) == 0, "nobody has begun")
    try room.press("PgDn")
    try room.pass(65_000)
    #expect(room.show?.timer.elapsed(at: 65_000) == 60_000)
    try room.press(".")
    try room.pass(125_000)
    #expect(room.show?.timer.elapsed(at: 125_000) == 60_000, "the dark takes no time")
    try room.press("PgDn")
    try room.pass(135_000)
    #expect(room.show?.timer.elapsed(of: 1, at: 135_000) == 70_000)
    try room.press("t")
    #expect(room.show?.timer.elapsed(at: 999_000) == 70_000, "a recess takes no time")
    try room.press("PgDn")
    try room.pass(1_135_000)
    #expect(room.show?.timer.elapsed(at: 1_135_000) == 70_000, "nor do steps in it")
  }
}

/// A script is what the dossier states, or else what its agenda leads to.
@Suite("Scripts") struct ScriptTests {
  @Test(arguments: FixtureEdition.allCases) func everyPointOfTheAgendaHasItsScene(_ edition: FixtureEdition) throws {
    let room = try PresentingTests.Room(edition)
    let script = try #require(room.show?.script)
    #expect(!script.scenes.contains { !$0.ordinal.isEmpty }, "no dossier states it")
    #expect(script.scenes.map(\.number) == Array(1...script.scenes.count))
    let agenda = try #require(room.state.archive.proceedings).agenda
    let shown = Set(script.scenes.compactMap { $0.agendaItem?.ordinal })
    #expect(shown == Set(agenda.map(\.ordinal)), "points without a scene")
    #expect(!script.scenes.contains { if case .unknown = $0.content { true } else { false } })
  }

  /// A committee is there to answer what troubles those who work.
  @Test(arguments: FixtureEdition.allCases) func nothingVoicedIsWithoutAScene(_ edition: FixtureEdition) throws {
    let room = try PresentingTests.Room(edition)
    let script = try #require(room.show?.script)
    let proceedings = try #require(room.state.archive.proceedings)
    let shown = script.scenes.flatMap { scene in
      switch scene.content {
      case .agendaItem(let item): proceedings.statements(at: item)
      case .route(.register(.opinions)): proceedings.statementsBesides
      default: [Opinion]()
      }
    }
    let voiced = proceedings.opinions.filter { $0.session.text == edition.session && $0.kind != .response }
    #expect(Set(voiced).isSubset(of: shown))
    #expect(Set(shown).count == shown.count, "nothing stands in two scenes")
  }

  @Test func difficultiesWithoutAnAgendaHaveASceneOfTheirOwn() throws {
    let edition = FixtureEdition.bacGiangDialogue
    let records = edition.records.filter { $0.table != .agenda }
    let port = RecordDossier(edition: edition.dossier.edition, records: records)
    let dossier = try Dossier(reading: port)
    let script = Script(try Proceedings(reading: port), in: dossier, board: Board(dossier))
    let contents = script.scenes.map(\.content)
    let place = try #require(contents.firstIndex(of: .route(.register(.opinions))))
    #expect(contents[(place + 1)...].contains(.route(.section(.conclusions))), "before what was concluded of them")
  }

  @Test func aConferenceAboutAPlanOpensWithThePlan() throws {
    let script = try #require(try PresentingTests.Room(.ngheAn).show?.script)
    #expect(script.scenes[1].content == .route(.register(.plan)))
    // A part of a plan that is in time tells no more than its row there.
    let figures = script.scenes.compactMap { scene in
      if case .route(.subject(.indicator(let code))) = scene.content { code.text } else { nil }
    }
    #expect(figures == ["lv.kh-nhiem-vu"])
  }

  @Test func aDecisionStandsAloneOnlyWhereMoreIsStatedOfItThanItsRowTells() throws {
    let script = try #require(try PresentingTests.Room(.bacKan).show?.script)
    let single = script.scenes.compactMap { scene in
      if case .route(.subject(.conclusion(let code))) = scene.content { code.text } else { nil }
    }
    #expect(single == ["bk-kl-02", "bk-kl-03", "bk-kl-04", "bk-kl-05", "bk-kl-06"])
  }

  /// What stands whole beside the other pillars is not shown again by itself.
  @Test(arguments: FixtureEdition.allCases) func noPillarOfFewRowsHasASceneOfItsOwn(_ edition: FixtureEdition) throws {
    let room = try PresentingTests.Room(edition)
    let script = try #require(room.show?.script)
    for scene in script.scenes {
      guard case .route(.section(let section)) = scene.content, section != .conclusions,
        room.state.board.abreast.contains(section)
      else { continue }
      #expect(room.state.board.overview(section).count > 5)
    }
  }

  @Test(arguments: FixtureEdition.allCases) func whatASceneShowsIsShownAgainFromItsText(_ edition: FixtureEdition)
    throws
  {
    var room = try PresentingTests.Room(edition)
    let count = try #require(room.show?.script.scenes.count)
    var codes: Set<String> = []
    for _ in 0..<count {
      let shown = Shown(room.state)
      #expect(Shown(text: shown.text) == shown, "\(shown.text)")
      codes.insert(shown.code(in: room.state.dossier.edition, length: 8))
      try room.press("PgDn")
    }
    #expect(codes.count == count, "two scenes share a code")
  }

  @Test func aDetourIsShownAgainFromItsText() throws {
    var room = try PresentingTests.Room(.ngheAn)
    for keys in ["PgDn F9 j j", "F5 Ctrl-G End Enter", "Tab j j F2", "Esc F5 F1 j j j"] {
      try room.press(keys)
      let shown = Shown(room.state)
      #expect(Shown(text: shown.text) == shown, "\(shown.text)")
    }
    var shown = Shown(room.state)
    shown.look = RegisterLook(item: .task("na-nv-01"), filter: 2, order: 1, isDrawn: true)
    for arrangement in [Arrangement.table, .map, .trends] {
      shown.arrangement = arrangement
      #expect(Shown(text: shown.text) == shown, "\(shown.text)")
    }
    #expect(Shown(text: "at=") == nil)
    #expect(Shown(text: "at=overview nonsense=1") == nil)
    #expect(Shown(text: "at=%") == nil)
  }
}
