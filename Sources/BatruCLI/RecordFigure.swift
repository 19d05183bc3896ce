internal import ArgumentParser
internal import CommitteeModel
internal import Ledger

/// `batru record figure --indicator I --period P --value V --reason R`
struct RecordFigure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: "Sửa tay một con số đã có, kèm lý do; màn hình ghi rõ là sửa tay.",
    discussion: "Con số được chỉ ra bằng chỉ tiêu và kỳ; khi còn nhiều dòng khớp thì thêm --unit, --source.")

  @Option(help: ArgumentHelp("Mã chỉ tiêu.", valueName: "mã")) var indicator: String
  @Option(help: ArgumentHelp("Kỳ của con số, như đã nêu.", valueName: "kỳ")) var period: String?
  @Option(help: ArgumentHelp("Mã đơn vị.", valueName: "mã")) var unit: String?
  @Option(help: ArgumentHelp("Mã nguồn.", valueName: "mã")) var source: String?
  @Option(help: ArgumentHelp("Giá trị mới.", valueName: "số")) var value: String?
  @OptionGroup var desk: DeskOptions
  @OptionGroup var entry: EntryOptions

  mutating func run() throws {
    var values = try entry.values
    if let value { values[.value] = value }
    let key = try entry.key ?? figure().key
    guard entry.reason != nil else { throw ValidationError(DeskFailure.lacksReason.text + " Thêm --reason.") }
    try entry.record(DeskEntry(.observation, key: key, values: values), at: desk)
  }

  /// The one figure that is meant.
  private func figure() throws -> Record {
    let rows = try Ledger.openToRead(path: desk.ledger).history(indicator: indicator).compactMap(\.revisions.last)
    let figures = rows.filter { $0.record.table == .observation && !$0.isWithdrawal }.map(\.record)
    let meant = figures.filter { figure in
      (period.map { says(figure[.period], $0) } ?? true) && (unit.map { $0 == figure[.unit] } ?? true)
        && (source.map { $0 == figure[.source] } ?? true)
    }
    if meant.count == 1 { return meant[0] }
    let rest = (meant.isEmpty ? figures : meant).prefix(8).map { "\n  " + RowWords.text(of: EditionChanges.Row($0)) }
    throw ValidationError(
      (meant.isEmpty ? "Không có con số nào khớp; chỉ tiêu này có:" : "Có \(meant.count) con số khớp, hãy chỉ rõ hơn:")
        + rest.joined())
  }

  private func says(_ stated: String, _ asked: String) -> Bool {
    stated == asked || Period.parse(stated).map { $0.label == Period.parse(asked)?.label } ?? false
  }
}
