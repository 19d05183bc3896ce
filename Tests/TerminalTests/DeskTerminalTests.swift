import Foundation
import Glibc
import Testing

/// The desk as a secretary meets it: a real terminal, the byte streams of real input methods, a real ledger.
@Suite struct DeskTerminalTests {
  private let shell: TerminalShell
  private let desk: String

  /// A shell in which a ledger of the first session stands.
  init() throws {
    shell = try TerminalShell(columns: 120, rows: 33)
    let program = TerminalShell.program
    desk =
      "XDG_RUNTIME_DIR=$TMPDIR XDG_STATE_HOME=$TMPDIR '\(program)' desk --ledger $TMPDIR/so.ledger --session bg-2022-01-17"
    try shell.run(
      "'\(program)' import fixtures/bac-giang fixtures/toan-quoc --ledger $TMPDIR/so.ledger >/dev/null; clear; echo nhập-xong"
    )
    try shell.wait(until: "the ledger") { $0.contains { $0.hasPrefix("nhập-xong") } }
    try open()
  }

  private func open() throws {
    try shell.run("clear; \(desk)")
    try shell.wait(for: "F1")
  }

  /// Opens the form of a kind by its digit.
  private func begin(_ kind: String) throws {
    try shell.press("C-a")
    try shell.wait(for: "6  nhiệm vụ")
    try shell.type(kind)
    try shell.wait(for: "Nội dung *")
  }

  private func save() throws {
    try shell.press("C-s")
    try shell.wait(for: "Đã ghi")
  }

  @Test func whatInputMethodsSendBecomesTheWordsThatWereMeant() throws {
    let streams = [
      // Telex, VNI, Unicode tổ hợp: backspaces and letters, and the Enter behind them, in one write.
      ("lo\u{7F}ô\u{7F}ỗi na\u{7F}ày\r", "lỗi này"), ("d\u{7F}đu\u{7F}ưo\u{7F}ơ\u{7F}ờng\r", "đường"),
      ("Nghe\u{302}\u{323} An\r", "Nghệ An"), ("lo\u{302}\u{7F}\u{302}\u{303}i\r", "lỗi"),
    ]
    for (bytes, word) in streams {
      try begin("6")
      try shell.write(bytes)
      // The Enter that came with the letters leads to the next field and takes no letter with it.
      try shell.wait(for: "2/9")
      try save()
      try shell.wait(for: "Đã ghi nhiệm vụ “\(word)”.")
    }
  }

  @Test func aPasteIsTextInOneLineAndNoCommand() throws {
    try begin("5")
    try shell.paste("Giao Sở TT&TT\r\nbáo cáo \u{1B}[31mtrước\u{1B}[0m phiên sau\u{11}q")
    try save()
    try shell.wait(for: "Giao Sở TT&TT báo cáo trước phiên sau q")
  }

  @Test func whatWasTypedWhenTheProgramWasKilledIsOfferedAndWhatWasRecordedIsThere() throws {
    try begin("6")
    try shell.type("Rà soát văn bản")
    try save()
    try begin("6")
    try shell.type("Tuyển 20 nhân sự")
    try shell.press("Enter")
    try shell.wait(for: "2/9")
    try shell.type("so tt")
    kill(try shell.foregroundProcess(), SIGKILL)
    try shell.run("")
    try open()
    let rows = try shell.wait(for: "CÒN PHIẾU GÕ DỞ")
    #expect(rows.contains { $0.contains("Tuyển 20 nhân sự") })
    try shell.press("Enter")
    try shell.wait(for: "Nội dung *")
    try save()
    try shell.press("C-q")
    try shell.run("clear; '\(TerminalShell.program)' log --ledger $TMPDIR/so.ledger | tail -4")
    try shell.wait(until: "both records in the journal") { rows in rows.count { $0.contains("ghi") } >= 2 }
  }

  @Test func aSecondDeskIsToldWhoHoldsTheFirst() throws {
    let other = try TerminalShell(columns: 120, rows: 33)
    let ledger = shell.place(of: "so.ledger")
    try other.run("'\(TerminalShell.program)' desk --ledger \(ledger) --session bg-2022-01-17")
    try other.wait(for: "đang giữ bàn thư ký của sổ này")
    try other.press("C-a")
    try other.wait(for: "Chưa ghi gì. ")
  }
}
