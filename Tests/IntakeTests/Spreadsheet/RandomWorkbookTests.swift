import Intake
import Testing

/// Bytes changed by chance never trap a reader, and never keep it busy without end.
@Suite struct RandomWorkbookTests {
  /// A row of numbers that looks like chance and is the same every time.
  private struct Chance {
    var state: UInt64

    mutating func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(limit, 1)
    }

    mutating func change(_ bytes: inout [UInt8]) {
      for _ in 0..<[1, 2, 4, 16][number(below: 4)] where !bytes.isEmpty {
        let place = number(below: bytes.count)
        switch number(below: 6) {
        case 0: bytes[place] = 0
        case 1: bytes[place] = 0xFF
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(bytes[place], at: place)
        case 4: bytes[place] = UInt8(number(below: 256))
        default: bytes.swapAt(place, number(below: bytes.count))
        }
      }
    }
  }

  private static func read(_ bytes: [UInt8]) { _ = try? Workbook(bytes: bytes, name: "x").picture() }

  @Test(arguments: ["days-1900.xlsx", "days-1900-office.ods", "days-1900-office.xls"], 1...4 as ClosedRange<UInt64>)
  func filesOfOtherPrograms(name: String, seed: UInt64) throws {
    let bytes = try #require(try MadeWorkbooks.files.get()[name])
    var chance = Chance(state: seed)
    for _ in 0..<300 {
      var changed = bytes
      chance.change(&changed)
      Self.read(changed)
    }
  }

  /// Changed before they are packed, so that no checksum stands guard.
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func partsOfPackages(seed: UInt64) {
    let cells =
      "<c r='A1' t='s' s='1'><v>0</v></c><c s='1'><f>A1</f><v>4.5E1</v></c><c t='inlineStr'><is><t>a</t></is></c>"
    let files = [
      ZipFile.xlsx(
        rows: "<row r='1' spans='1:3' hidden='1'>\(cells)</row><row><c><v>1</v></c></row>",
        shared: "<si><r><t>Bắc</t></r><rPh><t>x</t></rPh></si><si><t>_x000D_</t></si>",
        styles:
          "<numFmts><numFmt numFmtId='164' formatCode='[h]:mm;\"x\"0\\%'/></numFmts><cellXfs><xf/><xf numFmtId='164'/></cellXfs>",
        before: "<cols><col min='2' max='3' hidden='1'/></cols>",
        behind: "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"),
      ODSTests.ods(
        "<table:table table:name='a' table:style-name='b'><table-column visibility='collapse' number-columns-repeated='3'/>"
          + "<table-row number-rows-repeated='12'><table-cell number-columns-spanned='2' office:value-type='float' "
          + "office:value='1' number-columns-repeated='22'><annotation><p>x</p></annotation><p>a<s c='2'/>b</p></table-cell>"
          + "<covered-table-cell/></table-row></table:table>",
        styles: "<style style:name='b'><table-properties table:display='false'/></style>"),
    ]
    var chance = Chance(state: seed)
    for _ in 0..<150 {
      for var file in files {
        chance.change(&file.parts[chance.number(below: file.parts.count)].content)
        chance.change(&file.parts[file.parts.count - 1].content)
        Self.read(file.bytes)
      }
    }
  }
}
