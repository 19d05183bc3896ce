public import CellGrid

/// A table as text for files, documents and ears.
public struct SheetText {
  let title: String
  let columns: [String]
  let rows: [[String]]

  /// Takes a table; each row has a cell for each column.
  public init(title: String, columns: [String], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// Values parted by commas (RFC 4180), with the mark of UTF-8 at the start, without which office programs take
  /// Vietnamese letters for others; a text that they would take for a formula stands behind `'`.
  public var separated: String {
    let lines = ([columns] + rows).map { row in row.map { Self.quoted(Self.guarded($0)) }.joined(separator: ",") }
    return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
  }

  /// To be heard or put into minutes: the title, then each row on a line of its own, each cell behind the title of its
  /// column, what is not stated left out; of two columns the first is the title of the second.
  public var spoken: String {
    let lines = rows.enumerated().map { place, row in
      if row.count == 2 { return "\(row[0]): \(row[1])." }
      let parts = zip(columns, row).filter { !$1.isEmpty }.map { "\($0): \($1)" }
      return "\(place + 1). \(parts.joined(separator: "; "))."
    }
    return ([title] + lines).joined(separator: "\n") + "\n"
  }

  /// A heading and a table of a page.
  public var markup: String {
    let head = columns.map { "<th scope=\"col\">\(Self.escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>"
    }
    return "<h2>\(Self.escaped(title))</h2>\n<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n"
      + body.joined(separator: "\n") + "\n</tbody>\n</table>\n"
  }

  /// A number stays a number whatever sign it begins with.
  private static func guarded(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return cell }
    return isSignedNumber(cell) ? cell : "'" + cell
  }

  /// True for `+23.726`, `-5`, `-0,5 %`: a sign, digits with single separators between them, at most a percent sign.
  private static func isSignedNumber(_ cell: String) -> Bool {
    var rest = Substring(cell)
    if rest.hasSuffix("%") { rest = rest.dropLast(rest.hasSuffix(" %") ? 2 : 1) }
    guard let sign = rest.popFirst(), "+-".contains(sign) else { return false }
    let groups = rest.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = !cell.contains { ",\"\n\r\r\n".contains($0) } && cell.first != " " && cell.last != " "
    return isPlain
      ? cell : "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}

/// Pictures and tables as one page that needs no other file, for the screen and for paper.
public struct Page {
  private let title: String
  private let introduction: [String]
  private let pictures: [Frame]
  private let tables: [SheetText]

  /// Takes what the page is headed with, its pictures and then its tables in order.
  public init(title: String, introduction: [String], pictures: [Frame] = [], tables: [SheetText]) {
    self.title = title
    self.introduction = introduction
    self.pictures = pictures
    self.tables = tables
  }

  /// The page (HTML).
  public var markup: String {
    let style = """
      body{font:11pt/1.4 "Times New Roman",serif;margin:1.5cm;color:#000;background:#fff}
      h1{font-size:16pt;margin:0 0 .3em}h2{font-size:13pt;margin:1.4em 0 .4em;page-break-after:avoid}
      table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:2pt 4pt;text-align:left;vertical-align:top}
      th{background:#e8eef5}thead{display:table-header-group}tr{page-break-inside:avoid}p{margin:.2em 0}
      figure{margin:1em 0;page-break-inside:avoid}svg{width:100%;max-width:24cm;height:auto}
      @page{size:A4 landscape;margin:1.5cm}@media print{body{margin:0}}
      """
    let title = SheetText.escaped(title)
    let drawn = pictures.map { "<figure>\n\(FrameText.svg($0))</figure>\n" }.joined()
    let words = introduction.map { "<p>\(SheetText.escaped($0))</p>\n" }.joined()
    return
      "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>\(title)</title>\n<style>\n\(style)\n"
      + "</style>\n</head>\n<body>\n<h1>\(title)</h1>\n\(words)\(drawn)\(tables.map(\.markup).joined())</body>\n</html>\n"
  }
}
