public import CommitteeModel
internal import Ledger

/// The sessions of the fixtures, by the story they tell; each an edition made by the way of the program.
public enum FixtureEdition: String, CaseIterable, Sendable {
  case bacGiangFirst = "bac-giang-phien-1"
  case bacGiangDialogue = "bac-giang-doi-thoai"
  case bacGiangOversight = "bac-giang-giam-sat"
  case bacKan = "bac-kan"
  case ngheAn = "nghe-an"

  /// The folder of `fixtures` that holds it.
  public var folder: String {
    switch self {
    case .bacGiangFirst, .bacGiangDialogue, .bacGiangOversight: "bac-giang"
    case .bacKan: "bac-kan"
    case .ngheAn: "nghe-an"
    }
  }

  /// The code of its session.
  public var session: String {
    switch self {
    case .bacGiangFirst: "bg-2022-01-17"
    case .bacGiangDialogue: "bg-2022-02-23"
    case .bacGiangOversight: "bg-2022-giam-sat"
    case .bacKan: "bk-2021-06-02"
    case .ngheAn: "na-2023-09-21"
    }
  }

  /// The edition, read through the port; its number, time and hash are fixed so that pictures do not change with them.
  public var dossier: RecordDossier {
    RecordDossier(edition: edition, records: records, checks: checks, statements: statements)
  }

  /// How the rows of the edition came.
  public var statements: [RowStatement] { FixtureEdition.scopes[self]!.statements }

  /// What the checks find in it.
  public var checks: [Check] { FixtureEdition.findings[self]! }

  /// What the edition says of itself.
  private var edition: EditionRecord {
    EditionRecord(
      number: 1, session: session, asOf: FixtureEdition.scopes[self]!.asOf, publishedAt: "2026-01-05T08:00:00+0700",
      contentHash: "7f3a" + String(repeating: "0", count: 60))
  }

  /// Rows of the edition, for tests that change some before they open it.
  public var records: [Record] { FixtureEdition.scopes[self]!.records }

  private static let findings: [FixtureEdition: [Check]] = Dictionary(
    uniqueKeysWithValues: allCases.map { edition in
      let rows = RecordDossier(edition: edition.edition, records: edition.records)
      return (edition, try! CheckCatalogue.checks(reading: rows))
    })

  private struct Scope {
    let asOf: CalendarDay
    let records: [Record]
    let statements: [RowStatement]
  }

  private static let scopes: [FixtureEdition: Scope] = {
    var scopes: [FixtureEdition: Scope] = [:]
    for folder in Set(allCases.map(\.folder)) {
      try! FixtureLedger.with([folder, "toan-quoc"]) { ledger, _, place in
        let rows = try ledger.current()
        for edition in allCases where edition.folder == folder {
          let scope = EditionScope(session: edition.session, of: rows)!
          let file = try ledger.preview(
            EditionOrder(session: edition.session), at: "\(place)/\(edition.rawValue).batru", when: FixtureLedger.when)
          scopes[edition] = Scope(
            asOf: scope.asOf, records: scope.records, statements: try statements(of: scope.records, in: file))
        }
      }
    }
    return scopes
  }()

  private static func statements(of records: [Record], in file: EditionFile) throws -> [RowStatement] {
    var asked: Set<StatementQuestion> = []
    return try records.flatMap { record in
      let question: StatementQuestion =
        switch record.table {
        case .observation: .series(indicator: record[.indicator], unit: record[.unit])
        case .ranking: .ranks(unit: record[.unit])
        default: .row(record.table, key: record.key)
        }
      return asked.insert(question).inserted ? try file.statements(of: question) : []
    }
  }
}
