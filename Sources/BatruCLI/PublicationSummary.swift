internal import CommitteeModel
internal import Ledger

/// What an edition is and what it says otherwise than the one before, for the person who published it.
enum PublicationSummary {
  /// The most changes that are told one by one, so that all fits a screen of 24 rows even where some take two.
  private static let shown = 13

  /// Number, day, rows, code and findings, then the changes, those of figures and other cells first.
  static func text(of publication: Publication, for order: EditionOrder, path: String) -> String {
    let wall = order.audience == .wall ? ", cho màn hình treo tường" : ""
    let until = order.until.map { ", theo những gì đã nhận đến \($0.phrase)" } ?? ""
    let head =
      "\(path): bản công bố số \(publication.number)\(wall), số liệu đến ngày \(publication.asOf.text)\(until), "
      + "\(number(publication.rows)) dòng."
    let checks = "Kiểm tra: \(CheckReport.line(publication.checks))"
    let codes = "Mã trên màn hình: \(publication.mark). Mã kiểm: \(publication.contentHash)"
    let drafts = DraftWords.lines(of: publication.drafts, in: order.session)
    let told = leftOut(publication.sourcesLeftOut) + difference(publication.difference, wall) + drafts
    return ([head, codes, checks] + told).joined(separator: "\n")
  }

  /// The most sources that are named one by one.
  private static let named = 12

  /// Which sources the edition does not hold, since nothing in it comes from them.
  private static func leftOut(_ sources: [String]) -> [String] {
    guard !sources.isEmpty else { return [] }
    let rest = sources.count - named
    let names = sources.prefix(named).joined(separator: ", ") + (rest > 0 ? " và \(number(rest)) nguồn khác" : "")
    return ["Không kèm \(number(sources.count)) nguồn mà không dòng nào của bản này dẫn tới: \(names)."]
  }

  /// `wall` says for whose eyes the edition is, as far as that must be said.
  private static func difference(_ difference: Publication.Difference, _ wall: String) -> [String] {
    switch difference {
    case .first: ["Đây là bản đầu tiên của phiên này\(wall)."]
    case .unknown(let earlier): ["Không lập lại được bản số \(earlier) từ sổ nên không so sánh được với bản đó."]
    case .changes(let earlier, let changes): lines(of: changes, since: earlier)
    }
  }

  private static func lines(of changes: EditionChanges, since earlier: Int) -> [String] {
    if changes.isEmpty {
      return [
        "Các dòng không có gì thay đổi so với bản số \(earlier). Kết quả kiểm tra và lý do chấp nhận không được so; "
          + "chúng khác thì mã trên màn hình khác."
      ]
    }
    let head =
      "So với bản số \(earlier): sửa \(number(changes.restatedCount)) ô, rút \(number(changes.withdrawnCount)) dòng, "
      + "thêm \(number(changes.addedCount)) dòng."
    var all = changes.restated.prefix(shown).map { "  sửa  \(RowWords.text(of: $0.row)); \(RowWords.change($0))" }
    all += changes.withdrawn.prefix(shown).map { "  rút  \(RowWords.text(of: $0))" }
    all += changes.added.prefix(shown).map { "  thêm \(RowWords.text(of: $0))" }
    let rest = changes.restatedCount + changes.withdrawnCount + changes.addedCount - shown
    return [head] + all.prefix(shown) + (rest > 0 ? ["  … và \(number(rest)) thay đổi khác"] : [])
  }

  private struct Document: Encodable {
    let path, session, audience, asOf, mark, contentHash: String
    let number, rows, findings: Int
    let drafts: [DraftWords.Document]
    let remark: String?
  }

  private struct Failure: Encodable { let failure: String }

  /// The object of a command that could not be carried out.
  static func json(failure: String) throws -> String { try JSONText.of(Failure(failure: failure)) }

  /// One object: what the edition is, and each draft that it leaves out.
  static func json(
    of publication: Publication, for order: EditionOrder, path: String, remark: String?
  ) throws -> String {
    try JSONText.of(
      Document(
        path: path, session: order.session, audience: order.audience.rawValue, asOf: publication.asOf.iso,
        mark: publication.mark, contentHash: publication.contentHash, number: publication.number,
        rows: publication.rows, findings: publication.checks.count,
        drafts: DraftWords.documents(of: publication.drafts), remark: remark))
  }

  private static func number(_ count: Int) -> String { VietnameseNumber.format(ExactDecimal(count)) }
}
