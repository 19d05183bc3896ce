/// The looks of a document for paper.
enum PaperStyle {
  /// Points between the margins of a page across.
  static let tableWidth = 757
  /// Most points of a picture.
  static let (pictureWidth, pictureHeight) = (680, 420)

  private static let format = "urn:oasis:names:tc:opendocument:xmlns:"

  /// The names that elements and attributes are written by.
  static let names: String = {
    let spaces = [
      ("office", "office:1.0"), ("style", "style:1.0"), ("text", "text:1.0"), ("table", "table:1.0"),
      ("draw", "drawing:1.0"), ("fo", "xsl-fo-compatible:1.0"), ("svg", "svg-compatible:1.0"),
    ]
    return spaces.map { "xmlns:\($0)=\"\(format)\($1)\"" }.joined(separator: " ")
      + " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\""
  }()

  /// The style of a column of a table, both by their places.
  static func column(_ place: Int, of table: Int) -> String { "T\(table)C\(place)" }

  /// The looks of paragraphs.
  static let styles = """
    <office:font-face-decls>
    <style:font-face style:name="Times New Roman" svg:font-family="'Times New Roman'" style:font-family-generic="roman"/>
    </office:font-face-decls>
    <office:styles>
    <style:default-style style:family="paragraph"><style:text-properties style:font-name="Times New Roman" \
    fo:font-size="11pt" fo:language="vi" fo:country="VN"/></style:default-style>
    \(paragraph("Session", "fo:margin-bottom=\"4pt\"", "fo:font-size=\"16pt\" fo:font-weight=\"bold\""))
    \(paragraph("Line", "fo:margin-bottom=\"2pt\""))
    \(paragraph("FirstTitle", "fo:margin-top=\"10pt\" fo:margin-bottom=\"6pt\" \(stays)", bold(13)))
    \(paragraph("TableTitle", "fo:break-before=\"page\" fo:margin-bottom=\"6pt\" \(stays)", bold(13)))
    \(paragraph("CellText", "", "fo:font-size=\"10pt\""))
    \(paragraph("HeadText", "", bold(10)))
    \(paragraph("Picture", "fo:margin-bottom=\"10pt\""))
    <style:style style:name="Edge" style:family="paragraph"><style:paragraph-properties><style:tab-stops>\
    <style:tab-stop style:position="\(tableWidth)pt" style:type="right"/></style:tab-stops></style:paragraph-properties>\
    <style:text-properties fo:font-size="9pt"/></style:style>
    </office:styles>

    """

  private static let stays = "fo:keep-with-next=\"always\""

  private static func bold(_ points: Int) -> String { "fo:font-size=\"\(points)pt\" fo:font-weight=\"bold\"" }

  private static func paragraph(_ name: String, _ place: String, _ text: String = "") -> String {
    "<style:style style:name=\"\(name)\" style:family=\"paragraph\"><style:paragraph-properties \(place)/>"
      + "<style:text-properties \(text)/></style:style>"
  }

  /// The page, and the looks of tables, whose columns are as wide as told.
  static func layout(columns: [[Int]]) -> String {
    let widths = columns.enumerated().flatMap { table, points in
      points.enumerated().map { place, points in
        "<style:style style:name=\"\(column(place, of: table))\" style:family=\"table-column\">"
          + "<style:table-column-properties style:column-width=\"\(points)pt\"/></style:style>\n"
      }
    }
    return """
      <office:automatic-styles>
      <style:page-layout style:name="Across"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" \
      style:print-orientation="landscape" fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="1.5cm" \
      fo:margin-right="1.5cm"/>
      <style:header-style><style:header-footer-properties fo:min-height="14pt" fo:margin-bottom="8pt"/></style:header-style>
      <style:footer-style><style:header-footer-properties fo:min-height="14pt" fo:margin-top="8pt"/></style:footer-style>
      </style:page-layout>
      <style:style style:name="Sheet" style:family="table"><style:table-properties style:width="\(tableWidth)pt" \
      table:align="left"/></style:style>
      <style:style style:name="Row" style:family="table-row"><style:table-row-properties \
      fo:keep-together="always"/></style:style>
      \(cell("Cell"))
      \(cell("Head", "fo:background-color=\"#e8eef5\""))
      \(widths.joined())</office:automatic-styles>

      """
  }

  private static func cell(_ name: String, _ ground: String = "") -> String {
    "<style:style style:name=\"\(name)\" style:family=\"table-cell\"><style:table-cell-properties "
      + "fo:border=\"0.5pt solid #7f9db9\" fo:padding=\"3pt\" \(ground)/></style:style>"
  }

  /// What stands at the edges of every page: what the document is of and which table that is, then which page.
  static func edges(saying text: String) -> String {
    func edge(_ left: String, _ right: String) -> String {
      "<text:p text:style-name=\"Edge\">\(left)<text:tab/>\(right)</text:p>"
    }
    let header = edge(text, "<text:chapter text:display=\"name\" text:outline-level=\"1\"/>")
    let footer = edge("", "Trang <text:page-number text:select-page=\"current\"/>/<text:page-count/>")
    return """
      <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Across">
      <style:header>\(header)</style:header>
      <style:footer>\(footer)</style:footer>
      </style:master-page></office:master-styles>

      """
  }
}
