import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// The way to single rows of lists: by address, by search, back and forward.
@Suite struct RowAddressTests {
  /// A state that has opened an address and been told all that it asked for.
  private func state(_ edition: FixtureEdition, at address: Address) throws -> State {
    var state = State(try Dossier(reading: edition.dossier), view: ViewState(size: Size(80, 24)))
    _ = state.open(address)
    _ = state.update(.proceedingsRead(try Proceedings(reading: edition.dossier)))
    _ = state.update(.checksRead(edition.checks))
    return state
  }

  private func address(_ text: String, in state: State) throws -> Address {
    try #require(Address(text, in: state.dossier, board: state.board))
  }

  @Test(arguments: FixtureEdition.allCases) func everyRowOfEveryListOpensByItsAddress(
    _ edition: FixtureEdition
  ) throws {
    for register in Register.allCases {
      var whole = try state(edition, at: Address(.register(register)))
      for _ in whole.listing?.filters ?? [] {
        for item in whole.listing?.items ?? [] {
          let address = try address(Address(item, in: register).text, in: whole)
          #expect(address == Address(item, in: register))
          let opened = try state(edition, at: address)
          #expect(opened.item == item && opened.isAt(address), "\(address.text)")
        }
        _ = whole.update(.keyPressed(.tab))
      }
    }
  }

  @Test(arguments: ["tasks/bg-nv1-99", "tasks/bg-nv", "opinions/bg-nv1-08", "agenda/99", "tasks/bg-nv1-08+helpp"])
  func aCodeThatTheListDoesNotHoldIsNoPlace(_ text: String) throws {
    let opened = try state(.bacGiangFirst, at: try address(text, in: state(.bacGiangFirst, at: Address(.overview))))
    #expect(!opened.isAt(try address(text, in: opened)))
  }

  @Test func pointsOfTheAgendaAreOpenedByTheirNumberAndPanelsLieOverRows() throws {
    let opened = try state(.bacKan, at: try address("agenda/2+source", in: state(.bacKan, at: Address(.overview))))
    #expect(opened.item?.rowCode == "2" && opened.view.overlay == .source())
  }

  @Test func aRowChosenFromTheSearchIsOnePlaceOnTheWayBackAndForward() throws {
    let first = Item.task("bg-nv1-08")
    let second = Item.task("bg-nv1-09")
    var state = try state(.bacGiangDialogue, at: Address(first, in: .tasks))
    func press(_ keys: String) throws {
      for notation in keys.split(separator: " ") {
        _ = state.update(.keyPressed(try #require(Key(notation: String(notation)))))
      }
    }
    try press("Tab /")
    _ = state.update(.pasted("bg-nv1-09"))
    try press("Enter")
    #expect(state.item == second, "what is fulfilled is none of the open tasks that were listed")
    try press("Esc")
    #expect(state.item == first && state.listing?.filter == 1, "back to the choice as it was left")
    try press("Ctrl-N")
    #expect(state.item == second && state.listing?.filter == 0)
  }

  @Test func theSameRowChosenAgainIsNoNewPlace() throws {
    let row = Item.task("bg-nv1-08")
    var state = try state(.bacGiangDialogue, at: Address(row, in: .tasks))
    let trail = state.view.trail
    _ = state.update(.keyPressed(.character("/")))
    _ = state.update(.pasted(row.code))
    _ = state.update(.keyPressed(.enter))
    #expect(state.item == row && state.view.trail == trail)
  }
}
