internal import CommitteeModel
internal import Ledger

/// What a secretary does after an import: publish one of the sessions that the ledger knows.
struct NextStep {
  /// The command for the session, and the codes of the others; `nil` where there is no session.
  let text: String?

  /// `concerned` are the sessions that are known to have been named, and `sources` the sources, which may be of a session; the
  /// newest of these comes first. Where there is none, the newest of the ledger is only an example.
  init(_ book: Ledger, _ path: String, concerned: Set<String> = [], sources: Set<String> = []) throws {
    let named = try book.catalogue()
    let concerned = concerned.union(
      named.filter { $0.table == .source && sources.contains($0.key) }.map { $0[.session] })
    let all = named.filter { $0.table == .session }.compactMap(Session.init).sorted { $1.date.last < $0.date.last }
    let known = all.filter { concerned.contains($0.code.text) }
    let sessions = known + all.filter { !concerned.contains($0.code.text) }
    guard let newest = sessions.first else {
      text = nil
      return
    }
    let session = "phiên “\(newest.shortName)”, \(newest.date.text):"
    let others = sessions.dropFirst().prefix(5).map { "  \($0.code.text)  \($0.shortName), \($0.date.text)" }
    text =
      ([
        known.isEmpty
          ? "Bước tiếp: công bố phiên dùng những gì vừa nhập, ví dụ phiên mới nhất của sổ, \(session)"
          : "Bước tiếp, cho \(session)",
        "  batru publish --ledger \(Self.quoted(path)) --session \(newest.code.text) --out \(newest.code.text).batru",
      ] + (others.isEmpty ? [] : ["Các phiên khác:"] + others)).joined(separator: "\n")
  }

  /// The path as a shell takes it in one piece.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte > 0x2C && byte < 0x3B || byte == 0x5F || (0x41...0x5A).contains(byte & 0xDF)
    }
    return isPlain
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
