import CommitteeModel
import Stories
import Testing

/// What a secretary is told of figures that can be read and cannot be.
@Suite struct FigureCheckTests {
  private static let natures: [String: IndicatorNature] = {
    let rows: [Record] = [
      .indicator("may-tinh", "Hộ có máy tính", .rate, of: .digitalSociety, order: 1, [.name: "Tỷ lệ hộ có máy tính"]),
      .indicator("diem-cau", "Số điểm cầu", .count, of: .digitalGovernment, order: 2, [.measure: "điểm cầu"]),
      .indicator("gia-tri", "Giá trị sản xuất", .money, of: .digitalEconomy, order: 3, [.measure: "tỷ đồng"]),
      .indicator("thue-bao", "Số thuê bao", .count, of: .digitalSociety, order: 4, [.measure: "thuê bao"]),
      .indicator("bo", "Số bộ", .count, of: .digitalSociety, order: 5),
      .indicator("phan-mem", "Tỷ lệ dùng phần mềm", .rate, of: .digitalSociety, order: 6),
    ]
    return Dictionary(uniqueKeysWithValues: rows.compactMap { row in IndicatorNature(row).map { (row.key, $0) } })
  }()

  /// A row of a sheet of a workbook.
  private static func row(
    _ indicator: String, _ value: String, _ more: [Field: String] = [:], line: Int = 5
  ) -> Record {
    let row = Record.figure(indicator, of: "bac-giang", "2021", value, more)
    return Record(
      row.table, cells: row.cells, origin: Origin(file: "so-y-te/bao-cao.xlsx", line: line, sheet: "Biểu 1"))
  }

  private static func told(_ indicator: String, _ value: String, _ spelled: [Field: String]) -> [Finding] {
    let beside: [Field: String] = indicator == "phan-mem" ? [.numerator: "17", .denominator: "10"] : [:]
    return FigureCheck.findings(in: [row(indicator, value, beside)], natures) { spelled[$1] }
  }

  @Test(
    arguments: [
      ("2027", "", [FindingCode.periodAhead]), ("2026", "", []), ("2025", "27/11/2026", [.cutoffAhead]),
      ("2025", "14/12/2024", [.cutoffTooEarly]), ("2025", "31/12/2025", []),
    ] as [(String, String, [FindingCode])])
  func aFigureOfATimeToComeIsToldOfWhenItIsTakenIn(
    _ period: String, _ cutoff: String, _ codes: [FindingCode]
  ) throws {
    let known: [Record] = [
      .unit("bac-giang", "Bắc Giang"), .row(.source, [.code: "bt"]),
      .indicator("hs", "Hồ sơ", .count, of: .digitalGovernment, order: 1),
    ]
    var check = RowCheck(RowCheck.Knowledge(of: known), on: CalendarDay(year: 2026, month: 11, day: 26))
    var batch = RowBatch(.observation, file: "so-lieu.csv")
    let row = Record.figure("hs", of: "bac-giang", period, "1.380", [.cutoff: cutoff, .source: "bt"])
    for line in 2...3 {
      batch.append(Record(row.table, cells: row.cells, origin: Origin(file: "so-lieu.csv", line: line)))
    }
    let found = check.findings(about: batch)
    #expect(found.map(\.code) == codes + codes, "of every row, also where its time came before")
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(
    arguments: [
      (
        "may-tinh", "120", [:], .blocking,
        "[N51] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “120” được đọc là 120 %, nhưng “Hộ có máy "
          + "tính” là phần của một tổng nên không thể quá 100 %. Sửa theo nguồn; nếu chỉ tiêu có thể vượt 100 % thì ghi "
          + "“có thể vượt 100 %” ở cột Phạm vi của bảng chỉ tiêu."
      ),
      (
        "diem-cau", "−3", [:], .blocking,
        "[N50] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “−3” được đọc là −3 điểm cầu, nhưng “Số điểm "
          + "cầu” không thể âm. Sửa theo nguồn; mức giảm thì ghi “thay đổi” ở cột Loại số; nếu chỉ tiêu có thể âm thì ghi "
          + "“có thể âm” ở cột Phạm vi của bảng chỉ tiêu."
      ),
      (
        "diem-cau", "1,380", [.value: "1.380"], .blocking,
        "[N52] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “1.380” được đọc là 1,380 điểm cầu, nhưng "
          + "“Số điểm cầu” đếm từng cái nên không thể lẻ; có thể là 1.380. Sửa theo nguồn; nếu chỉ tiêu có thể là số lẻ "
          + "thì ghi “có thể là số lẻ” ở cột Phạm vi của bảng chỉ tiêu."
      ),
      (
        "may-tinh", "0,72", [:], .warning,
        "[N53] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “0,72” được đọc là 0,72 %; có thể là 72 %. "
          + "Viết theo phần trăm: 72; không cần làm gì nếu đọc như vậy là đúng."
      ),
      (
        "phan-mem", "60,5", [:], .blocking,
        "[N51] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “60,5” được đọc là 60,5 %, nhưng tử số 17 lớn "
          + "hơn mẫu số 10. Sửa theo nguồn; nếu chỉ tiêu có thể vượt 100 % thì ghi “có thể vượt 100 %” ở cột Phạm vi của "
          + "bảng chỉ tiêu."
      ),
      (
        "thue-bao", "1.380", [.measure: "nghìn thuê bao"], .blocking,
        "[N54] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: tệp ghi đơn vị “nghìn thuê bao”, vậy “1.380” "
          + "là 1.380 nghìn thuê bao; đơn vị của “Số thuê bao” là “thuê bao”, vậy “1.380” sẽ được đọc là 1.380 thuê bao. "
          + "Viết các số theo “thuê bao” và sửa đơn vị ghi trong tệp; nếu đơn vị của chỉ tiêu sai thì sửa ở bảng chỉ tiêu."
      ),
      (
        "diem-cau", "45", [.value: "45 %"], .blocking,
        "[N55] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: tệp ghi đơn vị “%”, đơn vị của “Số điểm cầu” "
          + "là “điểm cầu”, vậy “45 %” sẽ được đọc là 45 điểm cầu. Viết các số theo “điểm cầu” và sửa đơn vị ghi trong "
          + "tệp; nếu đơn vị của chỉ tiêu sai thì sửa ở bảng chỉ tiêu."
      ),
      (
        "bo", "5", [.measure: "nghìn"], .blocking,
        "[N54] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: tệp ghi đơn vị “nghìn”, vậy “5” là 5 nghìn; "
          + "“Số bộ” không nêu đơn vị tính, vậy “5” sẽ được đọc là 5. Ghi đơn vị tính của chỉ tiêu ở bảng chỉ tiêu rồi "
          + "nhập lại."
      ),
      (
        "gia-tri", "1,5 nghìn tỷ", [:], .blocking,
        "[N101] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “1,5 nghìn tỷ” có chữ chỉ độ lớn mà đơn vị "
          + "của “Giá trị sản xuất” là “tỷ đồng”, nên có thể là 1,5 nghìn tỷ đồng hoặc 1,5 nghìn tỷ tỷ đồng. Hỏi nơi "
          + "gửi, rồi viết số theo “tỷ đồng”, không kèm chữ chỉ độ lớn: 1.500."
      ),
      (
        "gia-tri", "khoảng 500 triệu", [.measure: "tỷ đồng"], .blocking,
        "[N101] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “khoảng 500 triệu” có chữ chỉ độ lớn mà đơn "
          + "vị của “Giá trị sản xuất” là “tỷ đồng”, nên có thể là khoảng 500 triệu đồng hoặc khoảng 500 triệu tỷ đồng. "
          + "Hỏi nơi gửi, rồi viết số theo “tỷ đồng”, không kèm chữ chỉ độ lớn: khoảng 0,5."
      ),
      (
        "gia-tri", "1,5 - 2 nghìn tỷ", [:], .blocking,
        "[N101] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “1,5 - 2 nghìn tỷ” có chữ chỉ độ lớn mà đơn "
          + "vị của “Giá trị sản xuất” là “tỷ đồng”, nên có thể là 1,5 - 2 nghìn tỷ đồng hoặc 1,5 - 2 nghìn tỷ tỷ đồng. "
          + "Hỏi nơi gửi, rồi viết số theo “tỷ đồng”, không kèm chữ chỉ độ lớn: 1.500 - 2.000."
      ),
      (
        "may-tinh", "5/2021", [:], .blocking,
        "[N102] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “5/2021” có thể là tháng 5 năm 2021 hoặc là "
          + "phân số 5/2.021. Là phân số thì viết 5/2.021; là tháng thì viết tỷ lệ của tháng ấy và ghi tháng ở cột Kỳ."
      ),
      (
        "diem-cau", "O", [:], .blocking,
        "[N103] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “O” ở chỗ của số có thể là 0 (đã đo và kết "
          + "quả là không) hoặc là chưa có số liệu. Viết 0, hoặc chưa có, hoặc không áp dụng."
      ),
      (
        "diem-cau", "Không", [:], .blocking,
        "[N103] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “Không” ở chỗ của số có thể là 0 (đã đo và "
          + "kết quả là không) hoặc là chưa có số liệu. Viết 0, hoặc chưa có, hoặc không áp dụng."
      ),
      (
        "may-tinh", "Đạt", [:], .warning,
        "[N59] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “Đạt” là chữ ở chỗ của số (tỷ lệ); màn hình sẽ "
          + "hiện nguyên chữ này. Không cần làm gì nếu nguồn nêu bằng chữ; chưa có số thì viết chưa có."
      ),
      (
        "diem-cau", "17/20", [:], .blocking,
        "[N18] so-y-te/bao-cao.xlsx, trang “Biểu 1”, dòng 5, cột “Giá trị”: “17/20” không đọc được theo loại của chỉ "
          + "tiêu (số lượng). Viết một số: 1.380; gần 15.000; trên 1,8 triệu; 40 - 50; hoặc sửa loại số liệu của chỉ tiêu."
      ),
    ] as [(String, String, [Field: String], Severity, String)])
  func aFigureThatCannotBeIsToldWithItsReadingAndWhatToDo(
    _ indicator: String, _ value: String, _ spelled: [Field: String], _ severity: Severity, _ sentence: String
  ) {
    let told = Self.told(indicator, value, spelled)
    #expect(told.map(\.text) == [sentence])
    #expect(told.map(\.severity) == [severity])
    #expect(Composition.composed(sentence).utf8.elementsEqual(sentence.utf8))
  }

  @Test(
    arguments: [
      ("may-tinh", "72", [.value: "72 %", .measure: "%"]), ("gia-tri", "169.353", [.measure: "Tỷ đồng"]),
      ("gia-tri", "169.353", [.measure: "(tỷ đồng)"]), ("thue-bao", "1,8 triệu", [.measure: "TB"]),
      ("gia-tri", "1,5 nghìn", [:]), ("thue-bao", "khoảng 500 triệu", [:]), ("may-tinh", "5/2.021", [:]),
      ("may-tinh", "13/2021", [:]), ("may-tinh", "11/1890", [:]),
      ("diem-cau", "40 - 50", [:]), ("diem-cau", "12", [.measure: "(luỹ kế)"]),
      ("diem-cau", "chưa có", [.measure: "%"]),
      ("may-tinh", "0,72", [.value: "0,72 %"]), ("bo", "5", [.measure: "bộ"]), ("may-tinh", "chưa cung cấp", [:]),
      ("khong-co", "−5", [:]),
    ] as [(String, String, [Field: String])])
  func whatFitsIsNotTold(_ indicator: String, _ value: String, _ spelled: [Field: String]) {
    #expect(Self.told(indicator, value, spelled).map(\.text) == [])
  }

  @Test(
    arguments: [
      ("gia-tri", "169.353", "(triệu đồng)", .multipleOfUnit), ("gia-tri", "169.353", "hồ sơ", .otherUnit),
      ("diem-cau", "12", "(%)", .otherUnit), ("thue-bao", "12", "(điểm cầu)", .otherUnit),
    ] as [(String, String, String, FindingCode)])
  func aUnitIsHeldWhereverItStands(_ indicator: String, _ value: String, _ unit: String, _ code: FindingCode) {
    #expect(Self.told(indicator, value, [.measure: unit]).map(\.code) == [code])
  }

  @Test func aChangeMayFallAndMayNotBeBroken() {
    func told(_ indicator: String, _ value: String, _ unit: String = "") -> [FindingCode] {
      let change = Record.change(indicator, of: "bac-giang", "2021", value)
      return FigureCheck.findings(in: [change], Self.natures) { unit.isEmpty || $1 != .measure ? nil : unit }.map(
        \.code)
    }
    #expect(told("diem-cau", "−3") == [])
    #expect(told("may-tinh", "−3,5", "điểm %") == [])
    #expect(told("may-tinh", "120") == [])
    #expect(told("diem-cau", "9,5") == [.brokenCount])
    #expect(told("diem-cau", "12", "%") == [.otherUnit], "a growth in percent is no number of sites")
  }

  @Test func aColumnOfFractionsIsRefused() {
    func told(_ values: [(text: String, spelled: String?)]) -> [Severity] {
      let rows = values.enumerated().map { Self.row("may-tinh", $1.text, line: $0 + 5) }
      return FigureCheck.findings(in: rows, Self.natures) { row, field in
        field == .value ? values[row.origin.line - 5].spelled : nil
      }.map(\.severity)
    }
    #expect(told([("0,72", nil), ("0,85", nil)]) == [.warning, .warning], "two may be small by chance")
    #expect(told([("0,72", nil), ("0,85", nil), ("0,9", nil)]) == [.blocking, .blocking, .blocking])
    #expect(
      told([("0,72", nil), ("1", nil)]) == [.warning, .warning], "a one is all of it where others are parts of it")
    #expect(told([("0,72", nil), ("1", nil), ("1", nil)]) == [.blocking, .blocking, .blocking])
    #expect(told([("0,72", nil), ("1", nil), ("71,78", nil)]) == [.warning])
    #expect(told([("1", nil), ("0", nil)]) == [])
    #expect(told([("0,72", nil), ("0,85", nil), ("0,9", nil), ("71,78", nil)]) == [.warning, .warning, .warning])
    #expect(told([("0,72", nil), ("71,78", "71.78%")]) == [.blocking], "the other was formatted as a percentage")
    #expect(told([("0,72", "0,72%"), ("71,78", "71,78%")]) == [])
  }

  /// What the ledger holds of an indicator tells in which size it is stated.
  @Test func aFractionBesideTensIsRefused() {
    func told(_ values: [String], beside others: [Int]) -> [String] {
      var check = FigureCheck(Self.natures)
      let early = values.enumerated().compactMap { check.finding(about: Self.row("may-tinh", $1, line: $0 + 5)) }
      return (early + check.findingsOfColumns { _ in others.map { ExactDecimal($0) } }).map {
        "\($0.severity) \($0.read)"
      }
    }
    #expect(told(["0,72"], beside: [68, 71]) == ["blocking 0,72"])
    #expect(told(["0,72", "1"], beside: [68]) == ["blocking 0,72", "blocking 1"])
    #expect(told(["1"], beside: [68]) == ["blocking 1"])
    #expect(told(["0,72", "71"], beside: [71]) == ["blocking 0,72"])
    #expect(told(["0,72"], beside: [68, 4]) == ["warning 0,72"], "it may be that small")
    #expect(told(["1"], beside: []) == [])
    #expect(told(["12"], beside: [68]) == [])
  }

  @Test func aFileOfTheImportFormatHasNoSignToSayThatAPercentageIsSmall() {
    let rows = ["0,72", "0,85", "0,9"].enumerated().map { place, value in
      let row = Record.figure("may-tinh", of: "bac-giang", "2021", value)
      return Record(row.table, cells: row.cells, origin: Origin(file: "tinh/so-lieu.csv", line: place + 2))
    }
    #expect(FigureCheck.findings(in: rows, Self.natures).map(\.severity) == [.warning, .warning, .warning])
  }

  @Test func aTargetIsHeldLikeAFigure() {
    func told(_ indicator: String, _ amount: String) -> [FindingCode] {
      FigureCheck.findings(in: [.target(indicator, of: "bac-giang", .atLeast, amount)], Self.natures).map(\.code)
    }
    #expect(told("may-tinh", "120") == [.aboveWhole])
    #expect(told("diem-cau", "10,5") == [.brokenCount])
    #expect(told("may-tinh", "80") == [])
  }

  // MARK: In bulk

  private static let cells = [
    "72", "0,72", "1", "120", "−3", "10,5", "1,380", "40 - 50", "90 - 110", "chưa có", "Đạt", "17/20", "0", "100",
    "86.45", "",
  ]

  /// What is said of rows in a batch is what is said of each of them, whether or not a record is made of it.
  @Test func aBatchIsJudgedAsItsRowsAre() {
    let changes = ["thực hiện", "thay đổi"]
    var rows: [Record] = []
    for code in Self.natures.keys.sorted() + ["khong-co"] {
      for (place, cell) in Self.cells.enumerated() {
        for change in changes {
          for beside in ["", "17"] where beside.isEmpty || place % 3 == 0 {
            let more: [Field: String] = [
              .figureKind: change, .numerator: beside, .denominator: beside.isEmpty ? "" : "16",
            ]
            rows.append(Self.row(code, cell, more, line: rows.count + 2))
          }
        }
      }
    }
    var batch = RowBatch(.observation, file: rows[0].origin.file, sheet: rows[0].origin.sheet)
    for row in rows { batch.append(row) }
    let spelled = rows.filter { $0.origin.line % 5 == 0 }
    batch.spellings = spelled.map { RawCell(.observation, at: $0.origin, field: .value, text: "\($0[.value])%") }
    var knowledge = RowCheck.Knowledge()
    knowledge.natures = Self.natures
    for schema in TableSchema.all { knowledge.codes[schema.table.index] = ["bac-giang", "bt", "khong-co"] }
    knowledge.codes[Table.indicator.index].formUnion(Self.natures.keys)
    var check = RowCheck(knowledge)
    let told = check.findings(about: batch) + check.findingsOfColumns { _ in [] }
    let expected = FigureCheck.findings(in: rows, Self.natures) { row, field in
      field == .value && row.origin.line % 5 == 0 ? "\(row[.value])%" : nil
    }
    #expect(told.map(\.text) == expected.map(\.text) && told.count > 50)
  }

  @Test func aColumnOfManyFractionsIsSettledBeforeItsEnd() {
    var check = FigureCheck(Self.natures)
    let rows = (0..<3000).map { Self.row("may-tinh", "0,72", line: $0 + 2) }
    let early = rows.compactMap { check.finding(about: $0) }
    #expect(early.count == 2000 && early.allSatisfy { $0.severity == .blocking })
    #expect(check.findingsOfColumns { _ in [] }.count == 1000)
  }
}
