import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// Finding anything by its name, and the way back and on again.
@Suite struct PaletteTests {
  private struct Visit {
    let port: any DossierReading
    private(set) var state: State
    private(set) var readings: [Effect] = []

    init(_ edition: FixtureEdition) throws {
      port = edition.dossier
      state = State(try Dossier(reading: port), view: ViewState(size: Size(120, 33)))
    }

    /// Looks at another unit than the session's.
    mutating func look(at unit: Code<ReportingUnit>) throws {
      let kinds = state.dossier.indicators.mapValues(\.kind)
      try take(.figuresRead(try UnitFigures(unit: unit, period: nil, kinds: kinds, reading: port)))
    }

    mutating func press(_ keys: String) throws {
      for notation in keys.split(separator: " ") {
        try take(.keyPressed(try #require(Key(notation: String(notation)))))
      }
    }

    mutating func type(_ text: String) throws {
      for scalar in text.unicodeScalars { try take(.keyPressed(.character(scalar))) }
    }

    private mutating func take(_ action: Action) throws {
      for effect in state.update(action) {
        readings.append(effect)
        switch effect {
        case .readProceedings: try take(.proceedingsRead(try Proceedings(reading: port)))
        case .readElsewhere: try take(.elsewhereRead(try Elsewhere(state.dossier.order, reading: port)))
        case .readFigures(let unit, let period):
          let kinds = state.dossier.indicators.mapValues(\.kind)
          try take(.figuresRead(try UnitFigures(unit: unit, period: period, kinds: kinds, reading: port)))
        default: break
        }
      }
    }

    /// What the open search leads to, all of it: from one letter after another.
    func everyChoice() throws -> Set<Picker.Choice> {
      var found: Set<Picker.Choice> = []
      for letter in "aeiouy0123456789" {
        var visit = self
        try visit.type(String(letter))
        found.formUnion(visit.rows.map(\.choice))
      }
      return found
    }

    /// Chooses from the open search what leads to `choice`.
    mutating func choose(_ choice: Picker.Choice) throws {
      if !rows.contains(where: { $0.choice == choice }), case .item(_, let item) = choice { try type(item.code) }
      let row = try #require(rows.firstIndex { $0.choice == choice }, "\(choice)")
      for _ in 0..<row { try press("Down") }
      try press("Enter")
    }

    var rows: [Picker.Row] { if case .picker(let picker)? = state.view.overlay { picker.rows } else { [] } }
  }

  @Test(arguments: [FixtureEdition.bacGiangFirst, .ngheAn])
  func whatTheSessionConcludedIsFoundWhicheverUnitIsLookedAt(_ edition: FixtureEdition) throws {
    let home = try Dossier(reading: edition.dossier)
    let other = try #require(home.unitsWithFigures.first { $0 != home.session.province })
    try #require(!home.conclusions.isEmpty)
    for conclusion in home.conclusions {
      var visit = try Visit(edition)
      try visit.look(at: other)
      try visit.press("/")
      try visit.type(conclusion.code.text)
      #expect(visit.rows.contains { $0.choice == .subject(.conclusion(conclusion.code)) }, "\(conclusion.content)")
    }
  }

  @Test(arguments: [
    (FixtureEdition.ngheAn, "tasks"), (.bacGiangFirst, "opinions"), (.bacGiangFirst, "systems"),
    (.bacGiangFirst, "agenda"), (.ngheAn, "sites"), (.bacGiangFirst, "documents"), (.ngheAn, "sources"),
    (.ngheAn, "plan"), (.bacGiangDialogue, "last-session"),
  ])
  func everyRowOfAListIsFoundByItsNameAndOpensSelected(_ edition: FixtureEdition, _ name: String) throws {
    let register = try #require(Register(rawValue: name))
    var visit = try Visit(edition)
    try visit.press("Ctrl-P")
    let all = try visit.everyChoice()
    let items = all.compactMap { choice -> Item? in
      if case .item(register, let item) = choice { item } else { nil }
    }
    #expect(!items.isEmpty)
    for item in items.prefix(12) {
      var visit = try Visit(edition)
      try visit.press("/")
      try visit.choose(.item(register, item))
      #expect(visit.state.view.route == .register(register))
      #expect(visit.state.item == item, "\(item)")
    }
  }

  @Test func whatTheSessionsDealtWithIsReadAtTheFirstSearchAndOnlyOnce() throws {
    var visit = try Visit(.bacGiangFirst)
    #expect(visit.readings == [])
    try visit.press("/ Esc Ctrl-P Esc /")
    #expect(visit.readings == [.readProceedings, .readElsewhere])
  }

  /// Each rank of the unit shown by what its row is called on screens, however it is typed, before everything else.
  @Test(arguments: [
    (FixtureEdition.ngheAn, "hạng dti cấp tỉnh", "dti"), (.ngheAn, "dti", "dti"), (.ngheAn, "hang dti", "dti"),
    (.ngheAn, "hạng kinh tế số/grdp", "kts-grdp"), (.ngheAn, "hang kinh te so", "kts-grdp"),
    (.bacGiangDialogue, "Hạng DTI chính quyền số", "dti.cqs"), (.bacGiangDialogue, "hang dti cap", "dti"),
    (.bacGiangDialogue, "dti - chinh quyen so", "dti.cqs"), (.bacGiangDialogue, "dti-chinh quyen so", "dti.cqs"),
    (.bacKan, "par index", "par"),
  ])
  func aRankIsFoundByItsNameOnTheScreenBeforeTablesAndSources(
    _ edition: FixtureEdition, _ typed: String, _ index: String
  ) throws {
    var visit = try Visit(edition)
    try visit.press("/")
    try visit.type(typed)
    #expect(visit.rows.first?.choice == .subject(.ranking(index)), "\(visit.rows.prefix(3).map(\.title))")
  }

  @Test(arguments: FixtureEdition.allCases) func whatAListOnTheOverviewCallsAFigureFindsIt(_ edition: FixtureEdition)
    throws
  {
    let opened = try Visit(edition)
    for section in Section.allCases.prefix(4) {
      for subject in opened.state.board.table(section) {
        let label: String? =
          switch subject {
          case .indicator(let code): opened.state.dossier.indicators[code]?.shortName
          case .ranking(let index): opened.state.dossier.rankLabel(in: index)
          default: nil
          }
        guard let label else { continue }
        var visit = opened
        try visit.press("/")
        try visit.type(label)
        #expect(visit.rows.prefix(5).contains { $0.choice == .subject(subject) }, "\(label)")
      }
    }
  }

  @Test func aScreenIsFoundByItsNameBeforeOthersByWhatTheyAlsoTell() throws {
    var visit = try Visit(.bacGiangDialogue)
    for typed in ["tra loi", "ai tra loi"] {
      for key in ["/", "Ctrl-G"] {
        try visit.press(key)
        try visit.type(typed)
        #expect(visit.rows.first?.choice == .route(.register(.opinions)), "\(key) \(typed)")
        try visit.press("Esc")
      }
    }
  }

  @Test func whatADepartmentHasToDoIsFoundByItsFullNameAndByItsInitials() throws {
    for (edition, typed, task) in [
      (FixtureEdition.bacGiangDialogue, "so thong tin", "bg-nv2-01"), (.bacGiangDialogue, "sở tt&tt", "bg-nv2-01"),
      (.ngheAn, "sở tt&tt", "na-nv-20"),
    ] {
      var visit = try Visit(edition)
      try visit.press("/")
      try visit.type(typed)
      #expect(visit.rows.contains { $0.choice == .item(.tasks, .task(Code(task))) }, "\(typed)")
    }
  }

  @Test func noHitIsACodeOrTheNameOfAKind() throws {
    var visit = try Visit(.bacGiangDialogue)
    try visit.press("/")
    try visit.type("tai chinh")
    #expect(visit.rows.contains { $0.title.hasPrefix("Quy định danh mục mua sắm") })
    #expect(!visit.rows.contains { $0.title == "khác" })
    try visit.press("Ctrl-U")
    try visit.type("muc tieu dti")
    #expect(visit.rows.first?.title == "Mục tiêu: hạng DTI cấp tỉnh")
  }

  @Test func aCommandIsFoundByItsWordsAndDone() throws {
    var visit = try Visit(.bacGiangFirst)
    try visit.press("/")
    try visit.type("doi giao dien")
    try visit.press("Enter")
    #expect(visit.state.view.theme == Theme.dark)
    #expect(visit.state.view.overlay == nil)
  }

  @Test func aUnitIsFoundByItsNameAndItsFiguresAreShown() throws {
    var visit = try Visit(.bacGiangFirst)
    let unit = try #require(visit.state.dossier.unitsWithFigures.first { $0 != "bac-giang" })
    try visit.press("/")
    try visit.type(visit.state.dossier.name(of: unit))
    try visit.choose(.unit(unit))
    #expect(visit.state.dossier.figures.unit == unit)
  }

  @Test func whatWasChosenLatelyStandsFirst() throws {
    var visit = try Visit(.bacKan)
    try visit.press("/")
    let third = try #require(visit.rows.dropFirst(2).first)
    try visit.press("Down Down Enter /")
    #expect(visit.rows.first?.choice == third.choice)
  }

  @Test func theWayOnLeadsWhereTheWayBackCameFrom() throws {
    var visit = try Visit(.bacGiangFirst)
    try visit.press("1 Enter")
    let figure = visit.state.view.route
    try visit.press("Esc Esc")
    #expect(visit.state.view.route == .overview)
    try visit.press("Ctrl-N i")
    #expect(visit.state.view.route == figure)
    #expect(visit.state.view.ahead == [])
    try visit.press("Esc c Ctrl-N")
    #expect(visit.state.view.route == .checks, "who goes elsewhere leaves the way on behind")
    #expect(visit.state.view.notice != nil)
  }

  @Test func theWayOnLeadsToAnotherUnitsFiguresAgain() throws {
    var visit = try Visit(.bacGiangFirst)
    try visit.press("F6 Down Enter")
    let unit = visit.state.dossier.figures.unit
    #expect(unit != "bac-giang")
    try visit.press("Esc")
    #expect(visit.state.dossier.figures.unit == "bac-giang")
    try visit.press("i")
    #expect(visit.state.dossier.figures.unit == unit)
    try visit.press("Esc")
    #expect(visit.state.dossier.figures.unit == "bac-giang")
  }
}
