import CommitteeModel
import Stories
import Testing

/// What no unit could have reported, by what its indicator is.
@Suite struct FigureDoubtTests {
  /// What speaks against a figure of an indicator that is so called and measured; `nil` where nothing does.
  private func doubt(
    _ cell: String, of name: String, _ kind: ValueKind, in measure: String = "", _ more: [Field: String] = [:]
  ) throws -> FigureDoubt? {
    let row = Record.indicator(
      "a", name, kind, of: .digitalGovernment, order: 1, more.merging([.measure: measure]) { $1 })
    let nature = try #require(IndicatorNature(row))
    let value = try #require(Figure(cell, as: kind)?.value, "\(cell)")
    return nature.doubt(about: value)
  }

  @Test(
    arguments: [
      ("Tỷ lệ hộ gia đình có máy tính", "120", true), ("Tỷ trọng kinh tế số trong GRDP", "100,01", true),
      ("Tỷ lệ hộ gia đình có máy tính", "trên 100", true), ("Tỷ lệ hộ gia đình có máy tính", "90 - 110%", true),
      ("Tỷ lệ hộ gia đình có máy tính", "17/16", true), ("Độ phủ sóng", "120", false),
      ("Tỷ lệ sở ban hành kế hoạch", "120", false), ("Tỷ lệ thuê bao trên dân số", "135", false),
    ])
  func moreThanTheWholeIsRefusedWhereTheNameSaysSoAndElseAskedAbout(
    _ name: String, _ cell: String, _ isCertain: Bool
  ) throws {
    let doubt = try #require(try doubt(cell, of: name, .rate, in: "%"))
    let fraction = Fraction.parse(cell).map { FigureDoubt.Reason.aboveDenominator($0) }
    #expect(doubt.reason == fraction ?? .aboveWhole && doubt.isCertain == isCertain)
  }

  @Test(
    arguments: [
      ("Tỷ lệ hộ gia đình có máy tính", "100"), ("Mức tăng chỉ số chuyển đổi số quốc gia", "132,7"),
      ("Mức tăng chỉ số chuyển đổi số quốc gia", "−5"), ("Tốc độ tăng trưởng GRDP", "-3,2"),
      ("Tỷ lệ hoàn thành kế hoạch thu ngân sách", "112"), ("Mật độ thuê bao", "135"),
      ("Tỷ lệ hồ sơ trực tuyến so với cùng kỳ", "240"), ("Tỷ lệ hộ gia đình có máy tính", "90 - 95%"),
    ])
  func whatMayGoBeyondAWholeDoes(_ name: String, _ cell: String) throws {
    #expect(try doubt(cell, of: name, .rate, in: "%") == nil)
  }

  @Test(
    arguments: [
      ("Tỷ lệ hộ có máy tính", .rate, "%", "−5", true), ("Độ phủ sóng", .rate, "%", "-5", false),
      ("Tỷ lệ hoàn thành kế hoạch", .rate, "%", "-5", true), ("Số trường học", .count, "trường", "-3", true),
      ("Số trường học", .count, "trường", "-3 - 4", true), ("Thu chi ngân sách", .money, "tỷ đồng", "-12", false),
      ("Điểm đánh giá", .score, "điểm", "-1", true),
    ] as [(String, ValueKind, String, String, Bool)])
  func lessThanNothingIsRefusedOrAskedAbout(
    _ name: String, _ kind: ValueKind, _ measure: String, _ cell: String, _ isCertain: Bool
  ) throws {
    let doubt = try #require(try doubt(cell, of: name, kind, in: measure))
    #expect(doubt.reason == .negative && doubt.isCertain == isCertain)
  }

  @Test(
    arguments: [
      ("Số điểm cầu", "điểm cầu", "10,5", nil), ("Số hồ sơ", "hồ sơ", "68,457", "68.457"), ("Số xã", "", "1,5", nil),
      ("Số thuê bao", "thuê bao", "1,0005 nghìn", nil), ("Số trường", "trường", "2 - 3,5", nil),
    ] as [(String, String, String, String?)])
  func halfASiteIsRefused(_ name: String, _ measure: String, _ cell: String, _ meant: String?) throws {
    let doubt = try #require(try doubt(cell, of: name, .count, in: measure))
    #expect(doubt.reason == .broken && doubt.isCertain && doubt.meant == meant)
  }

  @Test(
    arguments: [
      ("Số điểm cầu", "điểm cầu", "10,0"), ("Số thuê bao", "thuê bao", "1,8 triệu"),
      ("Chiều dài cáp quang", "km", "12,5"),
      ("Số máy tính bình quân một cán bộ", "máy", "0,9"), ("Số thuê bao", "nghìn thuê bao", "1,5"),
      ("Sản lượng", "", "12,5"), ("Mật độ điện thoại", "máy/100 dân", "99,4"),
    ])
  func whatIsMeasuredMayBeBroken(_ name: String, _ measure: String, _ cell: String) throws {
    #expect(try doubt(cell, of: name, .count, in: measure) == nil)
  }

  @Test func aFractionOfOneIsAskedAboutAndDecidedByTheNumbersBesideIt() throws {
    func reason(_ cell: String, _ numerator: String, _ denominator: String) throws -> FigureDoubt? {
      let row = Record.indicator("a", "Tỷ lệ hộ có máy tính", .rate, of: .digitalSociety, order: 1)
      let nature = try #require(IndicatorNature(row))
      let cells: [Field: String] = [.numerator: numerator, .denominator: denominator]
      return nature.doubt(about: try #require(try stated(cell, as: .rate, cells).figure.value))
    }
    #expect(try reason("0,72", "", "")?.meant == "72")
    #expect(try reason("0,72", "", "")?.isCertain == false)
    #expect(try reason("0,72", "72", "100")?.reason == .fractionOfOne(.quotient("72,00")))
    #expect(try reason("0,72", "72", "10.000") == nil)
    let more = Fraction(numerator: ExactDecimal(72), denominator: ExactDecimal(10))
    #expect(try reason("72", "72", "10")?.reason == .aboveDenominator(more))
    for cell in ["0", "1", "1,5", "72"] { #expect(try reason(cell, "", "") == nil, "\(cell)") }
  }

  @Test func theScopeOfAnIndicatorMaySayWhatItsNameDoesNot() throws {
    let name = "Tỷ lệ học sinh nhập học"
    #expect(try doubt("104", of: name, .rate, in: "%")?.isCertain == true)
    #expect(try doubt("104", of: name, .rate, in: "%", [.scope: "có thể vượt 100 %"]) == nil)
    #expect(try doubt("1,5", of: "Số cán bộ", .count, in: "người", [.scope: "có thể là số lẻ"]) == nil)
    #expect(try doubt("-5", of: "Tỷ lệ lãi", .rate, in: "%", [.scope: "có thể âm"]) == nil)
  }

  @Test func aScoreAboveItsHighestAndMoreThanAllOfAPlanAreRefused() throws {
    #expect(try doubt("7/6,75", of: "Điểm tiêu chí", .score, in: "điểm")?.reason == .aboveWhole)
    #expect(try doubt("6/6,75", of: "Điểm tiêu chí", .score, in: "điểm") == nil)
    let more = Fraction(numerator: ExactDecimal(12), denominator: ExactDecimal(11))
    #expect(try doubt("12/11", of: "Mục tiêu đã đạt", .fraction)?.reason == .aboveDenominator(more))
    #expect(try doubt("8/11", of: "Mục tiêu đã đạt", .fraction) == nil)
  }
}
