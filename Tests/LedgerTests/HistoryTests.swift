import CommitteeModel
import TestKit
import Testing

@testable import Ledger

@Suite struct HistoryTests {
  private let days = ["2026-01-05T08:00:00+07:00", "2026-02-05T09:30:00+07:00", "2026-03-05T10:00:00+07:00"]

  private func withLedger<Result>(_ body: (Ledger, String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      try body(try Ledger.open(path: folder + "/a.ledger", creating: true), folder)
    }
  }

  @Test func everyStatementOfAFigureIsTold() throws {
    try withLedger { ledger, _ in
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: days[0], who: "An")
      let restated = SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7)
      let target = SmallDossier.record(
        .target, [.code: "mt", .indicator: "dvc.xa", .unit: "bac-giang", .value: "90", .source: "tin-1"])
      _ = try ledger.importDossier(SmallDossier.delivery([restated, target]), when: days[1], who: "Bình")
      let history = try ledger.history(indicator: "dvc.xa")
      #expect(history.map { $0.revisions.map(\.value) } == [["79", "81"], ["60"], ["90"]])
      let figure = try #require(history.first).revisions
      #expect(figure.map(\.who) == ["An", "Bình"])
      #expect(figure.map(\.receivedAt) == Array(days[..<2]))
      #expect(figure.map(\.record.origin.text) == ["tinh/so-lieu.csv dòng 2", "tinh/so-lieu.csv dòng 7"])
      #expect(figure.map(\.record.revision) == [1, 2])
      #expect(figure.allSatisfy { $0.fileHash == String(repeating: "a", count: 64) })
      #expect(figure.allSatisfy { $0.cell == nil && $0.raw == nil && !$0.isWithdrawal })
      #expect(history.last?.revisions.last?.record.table == .target)
    }
  }

  @Test func aFigureOfAWorkbookLeadsToItsCellAndSpelling() throws {
    try withLedger { ledger, folder in
      _ = try ledger.importDossier(SmallDossier.sheet, when: days[0], who: "An")
      let history = try ledger.history(indicator: "dvc.xa").flatMap(\.revisions)
      #expect(history.map(\.cell?.text) == ["D2", "D3"])
      #expect(history.map(\.raw) == ["79 (1)", nil])
      #expect(history.first?.record.origin.text == "tinh/bao-cao.xlsx trang “Số liệu” dòng 2")
      #expect(history.first?.fileHash == String(repeating: "b", count: 64))
      let path = folder + "/a.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-2"), to: path, when: days[0])
      let stated = try EditionFile(path: path).series(indicator: "dvc.xa", unit: "bac-giang")
      #expect(stated.map(\.origin.sheet) == ["Số liệu", "Số liệu"])
    }
  }

  @Test func aFigureOfASheetWithAColumnForEachPeriodLeadsToItsOwnCell() throws {
    try withLedger { ledger, _ in
      let book = "tinh/rong.xlsx"
      let figures = [("Năm 2021", "79", 3), ("Năm 2022", "81", 4)].map { period, value, column in
        Record(
          .observation, cells: SmallDossier.figure("dvc.xa", period, value, source: "tin-1").cells,
          origin: Origin(file: book, line: 2, sheet: "B", column: column))
      }
      let named = SmallDossier.records.filter { $0.table != .observation }
      let sheet = SheetColumns(
        file: book, sheet: "B", table: .observation, columns: [.indicator: 1],
        periods: figures.map {
          SheetColumns.PeriodColumn(column: $0.origin.column ?? 0, period: $0[.period], header: $0[.period])
        })
      let delivery = Delivery(
        folder: "tinh", records: named + figures, findings: [],
        files: SmallDossier.files + [FileReading(name: book, sha256: String(repeating: "b", count: 64), rows: 1)],
        sheets: [sheet], rawCells: [RawCell(.observation, at: figures[1].origin, field: .value, text: "81 (1)")])
      let report = try ledger.importDossier(delivery, when: days[0], who: "An")
      #expect(report.findings.filter { $0.fact != .undatedRank }.map(\.text) == [])
      let history = try ledger.history(indicator: "dvc.xa").flatMap(\.revisions)
      #expect(history.map { "\($0.value) \($0.cell?.text ?? "")" } == ["79 D2", "81 E2"])
      #expect(history.map(\.raw) == [nil, "81 (1)"], "lines may hold several rows")
    }
  }

  @Test func anUnknownIndicatorIsRefusedWithThoseNearIt() throws {
    try withLedger { ledger, _ in
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: days[0], who: "An")
      let failure = LedgerFailure.unknownIndicator(
        "dvc.x", near: [NamedCode(code: "dvc.xa", name: "dvc.xa"), NamedCode(code: "dvc", name: "dvc")], count: 3)
      #expect(throws: failure) { try ledger.history(indicator: "dvc.x") }
      #expect(failure.text == "Trong sổ không có chỉ tiêu mã “dvc.x”. Có phải là dvc.xa (dvc.xa), hoặc dvc (dvc)?")
      #expect(try ledger.history(indicator: "dvc").isEmpty, "known, without figures of its own")
    }
  }

  // MARK: What was known when

  @Test(arguments: [
    ("2026-01-04", []), ("04/01/2026", []), ("2026-01-05T07:59", []), ("2026-01-05T08:00", ["79"]),
    ("05/01/2026", ["79"]), ("2026-02-04", ["79"]), ("2026-02-05", ["81"]), ("31/12/2026", ["81"]),
  ]) func aDayKnowsWhatHadBeenReceivedByItsEnd(day: String, values: [String]) throws {
    try withLedger { ledger, _ in
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: days[0], who: "An")
      let restated = SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7)
      _ = try ledger.importDossier(SmallDossier.delivery([restated]), when: days[1], who: "An")
      let moment: ReceivedMoment = try #require(ReceivedMoment(day))
      let known = try ledger.current(asOf: moment)
      #expect(known.filter { $0[.indicator] == "dvc.xa" && $0[.period] == "2021" }.map { $0[.value] } == values)
    }
  }

  @Test(arguments: ["", "2026", "01/2026", "30/02/2026", "2026-02-30", "2026-01-05T24:00", "2026-01-05T8:00", "' OR 1"])
  func whatIsNoDayIsNotTakenForOne(text: String) {
    #expect(ReceivedMoment(text) == nil)
  }

  @Test func aLookAtALedgerIsNoEdition() throws {
    try withLedger { ledger, folder in
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: days[0], who: "An")
      let restated = SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7)
      _ = try ledger.importDossier(SmallDossier.delivery([restated]), when: days[1], who: "An")
      for (day, value) in [("2026-01-31", "79"), ("2026-02-28", "81")] {
        let order = EditionOrder(session: "thang-2", until: ReceivedMoment(day))
        let look = try ledger.preview(order, at: "\(folder)/\(day).batru", when: days[2])
        #expect(!look.edition.isPublished)
        #expect(try look.observations(unit: "bac-giang", period: "2021").map { $0[.value] } == [value])
      }
      let first = try ledger.publish(EditionOrder(session: "thang-2"), to: folder + "/e.batru", when: days[2])
      #expect(first.number == 1, "looking takes no number")
      let early = EditionOrder(session: "thang-2", until: ReceivedMoment("2025-12-31"))
      let until: ReceivedMoment = try #require(early.until)
      let none = LedgerFailure.nothingReceived(path: ledger.path, until: until, first: ReceivedMoment(stated: days[0]))
      #expect(throws: none) { try ledger.publish(early, to: folder + "/f.batru", when: days[2]) }
    }
  }
}
