public import ArgumentParser
public import CommitteeModel
internal import Ledger

/// `batru publish --ledger F --session S --out E.batru`
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Lập bản công bố của một phiên họp từ sổ.",
    discussion: """
      Bản công bố chỉ chứa những gì đã biết đến ngày họp và không bao giờ thay đổi. Tệp đã có không bị ghi đè. Trước \
      khi lập, số liệu được kiểm tra (batru check); điều không thể đúng phải được sửa, hoặc chấp nhận với lý do.
      """)

  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Mã phiên họp, như ở cột Mã của phien-hop.csv.", valueName: "mã"))
  var session: String

  @Option(help: ArgumentHelp("Tệp bản công bố được tạo ra.", valueName: "tệp.batru"))
  var out: String

  @Option(
    name: .customLong("accept"),
    help: ArgumentHelp(
      "Giữ nguyên điều mà kiểm tra thấy, với lý do; nhận nhiều lần. K02@cqs.dvc34:… chỉ nói về một chỉ tiêu.",
      valueName: "MÃ:LÝ DO"))
  var acceptances: [CheckAcceptance] = []

  mutating func run() throws {
    let book = try Ledger.open(path: ledger)
    let publication = try book.publish(session: session, to: out, when: WallClock.now(), accepting: acceptances)
    let rows = VietnameseNumber.format(ExactDecimal(publication.rows))
    StandardStream.output.line(
      """
      \(out): bản công bố số \(publication.number), số liệu đến ngày \(publication.asOf.text), \(rows) dòng.
      Mã kiểm: \(publication.contentHash)
      \(CheckReport.line(publication.checks))
      """)
  }
}

extension CheckAcceptance: ExpressibleByArgument {
  /// Reads `K07:lý do`.
  public init?(argument: String) { self.init(argument) }
}
