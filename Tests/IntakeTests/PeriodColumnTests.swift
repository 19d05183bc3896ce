import CommitteeModel
import TestKit
import Testing

@testable import Intake

/// What comes in of a sheet with a column for each period.
@Suite struct PeriodColumnTests {
  private func delivery(
    _ text: String, _ change: (inout IntakeOrder) -> Void = { _ in }
  ) throws -> Delivery {
    try withTemporaryFolder { parent in
      try makeFolder(parent + "/so")
      try write(text, to: parent + "/so/bieu.csv")
      var order = IntakeOrder()
      order.constants = [.unit: "bac-giang", .source: "bt"]
      change(&order)
      return try DossierFolder.read(parent + "/so", order: order).heldWhole()
    }
  }

  private static let sheet = """
    BIỂU TỔNG HỢP;;;;;
    TT;Chỉ tiêu;ĐVT;2021;2022;2023
    I;Chính quyền số;;;;
    1;Dịch vụ công;%;71,78;80;-
    2;Hồ sơ trực tuyến;hồ sơ;1.380;2.345.678;
    3;Chữ ký số;%;;;
    """

  @Test func everyCellBecomesAFigureOfItsPeriodWithItsOwnPlace() throws {
    let read = try delivery(Self.sheet)
    #expect(read.findings.filter { $0.severity == .blocking }.map(\.text) == [])
    #expect(
      read.records.map { [$0[.indicator], $0[.period], $0[.value], $0[.unit]].joined(separator: "|") } == [
        "Dịch vụ công|2021|71,78|bac-giang", "Dịch vụ công|2022|80|bac-giang", "Dịch vụ công|2023|chưa có|bac-giang",
        "Hồ sơ trực tuyến|2021|1.380|bac-giang", "Hồ sơ trực tuyến|2022|2.345.678|bac-giang",
      ])
    #expect(read.records.map(\.origin.column) == [3, 4, 5, 3, 4])
    #expect(read.records.map(\.origin.line) == [4, 4, 4, 5, 5])
    #expect(Set(read.records.map { $0[.figureKind] }) == ["thực hiện"])
    #expect(read.records.first?.origin.text == "so/bieu.csv ô D4")
    #expect(read.findings.contains { $0.fact == .sheet(.blankFigures(4)) })
    #expect(read.findings.contains { $0.fact == .sheet(.periodColumns(["2021", "2022", "2023"])) })
    #expect(read.files.first?.rows == 3)
    #expect(read.sheets.first?.periods.map(\.column) == [3, 4, 5])
    #expect(read.sheets.first?.columns[.value] == nil)
    #expect(read.rawCells.filter { $0.field == .measure }.map(\.text) == ["%", "%", "%", "hồ sơ", "hồ sơ"])
  }

  @Test func whatIsWrongWithACellIsToldAtThatCellAndOnce() throws {
    let text = "Chỉ tiêu;Đơn vị;2021;2022\nA;Bắc\u{200B} Giang;1,5;68,457\nB;Bắc Giang;86.45;1,2\n"
    let read = try delivery(text)
    let told = read.findings.filter { [.textWasCleaned, .mixedNotation].contains($0.code) }
    #expect(told.map(\.code) == [.mixedNotation, .textWasCleaned], "\(read.findings.map(\.text))")
    let figure = Finding(
      .unreadable(.figure), at: Origin(file: "so/bieu.csv", line: 2, column: 3), column: Field.value.rawValue)
    #expect(read.placed(figure).columnIndex == 3 && read.placed(figure).column == "2022")
    let row = Finding(.duplicateKey(first: figure.origin, in: .observation), at: figure.origin)
    #expect(read.placed(row).columnIndex == 3)
  }

  @Test func anIndicatorThatNobodyKnowsIsToldOnceForItsLine() throws {
    let read = try delivery(Self.sheet)
    var batch = RowBatch(.observation, file: "so/bieu.csv")
    for record in read.records { batch.append(record) }
    var known = RowCheck.Knowledge()
    known.codes[Table.unit.index] = ["bac-giang"]
    known.codes[Table.source.index] = ["bt"]
    known.codes[Table.indicator.index] = ["khac"]
    var check = RowCheck(known)
    let told = check.findings(about: batch)
    #expect(told.map(\.origin.line) == [4, 5])
    #expect(told.map { read.placed($0).columnIndex } == [1, 1], "the cell that names it")
  }

  @Test func aPeriodGivenForAllRowsIsNotNeeded() throws {
    let read = try delivery(Self.sheet) { $0.constants[.period] = "2020" }
    #expect(read.findings.contains { $0.fact == .sheet(.given(.notNeeded(.period))) })
    #expect(Set(read.records.map { $0[.period] }) == ["2021", "2022", "2023"])
  }

  @Test func unitsMayStandWhereIndicatorsDo() throws {
    let read = try delivery("Đơn vị;Năm 2021;Năm 2022\nbac-giang;1,5;2,5\n") {
      $0.constants = [.indicator: "cqs.dvc34", .source: "bt"]
    }
    #expect(read.findings.filter { $0.severity == .blocking }.map(\.text) == [])
    #expect(read.records.map { [$0[.indicator], $0[.period], $0[.value]] }.count == 2)
  }

  @Test func whatASecretarySaysOfAnUnclearYearHolds() throws {
    let text = "Chỉ tiêu;Đơn vị;2023;Ghi chú\nA;bac-giang;1,5;x\n"
    #expect(try delivery(text).records.isEmpty == false)
    #expect(try delivery(text).findings.contains { $0.fact == .sheet(.unclearPeriod(.bareNumber)) })
    let read = try delivery(text) { $0.answers = { _ in ["2023": .value] } }
    #expect(read.findings.filter { $0.severity == .blocking }.map(\.text) == [])
    #expect(read.records.map { [$0[.period], $0[.value]] } == [["2023", "1,5"]])
  }

  /// One day cannot be that of the figures of several years, nor one period what all of them are held against.
  @Test(arguments: [("Ngày chốt", "31/12/2023", Field.cutoff), ("So với", "2020", .comparedWith)])
  func whatARowSaysOnceIsNotSaidOfEachPeriod(_ header: String, _ cell: String, _ field: Field) throws {
    let read = try delivery("Chỉ tiêu;Đơn vị;2021;2022;2023;\(header)\nA;bac-giang;1,5;2,5;3,5;\(cell)\n")
    let told = read.findings.filter { $0.severity == .blocking }
    #expect(told.map(\.fact) == [.sheet(.sharedByPeriods(field))], "\(told.map(\.text))")
  }

  @Test func morePeriodsThanAnybodyLooksThroughAreRefused() throws {
    func text(_ count: Int) -> String {
      let periods = (0..<count).map { "Tháng \($0 % 12 + 1)/\(1990 + $0 / 12)" }
      let cells = (0..<count).map { String($0 + 10) }
      return "Chỉ tiêu;Đơn vị;\(periods.joined(separator: ";"))\nA;bac-giang;\(cells.joined(separator: ";"))\n"
    }
    let read = try delivery(text(400))
    #expect(read.records.map { $0[.value] } == (0..<400).map { String($0 + 10) })
    let fault = WorkbookFault(.tooLarge(.periods), file: "so/bieu.csv")
    let told = try delivery(text(401)).findings
    #expect(told.map(\.code) == [.unreadableFile] && told.first?.text.contains(fault.text.dropFirst(12)) == true)
    #expect(fault.text.contains("400 cột kỳ"))
  }
}
