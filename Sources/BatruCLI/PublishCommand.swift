internal import ArgumentParser
internal import CommitteeModel
internal import Ledger

/// `batru publish --ledger F --session S --out E.batru`
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Lập bản công bố của một phiên họp từ sổ.",
    discussion: """
      Bản công bố chỉ chứa những gì đã biết đến ngày họp và không bao giờ thay đổi. Tệp đã có không bị ghi đè.
      """)

  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Mã phiên họp, như ở cột Mã của phien-hop.csv.", valueName: "mã"))
  var session: String

  @Option(help: ArgumentHelp("Tệp bản công bố được tạo ra.", valueName: "tệp.batru"))
  var out: String

  mutating func run() throws {
    let book = try Ledger.open(path: ledger)
    let publication = try book.publish(session: session, to: out, when: WallClock.now())
    let rows = VietnameseNumber.format(ExactDecimal(publication.rows))
    StandardStream.output.line(
      """
      \(out): bản công bố số \(publication.number), số liệu đến ngày \(publication.asOf.text), \(rows) dòng.
      Mã kiểm: \(publication.contentHash)
      """)
  }
}
