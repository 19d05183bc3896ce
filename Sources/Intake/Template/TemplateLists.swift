internal import CommitteeModel

/// The hidden sheet with the words that columns may hold, each list in a column of its own.
///
/// A list that stands in the rule of a column itself may have 255 signs at most, and a comma would part its words.
struct TemplateLists {
  private let lists: [[String]]

  init(_ schemas: [TableSchema]) {
    var lists: [[String]] = []
    for case .vocabulary(let words) in schemas.flatMap({ $0.columns.map(\.kind) }) where !lists.contains(words) {
      lists.append(words)
    }
    self.lists = lists
  }

  /// Where the words of a list stand, as a formula of another sheet names them.
  func formula(for words: [String]) -> String {
    guard let place = lists.firstIndex(of: words) else { preconditionFailure("every list of the schemas is here") }
    let letters = CellAddress.letters(of: place)
    return "\(TemplateSheet.quoted(TemplateWorkbook.listsSheet))!$\(letters)$1:$\(letters)$\(words.count)"
  }

  /// The sheet as a part of the workbook.
  var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("worksheet", ["xmlns": OfficeName.main]) { xml in
      xml.element("sheetData") { xml in
        for row in 0..<(lists.map(\.count).max() ?? 0) {
          xml.element("row", ["r": "\(row + 1)"]) { xml in
            for (column, words) in lists.enumerated() where row < words.count {
              TemplateSheet.write(
                words[row], at: CellAddress(column: column, row: row + 1), style: .filled, to: &xml)
            }
          }
        }
      }
    }
    return xml.bytes
  }
}
