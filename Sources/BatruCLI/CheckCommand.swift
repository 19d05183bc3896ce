internal import ArgumentParser
internal import CommitteeModel
internal import Ledger

/// `batru check E.batru` or `batru check --ledger F --session S`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra số liệu của một phiên: những gì không khớp, thiếu hoặc chưa rõ.",
    discussion: """
      Xem trong bản công bố đã lập, hoặc trong sổ trước khi công bố. Kết quả xếp theo việc cần làm; từng quy tắc được giải \
      thích ở docs/kiem-tra.md.

      Mã kết thúc: 0 không có gì chặn công bố; 1 có điều chặn công bố mà chưa được chấp nhận; 2 lệnh sai hoặc không đọc \
      được tệp.
      """)

  /// How the findings are written out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Bản công bố.", valueName: "tệp.batru"))
  var edition: String?

  @Option(help: ArgumentHelp("Tệp sổ, thay cho bản công bố.", valueName: "tệp.ledger"))
  var ledger: String?

  @Option(help: ArgumentHelp("Mã phiên họp, đi cùng --ledger.", valueName: "mã"))
  var session: String?

  @Option(help: ArgumentHelp("Dạng in ra: text, json.", valueName: "dạng"))
  var format: Format = .text

  mutating func validate() throws {
    let isOne = edition != nil && ledger == nil && session == nil
    let isOther = edition == nil && ledger != nil
    guard isOne || isOther else {
      throw ValidationError("Cần một bản công bố, hoặc --ledger (và --session khi sổ có nhiều phiên).")
    }
  }

  mutating func run() throws {
    let report = try CheckReport(of: try reading(), name: edition ?? session ?? "")
    switch format {
    case .text: try report.writeText(to: .output)
    case .json: try report.writeJSON(to: .output)
    }
    if report.isBlocked { throw ExitCode(ExitStatus.blocked) }
  }

  private func reading() throws -> EditionFile {
    guard let edition else {
      return try LedgerLook(session: session).look(at: try Ledger.openToRead(path: ledger ?? ""))
    }
    let file = try EditionFile(path: edition)
    if file.edition.audience.readsFindings { return file }
    throw ValidationError(
      "“\(edition)” là bản cho màn hình treo tường, không kèm kết quả kiểm tra. Kiểm bản của phiên họp, hoặc dùng --ledger "
        + "cùng --session.")
  }
}
