public import ArgumentParser
public import CommitteeModel
internal import Intake
internal import Ledger

/// `batru import FOLDER... --ledger F [--who NAME] [--decode tcvn3|vni|none]`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nhập các thư mục CSV vào sổ.",
    discussion: """
      Mỗi thư mục được nhập trọn vẹn hoặc không nhập gì. Nhập lại cùng một thư mục không làm sổ thay đổi; dòng đã \
      sửa trở thành bản mới, bản cũ vẫn được giữ. Dòng mà tệp từng nêu và nay không còn nêu được kể ra; chỉ khi có \
      --withdraw-missing chúng mới bị rút khỏi các bản công bố sau, và lịch sử vẫn giữ. Cách viết các tệp: docs/du-lieu.md.
      """)

  @Argument(help: ArgumentHelp("Thư mục có các tệp CSV.", valueName: "thư mục"))
  var folders: [String]

  @Option(help: ArgumentHelp("Tệp sổ; được tạo nếu chưa có.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Người nhập; mặc định là tên người dùng của máy.", valueName: "tên"))
  var who: String?

  @Option(
    help: ArgumentHelp(
      "Đổi chữ gõ bằng phông cũ sang Unicode; none: để nguyên vì chữ vốn đúng.", valueName: "bảng mã"))
  var decode: LegacyTreatment = .ask

  @Flag(help: "Rút những dòng mà tệp từng nêu và nay không còn nêu.")
  var withdrawMissing = false

  mutating func run() throws {
    let book = try Ledger.open(path: ledger, creating: true)
    var isBlocked = false
    for folder in folders {
      let report = try ImportRun.take(
        folder, decode: decode, into: book, who: who ?? WallClock.userName(), when: WallClock.now(),
        withdrawingMissing: withdrawMissing)
      for finding in report.findings { StandardStream.error.line(finding.text) }
      StandardStream.output.line(ImportSummary.text(of: report, folder: folder))
      isBlocked = isBlocked || report.isBlocked
    }
    if isBlocked { throw ExitCode(ExitStatus.blocked) }
  }
}

/// One folder on its way into the ledger.
enum ImportRun {
  /// Reads `folder` and takes it in; a blocked import is a report, not an error.
  static func take(
    _ folder: String, decode: LegacyTreatment = .ask, into ledger: Ledger, who: String, when: String,
    withdrawingMissing: Bool = false
  ) throws -> ImportReport {
    try ledger.importDossier(
      DossierFolder.read(folder, decode: decode), when: when, who: who, withdrawingMissing: withdrawingMissing)
  }
}

extension LegacyTreatment: ExpressibleByArgument {
  /// Reads `tcvn3`, `vni` or `none`.
  public init?(argument: String) { self.init(argument) }

  /// As the help lists them.
  public static var allValueStrings: [String] { names }

  /// The default has no name: text that looks old is told of.
  public var defaultValueDescription: String { "hỏi lại" }
}
