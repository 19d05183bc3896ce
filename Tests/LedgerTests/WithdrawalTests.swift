import CommitteeModel
import TestKit
import Testing

@testable import Ledger

private typealias Row = CommitteeModel.Record

@Suite struct WithdrawalTests {
  private let when = "2026-01-05T08:00:00+07:00"

  private func withLedger<Result>(_ body: (Ledger, String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try taken(SmallDossier.records, into: ledger)
      return try body(ledger, folder)
    }
  }

  /// Takes rows in as all that their files state.
  private func taken(_ records: [Row], into ledger: Ledger, withdrawing: Bool = false) throws -> ImportReport {
    let names = ["tinh", "toan-quoc"].flatMap { folder in Table.allCases.map { "\(folder)/\($0.rawValue).csv" } }
    let files = names.filter { name in records.contains { $0.origin.file == name } }
    let delivery = Delivery(
      folder: "tinh", records: records, findings: [],
      files: files.map { FileReading(name: $0, sha256: String(repeating: "c", count: 64), rows: 1) },
      sheets: files.map { SmallDossier.sheet(of: $0) })
    return try ledger.importDossier(delivery, when: when, who: "An", withdrawingMissing: withdrawing)
  }

  private var withoutFirstFigure: [Row] { SmallDossier.records.filter { $0[.value] != "79" } }

  @Test func aRowTakenOutOfAFileIsNamedAndStays() throws {
    try withLedger { ledger, _ in
      let report = try taken(withoutFirstFigure, into: ledger)
      #expect(report.missing.map(\.key) == [["dvc.xa", "bac-giang", "2021", "thực hiện", "tin-1"]])
      #expect(report.missing.map(\.fate) == [.kept])
      #expect(!report.hasChanged)
      #expect(try ledger.current().count == SmallDossier.records.count)
    }
  }

  @Test func aFileThatWasNotDeliveredTakesNothingBack() throws {
    try withLedger { ledger, _ in
      let units = SmallDossier.records.filter { $0.table == .unit }
      let report = try taken(units, into: ledger, withdrawing: true)
      #expect(report.missing.isEmpty)
    }
  }

  /// A corrected file under another name takes nothing back, which its sender must be told.
  @Test func aFileThatIsNewUnderItsNameIsNamedWhereRowsAreToBeWithdrawn() throws {
    try withLedger { ledger, _ in
      let renamed = withoutFirstFigure.filter { $0.table == .observation }.map { record in
        Row(
          record.table, cells: record.cells,
          origin: Origin(file: "toan-quoc/" + (record.origin.file.split(separator: "/").last ?? ""), line: 2))
      }
      let report = try taken(renamed, into: ledger, withdrawing: true)
      #expect(report.newFiles == ["toan-quoc/so-lieu.csv"])
      #expect(report.missing.isEmpty)
      #expect(try taken(withoutFirstFigure, into: ledger).newFiles == [])
    }
  }

  @Test func aWithdrawnRowIsInNoLaterEditionAndItsHistoryTellsIt() throws {
    try withLedger { ledger, folder in
      let report = try taken(withoutFirstFigure, into: ledger, withdrawing: true)
      #expect(report.withdrawn == 1)
      #expect(try ledger.current().filter { $0[.value] == "79" }.isEmpty)
      let path = folder + "/a.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-2"), to: path, when: when)
      #expect(try EditionFile(path: path).observations(unit: "bac-giang", period: "2021").isEmpty)
      let history = try #require(ledger.history(indicator: "dvc.xa").first).revisions
      #expect(history.map(\.isWithdrawal) == [false, true])
      #expect(history.map(\.value) == ["79", "79"], "what was withdrawn stays readable")
      let again = try taken(withoutFirstFigure, into: ledger, withdrawing: true)
      #expect(again.missing.isEmpty, "once is enough")
    }
  }

  @Test func aWithdrawnRowThatIsStatedAgainStandsAgain() throws {
    try withLedger { ledger, _ in
      _ = try taken(withoutFirstFigure, into: ledger, withdrawing: true)
      let report = try taken(SmallDossier.records, into: ledger)
      #expect([report.added, report.restated] == [0, 1])
      #expect(try ledger.current().filter { $0[.value] == "79" }.map(\.revision) == [3])
    }
  }

  @Test func aRowThatOthersNameIsNotWithdrawn() throws {
    try withLedger { ledger, _ in
      let codes = ["tin-1", "bac-kan"]
      let fewer = SmallDossier.records.filter { !($0.table == .source || $0.table == .unit) || !codes.contains($0.key) }
      let report = try taken(fewer, into: ledger, withdrawing: true)
      #expect(report.missing.map(\.fate) == [.keptForItsName, .keptForItsName])
      #expect(!report.hasChanged)
    }
  }

  @Test func whatOnlyWithdrawnRowsNameGoesWithThem() throws {
    try withLedger { ledger, _ in
      let fewer = SmallDossier.records.filter { $0[.index] != "dti" || $0[.unit] != "bac-kan" }
        .filter { $0.table != .unit || $0.key != "bac-kan" }
      let report = try taken(fewer, into: ledger, withdrawing: true)
      #expect(report.missing.map(\.table) == [.unit, .ranking])
      #expect(report.missing.allSatisfy { $0.fate == .withdrawn })
    }
  }

  @Test func whereAnotherFileStatesTheRowItsStatementStandsAgain() throws {
    try withLedger { ledger, _ in
      let country = SmallDossier.unit("bac-giang", name: "Tỉnh Bắc Giang", folder: "toan-quoc")
      _ = try taken([country, SmallDossier.unit("nghe-an", folder: "toan-quoc")], into: ledger)
      let rest = [SmallDossier.unit("nghe-an", folder: "toan-quoc")]
      let report = try taken(rest, into: ledger, withdrawing: true)
      #expect(report.missing.map(\.fate) == [.replaced(by: Origin(file: "tinh/don-vi.csv", line: 2))])
      let unit = try #require(ledger.current().first { $0.table == .unit && $0.key == "bac-giang" })
      #expect(unit[.name] == "bac-giang")
    }
  }

  @Test func twoFilesOfOneNameInOneCommandAreRefused() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      var order = ImportOrder(when: when, who: "An")
      order.withdrawsMissing = true
      let deliveries = [SmallDossier.delivery(SmallDossier.records), SmallDossier.delivery([])]
      #expect(throws: LedgerFailure.fileNamedTwice("tinh/so-lieu.csv")) {
        try ledger.importDossiers(deliveries, order)
      }
      #expect(try ledger.current().isEmpty)
    }
  }

  @Test func whatADeliveryOfTheSameCommandStatesWasNotStatedBefore() throws {
    try withLedger { ledger, folder in
      let other = try Ledger.open(path: folder + "/b.ledger", creating: true)
      var order = ImportOrder(when: when, who: "An")
      order.withdrawsMissing = true
      let (first, second) = (SmallDossier.unit("bac-giang"), SmallDossier.unit("bac-kan", folder: "toan-quoc"))
      func delivery(_ record: Row, _ folder: String) -> Delivery {
        Delivery(
          folder: folder, records: [record], findings: [],
          files: [FileReading(name: "\(folder)/don-vi.csv", sha256: String(repeating: "e", count: 64), rows: 1)])
      }
      let reports = try other.importDossiers([delivery(first, "tinh"), delivery(second, "toan-quoc")], order)
      #expect(reports.map(\.missing.count) == [0, 0])
    }
  }

  /// Two departments deliver a folder `tinh` each, and neither knows of the other.
  @Test func aStrangerOfTheSameNameWithdrawsNothing() throws {
    try withLedger { ledger, _ in
      let strange = [
        SmallDossier.figure("y-kien", "2021", "12", source: "tin-1"),
        SmallDossier.figure("y-kien", "2020", "11", source: "tin-1", line: 3),
      ]
      let report = try taken(strange, into: ledger, withdrawing: true)
      #expect(report.missing.map(\.fate) == [.keptFromStranger, .keptFromStranger, .keptFromStranger])
      #expect(report.withdrawn == 0 && report.added == 2)
      #expect(try ledger.current(of: [.observation]).count == 5)
      let again = try taken(strange, into: ledger, withdrawing: true)
      #expect(again.missing.map(\.fate) == [.withdrawn, .withdrawn, .withdrawn], "who says so twice means it")
    }
  }

  @Test func aReferenceToAWithdrawnRowIsAFinding() throws {
    try withLedger { ledger, _ in
      let isUnnamed = { (record: Row) in record.table == .observation && record[.indicator] == "y-kien" }
      let isIt = { (record: Row) in record.table == .indicator && record.key == "y-kien" }
      let fewer = SmallDossier.records.filter { !isUnnamed($0) && !isIt($0) }
      let withdrawal = try taken(fewer, into: ledger, withdrawing: true)
      #expect(withdrawal.withdrawn == 2)
      let report = try taken(SmallDossier.records.filter(isUnnamed), into: ledger)
      #expect(report.findings.map(\.code) == [.unknownReference])
    }
  }
}
