internal import ArgumentParser
internal import Ledger

/// `batru history INDICATOR --ledger F [--format json]`
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "In mọi lần nêu của một chỉ tiêu: số cũ cạnh số mới, ai nhập, khi nào, từ tệp nào.",
    discussion: "Gồm số liệu rồi mục tiêu của chỉ tiêu, theo thứ tự được nêu; lần nêu mới nhất đứng cuối.")

  /// How the history is written out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Mã chỉ tiêu, như ở cột Mã của chi-tieu.csv.", valueName: "mã"))
  var indicator: String

  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Dạng in ra: text, json.", valueName: "dạng"))
  var format: Format = .text

  mutating func run() throws {
    let report = HistoryReport(
      indicator: indicator, rows: try Ledger.openToRead(path: ledger).history(indicator: indicator))
    StandardStream.output.line(format == .json ? try report.json() : report.text)
  }
}
