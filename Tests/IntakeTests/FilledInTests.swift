import CommitteeModel
import Stories
import TestKit
import Testing

@testable import Intake

/// Sheets that departments fill in in their own way, and in which nothing is wrong.
@Suite struct FilledInTests {
  private static let names = NameBook([
    Record.indicator("nhan-luc", "Nhân lực ICT", .count, of: .digitalEconomy, order: 1, [.measure: "người"]),
    Record.indicator("may-tinh", "Tỷ lệ hộ có máy tính", .rate, of: .digitalSociety, order: 2, [.measure: "%"]),
    Record.indicator(
      "truong", "Trường dạy học trực tuyến", .count, of: .digitalSociety, order: 3, [.measure: "trường"]),
  ])

  private func read(_ text: String) throws -> Delivery { try readFigures(text) { $0.names = Self.names } }

  private func blocked(_ read: Delivery) -> [String] {
    read.findings.filter { $0.severity == .blocking }.map { "\($0.origin.line) \($0.code.rawValue)" }
  }

  private func figures(_ read: Delivery) -> [String] { read.records.map { "\($0[.indicator]) \($0[.value])" } }

  /// “Đơn vị” over what is counted is no unit that reports.
  @Test(
    arguments: [
      ("người", "trường", "tinh"), ("Người", "Trường", "tinh"), ("người", "sở", "người"),
    ])
  func aColumnOfCountedThingsIsThatOfTheUnitsOfMeasure(_ first: String, _ second: String, _ unit: String) throws {
    let read = try read("TT;Chỉ tiêu;Đơn vị;Kết quả\n1;nhan-luc;\(first);159563\n2;truong;\(second);198\n")
    #expect(read.records.map { $0[.unit] }.first == unit)
  }

  @Test(arguments: ["- ", "+ ", "• ", "a) ", "b. ", "1) ", "1.2. ", "1.2 ", "(1) ", "-"])
  func theMarkOfAListIsNoPartOfAName(_ mark: String) throws {
    let read = try read("TT;Chỉ tiêu;Kết quả\n1;\(mark)Nhân lực ICT;159563\n")
    #expect(figures(read) == ["nhan-luc 159563"])
    #expect(blocked(read) == [])
  }

  @Test(arguments: ["KẾT QUẢ THỰC HIỆN;;;;;Biểu 01", "KẾT QUẢ THỰC HIỆN;;Biểu 01", "KẾT QUẢ;;;Mẫu số 2"])
  func aTitleBesideTheNumberOfTheFormIsNoHeader(_ title: String) throws {
    let read = try read("\(title)\nTT;Chỉ tiêu;Kết quả;Ghi chú\n1;nhan-luc;159563;\n")
    #expect(figures(read) == ["nhan-luc 159563"])
    #expect(blocked(read) == [])
  }

  @Test func aHeadingOverTheFirstColumnThatNamesOthersIsOne() throws {
    let read = try read("TT;Chỉ tiêu;Kết quả;;Ghi chú\n;;Năm 2023;Năm 2024;\n1;nhan-luc;7;9;\n")
    #expect(figures(read) == ["nhan-luc 7", "nhan-luc 9"])
  }

  /// Each indicator is stated in the column of its kind.
  @Test func amountsAndRatesUnderOneHeadingAreToldApart() throws {
    let header = "TT;Chỉ tiêu;ĐVT;Kết quả;\n;;;Số lượng;Tỷ lệ (%)\n"
    let read = try read(header + "1;nhan-luc;người;159563;93,8\n2;may-tinh;%;320000;72,5\n")
    #expect(figures(read) == ["nhan-luc 159563", "may-tinh 72,5"])
    #expect(blocked(read) == [])
    #expect(read.findings.contains { $0.code == .sharesBeside })
    let slipped = try self.read(header + "1;nhan-luc;người;;93,8\n2;may-tinh;%;72;\n")
    #expect(blocked(slipped) == ["3 N122", "4 N122"])
    let planned = try self.read("TT;Chỉ tiêu;Kết quả;\n;;Số lượng;Tỷ lệ so với kế hoạch (%)\n1;nhan-luc;159563;98\n")
    #expect(!blocked(planned).isEmpty)
  }

  @Test func amountsAndRatesOfSeveralPeriodsAreToldApart() throws {
    let header = "Chỉ tiêu;Năm 2023;;Năm 2024;\n;Số lượng;Tỷ lệ (%);Số lượng;Tỷ lệ (%)\n"
    let read = try readFigures(header + "nhan-luc;7;1,5;9;2,5\nmay-tinh;70;68,5;90;72,5\n") {
      $0.names = Self.names
      $0.constants[.period] = nil
    }
    #expect(figures(read) == ["nhan-luc 7", "nhan-luc 9", "may-tinh 68,5", "may-tinh 72,5"])
    #expect(blocked(read) == [])
  }

  @Test func theUnitInBracketsUnderAHeaderIsPartOfIt() throws {
    let read = try read("TT;Chỉ tiêu;Kết quả;Ghi chú\n;;(người);\n1;nhan-luc;159563;\n")
    #expect(figures(read) == ["nhan-luc 159563"])
    #expect(read.findings.contains { $0.code == .unitInHeader })
    #expect(blocked(read) == [])
  }

  @Test(
    arguments: [
      ";;;SỞ Y TẾ BẮC GIANG\n;;;GIÁM ĐỐC\n;;;Nguyễn Văn A", ";;;Ngày 10/01/2025\n;;;XÁC NHẬN CỦA ĐƠN VỊ",
      "Bắc Giang, tháng 01 năm 2025;;;",
    ])
  func whoSignsInAColumnOfTheirOwnIsNoFigure(_ rows: String) throws {
    let read = try read("TT;Chỉ tiêu;ĐVT;Kết quả;Ghi chú\n1;nhan-luc;người;159563;\n;;;;\n\(rows);\n")
    #expect(figures(read) == ["nhan-luc 159563"])
    #expect(blocked(read) == [])
    #expect(read.findings.contains { $0.code == .signature })
  }

  @Test func aFigureWithoutItsNameIsStillAsked() throws {
    let head = "TT;Chỉ tiêu;ĐVT;Kết quả;Ghi chú\n1;nhan-luc;người;159563;\n"
    for row in [";;;7000;", ";;;Đạt;", ";;người;;"] { #expect(blocked(try read(head + row + "\n")) == ["3 N13"]) }
  }
}
