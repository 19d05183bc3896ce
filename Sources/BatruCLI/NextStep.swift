internal import CommitteeModel
internal import Ledger

/// What a secretary does after an import: publish one of the sessions that the ledger knows.
struct NextStep {
  /// The command for the newest session, and the codes of the others; `nil` where there is no session.
  let text: String?

  init(_ book: Ledger, _ path: String) throws {
    let sessions = try book.catalogue().filter { $0.table == .session }.compactMap(Session.init)
      .sorted { $1.date.last < $0.date.last }
    guard let newest = sessions.first else {
      text = nil
      return
    }
    let others = sessions.dropFirst().prefix(5).map { "  \($0.code.text)  \($0.shortName), \($0.date.text)" }
    text =
      ([
        "Bước tiếp, cho phiên “\(newest.shortName)”, \(newest.date.text):",
        "  batru publish --ledger \(path) --session \(newest.code.text) --out \(newest.code.text).batru",
      ] + (others.isEmpty ? [] : ["Các phiên khác:"] + others)).joined(separator: "\n")
  }
}
