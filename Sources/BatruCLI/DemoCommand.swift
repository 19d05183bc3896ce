internal import ArgumentParser
internal import CommitteeModel
internal import Foundation
internal import Ledger

/// `batru demo [NAME]`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Nhập một bộ số liệu mẫu, công bố và mở phiên họp đầu tiên của nó.",
    discussion: "Mọi tệp nằm trong một thư mục tạm, được xoá khi thoát.")

  @Argument(help: ArgumentHelp("Tên bộ số liệu: bac-giang, bac-kan, nghe-an.", valueName: "tên"))
  var name = "bac-giang"

  @Option(help: ArgumentHelp("Thư mục chứa các bộ số liệu.", valueName: "thư mục"))
  var fixtures: String?

  @OptionGroup var beginning: BeginningOption

  @OptionGroup var screen: ScreenOptions

  mutating func run() throws {
    let library = try fixtures ?? DemoCommand.library()
    let folder = try DemoFolder.make()
    defer { DemoFolder.remove(folder) }
    try Visit(try publish(from: library, into: folder), screen.settings(from: beginning.at)).run()
  }

  /// Takes the dossier and the national one in, publishes every session, and names the first one's edition.
  private func publish(from library: String, into folder: String) throws -> String {
    let book = try Ledger.open(path: "\(folder)/demo.ledger", creating: true)
    let order = ImportOrder(when: WallClock.now(), who: "demo")
    var run = ImportRun(book, order)
    let deliveries = try run.read([name, "toan-quoc"].map { "\(library)/\($0)" })
    let account = ImportAccount(
      paths: [name, "toan-quoc"], reports: try book.importDossiers(deliveries, order), order)
    for line in account.findingLines { StandardStream.error.line(line) }
    if account.isBlocked { throw ExitCode(ExitStatus.blocked) }
    let sessions = try book.current(of: [.session])
      .map { (code: $0[.code], date: PartialDate.parse($0[.date])) }
      .sorted { $0.date.map(\.last.ordinal) ?? 0 < $1.date.map(\.last.ordinal) ?? 0 }
    for session in sessions {
      let order = EditionOrder(session: session.code)
      _ = try book.publish(order, to: "\(folder)/\(session.code).batru", when: WallClock.now())
    }
    guard let first = sessions.first else {
      throw ValidationError("Bộ số liệu “\(name)” không có phiên họp nào. Chọn bac-giang, bac-kan hoặc nghe-an.")
    }
    return "\(folder)/\(first.code).batru"
  }

  /// The folder `fixtures` of the source tree that this program was built in, or of the current folder.
  private static func library() throws -> String {
    var place = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    var candidates = [FileManager.default.currentDirectoryPath + "/fixtures"]
    while place.path != "/" {
      candidates.append(place.appendingPathComponent("fixtures").path)
      place.deleteLastPathComponent()
    }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/toan-quoc") }) else {
      throw ValidationError(
        "Không tìm thấy thư mục fixtures. Chạy trong thư mục của mã nguồn, hoặc chỉ ra bằng --fixtures.")
    }
    return found
  }
}

/// The temporary folders of demonstrations, named by the process that made them.
private enum DemoFolder {
  private static let prefix = "batru-demo-"
  private static var parent: String { FileManager.default.temporaryDirectory.path }

  /// Makes a folder for this process, and removes those of processes that were killed before they could.
  static func make() throws -> String {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else { continue }
      remove("\(parent)/\(name)")
    }
    let folder = "\(parent)/\(prefix)\(getpid())"
    remove(folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    return folder
  }

  static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
