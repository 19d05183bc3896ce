import CommitteeModel
import Stories
import TestKit
import Testing

@testable import Intake

/// What titles, headers and remarks of a sheet say against what is given for all its rows, in the spellings of departments.
@Suite struct GivenTitleWordsTests {
  private static let units = [
    unitRow("tinh", "Tỉnh Bắc Giang", "tỉnh", short: "Bắc Giang"),
    unitRow("tp", "Thành phố Bắc Giang", "khác", of: "tinh", short: "TP Bắc Giang"),
    unitRow("viet-yen", "UBND huyện Việt Yên", "UBND cấp huyện", of: "tinh"),
    unitRow("so", "Sở Nội vụ", "sở", of: "tinh"), unitRow("ha-noi", "Thành phố Hà Nội", "thành phố", short: "Hà Nội"),
  ]
  private static let indicators = [
    Record.indicator("cts", "Số chứng thư số dùng cho ký số", .count, of: .digitalGovernment, order: 1),
    Record.indicator("thu", "Số tài khoản thư điện tử công vụ", .count, of: .digitalGovernment, order: 2),
    Record.indicator("may", "Tỷ lệ hộ có máy tính", .rate, of: .digitalSociety, order: 3, [.measure: "%"]),
    Record.indicator("thue", "Doanh thu", .money, of: .digitalEconomy, order: 4, [.measure: "tỷ đồng"]),
  ]

  private func read(_ text: String, _ constants: [Field: String]) throws -> Delivery {
    try readFigures(text) { order in
      order.names = NameBook(Self.units + Self.indicators)
      order.constants = constants.merging([.source: "bt"]) { given, _ in given }
    }
  }

  @Test(
    arguments: [
      ("9 THÁNG ĐẦU NĂM 2024", "Quý II/2024", true), ("6 THÁNG ĐẦU NĂM 2024", "Quý II/2024", false),
      ("6 THÁNG ĐẦU NĂM 2024", "tháng 6/2024", false), ("KẾT QUẢ 11 THÁNG NĂM 2024", "Quý I/2024", true),
      ("9 THÁNG", "tháng 9/2024", false), ("9 THÁNG", "tháng 8/2024", true), ("9 THÁNG", "5 tháng đầu năm 2024", true),
      ("6 THÁNG CUỐI NĂM 2024", "Quý III/2024", true), ("6 THÁNG CUỐI NĂM 2024", "Quý IV/2024", false),
      ("QUÝ II/2024", "tháng 4/2024", false), ("KẾT QUẢ QUÍ III/2024", "Quý II/2024", true),
      ("Kết quả quí 2 năm 2024", "Quý II/2024", false), ("QUÍ III", "2024", true),
    ])
  func aTitleOfMonthsThatGoOnBehindTheGivenPeriodStops(_ title: String, _ period: String, _ isOther: Bool) throws {
    let read = try read("\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cts;5\n", [.unit: "tinh", .period: period])
    #expect(blocked(read) == (isOther ? ["1 N104 \(title)"] : []))
  }

  /// Both spellings of the vowel are taught, and each department keeps its own.
  @Test func theSpellingOfAVowelMakesNoOtherPeriodAndNoOtherName() throws {
    let header = try read("TT;Chỉ tiêu;Kết quả Quí III/2024\n1;cts;5\n", [.unit: "tinh", .period: "Quý II/2024"])
    #expect(blocked(header) == ["0 N104 Kết quả Quí III/2024"])
    let rows = try read("TT;Chỉ tiêu;Kì;Kết quả\n1;Số chứng thư số dùng cho kí số;Quí III/2024;5\n", [.unit: "tinh"])
    #expect(blocked(rows) == [])
    #expect(rows.records.map { "\($0[.indicator]) \($0[.period])" } == ["cts Quí III/2024"])
    let share = try read("TT;Chỉ tiêu;Kết quả\n1;Tỉ lệ hộ có máy tính;5\n", [.unit: "tinh", .period: "2024"])
    #expect(share.records.map { $0[.indicator] } == ["may"])
  }

  @Test(
    arguments: [
      ("SỐ TÀI KHOẢN THƯ ĐIỆN TỬ CÔNG VỤ NĂM 2024", true), ("Chỉ tiêu: Số tài khoản thư điện tử công vụ", true),
      ("BÁO CÁO TÀI KHOẢN THƯ ĐIỆN TỬ CÔNG VỤ CỦA CÁC SỞ", true), ("BÁO CÁO DOANH THU NĂM 2024", true),
      ("Doanh thu tăng trong năm", false), ("SỐ CHỨNG THƯ SỐ DÙNG CHO KÝ SỐ", false), ("BÁO CÁO NĂM 2024", false),
      ("Chứng thư số dùng cho kí số và tài khoản thư điện tử công vụ", false),
    ])
  func aTitleOfAnotherIndicatorStopsTheGivenOne(_ title: String, _ isOther: Bool) throws {
    let sheet = "\(title);;\n\nTT;Đơn vị;Kết quả\n1;viet-yen;5\n"
    let read = try read(sheet, [.indicator: "cts", .period: "2024"])
    #expect(blocked(read) == (isOther ? ["1 N104 \(title)"] : []))
    let columns = "\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cts;5\n"
    #expect(blocked(try self.read(columns, [.unit: "tinh", .period: "2024"])) == [])
  }

  @Test(
    arguments: [
      ("Sửa lại: 75%", true), ("Sửa lại: 72%", false), ("Đính chính: 250 trường", true), ("số đúng là 160.000", true),
      ("Số cũ, không dùng", true), ("Bỏ", true), ("Sai, sửa thành 75", true), ("hủy", true), ("Sửa: 250 trường", true),
      ("đúng là 160.000 người", true), ("số liệu năm 2023", true), ("Số năm 2024", false),
      ("Sai số ±2%", false), ("Sửa chữa 5 phòng", false), ("Cập nhật lại ngày 5/6/2024", false),
      ("Không tính trường tư thục", false), ("tăng so với năm 2023", false), ("Hủy 3 chứng thư", false),
    ])
  func aRemarkThatTakesTheFigureBackIsAskedAbout(_ remark: String, _ isTaken: Bool) throws {
    for (header, period) in [("Kết quả năm 2024;Ghi chú", ""), ("Kết quả;Kỳ;Ghi chú", "2024;")] {
      let read = try read("TT;Chỉ tiêu;\(header)\n1;may;72;\(period)\(remark)\n", [.unit: "tinh"])
      #expect(blocked(read) == (isTaken ? ["2 N139 \(remark)"] : []))
    }
  }

  /// “Bắc Giang” among the districts of Bắc Giang is mostly its city.
  @Test(
    arguments: [
      (["Bắc Giang", "UBND huyện Việt Yên"], ["2 N140 Bắc Giang"]), (["Tỉnh Bắc Giang", "UBND huyện Việt Yên"], []),
      (["tinh", "viet-yen"], []), (["Bắc Giang", "Hà Nội"], []), (["Bắc Giang", "Sở Nội vụ"], []),
      (["TP Bắc Giang", "UBND huyện Việt Yên"], []), (["Hà Nội", "viet-yen"], []),
    ])
  func aProvinceThatIsCalledAsOneOfItsCitiesIsAskedAboutAmongDistricts(_ list: [String], _ told: [String]) throws {
    let rows = list.enumerated().map { "\($0);\($1);5\n" }.joined()
    let read = try read("TT;Đơn vị;Kết quả\n" + rows, [.indicator: "cts", .period: "2024"])
    #expect(blocked(read) == told)
  }
}
