public import CommitteeModel

/// What a session's record holds that the room has not heard: conclusions, and the tasks that follow from them.
public struct UnheardPart: Hashable, Sendable {
  /// The conclusions, in order.
  public let conclusions: [Conclusion]
  /// Their tasks, in order.
  public let tasks: [CommitteeTask]

  /// Takes apart the rows that an edition of the session leaves out for that reason.
  public init(_ drafts: [Record]) {
    conclusions = drafts.filter { $0.table == .conclusion }.map { Conclusion($0) }
    tasks = drafts.filter { $0.table == .task }.map { CommitteeTask($0) }
  }

  /// `1 kết luận, 2 nhiệm vụ`; empty where the room has heard everything.
  public var count: String {
    [(conclusions.count, "kết luận"), (tasks.count, "nhiệm vụ")].filter { $0.0 > 0 }.map { "\($0) \($1)" }
      .joined(separator: ", ")
  }

  /// Each by name, and what it waits for.
  var blocks: [Block] {
    conclusions.map { conclusion in
      Self.block("\(Self.name(of: conclusion)) “\(conclusion.content)” chưa đọc lại trước phiên họp nên")
    }
      + tasks.map { task in
        let conclusion = conclusions.first { $0.code == task.conclusion }.map(Self.name) ?? "kết luận"
        return Self.block("Nhiệm vụ “\(task.content)” theo \(conclusion.lowercased()) chưa đọc lại nên")
      }
  }

  private static func block(_ words: String) -> Block {
    .paragraph(Passage(.words("\(words) không có trong dự thảo này: "), .lacking("đọc lại"), .words(".")))
  }

  private static func name(of conclusion: Conclusion) -> String {
    conclusion.number.map { "Kết luận \($0)" } ?? "Kết luận"
  }
}
