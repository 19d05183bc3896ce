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
  func read(_ paths: [String], asking: Bool = false) throws -> [Delivery] {
    let memory = HeaderMemory(book)
    var order = IntakeOrder()
    order.decode = decode
    order.table = table
    order.constants = Dictionary(constants.map { ($0.field, $0.text) }) { _, last in last }
    order.names = NameBook(try book.catalogue())
    order.answers = memory.answers
    order.progress = ProgressLine.standard
    let deliveries = try paths.map { try DossierFolder.read($0, order: order) }
    ProgressLine.end()
    if let failure = memory.failure { throw failure }
    guard asking, !memory.unknown.isEmpty else { return deliveries }
    guard isatty(0) != 0, isatty(2) != 0 else {
      throw ValidationError("--map cần một thiết bị đầu cuối để hỏi. Chạy lại lệnh ở cửa sổ lệnh.")
    }
    for header in memory.unknown {
      let answers = HeaderDialogue.ask(header)
      try book.remember(answers, shape: header.shape, when: self.order.when, who: self.order.who)
    }
    return try read(paths)
  }
}

/// What the ledger remembers of headers, and which it does not know.
private final class HeaderMemory {
  private let book: Ledger
  /// Headers with columns that nobody has named yet, each shape once.
  private(set) var unknown: [HeaderMatch] = []
  /// Why the ledger could not be asked.
  private(set) var failure: LedgerFailure?

  init(_ book: Ledger) { self.book = book }

  func answers(_ header: HeaderMatch) -> [String: Field?] {
    guard !header.unknown.isEmpty, failure == nil else { return [:] }
    do {
      let known = try book.headerAnswers(shape: header.shape)
      let isOpen = header.unknown.contains { known[Folding.folded($0.header)] == nil }
      if isOpen, !unknown.contains(where: { $0.shape == header.shape }) { unknown.append(header) }
      return known
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

/// A ledger that this command may have made; nothing of it stays when nothing was taken in.
struct LedgerDraft {
  private let path: String
  private let isNew: Bool

  /// Looks before the ledger is opened.
  init(_ path: String) {
    self.path = path
    isNew = access(path, F_OK) != 0
  }

  func removeIfNew() {
    guard isNew else { return }
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
  }
}
