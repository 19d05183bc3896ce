internal import CommitteeModel

/// Tables as a workbook to be read, printed or sent on: a sheet each, its header kept in sight, every cell text as it was
/// shown.
///
/// Text, so that no program makes a day of `5/6` or 7178 of `71,78`. On paper a sheet is as wide as a page across, of one
/// size of type, and every cell stands whole.
public struct TableWorkbook {
  /// A table.
  public struct Sheet: Hashable, Sendable {
    /// What it lists.
    public let title: String
    /// Titles of the columns.
    public let columns: [String]
    /// A cell for each column.
    public let rows: [[String]]

    /// Makes a table.
    public init(title: String, columns: [String], rows: [[String]]) {
      self.title = title
      self.columns = columns
      self.rows = rows
    }
  }

  private let heading: String
  private let sheets: [Sheet]
  private let names: [String]

  /// Makes a workbook; the heading stands above each page on paper.
  public init(heading: String, sheets: [Sheet]) {
    self.heading = heading
    self.sheets = sheets
    var names: [String] = []
    for sheet in sheets {
      let name = Self.name(of: sheet)
      names.append(names.contains(name) ? "\(name.prefix(27)) \(names.count + 1)" : name)
    }
    self.names = names
  }

  /// The file.
  public var bytes: [UInt8] { OfficePackage(list: list, sheets: sheets.map(part)).bytes }

  /// Programs take names of at most 31 characters, without signs that formulas use.
  private static func name(of sheet: Sheet) -> String {
    let plain = sheet.title.filter { !"[]:*?/\\'".contains($0) }.prefix(31)
    return plain.isEmpty ? "Bảng" : String(plain)
  }

  private var list: [UInt8] {
    var xml = XMLWriter()
    xml.element("workbook", ["xmlns": OfficeName.main, "xmlns:r": OfficeName.relation]) { xml in
      xml.element("sheets") { xml in
        for (place, name) in names.enumerated() {
          xml.element("sheet", ["name": name, "sheetId": "\(place + 1)", "r:id": "rId\(place + 1)"])
        }
      }
      xml.element("definedNames") { xml in
        for (place, name) in names.enumerated() {
          xml.element(
            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(place)"],
            text: "\(TemplateSheet.quoted(name))!$1:$1")
        }
      }
    }
    return xml.bytes
  }

  private func part(_ sheet: Sheet) -> [UInt8] {
    var xml = XMLWriter()
    let layout = PaperLayout(columns: sheet.columns, rows: sheet.rows)
    xml.element("worksheet", ["xmlns": OfficeName.main]) { xml in
      xml.element("sheetViews") { xml in
        xml.element("sheetView", ["workbookViewId": "0"]) {
          $0.element("pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
        }
      }
      xml.element("cols") { xml in
        for (place, width) in layout.widths.enumerated() {
          xml.element("col", ["min": "\(place + 1)", "max": "\(place + 1)", "width": "\(width)", "customWidth": "1"])
        }
      }
      xml.element("sheetData") { xml in
        for (place, row) in ([sheet.columns] + sheet.rows).enumerated() {
          let style: TemplateStyle = place == 0 ? .optionalHeader : .filled
          Self.write(row, row: place + 1, points: layout.heights[place], style: style, to: &xml)
        }
      }
      addPage(titled: sheet.title, to: &xml)
    }
    return xml.bytes
  }

  private func addPage(titled title: String, to xml: inout XMLWriter) {
    xml.element(
      "pageMargins",
      ["left": "0.4", "right": "0.4", "top": "0.75", "bottom": "0.6", "header": "0.3", "footer": "0.3"])
    xml.element(
      "pageSetup", ["paperSize": "9", "scale": "\(PaperLayout.scale)", "orientation": "landscape"])
    // In headers a sign of its own begins each field; one of the text is written twice.
    let title = "\(heading) – \(title)".replacing("&", with: "&&")
    xml.element("headerFooter") { xml in
      xml.element("oddHeader", text: "&C\(title)")
      xml.element("oddFooter", text: "&C&P/&N")
    }
  }

  private static func write(
    _ cells: [String], row: Int, points: Double, style: TemplateStyle, to xml: inout XMLWriter
  ) {
    xml.element("row", ["r": "\(row)", "ht": "\(points)", "customHeight": "1"]) { xml in
      for (place, cell) in cells.enumerated() where !cell.isEmpty {
        TemplateSheet.write(cell, at: CellAddress(column: place, row: row), style: style, to: &xml)
      }
    }
  }
}
