public import CellGrid

/// Tables and then pictures as a document for paper, in the form that LibreOffice reads as it is (flat OpenDocument text).
///
/// Pages lie across. Each table begins a page, its head stands again on every further one, every cell is ruled, wraps and is as
/// high as its text, and each page says what the document is of, which table it shows and which page it is. Cells are text:
/// nothing makes a number of `1.380` or a day of `5/6`.
public struct PaperDocument {
  /// A picture in vectors.
  public struct Picture: Hashable, Sendable {
    /// What it shows, for who cannot see it.
    public let title: String
    /// The picture as SVG, in Base64.
    public let encoded: String
    /// Columns and rows of dots that it is drawn in.
    public let dots: Size

    /// Makes a picture.
    public init(title: String, encoded: String, dots: Size) {
      self.title = title
      self.encoded = encoded
      self.dots = dots
    }
  }

  private let title: String
  private let introduction: [String]
  private let edge: String
  private let tables: [SheetText]
  private let pictures: [Picture]

  /// Takes what the first page is headed with, what stands at the edge of every page, the tables and the pictures.
  public init(title: String, introduction: [String], edge: String, tables: [SheetText], pictures: [Picture] = []) {
    self.title = title
    self.introduction = introduction
    self.edge = edge
    self.tables = tables
    self.pictures = pictures
  }

  /// The document (XML).
  public var markup: String {
    let widths = tables.map { PaperColumns($0).points }
    let head = paragraph(title, "Session") + introduction.map { paragraph($0, "Line") }.joined()
    let sheets = zip(tables, widths).enumerated().map { place, sheet in
      heading(sheet.0.title, startsPage: place > 0) + table(sheet.0, place, columns: sheet.1.count)
    }
    let gallery = pictures.isEmpty ? "" : heading("Biểu đồ", startsPage: true) + pictures.map(figure).joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document \(PaperStyle.names)>\n"
      + PaperStyle.styles + PaperStyle.layout(columns: widths) + PaperStyle.edges(saying: SheetText.escaped(edge))
      + "<office:body><office:text>\n\(head)\(sheets.joined())\(gallery)</office:text></office:body>\n</office:document>\n"
  }

  private func paragraph(_ text: String, _ style: String) -> String {
    "<text:p text:style-name=\"\(style)\">\(PaperDocument.escaped(text))</text:p>\n"
  }

  private func heading(_ text: String, startsPage: Bool) -> String {
    let style = startsPage ? "TableTitle" : "FirstTitle"
    return "<text:h text:style-name=\"\(style)\" text:outline-level=\"1\">\(PaperDocument.escaped(text))</text:h>\n"
  }

  private func table(_ sheet: SheetText, _ place: Int, columns: Int) -> String {
    let widths = (0..<columns).map { "<table:table-column table:style-name=\"\(PaperStyle.column($0, of: place))\"/>" }
    let head = "<table:table-header-rows>\(row(sheet.columns, "Head"))</table:table-header-rows>\n"
    let body = sheet.rows.map { row($0, "Cell") + "\n" }
    return "<table:table table:style-name=\"Sheet\">\(widths.joined())\n\(head)\(body.joined())</table:table>\n"
  }

  private func row(_ cells: [String], _ style: String) -> String {
    let cells = cells.map { cell in
      "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"string\"><text:p text:style-name=\"\(style)Text\">"
        + "\(PaperDocument.escaped(cell))</text:p></table:table-cell>"
    }
    return "<table:table-row table:style-name=\"Row\">\(cells.joined())</table:table-row>"
  }

  private func figure(_ picture: Picture) -> String {
    let (width, height) = (max(1, picture.dots.width), max(1, picture.dots.height))
    // As wide as a page, or as high where that is less.
    let points = min(PaperStyle.pictureWidth, PaperStyle.pictureHeight * width / height)
    return "<text:p text:style-name=\"Picture\"><draw:frame text:anchor-type=\"as-char\" svg:width=\"\(points)pt\" "
      + "svg:height=\"\(points * height / width)pt\"><draw:image draw:mime-type=\"image/svg+xml\"><office:binary-data>"
      + "\(picture.encoded)</office:binary-data></draw:image><svg:title>\(SheetText.escaped(picture.title))</svg:title>"
      + "</draw:frame></text:p>\n"
  }

  /// A text in which line ends stay what they are.
  private static func escaped(_ text: String) -> String {
    SheetText.escaped(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "<text:line-break/>")
  }
}

/// How the columns of a table share a page: each as wide as it wants where all have room, else what the longest words leave is
/// shared by how much more each wants, so that sentences take few lines and years none.
struct PaperColumns {
  /// Of each column.
  let points: [Int]

  /// Letters side by side on a page, and what a cell keeps clear beside them; letters of heads are wider by a quarter.
  private static let page = 160
  private static let padding = 4
  /// Letters of a line that is long enough for any sentence.
  private static let longest = 90

  init(_ sheet: SheetText) {
    let lines = [sheet.columns] + sheet.rows
    let columns = sheet.columns.indices.map { place in lines.map { $0[place] } }
    let wanted = columns.map { cells in min(Self.longest, cells.map(\.count).max() ?? 0) + Self.padding }
    let heads = sheet.columns.map { (Self.longestWord($0) * 5 + 3) / 4 }
    let least = zip(columns, heads).map { cells, head in
      cells.reduce(head) { max($0, Self.longestWord($1)) } + Self.padding
    }
    let more = zip(wanted, least).map { max(0, $0 - $1) }
    let room = max(0, Self.page - least.reduce(0, +))
    let asked = max(1, more.reduce(0, +))
    let widths = zip(least, more).map { $0 + min($1, room * $1 / asked) }
    let sum = max(1, widths.reduce(0, +))
    points = widths.map { max(1, $0 * PaperStyle.tableWidth / sum) }
  }

  private static func longestWord(_ text: String) -> Int {
    text.split { " -\n".contains($0) }.map(\.count).max() ?? 0
  }
}
