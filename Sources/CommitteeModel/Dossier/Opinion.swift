/// A difficulty, recommendation, opinion or answer voiced at a session.
public struct Opinion: Hashable, Sendable {
  /// What kind of statement it is.
  public enum Kind: String, CaseIterable, Sendable {
    case difficulty = "khó khăn"
    case recommendation = "kiến nghị"
    case opinion = "ý kiến"
    case response = "trả lời"
  }

  /// Its code.
  public let code: Code<Opinion>
  /// The session at which it was voiced.
  public let session: Code<Session>
  /// What kind of statement it is.
  public let kind: Kind
  /// Who voiced it; may be empty.
  public let raisedBy: String
  /// To whom; may be empty.
  public let addressee: String
  /// What it is about, in a word or two; may be empty.
  public let topic: String
  /// What it says.
  public let content: String
  /// More of it; may be empty.
  public let detail: String
  /// The opinions that it answers.
  public let answers: [Code<Opinion>]
  /// `chấp thuận`, `ghi nhận, xem xét`, `đã trả lời`, or empty.
  public let outcome: String
  /// Where it is stated.
  public let source: Code<Source>
  /// What the secretary noted.
  public let note: String
  /// File and line it was read from.
  public let origin: Origin

  init?(_ record: Record) {
    guard let kind = Kind(rawValue: record[.kind]) else { return nil }
    code = Code(record[.code])
    session = Code(record[.session])
    self.kind = kind
    raisedBy = record[.raisedBy]
    addressee = record[.addressee]
    topic = record[.topic]
    content = record[.content]
    detail = record[.detail]
    answers = record.list(.answers).map { Code($0) }
    outcome = record[.outcome]
    source = Code(record[.source])
    note = record[.note]
    origin = record.origin
  }
}
