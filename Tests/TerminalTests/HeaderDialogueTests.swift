import Foundation
import Testing

/// What the secretary is asked about a spreadsheet that the program does not understand.
@Suite struct HeaderDialogueTests {
  private static let sheet = """
    THÁNG BÁO CÁO,,,
    STT,Hạng mục theo dõi,Con số năm 2021,Lấy từ đâu
    1,cqs.hs-mot-cua,"1.234.567",bk-bt-2021-06-02

    """

  /// A shell in whose folder `$d` the sheet lies, beside a ledger that knows a province.
  private func shell() throws -> TerminalShell {
    let shell = try TerminalShell(columns: 120, rows: 60)
    let folder = FileManager.default.temporaryDirectory.appending(path: "batru-hoi-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.sheet.write(to: folder.appending(path: "bieu.csv"), atomically: true, encoding: .utf8)
    try shell.run("d='\(folder.path)'; b='\(TerminalShell.program)'; trap 'rm -rf \"$d\"' EXIT; clear")
    try shell.run("$b import fixtures/bac-kan --ledger $d/a.ledger >/dev/null 2>&1; echo 'đã' 'sẵn sàng'")
    try shell.wait(for: "đã sẵn sàng")
    return shell
  }

  private func answer(_ number: String, to question: String, _ shell: TerminalShell) throws {
    try shell.wait(for: question)
    try shell.run(number)
  }

  @Test func aSheetWithoutAKnownColumnIsAskedAboutAndTheAnswersAreRemembered() throws {
    let shell = try shell()
    let command = "clear; $b import $d/bieu.csv --ledger $d/a.ledger --set 'Đơn vị=bac-kan'"
    try shell.run(command + " --map")
    let seen = try shell.wait(for: "0  bỏ qua trang này")
    #expect(seen.contains { $0.contains("“Hạng mục theo dõi” (như: cqs.hs-mot-cua)") }, "\(seen)")
    #expect(seen.contains { $0.contains("“Con số năm 2021” (như: 1.234.567)") })
    try answer("7", to: "Đây là bảng nào của mẫu?", shell)
    try answer("1", to: "Cột “Hạng mục theo dõi” (như: cqs.hs-mot-cua) là cột nào của mẫu?", shell)
    try answer("4", to: "Cột “Con số năm 2021” (như: 1.234.567) là cột nào của mẫu?", shell)
    try answer("10", to: "Cột “Lấy từ đâu” (như: bk-bt-2021-06-02) là cột nào của mẫu?", shell)
    try shell.wait(for: "đã nhập 1 dòng mới")
    try shell.run("clear; $b history cqs.hs-mot-cua --ledger $d/a.ledger | grep 'năm 2021'")
    try shell.wait(for: "cqs.hs-mot-cua · bac-kan · năm 2021")
    try shell.run(command + " 2>&1 | grep 'trong sổ'")
    try shell.wait(for: "không có gì thay đổi, 1 dòng đã có trong sổ")
  }
}
