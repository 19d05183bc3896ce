import CommitteeModel
import TestKit
import Testing

@testable import Ledger

private typealias Row = CommitteeModel.Record

/// What an import makes of two files that state the same row differently.
@Suite struct ContradictionTests {
  private let when = "2026-01-05T08:00:00+07:00"

  private static func delivery(_ file: String, _ figures: [(period: String, value: String)]) -> Delivery {
    let rows = figures.enumerated().map { place, figure in
      let cells = SmallDossier.record(
        .observation,
        [
          .indicator: "dvc.xa", .unit: "bac-giang", .period: figure.period, .figureKind: "thực hiện",
          .value: figure.value, .source: "tin-1",
        ]
      ).cells
      return Row(.observation, cells: cells, origin: Origin(file: "so/\(file)", line: place + 2))
    }
    let reading = FileReading(
      name: "so/\(file)", sha256: String(repeating: String(file.prefix(1)), count: 64), rows: rows.count)
    return Delivery(folder: "so", records: rows, findings: [], files: [reading])
  }

  private func withLedger(_ body: (Ledger) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let lists = SmallDossier.records.filter { $0.table != .observation }
      _ = try ledger.importDossier(SmallDossier.delivery(lists), when: when, who: "An")
      try body(ledger)
    }
  }

  private func taken(
    _ deliveries: [Delivery], into ledger: Ledger, leavingOut: Bool = false
  ) throws -> [ImportReport] {
    var order = ImportOrder(when: when, who: "An")
    order.leavesOutBadRows = leavingOut
    return try ledger.importDossiers(deliveries, order)
  }

  private func values(_ ledger: Ledger) throws -> [String] {
    try ledger.current(of: [.observation]).map { $0[.value] }.sorted()
  }

  private static var first: Delivery { delivery("a.csv", [("2021", "79"), ("2022", "81")]) }
  private static var other: Delivery { delivery("b.csv", [("2021", "79"), ("2022", "18"), ("2023", "85")]) }

  /// An old file that comes again from another folder corrects nothing.
  @Test func theSameBytesUnderAnotherNameUndoNoCorrection() throws {
    func delivery(_ file: String, _ value: String, _ hash: String) -> Delivery {
      let read = Self.delivery(file, [("2021", value)])
      let files = [FileReading(name: "so/\(file)", sha256: String(repeating: hash, count: 64), rows: 1)]
      return Delivery(folder: "so", records: read.records, findings: [], files: files)
    }
    try withLedger { ledger in
      _ = try taken([delivery("a.csv", "837", "a")], into: ledger)
      _ = try taken([delivery("b.csv", "873", "b")], into: ledger)
      let again = try taken([delivery("khac.csv", "837", "a")], into: ledger)
      #expect(try values(ledger) == ["873"])
      #expect(again.map(\.overruledCount) == [1])
      _ = try taken([delivery("moi.csv", "837", "c")], into: ledger)
      #expect(try values(ledger) == ["837"])
    }
  }

  @Test func twoFilesOfACommandThatContradictEachOtherAreToldWithBothValues() throws {
    try withLedger { ledger in
      let reports = try taken([Self.first, Self.other], into: ledger)
      #expect(reports.map(\.isBlocked) == [false, true])
      #expect(
        reports[1].findings.map(\.text) == [
          "[N111] so/b.csv, dòng 3, cột “Giá trị”: so/a.csv dòng 3, tệp khác của lệnh, nêu khác về “dvc.xa; bac-giang; "
            + "2022; thực hiện; tin-1”: “Giá trị” ở đó là “81”, ở đây là “18”. Hỏi nơi gửi bên nào đúng rồi sửa hoặc bỏ "
            + "dòng kia; nếu một tệp sửa lại tệp kia thì nhập hai tệp bằng hai lệnh, tệp sửa lại nhập sau."
        ])
      #expect(try values(ledger) == [])
    }
  }

  @Test func whereGoodRowsComeInNeitherOfTheTwoDoes() throws {
    try withLedger { ledger in
      let reports = try taken([Self.first, Self.other], into: ledger, leavingOut: true)
      #expect(!reports.contains(where: \.isBlocked) && reports.map(\.leftOutRows) == [1, 1])
      #expect(reports.map { $0.leftOut.map(\.origin.file) } == [["so/a.csv"], ["so/b.csv"]])
      #expect(reports[0].leftOut[0].text.contains("“Giá trị” ở đó là “18”, ở đây là “81”"))
      #expect(try values(ledger) == ["79", "85"])
    }
  }

  @Test func moreThanAnybodyReadsAreLeftOutAllTheSame() throws {
    try withLedger { ledger in
      let days = (0..<FindingLog.most + 5).map { CalendarDay(ordinal: 730_000 + $0).text }
      let reports = try taken(
        ["79", "81"].enumerated().map { place, value in
          Self.delivery(["a.csv", "b.csv"][place], days.map { ($0, value) } + [("2021", "85")])
        }, into: ledger, leavingOut: true)
      #expect(reports.map(\.leftOutRows) == [days.count, days.count])
      #expect(try values(ledger) == ["85"])
    }
  }

  @Test func oneCommandAfterTheOtherRestates() throws {
    try withLedger { ledger in
      _ = try taken([Self.first], into: ledger)
      let report = try taken([Self.other], into: ledger)[0]
      #expect(!report.isBlocked && report.restated == 1 && report.findings.isEmpty)
      let again = try taken([Self.first, Self.other], into: ledger)
      #expect(again.allSatisfy { !$0.isBlocked && !$0.hasChanged }, "what was settled stays so")
      #expect(again[0].overruledCount == 1)
    }
  }

  /// It plays no part which of the two is named first, nor whether one of them said so before.
  @Test(arguments: [false, true]) func aFileThatSaysWhatItSaidBeforeContradictsOneThatSaysSomethingNew(
    _ isNewFirst: Bool
  ) throws {
    try withLedger { ledger in
      let old = Self.delivery("b.csv", [("2022", "81")])
      _ = try taken([Self.first, old], into: ledger)
      let new = Self.delivery("a.csv", [("2021", "79"), ("2022", "18")])
      let reports = try taken(isNewFirst ? [new, old] : [old, new], into: ledger)
      let told = reports.flatMap(\.findings)
      #expect(told.map(\.code) == [.contradiction] && reports[1].isBlocked, "\(told.map(\.text))")
      #expect(told.first?.text.contains("“18”") == true && told.first?.text.contains("“81”") == true)
      let place = isNewFirst ? "so/a.csv dòng 3" : "so/b.csv dòng 2"
      #expect(told.first?.text.contains("\(place), tệp khác của lệnh") == true, "\(told.map(\.text))")
      let partly = try taken(isNewFirst ? [new, old] : [old, new], into: ledger, leavingOut: true)
      #expect(!partly.contains(where: \.isBlocked) && !partly.contains(where: \.hasChanged))
      #expect(try values(ledger) == ["79", "81"])
    }
  }

  @Test func whatAFileSaidLongAgoDoesNotSpeakForItToday() throws {
    try withLedger { ledger in
      _ = try taken([Self.delivery("a.csv", [("2021", "79"), ("2022", "81")])], into: ledger)
      _ = try taken([Self.delivery("b.csv", [("2022", "85")])], into: ledger)
      let reports = try taken(
        [
          Self.delivery("a.csv", [("2021", "79")]), Self.delivery("c.csv", [("2022", "85")]),
          Self.delivery("b.csv", [("2022", "81")]),
        ], into: ledger)
      #expect(reports[2].isBlocked && reports[2].findings.map(\.code) == [.contradiction])
      #expect(reports[2].findings.first?.text.contains("so/c.csv") == true, "\(reports[2].findings.map(\.text))")
    }
  }

  @Test func twoFilesMayDescribeAUnitEachInItsOwnWords() throws {
    try withLedger { ledger in
      func units(_ file: String, _ name: String) -> Delivery {
        let unit = SmallDossier.unit("yen-the", name: name)
        let row = Row(.unit, cells: unit.cells, origin: Origin(file: file, line: 2))
        return Delivery(
          folder: "so", records: [row], findings: [],
          files: [FileReading(name: file, sha256: String(repeating: "c", count: 64), rows: 1)])
      }
      let (first, other) = (units("so/a.csv", "Huyện Yên Thế"), units("so/b.csv", "UBND huyện Yên Thế"))
      let reports = try taken([first, other], into: ledger)
      #expect(reports.map(\.isBlocked) == [false, false])
      #expect(reports[1].findings.map(\.code) == [.contradiction] && reports[1].findings[0].severity == .warning)
    }
  }

  @Test func aRowThatComesTwiceInAFolderIsToldWithBothValues() throws {
    try withLedger { ledger in
      let twice = Self.delivery("a.csv", [("2021", "79"), ("năm 2021", "97")])
      let text = try taken([twice], into: ledger)[0].findings.map(\.text)
      let twin = "trùng khóa với so/a.csv dòng 2 mà nêu khác: “Giá trị” ở đó là “79”, ở đây là “97”."
      #expect(text.count == 1 && text[0].contains(twin), "\(text)")
    }
  }
}
