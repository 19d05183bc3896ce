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

  /// Reads every path before anything is written; when `asking`, what nobody knows is asked for first.
  func read(_ paths: [String], asking: Bool = false) throws -> [Delivery] {
    let memory = HeaderMemory(book)
    let deliveries = try read(paths, memory)
    guard asking, !memory.unknown.isEmpty || !memory.unrecognised.isEmpty else {
      // Which columns a sheet has nobody can say whose table is not known.
      if memory.unrecognised.isEmpty { try refuseUselessConstants(deliveries) }
      return deliveries
    }
    guard isatty(0) != 0, isatty(2) != 0 else {
      throw ValidationError("--map cần một thiết bị đầu cuối để hỏi. Chạy lại lệnh ở cửa sổ lệnh.")
    }
    let read = try read(paths, HeaderMemory(book, said: try ask(memory)))
    try refuseUselessConstants(read)
    return read
  }

  private func read(_ paths: [String], _ memory: HeaderMemory) throws -> [Delivery] {
    var order = IntakeOrder()
    order.decode = decode
    order.table = table
    order.constants = Dictionary(constants.map { ($0.field, $0.text) }) { _, last in last }
    order.names = NameBook(try book.catalogue())
    order.answers = memory.answers
    order.unrecognised = memory.answer
    order.progress = ProgressLine.standard
    // A name may be given by a file that comes later, or by a sheet behind this one.
    order.names = try DossierFolder.names(in: paths, order: order)
    let room = RowRoom()
    let deliveries = try paths.map { try DossierFolder.read($0, order: order, room: room) }
    ProgressLine.end()
    if let failure = memory.failure { throw failure }
    return deliveries
  }

  /// Asks which tables sheets are, and then what their columns are; what is said is remembered unless it is a rehearsal.
  private func ask(_ memory: HeaderMemory) throws -> HeaderMemory.Said {
    let unanswered = ValidationError("Chưa trả lời hết nên chưa nhập gì. Chạy lại lệnh để trả lời.")
    var said = HeaderMemory.Said()
    var headers = memory.unknown
    for guess in memory.unrecognised {
      guard let answer = HeaderDialogue.ask(guess, known: memory.answer(guess)) else { throw unanswered }
      said.sheets[guess.shape] = answer
      if !order.isRehearsal { try book.remember(answer, shape: guess.shape, when: order.when, who: order.who) }
      guard let match = answer.table.map({ guess.match(as: $0) }) else { continue }
      if !match.unknown.isEmpty, !headers.contains(where: { $0.shape == match.shape }) { headers.append(match) }
    }
    for header in headers {
      guard let answers = HeaderDialogue.ask(header, known: memory.answers(header)) else { throw unanswered }
      said.headers[header.shape] = answers
      if !order.isRehearsal { try book.remember(answers, shape: header.shape, when: order.when, who: order.who) }
    }
    return said
  }

  /// A constant that no sheet has a column for was mistyped, or meant for another file.
  private func refuseUselessConstants(_ deliveries: [Delivery]) throws {
    let tables = Set(deliveries.flatMap(\.sheets).map(\.table))
    for constant in constants where !tables.contains(where: { TableSchema.of($0).position(of: constant.field) != nil })
    {
      let read = Set(deliveries.flatMap(\.sheets).map { TableSchema.of($0.table).title.lowercased() }).sorted()
      let told =
        read.isEmpty
        ? "Tệp mang tên một bảng của mẫu phải tự có đủ cột."
        : "Các tệp được đọc là bảng \(read.joined(separator: ", ")); chỉ ra bảng khác bằng --table nếu không đúng."
      throw ValidationError("--set \(constant.field.rawValue): không tệp nào của lệnh dùng được cột này. " + told)
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
