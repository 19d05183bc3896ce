internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Export
internal import Intake
internal import Runtime
internal import Screens

/// `batru export SCREEN E.batru --format csv|xlsx [--out F]`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Lấy bảng của một màn hình ra tệp CSV hoặc XLSX.",
    discussion: """
      Bảng có mọi hàng và cột, không rút gọn: danh mục nào cũng lấy đủ, kể cả hàng mà lựa chọn đầu tiên trên màn hình không \
      hiện; hai cột cuối là nguồn và tệp, dòng. Chỉ tiêu có nhiều kỳ thì có số của \
      từng kỳ, ở XLSX là một trang riêng. Với XLSX, mỗi ô là chữ nguyên dạng; ở CSV, chữ bắt đầu bằng \
      = + - @ được đặt sau dấu ' để bảng tính không coi là công thức, số thì giữ nguyên: khi mở, chọn tiếng Việt để dấu chấm, \
      dấu phẩy được đọc đúng. Lệnh screens liệt kê các màn \
      hình. Tệp đã có không bị ghi đè.
      """)

  /// The form of the file.
  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, xlsx }

  @Argument(help: ArgumentHelp("Tên màn hình, ví dụ overview, tasks, table/dti/2022/63.", valueName: "màn hình"))
  var screen: String

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @OptionGroup var source: LedgerLookOptions

  @Option(help: ArgumentHelp("Dạng tệp: csv, xlsx; mặc định theo đuôi của tên tệp.", valueName: "dạng"))
  var format: Format?

  @Option(help: ArgumentHelp("Tệp được tạo ra; không có thì CSV được in ra.", valueName: "tệp"))
  var out: String?

  mutating func run() throws {
    let format = try OutputForm.chosen(format, for: out)
    let librarian = try source.look.wholeLibrarian(of: edition)
    let state = try librarian.whole(at: screen, in: ViewState(size: Size(160, 45)))
    let table = ScreenTable(state)
    guard let out else {
      guard format == .csv else { throw ValidationError("Bảng tính XLSX cần tên tệp: thêm --out BANG.xlsx.") }
      StandardStream.output.text(table.text.separated)
      return
    }
    let bytes =
      switch format {
      case .csv: Array(table.text.separated.utf8)
      case .xlsx:
        TableWorkbook(heading: SessionHead(of: state.dossier).edge, sheets: ScreenTable.all(of: state).map(\.sheet))
          .bytes
      }
    try NewFile.write(bytes, to: out)
    StandardStream.output.line("\(out): \(table.title), \(table.rows.count) hàng.")
  }
}

extension ScreenTable {
  /// The table for writing it out as text.
  var text: SheetText { SheetText(title: title, columns: columns, rows: rows) }

  /// The table for a workbook.
  var sheet: TableWorkbook.Sheet { TableWorkbook.Sheet(title: title, columns: columns, rows: rows) }
}
