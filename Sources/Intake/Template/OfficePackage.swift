/// The parts of a workbook that tell what its other parts are.
struct OfficePackage {
  /// The formats of its cells.
  let styles = TemplateStyle.part
  /// The list of its sheets.
  let list: [UInt8]
  /// Its sheets in the order of the list, each named by its place: `rId1`.
  let sheets: [[UInt8]]
  /// The file.
  var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add("_rels/.rels", Self.relations([("officeDocument", "xl/workbook.xml")]))
    zip.add("xl/workbook.xml", list)
    zip.add("xl/_rels/workbook.xml.rels", Self.relations(parts))
    zip.add("xl/styles.xml", styles)
    for (part, sheet) in Swift.zip(parts, sheets) { zip.add("xl/\(part.name)", sheet) }
    return zip.bytes
  }

  /// The parts that the list refers to: the sheets in their order, the styles.
  private var parts: [(kind: String, name: String)] {
    sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")]
  }

  private var contentTypes: [UInt8] {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": OfficeName.contentTypes]) { xml in
      xml.element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.element("Override", ["PartName": "/xl/workbook.xml", "ContentType": OfficeName.contentType("sheet.main")])
      for part in parts {
        xml.element("Override", ["PartName": "/xl/\(part.name)", "ContentType": OfficeName.contentType(part.kind)])
      }
    }
    return xml.bytes
  }

  /// What a part refers to, each by its place: `rId1`.
  static func relations(_ targets: [(kind: String, name: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": OfficeName.relations]) { xml in
      for (place, target) in targets.enumerated() {
        xml.element(
          "Relationship",
          ["Id": "rId\(place + 1)", "Type": "\(OfficeName.relation)/\(target.kind)", "Target": target.name])
      }
    }
    return xml.bytes
  }
}
