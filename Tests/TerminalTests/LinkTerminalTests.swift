import Foundation
import Glibc
import Testing

/// A presenter, its console and screens for the room, each a process on a real terminal.
@Suite("Linked terminals") struct LinkTerminalTests {
  private let folder: URL
  private let edition: String

  /// Publishes an edition whose scenes bear notes, and makes a place for the line.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "batru-line-\(UUID().uuidString.prefix(8))")
    edition = folder.appending(path: "phien.batru").path
    let files = FileManager.default
    try files.createDirectory(at: folder.appending(path: "run"), withIntermediateDirectories: true)
    let dossier = folder.appending(path: "bac-giang")
    try files.copyItem(at: TerminalShell.package.appending(path: "fixtures/bac-giang"), to: dossier)
    let script = """
      Phiên,TT,Mục chương trình,Màn hình,Tên cảnh,Số phút,Hiện dần,Ghi chú
      bg-2022-01-17,1,1,opening,,2,,Chào đại biểu
      bg-2022-01-17,2,1,overview,,6,,Nhấn ba con số
      bg-2022-01-17,3,1,section/kts,,6,,Hỏi lộ trình
      bg-2022-01-17,4,2,section/xhs,,6,,Mời các huyện
      """
    try script.write(to: dossier.appending(path: "kich-ban.csv"), atomically: true, encoding: .utf8)
    let ledger = folder.appending(path: "so.ledger").path
    let national = TerminalShell.package.appending(path: "fixtures/toan-quoc").path
    for words in [
      ["import", dossier.path, national, "--ledger", ledger],
      ["publish", "--ledger", ledger, "--session", "bg-2022-01-17", "--out", edition],
    ] {
      try batru(words)
    }
  }

  /// Runs the program to its end without a terminal.
  private func batru(_ words: String...) throws { try batru(words) }

  private func batru(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: TerminalShell.program)
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(words)")
  }

  private func shell(_ command: String, columns: Int = 120, rows: Int = 33) throws -> TerminalShell {
    let shell = try TerminalShell(columns: columns, rows: rows)
    try shell.run("export XDG_RUNTIME_DIR='\(folder.path)/run'; clear; '\(TerminalShell.program)' \(command)")
    return shell
  }

  @Test func threeScreensAndAConsoleStayInStepAndAKilledPresenterGoesOn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let presenter = try shell("present '\(edition)'")
    try presenter.wait(for: "1/4")
    let console = try shell("console")
    try console.wait(for: "Chào đại biểu")
    let rooms = try [(120, 33), (80, 24), (60, 20)].map { try shell("follow", columns: $0.0, rows: $0.1) }
    for room in rooms { try room.wait(for: "1/4") }
    try console.wait(for: "3 màn hình theo")

    try presenter.press("PPage")
    // Two steps at once are one by intent, and a step back from the first scene changes nothing that could be waited for.
    try presenter.press("2")
    try presenter.wait(for: "tới 2")
    try presenter.press("Enter")
    for screen in rooms + [presenter] { try screen.wait(for: "2/4") }
    try console.wait(for: "Nhấn ba con số")
    try console.press("NPage")
    for screen in rooms + [presenter] { try screen.wait(for: "3/4") }

    #expect(kill(try presenter.foregroundProcess(), SIGKILL) == 0)
    for room in rooms { try room.wait(for: "Mất liên lạc") }
    try console.wait(for: "Mất liên lạc")
    try presenter.wait(for: TerminalShell.prompt)
    let log = folder.appending(path: "hanh-dong.log").path
    try presenter.run("clear; '\(TerminalShell.program)' present '\(edition)' --log-actions '\(log)'")
    try presenter.wait(for: "3/4")
    try console.wait(for: "Chiếu tiếp phiên bị ngắt lúc")
    for room in rooms {
      try room.wait(until: "the line is back") {
        $0.contains { $0.contains("3/4") } && !$0.contains { $0.contains("Mất") }
      }
    }
    try console.wait(until: "the line is back") { rows in
      rows.contains { $0.contains("ĐANG CHIẾU 3/4") } && !rows.contains { $0.contains("Mất liên lạc") }
    }

    #expect(kill(try console.foregroundProcess(), SIGKILL) == 0)
    try console.wait(for: TerminalShell.prompt)
    try presenter.press("NPage")
    for screen in rooms + [presenter] { try screen.wait(for: "4/4") }

    try presenter.press("C-q")
    try presenter.wait(for: "KẾT THÚC TRÌNH CHIẾU?")
    try presenter.type("y")
    for room in rooms { try room.wait(for: "Trình chiếu đã kết thúc") }
    try presenter.run("clear; '\(TerminalShell.program)' replay '\(log)'")
    try presenter.wait(for: "Mọi khung đều giống hệt")
    try presenter.run("clear; '\(TerminalShell.program)' present '\(edition)'")
    try presenter.wait(for: "1/4")
  }

  @Test func aPresentationCanBeginAnewAndALookAtALedgerGoesWithIt() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = folder.appending(path: "so.ledger").path
    let words = "present '\(ledger)' --session bg-2022-01-17"
    let presenter = try shell(words)
    try presenter.wait(for: "1/4")
    try presenter.press("NPage")
    try presenter.wait(for: "2/4")
    func looks() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "run/batru").path)
        .filter { $0.hasSuffix(".batru") }
    }
    #expect(try looks().count == 1)
    #expect(kill(try presenter.foregroundProcess(), SIGKILL) == 0)
    try presenter.wait(for: TerminalShell.prompt)
    try presenter.run("clear; '\(TerminalShell.program)' \(words) --from-start")
    try presenter.wait(for: "1/4")
    try presenter.press("C-q")
    try presenter.wait(for: "KẾT THÚC TRÌNH CHIẾU?")
    try presenter.type("y")
    _ = try presenter.wait(until: "the look is gone") { _ in try looks().isEmpty }
  }

  /// A share copies a file in under its name, piece by piece.
  @Test func anEditionThatIsCopiedInSlowlyIsAnnouncedWhenItIsWhole() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let presenter = try shell("present '\(edition)'")
    try presenter.wait(for: "1/4")
    let console = try shell("console")
    try console.wait(for: "Chào đại biểu")
    let next = folder.appending(path: "run/moi.batru").path
    let dossier = folder.appending(path: "bac-giang/kich-ban.csv")
    try (try String(contentsOf: dossier, encoding: .utf8)).replacing("Chào đại biểu", with: "Chào các đồng chí")
      .write(to: dossier, atomically: true, encoding: .utf8)
    let ledger = folder.appending(path: "so.ledger").path
    try batru("import", folder.appending(path: "bac-giang").path, "--ledger", ledger)
    try batru("publish", "--ledger", ledger, "--session", "bg-2022-01-17", "--out", next)
    let whole = try Data(contentsOf: URL(filePath: next))
    let copy = folder.appending(path: "ban-2.batru").path
    let file = open(copy, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    let half = whole.count / 2
    #expect(whole.prefix(half).withUnsafeBytes { write(file, $0.baseAddress, half) } == half)
    // A step and a second more: the folder was looked at with the half in it.
    try presenter.press("NPage")
    try console.wait(for: "Nhấn ba con số")
    try console.wait(for: "đã 0:02")
    #expect(whole.dropFirst(half).withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == whole.count - half)
    close(file)
    try console.wait(for: "Có bản 2 mới hơn")
    try console.press("n")
    try console.wait(for: "NHẬN BẢN 2?")
    try console.type("y")
    try presenter.wait(for: "bản 2")
  }

  /// It lacks what the speaker is reminded of, and what the checks found.
  @Test func theEditionOfAWallIsOfferedToNobodyWhoPresents() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func publish(_ session: String, _ name: String, _ more: String...) throws {
      let place = folder.appending(path: name).path
      let ledger = folder.appending(path: "so.ledger").path
      try batru(["publish", "--ledger", ledger, "--session", session, "--out", place] + more)
    }
    let presenter = try shell("present '\(edition)'")
    try presenter.wait(for: "1/4")
    let console = try shell("console")
    try console.wait(for: "ĐANG CHIẾU 1/4")
    try publish("bg-2022-01-17", "tuong.batru", "--for", "wall")
    try console.press("n")
    try console.wait(for: "Không có bản nào mới hơn")
    try publish("bg-2022-01-17", "sau.batru")
    try console.wait(for: "▲ Có bản")
    try publish("bg-2022-02-23", "doi-thoai.batru")
    try publish("bg-2022-02-23", "doi-thoai-tuong.batru", "--for", "wall")
    let reader = try shell("open '\(edition)'")
    try reader.wait(for: "17/01/2022")
    try reader.press("F4")
    let rows = try reader.wait(for: "23/02/2022")
    #expect(rows.contains { $0.contains("23/02/2022 · bản 4") }, "\(rows)")
  }

  /// Somebody who became another user and back has another environment.
  @Test func aConsoleWithAnotherEnvironmentFindsThePresenterAndSaysWhereItLooks() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let state = "XDG_STATE_HOME='\(folder.path)/so' '\(TerminalShell.program)'"
    let console = try TerminalShell(columns: 200, rows: 30)
    try console.run("clear; XDG_RUNTIME_DIR='\(folder.path)/run' \(state) console '\(edition)'")
    try console.wait(for: "Tìm ở: ")
    try console.wait(for: "/run/batru")
    try FileManager.default.createDirectory(at: folder.appending(path: "so/batru"), withIntermediateDirectories: true)
    let presenter = try TerminalShell(columns: 120, rows: 33)
    try presenter.run("clear; \(state) present '\(edition)'")
    try presenter.wait(for: "1/4")
    let late = try TerminalShell(columns: 120, rows: 33)
    try late.run("clear; XDG_RUNTIME_DIR='\(folder.path)/run' \(state) console")
    try late.wait(for: "Chào đại biểu")
  }

  @Test func aSecondPresenterOfTheSameFileIsToldSo() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try shell("present '\(edition)'")
    try first.wait(for: "1/4")
    let second = try shell("present '\(edition)'")
    try second.wait(for: "đang được trình chiếu ở cửa sổ khác")
    try second.run("clear; '\(TerminalShell.program)' present '\(edition)' --no-link")
    try second.wait(for: "1/4")
  }

  /// The room would see one thing and the record say that it heard another.
  @Test func aPresentationThatNobodyCanFollowIsSeenAtTheDesk() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = folder.appending(path: "so.ledger").path
    let program = TerminalShell.program
    let presenter = try shell("present --no-link '\(edition)'")
    try presenter.wait(for: "1/4")
    let secretary = try TerminalShell(columns: 120, rows: 33)
    try secretary.run("export XDG_RUNTIME_DIR='\(folder.path)/run'; clear")
    let record = "'\(program)' record confirm bg-kl1-01 --ledger '\(ledger)' --session bg-2022-01-17; echo hết"
    try secretary.run(record)
    try secretary.wait(for: "đang trình chiếu ở màn hình khác")
    #expect(kill(try presenter.foregroundProcess(), SIGKILL) == 0)
    try presenter.wait(for: TerminalShell.prompt)
    try secretary.run("clear; \(record)")
    try secretary.wait(until: "the end of the command") { rows in rows.contains { $0.hasPrefix("hết") } }
    #expect(try !secretary.rows().joined().contains("đang trình chiếu"), "whoever was killed presents no more")
  }
}
