import CommitteeModel
import Stories
import Testing

/// Tables as departments fill them, with all that stands around their data.
struct TableFinderTests {
  @Test func aReportOfFiguresIsReadWithoutItsPrintedFrame() throws {
    let sheet = DrawnSheet(
      """
      SỞ THÔNG TIN VÀ TRUYỀN THÔNG
      KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2021

      STT | Chỉ tiêu | Đơn vị tính | Kết quả thực hiện | Ghi chú
      (1) | (2) | (3) | (4) | (5)
      I | Chính quyền số
      1 | Dịch vụ công trực tuyến mức độ 3, 4 | dịch vụ | 1.380 |
      2 | Hồ sơ trực tuyến (1) | % | 47,85 | nt
      II | Xã hội số
      STT | Chỉ tiêu | Đơn vị tính | Kết quả thực hiện | Ghi chú
      3 | Cơ sở y tế kết nối từ xa | nt | 100 |
      | Tổng cộng | | 3
      Ghi chú: số liệu tính đến cuối năm
      - nguồn các huyện
      | | | Bắc Giang, ngày 17 tháng 01 năm 2022
      NGƯỜI LẬP BIỂU | | | THỦ TRƯỞNG ĐƠN VỊ
      | | | Nguyễn Văn An
      """)
    let (rows, header) = sheet.found()
    #expect(
      rows.map(\.word) == [
        "tên", "tên", "trống", "tiêu đề", "số cột", "nhóm I/Chính quyền số", "số liệu", "số liệu", "nhóm II/Xã hội số",
        "lặp", "số liệu", "tổng", "chú", "chú", "ký", "ký", "ký",
      ])
    #expect(header?.table == .observation)
    #expect(
      header?.columns.map(\.meaning) == [
        .ordinal, .field(.indicator), .elsewhere(.measure), .field(.value), .field(.note),
      ])
    #expect(rows.map(\.number) == Array(1...17))
    let data = rows.filter { $0.role == .data }
    #expect(data.map(\.sections) == [["Chính quyền số"], ["Chính quyền số"], ["Xã hội số"]])
    #expect(data[2].texts[2] == "%", "nt says what the cell above says")
    let told = data.flatMap(\.findings).map(\.text)
    #expect(
      told == [
        "[N75] bao-cao.xlsx, trang “Biểu 1”, ô E8: “nt” trỏ lên ô phía trên nhưng phía trên không có gì. "
          + "Viết đủ nội dung của ô.",
        "[N74] bao-cao.xlsx, trang “Biểu 1”, ô C11: “nt” được đọc là nội dung ô phía trên: “%”. "
          + "Không cần làm gì nếu nhận đúng.",
      ])
  }

  @Test func aHeaderMergedOverTwoRowsIsOneHeader() throws {
    let drawing = """
      PHỤ LỤC
      TT | Nhiệm vụ | Cơ quan thực hiện | | Thời hạn hoàn thành
      | | Chủ trì | Phối hợp |
      1 | Gặp mặt cán bộ công nghệ thông tin | Sở TT&TT | các huyện | tháng 02/2022
      """
    let ranges = ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"].map { CellRange($0) }
    for merged in [ranges, []] {
      let (rows, header) = DrawnSheet(drawing).found(merged: merged)
      #expect(rows.map(\.word) == ["tên", "tiêu đề", "tiêu đề", "số liệu"])
      let fields = header?.columns.compactMap(\.field)
      #expect(fields == [.ordinal, .content, .leadAgency, .coordinatingAgency, .dueDate])
      #expect(header?.columns[2].header == "Cơ quan thực hiện Chủ trì")
      #expect(rows[2].findings.map(\.code) == [.tableChosen, .joinedHeader])
    }
  }

  @Test func aHeadingOverPartsOfTheMainRowBelongsToTheHeader() {
    let sheet = DrawnSheet(
      """
      | | Kết quả năm 2024 | | Nguồn số liệu
      Chỉ tiêu | Đơn vị | Tử số | Mẫu số |
      cqs.dvc34 | bac-giang | 17 | 20 | n
      """)
    let (rows, header) = sheet.found(merged: ["C1:D1", "E1:E2"].map { CellRange($0) })
    #expect(rows.map(\.word) == ["tiêu đề", "tiêu đề", "số liệu"])
    #expect(header?.columns.compactMap(\.field) == [.indicator, .unit, .numerator, .denominator, .source])
  }

  @Test func rowsWithoutAnOrdinalColumnMayStillHaveSections() {
    let sheet = DrawnSheet(
      """
      Nhiệm vụ | Cơ quan chủ trì | Thời hạn hoàn thành
      A. Thể chế số
      Ban hành quy chế | Sở TT&TT | Quý II/2025
      I. Kế hoạch
      Ban hành kế hoạch | nt | 12/2025
      B. Nhân lực số
      Tập huấn | Sở Nội vụ | Thường xuyên
      Kinh phí
      Bố trí dự toán | " | năm tiếp theo
      """)
    let (rows, _) = sheet.found()
    let data = rows.filter { $0.role == .data }
    #expect(
      data.map(\.sections) == [
        ["Thể chế số"], ["Thể chế số", "Kế hoạch"], ["Nhân lực số"], ["Nhân lực số", "Kinh phí"],
      ])
    #expect(data.map { $0.texts[1] } == ["Sở TT&TT", "Sở TT&TT", "Sở Nội vụ", "Sở Nội vụ"])
  }

  @Test func aNumberedNameIsASectionOnlyWhenItsPartsFollow() {
    let sheet = DrawnSheet(
      """
      TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn hoàn thành
      1 | Hạ tầng số
      1.1 | Phủ sóng băng rộng | Sở TT&TT | 2025
      1.2 | Trung tâm dữ liệu
      2 | Việc chưa giao cho ai
      3 | Tập huấn | Sở Nội vụ | 2025
      4
      """)
    let (rows, _) = sheet.found()
    #expect(
      rows.map(\.word) == [
        "tiêu đề", "nhóm 1/Hạ tầng số", "số liệu", "số liệu", "số liệu", "số liệu", "trống",
      ])
    #expect(rows.map(\.sections) == [[], [], ["Hạ tầng số"], ["Hạ tầng số"], [], [], []])
    #expect(rows.last?.findings.map(\.code) == [.onlyOrdinal])
  }

  @Test func lettersAfterHAreNotRoman() {
    let letters = "ABCDEFGHIK".map { "\($0) | Nhóm \($0)" }.joined(separator: "\n")
    let (rows, _) = DrawnSheet("TT | Nhiệm vụ | Cơ quan chủ trì\n" + letters + "\n1 | Việc | Sở").found()
    #expect(rows.last?.sections == ["Nhóm K"])
  }

  @Test func aMergedCellSpeaksForTheRowsItCovers() {
    let sheet = DrawnSheet(
      """
      TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
      1 | Ban hành quy chế | Sở TT&TT | 2025
      2 | Ban hành kế hoạch | | 2025
      3 | Tập huấn | | 2025
      """)
    let (rows, _) = sheet.found(merged: [CellRange("C2:C3")])
    #expect(rows.map { $0.texts[2] } == ["Cơ quan chủ trì", "Sở TT&TT", "Sở TT&TT", nil])
    #expect(rows[2].findings.map(\.code) == [.mergedDown])
  }

  @Test func anIndicatorThatBeginsLikeATotalStaysData() {
    let sheet = DrawnSheet(
      """
      STT | Chỉ tiêu | Kết quả thực hiện
      1 | Tổng số hồ sơ tiếp nhận | 133.802
      2 | Cộng đồng tổ công nghệ số | 5
      Tổng số: | | 2
      | Tổng (I+II) | 2
      Tổng cộng mục I | | 2
      """)
    #expect(sheet.found().rows.map(\.word) == ["tiêu đề", "số liệu", "số liệu", "tổng", "tổng", "tổng"])
  }

  @Test func whatFollowsTheSignaturesIsDataAgainWhenItLooksLikeIt() {
    let sheet = DrawnSheet(
      """
      STT | Chỉ tiêu | Đơn vị tính | Kết quả thực hiện
      1 | A | % | 5
      Người lập
      Trần Thị B
      2 | B | % | 6
      """)
    #expect(sheet.found().rows.map(\.word) == ["tiêu đề", "số liệu", "ký", "ký", "số liệu"])
  }

  @Test func aSecondTableOnTheSheetIsNotReadUnderTheFirstHeader() {
    let sheet = DrawnSheet(
      """
      STT | Chỉ tiêu | Kết quả | Ghi chú
      1 | Dịch vụ công | 1.380 |
      TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
      1 | Tập huấn | Sở Nội vụ | 2025
      """)
    let rows = sheet.found().rows
    #expect(rows.map(\.word) == ["tiêu đề", "số liệu", "?", "?"])
    #expect(rows.map { $0.findings.map(\.code).filter { $0 == .anotherHeader } } == [[], [], [.anotherHeader], []])
  }

  @Test func aHeaderRepeatedOnTheNextPageMayBeNumberedAgain() {
    let header = "TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n1 | 2 | 3 | 4\n"
    let sheet = DrawnSheet(header + "1 | Tập huấn | Sở | 2025\n" + header + "2 | Diễn tập | Sở | 2025")
    #expect(sheet.found().rows.map(\.word) == ["tiêu đề", "số cột", "số liệu", "lặp", "số cột", "số liệu"])
  }

  @Test func anOfficialWhoHasATaskDoesNotSignTheTable() {
    let sheet = DrawnSheet(
      """
      Nhiệm vụ | Cơ quan chủ trì | Thời hạn
      Chủ tịch UBND cấp huyện tập huấn cán bộ | các huyện | 2025
      Giám đốc sở báo cáo | các sở | hằng quý
      Người lập biểu | | Thủ trưởng đơn vị
      Nguyễn Văn An | | Trần Thị B
      """)
    #expect(sheet.found().rows.map(\.word) == ["tiêu đề", "số liệu", "số liệu", "ký", "ký"])
  }

  @Test func aSheetWithoutAHeaderIsGivenBackWholeWithOneFinding() {
    let (rows, header) = DrawnSheet("Kính gửi | các sở\n1 | 2\n3 | 4").found()
    #expect(rows.map(\.word) == ["?", "?", "?"])
    #expect(rows.flatMap(\.findings).map(\.code) == [.noHeader])
    #expect(header == nil)
  }

  @Test func aSheetThatFitsSeveralTablesIsNotGuessed() {
    let drawing = "Nguồn | Ghi chú\na | b"
    let (rows, _) = DrawnSheet(drawing).found()
    #expect(rows.map(\.word) == ["?", "?"])
    #expect(rows.flatMap(\.findings).map(\.code) == [.tableUndecided])
    let chosen = DrawnSheet(drawing).found(among: [.target])
    #expect(chosen.rows.map(\.word) == ["tiêu đề", "số liệu"])
  }

  @Test func aCellBesideTheTableIsToldOnceForItsColumn() {
    let (rows, _) = DrawnSheet("STT | Chỉ tiêu | Kết quả\n1 | a | 2 | | xem lại\n2 | b | 3 | | xem lại").found()
    #expect(
      rows.map { $0.findings.filter { $0.code == .beside }.map(\.place) } == [
        [], ["bao-cao.xlsx, trang “Biểu 1”, ô E2"], [],
      ])
    #expect(rows[1].cells.map(\.column) == [0, 1, 2])
  }

  @Test func whatASecretarySaidAboutAHeaderCounts() {
    let answers: [String: Field?] = [
      "noi dung do": .indicator, "ket qua nam nay": .value, "y kien cua so": Field?.none,
    ]
    let sheet = DrawnSheet("Nội dung đo | Kết quả năm nay | Ý kiến của Sở\na | 2 | b")
    #expect(sheet.found(among: [.observation]).header?.unknown.count == 3)
    let (_, header) = sheet.found(among: [.observation], answers: answers)
    #expect(header?.columns.map(\.meaning) == [.field(.indicator), .field(.value), .passedOver])
    #expect(header?.missing == [.unit, .figureKind, .source])
  }

  // MARK: What nobody knows

  private static let strange = DrawnSheet(
    """
    SỞ Y TẾ
    ĐVT: %
    Hạng mục | Con số năm 2021 | Lấy từ đâu
    (1) | (2) | (3)
    a | 71,78 | bt
    b | 100 | bt
    """)

  @Test func aSheetOfUnknownColumnsIsShownWithWhatStandsBelowThem() throws {
    var finder = TableFinder(file: "bao-cao.csv")
    let found = Self.strange.rows.flatMap { finder.take($0) } + finder.finish()
    #expect(found.flatMap(\.findings).map(\.fact) == [.sheet(.noHeader)])
    let guess = try #require(finder.guess)
    #expect(guess.headers.map(\.text) == ["Hạng mục", "Con số năm 2021", "Lấy từ đâu"])
    #expect(guess.headers.map(\.samples) == [["a", "b"], ["71,78", "100"], ["bt"]])
    #expect(guess.match(as: .observation).unknown.count == 3 && guess.match(as: .observation).unitAbove == "%")
  }

  @Test func whoNamesTheTableIsNotToldThatThereIsNoHeader() {
    let (rows, header) = Self.strange.found(among: [.observation])
    #expect(rows.map(\.word) == ["tên", "tên", "tiêu đề", "số cột", "số liệu", "số liệu"])
    #expect(header?.unknown.map(\.header) == ["Hạng mục", "Con số năm 2021", "Lấy từ đâu"])
    #expect(rows.flatMap(\.findings).filter { $0.severity == .blocking }.allSatisfy { $0.fact == .unknownColumn })
  }

  @Test func aColumnNamedByHandKeepsThePeriodOfItsHeader() throws {
    let (_, header) = Self.strange.found(
      among: [.observation], answers: ["hang muc": .indicator, "con so nam 2021": .value, "lay tu dau": Field?.none])
    let columns = try #require(header).columns
    #expect(columns.map(\.field) == [.indicator, .value, nil] && columns[1].period == "năm 2021")
  }

  @Test func aSheetThatFitsSeveralTablesCanBeAskedAboutAmongThem() throws {
    var finder = TableFinder(file: "a.csv")
    _ = DrawnSheet("Mã | Ghi chú | Nguồn\nx | y | z").rows.flatMap { finder.take($0) } + finder.finish()
    #expect(try #require(finder.guess).tables.count > 1)
  }

  @Test func aHeaderInTheLettersOfAnOldFontIsShownAsItReads() throws {
    let (rows, _) = DrawnSheet("TT | NhiÖm vô | C¬ quan chñ tr×\n1 | ChuyÓn ®æi sè | Së Th«ng tin").found()
    let findings = rows.flatMap(\.findings)
    #expect(findings.map(\.code) == [.suspectedLegacy] && findings.first?.origin.line == 1)
    #expect(findings.first?.text.contains("đọc ra là “TT Nhiệm vụ Cơ quan chủ trì”") == true)
  }

  @Test func anIndicatorWithoutItsFigureIsNoGroup() throws {
    let drawing = DrawnSheet("Chỉ tiêu | Kết quả | Nguồn\nHạ tầng số\nSố trường\nSố phòng | 15 | bt")
    let names = NameBook([.indicator("truong", "Số trường", .count, of: .digitalSociety, order: 1)])
    var finder = TableFinder(file: "a.csv", among: [.observation], names: names)
    let found = drawing.rows.flatMap { finder.take($0) } + finder.finish()
    #expect(found.map(\.word) == ["tiêu đề", "nhóm /Hạ tầng số", "số liệu", "số liệu"])
  }
}
