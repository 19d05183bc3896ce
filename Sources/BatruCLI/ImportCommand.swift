public import ArgumentParser
public import CommitteeModel
internal import Intake
internal import Ledger

/// `batru import PATH... --ledger F`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nhập thư mục hoặc tệp bảng tính (XLSX, ODS, XLS, CSV) vào sổ.",
    discussion: """
      Một lệnh được nhập trọn vẹn hoặc không nhập gì. Tệp mang tên một bảng của mẫu (so-lieu.csv) được đọc đúng theo \
      mẫu; trong mọi tệp khác chương trình tự tìm bảng và kể lại đã nhận ra những gì. Nhập lại cùng một tệp không làm \
      sổ thay đổi; dòng đã sửa trở thành bản mới, bản cũ vẫn được giữ. Dòng mà tệp từng nêu và nay không còn nêu được \
      kể ra; chỉ khi có --withdraw-missing chúng mới bị rút. Cách viết các bảng: docs/du-lieu.md.

      Mã kết thúc: 0 là đã nhập hoặc không có gì mới; 1 là không nhập dòng nào vì có lỗi hoặc có tệp không đọc được; 2 là \
      lệnh sai, không có tệp hay thư mục đã nêu, hoặc không dùng được sổ; 3 là đã nhập các dòng tốt và để lại dòng có lỗi, \
      cột lạ, tệp không đọc được, bảng không nhập được (--only-good-rows). Với --dry-run, mã kết thúc là mã mà lệnh thật \
      sẽ trả nếu ghi được vào sổ. 75 là có người đang giữ bàn thư ký của sổ (xem --desk).
      """)

  /// How the report is written out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Thư mục hoặc tệp.", valueName: "đường dẫn"))
  var paths: [String]

  @Option(help: ArgumentHelp("Tệp sổ; được tạo nếu chưa có.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Người nhập; mặc định là tên người dùng của máy.", valueName: "tên"))
  var who: String?

  @Option(help: ArgumentHelp("Bảng của các tệp, khi cột không đủ để nhận ra: so-lieu, nhiem-vu, …", valueName: "bảng"))
  var table: Table?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Giá trị của cột mà tệp không có, ví dụ --set Đơn vị=bac-giang; dùng được nhiều lần.", valueName: "cột=giá trị"),
    transform: ConstantCell.read)
  var constants: [ConstantCell] = []

  @Option(
    help: ArgumentHelp(
      "Đổi chữ gõ bằng phông cũ sang Unicode; none: để nguyên vì chữ vốn đúng.", valueName: "bảng mã"))
  var decode: LegacyTreatment = .ask

  @Option(
    help: ArgumentHelp(
      "Dấu thập phân của mọi tệp: comma là dấu phẩy, point là dấu chấm; mặc định là tự tìm theo từng cột.",
      valueName: "dấu"))
  var decimal: DecimalMark?

  @Flag(help: "Hỏi ở đây những cột chưa rõ là gì, và nhớ câu trả lời cho các tệp cùng dạng.")
  var map = false

  @Flag(help: "Chỉ xem sẽ nhập những gì, không ghi vào sổ.")
  var dryRun = false

  @Flag(
    help:
      "Nhập các dòng tốt; để lại dòng có lỗi, cột mẫu không có, bảng không nhập được và tệp không đọc được, và kể ra.")
  var onlyGoodRows = false

  @Flag(help: "Rút những dòng mà tệp từng nêu và nay không còn nêu.")
  var withdrawMissing = false

  @Option(help: ArgumentHelp("Dạng báo cáo: text, json.", valueName: "dạng"))
  var format: Format = .text

  @OptionGroup var regard: DeskRegard

  mutating func run() throws {
    if !dryRun, let words = regard.refusal(of: ledger) {
      if format == .json { StandardStream.output.line(try ImportAccount.json(failure: words, isRehearsal: dryRun)) }
      if format == .text { StandardStream.error.line(words) }
      throw ExitCode(ExitStatus.again)
    }
    do {
      try take()
    } catch  where format == .json {
      guard let words = FailureWords.text(of: error) else { throw error }
      StandardStream.output.line(try ImportAccount.json(failure: words, isRehearsal: dryRun))
      throw ExitCode(ExitStatus.failed)
    }
  }

  /// Reads, takes in and tells.
  private func take() throws {
    let draft = LedgerDraft(ledger, isRehearsal: dryRun)
    let account: ImportAccount
    let sessions: Set<String>
    do {
      (account, sessions) = try take(into: draft)
      if account.isBlocked { draft.discard() } else { try draft.keep() }
    } catch let failure as LedgerFailure {
      draft.discard()
      throw ImportFailure(words: draft.words(failure))
    } catch {
      draft.discard()
      throw error
    }
    switch format {
    case .json: StandardStream.output.line(try account.json())
    case .text:
      for line in account.findingLines { StandardStream.error.line(line) }
      StandardStream.output.line(account.text)
      for remark in account.remarks { StandardStream.output.line(remark) }
      if !account.isBlocked, !dryRun,
        let next = try NextStep(Ledger.open(path: ledger), ledger, concerned: sessions, sources: Set(given(.source)))
          .text
      {
        StandardStream.output.line(next)
      }
    }
    if account.isBlocked { throw ExitCode(ExitStatus.blocked) }
    if account.leavesOut { throw ExitCode(ExitStatus.partial) }
  }

  private static let forgotten =
    "Lưu ý: đã nhập, nhưng chưa ghi được các câu trả lời của --map vào sổ; lần sau chương trình sẽ hỏi lại."

  /// What stands in a column of every row.
  private func given(_ field: Field) -> [String] { constants.filter { $0.field == field }.map(\.text) }

  /// Reads everything, then takes it in; the ledger is closed afterwards. Answers what was done, and which sessions the files
  /// name.
  private func take(into draft: LedgerDraft) throws -> (ImportAccount, sessions: Set<String>) {
    let book = try draft.open()
    var order = ImportOrder(when: WallClock.now(), who: who ?? WallClock.userName())
    order.withdrawsMissing = withdrawMissing
    order.leavesOutBadRows = onlyGoodRows
    order.isRehearsal = dryRun
    var run = ImportRun(book, order, decode: decode, table: table, decimal: decimal?.notation, constants: constants)
    defer { ProgressLine.end() }
    let deliveries = try run.read(paths, asking: map)
    let reports = try book.importDossiers(deliveries, order)
    var account = ImportAccount(paths: paths, reports: reports, order)
    if !account.isBlocked, !dryRun {
      // The rows are in by then, whatever becomes of this.
      let isRemembered = (try? run.remember()) != nil
      account.remarks = [isRemembered ? nil : Self.forgotten, book.writeBack().remark(path: ledger)].compactMap { $0 }
    }
    let sessions = deliveries.flatMap(\.records).map { $0.table == .session ? $0.key : $0[.session] }
    return (account, Set(sessions + given(.session)))
  }
}

/// What stands in every row of a column that a sheet lacks.
struct ConstantCell: Sendable {
  let field: Field
  let text: String

  /// Reads `Đơn vị=bac-giang`; accents and capitals of the column do not count. Throws what is wrong with it.
  static func read(_ argument: String) throws -> ConstantCell {
    guard let sign = argument.firstIndex(of: "=") else {
      throw ValidationError("thiếu dấu =. Viết tên cột, dấu = rồi giá trị, ví dụ 'Đơn vị=bac-giang'.")
    }
    let name = String(argument[..<sign])
    guard let field = Field.allCases.first(where: { Folding.folded($0.rawValue) == Folding.folded(name) }) else {
      let near = NearMatch.codes(near: name, among: Field.allCases.map { ($0.rawValue, [String]()) })
      let hint =
        near.isEmpty
        ? "Tên các cột ở docs/du-lieu.md." : "Có phải là \(near.map { "“\($0)”" }.joined(separator: ", hoặc "))?"
      throw ValidationError("mẫu nhập không có cột “\(name)”. \(hint)")
    }
    return ConstantCell(field: field, text: Scrubbing.scrub(String(argument[argument.index(after: sign)...])).text)
  }
}

/// The sign before decimals, as the command line says it.
enum DecimalMark: String, CaseIterable, ExpressibleByArgument {
  case comma, point

  /// The notation that has it.
  var notation: NumberNotation { self == .comma ? .vietnamese : .english }
}

extension Table: ExpressibleByArgument {}

extension LegacyTreatment: ExpressibleByArgument {
  /// Reads `tcvn3`, `vni` or `none`.
  public init?(argument: String) { self.init(argument) }

  /// As the help lists them.
  public static var allValueStrings: [String] { names }

  /// The default has no name: text that looks old is told of.
  public var defaultValueDescription: String { "hỏi lại" }
}
