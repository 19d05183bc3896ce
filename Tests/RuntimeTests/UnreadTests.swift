import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Screens
import Testing

/// What cannot be read is never shown as if there were none of it.
@Suite struct UnreadTests {
  private static let size = Size(160, 45)

  /// Addresses of a fixture.
  private static func addresses(_ edition: FixtureEdition) throws -> [Address] {
    Address.all(in: try Librarian(edition.dossier).opening(at: nil, in: ViewState(size: size)).board)
  }

  @Test(arguments: [FixtureEdition.ngheAn, .bacGiangFirst])
  func everyScreenTellsWhatItLacks(edition: FixtureEdition) throws {
    var silent: Set<String> = []
    for address in try Self.addresses(edition) {
      var (isOpen, asked) = (false, 0)
      let port = FailingDossier(edition.dossier) { _ in
        asked += isOpen ? 1 : 0
        return isOpen
      }
      let librarian = Librarian(port)
      var state = try librarian.opening(at: nil, in: ViewState(size: Self.size))
      isOpen = true
      _ = state.open(address)
      for _ in 1...2 { librarian.take(.resized(Self.size), in: &state) }
      let isTold = Screen.frame(of: state).text.contains("moi.batru")
      #expect(isTold == (asked > 0) && isTold == (state.unread != nil), "\(address.text)")
      if !isTold { silent.insert(address.text) }
    }
    for needy in ["checks", "tasks", "plan", "rankings", "opinions"] { #expect(!silent.contains(needy)) }
  }

  @Test(arguments: [nil, "checks", "tasks"])
  func whatIsWrittenOutOrPresentedIsRefused(address: String?) throws {
    var isOpen = false
    let port = FailingDossier(FixtureEdition.ngheAn.dossier) { question in
      // What the first screen needs is read once; then the tables are asked again for what sessions dealt with.
      defer { if question == "marks" { isOpen = true } }
      return isOpen
    }
    #expect(throws: DossierFailure.damaged(path: "moi.batru")) {
      try Librarian(port).opening(at: address, in: ViewState(size: Self.size), presenting: address == nil)
    }
  }
}
