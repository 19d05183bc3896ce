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

  /// How much of a plan was reached is not how many have it.
  @Test(
    arguments: [
      "Kế hoạch;Thực hiện;Tỷ lệ hoàn thành (%)", "Kế hoạch;Thực hiện;Tỷ lệ đạt (%)",
      "Kế hoạch;Thực hiện;Tỷ lệ TH/KH (%)",
      "Kế hoạch;Thực hiện;So sánh TH/KH (%)", "Kế hoạch;Thực hiện;Đạt tỷ lệ (%)", "Kế hoạch;Thực hiện;Tỷ lệ (%)",
      "Số lượng;Tỷ lệ hoàn thành (%);Ghi chú",
    ], ["Năm 2024", "Kết quả thực hiện"])
  func theRateOfAPlanThatWasReachedIsNoFigure(_ columns: String, _ heading: String) throws {
    let read = try readFigures("TT;Chỉ tiêu;ĐVT;\(heading);;\n;;;\(columns)\n1;may-tinh;%;80;72;90\n") {
      $0.names = Self.names
      $0.constants[.period] = nil
    }
    #expect(!read.findings.contains { $0.code == .sharesBeside })
    #expect(!blocked(read).isEmpty)
    #expect(!figures(read).contains { $0.hasSuffix(" 90") })
  }

  /// Many type a blank between thousands; of people there is no other reading.
  @Test func blanksBetweenThousandsOfThingsThatAreCountedAreReadAndTold() throws {
    let read = try read("TT;Chỉ tiêu;Kết quả\n1;nhan-luc;159 563\n2;truong;1 000 000\n")
    #expect(figures(read) == ["nhan-luc 159563", "truong 1000000"])
    #expect(blocked(read) == [])
    #expect(read.findings.count { $0.code == .groupedByNature } == 2)
    #expect(read.rawCells.filter { $0.field == .value }.map(\.text) == ["159 563", "1 000 000"])
    for other in [
      "nhan-luc;\"159\n563\"", "nhan-luc;\"159\t563\"", "nhan-luc;15 95", "nhan-luc;0 563", "may-tinh;72 500",
    ] {
      #expect(blocked(try self.read("TT;Chỉ tiêu;Kết quả\n1;\(other)\n")) == ["2 N18"], "\(other)")
    }
  }

  /// Of a number that cannot be read nothing is said but that.
  @Test func whatCannotBeReadIsNotSaidToBeReadByItsNature() throws {
    let read = try read("TT;Chỉ tiêu;Kết quả\n1;nhan-luc;130.019 159.563\n2;truong;1,5\n")
    #expect(read.findings.filter { $0.origin.line == 2 }.map(\.code) == [.unreadableFigure])
  }

  @Test(arguments: ["Nhân lực ICT*", "Nhân lực ICT (1)", "Nhân lực ICT (*)", "Nhân lực ICT¹"])
  func theMarkOfAFootnoteIsNoPartOfAName(_ name: String) throws {
    let read = try read("TT;Chỉ tiêu;Kết quả\n1;\(name);159563\n")
    #expect(figures(read) == ["nhan-luc 159563"])
    #expect(read.findings.contains { $0.code == .footnoteMark })
    #expect(read.rawCells.filter { $0.field == .indicator }.map(\.text) == [name])
  }

  /// Only `Số lượng` says that the sheet holds figures.
  @Test(arguments: ["Số lượng", "Tổng số"])
  func aColumnOfAmountsBesideIndicatorsMakesASheetOfFigures(_ header: String) throws {
    let read = try readFigures("TT;Chỉ tiêu;ĐVT;\(header)\n1;nhan-luc;người;159563\n") { order in
      (order.names, order.table) = (Self.names, nil)
    }
    #expect(figures(read) == ["nhan-luc 159563"])
  }

  @Test func aRateBesideAnotherIsAskedAbout() throws {
    let sheet = "TT;Chỉ tiêu;ĐVT;Kết quả;\n;;;Thực hiện;Tỷ lệ (%)\n1;may-tinh;%;72;90\n2;may-tinh;%;320000;72\n"
    #expect(blocked(try read(sheet)) == ["3 N129"])
  }

  @Test func aRunningTotalBesideAMonthIsAskedAbout() throws {
    let read = try read("TT;Chỉ tiêu;Kết quả thực hiện trong kỳ;Lũy kế\n1;nhan-luc;7;159563\n")
    #expect(blocked(read) == ["1 N37"])
  }

  /// Programs write what they show for a failed formula into files of separated values.
  @Test(arguments: ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "Err:502", "#n/a"])
  func anErrorOfAFormulaIsNoFigure(_ word: String) throws {
    #expect(blocked(try read("TT;Chỉ tiêu;Kết quả\n1;nhan-luc;\(word)\n")) == ["2 N84"])
    #expect(blocked(try read("TT;Chỉ tiêu;Kết quả;Ghi chú\n1;nhan-luc;7;\(word)\n")) == ["2 N84"])
  }

  /// A header that nobody can read hides no unit.
  @Test func aColumnOfUnitsIsHeldAgainstTheFiguresWhateverItIsCalled() throws {
    let read = try read("TT;Chỉ tiêu;§VT;Kết quả\n1;nhan-luc;triệu người;7\n2;nhan-luc;nghìn người;7\n")
    #expect(read.rawCells.filter { $0.field == .measure }.map(\.text) == ["triệu người", "nghìn người"])
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
