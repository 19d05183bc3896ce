import CellGrid
import TestKit
import Testing
import Widgets

struct BlockDigitsTests {
  @Test
  func allDigitsAtAllHeights() {
    expectPicture(
      of: BlockDigits(text: "0123456789", height: .seven), 100, 7,
      is: """
         ██████      ██      ██████    ██████   ██    ██  ████████   ██████   ████████   ██████    ██████
        ██    ██   ████     ██    ██  ██    ██  ██    ██  ██        ██    ██        ██  ██    ██  ██    ██
        ██    ██     ██           ██        ██  ██    ██  ██        ██             ██   ██    ██  ██    ██
        ██    ██     ██         ███     █████   ████████  ███████   ███████       ██     ██████    ███████
        ██    ██     ██       ███           ██        ██        ██  ██    ██     ██     ██    ██        ██
        ██    ██     ██     ██        ██    ██        ██  ██    ██  ██    ██     ██     ██    ██  ██    ██
         ██████    ██████   ████████   ██████         ██   ██████    ██████      ██      ██████    ██████
        """)
    expectPicture(
      of: BlockDigits(text: "0123456789", height: .five), 80, 5,
      is: """
         ████     ██    █████   █████   ██  ██  ██████   ████   ██████   ████    ████
        ██  ██  ████        ██      ██  ██  ██  ██      ██          ██  ██  ██  ██  ██
        ██  ██    ██     ████    ████   ██████  █████   █████      ██    ████    █████
        ██  ██    ██    ██          ██      ██      ██  ██  ██    ██    ██  ██      ██
         ████   ██████  ██████  █████       ██  █████    ████     ██     ████    ████
        """)
    expectPicture(
      of: BlockDigits(text: "0123456789", height: .three), 50, 3, .console,
      is: """
        ┏━━┓  ━┓  ━━━┓ ━━━┓ ┃  ┃ ┏━━━ ┏━━━ ━━━┓ ┏━━┓ ┏━━┓
        ┃  ┃   ┃  ┏━━┛  ━━┫ ┗━━┫ ┗━━┓ ┣━━┓    ┃ ┣━━┫ ┗━━┫
        ┗━━┛  ━┻━ ┗━━━ ━━━┛    ┃ ━━━┛ ┗━━┛    ┃ ┗━━┛ ━━━┛
        """)
  }

  @Test
  func allSignsAtAllHeights() {
    expectPicture(
      of: BlockDigits(text: "1.2,3/4%−+#", height: .seven), 100, 7,
      is: """
           ██          ██████         ██████         ██  ██    ██  ██     ██                   ██  ██
         ████         ██    ██       ██    ██       ██   ██    ██  ██    ██                    ██  ██
           ██               ██             ██      ██    ██    ██       ██              ██    ████████
           ██             ███          █████      ██     ████████      ██     ██████  ██████   ██  ██
           ██           ███                ██    ██            ██     ██                ██    ████████
           ██         ██         ██  ██    ██   ██             ██    ██   ██                   ██  ██
         ██████   ██  ████████  ██    ██████   ██              ██   ██    ██                   ██  ██
        """)
    expectPicture(
      of: BlockDigits(text: "1.2,3/4%-+#", height: .five), 100, 5, .ascii,
      is: """
          ##        #####        #####       ##  ##  ##  ##   ##                  ## ##
        ####            ##           ##     ##   ##  ##      ##            ##    #######
          ##         ####         ####     ##    ######     ##    #####  ######   ## ##
          ##        ##       ##      ##   ##         ##    ##              ##    #######
        ######  ##  ######  ##   #####   ##          ##  ##   ##                  ## ##
        """)
    expectPicture(
      of: BlockDigits(text: "1.2,3/4%–+#", height: .three), 100, 3,
      is: """
         ━┓    ━━━┓    ━━━┓   / ┃  ┃ ■ /      ┃  ┃ ┃
          ┃    ┏━━┛     ━━┫  /  ┗━━┫  /  ━━━ ━╋━ ╋━╋
         ━┻━ ■ ┗━━━ ━┛ ━━━┛ /      ┃ / ■      ┃  ╋━╋
        """)
  }

  @Test
  func wordsAreSetSmallAroundTheFigure() {
    let figure = BlockDigits(text: "gần 15", unit: "tài khoản", caption: "năm 2021")
    expectPicture(
      of: figure, 40, 7,
      is: """
               ██    ██████
             ████    ██
               ██    █████
               ██        ██
        gần  ██████  █████   tài khoản

        năm 2021
        """)
    #expect(figure.lead == "gần" && figure.digits == "15" && figure.unit == "tài khoản")
    #expect(BlockDigits(text: "7,38", unit: "%").digits == "7,38 %")
    #expect(BlockDigits(text: "1,7 triệu", unit: "thuê bao").unit == "triệu thuê bao")
  }

  /// Whoever sees a larger screen sees the same figures.
  @Test(arguments: [
    (BlockDigits.Height.ten, BlockDigits.Height.five, 2), (.fourteen, .seven, 2), (.twentyOne, .seven, 3),
  ])
  func largeDigitsAreTheSmallOnesWithLargerBlocks(large: BlockDigits.Height, small: BlockDigits.Height, times: Int) {
    for sign in "0123456789.,/%−+#" {
      let size = BlockDigits(text: "1\(sign)", height: small).size
      let base = drawn(BlockDigits(text: "1\(sign)", height: small), size.width, size.height)
      let frame = drawn(BlockDigits(text: "1\(sign)", height: large), size.width * times, size.height * times)
      for y in 0..<frame.size.height {
        for x in 0..<frame.size.width { #expect(frame[x, y] == base[x / times, y / times], "\(sign) \(x) \(y)") }
      }
    }
  }

  @Test
  func theLargestFormThatFitsIsChosen() {
    #expect(BlockDigits.fitting("1.380", in: Size(160, 33))?.height == .twentyOne)
    #expect(BlockDigits.fitting("1.380", in: Size(120, 33))?.height == .fourteen)
    #expect(BlockDigits.fitting("1.380", in: Size(120, 13))?.height == .ten)
    #expect(BlockDigits.fitting("1.380", in: Size(120, 9))?.height == .seven)
    #expect(BlockDigits.fitting("1.380", in: Size(120, 6))?.height == .five)
    #expect(BlockDigits.fitting("1.380", in: Size(30, 33))?.height == .three)
    #expect(BlockDigits.fitting("1.380", in: Size(5, 33))?.height == .one)
    #expect(BlockDigits.fitting("1.380", in: Size(4, 33)) == nil)
    #expect(BlockDigits.fitting("chưa cung cấp", in: Size(120, 33))?.height == .one)
    #expect(BlockDigits.fitting("17/20 · 85 %", in: Size(120, 33))?.digits == "17/20 · 85 %")
    #expect(BlockDigits.fitting("7", caption: "năm 2021", in: Size(120, 5))?.caption == "")
  }

  @Test
  func formsOfAHeightHaveOneSizeAndStayInIt() {
    withEvery("height", in: BlockDigits.Height.allCases) { height in
      let widths = Set((0...9).map { BlockDigits(text: "\($0)", height: height).size.width })
      #expect(widths.count == 1)
      #expect(Set((0...9).map { drawn(BlockDigits(text: "\($0)", height: height), 24, 21).text }).count == 10)
    }
  }
}
