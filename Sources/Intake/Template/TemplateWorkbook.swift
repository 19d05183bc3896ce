public import CommitteeModel

/// The workbook that departments fill in: a sheet for each table of the import format, as an XLSX file.
public struct TemplateWorkbook {
  /// The hidden sheet with the lists. Its name tells a template that comes back, from whatever program.
  public static let listsSheet = "Danh sách của mẫu batru"

  /// The tables whose rows are filled in beforehand: what others refer to by code and a department does not make up.
  public static let filledTables: [Table] = [.source, .unit, .session, .document, .indicator]

  private let records: [Record]

  /// Makes a template with the rows of `filledTables` among `records`, in their order.
  public init(filledWith records: [Record] = []) {
    self.records = records
  }

  /// The table of a sheet of a template by its name; `nil` for other sheets, among them the one with the lists.
  public static func table(ofSheet name: String) -> Table? {
    TableSchema.all.first { TemplateSheet.name(of: $0) == name }?.table
  }

  /// The file.
  public var bytes: [UInt8] {
    let lists = TemplateLists(TableSchema.all)
    let shownFirst = records.isEmpty ? Table.source : .observation
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
    zip.add("xl/workbook.xml", list(shownFirst: shownFirst))
    zip.add("xl/_rels/workbook.xml.rels", relations(parts.map { ($0.kind, $0.name) }))
    zip.add("xl/styles.xml", TemplateStyle.part)
    for (place, schema) in TableSchema.all.enumerated() {
      let isFilled = Self.filledTables.contains(schema.table)
      let sheet = TemplateSheet(
        schema: schema, records: isFilled ? records.filter { $0.table == schema.table } : [], lists: lists,
        isShownFirst: schema.table == shownFirst)
      zip.add("xl/\(parts[place].name)", sheet.part)
    }
    zip.add("xl/\(parts[TableSchema.all.count].name)", lists.part)
    return zip.bytes
  }

  /// The parts that the list of sheets refers to: the sheets in their order, the lists, the styles.
  private var parts: [(kind: String, name: String)] {
    (0...TableSchema.all.count).map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")]
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

  private func relations(_ targets: [(kind: String, name: String)]) -> [UInt8] {
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

  /// The list of sheets, and the row that every printed page repeats.
  private func list(shownFirst: Table) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("workbook", ["xmlns": OfficeName.main, "xmlns:r": OfficeName.relation]) { xml in
      xml.element("bookViews") { $0.element("workbookView", ["activeTab": "\(shownFirst.index)"]) }
      xml.element("sheets") { xml in
        for (place, schema) in TableSchema.all.enumerated() {
          xml.element(
            "sheet",
            ["name": TemplateSheet.name(of: schema), "sheetId": "\(place + 1)", "r:id": "rId\(place + 1)"])
        }
        let last = TableSchema.all.count + 1
        xml.element("sheet", ["name": Self.listsSheet, "sheetId": "\(last)", "state": "hidden", "r:id": "rId\(last)"])
      }
      xml.element("definedNames") { xml in
        for (place, schema) in TableSchema.all.enumerated() {
          xml.element(
            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(place)"],
            text: "\(TemplateSheet.quoted(TemplateSheet.name(of: schema)))!$1:$1")
        }
      }
    }
    return xml.bytes
  }
}

extension Workbook {
  /// True for a filled-in template, even one that another program saved in another form.
  public var isTemplate: Bool { sheets.contains { $0.name == TemplateWorkbook.listsSheet } }
}
