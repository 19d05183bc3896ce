import CommitteeModel
import TestKit
import Testing

@testable import Intake

/// What a sheet itself says against that which is given for all its rows, or which another place of it says.
@Suite struct GivenCheckTests {
  private static let units = NameBook([
    unit("tinh", "Tỉnh Bắc Giang", "", "tỉnh"), unit("yen-the", "UBND huyện Yên Thế", "Yên Thế", "UBND cấp huyện"),
    unit("tan-yen", "UBND huyện Tân Yên", "Tân Yên", "UBND cấp huyện"),
    unit("tttt", "Sở Thông tin và Truyền thông", "", "sở"),
  ])

  /// A row of the table of units, below the province but for itself.
  private static func unit(_ code: String, _ name: String, _ short: String, _ kind: String) -> Record {
    unitRow(code, name, kind, of: code == "tinh" ? "" : "tinh", short: short)
  }

  private func delivery(
    _ text: String, unit: String? = nil, period: String? = nil, names: NameBook = units
  ) throws -> Delivery {
    try readFigures(text, unit: unit, period: period, names: names)
  }

  @Test(
    arguments: [
      ("BÁO CÁO CỦA UBND HUYỆN YÊN THẾ", "tinh", true), ("BÁO CÁO CỦA UBND HUYỆN YÊN THẾ", "tan-yen", true),
      ("BÁO CÁO CỦA UBND HUYỆN YÊN THẾ", "yen-the", false), ("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "yen-the", false),
      ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "tinh", false), ("UBND huyện Lục Ngạn", "tinh", true),
      ("KẾT QUẢ CHUYỂN ĐỔI SỐ TẠI HUYỆN YÊN THẾ", "tinh", true), ("Hội nghị tại huyện Yên Thế", "tinh", false),
      ("Tỷ lệ UBND xã có trang thông tin", "tinh", false),
      ("KẾT QUẢ CHUYỂN ĐỔI SỐ CẢ NƯỚC NĂM 2025", "tinh", true), ("SỐ LIỆU TOÀN QUỐC", "yen-the", true),
      ("Hội nghị trực tuyến toàn quốc", "tinh", false), ("Tỉnh Bắc Giang so với cả nước", "tinh", false),
      ("Đơn vị: Huyện Lục Ngạn", "tinh", true), ("Đơn vị báo cáo: thị xã Việt Yên", "yen-the", true),
      ("Đơn vị: Huyện Yên Thế", "tinh", true), ("Đơn vị: UBND huyện Yên Thế - tỉnh Bắc Giang", "yen-the", false),
      ("Đơn vị: Tỉnh Bắc Giang", "yen-the", false), ("Đơn vị: Sở Thông tin và Truyền thông", "tinh", false),
      ("Đơn vị: xã, phường", "tinh", false), ("Đơn vị nhận: UBND huyện Yên Thế", "tinh", false),
      ("Tổng hợp từ UBND huyện Yên Thế và 9 huyện", "tinh", false),
      ("Tổng hợp từ UBND huyện Yên Thế và 9 huyện", "tan-yen", true),
      ("Số liệu của UBND huyện Lục Ngạn và các huyện, thị xã khác", "tinh", false),
      ("UBND HUYỆN YÊN THẾ CÙNG CÁC ĐƠN VỊ", "tinh", false), ("UBND huyện Yên Thế và các ngành", "tinh", true),
      ("Kính gửi: UBND huyện Yên Thế", "tan-yen", false), ("Yên Thế", "tinh", true), ("Bắc Giang", "tinh", false),
    ])
  func aTitleOfAnotherUnitStopsWhatIsGivenForAllRows(_ title: String, _ unit: String, _ isOther: Bool) throws {
    let read = try delivery("\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n", unit: unit, period: "2025")
    #expect(blocked(read) == (isOther ? ["1 N104 \(title)"] : []))
  }

  /// Where no short name is known, the committee is the same in its long and in its short form.
  @Test(arguments: [
    "BÁO CÁO KẾT QUẢ NĂM 2025 CỦA UBND HUYỆN YÊN THẾ", "ỦY BAN NHÂN DÂN HUYỆN YÊN THẾ", "HUYỆN YÊN THẾ: KẾT QUẢ",
    "Báo cáo của Ủy ban nhân dân huyện Yên Thế", "UBND HUYỆN YÊN THẾ - PHÒNG VĂN HÓA",
  ])
  func aKnownCommitteeIsRecognisedHoweverItsNameIsWritten(_ title: String) throws {
    for name in ["UBND huyện Yên Thế", "Ủy ban nhân dân huyện Yên Thế"] {
      let book = NameBook([
        Self.unit("tinh", "Tỉnh Bắc Giang", "", "tỉnh"), Self.unit("yen-the", name, "", "khác"),
        Self.unit("tan-yen", "UBND huyện Tân Yên", "", "UBND cấp huyện"),
      ])
      let sheet = "\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n"
      for (unit, isOther) in [("tinh", true), ("tan-yen", true), ("yen-the", false)] {
        let read = try delivery(sheet, unit: unit, period: "2025", names: book)
        #expect(blocked(read) == (isOther ? ["1 N104 \(title)"] : []), "\(unit), \(name)")
        #expect(!read.findings.contains { $0.code == .doubtfulUnit })
      }
    }
  }

  @Test(
    arguments: [
      ("UBND HUYỆN LỤC NGẠN NĂM 2025", "tinh", "UBND HUYỆN …"), ("BÁO CÁO CỦA UBND XÃ ĐỒNG KỲ", "yen-the", "UBND XÃ …"),
      ("ỦY BAN NHÂN DÂN TỈNH HÀ NAM", "tinh", "ỦY BAN NHÂN DÂN TỈNH …"), ("SỞ Y TẾ", "yen-the", "SỞ …"),
      ("SỞ Y TẾ", "tinh", nil), ("SỞ Y TẾ", "tttt", "SỞ …"), ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "tttt", nil),
      ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "yen-the", "sở thông tin và truyền thông"),
      ("KẾT QUẢ XÂY DỰNG CƠ SỞ DỮ LIỆU", "yen-the", nil), ("TỶ LỆ UBND XÃ CÓ TRANG THÔNG TIN", "tinh", nil),
      ("BÁO CÁO CỦA SỞ", "yen-the", nil), ("UBND TỈNH", "yen-the", nil),
      ("H. Việt Yên", "tinh", "H. Việt Yên"), ("Huyện Việt Yên năm 2025", "yen-the", "Huyện Việt Yên"),
      ("HUYỆN LỤC NGẠN", "tinh", "HUYỆN LỤC NGẠN"), ("THỊ XÃ VIỆT YÊN", "tinh", "THỊ XÃ VIỆT YÊN"),
      ("HUYỆN XÃ CÓ TRANG THÔNG TIN", "tinh", nil), ("Huyện có điểm cầu", "tinh", nil),
    ] as [(String, String, String?)])
  func aTitleThatMayNameAnotherUnitIsADoubt(_ title: String, _ unit: String, _ named: String?) throws {
    func told(_ read: Delivery) -> [FindingFact] {
      #expect(blocked(read) == [])
      return read.findings.filter { $0.code == .doubtfulUnit }.map(\.fact)
    }
    func doubt(_ other: String, isGiven: Bool) -> [FindingFact] {
      named.map { [.sheet(.given(.unit(named: $0, other: other, isGiven: isGiven)))] } ?? []
    }
    let given = try delivery("\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n", unit: unit, period: "2025")
    #expect(told(given) == doubt(unit, isGiven: true))
    let sheet = "\(title);;\n\nChỉ tiêu;Đơn vị;Kết quả\ncqs.dvc;\(unit);5\ncqs.ks;\(unit);7\n"
    #expect(told(try delivery(sheet, period: "2025")) == doubt(unit, isGiven: false))
  }

  @Test(
    arguments: [
      ("UBND HUYỆN YÊN THẾ", ["tan-yen"], true), ("UBND HUYỆN YÊN THẾ", ["tinh"], true),
      ("UBND HUYỆN YÊN THẾ", ["yen-the"], false), ("UBND HUYỆN YÊN THẾ", ["tan-yen", "yen-the"], false),
      ("UBND TỈNH BẮC GIANG", ["tinh"], false), ("TỈNH BẮC GIANG", ["tan-yen"], false),
      ("UBND HUYỆN LỤC NGẠN", ["Lục Ngạn"], false),
    ])
  func aTitleOfNoneOfTheUnitsOfTheRowsIsADoubt(_ title: String, _ units: [String], _ isDoubt: Bool) throws {
    let rows = units.map { "cqs.dvc;\($0);5\n" }.joined()
    let read = try delivery("\(title);;\n\nChỉ tiêu;Đơn vị;Kết quả\n\(rows)", period: "2025")
    #expect(read.findings.contains { $0.code == .doubtfulUnit } == isDoubt, "\(read.findings.map(\.text))")
  }

  @Test(
    arguments: [
      ("I;UBND huyện Yên Thế", "UBND huyện Yên Thế", "tinh", true),
      ("I;Tỉnh Bắc Giang", "Tỉnh Bắc Giang", "yen-the", true),
      ("I;UBND huyện Yên Thế", "UBND huyện Yên Thế", "yen-the", false), ("I;Xã hội số", "Xã hội số", "tinh", false),
      ("I;Sở Thông tin và Truyền thông", "Sở Thông tin và Truyền thông", "tinh", true),
      ("I;Huyện Lục Ngạn", "Huyện Lục Ngạn", "tinh", true), ("I;HUYỆN LỤC NGẠN", "HUYỆN LỤC NGẠN", "yen-the", true),
      ("I;Xã Đồng Kỳ", "Xã Đồng Kỳ", "yen-the", true), ("I;Thành phố thông minh", "", "tinh", false),
      ("I;XÃ HỘI SỐ", "", "tinh", false), ("I;Xã Hội Số", "", "tinh", false), ("I;Huyện, thị xã", "", "tinh", false),
      ("I;Cả nước", "Cả nước", "tinh", true), ("I;THÀNH PHỐ THÔNG MINH", "", "tinh", false),
    ])
  func aGroupOfAnotherUnitStopsWhatIsGivenForAllRows(
    _ row: String, _ name: String, _ unit: String, _ isOther: Bool
  ) throws {
    let read = try delivery("TT;Chỉ tiêu;Kết quả\n\(row);\n1;cqs.dvc;5\n", unit: unit, period: "2025")
    #expect(blocked(read) == (isOther ? ["2 N104 \(name)"] : []))
  }

  @Test(
    arguments: [
      ("BÁO CÁO QUÝ II/2025 CỦA SỞ", "Quý I/2025", true), ("BÁO CÁO QUÝ II/2025", "2025", true),
      ("BÁO CÁO QUÝ II/2025", "Quý II/2025", false), ("BÁO CÁO NĂM 2025", "Quý II/2025", false),
      ("Giai đoạn 2021-2025", "2023", false), ("(Kèm theo Báo cáo số 12 ngày 15/7/2024)", "2025", false),
      ("Kết quả 6 tháng đầu năm 2025", "2025", true), ("Tình hình đến 30/6/2025", "Quý II/2025", false),
    ])
  func aTitleOfAnotherPeriodStopsWhatIsGivenForAllRows(_ title: String, _ period: String, _ isOther: Bool) throws {
    let sheet = "TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n"
    #expect(blocked(try delivery("\(title);;\n\n" + sheet, unit: "tinh", period: period)).isEmpty != isOther)
    #expect(blocked(try delivery("\(title);;\n\n" + sheet, unit: "tinh")) == [], "nothing was given")
  }

  @Test func aGroupOfAnotherPeriodStopsWhatIsGivenForAllRows() throws {
    let sheet = "TT;Chỉ tiêu;Kết quả\nI;Quý I/2025;\n1;cqs.dvc;5\nII;Quý II/2025;\n1;cqs.ks;5\n"
    #expect(blocked(try delivery(sheet, unit: "tinh", period: "Quý II/2025")) == ["2 N104 Quý I/2025"])
  }

  @Test func aPeriodOverTheHeaderIsThatOfTheRowsAndStandsAgainstAnother() throws {
    let sheet = "TT;Chỉ tiêu;Quý II/2025;;Nguồn\n;;Kế hoạch;Thực hiện;\n1;cqs.dvc;100;90;bt\n"
    let read = try delivery(sheet, unit: "tinh")
    #expect(read.records.map { [$0[.period], $0[.value]] } == [["Quý II/2025", "90"]])
    #expect(read.findings.contains { $0.code == .periodColumns })
    #expect(blocked(try delivery(sheet, unit: "tinh", period: "Quý II/2025")) == [])
    #expect(
      blocked(try delivery(sheet, unit: "tinh", period: "Quý I/2025")) == ["0 N104 Quý II/2025 Thực hiện"])
  }

  @Test(arguments: [("2023", true), ("2024", false), ("Quý II/2024", false), ("2023-2024", true)])
  func aRowOfAnotherPeriodThanItsHeaderIsAsked(_ period: String, _ isOther: Bool) throws {
    let sheet = "Chỉ tiêu;Đơn vị;Kỳ;Kết quả năm 2024;Nguồn\ncqs.dvc;tinh;\(period);5;bt\n"
    #expect(blocked(try delivery(sheet)) == (isOther ? ["2 N105 \(period)"] : []))
  }

  /// A plan is no result, nor is another year's figure, another place's or a growth.
  @Test(
    arguments: [
      ("Kết quả (kế hoạch)", "1 N125"), ("Kết quả (mục tiêu)", "1 N125"), ("Kết quả (dự kiến)", "1 N125"),
      ("Kết quả (2023)", "0 N104"), ("Kết quả (cùng kỳ năm trước)", "1 N125"), ("Kết quả (6 tháng)", "1 N125"),
      ("Kết quả (so với 2023)", "1 N125"), ("Kết quả (toàn quốc)", "1 N125"), ("Thực hiện (KH)", "1 N125"),
      ("Kết quả (năm 2024)", nil), ("Kết quả (2024)", nil), ("Kết quả (người)", nil), ("Kết quả (1.000 đồng)", nil),
      ("Kết quả (lũy kế)", nil), ("Kết quả (số)", nil), ("Thực hiện", nil),
    ])
  func aHeaderOfOtherFiguresStopsTheImport(_ header: String, _ told: String?) throws {
    let read = try delivery("TT;Chỉ tiêu;\(header)\n1;cqs.dvc;5\n", unit: "tinh", period: "2024")
    #expect(blocked(read).map { String($0.prefix(6)) } == (told.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("CHỈ TIÊU KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2024;;\n", "", "", true),
      ("Kế hoạch chuyển đổi số năm 2024;;\n", "", "", true), ("Số liệu cùng kỳ năm trước;;\n", "", "", true),
      ("SỐ LIỆU KẾ HOẠCH NĂM 2024;;\n", "", "", true), ("CHỈ TIÊU GIAO NĂM 2024;;\n", "", "", true),
      ("BIỂU GIAO CHỈ TIÊU CHO CÁC ĐƠN VỊ;;\n", "", "", true), ("PHẤN ĐẤU NĂM 2024;;\n", "", "", true),
      ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU GIAO NĂM 2024;;\n", "", "", false),
      ("DỰ KIẾN KẾT QUẢ NĂM 2024;;\n", "", "", true), ("KẾT QUẢ DỰ KIẾN ĐẠT ĐƯỢC NĂM 2024;;\n", "", "", true),
      ("Lũy kế từ đầu nhiệm kỳ;;\n", "", "", true), ("SỐ LŨY KẾ;;\n", "", "", true),
      ("Lũy kế từ 01/2018 đến 12/2024;;\n", "", "", true), ("Lũy kế từ 01/01/2024 đến 31/12/2024;;\n", "", "", false),
      ("Lũy kế từ đầu năm 2024;;\n", "", "", false), ("Số lũy kế đến 31/12/2024;;\n", "", "", false),
      ("KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2024;;\n", "", "", false), ("Kế hoạch và kết quả thực hiện;;\n", "", "", false),
      ("", "II;Kế hoạch;\n", "", true), ("", "I;Chỉ tiêu kế hoạch năm 2025;\n", "", true),
      ("", "I;Cùng kỳ năm trước;\n", "", true), ("", "I;Kế hoạch, chính sách số;\n", "", false),
      ("", "I;Kế hoạch chuyển đổi số của ngành;\n", "", false), ("", "", "(*) Số kế hoạch;;\n", true),
      ("", "", "(*) Theo Kế hoạch số 12/KH-UBND;;\n", false),
    ])
  func wordsThatCallTheFiguresAPlanStopTheImport(
    _ title: String, _ group: String, _ footnote: String, _ isPlan: Bool
  ) throws {
    let sheet = "\(title)TT;Chỉ tiêu;Kết quả\n\(group)1;cqs.dvc;5\n\(footnote)"
    let read = try delivery(sheet, unit: "tinh", period: "2024")
    #expect(blocked(read).contains { $0.contains(" N125 ") } == isPlan, "\(read.findings.map(\.text))")
    let noted = "TT;Chỉ tiêu;Kết quả;Ghi chú\n1;cqs.dvc;5;\(isPlan ? "số kế hoạch" : "theo kế hoạch")\n"
    let remark = try delivery(noted, unit: "tinh", period: "2024")
    #expect(blocked(remark).contains { $0.hasPrefix("2 N125") } == isPlan)
  }

  @Test func whatStandsOverAHeaderCountsToo() throws {
    for head in ["Kế hoạch", "Cùng kỳ năm trước", "6 tháng", "Toàn quốc"] {
      let sheet = "TT;Chỉ tiêu;\(head);\n;;Số lượng;Thời hạn\n1;cqs.dvc;5;2025\n"
      let read = try delivery(sheet, unit: "tinh", period: "2024")
      #expect(blocked(read).contains { $0.hasPrefix("2 N125") }, "\(read.findings.map(\.text))")
    }
  }

  @Test func aSecondTableUnderTheFirstIsNotReadAsIfItWereTheFirst() throws {
    let sheet = """
      Chỉ tiêu;Đơn vị;Kỳ;Kết quả;Nguồn
      cqs.dvc;tinh;2025;5;bt
      Bảng 2;;;;
      Chỉ tiêu;Đơn vị;Kỳ;Mục tiêu;Nguồn
      cqs.dvc;tinh;2025;9;bt
      """
    let read = try delivery(sheet)
    #expect(read.records.map { $0[.value] } == ["5"])
    #expect(blocked(read).map { $0.prefix(5) } == ["4 N90"])
  }

  @Test func aUnitOfMeasureUnderTheTableIsThatOfTheTable() throws {
    let sheet = "TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\nĐơn vị tính: triệu đồng;;\n"
    let read = try delivery(sheet, unit: "tinh", period: "2025")
    #expect(read.rawCells.filter { $0.field == .measure }.map(\.text) == ["triệu đồng"])
    #expect(read.findings.filter { $0.code == .unitAbove }.map(\.origin.line) == [3])
    #expect(!read.findings.contains { $0.code == .section })
    let above = try delivery("Đơn vị tính: tỷ đồng;;\n" + sheet, unit: "tinh", period: "2025")
    #expect(blocked(above) == ["4 N56 Đơn vị tính: triệu đồng"])
  }

  @Test func wordsInBracketsBehindAHeaderSayHowFirmAFigureIs() throws {
    let sheet = "TT;Chỉ tiêu;Kết quả (ước)\n1;cqs.dvc;5\n"
    let read = try delivery(sheet, unit: "tinh", period: "2025")
    #expect(read.records.map { $0[.state] } == ["ước"])
    #expect(read.findings.contains { $0.code == .stateInHeader })
    #expect(!read.findings.contains { $0.code == .unitInHeader })
    let running = try delivery("TT;Chỉ tiêu;Kết quả (lũy kế)\n1;cqs.dvc;5\n", unit: "tinh", period: "2025")
    #expect(running.findings.contains { $0.code == .runningTotal && $0.severity == .warning })
  }

  @Test(
    arguments: [
      ("Báo cáo số liệu đến hết tháng 6/2024", "2024", true), ("Số liệu từ 01/01/2024 đến 30/6/2024", "2024", true),
      ("Tính đến 30/6/2024", "tháng 6/2024", false), ("Tính đến 30/6/2024", "Quý II/2024", false),
      ("Số liệu đến 15/12/2024", "2024", false), ("Số liệu đến 15/10/2024", "2024", true),
      ("BÁO CÁO NĂM 2024, số liệu đến 15/10/2024", "2024", false), ("BÁO CÁO QUÝ II-2024", "2024", true),
      ("BÁO CÁO QUÝ II-2024", "Quý II/2024", false), ("BÁO CÁO 6T-2024", "2024", true),
      ("Kỳ báo cáo: 2023", "2024", true), ("Kỳ báo cáo: 06/2024", "2024", true), ("BÁO CÁO 2023", "2024", true),
      ("BÁO CÁO 6T ĐẦU NĂM 2024", "2024", true), ("Báo cáo sáu tháng đầu năm 2024", "2024", true),
      ("Quý II/24", "2024", true), ("Quý hai năm 2024", "2024", true), ("BÁO CÁO 6 THÁNG ĐẦU NĂM", "2024", true),
      ("BÁO CÁO QUÝ II", "2024", true), ("BÁO CÁO QUÝ II", "Quý II/2024", false), ("T6.2024", "2024", true),
      ("Số liệu đến tháng 6 năm 2024", "6 tháng đầu năm 2024", false), ("2023", "2024", true), ("2024", "2024", false),
      ("KẾT QUẢ THỰC HIỆN KẾ HOẠCH CHUYỂN ĐỔI SỐ ĐẾN NĂM 2025", "2024", false),
      ("Thực hiện Kế hoạch số 586/KH-UBND năm 2022", "2024", false),
      ("Kết quả thực hiện Kế hoạch chuyển đổi số, Quý I/2024", "2024", true),
      ("KẾT QUẢ NỬA ĐẦU NĂM 2024", "2024", true), ("KẾT QUẢ NỬA ĐẦU NĂM 2024", "6 tháng đầu năm 2024", false),
      ("BÁO CÁO QUÝ IV VÀ CẢ NĂM 2024", "2024", false), ("NĂM HỌC 2023-2024", "2023-2024", false),
      ("Công văn số 123/STTTT ngày 15 tháng 12 năm 2024", "2024", false),
      ("Hội nghị tại Hà Nội năm 2024", "2024", false), ("CHUYỂN ĐỔI SỐ ĐẾN NGƯỜI DÂN", "Quý I/2024", false),
      ("Kết quả mười hai tháng năm 2024", "2024", false), ("Kết quả mười một tháng năm 2024", "2024", true),
      ("Giai đoạn 2018-2024", "2024", true), ("Lũy kế từ năm 2018 đến năm 2024", "2024", true),
      ("Chương trình chuyển đổi số giai đoạn 2021-2025", "2024", false),
      ("NIÊN GIÁM THỐNG KÊ TỈNH BẮC GIANG 2022", "2024", true), ("NIÊN GIÁM THỐNG KÊ 2024", "2024", false),
      ("Biểu 2", "2024", false), ("BIỂU 2023-01", "2024", false), ("BÁO CÁO THÁNG SÁU NĂM 2024", "2024", true),
      ("BÁO CÁO THÁNG SÁU NĂM 2024", "tháng 6/2024", false), ("Tháng mười hai năm 2024", "tháng 12/2024", false),
      ("Số liệu đến tháng sáu năm 2024", "2024", true), ("6 tháng/2024", "2024", true),
      ("KẾT QUẢ NĂM 2024 (SỐ LIỆU 30/6)", "2024", true), ("KẾT QUẢ NĂM 2024, tính đến 30/6", "2024", true),
      ("KẾT QUẢ NĂM 2024 (SỐ LIỆU 15/10)", "2024", false), ("KẾT QUẢ NĂM 2024 (số liệu quý III)", "2024", true),
      ("Số liệu quý IV và cả năm 2024", "2024", false), ("Số liệu 5/12 huyện năm 2024", "2024", false),
    ])
  func aTitleOfAPartOfTheGivenPeriodStopsTheImport(_ title: String, _ period: String, _ isPart: Bool) throws {
    let read = try delivery("\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n", unit: "tinh", period: period)
    #expect(blocked(read) == (isPart ? ["1 N104 \(title)"] : []))
  }

  /// A line that says nothing but a part of the period is said of the figures, whatever the title above it is called.
  @Test(
    arguments: [
      ("CHỈ TIÊU NĂM 2024", "Quý III", true), ("CHỈ TIÊU NĂM 2024", "Tháng 9", true),
      ("BÁO CÁO NĂM 2024", "(Số liệu đến 30/6/2024)", true), ("BÁO CÁO NĂM 2024", "(Số liệu đến 15/12/2024)", false),
      ("BÁO CÁO NĂM 2024", "Bắc Giang, tháng 6/2024", false), ("BÁO CÁO NĂM 2024", "Tháng 01/2025", false),
      ("BÁO CÁO NĂM 2024", "Giai đoạn 2021-2025", false), ("BÁO CÁO NĂM 2024", "Năm 2024", false),
    ])
  func aSecondTitleOfAPartOfTheGivenPeriodStopsTheImport(_ title: String, _ second: String, _ isPart: Bool) throws {
    let head = "\(title);;;\n\"\(second)\";;;\n"
    let read = try delivery(head + "TT;Chỉ tiêu;Kết quả;Nguồn\n1;cqs.dvc;5;bt\n", unit: "tinh", period: "2024")
    #expect(blocked(read) == (isPart ? ["2 N104 \(second)"] : []))
    let stated = try delivery(head + "TT;Chỉ tiêu;Kỳ;Kết quả\n1;cqs.dvc;2024;5\n", unit: "tinh")
    #expect(blocked(stated) == [])
    #expect(stated.findings.filter { $0.code == .doubtfulPeriod }.map(\.read) == (isPart ? [second] : []))
  }

  @Test(
    arguments: [
      ("TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\nGhi chú: số liệu tính đến 30/6/2024;;\n", 3),
      ("TT;Chỉ tiêu;Kết quả;Ghi chú\n1;cqs.dvc;5;số liệu năm 2023\n", 2),
      ("TT;Chỉ tiêu;Kết quả;Ghi chú\n1;cqs.dvc;5;tăng so với năm 2023\n", nil),
      ("TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n(*) So với năm 2023;;\n", nil),
      ("TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n(*) Số năm 2023;;\n", 3),
      ("TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\nGhi chú: số liệu năm 2023 là 6.100 hồ sơ;;\n", nil),
    ])
  func aRemarkOnTheFiguresThatNamesAnotherPeriodStopsTheImport(_ sheet: String, _ line: Int?) throws {
    let read = try delivery(sheet, unit: "tinh", period: "2024")
    #expect(blocked(read).map { String($0.prefix(6)) } == (line.map { ["\($0) N104"] } ?? []))
  }

  @Test(
    arguments: [
      ("Số của huyện Yên Thế", "tinh", true), ("Số của huyện Yên Thế", "yen-the", false),
      ("Số liệu riêng huyện Lục Ngạn", "tinh", true), ("số của cả nước", "tinh", true),
      ("Huyện Yên Thế chưa gửi", "tinh", false), ("Số của các sở", "tinh", false), ("riêng quý I giảm", "tinh", false),
    ])
  func aRemarkThatTheFigureIsOfAnotherUnitIsHeldAgainstTheRow(
    _ remark: String, _ unit: String, _ isOther: Bool
  ) throws {
    let given = try delivery("TT;Chỉ tiêu;Kết quả;Ghi chú\n1;cqs.dvc;5;\(remark)\n", unit: unit, period: "2025")
    #expect(blocked(given) == (isOther ? ["2 N104 \(remark)"] : []))
    let sheet = "Chỉ tiêu;Đơn vị;Kết quả;Ghi chú\ncqs.dvc;yen-the;7;\ncqs.dvc;\(unit);5;\(remark)\n"
    let stated = try delivery(sheet, period: "2025")
    #expect(stated.findings.filter { $0.code == .doubtfulUnit }.map(\.origin.line) == (isOther ? [3] : []))
  }

  /// The letterhead of nearly every report names the committee of the province, for which the province is asked.
  @Test(arguments: [
    "UBND TỈNH BẮC GIANG", "Kính gửi: UBND tỉnh", "Kết quả thực hiện Kế hoạch năm 2025 của UBND tỉnh",
    "(Kèm theo Báo cáo số 12/BC-UBND của UBND tỉnh)", "Hội nghị tại Hà Nội năm 2025",
  ])
  func theCommitteeOfTheProvinceIsTheProvince(_ title: String) throws {
    let book = NameBook([
      Self.unit("tinh", "Tỉnh Bắc Giang", "Bắc Giang", "tỉnh"),
      Self.unit("ubnd", "Ủy ban nhân dân tỉnh Bắc Giang", "UBND tỉnh", "UBND cấp tỉnh"),
      Self.unit("ha-noi", "Thành phố Hà Nội", "Hà Nội", "thành phố"),
      Self.unit("yen-the", "UBND huyện Yên Thế", "Yên Thế", "UBND cấp huyện"),
    ])
    let sheet = "\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n"
    for unit in ["tinh", "ubnd"] {
      #expect(blocked(try delivery(sheet, unit: unit, period: "2025", names: book)) == [], "\(unit)")
    }
  }

  /// Whoever says to which day the figures were counted knows that they are not those of the whole year.
  @Test func aDayThatIsSaidWithTheFiguresMayStandInTheTitle() throws {
    let title = "Số liệu đến 30/6/2024"
    let sheet = "\(title);;\n\nTT;Chỉ tiêu;Kết quả;Ngày chốt\n1;cqs.dvc;5;30/6/2024\n"
    #expect(blocked(try delivery(sheet, unit: "tinh", period: "2024")) == [])
  }

  @Test(
    arguments: [
      ("Biểu số 2 - quý 3 năm 2023", ["2024"], true), ("BÁO CÁO 6 THÁNG ĐẦU NĂM 2024", ["2024"], true),
      ("BÁO CÁO NĂM 2024", ["2023", "2024"], false), ("Giai đoạn 2021-2025", ["2023"], false),
      ("BÁO CÁO QUÝ II/2024", ["tháng 4/2024"], false), ("Số liệu đến 30/6/2024", ["2024"], true),
      ("Biểu 2", ["2024"], false), ("BÁO CÁO QUÝ II/2024", [], true), ("Biểu 2", [], false),
    ])
  func aTitleOfAPeriodOfWhichNoRowIsIsADoubt(_ title: String, _ periods: [String], _ isDoubt: Bool) throws {
    let rows = periods.isEmpty ? "cqs.dvc;5\n" : periods.map { "cqs.dvc;5;\($0)\n" }.joined()
    let read = try delivery("\(title);;\n\nChỉ tiêu;Kết quả\(periods.isEmpty ? "" : ";Kỳ")\n\(rows)", unit: "tinh")
    #expect(blocked(read) == [])
    #expect(read.findings.contains { $0.code == .doubtfulPeriod } == isDoubt, "\(read.findings.map(\.text))")
  }
}
