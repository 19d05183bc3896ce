import CellGrid
import CommitteeModel
import Widgets

/// The five statements that a figure owes to whoever decides by it (GAO-15-788): where its data come from, how exact it
/// must be for its use, how it was verified, what limits it, and how the limits are made good.
///
/// What follows from the dossier is said; of what nobody stated it is said that nobody did.
struct QualityStatements {
  let rows: [KeyValueList.Row]

  /// The statements about a figure; `checks` are those that were made on it, agreeing ones included.
  init(_ level: Observation, checks: [Check], freshness: Freshness, in dossier: Dossier) {
    let provisional = level.release.flatMap { $0 == .final ? nil : $0.words }
    self.init(
      source: dossier.sources[level.source], checks: checks,
      limits: [
        level.isRounded ? "số làm tròn hoặc ước lượng: “\(level.raw)”" : nil, provisional,
        level.release == nil ? "không nêu ước hay chính thức" : nil,
        level.period.label.isEmpty ? "không nêu kỳ" : nil, level.cutoff == nil ? "không nêu ngày chốt" : nil,
        freshness.isStale ? freshness.rawValue : nil,
      ])
  }

  /// The statements about a rank.
  init(_ ranking: Ranking, checks: [Check], in dossier: Dossier) {
    self.init(
      source: dossier.sources[ranking.source], checks: checks,
      limits: [
        ranking.certaintyWords, ranking.hasNoStatedYear ? "không nêu kỳ chỉ số" : nil,
        ranking.publishedOn == nil ? "không nêu ngày công bố" : nil, ranking.score == nil ? "không nêu điểm" : nil,
      ])
  }

  private init(source: Source?, checks: [Check], limits: [String?]) {
    let unstated = "chưa nêu"
    let agency = source?.agency ?? ""
    let decided = checks.filter { if case .undecided = $0.verdict { false } else { true } }.map(\.rule)
    // A rule that is called by what it finds names nothing that was compared.
    let compared = decided.filter { $0.shortTitle != $0.finding }.map(\.shortTitle).withoutRepetition
    let found = checks.filter { !$0.agrees }.map(\.finding).withoutRepetition.joined(separator: ", ")
    let doubts = limits + [found.isEmpty ? nil : "kiểm tra thấy: \(found)"]
    let accepted = checks.compactMap(\.acceptance)
    rows = [
      (
        "Dữ liệu từ",
        agency.isEmpty ? unstated : [source?.kind ?? "", agency].filter { !$0.isEmpty }.joined(separator: " của ")
      ),
      ("Độ chính xác", unstated),
      (
        "Kiểm chứng",
        "cách của đơn vị: \(unstated)" + (compared.isEmpty ? "" : "; đã đối chiếu: \(compared.joined(separator: ", "))")
      ),
      ("Hạn chế", doubts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")),
      ("Cách khắc phục", accepted.isEmpty ? unstated : "chấp nhận khi công bố: \(accepted.joined(separator: "; "))"),
    ].map { label, words in
      KeyValueList.Row(
        label: label, value: words.isEmpty ? unstated : words, style: Style(words == unstated ? .remark : .text))
    }
  }
}

extension Observation {
  /// True where the source itself gives no exact number.
  fileprivate var isRounded: Bool {
    switch figure.value {
    case .count(let quantity), .rate(let quantity, _): quantity.qualifier != .exactly
    case .range: true
    case .fraction, .score, .milestone, .words, nil: false
    }
  }
}
