import CommitteeModel
import TestKit
import Testing

/// Exactness, over small worlds whole and at the edges of the range.
struct ExactDecimalTests {
  private static let small: [ExactDecimal] = (-21...21).flatMap { digits in
    (0...3).compactMap { ExactDecimal(significand: digits, scale: $0) }
  }
  private static let edges: [ExactDecimal] = [Int.max, -Int.max, 0, 1, -1, Int.max - 1].flatMap { digits in
    [0, 1, 9].compactMap { ExactDecimal(significand: digits, scale: $0) }
  }

  /// The value in thousandths.
  private func thousandths(_ n: ExactDecimal) -> Int {
    n.significand * [1000, 100, 10, 1][n.scale]
  }

  @Test func orderEqualityAndHashGoByValue() {
    for a in Self.small {
      for b in Self.small {
        let (x, y) = (thousandths(a), thousandths(b))
        #expect((a < b) == (x < y) && (a == b) == (x == y))
        if x == y { #expect(a.hashValue == b.hashValue) }
      }
    }
  }

  @Test func sumsDifferencesAndProductsAreExact() throws {
    for a in Self.small {
      for b in Self.small {
        #expect(thousandths(try #require(a.adding(b))) == thousandths(a) + thousandths(b))
        #expect(thousandths(try #require(a.subtracting(b))) == thousandths(a) - thousandths(b))
        let product = try #require(a.multiplied(by: b))
        #expect(product.significand == a.significand * b.significand && product.scale == a.scale + b.scale)
      }
    }
  }

  @Test func quotientsRoundAsLongDivisionDoes() {
    for a in Self.small {
      for b in Self.small where !b.isZero {
        let (x, y) = (abs(thousandths(a)), abs(thousandths(b)))
        let sign = a.isNegative != b.isNegative ? -1 : 1
        let down = a.divided(by: b, scale: 2, rounding: .down)
        let near = a.divided(by: b, scale: 2)
        #expect(down?.significand == sign * (x * 100 / y) && down?.scale == 2)
        #expect(near?.significand == sign * ((x * 200 + y) / (2 * y)) && near?.scale == 2)
      }
    }
  }

  @Test func roundingNeverAddsDigits() {
    for n in Self.small {
      for places in -1...4 {
        let kept = max(places, 0)
        guard kept < n.scale else {
          #expect(n.rounded(to: places).scale == n.scale && n.rounded(to: places) == n)
          continue
        }
        let unit = [1, 10, 100, 1000][n.scale - kept]
        let (cut, rest) = n.significand.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
        let sign = n.isNegative ? -1 : 1
        #expect(n.rounded(to: places).significand == sign * Int(cut + (2 * rest >= UInt(unit) ? 1 : 0)))
        #expect(n.rounded(to: places).scale == kept)
      }
    }
  }

  @Test func nothingTrapsAtTheEdgesOfTheRange() {
    for a in Self.edges {
      #expect(a.negated.negated == a && !a.magnitude.isNegative)
      for b in Self.edges {
        #expect((a < b) != (b <= a))
        if let sum = a.adding(b) { #expect(sum.subtracting(b).map { $0 == a } ?? true) }
        if let product = a.multiplied(by: b), !b.isZero, product.scale == 0 {
          #expect(product.divided(by: b, scale: 9).map { $0 == a } ?? true)
        }
        for places in [0, 5, 9] {
          guard let quotient = a.divided(by: b, scale: places) else { continue }
          #expect(!b.isZero && quotient.scale == places)
          #expect(quotient.isZero || quotient.isNegative == (a.isNegative != b.isNegative))
        }
      }
      for places in -30...30 { #expect(a.shifted(byPowerOfTen: places)?.isZero ?? a.isZero == a.isZero) }
    }
    #expect(ExactDecimal(Int.max).adding(ExactDecimal(1)) == nil)
    #expect(ExactDecimal(Int.max).multiplied(by: ExactDecimal(2)) == nil)
    #expect(ExactDecimal(Int.min) == ExactDecimal(-Int.max))
    #expect(ExactDecimal(significand: Int.min, scale: 0) == nil)
    #expect(ExactDecimal(significand: 1, scale: 10) == nil && ExactDecimal(significand: 1, scale: -1) == nil)
    #expect(ExactDecimal(1).divided(by: ExactDecimal(3), scale: 10) == nil)
    #expect(ExactDecimal(Int.max).divided(by: ExactDecimal(1), scale: 1) == nil)
  }

  @Test func noughtsAtTheEndGiveWayBeforeAResultIsGivenUp() throws {
    let wide = try #require(ExactDecimal(significand: 1_000_000_000, scale: 9))
    #expect(wide.multiplied(by: wide) == ExactDecimal(1))
    #expect(wide.adding(ExactDecimal(Int.max - 1)) == ExactDecimal(Int.max))
    #expect(wide.reduced.scale == 0 && wide.wholeNumber == 1)
    #expect(ExactDecimal(significand: 15, scale: 1)?.wholeNumber == nil)
  }
}
