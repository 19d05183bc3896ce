public import ArgumentParser
public import CommitteeModel
internal import Ledger

/// `batru publish --ledger F --session S --out E.batru [--for wall] [--as-of DATE] [--format json]`
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Lập bản công bố của một phiên họp từ sổ.",
    discussion: """
      Bản công bố chỉ chứa những gì đã biết đến ngày họp và không bao giờ thay đổi. Tệp đã có không bị ghi đè. \
      Bản cho màn hình treo tường (--for wall) để trống các cột Ghi chú và không kèm tên người nhập, lời của kết quả \
      kiểm tra hay lý do chấp nhận. Với --as-of, chỉ tính những gì sổ đã nhận đến hết ngày đó: 01/02/2026, hoặc \
      2026-02-01T08:30. \
      Kết luận chưa đọc lại trước phiên họp và nhiệm vụ theo kết luận ấy không có trong bản công bố; lệnh kê từng điều. \
      Khi có người đang giữ bàn thư ký của sổ thì không lập bản (mã kết thúc 75), trừ khi thêm --desk. \
      Trước khi lập, số liệu được kiểm tra (batru check); điều không thể đúng phải được sửa, hoặc chấp nhận với lý do.
      """)

  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Mã phiên họp, như ở cột Mã của phien-hop.csv.", valueName: "mã"))
  var session: String

  @Option(help: ArgumentHelp("Tệp bản công bố được tạo ra.", valueName: "tệp.batru"))
  var out: String

  @Option(name: .customLong("for"), help: ArgumentHelp("Dành cho ai xem: committee, wall.", valueName: "nơi xem"))
  var audience: Audience = .committee

  @Option(help: ArgumentHelp("Chỉ tính những gì sổ đã nhận đến hết ngày này.", valueName: "ngày"))
  var asOf: ReceivedMoment?

  @Option(
    name: .customLong("accept"),
    help: ArgumentHelp(
      "Giữ nguyên điều mà kiểm tra thấy, với lý do; nhận nhiều lần. K02@cqs.dvc34:… chỉ nói về một chỉ tiêu.",
      valueName: "MÃ:LÝ DO"))
  var acceptances: [String] = []

  @Option(help: ArgumentHelp("Người công bố; mặc định là tên người dùng của máy.", valueName: "tên"))
  var who: String?

  @Option(help: ArgumentHelp("Dạng in ra: text, json.", valueName: "dạng"))
  var format: HistoryCommand.Format = .text

  @OptionGroup var regard: DeskRegard

  mutating func run() throws {
    try OutputForm.refuse(out, unless: ["batru"])
    if let words = regard.refusal(of: ledger) {
      if format == .json { StandardStream.output.line(try PublicationSummary.json(failure: words)) }
      if format == .text { StandardStream.error.line(words) }
      throw ExitCode(ExitStatus.again)
    }
    let book = try Ledger.open(path: ledger)
    let order = EditionOrder(
      session: session, audience: audience, until: asOf, accepting: try acceptances.map(CheckAcceptance.read))
    let publication = try book.publish(order, to: out, when: WallClock.now(), who: who ?? WallClock.userName())
    let remark = book.writeBack().remark(path: ledger)
    if format == .json {
      StandardStream.output.line(try PublicationSummary.json(of: publication, for: order, path: out, remark: remark))
    } else {
      StandardStream.output.line(PublicationSummary.text(of: publication, for: order, path: out))
      if let remark { StandardStream.output.line(remark) }
    }
  }
}

extension Audience: ExpressibleByArgument {}

extension CheckAcceptance {
  /// Reads `K07:lý do`; throws what is missing of it.
  static func read(_ text: String) throws -> CheckAcceptance {
    if let acceptance = CheckAcceptance(text) { return acceptance }
    let parts = text.split(separator: ":", maxSplits: 1)
    let code = parts.first?.split(separator: "@").first.map { $0.uppercased() } ?? ""
    guard CheckRule(rawValue: code) != nil else {
      let rules = CheckRule.allCases.map(\.rawValue)
      throw ValidationError(
        "--accept \(text): không có quy tắc “\(code)”. Các quy tắc là \(rules.first ?? "") đến \(rules.last ?? ""), xem bằng lệnh check."
      )
    }
    throw ValidationError("--accept \(text): thiếu lý do. Viết --accept '\(parts.first ?? ""):lý do'.")
  }
}
