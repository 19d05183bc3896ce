internal import CommitteeModel

/// What a sheet of the template tells one who fills it, cell by cell, and what it offers to choose from.
struct TemplateRules {
  private let schema: TableSchema
  private let lists: TemplateLists

  /// The last row that a spreadsheet program has.
  static let lastRow = 1_048_576

  /// How many signs a program shows beside a cell.
  static let longestPrompt = 255

  init(_ schema: TableSchema, lists: TemplateLists) {
    self.schema = schema
    self.lists = lists
  }

  func write(to xml: inout XMLWriter) {
    xml.element("dataValidations", ["count": "\(schema.columns.count * 2)"]) { xml in
      for (place, column) in schema.columns.enumerated() {
        let letters = CellAddress.letters(of: place)
        write(Rule(at: "\(letters)1", says: headerPrompt(column, place)), column, &xml)
        let cells = "\(letters)2:\(letters)\(Self.lastRow)"
        write(rule(of: column.kind, at: cells, says: column.request), column, &xml)
      }
    }
  }

  /// One rule of the sheet.
  private struct Rule {
    let cells: String
    let prompt: String
    /// What the list offers, as a formula; `nil` for a rule that only tells.
    var list: String?
    /// What to do about other words; `nil` where they are welcome.
    var refusal: (style: String, text: String)?

    init(at cells: String, says prompt: String) {
      self.cells = cells
      self.prompt = prompt
    }
  }

  /// The first header also says what a row of the table is.
  private func headerPrompt(_ column: Column, _ place: Int) -> String {
    let request = column.request
    let said = request.isEmpty ? "Viết như nguồn nêu; nguồn không nêu thì để trống." : request
    return place == 0 ? "\(schema.purpose) \(said)" : said
  }

  private func rule(of kind: ColumnKind, at cells: String, says prompt: String) -> Rule {
    var rule = Rule(at: cells, says: prompt)
    switch kind {
    case .vocabulary(let words):
      rule.list = lists.formula(for: words)
      rule.refusal = ("stop", "Chỉ dùng các từ trong danh sách. Chọn một từ, hoặc để trống.")
    case .reference(let table):
      rule.list = codes(of: table)
      rule.refusal = (
        "warning", "Mã này chưa có ở trang “\(TableSchema.of(table).title)”. Thêm dòng có mã này vào trang đó."
      )
    case .references(let table): rule.list = codes(of: table)
    default: break
    }
    return rule
  }

  /// The codes on the sheet of a table, as many as have been written there.
  private func codes(of table: Table) -> String {
    let sheet = TemplateSheet.quoted(TemplateSheet.name(of: TableSchema.of(table)))
    return "OFFSET(\(sheet)!$A$2,0,0,MAX(1,COUNTA(\(sheet)!$A$2:$A$\(Self.lastRow))),1)"
  }

  private func write(_ rule: Rule, _ column: Column, _ xml: inout XMLWriter) {
    precondition(rule.prompt.utf16.count <= Self.longestPrompt, "\(rule.prompt)")
    let isChecked = rule.refusal != nil
    xml.element(
      "dataValidation",
      [
        "type": rule.list == nil ? "none" : "list", "errorStyle": rule.refusal?.style ?? "stop", "allowBlank": "1",
        "showInputMessage": rule.prompt.isEmpty ? "0" : "1", "showErrorMessage": isChecked ? "1" : "0",
        "errorTitle": isChecked ? column.field.rawValue : "", "error": rule.refusal?.text ?? "",
        "promptTitle": column.field.rawValue, "prompt": rule.prompt, "sqref": rule.cells,
      ]
    ) { xml in
      if let list = rule.list { xml.element("formula1", text: list) }
    }
  }
}
