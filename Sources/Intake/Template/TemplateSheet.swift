internal import CommitteeModel

/// A sheet of the template: the header of a table, the rules of its columns, and rows that are known already.
struct TemplateSheet {
  let schema: TableSchema
  let records: [Record]
  let lists: TemplateLists
  /// True for the sheet that is shown when the workbook is opened.
  let isShownFirst: Bool

  /// The name of a table's sheet: the table's own, which a spreadsheet program takes whole.
  static func name(of schema: TableSchema) -> String { schema.title }

  /// A sheet's name as formulas write it.
  static func quoted(_ name: String) -> String { "'\(name)'" }

  /// In points.
  private static let lineHeight = 16

  private var lastLetters: String { CellAddress.letters(of: schema.columns.count - 1) }

  /// The sheet as a part of the workbook. The order of the elements is prescribed.
  var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("worksheet", ["xmlns": OfficeName.main]) { xml in
      xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
      view(&xml)
      xml.element("sheetFormatPr", ["defaultRowHeight": "\(Self.lineHeight)"])
      columns(&xml)
      xml.element("sheetData") { rows(&$0) }
      emptyCells(&xml)
      TemplateRules(schema, lists: lists).write(to: &xml)
      xml.element(
        "pageMargins",
        ["left": "0.4", "right": "0.4", "top": "0.5", "bottom": "0.5", "header": "0.3", "footer": "0.3"])
      xml.element("pageSetup", ["paperSize": "9", "orientation": "landscape", "fitToHeight": "0"])
      // Numbers are text here on purpose; the program need not warn of it in every cell.
      xml.element("ignoredErrors") {
        $0.element(
          "ignoredError",
          ["sqref": "A1:\(lastLetters)\(TemplateRules.lastRow)", "twoDigitTextYear": "1", "numberStoredAsText": "1"])
      }
    }
    return xml.bytes
  }

  /// Header and first column stay in sight.
  private func view(_ xml: inout XMLWriter) {
    xml.element("sheetViews") { xml in
      xml.element("sheetView", ["tabSelected": isShownFirst ? "1" : "0", "workbookViewId": "0"]) { xml in
        xml.element(
          "pane",
          ["xSplit": "1", "ySplit": "1", "topLeftCell": "B2", "activePane": "bottomLeft", "state": "frozen"])
        let first = "A\(records.count + 2)"
        xml.element("selection", ["pane": "bottomLeft", "activeCell": first, "sqref": first])
      }
    }
  }

  private func columns(_ xml: inout XMLWriter) {
    xml.element("cols") { xml in
      for (place, column) in schema.columns.enumerated() {
        xml.element(
          "col",
          [
            "min": "\(place + 1)", "max": "\(place + 1)", "width": "\(column.width)", "customWidth": "1",
            "style": "\(TemplateStyle.filled.rawValue)",
          ])
      }
    }
  }

  private func rows(_ xml: inout XMLWriter) {
    xml.element("row", ["r": "1", "ht": "36", "customHeight": "1"]) { xml in
      for (place, column) in schema.columns.enumerated() {
        Self.write(
          column.field.rawValue, at: CellAddress(column: place, row: 1),
          style: column.isRequired ? .requiredHeader : .optionalHeader, to: &xml)
      }
    }
    for (row, record) in records.enumerated() {
      xml.element("row", ["r": "\(row + 2)", "ht": "\(Self.lineHeight * lines(of: record))"]) { xml in
        for (place, cell) in record.cells.enumerated() where !cell.isEmpty {
          Self.write(cell, at: CellAddress(column: place, row: row + 2), style: .filled, to: &xml)
        }
      }
    }
  }

  /// About how many lines the fullest cell of a row takes: lines end with words, so they hold less than their width.
  private func lines(of record: Record) -> Int {
    zip(record.cells, schema.columns).map { $0.count > $1.width ? 1 + $0.count * 10 / 9 / $1.width : 1 }.max() ?? 1
  }

  /// Writes a cell of text. Programs take `_x0041_` in a cell for a letter, unless its first sign is written so too.
  static func write(_ text: String, at place: CellAddress, style: TemplateStyle, to xml: inout XMLWriter) {
    xml.element("c", ["r": place.text, "s": "\(style.rawValue)", "t": "inlineStr"]) { xml in
      xml.element("is") { xml in
        xml.element("t", ["xml:space": "preserve"], text: text.replacing("_x", with: "_x005F_x"))
      }
    }
  }

  /// Shows which required cells are empty in rows that have begun.
  private func emptyCells(_ xml: inout XMLWriter) {
    for (place, column) in schema.columns.enumerated() where column.isRequired {
      let letters = CellAddress.letters(of: place)
      let range = "\(letters)2:\(letters)\(TemplateRules.lastRow)"
      xml.element("conditionalFormatting", ["sqref": range]) { xml in
        xml.element("cfRule", ["type": "expression", "dxfId": "0", "priority": "\(place + 1)"]) {
          $0.element("formula", text: "AND(LEN(\(letters)2)=0,COUNTA($A2:$\(lastLetters)2)>0)")
        }
      }
    }
  }
}

extension Column {
  /// Width in digits of the sheet's font.
  fileprivate var width: Int {
    let content =
      switch kind {
      case .integer, .rank: 8
      case .number, .day, .date: 13
      case .figure, .period, .basePeriod: 18
      case .deadline, .code, .reference, .references: 24
      case .vocabulary(let words): min(30, (words.map(\.count).max() ?? 0) + 4)
      case .text: Self.longTexts.contains(field) ? 44 : 22
      }
    // A header may take two lines; its star and the arrow of a list stand beside it.
    return max(content, (field.rawValue.count + 1) / 2 + 5)
  }

  private static let longTexts: Set<Field> = [
    .name, .sessionName, .content, .detail, .abstract, .formula, .deliverable, .evidence,
  ]
}
