internal import CommitteeModel

/// Asks at the terminal what sheets and columns are that the program does not know.
struct HeaderDialogue {
  private var interview: HeaderInterview
  private let memory: HeaderMemory

  /// Asks about what `memory` found unknown; what it holds from before is offered again.
  init(_ memory: HeaderMemory) {
    self.memory = memory
    interview = HeaderInterview(memory.unrecognised, memory.unknown)
  }

  /// What the secretary says; `nil` when the input ended first.
  mutating func run() -> SaidOfSheets? {
    while let question = interview.question {
      let choices = choices(question)
      ask(question)
      switch choose(choices) {
      case .ended: return nil
      case .back: interview.goBack()
      case .place(let place): interview.answer(place)
      }
    }
    return interview.said
  }

  /// What can be chosen: its number is its place, from 1.
  private struct Choices {
    let names: [String]
    /// What choosing none means.
    let none: String
    /// The place of what was chosen the last time, `nil` for none of it; `nil` as a whole when this is the first.
    let before: Int??
  }

  private enum Chosen {
    case place(Int?), back, ended
  }

  private func choices(_ question: HeaderInterview.Question) -> Choices {
    switch question {
    case .sheet(let guess, let tables):
      let before = memory.answer(guess).map { answer in answer.table.flatMap { tables.firstIndex(of: $0) } }
      return Choices(names: tables.map { TableSchema.of($0).title }, none: "bỏ qua trang này", before: before)
    case .column(let header, let column, let fields):
      let known = memory.answers(header)[Folding.folded(column.header)]
      // What was said to be a column that has been given away since is no answer any more.
      let isGone = known.map { $0.map { !fields.contains($0) } ?? false } ?? false
      let before = isGone ? nil : known.map { field in field.flatMap { fields.firstIndex(of: $0) } }
      return Choices(names: fields.map(\.rawValue), none: "bỏ qua cột này", before: before)
    }
  }

  private func ask(_ question: HeaderInterview.Question) {
    switch question {
    case .sheet(let guess, _):
      let place = guess.sheet.isEmpty ? "tệp \(guess.file)" : "trang “\(guess.sheet)” của tệp \(guess.file)"
      StandardStream.error.line("\nChưa rõ \(place) là bảng nào. Các cột của trang:")
      for header in guess.headers { StandardStream.error.line("  \(Self.quoted(header.text, header.samples))") }
      StandardStream.error.line("Đây là bảng nào của mẫu?")
    case .column(let header, let column, _):
      StandardStream.error.line("\nBảng được đọc là “\(TableSchema.of(header.table).title)”.")
      let shown = Self.quoted(column.header, header.samples[column.index] ?? [])
      StandardStream.error.line("Cột \(shown) là cột nào của mẫu?")
    }
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

  private func choose(_ choices: Choices) -> Chosen {
    for (number, name) in choices.names.enumerated() { StandardStream.error.line("  \(number + 1)  \(name)") }
    StandardStream.error.line("  0  \(choices.none)")
    let before = choices.before.map { place in
      ", chỉ Enter để giữ như lần trước (\(place.map { choices.names[$0] } ?? "bỏ qua"))"
    }
    let back = interview.canGoBack ? ", dấu < để trả lời lại câu trước" : ""
    while true {
      StandardStream.error.line("Gõ số rồi Enter\(before ?? "")\(back):")
      guard let line = readLine() else { return .ended }
      let typed = Scrubbing.scrub(line).text
      if typed.isEmpty, let place = choices.before { return .place(place) }
      if typed == "<", interview.canGoBack { return .back }
      if let number = VietnameseNumber.wholeNumber(typed, in: 0...choices.names.count) {
        return .place(number > 0 ? number - 1 : nil)
      }
      StandardStream.error.line("Không có số “\(typed)” trong danh sách.")
    }
  }
}
