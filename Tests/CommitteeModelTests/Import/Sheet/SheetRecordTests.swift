import CommitteeModel
import Testing

/// Sheets all the way to the records of the ledger.
struct SheetRecordTests {
  /// The records of a drawn sheet, and all that is said about it besides what was recognised around the table.
  private static func read(
    _ drawing: String, as table: Table, agreed: NumberNotation? = nil
  ) throws -> (records: [SheetRecord], told: [String]) {
    let (rows, header) = DrawnSheet(drawing).found(among: [table])
    let found = try #require(header)
    var evidence = SheetEvidence(found, agreed: agreed)
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
}
