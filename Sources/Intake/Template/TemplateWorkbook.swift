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
    let sheets = TableSchema.all.map { schema in
      let isFilled = Self.filledTables.contains(schema.table)
      return TemplateSheet(
        schema: schema, records: isFilled ? records.filter { $0.table == schema.table } : [], lists: lists,
        isShownFirst: schema.table == shownFirst
      ).part
    }
    return OfficePackage(list: list(shownFirst: shownFirst), sheets: sheets + [lists.part]).bytes
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
