import CommitteeModel
import TestKit
import Testing

@testable import Intake

/// Whose figures those of a sheet are by the levels of units that it names.
@Suite struct GivenLevelTests {
  private static let units = NameBook([
    unitRow("tinh", "Tỉnh Bắc Giang", "tỉnh"), unitRow("yen-the", "UBND huyện Yên Thế", "UBND cấp huyện", of: "tinh"),
  ])

  private func delivery(
    _ text: String, unit: String? = nil, period: String? = nil, names: NameBook = units
  ) throws -> Delivery {
    try readFigures(text, unit: unit, period: period, names: names)
  }

  /// A running total of earlier years is what a department may well be asked for.
  @Test func runningTotalsThatAreSaidToBeSuchMayStandInTheTitle() throws {
    let sheet = "Lũy kế từ đầu nhiệm kỳ;;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n"
    let read = try readFigures(sheet) { order in
      (order.names, order.constants[.basis]) = (Self.units, "luỹ kế")
    }
    #expect(blocked(read) == [])
  }

  /// In capitals it heads the rows of a district, and signs nothing.
  @Test func aHeadingWithAMonthIsNoPlaceOfSigning() throws {
    let sheet = "TT;Chỉ tiêu;Kết quả\nHUYỆN YÊN THẾ, THÁNG 6 NĂM 2025;;\n1;cqs.dvc;5\n"
    let heading = "2 N104 HUYỆN YÊN THẾ, THÁNG 6 NĂM 2025"
    #expect(blocked(try delivery(sheet, unit: "tinh", period: "tháng 6/2025")) == [heading])
    let signed = "TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n\"Bắc Giang, tháng 6 năm 2025\";;\n"
    let read = try delivery(signed, unit: "tinh", period: "tháng 6/2025")
    #expect(blocked(read) == [])
    #expect(read.findings.contains { $0.code == .signature })
  }

  /// Since 7/2025 the level below the province is that of communes.
  @Test(arguments: ["xã", "phường", "đặc khu", "UBND cấp xã", "huyện", "thị xã", "quận", "thành phố trực thuộc tỉnh"])
  func everyLevelIsAKindOfUnitWithATerritory(_ kind: String) throws {
    let column = try #require(TableSchema.of(.unit).columns.first { $0.field == .kind })
    #expect(CellCheck.fact(kind, in: column) == nil)
    let book = NameBook([unitRow("tinh", "Tỉnh Bắc Giang", "tỉnh"), unitRow("nep", "Đồng Kỳ", kind, of: "tinh")])
    let sheet = "ĐỒNG KỲ;;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n"
    #expect(blocked(try delivery(sheet, unit: "tinh", period: "2025", names: book)) == ["1 N104 ĐỒNG KỲ"])
  }

  @Test func theWholeProvinceInATableOfItsPartsIsTheProvince() throws {
    let sheet = "Chỉ tiêu;Đơn vị;Kỳ;Kết quả\ncqs.dvc;Toàn tỉnh;2025;5\ncqs.dvc;yen-the;2025;3\n"
    #expect(try delivery(sheet).records.map { $0[.unit] } == ["tinh", "yen-the"])
    let two = NameBook([
      unitRow("tinh", "Tỉnh Bắc Giang", "tỉnh"), unitRow("nam", "Huyện Nam", "huyện", of: "tinh"),
      unitRow("kia", "Tỉnh Kia", "tỉnh"), unitRow("bac", "Huyện Bắc", "huyện", of: "kia"),
    ])
    #expect(try delivery(sheet, names: two).records.map { $0[.unit] } == ["Toàn tỉnh", "yen-the"])
  }

  /// Notes behind the table are heard, also where they are written as a table, and stop nothing by themselves.
  @Test(
    arguments: [
      (["Ghi chú chung"], ["Số liệu tính đến 30/6/2024"], "N104"),
      (["STT", "Nội dung", "Ghi chú"], ["1", "Theo mẫu", ""], nil),
      (["STT", "Nội dung"], ["1", "Số liệu tính đến 30/6/2024"], "N104"),
    ] as [([String], [String], String?)])
  func aSheetOfNotesBehindTheTableIsHeard(_ columns: [String], _ row: [String], _ code: String?) throws {
    let sheets = [
      TableWorkbook.Sheet(
        title: "Biểu 1", columns: ["Chỉ tiêu", "Kết quả", "Nguồn"],
        rows: [["cqs.dvc", "5", "bt"], ["kts.grdp", "7", "bt"]]),
      TableWorkbook.Sheet(title: "Ghi chú", columns: columns, rows: [row]),
    ]
    try withTemporaryFolder { folder in
      try write(TableWorkbook(heading: "Biểu mẫu", sheets: sheets).bytes, to: folder + "/a.xlsx")
      var order = IntakeOrder()
      order.constants = [.unit: "tinh", .period: "2024"]
      let read = try DossierFolder.read(folder, order: order)
      let blocked = read.findings.filter { $0.severity == .blocking }
      #expect(blocked.map { $0.code.rawValue } == (code.map { [$0] } ?? []), "\(read.findings.map(\.text))")
      #expect(read.findings.contains { $0.fact == .sheet(.withoutTable) && $0.origin.sheet == "Ghi chú" })
    }
  }
}
