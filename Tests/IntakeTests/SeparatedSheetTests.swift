import CommitteeModel
import TestKit
import Testing

@testable import Intake

/// Rows of files as the programs of this world write them.
@Suite struct SeparatedSheetTests {
  /// Rows as `line: column=text`, and faults.
  private static func picture(of sheet: SeparatedSheet) throws -> [String] {
    var sheet = sheet
    var lines: [String] = []
    while let row = try sheet.next() {
      let cells = row.cells.map { cell in
        guard case .text(let text) = cell.value else { return "?" }
        return "\(CellAddress.letters(of: cell.column))=\(text)"
      }
      lines.append("\(row.number): " + cells.joined(separator: " "))
    }
    return lines + sheet.faults.map { "\($0.kind) dòng \($0.line) cột \($0.column)" }
  }

  @Test func allQuotedWithPointsAndLineBreaksInCells() throws {
    let text = "\u{FEFF}\"STT\",\"Xã, phường\",\"Điểm\"\n\"1\",\"Xã\nA\",\"0.3954\"\n\"2\",\"B; C\",\"1.5\"\n"
    let sheet = try SeparatedSheet(Array(text.utf8))
    #expect(sheet.delimiter == .comma)
    #expect(
      try Self.picture(of: sheet) == ["1: A=STT B=Xã, phường C=Điểm", "2: A=1 B=Xã\nA C=0.3954", "4: A=2 B=B; C C=1.5"])
  }

  @Test func semicolonsBelowATitleAndABlankLine() throws {
    let text = "\u{FEFF}Dân số, chia theo tỉnh\n\nTỉnh;2014;Prel. 2015\nBắc Giang;1.5;..\nNghệ An;..;3.25\n"
    let sheet = try SeparatedSheet(Array(text.utf8))
    #expect(sheet.delimiter == .semicolon)
    #expect(
      try Self.picture(of: sheet) == [
        "1: A=Dân số, chia theo tỉnh", "3: A=Tỉnh B=2014 C=Prel. 2015", "4: A=Bắc Giang B=1.5 C=..",
        "5: A=Nghệ An B=.. C=3.25",
      ])
  }

  @Test func semicolonsWithDecimalCommas() throws {
    let text = "Tỉnh;Năm 2020;Năm 2021;\r\nBắc Giang;71,78;1,5;\r\nBắc Kạn;2,5;3,25;\r\nNghệ An;4,5;5,5;\r\n"
    let sheet = try SeparatedSheet(Array(text.utf8))
    #expect(sheet.delimiter == .semicolon)
    #expect(try Self.picture(of: sheet)[1] == "2: A=Bắc Giang B=71,78 C=1,5")
  }

  @Test func strayCombiningMarksInComposedText() throws {
    let text = "\u{FEFF}Mã,Xã\n1,Nếnh\n2,Tie\u{302}\u{301}n Du\u{303}ng\n"
    #expect(try Self.picture(of: SeparatedSheet(Array(text.utf8))).last == "3: A=2 B=Tie\u{302}\u{301}n Du\u{303}ng")
  }

  @Test(arguments: [true, false]) func theUnicodeTextOfSpreadsheetPrograms(isLittle: Bool) throws {
    let text = "\u{FEFF}Tỉnh\tGiá trị\r\nBắc Giang\t\"71,78\r\n%\"\r\n🙂\t \r\n"
    let sheet = try SeparatedSheet(Bytes.utf16(text, isLittle: isLittle))
    #expect(sheet.delimiter == .tab)
    #expect(try Self.picture(of: sheet) == ["1: A=Tỉnh B=Giá trị", "2: A=Bắc Giang B=71,78\r\n%", "4: A=🙂"])
  }

  @Test func aVietnameseCodePageComesComposed() throws {
    let text = "Tỉnh;Chỉ tiêu\nBắc Giang;Chuyển đổi số\nNghệ An;Hạ tầng số\n"
    let picture = try Self.picture(of: SeparatedSheet(Bytes.windows1258(text)))
    #expect(picture.map { Array($0.unicodeScalars) }[1] == Array("2: A=Bắc Giang B=Chuyển đổi số".unicodeScalars))
  }

  @Test(
    arguments: [
      ("one column of decimals", "Giá trị\n71,78\n1,5\n2,25\n", nil),
      (
        "one column of sentences",
        "Kết luận\nGiao sở A, sở B chủ trì.\nCác huyện, xã, phường, thị trấn rà soát.\nHết.\n", nil
      ),
      ("one column of lists", "Nguồn\na; b\nc; d\n", nil),
      ("one column", "a\nb\nc\n", nil),
      ("nothing", "", nil),
      ("one word with a comma far below", "Ghi chú\na\nb\nc\nd\ne,f\n", nil),
      ("a header alone", "Mã,Tên,Cấp\n", .comma),
      ("a header and one short row", "Mã;Tên;Cấp\nx\n", .semicolon),
      ("lists in cells", "Mã,Phối hợp,Tên\nx,a;b;c,y\nz,d;e,w\n", .comma),
      ("commas in cells of tabs", "Mã\tTên\nx\ta,b,c\ny\td,e\n", .tab),
      ("figures without words", "1,2,3\n4,5,6\n", .comma),
      ("blanks behind commas", "a, b, c\nd, e, f\n", .comma),
      ("empty cells", "a,b,c\n,,\n,,x\n", .comma),
      ("a title over it", "Bảng 1, năm 2021\n\nTỉnh,Giá trị\nBắc Giang,5\nNghệ An,6\n", .comma),
    ] as [(String, String, Delimiter?)])
  func theDelimiterIsFoundByEvenRows(name: String, text: String, delimiter: Delimiter?) throws {
    #expect(try SeparatedSheet(Array(text.utf8)).delimiter == delimiter, "\(name)")
  }

  @Test func faultsAreToldWithTheirPlaces() throws {
    let bytes = Array("Mã,Tên\na,b\"c\nd,".utf8) + [0xC3] + Array("\ne,\"f\n".utf8)
    #expect(
      try Self.picture(of: SeparatedSheet(Array("é".utf8) + bytes)) == [
        "1: A=éMã B=Tên", "3: A=d", "strayQuote dòng 2 cột 2", "undecodable dòng 3 cột 2", "unclosedQuote dòng 4 cột 2",
      ])
  }

  @Test func halfASurrogateIsNamedAndNotMended() throws {
    let bytes =
      Bytes.utf16("\u{FEFF}Mã,Tên\na,b", isLittle: true) + [0x00, 0xD8] + Bytes.utf16(",x\nc,d\n", isLittle: true)
    #expect(try Self.picture(of: SeparatedSheet(bytes)).last == "undecodable dòng 2 cột 2")
    #expect(try Self.picture(of: SeparatedSheet(bytes + [0x41])).last == "undecodable dòng 4 cột 1")
  }

  @Test func ordersToATerminalStayTextAndAreCleaned() throws {
    let text = "Mã,Tên\na,\u{1B}]52;c;QQ==\u{7}x\nb,\u{1B}[6n\nc,s\u{202E}cba\n"
    var sheet = try SeparatedSheet(Array(text.utf8))
    var clean: [String] = []
    while let row = try sheet.next() {
      for case .text(let text) in row.cells.map(\.value) { clean.append(Scrubbing.scrub(text).text) }
    }
    #expect(clean == ["Mã", "Tên", "a", "]52;c;QQ==x", "b", "[6n", "c", "scba"])
  }

  /// Whatever the size of the pieces, the rows are the same.
  @Test func rowsAreTheSameHoweverTheBytesCome() throws {
    let text = "Mã;Tên;Giá trị\r\n1;\"Bắc \"\"Giang\"\"\r\n2\";71,78\r\r\n\n2;Nghệ An;x\"y\n3;🙂;\n4;\"hết\";\r"
    for bytes in [Array(text.utf8), Bytes.utf16("\u{FEFF}" + text, isLittle: true)] {
      let whole = try Self.picture(of: SeparatedSheet(bytes))
      for size in 1...40 {
        let sheet = try SeparatedSheet(MemoryBytes(bytes: bytes), pieceSize: size)
        #expect(try Self.picture(of: sheet) == whole, "pieces of \(size) bytes")
      }
    }
    let page = Bytes.windows1258("Tỉnh;Chỉ tiêu\nBắc Giang;Chuyển đổi số\nNghệ An;Hạ tầng số\n")
    for size in 1...40 {
      let sheet = try SeparatedSheet(MemoryBytes(bytes: page), pieceSize: size)
      #expect(try Self.picture(of: sheet) == Self.picture(of: SeparatedSheet(page)), "pieces of \(size) bytes")
    }
  }

  @Test func aRowWithoutAnEndIsNotGatheredForEver() throws {
    let size = CSVReader.longestRow
    let endless = try SeparatedSheet(Array("a,b\nc,d\n".utf8) + [UInt8](repeating: 0x78, count: size * 2))
    #expect(try Self.picture(of: endless) == ["1: A=a B=b", "2: A=c B=d", "endlessRow dòng 3 cột 1"])
    let quoted = try SeparatedSheet(Array("a,b\nc,\"".utf8) + [UInt8](repeating: 0x0A, count: size * 2))
    #expect(try Self.picture(of: quoted) == ["1: A=a B=b", "unclosedQuote dòng 2 cột 2"])
  }

  @Test func aRowHasNoMoreCellsThanASpreadsheetHasColumns() throws {
    let row = Array((String(repeating: "a;", count: CSVReader.mostCells - 1) + "b\n").utf8)
    for size in [1 << 18, 1001] {
      var sheet = try SeparatedSheet(MemoryBytes(bytes: row + Array("c;".utf8) + row + row), pieceSize: size)
      #expect(try sheet.next()?.cells.count == CSVReader.mostCells)
      #expect(try sheet.next() == nil)
      #expect(sheet.faults.map(\.kind) == [.endlessRow] && sheet.faults.map(\.line) == [2])
    }
  }

  @Test func aFileIsReadFromItsFolder() throws {
    try withTemporaryFolder { folder in
      try write("Mã,Tên\na,b\n", to: folder + "/x.csv")
      #expect(try Self.picture(of: SeparatedSheet(path: folder + "/x.csv")) == ["1: A=Mã B=Tên", "2: A=a B=b"])
      #expect(throws: IntakeFailure.cannotReadFile(path: folder + "/y.csv")) {
        try SeparatedSheet(path: folder + "/y.csv")
      }
    }
  }
}
