import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// Typing into a list, as Vietnamese input methods really send it.
@Suite struct PickerTests {
  private func searching(_ edition: FixtureEdition = .bacKan) throws -> State {
    let port = edition.dossier
    var state = State(try Dossier(reading: port), view: ViewState(size: Size(80, 24)))
    #expect(state.update(.keyPressed(.character("/"))) == [.readProceedings])
    _ = state.update(.proceedingsRead(try Proceedings(reading: port)))
    return state
  }

  private func picker(_ state: State) throws -> Picker {
    guard case .picker(let picker)? = state.view.overlay else {
      throw NoPicker()
    }
    return picker
  }

  private struct NoPicker: Error {}

  private func typed(_ text: String, in state: inout State) {
    for scalar in text.unicodeScalars { _ = state.update(.keyPressed(.character(scalar))) }
  }

  @Test func accentsAreNotNeededButCountWhenTyped() throws {
    var state = try searching()
    typed("chinh quyen", in: &state)
    #expect(try picker(state).rows.contains { $0.title.contains("chính quyền") })
    state = try searching()
    typed("chình", in: &state)
    #expect(try picker(state).rows.isEmpty, "a wrong accent is a wrong word")
  }

  @Test func aPeriodIsFoundWhicheverDashIsTyped() throws {
    var state = State(try Dossier(reading: FixtureEdition.bacKan.dossier), view: ViewState(size: Size(80, 24)))
    _ = state.update(.keyPressed(.function(7)))
    typed("2018-2021", in: &state)
    #expect(try picker(state).rows.map(\.title) == ["2018–2021"])
    for _ in 0..<5 { _ = state.update(.keyPressed(.backspace)) }
    #expect(try picker(state).rows.map(\.title) == ["2018", "2018–2021"], "the year alone is the whole of one name")
  }

  @Test func aFusedBackspaceAndLetterOfTelexLeaveTheLetter() throws {
    var state = try searching()
    typed("ho", in: &state)
    _ = state.update(.keyPressed(.backspace))
    typed("ồ", in: &state)
    #expect(try picker(state).query == "hồ")
  }

  @Test func backspaceTakesTheLastCodePointAsReceived() throws {
    var state = try searching()
    typed("o\u{302}\u{300}", in: &state)
    _ = state.update(.keyPressed(.backspace))
    #expect(try Array(picker(state).query.unicodeScalars) == Array("o\u{302}".unicodeScalars))
  }

  @Test(
    arguments: [
      ("Home m u c", "mucho so", 3), ("Home Del Del Del", "so", 0), ("Left Left Ctrl-U", "so", 0), ("Ctrl-U", "", 0),
      ("Left Left End x", "ho sox", 6), ("Left Backspace", "ho o", 3), ("Home Left Right Right t", "hot so", 3),
      ("Right Del Backspace", "ho s", 4),
    ])
  func theFieldIsEditedAsAnyOther(_ keys: String, _ text: String, _ cursor: Int) throws {
    var state = try searching()
    typed("ho so", in: &state)
    for name in keys.split(separator: " ") {
      _ = state.update(.keyPressed(try #require(Key(notation: String(name)), "\(name)")))
    }
    #expect(try picker(state).query == text && picker(state).line.cursor == cursor)
  }

  @Test func theCursorStepsOverALetterWithItsMarks() throws {
    var state = try searching()
    typed("o\u{302}\u{300}x", in: &state)
    for key in [Key.left, .left] { _ = state.update(.keyPressed(key)) }
    #expect(try picker(state).line.cursor == 0)
    _ = state.update(.keyPressed(.delete))
    #expect(try picker(state).query == "x")
  }

  @Test func aPasteGoesWhereTheCursorStands() throws {
    var state = try searching()
    typed("ho", in: &state)
    _ = state.update(.keyPressed(.home))
    _ = state.update(.pasted("so "))
    #expect(try picker(state).query == "so ho" && picker(state).line.cursor == 3)
  }

  @Test func theListStaysWhereItIsWhenTheCursorMoves() throws {
    var state = try searching()
    for key in [Key.down, .down, .left, .home, .end] { _ = state.update(.keyPressed(key)) }
    #expect(try picker(state).selected == 2)
  }

  @Test func aPasteWithLineEndsIsOneLine() throws {
    var state = try searching()
    _ = state.update(.pasted("hồ sơ\r\ntrực\u{1B}tuyến"))
    #expect(try picker(state).query == "hồ sơ trực tuyến")
  }

  @Test func aPasteOutsideAFieldDoesNothing() throws {
    var state = State(try Dossier(reading: FixtureEdition.bacKan.dossier), view: ViewState(size: Size(80, 24)))
    let before = state.view
    #expect(state.update(.pasted("q\nq\n")) == [])
    #expect(state.view == before)
  }

  @Test func choosingAFigureOpensItAndEscapeLeadsBack() throws {
    var state = try searching()
    typed("ho so qua mot cua dien tu", in: &state)
    _ = state.update(.keyPressed(.enter))
    #expect(state.view.overlay == nil)
    guard case .subject = state.view.route else {
      Issue.record("the figure is not open")
      return
    }
    _ = state.update(.keyPressed(.escape))
    #expect(state.view.route == .overview)
  }
}
