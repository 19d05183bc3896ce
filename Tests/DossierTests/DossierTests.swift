import CommitteeModel
import FixtureEditions
import Ledger
import Testing

@Suite struct DossierTests {
  /// Of the index of 2017 no source says when it was published.
  @Test(arguments: FixtureLedger.names) func everyDossierImportsWithoutAFinding(name: String) throws {
    try ImportedDossier.with(name) { imported in
      let told = imported.report.findings.map { "\($0.code.rawValue) \($0.read.suffix(4))" }
      #expect(told == (name == "toan-quoc" ? ["N130 2017"] : []))
      #expect(imported.report.added > 0)
    }
  }

  @Test(arguments: FixtureLedger.names) func everyFactOfTheListStandsInAFixture(name: String) throws {
    let facts = try Fact.list(of: name)
    try #require(!facts.isEmpty)
    try ImportedDossier.with(name) { imported in
      let rows = try Table.allCases.map { try imported.dossier.records(of: $0) }
      let measures = Dictionary(
        uniqueKeysWithValues: rows[Table.indicator.index].map { ($0[.code], $0[.measure]) })
      for fact in facts {
        let found = rows[fact.table.index].filter(fact.concerns)
        guard found.count == 1, let row = found.first else {
          Issue.record("\(found.count) rows for: \(fact.line)")
          continue
        }
        compare(fact, with: row, measures: measures)
      }
    }
  }

  private func compare(_ fact: Fact, with row: Record, measures: [String: String]) {
    let schema = TableSchema.of(fact.table)
    guard let place = schema.position(of: fact.field) else {
      Issue.record("no such column: \(fact.line)")
      return
    }
    let kind = schema.columns[place].kind
    #expect(Meaning(row.cells[place], as: kind) == Meaning(fact: fact.value, as: kind), "\(fact.line)")
    if !fact.measure.isEmpty { #expect(measures[row[.indicator]] == fact.measure, "\(fact.line)") }
    switch fact.table {
    case .observation:
      #expect(Meaning(row[.period], as: .period) == Meaning(fact.period, as: .period), "\(fact.line)")
    case .ranking: #expect(row[.indexPeriod] == fact.period, "\(fact.line)")
    default: #expect(fact.period.isEmpty, "\(fact.line)")
    }
  }

  @Test func thereAreDossiersToTest() {
    #expect(!FixtureLedger.names.isEmpty)
  }
}
