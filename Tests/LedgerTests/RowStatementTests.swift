import CommitteeModel
import Foundation
import TestKit
import Testing

@testable import Ledger

/// How a row came, as its edition tells it to whoever asks where a number is from.
@Suite struct RowStatementTests {
  private let days = ["2026-01-05T08:00:00+07:00", "2026-02-05T09:30:00+07:00", "2026-03-05T10:00:00+07:00"]
  private static let series = StatementQuestion.series(indicator: "dvc.xa", unit: "bac-giang")

  /// An edition of a workbook of An's, of which Bình restated a figure in a file of her own.
  private func withEdition<Result>(
    for audience: Audience = .committee, until: String? = nil, _ body: (EditionFile) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.sheet, when: days[0], who: "An")
      let restated = [
        SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7),
        SmallDossier.rank("bac-kan", "8", period: "2020"),
      ]
      _ = try ledger.importDossier(SmallDossier.delivery(restated), when: days[1], who: "Bình")
      let path = folder + "/e.batru"
      let order = EditionOrder(
        session: "thang-2", audience: audience, until: until.flatMap { ReceivedMoment($0) })
      _ = try ledger.publish(order, to: path, when: days[2])
      #expect(try EditionAudit(path: path, ledger: ledger).faults == [])
      return try body(EditionFile(path: path))
    }
  }

  @Test func aRestatedFigureTellsWhatItsUnitSentBefore() throws {
    try withEdition { file in
      let stated = try file.statements(of: Self.series)
      #expect(stated.map(\.record) == (try file.series(indicator: "dvc.xa", unit: "bac-giang")))
      let (first, second) = (try #require(stated.first), try #require(stated.last))
      #expect(first.record[.value] == "60" && first.earlier == nil && first.cell?.text == "D3")
      let book = Receipt(
        file: "tinh/bao-cao.xlsx", fileHash: String(repeating: "b", count: 64), sender: "An", receivedAt: days[0])
      #expect(first.receipt == book)
      let file = Receipt(
        file: "tinh/so-lieu.csv", fileHash: String(repeating: "a", count: 64), sender: "Bình", receivedAt: days[1])
      #expect(second.record[.value] == "81" && second.receipt == file)
      let earlier = try #require(second.earlier)
      #expect(earlier.record[.value] == "79" && earlier.record.origin.sheet == "Số liệu")
      #expect(earlier.receipt == book && earlier.cell?.text == "D2" && !earlier.isWithdrawn)
    }
  }

  @Test func ranksAndOtherRowsTellItToo() throws {
    try withEdition { file in
      let ranks = try file.statements(of: .ranks(unit: "bac-kan"))
      #expect(ranks.map { $0.record[.rank] } == ["8"] && ranks.first?.earlier?.record[.rank] == "9")
      #expect(ranks.first?.receipt?.sender == "Bình" && ranks.first?.earlier?.receipt?.sender == "An")
      let task = try file.statements(of: .row(.task, key: "gap-mat"))
      #expect(task.map(\.receipt?.receivedAt) == [days[0]])
      #expect(try file.statements(of: .row(.task, key: "khac")).isEmpty)
      #expect(try file.statements(of: .series(indicator: "khac", unit: "bac-giang")).isEmpty)
    }
  }

  @Test func aWallIsToldWhenFilesCameAndNotWhoSentThem() throws {
    try withEdition(for: .wall) { file in
      let stated = try file.statements(of: Self.series)
      #expect(stated.map(\.receipt?.receivedAt) == Array(days[..<2]))
      #expect(stated.allSatisfy { $0.receipt?.sender == "" && $0.earlier?.receipt?.sender ?? "" == "" })
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
      #expect(bytes.range(of: Data("Bình".utf8)) == nil)
    }
  }

  /// What was not known on a day is neither what stands nor what stood before.
  @Test func anEditionOfAnEarlierDayKnowsNothingOfWhatCameLater() throws {
    try withEdition(until: "2026-01-31") { file in
      let stated = try file.statements(of: Self.series)
      #expect(stated.map { $0.record[.value] } == ["60", "79"])
      #expect(stated.allSatisfy { $0.earlier == nil && $0.receipt?.sender == "An" })
    }
  }

  @Test func aFigureThatWasWithdrawnAndStatedAgainSaysSo() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let lists = SmallDossier.records.filter { $0.table != .observation }
      let (kept, other) = (
        SmallDossier.figure("dvc.xa", "2020", "60", source: "tin-1", line: 3),
        SmallDossier.figure("dvc.xa", "2021", "79", source: "tin-1")
      )
      for (figures, day) in [([kept, other], days[0]), ([kept], days[1])] {
        var order = ImportOrder(when: day, who: "An")
        order.withdrawsMissing = true
        _ = try ledger.importDossiers([SmallDossier.delivery(lists + figures)], order)
      }
      let again = SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 4)
      _ = try ledger.importDossier(SmallDossier.delivery([again]), when: days[2], who: "An")
      let path = folder + "/e.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-2"), to: path, when: days[2])
      let stated = try #require(try EditionFile(path: path).statements(of: Self.series).last)
      #expect(stated.record.revision == 3)
      #expect(stated.earlier?.record[.value] == "79" && stated.earlier?.isWithdrawn == true)
    }
  }

  /// Of two files that state one row the later one takes it back: the other's statement stands as it once arrived, though
  /// that file came again since with the row elsewhere.
  @Test(arguments: [Table.observation, .ranking])
  func aStatementThatStandsAgainTellsTheFileThatItWasReadFrom(_ table: Table) throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(
        SmallDossier.delivery(SmallDossier.records.filter { ![.observation, .ranking].contains($0.table) }),
        when: days[0], who: "x")
      func take(
        _ file: String, _ rows: [(period: String, cell: String, line: Int)], _ mark: String, _ day: String,
        by who: String
      ) throws {
        let records = rows.map { row in
          let made =
            table == .ranking
            ? SmallDossier.rank("bac-giang", row.cell, period: row.period)
            : SmallDossier.figure("dvc.xa", row.period, row.cell, source: "tin-1")
          return Record(table, cells: made.cells, origin: Origin(file: file, line: row.line))
        }
        var order = ImportOrder(when: day, who: who)
        order.withdrawsMissing = true
        let reading = FileReading(name: file, sha256: String(repeating: mark, count: 64), rows: rows.count)
        let sheet = SheetColumns(file: file, sheet: "", table: table, columns: [.value: 4, .rank: 5])
        let delivery = Delivery(folder: "so", records: records, findings: [], files: [reading], sheets: [sheet])
        let report = try ledger.importDossiers([delivery], order)[0]
        #expect(!report.isBlocked && report.hasChanged, "\(report.findings.map(\.text))")
      }
      try take("a/bieu.csv", [("2021", "9", 5), ("2020", "7", 6)], "1", days[0], by: "An")
      try take("b/bieu.csv", [("2021", "8", 2), ("2019", "6", 3)], "2", days[1], by: "Bình")
      try take("a/bieu.csv", [("2021", "9", 9), ("2020", "5", 6)], "3", days[2], by: "Chi")
      try take("b/bieu.csv", [("2019", "6", 3)], "4", days[2], by: "Bình")
      let path = folder + "/e.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-2"), to: path, when: days[2])
      #expect(try EditionAudit(path: path, ledger: ledger).faults == [])
      let question = table == .ranking ? StatementQuestion.ranks(unit: "bac-giang") : Self.series
      let field: Field = table == .ranking ? .rank : .value
      let stated = try EditionFile(path: path).statements(of: question)
      let row = try #require(stated.first { $0.record[field] == "9" })
      #expect(row.receipt?.fileHash == String(repeating: "1", count: 64) && row.receipt?.sender == "An")
      #expect(row.receipt?.receivedAt == days[0] && row.record.origin.line == 5)
      #expect(row.earlier?.record[field] == "8" && row.earlier?.receipt?.sender == "Bình")
      #expect(row.earlier?.isWithdrawn == true)
      if table == .ranking { return }
      let told = try ledger.history(indicator: "dvc.xa").flatMap(\.revisions).filter { $0.value == "9" }
      #expect(told.map(\.fileHash) == Array(repeating: String(repeating: "1", count: 64), count: 2))
      #expect(told.map { $0.cell?.text } == ["E5", "E5"])
    }
  }

  /// Equal ledgers give equal files, to the byte.
  @Test func anEditionFollowsFromItsLedgerAlone() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      var dice = Dice(seed: 7)
      _ = try ledger.importDossier(SmallDossier.delivery(ManyFigures.lists), when: days[0], who: "An")
      for figures in ManyFigures.deliveries(3, dice: &dice) {
        _ = try ledger.importDossier(SmallDossier.delivery(figures), when: days[1], who: "Bình")
      }
      try ledger.backUp(to: folder + "/b.ledger")
      let files = try ["a", "b"].map { name in
        let path = "\(folder)/\(name).batru"
        _ = try Ledger.open(path: "\(folder)/\(name).ledger")
          .publish(EditionOrder(session: "thang-2"), to: path, when: days[2])
        return try Data(contentsOf: URL(fileURLWithPath: path))
      }
      #expect(files[0] == files[1])
    }
  }

  @Test(arguments: [FrozenFile.edition, .thirdEdition, .seventhEdition])
  func anEditionOfAnEarlierLayoutTellsTheRowsAlone(
    _ frozen: FrozenFile
  ) throws {
    try withTemporaryFolder { folder in
      let file = try EditionFile(path: frozen.copied(to: folder))
      let row = try #require(try file.records(of: .observation).first)
      let question = StatementQuestion.series(indicator: row[.indicator], unit: row[.unit])
      let stated = try file.statements(of: question)
      #expect(!stated.isEmpty && stated.allSatisfy { $0.receipt == nil && $0.earlier == nil })
    }
  }
}
