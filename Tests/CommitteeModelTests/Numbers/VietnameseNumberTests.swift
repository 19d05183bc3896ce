import CommitteeModel
import Testing

/// The notation of Vietnamese law, written and read.
struct VietnameseNumberTests {
  private func decimal(_ significand: Int, _ scale: Int) throws -> ExactDecimal {
    try #require(ExactDecimal(significand: significand, scale: scale))
  }

  @Test(arguments: [
    (0, 0, "0"), (1380, 0, "1.380"), (7178, 2, "71,78"), (907, 2, "9,07"), (-35, 1, "−3,5"),
    (1_800_000, 0, "1.800.000"),
    (999, 0, "999"), (5, 3, "0,005"), (0, 2, "0,00"), (-1_000_000, 3, "−1.000,000"),
    (Int.max, 0, "9.223.372.036.854.775.807"), (-Int.max, 9, "−9.223.372.036,854775807"), (1, 9, "0,000000001"),
  ])
  func numbersAreWrittenWithGroupsAndTheirOwnDecimals(_ significand: Int, _ scale: Int, _ text: String) throws {
    #expect(VietnameseNumber.format(try decimal(significand, scale)) == text)
  }

  @Test func aSignedNumberShowsItsPlusButNoughtHasNone() throws {
    #expect(VietnameseNumber.format(ExactDecimal(1209), signed: true) == "+1.209")
    #expect(VietnameseNumber.format(try decimal(-171, 2), signed: true) == "−1,71")
    #expect(VietnameseNumber.format(.zero, signed: true) == "0")
  }

  @Test func everySmallNumberInEveryScaleComesBackAsWritten() throws {
    for scale in 0...ExactDecimal.greatestScale {
      for significand in Array(-1100...1100) + [-1_000_000, 1_234_567, 99_999_999, Int.max, -Int.max] {
        let number = try decimal(significand, scale)
        let text = VietnameseNumber.format(number)
        let value = try #require(VietnameseNumber.parse(text).value, "\(text)")
        #expect(value == number && value.scale == scale)
        #expect(VietnameseNumber.format(value) == text)
      }
    }
  }

  @Test(arguments: [
    ("02", 2, 0), ("0", 0, 0), ("1380", 1380, 0), ("1.380.000", 1_380_000, 0), ("16,6", 166, 1),
    ("1.380,50", 138_050, 2),
    ("+5", 5, 0), ("-5", -5, 0), ("−5", -5, 0), ("0,716", 716, 3), ("1234,567", 1_234_567, 3), ("6,75", 675, 2),
    ("1983", 1983, 0), ("09", 9, 0), ("0,000000001", 1, 9),
  ])
  func plainNumbersHaveOneReading(_ text: String, _ significand: Int, _ scale: Int) throws {
    let reading = VietnameseNumber.parse(text)
    let expected = try decimal(significand, scale)
    #expect(reading == .number(expected))
    #expect(reading.value?.scale == scale)
  }

  @Test(arguments: [
    ("1.380", 1380, 0, 1380, 3), ("68,457", 68457, 3, 68457, 0), ("68.457", 68457, 0, 68457, 3),
    ("−5.000", -5000, 0, -5000, 3), ("100,000", 100_000, 3, 100_000, 0),
  ])
  func aLoneSeparatorBeforeThreeDigitsIsReadAsDeclaredAndNamed(
    _ text: String, _ significand: Int, _ scale: Int, _ otherSignificand: Int, _ otherScale: Int
  ) throws {
    let (value, other) = (try decimal(significand, scale), try decimal(otherSignificand, otherScale))
    #expect(VietnameseNumber.parse(text) == .ambiguous(value, other: other))
    #expect(VietnameseNumber.parse(text).value?.scale == scale)
  }

  @Test(arguments: [
    "", "86.45", "1.38", "1.3800", "1.380.00", "12.34.567", "1234.567", "0.457", "00.457", "1,", ",5", ".5", "5.",
    "1,2,3",
    "1,5.000", "1 380", "1\u{A0}380", " 5", "5 ", "--5", "+-5", "−", "+", "5%", "1e3", "½", "٣", "12a",
    "9999999999999999999",
    "99999999999999999999999", "0,0000000001", "1.380.", "02/6", "\u{2212}",
  ])
  func otherNotationsAreNotGuessedAt(_ text: String) {
    #expect(VietnameseNumber.parse(text) == .unreadable)
    #expect(VietnameseNumber.parse(text).value == nil)
  }
}
