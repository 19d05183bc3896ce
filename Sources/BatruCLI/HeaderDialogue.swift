internal import CommitteeModel

/// Asks at the terminal what columns are that the program does not know.
enum HeaderDialogue {
  private struct Choice {
    /// `nil` to pass the column over.
    let field: Field?
  }

  /// What the secretary says of each unknown column, by its folded header, where `known` holds what was said before;
  /// `nil` as a field passes a column over, `nil` as a whole says that the input ended first.
  static func ask(_ header: HeaderMatch, known: [String: Field?]) -> [String: Field?]? {
    var answers: [String: Field?] = [:]
    var free = TableSchema.of(header.table).columns.map(\.field).filter { header.column(of: $0) == nil }
    StandardStream.error.line("\nBảng được đọc là “\(TableSchema.of(header.table).title)”.")
    for column in header.unknown {
      let name = Folding.folded(column.header)
      if answers[name] != nil { continue }
      guard let choice = choose(for: column.header, among: free, known: known[name]) else { return nil }
      answers[name] = .some(choice.field)
      if let field = choice.field { free.removeAll { $0 == field } }
    }
    return answers
  }

  /// What one column is; `nil` when the input ended.
  private static func choose(for header: String, among fields: [Field], known: Field??) -> Choice? {
    StandardStream.error.line("Cột “\(header)” là cột nào của mẫu?")
    for (number, field) in fields.enumerated() { StandardStream.error.line("  \(number + 1)  \(field.rawValue)") }
    StandardStream.error.line("  0  bỏ qua cột này")
    while true {
      let before = known.map { ", hoặc chỉ Enter để giữ như lần trước (\($0?.rawValue ?? "bỏ qua"))" } ?? ""
      StandardStream.error.line("Gõ số rồi Enter\(before):")
      guard let line = readLine() else { return nil }
      let typed = Scrubbing.scrub(line).text
      if typed.isEmpty, let known { return Choice(field: known) }
      if let number = VietnameseNumber.wholeNumber(typed, in: 0...fields.count) {
        return Choice(field: number == 0 ? nil : fields[number - 1])
      }
      StandardStream.error.line("Không có số “\(typed)” trong danh sách.")
    }
  }
}
