internal import ArgumentParser
internal import CommitteeModel
internal import Intake
internal import Ledger

/// `batru template [--ledger F] --out MAU.xlsx`
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Lập mẫu nhập dạng bảng tính để gửi các đơn vị.",
    discussion: """
      Mẫu là tệp XLSX, mỗi bảng một trang: cột bắt buộc có dấu sao, mỗi ô có chỉ dẫn, ô chọn có danh sách. Với --ledger, \
      nguồn, đơn vị, phiên họp, văn bản và chỉ tiêu của sổ được điền sẵn để chọn mã. Tệp đã có không bị ghi đè. \
      Mẫu đã điền được nhập bằng batru import.
      """)

  @Option(help: ArgumentHelp("Tệp sổ để lấy các danh mục điền sẵn.", valueName: "tệp.ledger"))
  var ledger: String?

  @Option(help: ArgumentHelp("Tệp mẫu được tạo ra.", valueName: "tệp.xlsx"))
  var out: String

  mutating func run() throws {
    try OutputForm.refuse(out, unless: ["xlsx"])
    let records = try ledger.map { try Ledger.openToRead(path: $0).current(of: TemplateWorkbook.filledTables) } ?? []
    try NewFile.write(TemplateWorkbook(filledWith: records).bytes, to: out)
    StandardStream.output.line(summary(of: records))
  }

  private func summary(of records: [Record]) -> String {
    let counts = TemplateWorkbook.filledTables.map { table in
      "\(records.count { $0.table == table }) \(TableSchema.of(table).title.lowercased())"
    }
    let filled = ledger == nil ? "" : ", điền sẵn " + counts.joined(separator: ", ")
    return "\(out): mẫu nhập gồm \(Table.allCases.count) trang\(filled)."
  }
}
