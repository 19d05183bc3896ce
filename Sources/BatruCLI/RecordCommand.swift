internal import ArgumentParser
internal import CommitteeModel
internal import Ledger

/// `batru record opinion|conclusion|task|figure|confirm|undo|redo|list --ledger F --session S …`
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Ghi tại phiên họp vào sổ: ý kiến, kết luận, nhiệm vụ; đọc lại, sửa đổi, hoàn tác.",
    discussion: """
      Mỗi lệnh ghi một điều và chỉ báo xong khi điều đó đã nằm trên đĩa. Cột đặt bằng --set như trong mẫu nhập: \
      --set "Người nêu=Sở Nội vụ". Kết luận mới là dự thảo, không vào bản công bố cho đến khi confirm ghi nhận đã đọc lại \
      trước phiên họp. Điều đã đọc lại, đã công bố hoặc do tệp nêu chỉ đổi được với --reason; lời ban đầu vẫn còn trong sổ.

      Mã kết thúc: 1 là nội dung không ghi được; 2 là lệnh sai hoặc sổ không dùng được; 75 là người khác đang giữ bàn thư \
      ký của sổ.
      """,
    subcommands: [
      RecordOpinion.self, RecordConclusion.self, RecordTask.self, RecordFigure.self, RecordConfirm.self,
      RecordUndo.self, RecordRedo.self, RecordList.self,
    ])
}

/// At the desk of which session of which ledger, and how the answer is written.
struct DeskOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Mã phiên họp đang ghi.", valueName: "mã"))
  var session: String

  @Option(help: ArgumentHelp("Người ghi; mặc định là tên người dùng của máy.", valueName: "tên"))
  var who: String?

  @Option(help: ArgumentHelp("Dạng in ra: text, json.", valueName: "dạng"))
  var format: HistoryCommand.Format = .text

  /// Sits down at the desk, or beside it.
  func desk(isLooking: Bool = false) throws -> Desk {
    let book = try isLooking ? Ledger.openToRead(path: ledger) : Ledger.open(path: ledger)
    return try Desk(session, of: book, as: DeskSeat.here(who), isLooking: isLooking)
  }

  /// Does something at the desk and says what became of it.
  func answer(isLooking: Bool = false, _ deed: (Desk) throws(DeskFailure) -> DeskRecord) throws {
    let desk = try desk(isLooking: isLooking)
    let record: DeskRecord
    do throws(DeskFailure) {
      record = try deed(desk)
    } catch {
      StandardStream.error.line(error.text)
      throw ExitCode(error.status)
    }
    let report = RecordReport(record, isRehearsal: isLooking)
    StandardStream.output.line(format == .json ? try report.json() : report.text)
  }
}

/// What is to stand in a row, and whether it is only tried.
struct EntryOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Nội dung của một cột; dùng được nhiều lần.", valueName: "cột=giá trị"),
    transform: ConstantCell.read)
  var cells: [ConstantCell] = []

  @Option(help: ArgumentHelp("Mã dòng cần đổi; không có thì ghi dòng mới.", valueName: "mã"))
  var key: String?

  @Option(help: ArgumentHelp("Lý do sửa đổi.", valueName: "lý do"))
  var reason: String?

  @Flag(help: "Chỉ thử: báo sẽ ghi gì, không ghi.")
  var dryRun = false

  /// Records a row of a table, or tries it.
  func record(_ table: Table, content: String?, at desk: DeskOptions) throws {
    var values = try values
    if let content { values[.content] = content }
    try record(DeskEntry(table, key: key, values: values), at: desk)
  }

  /// Records what is made up already, or tries it.
  func record(_ entry: DeskEntry, at desk: DeskOptions) throws {
    try desk.answer(isLooking: dryRun) { (desk) throws(DeskFailure) in
      if dryRun { return try desk.rehearse(entry, reason: reason) }
      guard let reason else { return try desk.record(entry) }
      return try desk.amend(entry, reason: reason)
    }
  }

  /// The cells by their fields, each of which is given once.
  var values: [Field: String] {
    get throws {
      try Dictionary(cells.map { ($0.field, $0.text) }) { _, second in
        throw ValidationError("--set nêu hai giá trị cho cùng một cột, giá trị sau là “\(second)”. Giữ lại một.")
      }
    }
  }
}

struct RecordOpinion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinion", abstract: "Ghi ý kiến, khó khăn, kiến nghị hoặc trả lời.",
    discussion:
      #"Cần cột Loại: --set "Loại=kiến nghị". Trả lời thì nêu mã của điều được trả lời: --set "Trả lời cho=MÃ"."#)

  @Argument(help: ArgumentHelp("Nội dung.", valueName: "nội dung")) var content: String?
  @OptionGroup var desk: DeskOptions
  @OptionGroup var entry: EntryOptions

  mutating func run() throws { try entry.record(.opinion, content: content, at: desk) }
}

struct RecordConclusion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conclusion", abstract: "Ghi dự thảo kết luận; không nêu Số thì tự đánh số tiếp.")

  @Argument(help: ArgumentHelp("Nội dung.", valueName: "nội dung")) var content: String?
  @OptionGroup var desk: DeskOptions
  @OptionGroup var entry: EntryOptions

  mutating func run() throws { try entry.record(.conclusion, content: content, at: desk) }
}

struct RecordConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Ghi nhận kết luận đã đọc lại trước phiên họp; từ đó kết luận có hiệu lực.",
    discussion: """
      Khi phiên đang chiếu trên máy này thì không ghi nhận ở đây mà đọc lại ở batru console. Chiếu từ máy khác thì lệnh này \
      không biết: chỉ dùng khi đã đọc cho phòng họp nghe.
      """)

  @Argument(help: ArgumentHelp("Mã kết luận.", valueName: "mã")) var key: String
  @OptionGroup var desk: DeskOptions

  mutating func run() throws {
    try desk.answer { [key] (desk) throws(DeskFailure) in
      if PresentationLine.isPresented(desk.session) { throw .presentedElsewhere }
      return try desk.confirm(key)
    }
  }
}

struct RecordUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Hoàn tác việc ghi gần nhất của phiên; không gì bị xoá khỏi sổ.")

  @OptionGroup var desk: DeskOptions

  mutating func run() throws { try desk.answer { (desk) throws(DeskFailure) in try desk.undo() } }
}

struct RecordRedo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Làm lại việc vừa hoàn tác.")

  @OptionGroup var desk: DeskOptions

  mutating func run() throws { try desk.answer { (desk) throws(DeskFailure) in try desk.redo() } }
}

struct RecordList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Kê những gì đã ghi của phiên, điều gì còn hoàn tác được.")

  @OptionGroup var desk: DeskOptions

  mutating func run() throws {
    let report = RecordBookReport(try desk.desk(isLooking: true).book())
    StandardStream.output.line(desk.format == .json ? try report.json() : report.text)
  }
}

extension DeskFailure {
  /// With what the program ends that could not record.
  fileprivate var status: Int32 {
    switch self {
    case .held: ExitStatus.again
    case .store, .unknownRow, .closedField, .wrongTable: ExitStatus.failed
    case .rejected, .numberTaken, .nothingNew, .fixed, .lacksReason, .lacksGround, .notToConfirm, .presentedElsewhere,
      .nothingToUndo, .nothingToRedo,
      .namedByOthers:
      ExitStatus.blocked
    }
  }
}
