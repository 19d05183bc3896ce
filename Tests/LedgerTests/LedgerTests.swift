import CommitteeModel
import GRDB
import TestKit
import Testing

@testable import Ledger

private typealias Row = CommitteeModel.Record

@Suite struct LedgerTests {
  private let when = "2026-01-05T08:00:00+07:00"

  private func withLedger<Result>(_ body: (Ledger, String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      try body(try Ledger.open(path: folder + "/a.ledger", creating: true), folder)
    }
  }

  private func imported(_ records: [Row], into ledger: Ledger) throws -> ImportReport {
    try ledger.importDossier(SmallDossier.delivery(records), when: when, who: "An")
  }

  /// Everything in the tables of the file, as text.
  private func contents(of path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { try GRDB.Row.fetchAll(db, sql: "SELECT * FROM \($0)").map { "\($0)" } }
    }
  }

  @Test func whatIsImportedIsWhatTheLedgerHolds() throws {
    try withLedger { ledger, _ in
      let report = try imported(SmallDossier.records, into: ledger)
      #expect(report.added == SmallDossier.records.count)
      #expect(report.restated + report.unchanged == 0)
      let order = SmallDossier.records.enumerated().sorted {
        ($0.element.table.index, $0.offset) < ($1.element.table.index, $1.offset)
      }
      #expect(try ledger.current() == order.map(\.element))
    }
  }

  @Test func theSameFolderTwiceChangesNothingAndSaysSo() throws {
    try withLedger { ledger, folder in
      _ = try imported(SmallDossier.records, into: ledger)
      let before = try contents(of: folder + "/a.ledger")
      let report = try imported(SmallDossier.records, into: ledger)
      #expect(report.unchanged == SmallDossier.records.count)
      #expect(report.added + report.restated == 0)
      #expect(try contents(of: folder + "/a.ledger") == before)
    }
  }

  @Test func aFigureThatABlankCellReplacesIsCountedByItself() throws {
    try withLedger { ledger, _ in
      _ = try imported(SmallDossier.records, into: ledger)
      let report = try imported([SmallDossier.figure("dvc.xa", "2021", "", source: "tin-1", line: 7)], into: ledger)
      #expect(report.restatements.map { "\($0.old) → \($0.new)" } == ["79 → "])
      #expect(report.emptiedCount == 1)
      let stated = try imported([SmallDossier.figure("dvc.xa", "2021", "79", source: "tin-1", line: 7)], into: ledger)
      #expect(stated.restated == 1 && stated.emptiedCount == 0)
    }
  }

  @Test func aRestatedRowIsANewRevisionAndTheOldOneStays() throws {
    try withLedger { ledger, _ in
      _ = try imported(SmallDossier.records, into: ledger)
      let report = try imported([SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7)], into: ledger)
      #expect(report.counts.map(\.table) == [.observation])
      #expect(report.added == 0 && report.restated == 1 && report.unchanged == 0)
      #expect(report.restatements.map { "\($0.field.rawValue): \($0.old) → \($0.new)" } == ["Giá trị: 79 → 81"])
      let figures = try ledger.current().filter { $0.table == .observation }
      #expect(figures.map { $0[.value] } == ["81", "60", "43"])
      #expect(figures.map(\.revision) == [2, 1, 1])
      #expect(figures[0].origin.line == 7)
      let all = try ledger.queue.read { try String.fetchAll($0, sql: "SELECT gia_tri FROM so_lieu ORDER BY id") }
      #expect(all == ["79", "60", "43", "81"])
    }
  }

  @Test func twoFoldersThatDescribeOneUnitDoNotRestateOneAnother() throws {
    try withLedger { ledger, _ in
      let province = [SmallDossier.unit("bac-giang", name: "Bắc Giang")]
      let country = [SmallDossier.unit("bac-giang", name: "Tỉnh Bắc Giang", folder: "toan-quoc")]
      let reports = try [province, country, province, country].map { try imported($0, into: ledger) }
      #expect(reports.map(\.added) == [1, 0, 0, 0])
      #expect(reports.map(\.restated) == [0, 1, 0, 0])
      #expect(reports.map(\.unchanged) == [0, 0, 1, 1])
      #expect(try ledger.current().map { $0[.name] } == ["Tỉnh Bắc Giang"])
    }
  }

  @Test func aCorrectionThatIsTakenBackIsARevisionToo() throws {
    try withLedger { ledger, _ in
      for name in ["A", "B", "A"] { _ = try imported([SmallDossier.unit("bac-giang", name: name)], into: ledger) }
      #expect(try ledger.current().map { "\($0[.name]) \($0.revision)" } == ["A 3"])
    }
  }

  @Test func aBlockedDeliveryLeavesNothingBehind() throws {
    try withLedger { ledger, folder in
      let before = try contents(of: folder + "/a.ledger")
      let bad = SmallDossier.records + [SmallDossier.figure("khong-co", "2021", "1", source: "tin-1")]
      let report = try imported(bad, into: ledger)
      #expect(report.isBlocked)
      #expect(report.findings.filter { $0.severity == .blocking }.map(\.code) == [.unknownReference])
      #expect(try contents(of: folder + "/a.ledger") == before)
    }
  }

  @Test func aFigureMustBeReadableAsWhatItsIndicatorCounts() throws {
    try withLedger { ledger, _ in
      _ = try imported(SmallDossier.records, into: ledger)
      let report = try imported([SmallDossier.figure("dvc", "2021", "17/20", source: "tin-1")], into: ledger)
      #expect(report.findings.map(\.fact) == [.figureOfOtherKind(.count)])
      #expect(
        report.findings.map(\.text) == [
          "[N18] tinh/so-lieu.csv, dòng 2, cột “Giá trị”: “17/20” không đọc được theo loại của chỉ tiêu (số lượng). "
            + "Viết một số: 1.380; gần 15.000; trên 1,8 triệu; 40 - 50; hoặc sửa loại số liệu của chỉ tiêu."
        ])
    }
  }

  @Test func aCodeThatDoesNotExistIsToldWithTheOneThatMayBeMeant() throws {
    try withLedger { ledger, _ in
      _ = try imported(SmallDossier.records, into: ledger)
      let report = try imported([SmallDossier.figure("dvc-xa", "2022", "81", source: "tin-1")], into: ledger)
      #expect(
        report.findings.map(\.text) == [
          "[N25] tinh/so-lieu.csv, dòng 2, cột “Chỉ tiêu”: mã “dvc-xa” không có trong bảng chỉ tiêu (chi-tieu.csv). "
            + "Có phải là dvc.xa (dvc.xa)? Sửa mã, hoặc thêm dòng có mã này vào bảng đó."
        ])
    }
  }

  @Test func referencesMayPointIntoTheLedger() throws {
    try withLedger { ledger, _ in
      _ = try imported(SmallDossier.records, into: ledger)
      let later = [SmallDossier.figure("dvc", "2022", "1.500", source: "tin-2")]
      #expect(try imported(later, into: ledger).added == 1)
    }
  }

  @Test func theFileRefusesChangesAndDeletions() throws {
    try withLedger { ledger, folder in
      _ = try ledger.importDossier(SmallDossier.sheet, when: when, who: "An")
      _ = try imported([SmallDossier.scene("thang-1", "1", "overview")], into: ledger)
      _ = try ledger.publish(EditionOrder(session: "thang-1"), to: folder + "/e.batru", when: when)
      let tables =
        Table.allCases.map(\.storeName) + ["import", "file", "publication", "ledger", "sheet_column", "raw_cell"]
      for table in tables {
        let rows = try ledger.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
        guard rows > 0 else { continue }
        let columns = try ledger.queue.read { try $0.columns(in: table).map(\.name) }
        for statement in [
          "DELETE FROM \(table)", "UPDATE \(table) SET \(columns[0]) = \(columns[0])",
          "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
        ] {
          #expect(throws: DatabaseError.self, "\(statement)") {
            try ledger.queue.write { try $0.execute(sql: statement) }
          }
        }
      }
    }
  }

  @Test func theSchemaHasEveryColumnOfTheImportFormat() throws {
    try withLedger { ledger, _ in
      for schema in TableSchema.all {
        let columns = try ledger.queue.read { try $0.columns(in: schema.table.storeName) }
        let own = ["id", "row_key", "revision", "import", "file", "line"]
        let cells = schema.columns.map(\.field.storeName)
        #expect(columns.map(\.name) == own + cells + ["sheet", "withdrawn"])
        #expect(columns.dropFirst(6).prefix(cells.count).allSatisfy { $0.type == "TEXT" && $0.isNotNull })
      }
    }
  }

  @Test func columnNamesAreASCIIAndDistinct() {
    let names = Field.allCases.map(\.storeName)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 } })
  }
}
