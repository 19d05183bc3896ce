import CommitteeModel
import Link
import Testing

/// What was being typed when the program was killed is there again, or nothing is.
@Suite struct DeskDraftTests {
  private static let entry = DeskEntry(
    .conclusion, key: "bg-kl1-05", values: [.content: "Giao Sở Nội vu\u{323} ", .number: "5"])
  private static let drafts = [
    DeskDraft(
      session: "bg-2022-01-17", entry: entry, field: .content, reason: "Chủ trì nói lại",
      moment: "2022-01-17T15:04:05+0700"),
    DeskDraft(session: "", entry: DeskEntry(.opinion, values: [:]), field: nil, moment: ""),
  ]

  @Test(arguments: drafts) func aDraftComesBackAsItWasTyped(draft: DeskDraft) throws {
    let kept = try DeskDraft(message: draft.message)
    #expect(kept == draft)
    let typed = draft.entry.values[.content].map { Array($0.unicodeScalars) }
    #expect(
      kept.entry.values[.content].map { Array($0.unicodeScalars) } == typed, "nothing is composed while it is typed")
  }

  @Test func whatIsCutOffOrTurnedIsNoDraft() throws {
    let message = Self.drafts[0].message
    for place in message.indices {
      #expect(throws: WireFault.self) { try DeskDraft(message: Array(message[..<place])) }
      var turned = message
      turned[place] ^= 0x10
      #expect(throws: WireFault.self) { try DeskDraft(message: turned) }
    }
  }
}
