import Intake
import TestKit
import Testing

@Suite struct CSVReaderTests {
  /// What a reader makes of a text: rows with the line where each begins, and faults.
  private static func picture(of bytes: [UInt8]) -> [String] {
    var reader = CSVReader(bytes)
    var lines: [String] = []
    while reader.next() {
      let cells = reader.cells.map { "[" + (reader.text(of: $0) ?? "?") + "]" }
      lines.append("\(reader.line):\(cells.joined())")
    }
    return lines + reader.faults.map { "\($0.kind) dòng \($0.line) hàng \($0.row) cột \($0.column)" }
  }

  @Test(arguments: [
    ("nothing", "", []),
    ("one row without a line end", "a,b", ["1:[a][b]"]),
    ("LF", "a,b\nc,d\n", ["1:[a][b]", "2:[c][d]"]),
    ("CRLF", "a,b\r\nc,d\r\n", ["1:[a][b]", "2:[c][d]"]),
    ("CR", "a,b\rc,d\r", ["1:[a][b]", "2:[c][d]"]),
    ("byte order mark", "\u{FEFF}a,b\n", ["1:[a][b]"]),
    ("empty lines count and are passed over", "a\n\n\nb\n", ["1:[a]", "4:[b]"]),
    ("empty cells", ",\n,,\n", ["1:[][]", "2:[][][]"]),
    ("blanks are kept", " a , b \n", ["1:[ a ][ b ]"]),
    ("quoted comma", "\"a,b\",c\n", ["1:[a,b][c]"]),
    ("doubled quotes", "\"a\"\"b\",\"\"\"\"\n", ["1:[a\"b][\"]"]),
    ("quoted nothing", "\"\",\"\"\n", ["1:[][]"]),
    ("line end in a cell", "\"a\nb\",c\nd,e\n", ["1:[a\nb][c]", "3:[d][e]"]),
    ("CRLF in a cell counts once", "\"a\r\nb\"\r\nc\r\n", ["1:[a\r\nb]", "3:[c]"]),
    ("quoted cell ends the file", "a,\"b\"", ["1:[a][b]"]),
    ("a combining mark behind a comma stays in its cell", "a,\u{301}b\n", ["1:[a][\u{301}b]"]),
    ("unclosed quote", "a,b\nc,\"d\ne,f\n", ["1:[a][b]", "unclosedQuote dòng 2 hàng 2 cột 2"]),
    ("unclosed quote at the end", "a,\"", ["unclosedQuote dòng 1 hàng 1 cột 2"]),
    ("quote within a cell", "a\"b,c\nd,e\n", ["2:[d][e]", "strayQuote dòng 1 hàng 1 cột 1"]),
    ("text behind a quoted cell", "x,\"a\"b,c\nd,e\n", ["2:[d][e]", "strayQuote dòng 1 hàng 1 cột 2"]),
    ("blank before a quote", "x, \"a\"\nd,e\n", ["2:[d][e]", "strayQuote dòng 1 hàng 1 cột 2"]),
    ("a fault in the second line of a cell", "\"a\nb\"c\nd\n", ["3:[d]", "strayQuote dòng 2 hàng 1 cột 1"]),
  ]) func textsAreReadWithTheirPlaces(name: String, text: String, expected: [String]) {
    #expect(Self.picture(of: Array(text.utf8)) == expected, "\(name)")
  }

  @Test func bytesThatAreNoUTF8HaveNoText() {
    #expect(Self.picture(of: [0x61, 0x2C, 0xC3, 0x0A, 0x62]) == ["1:[a][?]", "2:[b]"])
    #expect(Self.picture(of: [0x22, 0xFF, 0x22, 0x22, 0x22]) == ["1:[?]"])
    #expect(Self.picture(of: Array("\u{FFFD}".utf8)) == ["1:[\u{FFFD}]"], "the replacement character is text")
  }

  /// Every text of up to six of the signs that steer the reader.
  @Test func noTextOfSmallLengthIsReadOutsideItsBytes() {
    let signs = Array("a,\"\r\n".utf8)
    for length in 0...6 {
      var digits = [Int](repeating: 0, count: length)
      while true {
        let bytes = digits.map { signs[$0] }
        var reader = CSVReader(bytes)
        var end = 0
        while reader.next() {
          for cell in reader.cells {
            #expect(cell.range.lowerBound >= end && cell.range.upperBound <= bytes.count, "\(bytes)")
            end = cell.range.upperBound
          }
        }
        guard let place = digits.lastIndex(where: { $0 < signs.count - 1 }) else { break }
        digits[place] += 1
        for rest in digits.indices where rest > place { digits[rest] = 0 }
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64]) func randomBytesNeverTrap(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let favoured = Array("\",\n\r\"a,".utf8)
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let draw = UInt8(truncatingIfNeeded: state >> 33)
        return draw & 1 == 0 ? favoured[Int(draw >> 1) % favoured.count] : UInt8(truncatingIfNeeded: state >> 41)
      }
      var reader = CSVReader(bytes)
      var content = 0
      while reader.next() {
        for cell in reader.cells { content += reader.text(of: cell)?.utf8.count ?? 0 }
      }
      #expect(content <= bytes.count, "seed \(seed), length \(length)")
    }
  }
}
