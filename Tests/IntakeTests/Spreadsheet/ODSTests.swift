import CommitteeModel
import Intake
import Testing

/// Tables written by hand: what OpenDocument allows and what must not be taken for a cell's text.
@Suite struct ODSTests {
  static func ods(_ tables: String, styles: String = "", manifest: String = "") -> ZipFile {
    ZipFile([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<manifest>\(manifest)</manifest>",
      "content.xml": "<document-content><automatic-styles>\(styles)</automatic-styles><body><spreadsheet>\(tables)"
        + "</spreadsheet></body></document-content>",
    ])
  }

  private static func picture(_ rows: String) throws -> [String] {
    let tables = "<table:table table:name='T'>\(rows)</table:table>"
    return try Array(Workbook(bytes: ods(tables).bytes, name: "x.ods").picture().dropFirst())
  }

  private static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table-row \(attributes)>\(cells)</table-row>"
  }

  private static func text(_ text: String, _ attributes: String = "") -> String {
    "<table-cell office:value-type='string' \(attributes)>\(text)</table-cell>"
  }

  @Test(arguments: [
    ("nothing", "", []),
    (
      "kinds of value",
      row(
        "<table-cell office:value-type='float' office:value='1.38E3'/><table-cell office:value-type='currency' office:value='5'/><table-cell office:value-type='percentage' office:value='0.5'/><table-cell office:value-type='boolean' office:boolean-value='true'/><table-cell office:value-type='date' office:date-value='2022-01-17T10:00:00'/><table-cell office:value-type='time' office:time-value='PT7H'><p>07:00</p></table-cell>"
      ), ["A1 number 1380", "B1 number 5", "C1 number 0.5 %", "D1 truth true", "E1 day 2022-01-17", "F1 text 07:00"]
    ),
    ("paragraphs are lines", row(text("<p>Bắc</p><p/><p>Giang</p>")), ["A1 text Bắc⏎⏎Giang"]),
    (
      "blanks as the format writes them", row(text("<p> a\n  b<s c='3'/>c<tab/>d<line-break/>e</p>")),
      ["A1 text a b   c\td⏎e"]
    ),
    ("spans and links", row(text("<p>Bắc <span>Gi<a>an</a></span>g</p>")), ["A1 text Bắc Giang"]),
    ("notes are no text", row(text("<annotation><p>ghi chú</p></annotation><p>ô</p>")), ["A1 text ô"]),
    (
      "drawings are no text", row(text("<draw:frame><draw:text-box><p>khung</p></draw:text-box></draw:frame><p>ô</p>")),
      ["A1 text ô"]
    ),
    (
      "a table within a cell is no text",
      row(text("<table><table-row><table-cell><p>con</p></table-cell></table-row></table><p>ô</p>")), ["A1 text ô"]
    ),
    (
      "drawings of the sheet are no rows",
      "<shapes><table-row><table-cell><p>x</p></table-cell></table-row></shapes>" + row(text("<p>ô</p>")), ["A1 text ô"]
    ),
    (
      "repeated cells",
      row(
        text("<p>a</p>", "number-columns-repeated='2'") + "<table-cell number-columns-repeated='3'/>" + text("<p>b</p>")
      ), ["A1 text a", "B1 text a", "F1 text b"]
    ),
    (
      "repeated rows",
      row(text("<p>a</p>"), "number-rows-repeated='2'") + row("", "number-rows-repeated='7'") + row(text("<p>b</p>")),
      ["A1 text a", "A2 text a", "A10 text b"]
    ),
    (
      "hidden and filtered rows",
      row(text("<p>a</p>"), "visibility='collapse'") + row(text("<p>b</p>"), "visibility='filter'")
        + row(text("<p>c</p>"), "visibility='visible'"), ["A1 (hidden) text a", "A2 (hidden) text b", "A3 text c"]
    ),
    (
      "header rows and groups",
      "<table-header-rows>\(row(text("<p>a</p>")))</table-header-rows><table-row-group>\(row(text("<p>b</p>")))</table-row-group>",
      ["A1 text a", "A2 text b"]
    ),
    (
      "what merged cells cover is not seen",
      row(
        text("<p>a</p>", "number-columns-spanned='2' number-rows-spanned='1'")
          + "<covered-table-cell office:value-type='string'><p>che</p></covered-table-cell>" + text("<p>c</p>")),
      ["merged A1:B1", "A1 text a", "C1 text c"]
    ),
    (
      "formulas",
      row(
        "<table-cell formula='of:=1' office:value-type='float' office:value='1'/><table-cell formula='of:=1'/><table-cell formula='of:=1' office:value-type='float'/><table-cell formula='of:=\"\"'><p/></table-cell>"
      ), ["A1 number 1", "B1 withoutResult", "C1 withoutResult"]
    ),
    (
      "errors",
      row(
        "<table-cell formula='of:=1/0' office:value-type='string' office:string-value='' calcext:value-type='error'><p>#DIV/0!</p></table-cell><table-cell formula='of:=x' office:value-type='float' office:value='0'><p>Err:502</p></table-cell><table-cell formula='of:=x' office:value-type='float' office:value='0'><p>#VALUE!</p></table-cell>"
      ), ["A1 error #DIV/0!", "B1 error Err:502", "C1 error #VALUE!"]
    ),
    (
      "hidden columns",
      "<table-column/><table-column visibility='collapse' number-columns-repeated='2'/><table-column visibility='filter'/><table-column number-columns-repeated='5'/><table-column visibility='collapse' number-columns-repeated='99999999999'/>",
      ["hidden columns B:D", "hidden columns J:XFD"]
    ),
  ])
  func cellsAreReadAsTheyStand(name: String, rows: String, wanted: [String]) throws {
    #expect(try Self.picture(rows) == wanted, "\(name)")
  }

  @Test func whatIsStruckThroughIsKnownByStylesOfCellsAndOfLetters() throws {
    func style(_ name: String, _ family: String, _ line: String, of parent: String = "") -> String {
      "<style:style style:name='\(name)' family='\(family)' parent-style-name='\(parent)'>"
        + "<text-properties \(line)/></style:style>"
    }
    let styles =
      style("ce1", "table-cell", "text-line-through-style='solid'") + style("ce2", "table-cell", "", of: "ce1")
      + style("ce3", "table-cell", "text-line-through-type='none'", of: "ce1")
      + style("T1", "text", "text-line-through-type='double'") + style("T2", "text", "", of: "T1")
      + style("T3", "text", "text-line-through-style='none'") + style("ce1", "text", "text-line-through-style='none'")
      // Shapes have names of their own, and what belongs to no name changes none.
      + style("ce1", "graphic", "text-line-through-style='none'")
      + "<style:default-style family='graphic'><text-properties text-line-through-style='solid'/></style:default-style>"
    func cell(_ style: String, _ text: String) -> String {
      "<table-cell style-name='\(style)' office:value-type='string'><p>\(text)</p></table-cell>"
    }
    let row =
      cell("ce1", "a") + cell("ce2", "b") + cell("ce3", "c") + cell("", "<span style-name='T2'>d</span>")
      + cell("", "<span style-name='T1'>e<span>e</span></span> <span style-name='T3'> </span>")
      + cell("", "<span style-name='T1'>f</span>f") + cell("ce1", "<span style-name='T3'>g</span>")
    let file = Self.ods("<table:table table:name='T'><table-row>\(row)</table-row></table:table>", styles: styles)
    let marks = [", struck", ", struck", "", ", struck", ", struck", ", partlyStruck", ""]
    let texts = ["a", "b", "c", "d", "ee ", "ff", "g"]
    let wanted = zip("ABCDEFG", zip(texts, marks)).map { "\($0)1 text \($1.0)\($1.1)" }
    #expect(try Workbook(bytes: file.bytes, name: "x.ods").picture() == ["sheet T"] + wanted)
  }

  /// A long text is held against what is shown once, not at each of its letters.
  @Test(arguments: [("", ""), ("b", ", unseen")])
  func aLongTextIsShownOrNot(end: String, mark: String) throws {
    let text = String(repeating: "a", count: 2000)
    let cell = Self.text("<p>\(text)</p>", "office:string-value='\(text)\(end)'")
    let file = Self.ods("<table:table table:name='T'>\(Self.row(cell))</table:table>")
    let picture = try Workbook(bytes: file.bytes, name: "x.ods").picture()
    #expect(picture == ["sheet T", "A1 text \(text)\(end)\(mark)"])
  }

  @Test func numbersThatAreShownByTheThousandAreKnownByTheirStyle() throws {
    func number(_ attributes: String = "") -> String {
      "<table-cell office:value-type='float' office:value='1380000' \(attributes)><p>1.380</p></table-cell>"
    }
    let styles = """
      <number:number-style style:name='N1'><number:number number:display-factor='1000'/></number:number-style>
      <number:number-style style:name='N2P0'><number:number number:display-factor='1000000'/></number:number-style>
      <number:number-style style:name='N2'><number:number/><style:map style:condition='value()&gt;=0' style:apply-style-name='N2P0'/></number:number-style>
      <number:number-style style:name='N3'><number:number number:grouping='true'/></number:number-style>
      <number:number-style style:name='N4'><number:number number:display-factor='100'/></number:number-style>
      <style:style style:name='nghin' style:data-style-name='N1'/><style:style style:name='trieu' style:data-style-name='N2'/>
      <style:style style:name='thuong' style:parent-style-name='nghin' style:data-style-name='N3'/>
      <style:style style:name='con' style:parent-style-name='nghin'/><style:style style:name='tram' style:data-style-name='N4'/>
      """
    let rows =
      "<table-column/><table-column table:default-cell-style-name='nghin' table:number-columns-repeated='2'/>"
      + Self.row(number("table:style-name='trieu'") + number() + number("table:style-name='thuong'"))
      + Self.row(number("table:style-name='con'") + number(), "table:default-cell-style-name='thuong'")
      + Self.row(number() + number("table:style-name='la'") + number() + number("table:style-name='tram'"))
    let file = Self.ods("<table:table table:name='T'>\(rows)</table:table>", styles: styles)
    #expect(
      try Workbook(bytes: file.bytes, name: "x.ods").picture().dropFirst() == [
        "A1 number 1380000 thousandths thousandths", "B1 number 1380000 thousandths", "C1 number 1380000",
        "A2 number 1380000 thousandths", "B2 number 1380000", "A3 number 1380000", "B3 number 1380000",
        "C3 number 1380000 thousandths", "D3 number 1380000",
      ])
  }

  @Test func wordsAndMonthsThatAStyleShowsAreReadAsInOtherForms() throws {
    func cell(_ style: String, _ value: String = "office:value-type='float' office:value='75'") -> String {
      "<table-cell \(value) table:style-name='\(style)'><p>?</p></table-cell>"
    }
    let styles = """
      <number:number-style style:name='N1'><number:number/><number:text> triệu đồng</number:text></number:number-style>
      <number:number-style style:name='N2'><number:text>gần </number:text><number:number/></number:number-style>
      <number:percentage-style style:name='N3'><number:number/><number:text>%</number:text></number:percentage-style>
      <number:number-style style:name='N4'><number:text>(</number:text><number:number/><number:text>)</number:text></number:number-style>
      <number:date-style style:name='N5'><number:month/><number:text>/</number:text><number:year/></number:date-style>
      <number:date-style style:name='N6'><number:day/><number:text>/</number:text><number:month/><number:year/></number:date-style>
      <number:number-style style:name='N7P0'><number:number/><number:text> hồ sơ</number:text></number:number-style>
      <number:number-style style:name='N7'><number:text>-</number:text><number:number/><style:map style:condition='value()&gt;=0' style:apply-style-name='N7P0'/></number:number-style>
      <number:currency-style style:name='N8'><number:currency-symbol>$</number:currency-symbol><number:number/></number:currency-style>
      <number:number-style style:name='N9'><number:text/><style:map style:condition='value()&lt;75' style:apply-style-name='N7P0'/></number:number-style>
      <number:number-style style:name='N10'><number:text>Đạt</number:text><style:map style:condition='value()!=75' style:apply-style-name='N7P0'/></number:number-style>
      <number:text-style style:name='N11'><number:text-content/><style:map style:condition='value()&gt;0' style:apply-style-name='N10'/></number:text-style>
      <number:date-style style:name='N12'><number:text>Quý </number:text><number:quarter/></number:date-style>
      <number:date-style style:name='N13'><number:year number:style='long'/></number:date-style>
      <number:number-style style:name='N14'/>
      """ + (1...14).map { "<style:style style:name='c\($0)' style:data-style-name='N\($0)'/>" }.joined()
    let day = "office:value-type='date' office:date-value='2025-06-01'"
    let share = "office:value-type='percentage' office:value='0.75'"
    let rows = Self.row(
      cell("c1") + cell("c2") + cell("c3", share) + cell("c4") + cell("c5", day) + cell("c6", day) + cell("c7")
        + cell("la") + (8...11).map { cell("c\($0)") }.joined() + cell("c12", day) + cell("c13", day) + cell("c14"))
    let file = Self.ods("<table:table table:name='T'>\(rows)</table:table>", styles: styles)
    let read = try Workbook(bytes: file.bytes, name: "x.ods").rows(of: 0).next()
    let words = try #require(read).cells.map { cell -> String in
      switch cell.value {
      case .number(let number): number.wording
      case .part(let part, let day): "\(part) of \(day.iso)"
      case .worded(let number, let words): "\(words) for \(number.digits)"
      case .day(let day): "day \(day.iso)"
      default: "?"
      }
    }
    #expect(
      words == [
        "# triệu đồng", "gần #", "", "(75) for 75", "month of 2025-06-01", "day 2025-06-01", "# hồ sơ", "", "$#",
        " for 75", "Đạt for 75", "Đạt for 75", "quarter of 2025-06-01", "year of 2025-06-01", "",
      ])
  }

  @Test func eachOfManyColumnsHasItsOwnStyle() throws {
    let styles = """
      <number:number-style style:name='N1'><number:number number:display-factor='1000'/></number:number-style>
      <style:style style:name='nghin' style:data-style-name='N1'/>
      """
    let cell = "<table-cell office:value-type='float' office:value='1380000'><p>1.380</p></table-cell>"
    let thousands = "<table-column table:default-cell-style-name='nghin' table:number-columns-repeated='2'/>"
    let rows = String(repeating: thousands + "<table-column/>", count: 9) + Self.row(String(repeating: cell, count: 28))
    let file = Self.ods("<table:table table:name='T'>\(rows)</table:table>", styles: styles)
    let cells = try Workbook(bytes: file.bytes, name: "x.ods").picture().dropFirst()
    #expect(cells.map { $0.hasSuffix(" thousandths") } == (0..<28).map { $0 < 27 && $0 % 3 < 2 })
  }

  @Test func emptyRowsAndColumnsCostNothingHoweverManyThereAre() throws {
    let million = "number-rows-repeated='1048575'"
    let columns = "<table-cell number-columns-repeated='16384'/>"
    #expect(try Self.picture(Self.row(columns, million) + Self.row(Self.text("<p>a</p>"))) == ["A1048576 text a"])
    #expect(try Self.picture(Self.row(columns, "number-rows-repeated='999999999999999999999'")) == [])
    let far = Self.row("<table-cell number-columns-repeated='999999999999999999999'/>")
    #expect(try Self.picture(String(repeating: far, count: 100)) == [])
  }

  @Test func everySheetHasItsOwnRowsAndTabsTellWhatIsHidden() throws {
    let file = Self.ods(
      "<table:table table:name='Một' table:style-name='ta1'>\(Self.row(Self.text("<p>1</p>")))</table:table>"
        + "<table:table table:name=\"'file:///khac.ods'#$Ngoài\">\(Self.row(Self.text("<p>x</p>")))</table:table>"
        + "<table:table table:name='Hai' table:style-name='ta2'>\(Self.row(Self.text("<p>2</p>")))</table:table>",
      styles: "<style style:name='ta1'><table-properties table:display='true'/></style>"
        + "<style style:name='ta2'><table-properties table:display='false'/></style>")
    let workbook = try Workbook(bytes: file.bytes, name: "x.ods")
    #expect(try workbook.picture() == ["sheet Một", "A1 text 1", "sheet Hai (hidden)", "A1 text 2"])
  }
}
