import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// The way through lists of everything of one kind.
@Suite struct RegisterVisitTests {
  /// A visit that has gone to the tasks by the list of screens.
  private func visit(_ edition: FixtureEdition = .bacGiangDialogue) throws -> Scenario {
    var visit = try Scenario(edition)
    let province = visit.state.dossier.session.province
    let opened = list(in: visit, movedDown: 0)
    try visit.press("Ctrl-G") { $0.overlay = opened }
    let row = try #require(rows(of: visit).firstIndex { $0.choice == .route(.register(.tasks)) })
    let list = list(in: visit, movedDown: row)
    try visit.press(Array(repeating: "Down", count: row).joined(separator: " ")) { $0.overlay = list }
    try visit.press("Enter", effects: [.readProceedings]) {
      $0.overlay = nil
      $0.route = .register(.tasks)
      $0.trail = [Place(.overview, focus: $0.focus, unit: province, period: nil)]
    }
    visit.happen(.proceedingsRead(try Proceedings(reading: edition.dossier)), effects: [.readChecks])
    visit.happen(.checksRead(edition.checks))
    return visit
  }

  /// The list of screens as it opens, moved down by so many rows.
  private func list(in visit: Scenario, movedDown rows: Int) -> Overlay? {
    var state = visit.state
    if state.view.overlay == nil { _ = state.update(.keyPressed(.character("g"))) }
    for _ in 0..<rows { _ = state.update(.keyPressed(.down)) }
    return state.view.overlay
  }

  private func rows(of visit: Scenario) -> [Picker.Row] {
    guard case .picker(let picker)? = visit.state.view.overlay else { return [] }
    return picker.rows
  }

  private func item(_ code: String) -> Item { .task(Code(code)) }

  @Test func theRowsAreMovedThroughWithinTheirNumberNewestSessionFirst() throws {
    var visit = try visit()
    #expect(visit.state.item == item("bg-nv2-01"))
    try visit.press("Down") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv2-02")) }
    try visit.press("End") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09")) }
    try visit.press("Down")
    try visit.press("Home") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv2-01")) }
    #expect(
      visit.state.listing?.groups.map(\.title) == [
        "Đối thoại cán bộ CNTT, CĐS, 23/02/2022", "Phiên họp lần thứ nhất, 17/01/2022",
      ])
  }

  @Test func tabChoosesAndShiftTabChoosesBackRoundAndRound() throws {
    var visit = try visit()
    try visit.press("Tab") { $0.registers[.tasks] = RegisterLook(filter: 1) }
    #expect(visit.state.listing?.items.contains(item("bg-nv1-09")) == false, "what is fulfilled is not open")
    try visit.press("Shift-Tab") { $0.registers[.tasks] = nil }
    try visit.press("Shift-Tab") { $0.registers[.tasks] = RegisterLook(filter: 5) }
    #expect(visit.state.listing?.items.contains(item("bg-nv2-01")) == false, "that one has an owner")
    try visit.press("Tab") { $0.registers[.tasks] = nil }
  }

  @Test func choicesThatHoldNothingArePassedBy() throws {
    var visit = try visit()
    let empty = try #require(visit.state.listing?.filters.firstIndex { $0.count == 0 })
    #expect(visit.state.listing?.filters[empty].title == "Quá hạn")
    try visit.press("Tab Tab") { $0.registers[.tasks] = RegisterLook(filter: empty + 1) }
    try visit.press("Shift-Tab") { $0.registers[.tasks] = RegisterLook(filter: empty - 1) }
  }

  @Test func whoComesToAListByItsNameSeesItAsItOpensAndTheWayBackKeepsWhatWasChosen() throws {
    var visit = try visit()
    visit.happen(.pointed(.click, at: .filter(2))) { $0.registers[.tasks] = RegisterLook(filter: 2) }
    #expect(visit.state.listing?.items == [], "none of these tasks is late")
    try visit.press("Esc Ctrl-G n h i e m Space v u Enter") {
      $0.registers[.tasks] = nil
      $0.ahead = []
    }
    #expect(visit.state.listing?.items.isEmpty == false, "an empty list would look as if there were no tasks")
    var back = visit
    try back.press("Tab") { $0.registers[.tasks] = RegisterLook(filter: 1) }
    try back.press("Esc Ctrl-N") { _ in }
  }

  @Test(arguments: ["c h u a Space r o Space a i", "c h u a Space r o Space h a n"])
  func whoLooksForAChoiceSeesThatChoice(_ typed: String) throws {
    var visit = try visit()
    let wanted = typed.hasSuffix("i") ? 5 : 4
    try visit.press("Ctrl-G \(typed) Enter") { $0.registers[.tasks] = RegisterLook(filter: wanted) }
  }

  @Test func aChoiceThatHoldsNothingLetsNothingBeSelectedAndNothingBreaks() throws {
    var visit = try visit()
    visit.happen(.pointed(.click, at: .filter(2))) { $0.registers[.tasks] = RegisterLook(filter: 2) }
    #expect(visit.state.listing?.items == [] && visit.state.item == nil)
    try visit.press("Down")
    try visit.press("Enter")
    try visit.press("F2")
  }

  @Test func theSelectionStaysWithItsRowInAnotherOrder() throws {
    var visit = try visit()
    try visit.press("End") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09")) }
    try visit.press("Ctrl-T") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09"), order: 1) }
    #expect(visit.state.item == item("bg-nv1-09"))
    #expect(visit.state.listing?.items.first == item("bg-nv1-09"), "the earliest deadline stands first")
    try visit.press("t t t t") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09")) }
  }

  @Test func enterLeadsToTheIndicatorOfATaskAndEscapeBack() throws {
    var visit = try visit()
    let indicator = Subject.code("cqs.dvc34")
    let task = item("bg-nv1-08")
    try visit.press("End Up") { $0.registers[.tasks] = RegisterLook(item: task) }
    let place = Place(
      .register(.tasks), focus: visit.state.view.focus, unit: "bac-giang", period: nil, look: RegisterLook(item: task))
    let series = [Effect.readSeries(Archive.SeriesKey("cqs.dvc34", "bac-giang"))]
    try visit.press("Enter", effects: series) {
      $0.route = .subject(indicator)
      $0.selection[.digitalGovernment] = indicator
      $0.trail.append(place)
    }
    try visit.press("Esc") {
      $0.route = .register(.tasks)
      $0.trail.removeLast()
      $0.ahead = [Place(.subject(indicator), focus: $0.focus, unit: "bac-giang", period: nil)]
    }
    #expect(visit.state.item == task)
  }

  @Test func theTasksTurnToALineOfTimeAndBackWithTheirSelection() throws {
    var visit = try visit()
    try visit.press("Down") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv2-02")) }
    try visit.press("b") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv2-02"), isDrawn: true) }
    #expect(visit.state.listing?.groups.map(\.title) == ["Có hạn", "Chưa rõ hạn"])
    #expect(visit.state.listing?.items.first == item("bg-nv1-09"), "what is due first stands first")
    try visit.press("Home") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09"), isDrawn: true) }
    try visit.press("Ctrl-D") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09")) }
    try visit.press("b") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09"), isDrawn: true) }
    try visit.press("t") { $0.registers[.tasks] = RegisterLook(item: self.item("bg-nv1-09"), order: 1) }
  }

  @Test func whereNothingHasADayThereIsNoLineOfTime() throws {
    var visit = try visit(.ngheAn)
    try visit.press("b") { $0.notice = "Chưa việc nào có hạn tính được thành ngày." }
    try visit.press("Right") {
      $0.route = .register(.rankings)
      $0.notice = nil
    }
    try visit.press("b") { $0.notice = "Dòng thời gian chỉ có ở danh mục Nhiệm vụ." }
  }

  @Test func aRowThatLeadsNowhereSaysSo() throws {
    var visit = try visit()
    try visit.press("Enter") {
      $0.notice = "Mục này không gắn với chỉ tiêu nào; mọi điều hồ sơ ghi về nó ở cột bên."
    }
  }

  @Test func leftAndRightTurnToTheNextListWithoutGrowingTheWayBack() throws {
    var visit = try visit()
    try visit.press("Right Right") { $0.route = .register(.opinions) }
    try visit.press("Left Left Left Left") { $0.route = .register(.lastSession) }
    try visit.press("Left") { $0.route = .register(.reporting) }
  }

  @Test(arguments: FixtureEdition.allCases) func noRowIsLostOrDoubledInAnyOrder(_ edition: FixtureEdition) throws {
    for register in Register.allCases {
      var state = State(try Dossier(reading: edition.dossier), view: ViewState(size: Size(80, 24)))
      let address = try #require(Address(register.rawValue, in: state.dossier, board: state.board))
      #expect(state.open(address) == [.readProceedings])
      _ = state.update(.checksRead(edition.checks))
      _ = state.update(.proceedingsRead(try Proceedings(reading: edition.dossier)))
      let first = try #require(state.listing)
      for _ in first.filters.filter({ $0.count > 0 }) {
        let listing = try #require(state.listing)
        #expect(listing.items.count == listing.filters[listing.filter].count, "\(register)")
        for _ in listing.orders {
          let other = try #require(state.listing)
          #expect(Set(other.items) == Set(listing.items) && other.items.count == listing.items.count, "\(register)")
          #expect(other.groups.allSatisfy { !$0.items.isEmpty }, "\(register): a head without rows")
          _ = state.update(.keyPressed(.control("t")))
        }
        _ = state.update(.keyPressed(.tab))
      }
      if first.filters[first.filter].count > 0 {
        #expect(state.listing == first, "\(register): all choices and orders come round")
      }
    }
  }
}
