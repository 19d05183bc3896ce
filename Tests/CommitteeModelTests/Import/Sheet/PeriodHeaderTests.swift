import CommitteeModel
import Testing

/// Sheets with a column for each period: which headers are periods, and which are not taken for any.
struct PeriodHeaderTests {
  /// The periods of the columns of figures of a sheet with these headers behind its indicators, `#` before a stored number.
  private func periods(
    _ headers: String..., merged: [CellRange] = [], among tables: [Table] = Table.allCases
  ) -> (periods: [String], facts: [FindingFact]) {
    let width = headers[0].split(separator: "|", omittingEmptySubsequences: false).count
    let row = "cqs.dvc34 | % | " + (0..<width).map { "\($0 + 10)" }.joined(separator: "|")
    let lead = headers.indices.map { $0 == 0 ? "Chỉ tiêu | ĐVT | " : " | | " }
    let drawing = zip(lead, headers).map { $0 + $1 } + [row, row]
    let (rows, header) = DrawnSheet(drawing.joined(separator: "\n")).found(among: tables, merged: merged)
    let figures = header?.columns.filter { $0.field == .value } ?? []
    return (figures.map { $0.period ?? "—" }, rows.flatMap(\.findings).map(\.fact))
  }

  @Test(arguments: [
    ("2021 | 2022 | 2023", ["2021", "2022", "2023"]),
    ("#2021 | #2022 | #2023", ["2021", "2022", "2023"]),
    ("#2023 | #2022", ["2023", "2022"]),
    ("Năm 2021 | Năm 2022", ["Năm 2021", "Năm 2022"]),
    ("Quý I/2025 | Quý II/2025", ["Quý I/2025", "Quý II/2025"]),
    ("Tháng 12/2024 | T1/2025 | 2/2025", ["Tháng 12/2024", "T1/2025", "2/2025"]),
    ("6 tháng đầu năm 2024 | Năm 2024", ["6 tháng đầu năm 2024", "Năm 2024"]),
    ("31/12/2023 | 30/6/2024", ["31/12/2023", "30/6/2024"]),
    ("Kết quả năm 2021 | Kết quả năm 2022", ["năm 2021", "năm 2022"]),
    ("Năm 2021 (%) | Năm 2022 (%)", ["Năm 2021", "Năm 2022"]),
    ("2021 (1) | 2022*", ["2021", "2022"]),
    ("Năm 2024", ["Năm 2024"]),
  ])
  func headersThatArePeriodsHoldFigures(headers: String, wanted: [String]) {
    let found = periods(headers)
    #expect(found.periods == wanted, "\(found.facts)")
    #expect(found.facts.allSatisfy { $0.severity == .warning }, "\(found.facts)")
    #expect(found.facts.count { $0.code == .periodColumns } == 1)
  }

  @Test func headersInSeveralRowsArePeriodsTogether() {
    let cells = ["A1:A2", "B1:B2"]
    let years = (cells + ["C1:E1"]).map { CellRange($0) }
    for heading in ["Năm", "Kết quả", "Kết quả thực hiện qua các năm", "Các năm"] {
      let found = periods("\(heading) | | ", "#2021 | #2022 | #2023", merged: years)
      #expect(found.periods.map { $0.suffix(4) } == ["2021", "2022", "2023"], "\(heading): \(found.facts)")
    }
    let quarters = (cells + ["C1:D1", "E1:F1"]).map { CellRange($0) }
    let parts = periods("Năm 2023 | | Năm 2024 | ", "Quý I | Quý II | Quý I | Quý II", merged: quarters)
    #expect(parts.periods == ["Quý I Năm 2023", "Quý II Năm 2023", "Quý I Năm 2024", "Quý II Năm 2024"])
    let plans = periods(
      "2023 | | 2024 | ", "Kế hoạch | Thực hiện | Kế hoạch | Thực hiện", merged: quarters, among: [.observation])
    #expect(plans.periods == ["2023", "2024"], "a plan is no result")
    #expect(plans.facts.count { $0.code == .elsewhere } == 3, "two plans and the unit: \(plans.facts)")
  }

  @Test(arguments: [
    ("2023 | Ghi chú", PeriodDoubt.bareNumber, 1), ("2021 | 2023 | 2022", .bareNumber, 3),
    ("01/01/2023 | 01/02/2023", .firstOfMonth, 2), ("Quý I | Quý II", .withoutYear, 2),
    ("Tháng 1 | Tháng 2 | Tháng 3", .withoutYear, 3), ("9 tháng đầu năm | Ghi chú", .withoutYear, 1),
  ])
  func whatOnlyMayBeAPeriodIsToldAndNotRead(headers: String, doubt: PeriodDoubt, count: Int) {
    let found = periods(headers)
    #expect(found.periods == [])
    #expect(found.facts.count { $0 == .sheet(.unclearPeriod(doubt)) } == count, "\(found.facts)")
  }

  @Test(arguments: [
    "2023 (sửa) | 2024 (sửa)", "So với 2022 | So với 2023", "1 | 2 | 3", "12 | 2024",
    "2022/2021 | 2023/2022",
  ])
  func whatSaysMoreThanAPeriodIsNoFigureOfIt(headers: String) {
    let found = periods(headers)
    #expect(found.periods == [] && found.facts.contains { $0.severity == .blocking }, "\(found)")
  }

  @Test(arguments: ["Thực hiện 2023 | Ước thực hiện 2024", "2023 | 2024 (ước)", "Năm 2023 | Ước năm 2024"])
  func howFirmFiguresAreIsReadFromTheirHeader(headers: String) throws {
    let drawing = "Chỉ tiêu | ĐVT | \(headers)\nA | % | 1 | 2\nB | % | 3 | 4"
    let (rows, found) = DrawnSheet(drawing).found()
    let header = try #require(found)
    #expect(header.figures.map(\.state) == [nil, "ước"])
    let row = try #require(rows.first { $0.role == .data })
    let records = header.figures.map {
      SheetRecord(row, header: header, evidence: SheetEvidence(header), file: "a", of: $0).record
    }
    #expect(records.map { $0[.state] } == ["", "ước"])
    #expect(rows.flatMap(\.findings).contains { $0.fact == .sheet(.stateInHeader("ước")) })
    let both = periods(headers + " | Trạng thái")
    #expect(both.facts.contains(.sheet(.sharedByPeriods(.state))))
  }

  @Test(arguments: [true, false]) func aSectionUnderAHeaderOfTwoRowsIsNoPartOfIt(areMerged: Bool) {
    let merged = areMerged ? ["A1:A2", "B1:B2", "C1:C2", "D1:E1"].map { CellRange($0) } : []
    let (rows, header) = DrawnSheet(
      """
      TT | Chỉ tiêu | ĐVT | Kết quả |
      | | | #2021 | #2022
      I | Chính quyền số
      1 | cqs.dvc34 | % | 1 | 2
      """
    ).found(merged: merged)
    #expect(rows.map(\.word) == ["tiêu đề", "tiêu đề", "nhóm I/Chính quyền số", "số liệu"])
    #expect(header?.figures.map(\.period) == ["2021", "2022"])
  }

  @Test func onePeriodTwiceIsNotTakenForTwo() {
    #expect(periods("Năm 2021 | Năm 2022 | Năm 2022").facts.contains(.duplicateHeader))
    #expect(periods("2021 | 2022 | Năm 2022").facts.contains(.sheet(.contestedField("Giá trị"))))
    #expect(periods("Kết quả | 2021 | 2022").facts.contains(.sheet(.contestedField("Giá trị"))))
    #expect(periods("Năm 2021 | Năm 2022 | Tử số").facts.contains(.sheet(.sharedByPeriods(.numerator))))
    #expect(periods("Năm 2021 | Năm 2022 | Kỳ").facts.contains(.sheet(.sharedByPeriods(.period))))
  }

  @Test func aSheetOfLaterPeriodsHasTheSameShape() throws {
    func shape(_ headers: String) throws -> String {
      try #require(DrawnSheet("Chỉ tiêu | \(headers) | Lạ\na | 1 | 2 | 3 | 4\nb | 1").found().header).shape
    }
    #expect(try shape("2021 | 2022") == shape("2022 | 2023 | 2024"))
    #expect(try shape("2021 | 2022") != shape("Kết quả năm 2021"))
  }

  @Test func aRowOfMonthsIsNoHeaderWithoutIndicators() {
    let (rows, header) = DrawnSheet(
      """
      Chỉ tiêu | Kỳ | Kết quả | Ghi chú
      cqs.dvc34 | 2021 | 2022 | 2023
      cqs.dvc34 | 2022 | 2024 | 2023
      """
    ).found()
    #expect(rows.map(\.word) == ["tiêu đề", "số liệu", "số liệu"])
    #expect(header?.figures == [])
  }
}
