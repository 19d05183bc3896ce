internal import ArgumentParser
internal import CommitteeModel
internal import Export
internal import Ledger

/// `batru due E.batru --within 30d`
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Nhiệm vụ quá hạn và sắp đến hạn: để đôn đốc.",
    discussion: """
      Đọc nhiệm vụ của mọi phiên trong bản công bố hoặc sổ. Hạn ghi theo tháng, quý, năm được tính đến ngày cuối của kỳ \
      đó. Nhiệm vụ không có ngày hạn được đếm, và liệt kê khi thêm --undated. Dạng ics để đưa vào lịch: lần xuất sau thay \
      cho lần trước, không thành hai.
      """)

  /// How the list is written out.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, ics }

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @Option(help: ArgumentHelp("Bao nhiêu ngày tới: 30d, 30 hoặc 4w (tuần).", valueName: "thời gian"))
  var within = DayCount(days: 30)

  @Option(help: ArgumentHelp("Ngày tính; mặc định là hôm nay.", valueName: "ngày"), transform: Self.day)
  var on: CalendarDay?

  @Flag(help: "Liệt kê cả nhiệm vụ không có ngày hạn.")
  var undated = false

  @Option(help: ArgumentHelp("Dạng: text, csv, ics; mặc định theo đuôi của tên tệp.", valueName: "dạng"))
  var format: Format?

  @Option(help: ArgumentHelp("Tệp được tạo ra; không có thì in ra.", valueName: "tệp"))
  var out: String?

  mutating func run() throws {
    let rows = try rows()
    let sessions = rows.compactMap { $0.table == .session ? Session($0) : nil }
    let tasks = rows.compactMap { $0.table == .task ? CommitteeTask($0) : nil }
    let list = DueList(tasks, of: sessions, on: on ?? MachineClock().day, within: within.days)
    let report = DueReport(list, sessions: sessions, listsUndated: undated)
    let text =
      switch try OutputForm.chosen(format, for: out) {
      case .text: report.text
      case .csv: report.table.separated
      case .ics: report.calendar(madeAt: WallClock.universalNow()).text
      }
    guard let out else { return StandardStream.output.text(text) }
    try NewFile.write(Array(text.utf8), to: out)
    StandardStream.output.line("\(out): \(report.count) nhiệm vụ.")
  }
}

extension DueCommand {
  /// Reads `2022-02-23` and `23/02/2022`.
  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: text) ?? PartialDate.parse(text).flatMap({ AsOf($0).day }) else {
      throw ValidationError("“\(text)” không phải là ngày: viết như 23/02/2022.")
    }
    return day
  }

  /// The sessions and tasks of an edition, or all of a ledger.
  private func rows() throws -> [Record] {
    let tables = [Table.session, .task]
    do throws(DossierFailure) {
      let file = try EditionFile(path: edition)
      var rows: [Record] = []
      for table in tables { rows += try file.records(of: table) }
      return rows
    } catch {
      guard case .notAnEdition = error, Ledger.isLedger(path: edition) || edition.hasSuffix(".ledger") else {
        throw error
      }
      return try Ledger.openToRead(path: edition).current(of: tables)
    }
  }
}

/// A number of days, as `30`, `30d` or `4w` says it.
struct DayCount: ExpressibleByArgument {
  /// The days, 0...3660.
  let days: Int

  init(days: Int) { self.days = days }

  init?(argument: String) {
    let unit = argument.last == "w" ? 7 : 1
    let digits = argument.last == "w" || argument.last == "d" ? argument.dropLast() : Substring(argument)
    guard let count = Int(digits), (0...3660 / unit).contains(count) else { return nil }
    days = count * unit
  }

  var defaultValueDescription: String { "\(days)d" }
}
