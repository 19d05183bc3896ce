import Foundation
import Testing

/// Before a session: can this terminal show everything, and what does the remote send?
@Suite struct DoctorTests {
  private let shell: TerminalShell

  init() throws { shell = try TerminalShell(columns: 120, rows: 40) }

  @Test func everyLetterIsMeasuredAndThePersonIsAsked() throws {
    try shell.run("clear; XDG_STATE_HOME=\"$TMPDIR\" '\(TerminalShell.program)' doctor; echo \"ket-thuc=$?\"")
    let rows = try shell.wait(for: "(c/k)")
    #expect(rows.contains { $0.contains("✓ Bề rộng chữ") && $0.contains("đều rộng một cột") }, "\(rows)")
    #expect(rows.contains { $0.contains("TERM=tmux-256color") })
    #expect(rows.contains { $0.contains("ắằẳẵặ") || $0.contains("ắằẵẳặ") || $0.contains("ẮẰẲẴẶ") || $0.contains("ắ") })
    try shell.run("")
    try shell.wait(for: "Gõ c (có) hoặc k (không)")
    try shell.run("y")
    try shell.wait(for: "ket-thuc=0")
  }

  @Test func whoSeesBoxesIsToldWhatToDo() throws {
    try shell.run("clear; XDG_STATE_HOME=\"$TMPDIR\" '\(TerminalShell.program)' doctor; echo \"ket-thuc=$?\"")
    try shell.wait(for: "(c/k)")
    try shell.run("k")
    let rows = try shell.wait(for: "ket-thuc=1")
    #expect(rows.contains { $0.contains("phông") && $0.contains("JetBrains Mono") }, "\(rows)")
  }

  @Test func aNameThatNobodyKnowsIsToldOf() throws {
    try shell.run("clear; TERM=khong-co '\(TerminalShell.program)' doctor --no-ask; echo \"ket-thuc=$?\"")
    let rows = try shell.wait(for: "ket-thuc=1")
    #expect(rows.contains { $0.contains("✗ Thiết bị") && $0.contains("khong-co") }, "\(rows)")
  }

  @Test func everyButtonOfTheRemoteIsToldAsItIsPressed() throws {
    try shell.run("clear; '\(TerminalShell.program)' doctor --keys; echo \"ket-thuc=$?\"")
    try shell.wait(for: "Chưa có phím nào")
    try shell.press("NPage")
    try shell.wait(for: "PgDn")
    try shell.press("Escape")
    try shell.wait(for: "Esc")
    try shell.press("C-q")
    try shell.wait(for: "ket-thuc=0")
  }

  @Test func whatIsRecordedIsReplayed() throws {
    let log = FileManager.default.temporaryDirectory.appending(path: "batru-\(UUID().uuidString).log").path
    defer { try? FileManager.default.removeItem(atPath: log) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "batru-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = TerminalShell.program
    try shell.run(
      "clear; '\(program)' import fixtures/bac-giang --ledger '\(folder)/so.ledger' >/dev/null"
        + " || { mkdir -p '\(folder)'; '\(program)' import fixtures/bac-giang --ledger '\(folder)/so.ledger' >/dev/null; }"
    )
    try shell.run(
      "'\(program)' publish --ledger '\(folder)/so.ledger' --session bg-2022-01-17 --out '\(folder)/p.batru' >/dev/null;"
        + " clear; '\(program)' present '\(folder)/p.batru' --no-link --log-actions '\(log)'")
    try shell.wait(for: "17/01/2022")
    let first = try shell.rows()
    try shell.press("NPage")
    try shell.wait(until: "the next scene") { $0 != first }
    try shell.press("C-q")
    try shell.wait(for: "KẾT THÚC")
    try shell.press("y")
    try shell.wait(for: TerminalShell.prompt)
    try shell.run("clear; '\(program)' replay '\(log)'")
    try shell.wait(for: "Mọi khung đều giống hệt")
  }
}
