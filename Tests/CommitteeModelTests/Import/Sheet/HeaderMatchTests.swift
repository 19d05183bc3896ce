import Testing

@testable import CommitteeModel

/// Headers as annexes word them.
struct HeaderMatchTests {
  private static func fields(_ headers: [String], _ table: Table) -> [Field?] {
    HeaderMatch(headers.enumerated().map { ($0, [$1]) }, table: table).columns.map(\.field)
  }

  @Test func annexesSeenInTheProvincesAreMatched() {
    #expect(
      Self.fields(
        [
          "TT", "Nhiệm vụ", "Kết quả yêu cầu", "Thời gian hoàn thành", "Cơ quan thực hiện", "Tiến độ",
          "Kết quả hiện nay",
        ],
        .task) == [.ordinal, .content, .deliverable, .dueDate, .leadAgency, .state, nil])
    #expect(
      Self.fields(["STT", "Nhiệm vụ", "Văn bản giao việc", "Thời hạn hoàn thành", "Tiến độ"], .task) == [
        .ordinal, .content, .document, .dueDate, .state,
      ])
    #expect(
      Self.fields(["TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Cơ quan chủ trì theo dõi, đánh giá"], .observation) == [
        nil, .indicator, nil, .value, nil,
      ])
  }

  @Test(arguments: ["CHỈ TIÊU", "chi tieu", "Chỉ  tiêu", "Chỉ\u{A0}tiêu", "Chỉ tiêu (1)", "Chỉ tiêu*", "Tên chỉ tiêu"])
  func accentsCapitalsAndBlanksDoNotCount(header: String) {
    #expect(Self.fields([Scrubbing.scrub(header).text], .observation) == [.indicator])
  }

  @Test(
    arguments: [
      ("Giá trị (tỷ đồng)", Field.value, "tỷ đồng", nil), ("Kết quả (%)", .value, "%", nil),
      ("Giá trị [người]", .value, "người", nil), ("Kết quả năm 2024", .value, nil, "năm 2024"),
      ("Kết quả thực hiện đến 30/6/2025 (%)", .value, "%", "đến 30/6/2025"),
      ("Thực hiện 6 tháng đầu năm 2025", .value, nil, "6 tháng đầu năm 2025"),
      ("Số đông (Thous. pers.)", nil, "Thous. pers.", nil),
    ] as [(String, Field?, String?, String?)])
  func unitsAndPeriodsArePartedFromTheName(_ header: String, _ field: Field?, _ unit: String?, _ period: String?) {
    let match = HeaderMatch([(0, [header])], table: .observation)
    #expect(match.columns[0].field == field && match.columns[0].unit == unit && match.columns[0].period == period)
    #expect(match.columns[0].header == header)
    let told = match.facts.map(\.fact.code)
    #expect(told.contains(.unitInHeader) == (unit != nil) && told.contains(.periodInHeader) == (period != nil))
  }

  @Test(
    arguments: [
      (Table.observation, ["%", "hồ sơ"], HeaderColumn.Meaning.elsewhere(.measure)),
      (.target, ["tỷ đồng"], .elsewhere(.measure)), (.observation, ["Sở Y tế"], .field(.unit)),
      (.observation, [], .field(.unit)), (.ranking, ["%"], .field(.unit)),
    ]) func theUnitOfAFigureIsToldFromTheOneThatReports(
      _ table: Table, _ below: [String], _ meaning: HeaderColumn.Meaning
    )
  {
    let match = HeaderMatch([(index: 0, pieces: ["Đơn vị"])], table: table, samples: [0: below])
    #expect(match.columns.map(\.meaning) == [meaning])
  }

  @Test func twoColumnsForOneFieldAreNotGuessed() {
    let match = HeaderMatch([(0, ["Kết quả"]), (1, ["Thực hiện"]), (2, ["kết  quả"])], table: .observation)
    #expect(match.columns.map(\.meaning) == [.field(.value), .passedOver, .passedOver])
    #expect(match.facts.map(\.fact.code) == [.contestedField, .duplicateHeader])
    #expect(match.facts.allSatisfy { $0.fact.severity == .blocking })
  }

  @Test(arguments: Table.allCases) func noHeaderNamesTwoColumnsOfATable(table: Table) {
    var owners: [String: Field] = [:]
    for column in TableSchema.of(table).columns {
      for header in [column.field.rawValue] + FieldSynonyms.of(column.field, in: table) {
        let folded = Folding.folded(header)
        #expect(owners[folded] == nil || owners[folded] == column.field, "\(header)")
        owners[folded] = column.field
        #expect(FieldSynonyms.field(folded, in: table) == column.field, "\(header)")
      }
    }
  }

  @Test(arguments: Table.allCases) func aTableWithItsOwnHeadersIsChosen(table: Table) {
    let headers = TableSchema.of(table).columns.map { [$0.field.rawValue] }
    #expect(TableChoice(headers, among: Table.allCases) == .one(table, reasons: [.headers(headers.count)]))
  }

  @Test(arguments: [
    ("TT|Nhiệm vụ|Kết quả yêu cầu|Thời gian hoàn thành|Cơ quan thực hiện|Tiến độ|Kết quả hiện nay", Table.task),
    ("STT|Nhiệm vụ|Văn bản giao việc|Thời hạn hoàn thành|Tiến độ|Kết quả hiện nay|Đề xuất, kiến nghị", .task),
    ("TT|Chỉ tiêu|Đơn vị|Kết quả|Cơ quan chủ trì theo dõi, đánh giá", .observation),
    ("STT|Chỉ tiêu|Đơn vị tính|Kết quả thực hiện|Ghi chú", .observation),
    ("TT|Chỉ tiêu|ĐVT|Mục tiêu đến năm 2025|Cơ quan chủ trì", .target),
    ("STT|Tỉnh|Xếp hạng|Điểm số|Tên chỉ số", .ranking),
    ("TT|Nội dung|Người trình bày|Thời lượng", .agenda),
    ("TT|Màn hình|Tên cảnh|Thời lượng|Lời dẫn", .scene),
  ])
  func annexesSeenInTheProvincesAreToldApart(_ headers: String, _ table: Table) {
    let choice = TableChoice(headers.split(separator: "|").map { [String($0)] }, among: Table.allCases)
    guard case .one(table, _) = choice else { Issue.record("\(headers): \(choice)"); return }
  }

  @Test(arguments: [
    ("Biểu 1", "bao-cao.xlsx", TableChoice.undecided([.source, .system])),
    ("Hệ thống", "bao-cao.xlsx", .one(.system, reasons: [.headers(3), .sheetName])),
    ("Trang 1", "q1/he-thong.xlsx", .one(.system, reasons: [.headers(3), .fileName])),
  ])
  func theNameOfASheetDecidesBetweenTablesThatFitAlike(_ sheet: String, _ file: String, _ choice: TableChoice) {
    #expect(
      TableChoice([["Tên"], ["Tên ngắn"], ["Loại"]], among: [.source, .system], sheet: sheet, file: file) == choice)
  }
}
