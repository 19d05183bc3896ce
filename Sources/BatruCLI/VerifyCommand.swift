internal import ArgumentParser
internal import CommitteeModel
internal import Ledger

/// `batru verify [E.batru...] [--ledger F]`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm tra bản công bố và sổ còn nguyên như khi được lập.",
    discussion: """
      Đọc lại toàn bộ tệp, tính lại mã kiểm từ các dòng và niêm phong từ mọi thứ còn lại rồi so với mã đã ghi; kiểm cấu \
      trúc tệp, số dòng từng bảng, những gì suy ra từ các dòng, và chạy lại các quy tắc kiểm tra. Với --ledger, mọi điều \
      sổ đã ghi về bản khi công bố còn được so với tệp, và nhật ký của sổ \
      được kiểm từng mục: mục nào bị bỏ, sửa hay chen vào thì lệnh nói đứt ở đâu. Bản lập bởi batru cũ không có niêm phong: lệnh nói rõ phần nào \
      không đối chiếu được với gì.

      Mã kết thúc: 0 là nguyên vẹn; 1 là có chỗ sai; 2 là không mở được tệp, hoặc sổ không biết bản công bố nên không \
      đối chiếu được.
      """)

  @Argument(help: ArgumentHelp("Bản công bố.", valueName: "tệp.batru"))
  var editions: [String] = []

  @Option(help: ArgumentHelp("Sổ đã lập ra bản công bố.", valueName: "tệp.ledger"))
  var ledger: String?

  mutating func validate() throws {
    if editions.isEmpty, ledger == nil { throw ValidationError("Nêu bản công bố, hoặc --ledger, hoặc cả hai.") }
  }

  mutating func run() throws {
    let book = try ledger.map { try Ledger.openToRead(path: $0) }
    var (hasFaults, isUnknown) = (try book.map { try tellsFaults(of: $0.journal()) } ?? false, false)
    for path in editions {
      let audit = try EditionAudit(path: path, ledger: book)
      if audit.faults.isEmpty {
        let rows = VietnameseNumber.format(ExactDecimal(audit.rows))
        StandardStream.output.line(
          "\(path): nguyên vẹn. Bản số \(audit.edition.number), \(rows) dòng, mã trên màn hình \(audit.edition.mark), "
            + "mã kiểm \(audit.edition.contentHash)")
        for part in audit.unheld { StandardStream.output.line("  Không đối chiếu được \(part.text).") }
        if let unknown = audit.unknown, let ledger {
          isUnknown = true
          StandardStream.output.line("  \(unknown.text(ledger: ledger))")
        }
      } else {
        hasFaults = true
        StandardStream.output.line("\(path): không còn như khi công bố.")
        for fault in audit.faults { StandardStream.output.line("  \(fault.text)") }
        StandardStream.output.line("  Lấy lại bản gốc, hoặc lập bản mới bằng lệnh publish.")
      }
    }
    if hasFaults { throw ExitCode(ExitStatus.blocked) }
    if isUnknown { throw ExitCode(ExitStatus.failed) }
  }

  /// Says whether a journal holds; true where it does not.
  private func tellsFaults(of journal: Journal) -> Bool {
    let name = ledger ?? ""
    guard journal.faults.isEmpty else {
      StandardStream.output.line("\(name): nhật ký của sổ không còn nguyên.")
      for fault in journal.faults { StandardStream.output.line("  \(fault.text)") }
      StandardStream.output.line("  Lấy lại bản sao lưu (batru backup) từ trước chỗ ấy.")
      return true
    }
    let last = journal.entries.last.map { ", mã của mục cuối \($0.hash.prefix(16))" } ?? ""
    StandardStream.output.line("\(name): nhật ký nguyên vẹn, \(journal.entries.count) mục\(last).")
    return false
  }
}
