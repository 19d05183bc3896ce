internal import CommitteeModel

/// Asks at the terminal what columns are that the program does not know.
enum HeaderDialogue {
  /// What the secretary says of each unknown column, by its folded header; `nil` passes it over.
  ///
  /// The end of the input passes over what has not been said.
  static func ask(_ header: HeaderMatch) -> [String: Field?] {
    var answers: [String: Field?] = [:]
    var free = TableSchema.of(header.table).columns.map(\.field).filter { header.column(of: $0) == nil }
    StandardStream.error.line("\nBảng được đọc là “\(TableSchema.of(header.table).title)”.")
    for column in header.unknown {
      let choice = choose(for: column.header, among: free)
      answers[Folding.folded(column.header)] = .some(choice)
      if let choice { free.removeAll { $0 == choice } }
    }
    return answers
  }

  private static func choose(for header: String, among fields: [Field]) -> Field? {
    StandardStream.error.line("Cột “\(header)” là cột nào của mẫu?")
    for (number, field) in fields.enumerated() { StandardStream.error.line("  \(number + 1)  \(field.rawValue)") }
    StandardStream.error.line("  0  bỏ qua cột này")
    while true {
      StandardStream.error.line("Gõ số rồi Enter:")
      guard let line = readLine() else { return nil }
      if let number = VietnameseNumber.wholeNumber(Scrubbing.scrub(line).text, in: 0...fields.count) {
        return number == 0 ? nil : fields[number - 1]
      }
      StandardStream.error.line("Không có số “\(line)” trong danh sách.")
    }
  }
}
