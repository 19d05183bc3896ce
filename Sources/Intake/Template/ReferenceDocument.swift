/// A text document without text that carries the looks of official papers: A4, Times New Roman 14, the margins and
/// spacing of Nghị định 30/2020/NĐ-CP, phụ lục I. An office program or a converter takes its styles.
public struct ReferenceDocument {
  private let styles: [(name: String, kind: String, look: String)]

  /// Makes a document; `centred` and `lacking` name the styles of lines in the middle and of words still to be written.
  public init(centred: String, lacking: String) {
    let flow = "<w:basedOn w:val=\"Normal\"/>"
    styles = [
      (centred, "paragraph", flow + "<w:pPr><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr>"),
      // A style can shade words, not highlight them.
      (lacking, "character", "<w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFEF9E\"/></w:rPr>"),
      ("Body Text", "paragraph", flow), ("First Paragraph", "paragraph", flow),
      (
        "Compact", "paragraph",
        flow
          + "<w:pPr><w:spacing w:before=\"20\" w:after=\"20\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr>"
      ),
      (
        "heading 2", "paragraph",
        flow + "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"1\"/></w:pPr>"
          + "<w:rPr><w:b/></w:rPr>"
      ),
    ]
  }

  /// The file (DOCX).
  public var bytes: [UInt8] {
    var zip = ZipWriter()
    for (name, part) in parts { zip.add(name, Array((Self.declaration + part).utf8)) }
    return zip.bytes
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private var parts: [(name: String, part: String)] {
    [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(OfficeName.contentTypes)\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"\(Self.types).document.main+xml\"/>"
          + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(Self.types).styles+xml\"/></Types>"
      ),
      ("_rels/.rels", Self.relation("officeDocument", "word/document.xml")),
      (
        "word/document.xml",
        // Sizes are twentieths of a point: A4, 20 mm above and below, 30 mm left, 15 mm right.
        "<w:document xmlns:w=\"\(Self.names)\"><w:body><w:p/><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
          + "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" "
          + "w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
      ),
      ("word/_rels/document.xml.rels", Self.relation("styles", "styles.xml")),
      ("word/styles.xml", "<w:styles xmlns:w=\"\(Self.names)\">\(Self.normal)\(Self.table)\(named)</w:styles>"),
    ]
  }

  private static func relation(_ kind: String, _ target: String) -> String {
    "<Relationships xmlns=\"\(OfficeName.relations)\"><Relationship Id=\"rId1\" Type=\"\(OfficeName.relation)/\(kind)\" "
      + "Target=\"\(target)\"/></Relationships>"
  }

  /// Times New Roman 14, 6 points between paragraphs, both edges straight, first lines 10 mm in.
  private static let normal =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
    + "w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
    + "<w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr>"
    + "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"276\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"567\"/>"
    + "<w:jc w:val=\"both\"/></w:pPr></w:style>"

  private static let table: String = {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    let lines = sides.map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>" }.joined()
    return
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"Table\"><w:name w:val=\"Table\"/><w:tblPr><w:tblBorders>"
      + "\(lines)</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
      + "</w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>"
  }()

  private var named: String {
    styles.enumerated().map { place, style in
      let identifier = style.name.allSatisfy(\.isASCII) ? Self.identifier(of: style.name) : "batru\(place)"
      return "<w:style w:type=\"\(style.kind)\" w:styleId=\"\(identifier)\"><w:name w:val=\"\(style.name)\"/>"
        + "\(style.look)</w:style>"
    }.joined()
  }

  /// `Body Text` is known as `BodyText`, `heading 2` as `Heading2`.
  private static func identifier(of name: String) -> String {
    name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
