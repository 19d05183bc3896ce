internal import CommitteeModel

/// Asks at the terminal what sheets and columns are that the program does not know.
enum HeaderDialogue {
  /// What can be chosen: its number is its place, from 1.
  private struct Choices {
    let names: [String]
    /// What choosing none means.
    let none: String
    /// What was chosen the last time, in words; `nil` when this is the first.
    let before: String?
  }

  /// Which table a sheet is, where `known` holds what was said before; `nil` when the input ended first.
  static func ask(_ guess: SheetGuess, known: SheetAnswer?) -> SheetAnswer? {
    StandardStream.error.line("\nChưa rõ \(place(guess)) là bảng nào. Các cột của trang:")
    for header in guess.headers { StandardStream.error.line("  \(quoted(header.text, header.samples))") }
    let rest = Table.allCases.filter { !guess.tables.contains($0) }
    let tables = guess.tables + rest
    StandardStream.error.line("Đây là bảng nào của mẫu?")
    let names = tables.map { TableSchema.of($0).title }
    let before = known.map { $0.table.map { TableSchema.of($0).title } ?? "bỏ qua" }
    guard let number = choose(Choices(names: names, none: "bỏ qua trang này", before: before)) else { return nil }
    if number < 0, let known { return known }
    return number > 0 ? .table(tables[number - 1]) : .passedOver
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
      StandardStream.error.line("Cột \(quoted(column.header, header.samples[column.index] ?? [])) là cột nào của mẫu?")
      let before = known[name].map { $0?.rawValue ?? "bỏ qua" }
      guard let number = choose(Choices(names: free.map(\.rawValue), none: "bỏ qua cột này", before: before)) else {
        return nil
      }
      let field = number < 0 ? known[name] ?? nil : number > 0 ? free[number - 1] : nil
      answers[name] = .some(field)
      free.removeAll { $0 == field }
    }
    return answers
  }

  private static func place(_ guess: SheetGuess) -> String {
    guess.sheet.isEmpty ? "tệp \(guess.file)" : "trang “\(guess.sheet)” của tệp \(guess.file)"
  }

  /// The most texts of a column that are shown, and the longest stretch of one, in characters.
  private static let mostSamples = 3
  private static let longestSample = 24

  /// `“Con số” (như: 1.380; 71,78; 954)`.
  private static func quoted(_ header: String, _ samples: [String]) -> String {
    let shown = samples.prefix(mostSamples).map { text in
      text.count > longestSample ? "\(text.prefix(longestSample))…" : text
    }
    return shown.isEmpty ? "“\(header)”" : "“\(header)” (như: \(shown.joined(separator: "; ")))"
  }

  /// The number that was typed, 0 for none of them, −1 for what was chosen before; `nil` when the input ended.
  private static func choose(_ choices: Choices) -> Int? {
    for (number, name) in choices.names.enumerated() { StandardStream.error.line("  \(number + 1)  \(name)") }
    StandardStream.error.line("  0  \(choices.none)")
    let before = choices.before.map { ", hoặc chỉ Enter để giữ như lần trước (\($0))" } ?? ""
    while true {
      StandardStream.error.line("Gõ số rồi Enter\(before):")
      guard let line = readLine() else { return nil }
      let typed = Scrubbing.scrub(line).text
      if typed.isEmpty, choices.before != nil { return -1 }
      if let number = VietnameseNumber.wholeNumber(typed, in: 0...choices.names.count) { return number }
      StandardStream.error.line("Không có số “\(typed)” trong danh sách.")
    }
  }
}
