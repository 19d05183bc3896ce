/// A conclusion of a session.
public struct Conclusion: Hashable, Sendable {
  /// Its code.
  public let code: Code<Conclusion>
  /// The session that reached it.
  public let session: Code<Session>
  /// Its number within the session.
  public let number: Int?
  /// Who reached it, where it was not the chair; may be empty.
  public let concludedBy: String
  /// What it says.
  public let content: String
  /// More of it; may be empty.
  public let detail: String
  /// Whether it gives rise to work, where the row says so.
  public let givesRise: Bool?
  /// Where it is stated.
  public let source: Code<Source>
  /// File and line it was read from.
  public let origin: Origin

  /// True where a desk has changed what was heard, published or delivered.
  public var isAmended: Bool { DeskOrigin(file: origin.file)?.kind == .amendment }

  /// Reads a row.
  public init(_ record: Record) {
    code = Code(record[.code])
    session = Code(record[.session])
    number = VietnameseNumber.wholeNumber(record[.number])
    concludedBy = record[.concludedBy]
    content = record[.content]
    detail = record[.detail]
    givesRise = record[.givesRise].isEmpty ? nil : record[.givesRise] == "có"
    source = Code(record[.source])
    origin = record.origin
  }
}

/// A piece of work that a session has assigned.
public struct CommitteeTask: Hashable, Sendable {
  /// What the owner reports of it.
  public enum Reported: String, Sendable {
    case notStarted = "chưa thực hiện"
    case inProgress = "đang thực hiện"
    case completed = "hoàn thành"
    /// Nobody has to do it any more, by decision; the evidence says why.
    case dropped = "huỷ"
  }

  /// Its code.
  public let code: Code<CommitteeTask>
  /// The session that assigned it.
  public let session: Code<Session>
  /// The conclusion it follows from.
  public let conclusion: Code<Conclusion>?
  /// What is to be done.
  public let content: String
  /// More of it; may be empty.
  public let detail: String
  /// The pillar it serves, where stated.
  public let pillar: Pillar?
  /// Group within the pillar; may be empty.
  public let group: String
  /// Who leads, as named; empty when nobody was.
  public let leads: [String]
  /// Who helps, as named; may be empty.
  public let coordinating: String
  /// What has to come out; may be empty.
  public let deliverable: String
  /// By when, as stated.
  public let deadline: Deadline
  /// What was reported; `nil` when nothing was.
  public let reported: Reported?
  /// The session that fulfilled it.
  public let fulfilledBy: Code<Session>?
  /// What shows that it is done, or why it was dropped; may be empty.
  public let evidence: String
  /// The indicator that it is to move.
  public let indicator: Code<Indicator>?
  /// The document that it carries out.
  public let document: Code<Document>?
  /// Where it is stated.
  public let source: Code<Source>
  /// What the secretary noted.
  public let note: String
  /// File and line it was read from.
  public let origin: Origin

  /// Reads a row of the table of tasks.
  public init(_ record: Record) {
    code = Code(record[.code])
    session = Code(record[.session])
    conclusion = Code(cell: record[.conclusion])
    content = record[.content]
    detail = record[.detail]
    pillar = Pillar(rawValue: record[.pillar])
    group = record[.group]
    leads = record.list(.leadAgency)
    coordinating = record[.coordinatingAgency]
    deliverable = record[.deliverable]
    deadline = Deadline(record[.dueDate])
    reported = Reported(rawValue: record[.state])
    fulfilledBy = Code(cell: record[.fulfilledBy])
    evidence = record[.evidence]
    indicator = Code(cell: record[.indicator])
    document = Code(cell: record[.document])
    source = Code(record[.source])
    note = record[.note]
    origin = record.origin
  }
}

extension Sequence<CommitteeTask> {
  /// Those that count where several are told of as one: what was dropped counts only where nothing else is left.
  public var counting: [CommitteeTask] {
    let kept = filter { $0.reported != .dropped }
    return kept.isEmpty ? Array(self) : kept
  }
}
