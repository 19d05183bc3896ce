internal import ArgumentParser
internal import Ledger

/// `batru log --ledger F [--format json]`
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "In nhật ký của sổ: ai đã nhập, công bố, trình chiếu gì, khi nào.",
    discussion: """
      Mỗi việc làm với sổ là một mục, không sửa và không xoá được; mã của mỗi mục được tính từ nội dung của nó và mã của \
      mục trước, nên bớt, sửa hay chen một mục thì các mục sau không còn khớp: batru verify --ledger kiểm điều đó. Chép mã \
      của mục cuối vào biên bản thì cả việc cắt bớt phần cuối cũng bị phát hiện. Những lần trình chiếu lấy từ sổ trình chiếu \
      của máy này.
      """)

  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Dạng in ra: text, json.", valueName: "dạng"))
  var format: HistoryCommand.Format = .text

  @Option(help: ArgumentHelp("Thư mục sổ trình chiếu; mặc định là của người dùng này.", valueName: "thư mục"))
  var shown: String?

  mutating func run() throws {
    let journal = try Ledger.openToRead(path: ledger).journal()
    let showings = (shown ?? ProjectionLog.folder).map { ProjectionLog.showings(in: $0) } ?? []
    let report = LogReport(entries: journal.entries, showings: showings)
    StandardStream.output.line(format == .json ? try report.json() : report.text)
    for fault in journal.faults { StandardStream.error.line(fault.text) }
    if !journal.faults.isEmpty { throw ExitCode(ExitStatus.blocked) }
  }
}
