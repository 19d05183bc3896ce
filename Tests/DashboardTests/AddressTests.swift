import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

@Suite struct AddressTests {
  private func state(_ edition: FixtureEdition = .bacGiangFirst) throws -> State {
    State(try Dossier(reading: edition.dossier), view: ViewState(size: Size(80, 24)))
  }

  @Test(arguments: FixtureEdition.allCases) func everyAddressIsReadAsItIsWritten(_ edition: FixtureEdition) throws {
    let state = try state(edition)
    let all = Address.all(in: state.board)
    #expect(Set(all).count == all.count)
    for address in all {
      #expect(Address(address.text, in: state.dossier, board: state.board) == address, "\(address.text)")
      for panel in Address.Panel.allCases {
        let over = Address(address.route, panel: panel)
        #expect(Address(over.text, in: state.dossier, board: state.board) == over, "\(over.text)")
      }
    }
  }

  @Test(
    arguments: [
      "over", "Overview", "section/", "section/abc", "section/cqs/1", "indicator/", "rank/dti", "overview+",
      "overview+nguồn", "+help", "overview+help+source", "tasks/", "task/bg-nv1-08", "checks/1",
    ])
  func whatNoScreenHasIsNoAddress(_ text: String) throws {
    let state = try state()
    #expect(Address(text, in: state.dossier, board: state.board) == nil)
  }

  /// A script is held against the words of addresses where no screen is known.
  @Test(arguments: FixtureEdition.allCases) func whateverScreenThereIsItsAddressIsOfAKnownForm(
    _ edition: FixtureEdition
  ) throws {
    for address in Address.all(in: try state(edition).board) {
      #expect(ScreenAddress(address.route.text)?.text == address.route.text)
    }
    let lists = ScreenKind.allCases.filter { Register(rawValue: $0.rawValue) != nil }
    #expect(lists.map(\.rawValue) == Register.allCases.map(\.rawValue))
  }

  @Test func aSubjectOpensWithItsSectionBehindItAndAsksForItsSeries() throws {
    var state = try state()
    let address = try #require(Address("indicator/kts.dn-cntt+source", in: state.dossier, board: state.board))
    let effects = state.open(address)
    #expect(state.view.trail.map(\.route) == [.overview, .section(.digitalEconomy)])
    #expect(state.view.focus == .digitalEconomy)
    #expect(state.view.selection == [.digitalEconomy: .indicator("kts.dn-cntt")])
    #expect(state.view.overlay == .source())
    let asked = StatementQuestion.series(indicator: "kts.dn-cntt", unit: "bac-giang")
    #expect(effects == [.readSeries(Archive.SeriesKey("kts.dn-cntt", "bac-giang")), .readStatements(asked)])
  }
}
