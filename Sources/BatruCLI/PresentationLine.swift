internal import ArgumentParser
internal import CommitteeModel
internal import Files
internal import Glibc
internal import Ledger
internal import Link
internal import Runtime
internal import Sockets

/// Where those meet who present an edition, or a look at a ledger, and those who follow: a private folder of the user, and a
/// name in it that both can tell from the path.
struct PresentationLine {
  let folder: PrivateFolder
  let name: String

  /// The line of a file.
  /// - Throws: `ValidationError` where there is no such file, or the user has no folder for lines.
  init(of path: String, _ look: LedgerLook) throws {
    guard let folder = try Self.folder() else {
      throw ValidationError(
        "Không có thư mục để nối các màn hình: đặt HOME hoặc XDG_RUNTIME_DIR. " + SocketFailure.without)
    }
    guard let resolved = realpath(path, nil) else { throw ValidationError("Không có tệp “\(path)”.") }
    defer { free(resolved) }
    var hash = SHA256()
    hash.update([String(cString: resolved), look.session ?? "", look.until?.text ?? ""].joined(separator: "\n"))
    self.init(folder: folder, name: String(hash.hexadecimal.prefix(16)))
  }

  private init(folder: PrivateFolder, name: String) {
    self.folder = folder
    self.name = name
  }

  /// The only line at whose other end somebody presents.
  static func only() throws -> PresentationLine {
    let folders = try Self.folders()
    let lines = folders.flatMap { folder in
      folder.answeringNames().map { PresentationLine(folder: folder, name: $0) }
    }
    guard let line = lines.first else {
      let places = folders.isEmpty ? "" : " (đã tìm ở \(folders.map(\.path).joined(separator: ", ")))"
      throw ValidationError(
        "Chưa có phiên nào đang trình chiếu bằng batru present trên máy này\(places). Trình chiếu bằng batru present TỆP "
          + "(F5 trong batru open chiếu một mình, không bàn điều khiển nào nối vào được), hoặc ghi tên tệp để chờ.")
    }
    guard lines.count == 1 else {
      throw ValidationError(
        "Đang có \(lines.count) phiên trình chiếu trên máy này; ghi tên tệp của phiên muốn theo:\n  "
          + lines.compactMap { $0.left?.edition.path }.joined(separator: "\n  "))
    }
    return line
  }

  /// The sign that this process presents a session, whether or not anybody can follow, for as long as it is kept; `nil` where
  /// another one bears it already, or there is no folder for it.
  static func sign(of session: String) -> HeldFile? {
    let folder = (try? folder()) ?? nil
    return folder.flatMap { (try? HeldFile(signPlace(of: session, in: $0), saying: "\(getpid())")) ?? nil }
  }

  private static func signPlace(of session: String, in folder: PrivateFolder) -> String {
    var hash = SHA256()
    hash.update(session)
    return folder.file(String(hash.hexadecimal.prefix(16)), "dang-chieu")
  }

  /// True where another process presents this session on this machine, or a session of which nothing is known yet.
  static func isPresented(_ session: String) -> Bool {
    let folders = (try? Self.folders()) ?? []
    return folders.contains { folder in
      if let process = HeldFile.words(of: signPlace(of: session, in: folder)), process != "\(getpid())" { return true }
      return folder.answeringNames().contains { name in
        let line = PresentationLine(folder: folder, name: name)
        let shown = line.left.flatMap { try? EditionFile(path: $0.edition.path) }
        return shown.map { $0.edition.session == session } ?? true
      }
    }
  }

  /// An end for whoever follows: a presenter may have been started with another folder in its environment.
  func end() throws -> SocketEnd {
    SocketEnd(name, in: [folder] + (try Self.folders()).filter { $0.path != folder.path })
  }

  /// Where a look at a ledger lies while it is presented, so that those who follow can open it too.
  var lookPlace: String { folder.file(name, "batru") }

  /// Takes away what presenters that are no more left for those who follow.
  func sweep() { folder.sweep("batru") }

  /// Where a presentation leaves word for one that goes on after it.
  var kept: KeptFile { KeptFile(name, in: folder) }

  /// What a presentation that ended by force has left.
  var left: KeptPresentation? { kept.bytes.flatMap { try? KeptPresentation(message: $0) } }

  /// `batru` in the folder for what lives as long as the user's session, or `lien-ket` in the state folder.
  static func folder() throws(SocketFailure) -> PrivateFolder? {
    if let runtime = Environment.of(["XDG_RUNTIME_DIR"])["XDG_RUNTIME_DIR"], access(runtime, W_OK) == 0 {
      return try PrivateFolder("\(runtime)/batru")
    }
    guard let state = LogFile.stateFolder, LogFile.makeFolder(state) else { return nil }
    return try PrivateFolder("\(state)/lien-ket")
  }

  /// The folder of this environment, and those that presenters with another one use, as far as they are there.
  private static func folders() throws(SocketFailure) -> [PrivateFolder] {
    let own = try folder()
    let others = ["/run/user/\(geteuid())/batru"] + (LogFile.stateFolder.map { ["\($0)/lien-ket"] } ?? [])
    let there = others.filter { access($0, W_OK) == 0 }.compactMap { try? PrivateFolder($0) }
    return own.map { own in [own] + there.filter { !$0.isSame(as: own) } } ?? there
  }
}

extension SocketFailure {
  /// What to do where nobody needs to follow.
  fileprivate static let without = "Trình chiếu không cần bàn điều khiển và màn hình theo thì thêm --no-link."

  /// What failed and what to do, in Vietnamese.
  var text: String {
    switch self {
    case .foreignFolder(let path):
      "Thư mục “\(path)” thuộc người khác hoặc để người khác xem được, nên không dùng để nối các màn hình. "
        + "Xoá thư mục ấy, hoặc đặt quyền 700. " + Self.without
    case .cannotMake(let path, let number):
      "Không tạo được “\(path)”: \(String(cString: strerror(number))). " + Self.without
    case .longPath(let path):
      "Đường dẫn “\(path)” quá dài cho một đầu nối. Đặt XDG_RUNTIME_DIR sang thư mục có tên ngắn hơn. " + Self.without
    case .taken(let process):
      "Tệp này đang được trình chiếu ở cửa sổ khác" + (process.map { " (tiến trình \($0))" } ?? "")
        + ". Dùng batru follow để thêm màn hình. " + Self.without
    }
  }
}

/// The file of a line as the place where a presentation leaves word.
final class LineKeeper: PresentationKeeping {
  private let file: KeptFile

  var now: MachineMoment { MachineClock().moment }

  init(_ file: KeptFile) { self.file = file }

  func keep(_ presentation: KeptPresentation) { file.leave(presentation.message) }

  func forget() { file.remove() }
}
