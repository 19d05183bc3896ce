internal import ArgumentParser
internal import CommitteeModel
internal import Dashboard
internal import Glibc
internal import Runtime

/// `batru record task CONTENT [--owner NAME] [--deadline WORDS] …`
struct RecordTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Ghi nhiệm vụ mới, hoặc tình hình của nhiệm vụ đã giao với minh chứng.",
    discussion: #"""
      --owner, --co-owner gõ không cần dấu; chỉ một nơi khớp thì lấy nơi ấy và nói rõ, nhiều nơi khớp thì kê ra và không \#
      ghi. --deadline nhận lời như đã nói (cuối tháng, quý II/2026, 15/4); ngày đọc được in ra trước khi ghi. Ở màn hình \#
      thì hỏi lại, --yes thì không hỏi.

      Tình hình của nhiệm vụ đã giao: --key MÃ --set "Trạng thái=hoàn thành" --set "Minh chứng=…"; không cần lý do. Huỷ: \#
      --set "Trạng thái=huỷ", lý do ở Minh chứng. Nội dung đã giao thì chỉ đổi với --reason.
      """#)

  @Argument(help: ArgumentHelp("Nội dung.", valueName: "nội dung")) var content: String?
  @Option(help: ArgumentHelp("Cơ quan chủ trì; nhiều nơi cách nhau bằng ;", valueName: "tên")) var owner: String?
  @Option(help: ArgumentHelp("Cơ quan phối hợp; nhiều nơi cách nhau bằng ;", valueName: "tên")) var coOwner: String?
  @Option(help: ArgumentHelp("Thời hạn như đã nói.", valueName: "thời hạn")) var deadline: String?
  @Flag(help: "Ghi luôn theo cách đọc, không hỏi.") var yes = false
  @OptionGroup var desk: DeskOptions
  @OptionGroup var entry: EntryOptions

  mutating func run() throws {
    var values = try entry.values
    if let content { values[.content] = content }
    try read(into: &values)
    try entry.record(DeskEntry(.task, key: entry.key, values: values), at: desk)
  }

  /// Reads what was said as a person says it, tells how, and asks whether that is meant.
  private func read(into values: inout [Field: String]) throws {
    guard owner != nil || coOwner != nil || deadline != nil else { return }
    let names = try LedgerLook(session: desk.session).librarian(of: desk.ledger).deskNames()
    for (text, field) in [(owner, Field.leadAgency), (coOwner, .coordinatingAgency)] {
      guard let text else { continue }
      try refuseTwice(field, in: values)
      let agencies = try whole(text, of: field, among: names)
      guard !agencies.isEmpty else {
        throw ValidationError(
          "\(field.rawValue): “\(text)” không nêu nơi nào; chưa ghi gì. "
            + "Để trống cột này thì dùng --set “\(field.rawValue)=”."
        )
      }
      values[field] = agencies
      tell(field, text, values[field] == text ? "" : "→ \(values[field] ?? "")")
    }
    if let deadline {
      try refuseTwice(.dueDate, in: values)
      let reading = DeskReading.deadline(deadline, on: names.day)
      values[.dueDate] = reading.value
      tell(.dueDate, deadline, reading.remark)
    }
    guard !yes, !entry.dryRun, isatty(0) != 0, isatty(2) != 0 else { return }
    StandardStream.error.text("Ghi như trên? [c/K] ")
    guard let answer = readLine(), ["c", "co", "y"].contains(Folding.folded(answer)) else {
      throw ValidationError("Chưa ghi gì. Viết lại cho rõ hơn, hoặc trả lời c để ghi.")
    }
  }

  private func refuseTwice(_ field: Field, in values: [Field: String]) throws {
    if values[field] != nil { throw ValidationError("Cột “\(field.rawValue)” được nêu hai lần. Giữ lại một.") }
  }

  private func tell(_ field: Field, _ said: String, _ reading: String) {
    StandardStream.error.line("\(field.rawValue): \(said)\(reading.isEmpty ? "" : " \(reading)")")
  }

  /// The names that are meant, whole.
  private func whole(_ text: String, of field: Field, among names: DeskNames) throws -> String {
    try text.split(separator: ";").map { Scrubbing.scrub(String($0)).text }.filter { !$0.isEmpty }.map { part in
      switch names.owner(meantBy: part) {
      case .one(let name): return name
      case .none:
        StandardStream.error.line("\(field.rawValue): “\(part)” ngoài danh mục, ghi nguyên văn.")
        return part
      case .several(let candidates):
        throw ValidationError(
          "\(field.rawValue): “\(part)” khớp nhiều nơi, hãy gõ rõ hơn; chưa ghi gì.\n  "
            + candidates.joined(separator: "\n  "))
      }
    }.joined(separator: "; ")
  }
}
