internal import ArgumentParser
internal import CommitteeModel
internal import Ledger

/// `batru backup --ledger F --out G`
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sao lưu sổ vào một tệp khác và xem bản sao có nguyên vẹn không.",
    discussion: """
      Sổ vẫn dùng được trong khi sao lưu. Bản sao nằm trọn trong một tệp; tệp đã có không bị ghi đè. Chỉ chép tệp \
      .ledger bằng tay thì có thể thiếu những dòng còn nằm trong tệp -wal bên cạnh.
      """)

  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Bản sao được tạo ra.", valueName: "tệp.ledger"))
  var out: String

  mutating func run() throws {
    let rows = try Ledger.backUp(path: ledger, to: out)
    StandardStream.output.line(
      "\(out): đã sao lưu \(VietnameseNumber.format(ExactDecimal(rows))) dòng kể cả các bản cũ; bản sao mở được và đủ số "
        + "dòng như sổ. Việc này không cho biết nội dung của sổ có bị ai sửa ngoài batru hay không.")
  }
}
