import CommitteeModel

extension State {
  /// What is to be read of how the selected row came, while the panel of its source is open.
  func missingStatements() -> [Effect] {
    guard view.isSourceOpen else { return [] }
    return statementQuestions.filter { archive.statements[$0] == nil }.map(Effect.readStatements)
  }

  /// The rows of which the panel of the source tells how they came.
  private var statementQuestions: [StatementQuestion] {
    switch view.route {
    case .register: item.map(questions(about:)) ?? []
    case .comparison(let code):
      comparison(of: code).flatMap { comparison in
        guard comparison.entries.indices.contains(selectedRow(of: comparison)) else { return nil }
        return [.series(indicator: code.text, unit: comparison.entries[selectedRow(of: comparison)].unit.text)]
      } ?? []
    case .standings(let key):
      standings(key).flatMap { standings in
        guard standings.entries.indices.contains(selectedRow(of: standings)) else { return nil }
        return [.ranks(unit: standings.entries[selectedRow(of: standings)].ranking.unit.text)]
      } ?? []
    case .desk: []
    case .overview, .section, .subject, .checks: subject.map { questions(about: $0.checked) } ?? []
    }
  }

  /// A row, and the figure that it speaks of.
  private func questions(about item: Item) -> [StatementQuestion] {
    let unit = dossier.figures.unit.text
    switch item.table {
    case .indicator: return [.series(indicator: item.code, unit: unit)]
    case .ranking: return [.ranks(unit: unit)]
    case .target:
      let figure = dossier.targets.first { $0.code.text == item.code }?.indicator
      return [.row(.target, key: item.code)] + (figure.map { [.series(indicator: $0.text, unit: unit)] } ?? [])
    default: return [.row(item.table, key: item.code)]
    }
  }
}
