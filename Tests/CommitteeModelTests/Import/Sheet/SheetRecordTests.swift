import CommitteeModel
import Stories
import Testing

/// Sheets all the way to the records of the ledger.
struct SheetRecordTests {
  /// The records of a drawn sheet, and all that is said about it besides what was recognised around the table.
  private static func read(
    _ drawing: String, as table: Table, agreed: NumberNotation? = nil, names: NameBook = NameBook()
  ) throws -> (records: [SheetRecord], told: [String]) {
    let (rows, header) = DrawnSheet(drawing).found(among: [table])
    let found = try #require(header)
    var evidence = SheetEvidence(found, agreed: agreed, names: names)
    for row in rows { evidence.add(row) }
    let records = rows.filter { $0.role == .data }.map {
      SheetRecord($0, header: found, evidence: evidence, file: "bao-cao.xlsx", sheet: "Biểu 1")
    }
    let findings = evidence.findings(file: "bao-cao.xlsx", sheet: "Biểu 1") + records.flatMap(\.findings)
    return (records, findings.map { "\($0.code.rawValue) \($0.place)" })
  }

  @Test func aColumnInEnglishNotationIsRestatedWithItsRawText() throws {
    let (records, told) = try Self.read(
      """
      Chỉ tiêu | Đơn vị | Kết quả năm 2021 (%)
      cqs.dvc34 | bac-giang | 1,380
      cqs.hs | bac-giang | 47.85%
      cqs.hs2 | bac-giang | -
      cqs.hs3 | bac-giang | #100
      """, as: .observation)
    #expect(records.map { $0.record[.value] } == ["1.380", "47,85", "chưa có", "100"])
    #expect(records.map { $0.record[.period] } == ["năm 2021", "năm 2021", "năm 2021", "năm 2021"])
    let position = try #require(TableSchema.of(.observation).position(of: .value))
    #expect(records.map { $0.raw[position] } == ["1,380", "47.85%", "-", nil])
    #expect(
      told == [
        "N79 bao-cao.xlsx, trang “Biểu 1”, cột C", "N81 bao-cao.xlsx, trang “Biểu 1”, ô C3",
        "N80 bao-cao.xlsx, trang “Biểu 1”, ô C4",
      ])
    #expect(records[1].record.origin == Origin(file: "bao-cao.xlsx", line: 3, sheet: "Biểu 1"))
  }

  @Test func whatWasReadOfTheRowsBeforeChangesNothingInARow() throws {
    let drawn = DrawnSheet(
      """
      Chỉ tiêu | Đơn vị | Kỳ | Kết quả | Ghi chú
      cqs.dvc34 | Bắc Giang | 2021 | 1.380 | gần đúng (1)
      cqs.dvc34 | Bắc Giang | 2021 | 1.380 | gần đúng (1)
      cqs.dvc34 | NFD | 2021 | 1.380 | gần đúng
      cqs.dvc34 | NFD | 2021 | #100 |
      cqs.hs | Bắc Giang | 13/2021 | #100 | nt
      cqs.hs | Bắc Giang | 13/2021 | - | nt
      """)
    var finder = TableFinder(file: "a.xlsx", sheet: "", among: [.observation])
    let rows =
      drawn.rows.flatMap { row in
        let cells = row.cells.map { cell in
          cell.value == .text("NFD") ? SheetCell(column: 1, value: .text("Ba\u{306}\u{301}c Giang")) : cell
        }
        return finder.take(SheetRow(number: row.number, cells: cells))
      } + finder.finish()
    let found = try #require(finder.header)
    var evidence = SheetEvidence(found)
    for row in rows { evidence.add(row) }
    let read = ReadCells(under: found)
    let data = rows.filter { $0.role == .data }
    let remembering = data.map { SheetRecord($0, header: found, evidence: evidence, file: "a.xlsx", remembering: read) }
    let afresh = data.map { SheetRecord($0, header: found, evidence: evidence, file: "a.xlsx") }
    #expect(remembering == afresh && remembering.count == 6)
    #expect(
      remembering[2].findings.map(\.code).contains(.notComposed), "equal to the cell above, and written otherwise")
  }

  @Test func whatTakesItsWordsFromAStruckCellIsAsStruckAsThat() throws {
    let (rows, _) = DrawnSheet(
      """
      STT | Chỉ tiêu | Đơn vị | Kết quả
      #1 | cqs.hs | ~bac-giang | #5
      #2 | cqs.hs2 | nt | #6
      ~#3 | cqs.hs3 | bac-ninh | #7
      #4 | cqs.hs4 | ~nt | #8
      """
    ).found(among: [.observation])
    let told = rows.flatMap(\.findings).filter { $0.code == .struck }
    #expect(told.map(\.place) == ["C2", "C3", "C5"].map { "bao-cao.xlsx, trang “Biểu 1”, ô \($0)" })
  }

  @Test func aColumnThatIsStruckThroughWithItsHeaderIsToldOnce() {
    let drawing = "Chỉ tiêu | Kỳ | ~Kết quả\na | 2021 | ~#5\nb | 2021 | ~#6\n~c | ~2021 | ~#7"
    let (rows, _) = DrawnSheet(drawing).found(among: [.observation])
    #expect(rows.flatMap(\.findings).filter { $0.severity == .blocking }.map(\.code) == [.markedHeader, .struck])
  }

  /// Struck words make a header that no table knows, and are told as the cause.
  @Test func aStruckHeaderIsToldWhereNoTableFits() {
    let (rows, _) = DrawnSheet("Tên | ~Tên ngắn | Loại\na | b | c").found(among: [.source, .system])
    #expect(
      rows.flatMap(\.findings).filter { $0.severity == .blocking }.map(\.code) == [.markedHeader, .tableUndecided])
  }

  /// The counter of rows, and what stands beyond the table, say nothing of its figures.
  @Test func aStruckHeaderOverWhatIsNotReadStopsNothing() {
    let drawing = "~TT | Chỉ tiêu | Đơn vị | Kết quả |  | ~cũ\n#1 | a | bac-giang | #5"
    let (rows, _) = DrawnSheet(drawing).found(among: [.observation])
    #expect(!rows.flatMap(\.findings).contains { $0.code == .markedHeader })
    #expect(rows.contains { $0.role == .data })
  }

  @Test func aStruckHeaderMakesItsTableDoubtful() throws {
    let (rows, _) = DrawnSheet("Chỉ tiêu | Đơn vị | ~Kết quả\na | bac-giang | #5").found(among: [.observation])
    let told = rows.flatMap(\.findings).filter { $0.severity == .blocking }
    #expect(told.map(\.fact) == [.sheet(.markedHeader(.struck))])
    #expect(told.map(\.read) == ["Kết quả"] && told.allSatisfy { $0.fact.isAboutOneTable })
  }

  @Test func aColumnThatDoesNotDecideAsksAboutEveryLoneSeparator() throws {
    let (records, told) = try Self.read(
      "Chỉ tiêu | Đơn vị | Kết quả\na | bac-giang | 1.380\nb | bac-giang | 954", as: .observation)
    #expect(records.map { $0.record[.value] } == ["1.380", "954"])
    #expect(told == ["N77 bao-cao.xlsx, trang “Biểu 1”, ô C2"])
  }

  @Test func inAFormWithAnAgreedNotationOnlyNumbersThatBreakItAreAskedAbout() throws {
    let (records, told) = try Self.read(
      "Chỉ tiêu | Đơn vị | Giá trị\na | bac-giang | 1.380\nb | bac-giang | 86.45\nc | bac-giang | #86.45",
      as: .observation, agreed: .vietnamese)
    #expect(records.map { $0.record[.value] } == ["1.380", "86.45", "86,45"])
    #expect(told == ["N18 bao-cao.xlsx, trang “Biểu 1”, ô C3"])
  }

  @Test func aColumnWithTwoNotationsIsRefused() throws {
    let (_, told) = try Self.read(
      "Chỉ tiêu | Đơn vị | Kết quả\na | bac-giang | 13,2\nb | bac-giang | 86.45", as: .observation)
    #expect(told == ["N78 bao-cao.xlsx, trang “Biểu 1”, cột C", "N18 bao-cao.xlsx, trang “Biểu 1”, ô C3"])
  }

  @Test func sectionsBecomeTheGroupWhereTheSheetHasNone() throws {
    let (records, told) = try Self.read(
      """
      TT | Nhiệm vụ | Cơ quan thực hiện | Thời gian hoàn thành
      I | Nhân lực số
      1 | Gặp mặt cán bộ công nghệ thông tin | Sở TT&TT | tháng 02/2022
      2 | | nt | 05/22/2022
      """, as: .task)
    #expect(records.map { $0.record[.group] } == ["Nhân lực số", "Nhân lực số"])
    #expect(records.map { $0.record[.leadAgency] } == ["Sở TT&TT", "Sở TT&TT"])
    #expect(
      told == [
        "N74 bao-cao.xlsx, trang “Biểu 1”, ô C4", "N13 bao-cao.xlsx, trang “Biểu 1”, ô B4",
        "N83 bao-cao.xlsx, trang “Biểu 1”, ô D4",
      ])
  }

  @Test func aTargetIsDueWhenItsHeaderSays() throws {
    let (records, told) = try Self.read(
      "Chỉ tiêu | Đơn vị | Mục tiêu đến năm 2025\ncqs.dvc34 | bac-giang | 1.500,5", as: .target)
    #expect(records.map { [$0.record[.value], $0.record[.dueDate]] } == [["1.500,5", "đến năm 2025"]])
    #expect(told.isEmpty)
  }

  @Test func aRankFillsTheNumberOfAll() throws {
    let (records, told) = try Self.read(
      "Chỉ số | Tên chỉ số | Đơn vị | Thứ hạng\ndti | DTI | bac-giang | thứ 10/63", as: .ranking)
    #expect(records.map { [$0.record[.rank], $0.record[.total]] } == [["10", "63"]])
    #expect(told == ["N82 bao-cao.xlsx, trang “Biểu 1”, ô D2"])
  }

  private static let kinds = NameBook([
    .indicator("gia-tri", "Giá trị sản xuất", .money, of: .digitalEconomy, order: 1),
    .indicator("doanh-thu", "Doanh thu", .money, of: .digitalEconomy, order: 2),
    .indicator("ty-le", "Tỷ lệ hồ sơ trực tuyến", .rate, of: .digitalGovernment, order: 3),
  ])

  @Test(
    arguments: [
      ("ty-le | bac-giang | 86.45", "gia-tri | bac-giang | 169.353", "169.353", ["N77", "N79"]),
      ("Tỷ lệ hồ sơ trực tuyến | bac-giang | 86,45", "Giá trị sản xuất | bac-giang | 23,726", "23,726", ["N77"]),
      ("khac | bac-giang | 86.45%", "moi | bac-giang | 169.353", "169.353", ["N77", "N79", "N81"]),
      ("doanh-thu | bac-giang | 86.45", "gia-tri | bac-giang | 169.353", "169,353", ["N79"]),
      ("ty-le | bac-giang | 86,45", "gia-tri | bac-giang | 169.353", "169.353", []),
      ("ty-le | bac-giang | 86.45", "gia-tri | bac-giang | 169,353", "169.353", ["N79"]),
      ("gia-tri | bac-giang | 1,234,567", "ty-le | bac-giang | 71.783", "71,783", ["N79"]),
    ])
  func aPercentageDoesNotDecideThatAnAmountIsBroken(
    _ first: String, _ second: String, _ text: String, _ codes: [String]
  ) throws {
    let (records, told) = try Self.read(
      "Chỉ tiêu | Đơn vị | Kết quả\n\(first)\n\(second)", as: .observation, names: Self.kinds)
    #expect(records.map { $0.record[.value] }.last == text)
    // That a name is no code is settled with the names of the ledger, later.
    #expect(told.map { String($0.prefix(3)) }.sorted().filter { $0 != "N15" } == codes)
  }

  @Test(
    arguments: [
      ("ho-so | bac-giang | 1.380", "1.380", ["N97"]), ("ho-so | bac-giang | 1,380", "1.380", ["N97"]),
      ("ho-so | bac-giang | 1.000", "1.000", ["N77"]),
      ("ho-so | bac-giang | 1.380\nho-so | bac-giang | 1,380", "1,380", ["N77", "N77"]),
      ("ty-le | bac-giang | 86.45\nho-so | bac-giang | 1.380", "1.380", ["N79", "N97"]),
      ("gia-tri | bac-giang | 1.380", "1.380", ["N77"]),
    ])
  func ofThingsThatAreCountedASeparatorCanOnlyPartThousands(
    _ rows: String, _ last: String, _ codes: [String]
  ) throws {
    let counted = Record.indicator("ho-so", "Số hồ sơ", .count, of: .digitalGovernment, order: 4, [.measure: "hồ sơ"])
    var names = Self.kinds
    names.add([counted])
    let (records, told) = try Self.read(
      "Chỉ tiêu | Đơn vị | Kết quả\n\(rows)", as: .observation, names: names)
    #expect(records.map { $0.record[.value] }.last == last)
    #expect(told.map { String($0.prefix(3)) }.sorted() == codes)
  }

  @Test func theUnitOfARowTellsItsKindWhereItsIndicatorIsNotKnown() throws {
    let (records, told) = try Self.read(
      """
      Chỉ tiêu | ĐVT | Đơn vị | Kết quả
      a | % | bac-giang | 86.45
      b | tỷ đồng | bac-giang | 169.353
      c | % | bac-giang | 71.783
      """, as: .observation)
    #expect(records.map { $0.record[.value] } == ["86,45", "169.353", "71,783"])
    #expect(told.map { String($0.prefix(3)) } == ["N79", "N77"])
  }

  @Test(
    arguments: [
      ("Chỉ tiêu | ĐVT | Đơn vị | Kết quả\na | nghìn người | bg | 5", "nghìn người"),
      ("Chỉ tiêu | Đơn vị | Kết quả (triệu đồng)\na | bg | 5", "(triệu đồng)"),
      ("BIỂU 1 | | Đơn vị tính: Triệu đồng\nChỉ tiêu | Đơn vị | Kết quả\na | bg | 5", "triệu đồng"),
      ("BIỂU 1 (ĐVT: nghìn người)\nChỉ tiêu | Đơn vị | Kết quả\na | bg | 5", "nghìn người"),
      ("Đơn vị: tỷ đồng\nChỉ tiêu | Đơn vị | Kết quả\na | bg | 5", "tỷ đồng"),
      ("Đơn vị: Sở Y tế\nChỉ tiêu | Đơn vị | Kết quả\na | bg | 5", nil),
      ("ĐVT: triệu đồng\nChỉ tiêu | ĐVT | Đơn vị | Kết quả (%)\na | hồ sơ | bg | 5", "hồ sơ\n(%)"),
      ("ĐVT: triệu đồng\nChỉ tiêu | ĐVT | Đơn vị | Kết quả (%)\na | | bg | 5", "(%)"),
      ("Chỉ tiêu | Đơn vị | Kết quả\na | bg | 5", nil),
    ] as [(String, String?)])
  func theUnitNearestToAFigureIsTheOneItIsHeldAgainst(_ drawing: String, _ unit: String?) throws {
    #expect(try Self.read(drawing, as: .observation).records.map(\.statedUnit) == [unit])
  }
}
