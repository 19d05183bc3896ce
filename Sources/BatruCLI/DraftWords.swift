internal import CommitteeModel

/// What an edition leaves out because the room has not heard it, each with what is to be done.
enum DraftWords {
  /// A draft as programs read it.
  struct Document: Encodable {
    let table, key, session, content, remedy: String
    let number: Int?
    /// The conclusion that it waits for, by its key.
    let conclusion: String
  }

  /// A head and a line for each; none where nothing was left out.
  static func lines(of drafts: [Record], in session: String) -> [String] {
    if drafts.isEmpty { return [] }
    return ["Để ngoài bản này vì chưa đọc lại trước phiên họp (\(drafts.count)):"]
      + drafts.map { draft in
        let place = draft[.session] == session ? "" : " của phiên \(draft[.session])"
        return
          "  \(name(of: draft))\(place) “\(RowWords.clipped(draft[.content]))”: \(remedy(of: draft, among: drafts))"
      }
  }

  static func documents(of drafts: [Record]) -> [Document] {
    drafts.map { draft in
      Document(
        table: draft.table.rawValue, key: draft.key, session: draft[.session], content: draft[.content],
        remedy: remedy(of: draft, among: drafts), number: Int(draft[.number]),
        conclusion: draft.table == .task ? draft[.conclusion] : draft.key)
    }
  }

  /// `kết luận 14`, `nhiệm vụ`.
  private static func name(of draft: Record) -> String {
    [TableSchema.of(draft.table).title.lowercased(), draft[.number]].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func remedy(of draft: Record, among drafts: [Record]) -> String {
    if draft.table == .task {
      let conclusion = drafts.first { $0.table == .conclusion && $0.key == draft[.conclusion] }
      return "vào bản công bố khi \(conclusion.map(name) ?? "kết luận của việc này") đã đọc lại."
    }
    return "đọc lại trước phòng họp (batru desk, Ctrl-K), hoặc batru record confirm \(draft.key), rồi lập bản mới."
  }
}
