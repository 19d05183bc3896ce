internal import ArgumentParser
internal import CommitteeModel
internal import Intake
internal import Ledger

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Files on their way to deliveries, read with what the ledger knows of names and headers.
struct ImportRun {
  private let book: Ledger
  private let order: ImportOrder
  private let decode: LegacyTreatment
  private let table: Table?
  private let constants: [ConstantCell]

  init(
    _ book: Ledger, _ order: ImportOrder, decode: LegacyTreatment = .ask, table: Table? = nil,
    constants: [ConstantCell] = []
  ) {
    self.book = book
    self.order = order
    self.decode = decode
    self.table = table
    self.constants = constants
  }

  /// Reads every path before anything is written; when `asking`, columns that nobody knows are asked for first.
  func read(_ paths: [String], asking: Bool = false, said: [String: [String: Field?]] = [:]) throws -> [Delivery] {
    let memory = HeaderMemory(book, said: said)
    var order = IntakeOrder()
    order.decode = decode
    order.table = table
    order.constants = Dictionary(constants.map { ($0.field, $0.text) }) { _, last in last }
    order.names = NameBook(try book.catalogue())
    order.answers = memory.answers
    order.progress = ProgressLine.standard
    let room = RowRoom()
    let deliveries = try paths.map { try DossierFolder.read($0, order: order, room: room) }
    ProgressLine.end()
    if let failure = memory.failure { throw failure }
    try refuseUselessConstants(deliveries)
    guard asking, !memory.unknown.isEmpty else { return deliveries }
    guard isatty(0) != 0, isatty(2) != 0 else {
      throw ValidationError("--map cần một thiết bị đầu cuối để hỏi. Chạy lại lệnh ở cửa sổ lệnh.")
    }
    var said: [String: [String: Field?]] = [:]
    for header in memory.unknown {
      let known = memory.answers(header)
      guard let answers = HeaderDialogue.ask(header, known: known) else {
        throw ValidationError("Chưa trả lời hết các cột nên chưa nhập gì. Chạy lại lệnh để trả lời.")
      }
      said[header.shape] = answers
      if !self.order.isRehearsal {
        try book.remember(answers, shape: header.shape, when: self.order.when, who: self.order.who)
      }
    }
    return try read(paths, said: said)
  }

  /// A constant that no sheet has a column for was mistyped, or meant for another file.
  private func refuseUselessConstants(_ deliveries: [Delivery]) throws {
    let tables = Set(deliveries.flatMap(\.sheets).map(\.table))
    for constant in constants where !tables.contains(where: { TableSchema.of($0).position(of: constant.field) != nil })
    {
      throw ValidationError(
        "--set \(constant.field.rawValue): không tệp nào của lệnh dùng được cột này. "
          + "Tệp mang tên một bảng của mẫu phải tự có đủ cột.")
    }
  }
}

/// What the ledger remembers of headers, and which it does not know.
private final class HeaderMemory {
  private let book: Ledger
  /// Headers with columns that the program does not know by itself, each shape once.
  private(set) var unknown: [HeaderMatch] = []
  /// Why the ledger could not be asked.
  private(set) var failure: LedgerFailure?

  /// What was said in this command, by shape.
  private let said: [String: [String: Field?]]

  init(_ book: Ledger, said: [String: [String: Field?]]) {
    self.book = book
    self.said = said
  }

  func answers(_ header: HeaderMatch) -> [String: Field?] {
    guard !header.unknown.isEmpty, failure == nil else { return [:] }
    do {
      if !unknown.contains(where: { $0.shape == header.shape }) { unknown.append(header) }
      if let answers = said[header.shape] { return answers }
      return try book.headerAnswers(shape: header.shape)
    } catch {
      failure = error
      return [:]
    }
  }
}

/// A line at the foot of the terminal that tells how far reading has come; nothing where there is no terminal.
enum ProgressLine {
  static func standard(_ file: String, _ rows: Int) {
    guard rows > 0, isatty(2) != 0 else { return }
    let text = "\r\u{1B}[K\(file): \(VietnameseNumber.format(ExactDecimal(rows))) dòng…"
    text.utf8CString.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count - 1) }
  }

  static func end() {
    guard isatty(2) != 0 else { return }
    _ = write(2, "\r\u{1B}[K", 4)
  }
}

/// The ledger of a command that may be the first: a new one is made under another name, and gets its own when
/// something was taken in, so that a command that takes nothing in leaves nothing behind.
struct LedgerDraft {
  /// Where the ledger stands while the command works.
  let place: String
  private let path: String

  init(_ path: String) {
    self.path = path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let hidden = (parts.dropLast().map(String.init) + [".\(parts.last ?? "").\(getpid()).part"]).joined(separator: "/")
    place = access(path, F_OK) == 0 ? path : hidden
  }

  /// True when the ledger is made by this command.
  var isNew: Bool { place != path }

  /// Gives a new ledger its name, unless somebody has made one of that name meanwhile.
  func keep() throws(LedgerFailure) {
    guard isNew else { return }
    defer { discard() }
    guard link(place, path) == 0 else { throw errno == EEXIST ? .alreadyThere(path: path) : .cannotWrite(path: path) }
  }

  /// Takes a new ledger away.
  func discard() {
    guard isNew else { return }
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(place + ending) }
  }

  /// What failed, by the name that the person knows.
  func words(_ failure: LedgerFailure) -> String { failure.text.replacing(place, with: path) }
}
