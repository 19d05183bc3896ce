import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// Nothing that a dossier holds stays without a place on a screen.
@Suite struct WholeDossierTests {
  /// So wide and high that nothing wraps and nothing is shortened.
  private static let roomy = Size(640, 150)

  @Test(arguments: FixtureEdition.allCases) func everythingOfAnEditionStandsOnAScreen(_ edition: FixtureEdition) throws
  {
    let shown = try everyScreen(of: edition)
    let dossier = try Dossier(reading: edition.dossier)
    for record in edition.records {
      for words in try wanted(of: record, in: dossier) where !shown.contains(where: { $0.contains(words) }) {
        Issue.record("\(record.origin.text): no screen shows “\(words)”")
      }
    }
  }

  /// The rows of all screens: of lists with every row selected once, under every choice.
  private func everyScreen(of edition: FixtureEdition) throws -> Set<String> {
    var rows: Set<String> = []
    func look(at stage: Stage) {
      let frame = stage.frame
      for y in 0..<frame.size.height { rows.insert(frame.row(y)) }
    }
    for address in try Stage(edition, size: Self.roomy).addresses {
      var stage = try Stage(edition, at: address, size: Self.roomy)
      look(at: stage)
      switch stage.state.view.route {
      case .register:
        // What lets everything through is the first choice or the last.
        for key in ["Home", "Shift-Tab Home"] {
          try stage.press(key)
          for _ in 0..<(stage.state.listing?.items.count ?? 0) {
            look(at: stage)
            try stage.press("Down")
          }
        }
      case .section(let section):
        for _ in stage.state.board.table(section) {
          look(at: stage)
          try stage.press("Down")
        }
      case .overview, .subject, .checks, .comparison, .standings, .desk: break
      }
    }
    return rows
  }

  /// The words that a row must be found by on some screen; none for rows that belong to other units.
  private func wanted(of record: Record, in dossier: Dossier) throws -> [String] {
    let province = dossier.session.province
    // Agenda and sites are of the session that meets; others have editions of their own.
    let isHere = record[.session] == dossier.session.code.text
    switch record.table {
    case .source: return [record[.shortName], record[.name]]
    case .session: return [record[.shortName]]
    case .agenda: return isHere ? [record[.content], record[.speaker]] : []
    case .document: return [record[.documentNumber], record[.abstract], record[.issuer], record[.horizon]]
    // Behind `15/18` a name goes on in small letters.
    case .indicator: return dossier.concerns(Code(record[.code])) ? [String(record[.name].dropFirst())] : []
    case .observation:
      let kind = try #require(dossier.indicators[Code(record[.indicator])]).kind
      guard record[.unit] == province.text, let figure = Observation(record, kind: kind)?.figure.value else {
        return []
      }
      return [record[.figureKind] == "thay đổi" ? figure.text.replacing(/^[+-]/, with: "") : figure.text]
    case .target: return record[.unit] == province.text ? [try #require(Target(record)).words] : []
    case .ranking:
      let ranking = Ranking(record)
      guard ranking.unit == province, let text = ranking.text, dossier.ranks(in: ranking.index).contains(ranking) else {
        return []
      }
      return [text, ranking.indexName]
    case .conclusion, .task, .opinion: return [record[.content], record[.detail]]
    case .system: return [record[.name], record[.condition], record[.users], record[.operatedBy]]
    case .site: return isHere ? [record[.site], record[.venue], record[.count]] : []
    case .unit, .scene: return []
    }
  }
}

/// The maps of tiles against the provinces that the dossiers know.
@Suite struct ProvinceTests {
  @Test func everyProvinceOfTheDossiersLiesOnItsMap() throws {
    let dossier = try Dossier(reading: FixtureEdition.ngheAn.dossier)
    let merger = try #require(PartialDate.parse("01/7/2025")?.first)
    for (grid, day) in [(ProvinceGrid.of63, merger.adding(days: -1)), (.of34, merger)] {
      let provinces = dossier.units.values.filter { !$0.gsoCode.isEmpty && $0.exists(on: day) }.map(\.code)
      #expect(Set(provinces) == Set(grid.units), "\(day.text)")
    }
  }
}
