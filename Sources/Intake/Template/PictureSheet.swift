internal import CommitteeModel

/// A sheet of pictures below one another, none of them across the edge of a page.
///
/// Drawings of LibreOffice hold a picture as the vectors that it is made of; others want one of dots beside it, so such a sheet
/// is for paper and not for sending on.
struct PictureSheet {
  let pictures: [TableWorkbook.Picture]
  /// The row above which each stands, from 0, and the rows that begin a page.
  private let rows: [Int]
  private let breaks: [Int]

  private static let rowPoints = 15
  /// Rows on a page across, at the scale of `PaperLayout.scale`.
  private static let pageRows = 36
  /// Points to which a picture is drawn for a hundred of its dots: two charts of the usual height stand on a page.
  private static let size = 68
  private static let unitsInAPoint = 12_700

  init(_ pictures: [TableWorkbook.Picture]) {
    self.pictures = pictures
    var rows: [Int] = []
    var breaks: [Int] = []
    var next = 0
    for picture in pictures {
      let height = (picture.height * Self.size / 100 + Self.rowPoints - 1) / Self.rowPoints + 1
      let left = Self.pageRows - next % Self.pageRows
      if height > left, left < Self.pageRows {
        next += left
        breaks.append(next)
      }
      rows.append(next)
      next += height
    }
    (self.rows, self.breaks) = (rows, breaks)
  }

  /// Marks the pages and refers to the drawing; it stands at the end of the sheet.
  func addEnd(to xml: inout XMLWriter) {
    if !breaks.isEmpty {
      xml.element("rowBreaks", ["count": "\(breaks.count)", "manualBreakCount": "\(breaks.count)"]) { xml in
        for row in breaks { xml.element("brk", ["id": "\(row)", "max": "16383", "man": "1"]) }
      }
    }
    xml.element("drawing", ["r:id": "rId1"])
  }

  /// Rows as high as the pages are counted by.
  static func addFormat(to xml: inout XMLWriter) {
    xml.element("sheetFormatPr", ["defaultRowHeight": "\(rowPoints)", "customHeight": "1"])
  }

  /// The parts that the sheet of this number refers to.
  func parts(ofSheet number: Int) -> [OfficePackage.Part] {
    let images = pictures.indices.map { ("image", "../media/image\($0 + 1).svg") }
    return [
      .init(
        name: "xl/worksheets/_rels/sheet\(number).xml.rels",
        bytes: OfficePackage.relations([("drawing", "../drawings/drawing1.xml")])),
      .init(name: "xl/drawings/_rels/drawing1.xml.rels", bytes: OfficePackage.relations(images)),
      .init(
        name: "xl/drawings/drawing1.xml", bytes: drawing,
        contentType: "application/vnd.openxmlformats-officedocument.drawing+xml"),
    ]
      + pictures.enumerated().map {
        .init(name: "xl/media/image\($0 + 1).svg", bytes: $1.vectors, contentType: "image/svg+xml")
      }
  }

  private var drawing: [UInt8] {
    var xml = XMLWriter()
    let office = "http://schemas.openxmlformats.org/drawingml/2006"
    xml.element(
      "d:wsDr",
      ["xmlns:d": "\(office)/spreadsheetDrawing", "xmlns:a": "\(office)/main", "xmlns:r": OfficeName.relation]
    ) { xml in
      for (place, picture) in pictures.enumerated() {
        func units(_ length: Int) -> String { "\(length * Self.size * Self.unitsInAPoint / 100)" }
        let extent: XMLWriter.Attributes = ["cx": units(picture.width), "cy": units(picture.height)]
        xml.element("d:oneCellAnchor") { xml in
          xml.element("d:from") { xml in
            for (name, value) in [("col", 0), ("colOff", 0), ("row", rows[place]), ("rowOff", 0)] {
              xml.element("d:\(name)", text: "\(value)")
            }
          }
          xml.element("d:ext", extent)
          xml.element("d:pic") { Self.add(picture, place + 1, extent, to: &$0) }
          xml.element("d:clientData")
        }
      }
    }
    return xml.bytes
  }

  private static func add(
    _ picture: TableWorkbook.Picture, _ number: Int, _ extent: XMLWriter.Attributes, to xml: inout XMLWriter
  ) {
    xml.element("d:nvPicPr") { xml in
      xml.element("d:cNvPr", ["id": "\(number + 1)", "name": picture.title, "descr": picture.title])
      xml.element("d:cNvPicPr")
    }
    xml.element("d:blipFill") { xml in
      xml.element("a:blip", ["r:embed": "rId\(number)"])
      xml.element("a:stretch") { $0.element("a:fillRect") }
    }
    xml.element("d:spPr") { xml in
      xml.element("a:xfrm") { xml in
        xml.element("a:off", ["x": "0", "y": "0"])
        xml.element("a:ext", extent)
      }
      xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
    }
  }
}
