import CommitteeModel
import Foundation
import Testing

/// The order of Vietnamese lists.
struct CollationKeyTests {
  private static let names = [
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
    "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông",
    "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương",
    "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
    "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận",
    "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La",
    "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang",
    "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
    "Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Ẩn", "Lê Thị Hoa", "Lê Thị Hòa", "Lê Thị Hoà", "Lê Thị Hỏa",
    "Trần Đức", "Trần Dũng", "Phạm Ý", "Phạm Yến", "Đỗ Ơn", "Đỗ Ôn", "Đỗ On", "Vũ Ưng", "Vũ Ung", "Vũ Uy",
    "ma", "má", "mà", "mạ", "mả", "mã", "Ma", "MA", "mâ", "mă", "ba", "bá ba", "ba bà", "bà ba", "hò a", "hoa", "hoa á",
  ]

  @Test func namesStandInTheOrderOfTheVietnameseTailoring() {
    let locale = Locale(identifier: "vi_VN")
    var wrong: [String] = []
    for left in Self.names {
      for right in Self.names {
        let expected = left.compare(right, options: [], range: nil, locale: locale)
        let (a, b) = (CollationKey(left), CollationKey(right))
        let order = a < b ? ComparisonResult.orderedAscending : a == b ? .orderedSame : .orderedDescending
        if order != expected { wrong.append("\(left) | \(right)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func everyLetterAndToneStandsInTheOrderOfTheDictionary() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    let inOrder = letters.map { String($0) }
    #expect(inOrder.reversed().sorted { CollationKey($0) < CollationKey($1) } == inOrder)
  }

  @Test func codesStandInTheOrderOfTheirNumbers() {
    let inOrder = ["", "4", "4.1", "4.2", "4.2.1", "4.10", "4.22.2", "4.22.11", "06", "10", "A.2.3", "A.2.12", "Đ.1"]
    #expect(inOrder.reversed().sorted { CollationKey($0) < CollationKey($1) } == inOrder)
  }

  @Test func onlyCanonicallyEqualTextsHaveEqualKeys() {
    #expect(CollationKey("Bắc Kạn") == CollationKey("Bắc Kạn".decomposedStringWithCanonicalMapping))
    for (left, right) in [("a", "A"), ("02", "2"), ("Hòa", "Hoà"), ("a", "a\u{334}"), ("", " ")] {
      #expect(CollationKey(left) != CollationKey(right))
    }
  }
}
