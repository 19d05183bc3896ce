public import CommitteeModel

/// What paper says of the session and the edition that it was made of.
public struct SessionHead: Hashable, Sendable {
  /// The name of the session.
  public let title: String
  /// Where and when it was, who held and chaired it, and which edition tells of it, line by line.
  public let lines: [String]
  /// The same for the edge of every page: `Phiên thứ nhất · 17/01/2022 · bản 1 · tính đến 17/01/2022 · mã 7F3A`.
  public let edge: String

  /// What the paper of an edition says.
  public init(of dossier: Dossier) {
    let session = dossier.session
    let day = [session.partOfDay, session.date.text].filter { !$0.isEmpty }.joined(separator: " ")
    let chair = [session.chair, session.chairRole].filter { !$0.isEmpty }.joined(separator: ", ")
    let edition = dossier.edition
    let number = edition.isPublished ? "bản công bố số \(edition.number)" : "bản xem thử, chưa công bố"
    title = session.name
    lines = [
      [dossier.name(of: session.province), day].joined(separator: ", "),
      session.agency.isEmpty ? "" : "Cơ quan: \(session.agency)", chair.isEmpty ? "" : "Chủ trì: \(chair)",
      "Số liệu tính đến \(dossier.asOf.text), \(number), mã \(edition.mark).",
    ].filter { !$0.isEmpty }
    edge = "\(dossier.occasionWords) · \(dossier.editionWords)"
  }
}
