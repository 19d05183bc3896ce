/// How cells of the template look; the raw value is the place among the formats of the workbook.
///
/// Every cell of a table is text, so that no program makes a day of `5/6`, 4.1 of `4.10` or 7178 of `71,78`.
enum TemplateStyle: Int {
  case plain
  /// What is filled in.
  case filled
  case optionalHeader
  /// The header of a column that must be filled: bold, and shown with a star that is no part of it.
  case requiredHeader

  /// All formats as a part of the workbook.
  static var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": OfficeName.main]) { xml in
      xml.element("numFmts", ["count": "1"]) { $0.element("numFmt", ["numFmtId": "164", "formatCode": "@\" *\""]) }
      fonts(&xml)
      fills(&xml)
      borders(&xml)
      xml.element("cellStyleXfs", ["count": "1"]) { format(&$0, number: 0, font: 0, fill: 0, border: 0) }
      xml.element("cellXfs", ["count": "4"]) { xml in
        format(&xml, number: 0, font: 0, fill: 0, border: 0)
        format(&xml, number: 49, font: 0, fill: 0, border: 0, align: ["vertical": "top", "wrapText": "1"])
        let align: XMLWriter.Attributes = ["horizontal": "center", "vertical": "center", "wrapText": "1"]
        format(&xml, number: 49, font: 0, fill: 2, border: 1, align: align)
        format(&xml, number: 164, font: 1, fill: 3, border: 1, align: align)
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
      // What marks a required cell that is still empty in a row that has begun.
      xml.element("dxfs", ["count": "1"]) { xml in
        xml.element("dxf") { xml in
          xml.element("fill") { xml in
            xml.element("patternFill") { $0.element("bgColor", ["rgb": "FFFFE0B2"]) }
          }
        }
      }
    }
    return xml.bytes
  }

  private static func fonts(_ xml: inout XMLWriter) {
    xml.element("fonts", ["count": "2"]) { xml in
      for isBold in [false, true] {
        xml.element("font") { xml in
          if isBold { xml.element("b") }
          xml.element("sz", ["val": "12"])
          if isBold { xml.element("color", ["rgb": "FFFFFFFF"]) }
          xml.element("name", ["val": "Times New Roman"])
          xml.element("family", ["val": "1"])
        }
      }
    }
  }

  private static func fills(_ xml: inout XMLWriter) {
    xml.element("fills", ["count": "4"]) { xml in
      // The first two are every workbook's.
      for pattern in ["none", "gray125"] {
        xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
      }
      for color in ["FFDCE6F1", "FF1F4E79"] {
        xml.element("fill") { xml in
          xml.element("patternFill", ["patternType": "solid"]) { $0.element("fgColor", ["rgb": color]) }
        }
      }
    }
  }

  private static func borders(_ xml: inout XMLWriter) {
    xml.element("borders", ["count": "2"]) { xml in
      for isDrawn in [false, true] {
        xml.element("border") { xml in
          for side in ["left", "right", "top", "bottom"] {
            guard isDrawn else { xml.element(side); continue }
            xml.element(side, ["style": "thin"]) { $0.element("color", ["rgb": "FF7F9DB9"]) }
          }
        }
      }
    }
  }

  private static func format(
    _ xml: inout XMLWriter, number: Int, font: Int, fill: Int, border: Int, align: XMLWriter.Attributes = [:]
  ) {
    let attributes: XMLWriter.Attributes = [
      "numFmtId": "\(number)", "fontId": "\(font)", "fillId": "\(fill)", "borderId": "\(border)",
      "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
    ]
    xml.element("xf", attributes) { if !align.isEmpty { $0.element("alignment", align) } }
  }
}
