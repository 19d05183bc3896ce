import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ScreenTable {
  /// The figures and ranks of sections, totals followed by their parts.
  init(figuresOf sections: [Section], in scene: Scene) {
    let rows = sections.flatMap { section in
      scene.board.table(section).map { subject in
        [section.title] + ScreenTable.cells(of: subject, in: scene)
      }
    }
    let name = scene.dossier.name(of: scene.dossier.figures.unit)
    self =
      ScreenTable(
        title: "\(name): \(sections.count == 1 ? sections[0].title : "tổng quan")",
        columns: [
          "Khung", "Chỉ tiêu", "Số liệu", "Đơn vị tính", ScreenTable.shareColumn, "Kỳ", ScreenTable.certaintyColumn,
          "Đánh giá",
        ]
          + ScreenTable.judgedColumns,
        rows: rows
      ).telling
  }

  private static func cells(of subject: Subject, in scene: Scene) -> [String] {
    let card = scene.cards[subject]
    let wording = card.wording
    return [
      subject.indicator == nil ? wording.shortName : wording.name,
      wording.words ?? wording.figure?.withoutUnit.text ?? "", wording.figure?.unit ?? "",
      scene.share(of: subject), scene.period(of: subject), scene.certainty(of: subject), scene.judgement(of: subject),
      scene.checkWords(about: subject),
    ] + scene.evidence(wording.source, wording.origin)
  }

  /// What the session concluded and assigned, or what was recommended.
  init(decisionsIn scene: Scene) {
    self =
      ScreenTable(
        title: Section.conclusions.title,
        columns: ["Số", "Nội dung", "Chủ trì", "Thời hạn", "Tình trạng"] + ScreenTable.evidenceColumns,
        rows: scene.board.table(.conclusions).compactMap { subject in
          let card = scene.cards[subject]
          return card.decision.map { $0.words + scene.evidence(card.wording.source, card.wording.origin) }
        }
      ).telling
  }

  /// All units' figures of an indicator, the best first.
  init(comparisonOf code: Code<Indicator>, in scene: Scene) {
    let unit = scene.dossier.indicators[code]?.measure ?? ""
    let entries = scene.comparison(of: code)?.comparison.entries ?? []
    self =
      ScreenTable(
        title: scene.cards[.indicator(code)].wording.name,
        columns: ["Thứ tự", "Đơn vị", "Số liệu", "Đơn vị tính", "Kỳ"] + ScreenTable.judgedColumns,
        rows: entries.map { entry in
          [
            entry.place.map(String.init) ?? "", scene.dossier.name(of: entry.unit), FigureText(entry.level.figure).text,
            unit, entry.level.period.label, scene.checkWords(about: entry.level),
          ] + scene.evidence(entry.level.source, entry.level.origin)
        }
      ).telling
  }

  /// The ranks of a year, the best first.
  init(_ key: Archive.TableKey, in scene: Scene) {
    let standings = scene.standings(key)?.standings
    let entries = standings?.entries ?? []
    let units = standings.map { UnitNoun(of: $0, in: scene.dossier).title } ?? ""
    self =
      ScreenTable(
        title: scene.indexName(of: key),
        columns: ["Hạng", units, scene.dossier.scoreHead(in: key.index), "Kỳ", ScreenTable.certaintyColumn, "Công bố"]
          + ScreenTable.judgedColumns,
        rows: entries.map { entry in
          let ranking = scene.dossier.asShown(entry.ranking)
          return [
            ranking.text ?? "", scene.dossier.name(of: entry.unit),
            scene.dossier.scoreText(of: ranking) ?? "", ranking.yearInCell, ranking.certaintyWords,
            ranking.publishedOn?.text ?? "", scene.checkWords(about: entry),
          ] + scene.evidence(ranking.source, ranking.origin)
        }
      ).telling
  }
}
