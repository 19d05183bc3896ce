/// The description of the import format for the secretary who fills the files, made from the schema.
public enum ImportGuide {
  /// The whole guide in Vietnamese, as Markdown.
  public static var text: String {
    ([opening] + TableSchema.all.map(chapter) + [notation, template, sheets, report]).joined(separator: "\n")
  }

  /// A file of `table` with its header and one example row; the examples of all tables make one small dossier.
  public static func exampleFile(of table: Table) -> String {
    let schema = TableSchema.of(table)
    let cells = example(of: table)
    let header = schema.columns.map { quoted($0.field.rawValue) }.joined(separator: ",")
    let row = schema.columns.map { quoted(cells[$0.field] ?? "") }.joined(separator: ",")
    return header + "\n" + row + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    guard needsQuotes else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func chapter(_ schema: TableSchema) -> String {
    let rows = schema.columns.map { column in
      let need = column.isRequired ? "có" : ""
      return "| \(column.field.rawValue) | \(need) | \(accepted(column.kind)) | \(remark(column)) |"
    }
    return """
      ## \(schema.table.rawValue).csv — \(schema.title)

      \(schema.purpose)

      | Cột | Bắt buộc | Nhận gì | Ghi chú |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      Ví dụ:

      ```csv
      \(exampleFile(of: schema.table).split(separator: "\n").joined(separator: "\n"))
      ```

      """
  }

  private static func remark(_ column: Column) -> String {
    let key = column.isKey ? "khóa" : ""
    return [key, column.note].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func accepted(_ kind: ColumnKind) -> String {
    switch kind {
    case .text: "chữ"
    case .code: "mã"
    case .reference(let table): "mã ở [\(table.rawValue).csv](#\(anchor(of: table)))"
    case .references(let table): "các mã ở [\(table.rawValue).csv](#\(anchor(of: table))), cách nhau bằng `;`"
    case .integer: "số nguyên"
    case .number: "số"
    case .figure: "số liệu"
    case .day: "ngày"
    case .date: "ngày, tháng hoặc năm"
    case .period: "kỳ"
    case .basePeriod: "kỳ, hoặc `\(CellCheck.samePeriodLastYear)`"
    case .deadline: "thời hạn"
    case .rank: "thứ hạng"
    case .vocabulary(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    }
  }

  /// The anchor that Markdown readers give the chapter of a table.
  private static func anchor(of table: Table) -> String {
    let title = TableSchema.of(table).title.lowercased().split(separator: " ").joined(separator: "-")
    return "\(table.rawValue)csv--\(title)"
  }
}
