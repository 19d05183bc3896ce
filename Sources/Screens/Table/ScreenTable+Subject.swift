import CommitteeModel
import Dashboard
import Widgets

extension ScreenTable {
  private static let facts = ["Mục", "Nội dung"]

  /// All that is known of a subject: its figure, how it stands, where it comes from.
  init(_ subject: Subject, in scene: Scene) {
    let card = scene.cards[subject]
    let figure = card.wording.words ?? card.wording.figure?.text ?? ""
    // What is told of a figure names its period.
    let period = subject.indicator == nil ? card.wording.period : ""
    let rows = [
      ["Số liệu", figure], ["Kỳ", period], ["Đánh giá", scene.judgement(of: subject)],
      [Self.checkColumn, scene.checkWeight(of: subject)],
    ]
    let series = Self.series(of: subject, in: scene)
    let periods =
      series.count > 1 ? series.map { ["Kỳ \($0[0])", $0[1...3].filter { !$0.isEmpty }.joined(separator: " ")] } : []
    self.init(
      title: card.wording.name, columns: Self.facts,
      rows: (rows + Self.rows(Evidence(subject, in: scene).whole) + periods).filter { !$0[1].isEmpty })
  }

  /// The figures of a subject period by period, each with where it is stated; `nil` where fewer than two are known.
  init?(seriesOf subject: Subject, in scene: Scene) {
    let rows = Self.series(of: subject, in: scene)
    guard rows.count > 1 else { return nil }
    self =
      ScreenTable(
        title: "\(scene.cards[subject].wording.name), theo kỳ",
        columns: ["Kỳ", "Số liệu", "Đơn vị tính", "Trạng thái", "Ngày chốt"] + Self.evidenceColumns, rows: rows
      ).telling
  }

  /// Period, figure, unit, what its source says of how final it is, cut-off day and evidence, the oldest first.
  private static func series(of subject: Subject, in scene: Scene) -> [[String]] {
    switch subject {
    case .indicator(let code):
      let unit = scene.dossier.indicators[code]?.measure ?? ""
      return scene.series(of: code).levels.map { level in
        [
          level.period.label.isEmpty ? "không nêu" : level.period.label, FigureText(level.figure).text,
          level.figure.value == nil ? "" : unit, level.release.map(\.rawValue) ?? "", level.cutoff?.text ?? "",
        ] + scene.evidence(level.source, level.origin)
      }
    case .ranking(let index):
      return scene.dossier.ranks(in: index).map { ranking in
        [
          ranking.yearInCell, "hạng \(ranking.text ?? "")", scene.dossier.scoreWords(of: ranking) ?? "",
          ranking.certaintyWords, ranking.publishedOn?.text ?? "",
        ] + scene.evidence(ranking.source, ranking.origin)
      }
    case .conclusion, .task, .recommendation: return []
    }
  }

  /// What the panel over a screen says; `nil` where none lies there.
  init?(panelOf scene: Scene) {
    switch scene.view.overlay {
    case .help:
      self.init(
        title: "Trợ giúp", columns: ["Phím", "Việc"],
        rows: (Binding.help + Binding.pointerHelp).map { [$0.keys, $0.text] })
    case .source:
      guard let account = SourceAccount(of: scene) else { return nil }
      let figure = account.figure.isEmpty ? [] : [["Số liệu", account.figure]]
      self.init(title: account.name, columns: Self.facts, rows: figure + Self.rows(account.facts))
    case .picker(let picker):
      self.init(title: "Chọn", columns: ["Mục", "Ghi chú"], rows: picker.rows.map { [$0.title, $0.detail] })
    case nil: return nil
    }
  }

  private static func rows(_ facts: [KeyValueList.Row]) -> [[String]] { facts.map { [$0.label, $0.value] } }
}
