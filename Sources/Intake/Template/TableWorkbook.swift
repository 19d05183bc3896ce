internal import CommitteeModel

/// Tables as a workbook to be read, printed or sent on: a sheet each, its header kept in sight, every cell text as it was
/// shown.
///
/// Text, so that no program makes a day of `5/6` or 7178 of `71,78`. On paper a sheet is as wide as a page.
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
    xml.element("worksheet", ["xmlns": OfficeName.main]) { xml in
      xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
      xml.element("sheetViews") { xml in
        xml.element("sheetView", ["workbookViewId": "0"]) {
          $0.element("pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
        }
      }
      xml.element("cols") { xml in
        for place in sheet.columns.indices {
          let width = Self.width(of: place, in: sheet)
          xml.element("col", ["min": "\(place + 1)", "max": "\(place + 1)", "width": "\(width)", "customWidth": "1"])
        }
      }
      xml.element("sheetData") { xml in
        Self.write(sheet.columns, row: 1, style: .optionalHeader, to: &xml)
        for (place, row) in sheet.rows.enumerated() { Self.write(row, row: place + 2, style: .filled, to: &xml) }
      }
      xml.element(
        "pageSetup", ["paperSize": "9", "orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"])
      // In headers a sign of its own begins each field; one of the text is written twice.
      let title = "\(heading) – \(sheet.title)".replacing("&", with: "&&")
      xml.element("headerFooter") { xml in
        xml.element("oddHeader", text: "&C\(title)")
        xml.element("oddFooter", text: "&C&P/&N")
      }
    }
    return xml.bytes
  }

  private static func write(_ cells: [String], row: Int, style: TemplateStyle, to xml: inout XMLWriter) {
    xml.element("row", ["r": "\(row)"]) { xml in
      for (place, cell) in cells.enumerated() where !cell.isEmpty {
        TemplateSheet.write(cell, at: CellAddress(column: place, row: row), style: style, to: &xml)
      }
    }
  }

  /// As wide as what the column holds, within what can be read on paper.
  private static func width(of column: Int, in sheet: Sheet) -> Int {
    let widest = sheet.rows.reduce(sheet.columns[column].count) { max($0, $1[column].count) }
    return min(max(widest, 8), 48) + 2
  }
}
