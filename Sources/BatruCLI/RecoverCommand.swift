internal import ArgumentParser
internal import CommitteeModel
internal import Ledger

/// `batru recover --ledger F --out G`
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Cứu những gì còn đọc được của một sổ bị hỏng sang một sổ mới.",
    discussion: """
      Sổ hỏng được giữ nguyên. Khi có bản sao lưu, hãy dùng bản sao lưu và nhập lại các thư mục nhận sau đó; lệnh này \
      dành cho khi không có.

      Mã kết thúc: 0 là không mất gì; 1 là đã cứu được một phần; 2 là không cứu được.
      """)

  @Option(help: ArgumentHelp("Sổ bị hỏng.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Sổ mới được tạo ra.", valueName: "tệp.ledger"))
  var out: String

  /// The most lost rows of one table that are named.
  private static let named = 5

  mutating func run() throws {
    let recovery = try Ledger.recover(ledger, to: out, when: WallClock.now(), who: WallClock.userName())
    StandardStream.output.line(Self.text(of: recovery, path: out))
    if !recovery.isComplete { throw ExitCode(ExitStatus.blocked) }
  }

  /// What was saved, table by table, and what was not.
  static func text(of recovery: Recovery, path: String) -> String {
    var table = TextTable([("Bảng", .left), ("Cứu được", .right), ("Mất", .right)])
    for count in recovery.counts {
      let isKnown = count.lost > 0 || !count.mayMissMore
      let lost = isKnown ? number(count.lost) + (count.mayMissMore ? " hoặc hơn" : "") : "không rõ"
      table.add([TableSchema.of(count.table).title, number(count.saved), lost])
    }
    let (saved, lost) = (number(recovery.saved), number(recovery.lost))
    let unclear = recovery.counts.filter(\.mayMissMore).count
    let loss = unclear > 0 ? "mất ít nhất \(lost) dòng; \(unclear) bảng chưa rõ mất bao nhiêu" : "mất \(lost) dòng"
    var lines = ["\(path): cứu được \(saved) dòng kể cả các bản cũ, \(loss)."]
    lines += table.lines
    for count in recovery.counts where count.lost > 0 {
      lines += count.lostRows.prefix(named).map { key in
        "  Mất \(RowWords.text(of: EditionChanges.Row(count.table, key: key)))"
      }
      let rest = count.lost - min(named, count.lostRows.count)
      if rest > 0, !count.lostRows.isEmpty { lines.append("  … và \(number(rest)) dòng khác của bảng này") }
    }
    if recovery.lostImports > 0 {
      lines.append("Không còn biết ai nhập và khi nào của \(number(recovery.lostImports)) lần nhập.")
    }
    lines += recovery.losses.map(text)
    if recovery.isRenamed {
      lines.append("Mã nhận dạng của sổ đã mất: các bản công bố trước đây sẽ không còn được nhận là của sổ này.")
    }
    if !recovery.isComplete {
      lines.append("Nhập lại các thư mục đã nhận: dòng đã có không bị nhân đôi, dòng bị mất được nhập lại.")
    }
    return lines.joined(separator: "\n")
  }

  private static func text(of loss: Recovery.Loss) -> String {
    let count =
      loss.count == 0 ? "một số chưa rõ" : number(loss.count) + (loss.mayMissMore ? " hoặc nhiều hơn" : "")
    return switch loss.kind {
    case .files: "Không còn biết đủ các tệp của \(count) lần nhập."
    case .publications: "Mất dòng ghi của \(count) bản công bố: lệnh verify không còn đối chiếu được chúng với sổ."
    case .spellings: "Mất cách viết trong tệp của \(count) ô; số đã đọc ra vẫn còn."
    case .columns: "Mất chỗ đứng trong trang tính của \(count) cột."
    case .answers: "Mất \(count) câu trả lời về tiêu đề cột: lệnh import --map sẽ hỏi lại."
    case .journal: "Mất \(count) mục nhật ký: batru verify --ledger nói đứt ở mục nào."
    }
  }

  private static func number(_ count: Int) -> String { VietnameseNumber.format(ExactDecimal(count)) }
}
