import CommitteeModel
import Testing

@testable import Intake

/// Worksheets written by hand: what the standard allows and few programs write.
@Suite struct XLSXTests {
  private static func picture(_ file: ZipFile) throws -> [String] {
    try Array(Workbook(bytes: file.bytes, name: "x.xlsx").picture().dropFirst())
  }

  @Test(arguments: [
    ("nothing", "", []),
    (
      "numbers", "<row r='2'><c r='B2'><v>16.600000000000001</v></c><c r='D2'><v>1.38E3</v></c></row>",
      ["B2 number 16.6", "D2 number 1380"]
    ),
    (
      "no references at all", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>",
      ["A1 number 1", "B1 number 2", "B2 number 3"]
    ),
    (
      "references only here and there",
      "<row r='3' spans='1:9'><c><v>1</v></c><c r='D3'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>",
      ["A3 number 1", "D3 number 2", "E3 number 3", "A4 number 4"]
    ),
    ("a prefix at every element", "<x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row>", ["A1 text một"]),
    ("runs of rich text", "<row><c t='s'><v>1</v></c></row>", ["A1 text Bắc Giang"]),
    ("pronunciation is no text", "<row><c t='s'><v>2</v></c></row>", ["A1 text 東京"]),
    ("escapes of the program", "<row><c t='s'><v>3</v></c></row>", ["A1 text a\rb_x000D_ _x00"]),
    (
      "inline text",
      "<row><c t='inlineStr'><is><r><t>Nghệ</t></r><r><t xml:space='preserve'> An</t></r><rPh><t>x</t></rPh></is></c></row>",
      ["A1 text Nghệ An"]
    ),
    (
      "truth and error",
      "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='b'><v>false</v></c><c t='e'><v>#N/A</v></c></row>",
      ["A1 truth true", "B1 truth false", "C1 truth false", "D1 error #N/A"]
    ),
    (
      "formulas with their results",
      "<row><c><f>1+1</f><v>2</v></c><c t='str'><f>A1</f><v>chữ</v></c><c t='str'><f>\"\"</f><v></v></c></row>",
      ["A1 number 2", "B1 text chữ"]
    ),
    (
      "formulas without", "<row><c><f>1+1</f></c><c><f t='shared' si='0'/><v/></c><c t='str'><f>A1</f></c></row>",
      ["A1 withoutResult", "B1 withoutResult", "C1 withoutResult"]
    ),
    (
      "days as text of ISO 8601", "<row><c t='d'><v>2022-01-17T14:30:00</v></c><c t='d'><v>PT1H</v></c></row>",
      ["A1 day 2022-01-17", "B1 text PT1H"]
    ),
    (
      "styles",
      "<row><c s='1'><v>0.5</v></c><c s='2'><v>44578</v></c><c s='3'><v>7</v></c><c s='99'><v>8</v></c></row>",
      ["A1 number 0.5 %", "B1 day 2022-01-17", "C1 number 7 in # ngày", "D1 number 8"]
    ),
    (
      "a number that is none stays as it is", "<row><c><v>1.2.3</v></c><c><v>1e999</v></c><c><v>NaN</v></c></row>",
      ["A1 text 1.2.3", "B1 text 1e999", "C1 text NaN"]
    ),
    (
      "hidden rows", "<row hidden='1'><c><v>1</v></c></row><row hidden='0'><c><v>2</v></c></row>",
      ["A1 (hidden) number 1", "A2 number 2"]
    ),
    ("empty cells and rows hold nothing", "<row r='5'/><row><c s='1'/><c t='s'/></row>", []),
    ("the last cell there can be", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", ["XFD1048576 number 1"]),
  ])
  func cellsAreReadAsTheyStand(name: String, rows: String, wanted: [String]) throws {
    let file = ZipFile.xlsx(
      rows: rows,
      shared: "<si><t>một</t></si><si><r><rPr><b/></rPr><t>Bắc</t></r><r><t xml:space='preserve'> Giang</t></r></si>"
        + "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si><si><t>a_x000D_b_x005F_x000D_ _x00</t></si>",
      styles: "<numFmts><numFmt numFmtId='164' formatCode='0.0\" ngày\"'/></numFmts><cellStyleXfs><xf numFmtId='14'/>"
        + "</cellStyleXfs><cellXfs><xf/><xf numFmtId='9'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs>")
    #expect(try Self.picture(file) == wanted, "\(name)")
  }

  @Test func whatIsStruckThroughIsKnownByFontsAndRuns() throws {
    let file = ZipFile.xlsx(
      rows: "<row><c s='1'><v>1</v></c><c s='2'><v>2</v></c><c s='3'><v>3</v></c><c t='s' s='1'><v>0</v></c>"
        + "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='str' s='1'><f>A1</f><v>a</v></c><c t='b' s='1'><v>1</v></c></row>",
      shared: "<si><r><t>cũ</t></r></si><si><r><rPr><strike val='0'/></rPr><t>mới</t></r></si>",
      styles: "<fonts><font/><font><strike/></font><font><strike val='0'/></font></fonts>"
        + "<dxfs><dxf><font><strike/></font></dxf></dxfs><cellStyleXfs><xf fontId='1'/></cellStyleXfs>"
        + "<cellXfs><xf/><xf fontId='1'/><xf fontId='2'/><xf fontId='99'/></cellXfs>")
    #expect(
      try Self.picture(file) == [
        "A1 number 1, struck", "B1 number 2", "C1 number 3", "D1 text cũ, struck", "E1 text cũ", "F1 text mới",
        "G1 text a, struck", "H1 truth true, struck",
      ])
  }

  @Test func theDirectoryOfALargeFileIsFound() throws {
    var file = ZipFile.xlsx(rows: "<row><c><v>1</v></c></row>")
    file.isLarge = true
    #expect(try Self.picture(file) == ["A1 number 1"])
    for length in 1..<file.bytes.count { _ = try? Workbook(bytes: Array(file.bytes.suffix(length)), name: "x") }
  }

  @Test func mergedCellsAndHiddenColumnsAreFoundAroundTheRows() throws {
    let file = ZipFile.xlsx(
      rows: "<row><c><v>1</v></c></row>",
      before:
        "<cols><col min='2' max='2' hidden='1'/><col min='3' max='4' hidden='true'/><col min='9' max='16384' hidden='1'/></cols>",
      behind: "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='C7'/></mergeCells>")
    #expect(
      try Self.picture(file) == [
        "merged A1:B2", "merged C7:C7", "hidden columns B:D", "hidden columns I:XFD", "A1 number 1",
      ])
  }

  @Test(arguments: [
    ("General", "number 1.5"), ("0", "number 1.5"), ("#,##0.00", "number 1.5"), ("0%", "number 1.5 %"),
    ("0.00E+00", "number 1.5"), ("dd/mm/yyyy", "day 1900-01-01"), ("D-MMM", "day 1900-01-01"),
    ("mmmm", "day 1900-01-01"), ("mm/yyyy", "month of 1900-01-01"), ("mmm-yy", "month of 1900-01-01"),
    ("yyyy", "year of 1900-01-01"), ("yy", "year of 1900-01-01"), ("\"Quý \"q", "quarter of 1900-01-01"),
    ("\"Quý \"Q/yyyy", "quarter of 1900-01-01"), ("yyyy;@", "year of 1900-01-01"),
    ("h:mm", "text 12:00"), ("mm:ss", "text 12:00"), ("[h]:mm", "text 36:00"), ("h:mm AM/PM", "text 12:00"),
    ("[Red]0;-0", "number 1.5"), ("[Color10]General", "number 1.5"), ("[Red]", "number 1.5"),
    ("[$-42A]d/m/yy", "day 1900-01-01"), ("0 \"ngày/đêm\"", "number 1.5 in # ngày/đêm"),
    ("0\\d", "number 1.5 in #d"), ("_d0", "number 1.5"), ("0;dd", "number 1.5"), ("[>=1]0.0%;0", "number 1.5 %"),
    ("[>=100]0.0%;0", "number 1.5"),
    ("@", "number 1.5"),
    ("[", "number 1.5"), ("\"", "nothing in the stead of 1.5"), ("\\", "nothing in the stead of 1.5"),
    ("", "number 1.5"),
    ("\"Đạt\"", "Đạt in the stead of 1.5"), (";;;", "nothing in the stead of 1.5"), ("-", "- in the stead of 1.5"),
    ("# ?/?", "number 1.5"), ("# ??/16", "number 1.5"), ("[DBNum1]0", "number 1.5"),
    ("0.0,%", "number 1.5 % thousandths"),
    ("[>2]0\" a\";[<1]0\" b\"", "######## in the stead of 1.5"), ("[>2]\"nhiều\"", "number 1.5"),
  ])
  func aFormatTellsWhatANumberMeans(code: String, wanted: String) throws {
    let escaped = code.map { ["\"": "&quot;", "<": "&lt;"][$0] ?? String($0) }.joined()
    let file = ZipFile.xlsx(
      rows: "<row><c s='0'><v>1.5</v></c></row>",
      styles:
        "<numFmts><numFmt numFmtId='164' formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs>")
    #expect(try Self.picture(file) == ["A1 \(wanted)"])
  }

  @Test(arguments: [
    ("#,##0,", 1), ("#,##0.0,,", 2), ("0,\"k\"", 1), ("0.00,,, ", 3), ("#,##0", 0), ("0\",\"", 0), ("0;0,", 0),
    ("0\\,", 0), ("#,##0,.0", 1), ("0,,.0", 2), ("0,.0,", 2), ("#,##0.0", 0), ("0.0,0", 0),
  ]) func aCommaBehindTheDigitsLeavesOutThousands(code: String, times: Int) {
    let value = NumberFormat(code: code).value(written: Array("1380000".utf8), days: .from1900)
    guard case .number(let number) = value else { return #expect(Bool(false), "\(value)") }
    #expect(number.digits == "1380000" && number.shownThousandths == times)
  }

  @Test(arguments: [
    ("#,##0\" triệu đồng\"", "# triệu đồng"), ("0\"‰\"", "#‰"), ("0‰", "#‰"), ("\"gần \"0", "gần #"),
    ("#,##0_);(#,##0)", ""),
    ("0.0\\ \\k", "# k"), ("0 \"-\"", ""), ("General\" triệu\"", "# triệu"), ("0%", ""), ("[$₫-42A]#,##0", "₫#"),
    ("[$$-409]#,##0", "$#"),
    ("\"$\"#,##0", "$#"), ("$#,##0", "$#"), ("[$USD] 0", "USD #"), ("[$€-x]0", "€#"), ("0 [$-42A]", ""),
    ("_-* #,##0\\ _₫_-", ""), ("0\\đ", "#đ"), ("[Red]0\" người\"", "# người"), ("0\"000\"", "#000"),
    ("@\" xã\"", "# xã"),
    ("0;\"triệu\"0", ""),
  ]) func theWordsOfAFormatStandWithTheNumber(code: String, wording: String) {
    let value = NumberFormat(code: code).value(written: Array("5".utf8), days: .from1900)
    guard case .number(let number) = value else { return #expect(Bool(false), "\(value)") }
    #expect(number.wording == wording)
  }

  @Test(
    arguments: [
      ("0;-0;\"chưa có\"", ["5", "-5", "chưa có"]), ("0;;", ["5", "", ""]), ("0;-0", ["5", "-5", "0"]),
      ("0;-0;;@", ["5", "-5", ""]), (";;;@", ["", "", ""]), ("\"tăng \"0;\"giảm \"0", ["tăng #", "giảm #", "tăng #"]),
      ("[<0]\"âm\";[=0]\"không\";0\" xã\"", ["# xã", "âm", "không"]),
      ("[>=5]0\" a\";[<>0]0\" b\";0\" c\"", ["# a", "5 b", "# c"]),
      ("[>=1000]0\" người\";0\" nghìn người\"", ["# nghìn người", "5 nghìn người", "# nghìn người"]),
      ("#,###", ["5", "-5", ""]), ("#.##", ["5", "-5", ""]), ("#,##0.00", ["5", "-5", "0"]), ("#%", ["5", "-5", ""]),
      ("#,###,", ["", "", ""]), ("0;-0;\"-\"??", ["5", "-5", "-"]), ("0,;0", ["5", "5", "0"]),
      ("#,##0;[Red]#,##0", ["5", "5", "0"]), ("0_);[Red](0)", ["5", "-5", "0"]), ("[<9]0;0", ["5", "-5", "0"]),
      ("#,##0\" đ\";[Red]#,##0\" đ\"", ["# đ", "5 đ", "# đ"]), ("0\" xã\";0\" xã\"", ["# xã", "5 xã", "# xã"]),
      ("[$VND] 0;[Red][$VND] 0", ["VND #", "VND 5", "VND #"]), ("0;0-", ["5", "-5", "0"]),
      ("-0", ["-5", "-5", "0"]), ("(0)", ["(5)", "-5", "0"]), ("-0\" đ\"", ["-5 đ", "# đ", "# đ"]),
      ("\"$\"(0)", ["$(5)", "$(#", "$(#"]), ("-0;0", ["-5", "5", "0"]),
      ("0\" (ước)\"", ["# (ước)", "# (ước)", "# (ước)"]),
      ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-", ["5", "-5", "-"]),
    ] as [(String, [String])])
  func theSectionThatShowsANumberSaysWhatItMeans(code: String, wanted: [String]) {
    let format = NumberFormat(code: code)
    let shown = ["5", "-5", "0"].map { digits -> String in
      switch format.value(written: Array(digits.utf8), days: .from1900) {
      case .number(let number): number.wording.isEmpty ? number.digits : number.wording
      case .worded(_, let words): words
      default: "?"
      }
    }
    #expect(shown == wanted)
  }

  /// Which currency a machine shows in them is its own affair.
  @Test(arguments: [5, 6, 7, 8, 41, 42, 43, 44]) func aFormatKnownByItsNumberNamesNoCurrency(id: Int) {
    let format = NumberFormat(builtIn: id)
    for digits in ["5", "-5"] {
      #expect(format.value(written: Array(digits.utf8), days: .from1900) == .number(StoredNumber(digits: digits)))
    }
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("1380", "1380"), ("1380.0", "1380"), (".5", "0.5"), ("5.", "5"),
    ("+3", "3"),
    ("16.600000000000001", "16.6"), ("0.71779999999999999", "0.7178"), ("0.30000000000000004", "0.3"),
    ("99.999999999999999", "100"), ("999999999999999.9", "1000000000000000"), ("1E+2", "100"), ("1.5e-3", "0.0015"),
    ("123456789012345678", "123456789012346000"), ("-2.5E-1", "-0.25"), ("0e999999999", "0"), ("100", "100"),
  ])
  func numbersLoseNoiseAndExponentButNoDigit(written: String, wanted: String) throws {
    #expect(try Self.picture(.xlsx(rows: "<row><c><v>\(written)</v></c></row>")) == ["A1 number \(wanted)"])
  }
}

/// What stands around the rows is found without reading them, however the rows are written.
@Suite struct XLSXLayoutTests {
  private static let merged = "<mergeCells><mergeCell ref='B2:C3'/></mergeCells>"

  @Test(arguments: [
    "<worksheet><sheetData><row/></sheetData>\(merged)</worksheet>",
    "<worksheet><sheetData/>\(merged)</worksheet>",
    "<worksheet><sheetData />\(merged)</worksheet>",
    "<x:worksheet><x:sheetData ><x:row/></x:sheetData ><x:mergeCell ref='B2:C3'/></x:worksheet>",
    "<worksheet><!-- <sheetData> --><sheetData><row/></sheetData>\(merged)</worksheet>",
    "<worksheet><sheetData><row><c t='inlineStr'><is><t><![CDATA[</sheetData>]]></t></is></c></row></sheetData>\(merged)</worksheet>",
    "<worksheet>\(merged)</worksheet>",
    "<worksheet><sheetData>\(String(repeating: "<row><c><v>1</v></c></row>", count: 9000))</sheetData>\(merged)</worksheet>",
    "<worksheet>\(String(repeating: "<a/>", count: 300_000))<sheetData><row/></sheetData>\(merged)</worksheet>",
  ])
  func mergedCellsBehindTheRowsAreFound(part: String) throws {
    for padding in [0, 65_500 - part.utf8.count % 65_536, 65_530] where padding >= 0 {
      let whole = String(repeating: " ", count: padding) + part
      let file = ZipFile.xlsx().changing("xl/worksheets/sheet1.xml") { $0.content = Array(whole.utf8) }
      let layout = try Workbook(bytes: file.bytes, name: "x").layout(of: 0)
      #expect(layout.merged.map(\.rows) == [2...3], "\(part.prefix(90))")
    }
  }
}
