import CommitteeModel
import Testing

/// How a unit that a sheet states stands to the one that its indicator has.
@Suite struct MeasureUnitTests {
  @Test(
    arguments: [
      ("%", "%", .same), ("phần trăm", "%", .same), ("Tỷ lệ (%)", "%", .same), ("điểm %", "%", .same),
      ("‰", "%", .multiple(powerOfTen: -1)), ("% dân số", "%", .same), ("hồ sơ", "%", .other), ("%", "hồ sơ", .other),
      ("triệu đồng", "tỷ đồng", .multiple(powerOfTen: -3)), ("Tr.đồng", "tỷ đồng", .multiple(powerOfTen: -3)),
      ("Tỉ đồng", "tỷ đồng", .same), ("tỷ VNĐ", "tỷ đồng", .same),
      ("nghìn tỷ đồng", "tỷ đồng", .multiple(powerOfTen: 3)),
      ("1.000 đồng", "đồng", .multiple(powerOfTen: 3)), ("1000đ", "đồng", .multiple(powerOfTen: 3)),
      ("Bill. dongs", "tỷ đồng", .same), ("tỷ đồng", "hồ sơ", .other),
      ("nghìn người", "người", .multiple(powerOfTen: 3)), ("Thous. pers.", "người", .multiple(powerOfTen: 3)),
      ("triệu thuê bao", "thuê bao", .multiple(powerOfTen: 6)), ("triệu", "thuê bao", .multiple(powerOfTen: 6)),
      ("Thuê bao", "thuê bao", .same), ("TB", "thuê bao", .same), ("DN", "doanh nghiệp", .same),
      ("dịch vụ", "dịch vụ công", .same), ("cái", "điểm cầu", .same), ("tỉnh", "bộ, tỉnh", .same),
      ("₫", "đồng", .same), ("triệu ₫", "tỷ đồng", .multiple(powerOfTen: -3)), ("$", "đồng", .other),
      ("$", "USD", .same),
      ("US$", "đô la Mỹ", .same), ("triệu $", "USD", .multiple(powerOfTen: 6)), ("€", "tỷ đồng", .other),
      ("£", "đồng", .other), ("$", "hồ sơ", .other), ("EUR", "€", .same), ("¥", "USD", .other),
      ("hộ", "người", .other), ("điểm", "%", .other), ("tỷ lệ", "tỷ đồng", .other),
    ] as [(String, String, MeasureUnit.Relation)])
  func aUnitIsHeldAgainstThatOfTheIndicator(
    _ stated: String, _ own: String, _ relation: MeasureUnit.Relation
  ) throws {
    let (stated, own) = (try #require(MeasureUnit(stated)), try #require(MeasureUnit(own)))
    #expect(stated.relation(to: own) == relation)
    let inverse: MeasureUnit.Relation =
      if case .multiple(let power) = relation { .multiple(powerOfTen: -power) } else { relation }
    #expect(own.relation(to: stated) == inverse)
  }

  @Test(
    arguments: [
      ("km", true), ("km cáp quang", true), ("giờ", true), ("nghìn người", true), ("thuê bao/100 dân", true),
      ("điểm", true), ("điểm cầu", false), ("hồ sơ", false), ("trường", false), ("thuê bao", false),
      ("dịch vụ công", false),
    ])
  func aHalfOfItCanBeOrNot(_ unit: String, _ isContinuous: Bool) throws {
    #expect(try #require(MeasureUnit(unit)).isContinuous == isContinuous)
  }

  @Test(arguments: [
    ("luỹ kế", false), ("ước", false), ("người", false), ("%", true), ("triệu đồng", true), ("km", true),
  ])
  func wordsInBracketsAreAUnitWhereNothingElseIsMeant(_ text: String, _ isUnit: Bool) throws {
    #expect(try #require(MeasureUnit(text)).isUnmistakable == isUnit)
  }

  @Test func nothingIsNoUnit() {
    #expect(MeasureUnit("  ") == nil)
    #expect(MeasureUnit("…")?.relation(to: MeasureUnit("người")!) == .other)
  }
}
