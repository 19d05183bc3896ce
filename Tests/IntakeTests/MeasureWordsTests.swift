import CommitteeModel
import Stories
import TestKit
import Testing

@testable import Intake

/// What the words beside a table say of the units of its figures: titles, groups, remarks, headers, the sheet's name.
@Suite struct MeasureWordsTests {
  private static let indicators = [
    Record.indicator("gia-tri", "Giá trị sản xuất", .money, of: .digitalEconomy, order: 1, [.measure: "tỷ đồng"]),
    Record.indicator("nhan-luc", "Nhân lực", .count, of: .digitalEconomy, order: 2, [.measure: "người"]),
    Record.indicator("may-tinh", "Tỷ lệ hộ có máy tính", .rate, of: .digitalSociety, order: 3, [.measure: "%"]),
    Record.indicator("bo", "Số bộ thủ tục", .count, of: .digitalGovernment, order: 4),
  ]

  /// What is told of the figures of a file.
  private func told(_ text: String) throws -> [String] {
    let delivery = try readFigures(text) { order in
      order.names = NameBook(Self.indicators)
      order.constants[.period] = nil
    }
    let natures = Dictionary(
      uniqueKeysWithValues: Self.indicators.compactMap { record in IndicatorNature(record).map { (record.key, $0) } })
    var spelled: [Int: String] = [:]
    for cell in delivery.rawCells where cell.field == .measure { spelled[cell.origin.line] = cell.text }
    return FigureCheck.findings(in: delivery.records, natures) { record, field in
      field == .measure ? spelled[record.origin.line] : nil
    }.map { "\($0.origin.line) \($0.code.rawValue)" }
  }

  private static let header = "TT;Chỉ tiêu;Kỳ;Kết quả"
  private static let money = "1;gia-tri;2023;1234,5"

  @Test(arguments: [
    "BÁO CÁO KINH TẾ SỐ (triệu đồng)", "Tính bằng triệu đồng", "Số liệu tính theo đơn vị nghìn đồng",
    "Biểu 2: đơn vị tính nghìn đồng", "Biểu 2 - triệu đồng", "Doanh thu, triệu đồng", "[triệu USD]",
    "Giá trị (người, triệu đồng)", "ĐVT triệu đồng theo giá hiện hành", "Số tiền quy ra nghìn USD", "(triệu)",
    "Số liệu quy đổi ra triệu đồng", "Giá trị quy đổi thành nghìn USD",
  ])
  func aTitleInAnotherUnitStopsTheFiguresThatItSpeaksOf(_ title: String) throws {
    let told = try told("\(title);;;\n\(Self.header)\n\(Self.money)\n2;may-tinh;2023;55,5\n")
    #expect(told.map { String($0.prefix(3)) } == ["3 N"], "\(told)")
  }

  @Test(arguments: [
    "BÁO CÁO KINH TẾ SỐ (tỷ đồng)", "Gói hỗ trợ 500 triệu đồng", "HUYỆN TRIỆU SƠN", "Triệu Sơn", "Hội đồng nhân dân",
    "Kết quả (đồng bộ)", "Xã Đồng Kỳ", "Đạt bằng 95% kế hoạch", "Tỷ lệ hộ có máy tính (%)", "Nhân lực (nghìn người)",
    "Đơn vị: Sở Tài chính", "Doanh nghiệp có vốn trên 10 triệu đồng", "(người, tỷ đồng)",
    "Doanh thu của các doanh nghiệp hàng triệu đồng mỗi ngày",
  ])
  func wordsThatNameNoOtherUnitForAFigureStopNothing(_ title: String) throws {
    #expect(try told("\(title);;;\n\(Self.header)\n\(Self.money)\n") == [])
  }

  @Test(arguments: [
    ("nhan-luc", "(nghìn người)", ["3 N54"]), ("nhan-luc", "(nghìn lao động)", ["3 N55"]),
    ("nhan-luc", "(triệu đồng)", []),
    ("bo", "(nghìn hồ sơ)", ["3 N54"]), ("bo", "(triệu đồng)", []), ("nhan-luc", "(%)", ["3 N55"]),
    ("may-tinh", "(triệu đồng)", []), ("may-tinh", "(nghìn)", []), ("may-tinh", "(‰)", ["3 N54"]),
    ("nhan-luc", "Tăng 5% so với 2023", []), ("nhan-luc", "Đạt bằng 95% kế hoạch", []),
    ("gia-tri", "ĐVT triệu đồng (nguồn: Sở TC)", ["3 N54"]), ("nhan-luc", "(TỶ LỆ 17%)", []),
    ("nhan-luc", "ĐVT: nghìn người", ["3 N54"]), ("nhan-luc", "(tính bằng nghìn người)", ["3 N54"]),
    ("nhan-luc", "(ĐVT người)", []),
  ])
  func whatATitleNamesIsHeldAgainstTheFiguresOfItsKind(_ code: String, _ title: String, _ wanted: [String]) throws {
    #expect(try told("Biểu 1 \(title);;;\n\(Self.header)\n1;\(code);2023;12\n") == wanted)
  }

  /// Of two units of one thing nobody can tell which is meant.
  @Test(arguments: [
    ("tỷ đồng, triệu đồng", "gia-tri", ["3 N54"]), ("người, nghìn người", "nhan-luc", ["3 N54"]),
    ("người; tỷ đồng; %", "nhan-luc", []), ("tỷ đồng, nghìn người", "gia-tri", []),
  ])
  func aLineOfTwoUnitsOfOneThingIsAskedAbout(_ units: String, _ code: String, _ wanted: [String]) throws {
    let line = "\"Đơn vị tính: \(units)\";;;"
    #expect(try told("\(line)\n\(Self.header)\n1;\(code);2023;1234\n") == wanted)
  }

  /// However a department writes that it counts in thousands, 159 is not 159 people.
  @Test(arguments: [
    "nghìn người", "ĐVT: nghìn người", "đơn vị tính: nghìn người", "đơn vị nghìn người", "x 1.000 người",
    "người x 1000",
    "người, nghìn", "ng.người", "ĐVT - nghìn người", "1.000 người", "×1000 người", "nghìn", "K",
  ])
  func aMultipleIsOneHoweverItIsWritten(_ unit: String) throws {
    let header = "TT;Chỉ tiêu;Kỳ;Kết quả (\(unit))\n1;nhan-luc;2024;159\n"
    #expect(try told(header) == ["2 N54"], "behind the header")
    let column = "TT;Chỉ tiêu;ĐVT;Kỳ;Kết quả\n1;nhan-luc;\(unit);2024;159\n"
    #expect(try told(column) == ["2 N54"], "in a column of units")
    let indicator = "TT;Chỉ tiêu (\(unit));Kỳ;Kết quả\n1;nhan-luc;2024;159\n"
    if unit != "K" { #expect(try told(indicator) == ["2 N54"], "behind another header") }
    let line = "Đơn vị tính: \(unit);;;\nTT;Chỉ tiêu;Kỳ;Kết quả\n1;nhan-luc;2024;159\n"
    #expect(try told(line) == ["3 N54"], "in a line above")
  }

  @Test(arguments: [
    "Đơn vị tính: người; tỷ đồng; %", "ĐVT: %, người, tỷ đồng", "ĐVT: theo từng chỉ tiêu", "Đơn vị tính: xem cột ĐVT",
  ])
  func aLineOfAllUnitsOfATableContradictsNone(_ line: String) throws {
    let rows = "1;nhan-luc;2023;5\n2;may-tinh;2023;55,5\n3;gia-tri;2023;7\n"
    #expect(try told("\"\(line)\";;;\n\(Self.header)\n\(rows)") == [])
  }

  @Test(arguments: ["số", "số lượng", "người, %, tỷ đồng", "đến 31/12/2024", "lũy kế"])
  func bracketsThatNameNoUnitOfTheFigureSayNothing(_ words: String) throws {
    let rows = "1;nhan-luc;2023;5\n2;may-tinh;2023;55,5\n3;gia-tri;2023;7\n"
    #expect(try told("TT;Chỉ tiêu;Kỳ;Kết quả (\(words))\n\(rows)") == [])
  }

  /// A file that says two things of one figure cannot be right in both.
  @Test func aColumnOfUnitsAndTheHeaderMustAgree() throws {
    let row = "1;nhan-luc;người;2024;159\n"
    #expect(try told("TT;Chỉ tiêu;ĐVT;Kỳ;Kết quả (nghìn)\n\(row)") == ["2 N54"])
    #expect(try told("TT;Chỉ tiêu;ĐVT;Kỳ;Kết quả\n1;nhan-luc;người (nghìn);2024;159\n") == ["2 N54"])
    #expect(try told("TT;Chỉ tiêu;ĐVT;Kỳ;Kết quả (người)\n\(row)") == [])
    #expect(try told("TT;Chỉ tiêu;ĐVT;Kỳ;Kết quả\n1;nhan-luc;(hồ sơ);2024;159\n") == ["2 N55"])
    #expect(try told("TT;Chỉ tiêu;ĐVT;Kỳ;Kết quả (số)\n\(row)") == [])
  }

  @Test func anAmountInARemarkIsNoUnit() throws {
    let head = "TT;Chỉ tiêu;Kỳ;Kết quả;Ghi chú\n"
    #expect(try told(head + "\(Self.money);trong đó vốn đầu tư (triệu đồng): 500\n") == [])
    let footnote = "\(Self.money);\nGhi chú: số lượt người truy cập tính bằng nghìn người;;;;\n"
    #expect(try told(head + footnote) == [])
    #expect(try told(head + "1;bo;2023;7;x1000\n") == ["2 N54"])
    #expect(try told("TT;Chỉ tiêu;Kỳ;Kết quả;\n1;nhan-luc;2023;159;nghìn người\n") == ["2 N54"])
  }

  @Test func theNameOfAnIndicatorMayCarryAUnit() throws {
    #expect(try told(Self.header + "\n1;Nhân lực (nghìn người);2023;159\n") == ["2 N54"])
    #expect(try told(Self.header + "\n1;Nhân lực (người);2023;159\n").isEmpty)
  }

  @Test func aGroupARemarkAHeaderAndANoteSayItToo() throws {
    let head = Self.header + "\n"
    #expect(try told(head + "I;Kinh tế số (triệu đồng);;\n\(Self.money)\n") == ["3 N54"])
    #expect(try told(head + "\(Self.money)\nGhi chú: số liệu tính bằng triệu đồng;;;\n") == ["2 N54"])
    #expect(try told(head + "\(Self.money)\n(*) Triệu đồng;;;\n") == ["2 N54"])
    #expect(try told(head + "\(Self.money)\n;(tính bằng triệu đồng);;\n") == ["2 N54"])
    #expect(try told("TT;Chỉ tiêu;Kỳ;Kết quả;Ghi chú\n\(Self.money);quy đổi ra triệu đồng\n") == ["2 N54"])
    #expect(try told("TT;Chỉ tiêu (triệu đồng);Kỳ;Kết quả\n\(Self.money)\n") == ["2 N54"])
    #expect(try told("TT;Chỉ tiêu;Kỳ;Kết quả;Ghi chú\n\(Self.money);tính bằng triệu đồng\n") == ["2 N54"])
    #expect(try told("TT;Chỉ tiêu;Kỳ;Kết quả;ĐVT: triệu đồng\n\(Self.money);\n") == ["2 N54"])
  }

  /// A footnote on one thing says nothing of the others.
  @Test(
    arguments: [
      ("kinh phí tính bằng triệu đồng; số lượt người truy cập tính bằng nghìn người", []),
      ("nhân lực tính bằng nghìn người", ["2 N54"]), ("số liệu tính bằng nghìn người", ["2 N54"]),
      ("kinh phí tính bằng triệu đồng; các số liệu khác tính bằng nghìn người", ["2 N54"]),
      ("tính bằng nghìn người", ["2 N54"]),
    ])
  func aFootnoteOnOneThingIsNotOfAnother(_ words: String, _ wanted: [String]) throws {
    let rows = "1;nhan-luc;2023;159\n\"Ghi chú: \(words)\";;;\n"
    #expect(try told(Self.header + "\n" + rows) == wanted)
  }

  @Test func theNearestWordsDecide() throws {
    let title = "Biểu 1 (triệu đồng);;;\n\(Self.header)\n"
    #expect(try told(title + "I;Kinh tế số (tỷ đồng);;\n\(Self.money)\n") == [])
    #expect(try told(title + "I;Nhân lực (người);;\n1;nhan-luc;2023;5\nII;Giá trị;;\n\(Self.money)\n") == ["6 N54"])
    #expect(try told("Biểu 1 (triệu đồng);;;\nTT;Chỉ tiêu;Kỳ;Kết quả (tỷ đồng)\n\(Self.money)\n") == [])
    #expect(try told("Biểu 1 (triệu đồng);;;\nTT;Chỉ tiêu;Kỳ;Kết quả (lũy kế)\n\(Self.money)\n") == ["3 N54"])
    #expect(try told("Biểu 1 (triệu đồng);;;;\nTT;Chỉ tiêu;ĐVT;Kỳ;Kết quả\n1;gia-tri;tỷ đồng;2023;5\n") == [])
  }

  /// A secretary who takes the good rows alone would take the second one a thousand times too great.
  @Test func aRowWithoutItsUnitIsHeldAgainstTheOneAbove() throws {
    let rows = "1;gia-tri;triệu đồng;2023;1234,5\n2;gia-tri;;2022;1000\n3;may-tinh;;2022;50\n"
    #expect(try told("TT;Chỉ tiêu;ĐVT;Kỳ;Kết quả\n\(rows)") == ["2 N54", "3 N54"])
  }

  @Test func theWordsThatStateAUnitAreTold() {
    let nature = IndicatorNature(Self.indicators[0])
    let told = nature.map { nature in
      FigureFact.multipleOfUnit(
        stated: StatedUnit(unit: "triệu đồng", words: "BIỂU 1 (triệu đồng)"), says: "5 triệu đồng",
        reading: "5 tỷ đồng",
        of: nature)
    }
    #expect(
      told.map { Finding(.figure($0), at: Origin(file: "a.xlsx", line: 3), read: "5").text }
        == "[N54] a.xlsx, dòng 3: tệp ghi đơn vị “triệu đồng” ở “BIỂU 1 (triệu đồng)”, vậy “5” là 5 triệu đồng; đơn vị của "
        + "“Giá trị sản xuất” là “tỷ đồng”, vậy “5” sẽ được đọc là 5 tỷ đồng. Viết các số theo “tỷ đồng” và sửa đơn vị "
        + "ghi trong tệp; nếu số đã theo “tỷ đồng” thì ghi đơn vị ấy ở cột ĐVT của dòng; nếu đơn vị của chỉ tiêu sai thì "
        + "sửa ở bảng chỉ tiêu.")
  }
}
