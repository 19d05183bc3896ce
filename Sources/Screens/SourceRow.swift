import CellGrid
import CommitteeModel
import Dashboard

/// The row that says where the selected thing comes from: source, file and line, before them what was found where not both
/// have room; it may carry a notice instead.
struct SourceRow {
  private let scene: Scene
  /// The rules whose findings about the selected figure its detail tells; `nil` where it has none on the screen.
  private let standing: Set<CheckRule>?

  init(_ scene: Scene, standing: Set<CheckRule>?) {
    self.scene = scene
    self.standing = standing
  }

  func draw(on frame: inout Frame, in area: Rect) {
    var row = StyledRow()
    if let notice = scene.notice {
      row.add(notice, .accent)
    } else if scene.view.route == .desk {
      scene.view.desk.map { DeskScreen($0).tell(in: &row) }
    } else if scene.view.route == .checks {
      tellFinding(in: &row)
    } else if let register = scene.register {
      tellItem(of: register, in: &row)
    } else if case .comparison(let code) = scene.view.route {
      tellUnit(of: code, in: &row)
    } else if case .standings = scene.view.route {
      tellRank(in: &row)
    } else if let subject = scene.subject {
      tell(subject, in: &row, within: area.width - 2)
    }
    row.draw(on: &frame, in: area.inset(columns: 1))
  }

  /// Where the rows stand that the selected finding speaks of.
  private func tellFinding(in row: inout StyledRow) {
    guard let finding = scene.finding else { return }
    row.add("Ở  ", .accent)
    row.add(finding.origins.map(\.text).joined(separator: " · "))
  }

  /// Where the selected row of a register is stated.
  private func tellItem(of register: Register, in row: inout StyledRow) {
    guard let item = scene.item else { return }
    let card = scene.cards.card(of: item, in: register, scene)
    row.add("Nguồn  ", .accent)
    guard let source = card.source else {
      row.add("không nêu", .caution)
      return
    }
    row.add(scene.dossier.shortName(of: source))
    row.addPart(card.origin?.text ?? "")
  }

  /// Where the figure of the selected unit is stated.
  private func tellUnit(of code: Code<Indicator>, in row: inout StyledRow) {
    guard let (comparison, selected) = scene.comparison(of: code), comparison.entries.indices.contains(selected) else {
      return
    }
    let level = comparison.entries[selected].level
    row.add("Nguồn  ", .accent)
    row.add(scene.dossier.shortName(of: level.source))
    row.addPart(level.origin.text)
    row.addPart(level.release?.words ?? "")
    row.addPart(level.restatedWords, .caution)
    row.addPart(level.cutoff.map { "chốt \($0.text)" } ?? "")
  }

  /// Where the rank of the selected province is stated.
  private func tellRank(in row: inout StyledRow) {
    guard let ranking = scene.selectedRank else { return }
    row.add("Nguồn  ", .accent)
    row.add(scene.dossier.shortName(of: ranking.source))
    row.addPart(ranking.origin.text)
    row.addPart(ranking.certaintyWords, .caution)
    row.addPart(ranking.publishedOn.map { "công bố \($0.text)" } ?? "")
  }

  private func tell(_ subject: Subject, in row: inout StyledRow, within columns: Int) {
    let dossier = scene.dossier
    let wording = scene.cards[subject].wording
    row.add("Nguồn  ", .accent)
    guard let source = wording.source else {
      row.add("không nêu", .caution)
      return
    }
    row.add(dossier.shortName(of: source))
    let place = wording.origin?.text ?? ""
    switch subject {
    case .indicator(let code):
      let found = found(about: code)
      let wanted = found.reduce(row.width + GlyphWidth.of(place) + 3) { $0 + GlyphWidth.of($1.short) + 3 }
      // Where not both have room, F2 leads to the place, and nothing else on the screen tells what was found.
      if wanted <= columns { row.addPart(place) }
      for check in found {
        row.addPart(row.width + GlyphWidth.of(check.whole) + 3 <= columns ? check.whole : check.short, check.ink)
      }
      if wanted > columns { row.addPart(place) }
      row.addPart(wording.period.isEmpty ? "không nêu kỳ" : "kỳ \(wording.period)")
      row.addPart(dossier.figures.levels[code]?.release?.words ?? "")
      row.addPart(dossier.figures.levels[code]?.restatedWords ?? "", .caution)
    case .ranking(let index):
      let ranking = dossier.newestRanking(in: index)
      row.addPart(place)
      row.addPart(ranking?.certaintyWords ?? "", .caution)
      row.addPart(wording.period.isEmpty ? "không nêu kỳ" : "kỳ \(wording.period)")
      row.addPart(ranking?.publishedOn.map { "công bố \($0.text)" } ?? "")
    case .conclusion, .task, .recommendation: row.addPart(place)
    }
  }

  /// What was found about a figure and stands in no detail, whole and in short: contradictions first, then what agrees or
  /// cannot be told.
  private func found(about code: Code<Indicator>) -> [(whole: String, short: String, ink: Ink)] {
    let checks = scene.dossier.quickChecks(of: code)
    let doubts = checks.filter { $0.isContradiction && standing?.contains($0.rule) != true }
    let others = checks.filter { !$0.isContradiction && standing == nil }
    return doubts.map { ("\($0.mark.shape) \($0.titledSentence)", $0.shortSentence, $0.mark.ink) }
      + others.map { check in
        let words = "\(check.mark.shape) \(check.titledSentence)"
        return (words, words, check.mark.ink)
      }
  }
}
