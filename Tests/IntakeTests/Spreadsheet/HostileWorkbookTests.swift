import Intake
import TestKit
import Testing

/// Files that are no workbooks, broken ones, and such as were made to do harm.
@Suite struct HostileWorkbookTests {
  /// A file and what must be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let kind: WorkbookFault.Kind

    init(_ name: String, _ bytes: [UInt8], _ kind: WorkbookFault.Kind) {
      testDescription = name
      self.bytes = bytes
      self.kind = kind
    }

    init(_ name: String, _ text: String, _ kind: WorkbookFault.Kind) { self.init(name, Array(text.utf8), kind) }

    init(_ name: String, _ file: ZipFile, _ kind: WorkbookFault.Kind) { self.init(name, file.bytes, kind) }

    init(_ name: String, rows: String, _ kind: WorkbookFault.Kind = .damaged(part: HostileWorkbookTests.sheet)) {
      self.init(name, ZipFile.xlsx(rows: rows), kind)
    }
  }

  static let sheet = "xl/worksheets/sheet1.xml"
  private static let one = "<row r='1'><c r='A1'><v>1</v></c></row>"

  private static func xlsx(_ change: (inout ZipFile.Part) -> Void) -> ZipFile {
    ZipFile.xlsx(rows: one).changing(sheet, change)
  }

  static let impostors: [Case] = [
    Case("nothing", "", .notSpreadsheet(.empty)),
    Case("separated values", "STT;Tên\n1;Bắc Giang\n", .notSpreadsheet(.text)),
    Case("separated values in UTF-16", [0xFF, 0xFE, 0x41, 0, 0x3B, 0], .notSpreadsheet(.text)),
    Case("a web page", "\u{FEFF}\r\n<HTML><Body><TABLE></TABLE>", .notSpreadsheet(.webPage)),
    Case("a table without a page", "<table border=1><tr><td>1</td></tr></table>", .notSpreadsheet(.webPage)),
    Case("a spreadsheet of 2003 in XML", "<?xml version='1.0'?><Workbook/>", .notSpreadsheet(.xml)),
    Case("PDF", "%PDF-1.7", .notSpreadsheet(.pdf)),
    Case("random bytes", [0, 1, 2, 3, 0xFF, 0, 7], .notSpreadsheet(.other)),
    Case("Excel 2", [9, 0, 4, 0, 2, 0, 0x10, 0], .tooOld),
    Case("another zip", ZipFile(["anh.png": "x"]), .notSpreadsheet(.zip)),
    Case(
      "a text document", ZipFile(["content.xml": "<document-content><body><text/></body></document-content>"]),
      .notSpreadsheet(.document)),
    Case(
      "a Word document",
      ZipFile.xlsx().changing("xl/workbook.xml") { $0.content = Array("<w:document/>".utf8) },
      .notSpreadsheet(.document)),
    Case(
      "XLSB",
      ZipFile.xlsx().changing("_rels/.rels") {
        $0.content = Array(
          "<Relationships><Relationship Id='1' Type='a/officeDocument' Target='xl/workbook.bin'/></Relationships>".utf8)
      }, .binaryWorkbook),
  ]

  static let broken: [Case] = [
    Case("a zip that is cut off", ZipFile.xlsx(rows: one).bytes.dropLast(30) + [], .damaged(part: "zip")),
    Case("a wrong checksum", xlsx { $0.checksumError = 1 }, .damaged(part: sheet)),
    Case(
      "a part longer than stated",
      xlsx {
        $0.isDeflated = true; $0.lengthError = -1
      }, .damaged(part: sheet)),
    Case(
      "a part shorter than stated",
      xlsx {
        $0.isDeflated = true; $0.lengthError = 1
      }, .damaged(part: sheet)),
    Case("no deflated content", xlsx { $0.method = 8 }, .damaged(part: sheet)),
    Case("a strange compression", xlsx { $0.method = 12 }, .strangeCompression(part: sheet)),
    Case("two parts of one name", ZipFile(["a": "1", "A": "2"]), .damaged(part: "A")),
    Case("no workbook", ZipFile(["[Content_Types].xml": ""]), .missing(part: "_rels/.rels")),
    Case(
      "one sheet listed twice",
      ZipFile.xlsx().changing("xl/workbook.xml") {
        $0.content = Array("<workbook><sheets><sheet r:id='r0'/><sheet r:id='r0'/></sheets></workbook>".utf8)
      }, .damaged(part: "xl/workbook.xml")),
    Case("no sheet", ZipFile.xlsx().changing(sheet) { $0.name = "x" }, .missing(part: sheet)),
    Case("XML that does not end", xlsx { $0.content.removeLast(9) }, .damaged(part: sheet)),
    Case("no XML", xlsx { $0.content = [0xFF, 0xFE, 0, 0xD8] }, .damaged(part: sheet)),
    Case("rows that go back", rows: "<row r='2'/><row r='2'/>"),
    Case("a row beyond the last", rows: "<row r='1048577'/>"),
    Case("a row that is no number", rows: "<row r='-1'/>"),
    Case("a row of any size", rows: "<row r='99999999999999999999'/>"),
    Case("a row within a row", rows: "<row><row/></row>"),
    Case("cells that go back", rows: "<row><c r='B1'/><c r='A1'/></row>"),
    Case("a cell of another row", rows: "<row><c r='B2'/></row>"),
    Case("a column beyond the last", rows: "<row><c r='XFD1'/><c/></row>"),
    Case("a column of any size", rows: "<row><c r='ZZZZZZ1'/></row>"),
    Case("a cell within a cell", rows: "<row><c><c/></c></row>"),
    Case("a shared text that is not there", rows: "<row><c t='s'><v>0</v></c></row>"),
    Case("a shared text of any number", rows: "<row><c t='s'><v>99999999999999999999</v></c></row>"),
    Case("merged cells upside down", ZipFile.xlsx(behind: "<mergeCell ref='B2:A1'/>"), .damaged(part: sheet)),
    Case("merged cells of nothing", ZipFile.xlsx(behind: "<mergeCell ref=':'/>"), .damaged(part: sheet)),
    Case("columns upside down", ZipFile.xlsx(before: "<col min='3' max='2' hidden='1'/>"), .damaged(part: sheet)),
    Case(
      "a table of OpenDocument beyond the last row",
      ODSTests.ods(
        "<table:table><table-row number-rows-repeated='1048577'><table-cell><p>a</p></table-cell></table-row></table:table>"
      ),
      .damaged(part: "content.xml")),
    Case(
      "a table of OpenDocument beyond the last column",
      ODSTests.ods(
        "<table:table><table-row><table-cell number-columns-repeated='16385'><p>a</p></table-cell></table-row></table:table>"
      ),
      .damaged(part: "content.xml")),
  ]

  static let harmful: [Case] = [
    Case(
      "entities that multiply",
      xlsx {
        $0.content = Array("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet>&b;</worksheet>".utf8)
      },
      .documentType(part: sheet)),
    Case(
      "an entity from elsewhere",
      ZipFile.xlsx().changing("xl/sharedStrings.xml") {
        $0.content = Array("<!DOCTYPE sst [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst>&a;</sst>".utf8)
      }, .documentType(part: "xl/sharedStrings.xml")),
    Case("a locked part", xlsx { $0.flags = 1 }, .passwordProtected),
    Case(
      "a locked OpenDocument file", ODSTests.ods("", manifest: "<file-entry><manifest:encryption-data/></file-entry>"),
      .passwordProtected),
    Case("more than the machine has", xlsx { $0.lengthError = 3 << 30 }, .tooLarge(.uncompressed)),
    Case(
      "a zip bomb",
      xlsx {
        $0.isDeflated = true; $0.content = [UInt8](repeating: 0x20, count: 32 << 20)
      },
      .tooLarge(.ratio)),
    Case("elements in elements", rows: String(repeating: "<a>", count: 100_000), .tooLarge(.depth)),
    Case("a tag without end", rows: "<row r='" + String(repeating: "1", count: 5 << 20), .tooLarge(.tag)),
    Case(
      "a text without end", rows: "<row><c t='str'><v>" + String(repeating: "a ", count: 1 << 20) + "</v></c></row>",
      .tooLarge(.cellText)),
    Case(
      "a row of long texts",
      ZipFile.xlsx(
        rows: "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 20) + "</row>",
        shared: "<si><t>\(String(repeating: "a", count: 1 << 20))</t></si>"),
      .tooLarge(.rowText)),
    Case(
      "blanks of any number",
      ODSTests.ods(
        "<table:table><table-row><table-cell><p><s c='9999999999'/></p>"
          + "</table-cell></table-row></table:table>"),
      .tooLarge(.cellText)),
    Case(
      "one cell over the whole sheet",
      ODSTests.ods(
        "<table:table><table-row number-rows-repeated='1048576'><table-cell number-columns-repeated='16384'><p>a</p>"
          + "</table-cell></table-row></table:table>"),
      .tooLarge(.cells)),
    Case(
      "one text over all columns",
      ODSTests.ods(
        "<table:table><table-row><table-cell number-columns-repeated='16384'><p>a<s c='9999'/></p></table-cell>"
          + "</table-row></table:table>"),
      .tooLarge(.rowText)),
    Case(
      "one text over all rows",
      ODSTests.ods(
        "<table:table><table-row number-rows-repeated='1048576'><table-cell><p>a<s c='9999'/></p></table-cell>"
          + "</table-row></table:table>"),
      .tooLarge(.sheetText)),
    Case(
      "many sheets in a long part",
      ODSTests.ods(String(repeating: "<table:table/>", count: 1024) + String(repeating: " ", count: 5 << 20)),
      .tooLarge(.reread)),
    Case(
      "too many sheets", ODSTests.ods(String(repeating: "<table:table/>", count: 1025)), .tooLarge(.sheets)),
  ]

  /// The fault of reading all there is; `nil` when there is none.
  private static func fault(_ bytes: [UInt8]) -> WorkbookFault? {
    do {
      _ = try Workbook(bytes: bytes, name: "bao-cao.xls").picture()
      return nil
    } catch {
      return error as? WorkbookFault
    }
  }

  @Test(arguments: impostors + broken + harmful) func itIsRefusedForWhatItIs(file: Case) throws {
    let fault = try #require(Self.fault(file.bytes))
    #expect(fault.kind == file.kind)
    #expect(fault.text.hasPrefix("bao-cao.xls"))
  }
}
