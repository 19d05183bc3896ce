internal import CommitteeModel
internal import Ledger
internal import Runtime

/// The desk of which ledger, at whose hands.
struct DeskPlace {
  /// The path of the ledger.
  let ledger: String
  /// Who records; `nil` for the user of the machine.
  let who: String?
  /// True to begin with the desk on the screen.
  let isShown: Bool

  /// Sits down at the desk of a session, or beside whoever holds it; `atRoom` where what is read back goes to the room that
  /// is presented to, and not to this terminal.
  func clerk(of session: String, atRoom isAtRoom: Bool = false) throws -> DeskClerk {
    let desk = try Desk(session, of: try Ledger.open(path: ledger), as: DeskSeat.here(who))
    // Without a private folder nothing that was typed and not recorded outlives the program.
    return DeskClerk(
      desk, drafts: (try? DeskDraftFile(ledger: ledger)) ?? nil,
      isPresentedElsewhere: { !isAtRoom && PresentationLine.isPresented(session) }, moment: WallClock.now)
  }
}
