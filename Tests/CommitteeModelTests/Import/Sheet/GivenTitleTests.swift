import Testing

@testable import CommitteeModel

/// What stands on the tab of a sheet and on the cover of its workbook, against what was given for all rows.
@Suite struct GivenTitleTests {
  private static let names = NameBook([
    Record(
      .unit,
      cells: TableSchema.of(.unit).columns.map {
        [.code: "tinh", .name: "Tỉnh Bắc Giang", .kind: "tỉnh"][$0.field] ?? ""
      },
      origin: Origin(file: "don-vi.csv", line: 2)),
    Record(
      .unit,
      cells: TableSchema.of(.unit).columns.map {
        [.code: "yen-the", .name: "UBND huyện Yên Thế", .kind: "UBND cấp huyện", .parent: "tinh"][$0.field] ?? ""
      }, origin: Origin(file: "don-vi.csv", line: 3)),
  ])

  /// The lines of the findings, with the sheet where it is another one.
  private func told(tab: String, cover: [String], title: String, cutoff: Bool = false, notes: [String] = []) -> [String]
  {
    let origin = { (line: Int, sheet: String) in Origin(file: "bao-cao.xlsx", line: line, sheet: sheet) }
    let headers = ["Chỉ tiêu", "Kết quả"] + (cutoff ? ["Ngày chốt"] : [])
    let header = HeaderMatch(headers.enumerated().map { ($0, [$1]) }, table: .observation)
    var check = GivenCheck(
      [.unit: "yen-the", .period: "2024"], under: header, names: Self.names, sheet: tab, at: origin(0, tab),
      cover: cover.enumerated().map { GivenCheck.Title(text: $1, origin: origin($0 + 1, "Bìa")) })
    check.add(
      FoundRow(
        RowText(SheetRow(number: 1, cells: [SheetCell(column: 0, value: .text(title))])), role: .title, findings: []),
      at: origin(1, tab))
    check.hear(notes: notes.map { GivenCheck.Title(text: $0, origin: origin(1, "Ghi chú")) })
    return check.findings.map { "\($0.origin.sheet) \($0.origin.line) \($0.code.rawValue)" }
  }

  @Test(
    arguments: [
      ("2024", [], "BÁO CÁO QUÝ II/2024", ["2024 1 N104"]),
      ("Biểu 1", ["BÁO CÁO NĂM 2024"], "QUÝ II/2024", ["Biểu 1 1 N104"]),
      ("Quý II", [], "BÁO CÁO NĂM 2024", []), ("2023", [], "Biểu 1", ["2023 0 N104"]),
      ("Quý II", [], "Biểu 1", ["Quý II 0 N104"]), ("2024", [], "Kỳ báo cáo: Quý II/2024", ["2024 1 N104"]),
      ("Biểu 1", ["BÁO CÁO 6 THÁNG ĐẦU NĂM 2024"], "Biểu 1", ["Biểu 1 0 N104"]),
      ("2024", ["BÁO CÁO 6 THÁNG ĐẦU NĂM 2024"], "Biểu 1", []),
      ("Biểu 1", ["TỈNH BẮC GIANG", "UBND HUYỆN YÊN THẾ"], "Biểu 1", []),
    ] as [(String, [String], String, [String])])
  func whatIsNearerToTheFiguresIsNeverSilencedByWhatIsFurtherOff(
    _ tab: String, _ cover: [String], _ title: String, _ wanted: [String]
  ) {
    #expect(told(tab: tab, cover: cover, title: title) == wanted)
  }

  /// A tab is all that tells a plan from results in a workbook that has both.
  @Test(arguments: ["Kế hoạch 2024", "KH 2024", "KH", "Dự kiến", "Lũy kế", "KH năm 2024"])
  func aTabOfAPlanStopsTheImport(_ tab: String) {
    #expect(told(tab: tab, cover: [], title: "Biểu 1") == ["\(tab) 0 N125"])
  }

  @Test(arguments: ["KHCN", "KH-CN", "KH và CN", "Kết quả kế hoạch 2024", "Thực hiện KH 2024"])
  func aTabThatOnlyLooksLikeOneDoesNot(_ tab: String) {
    #expect(told(tab: tab, cover: [], title: "Biểu 1") == [])
  }

  /// Notes behind a table are heard as the remarks under it are.
  @Test(
    arguments: [
      ("Số liệu tính đến 30/6/2024", "N104"), ("(*) Số kế hoạch", "N125"), ("Số của huyện Lục Ngạn", "N104"),
      ("So với năm 2023 tăng 5%", nil), ("Huyện Lục Ngạn chưa gửi", nil), ("Số liệu năm 2024", nil),
      ("Số liệu kế hoạch lấy theo Quyết định số 12", nil),
    ])
  func notesBehindATableAreHeard(_ note: String, _ code: String?) {
    #expect(told(tab: "Biểu 1", cover: [], title: "Biểu 1", notes: [note]) == (code.map { ["Biểu 1 0 \($0)"] } ?? []))
  }

  @Test func aColumnOfDaysThatStatesNoneSaysNothingOfTheFigures() {
    #expect(told(tab: "Biểu 1", cover: [], title: "Số liệu đến 30/6/2024", cutoff: true) == ["Biểu 1 1 N104"])
  }
}
