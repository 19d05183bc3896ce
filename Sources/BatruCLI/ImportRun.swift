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
  private let decimal: NumberNotation?
  private let constants: [ConstantCell]
  private var said = SaidOfSheets()

  init(
    _ book: Ledger, _ order: ImportOrder, decode: LegacyTreatment = .ask, table: Table? = nil,
    decimal: NumberNotation? = nil, constants: [ConstantCell] = []
  ) {
    self.book = book
    self.order = order
    self.decode = decode
    self.table = table
    self.decimal = decimal
    self.constants = constants
  }

  /// Reads every path before anything is written; when `asking`, what nobody knows is asked for first.
  mutating func read(_ paths: [String], asking: Bool = false) throws -> [Delivery] {
    let memory = HeaderMemory(book)
    let deliveries = try read(paths, memory)
    guard asking, !memory.unknown.isEmpty || !memory.unrecognised.isEmpty else {
      // Which columns a sheet has nobody can say whose table is not known.
      if memory.unrecognised.isEmpty { try refuseUselessConstants(deliveries, memory) }
      return deliveries
    }
    guard isatty(0) != 0, isatty(2) != 0 else {
      throw ValidationError("--map cần một thiết bị đầu cuối để hỏi. Chạy lại lệnh ở cửa sổ lệnh.")
    }
    var dialogue = HeaderDialogue(memory)
    guard let said = dialogue.run() else {
      throw ValidationError("Chưa trả lời hết nên chưa nhập gì. Chạy lại lệnh để trả lời.")
    }
    self.said = said
    let told = HeaderMemory(book, said: said)
    let read = try read(paths, told)
    try refuseUselessConstants(read, told)
    return read
  }

  private func read(_ paths: [String], _ memory: HeaderMemory) throws -> [Delivery] {
    var order = IntakeOrder()
    order.decode = decode
    order.table = table
    order.decimal = decimal
    order.constants = try given()
    order.names = NameBook(try book.catalogue())
    order.answers = memory.answers
    order.unrecognised = memory.answer
    order.isRemembered = memory.isRemembered
    order.progress = ProgressLine.standard
    // A name may be given by a file that comes later, or by a sheet behind this one.
    order.names = try DossierFolder.names(in: paths, order: order)
    let room = RowRoom()
    let deliveries = try paths.map { try DossierFolder.read($0, order: order, room: room) }
    ProgressLine.end()
    if let failure = memory.failure { throw failure }
    try refuseUselessMark(deliveries)
    return deliveries
  }

  /// The constants by their fields, each of which is given once.
  private func given() throws -> [Field: String] {
    try Dictionary(constants.map { ($0.field, $0.text) }) { first, second in
      guard first == second else {
        throw ValidationError("--set nêu hai giá trị cho cùng một cột: “\(first)” và “\(second)”. Giữ lại một.")
      }
      return first
    }
  }

  /// A file that is named as a table of the format writes its numbers as the format says, whatever was asked for.
  private func refuseUselessMark(_ deliveries: [Delivery]) throws {
    guard decimal == .english else { return }
    let named = deliveries.flatMap(\.files).map(\.name).filter { name in
      Table.allCases.contains { $0.holdsFigures && (name == $0.fileName || name.hasSuffix("/" + $0.fileName)) }
    }
    let form = deliveries.flatMap(\.sheets).first { $0.isOfForm && $0.table.holdsFigures }
    if let form {
      throw ValidationError(
        "--decimal point: “\(form.file)” là mẫu nhập do batru lập nên số ở đó được đọc theo mẫu, với dấu phẩy thập "
          + "phân. Nhập riêng tệp ấy không có --decimal; số viết khác thì sửa trong tệp.")
    }
    guard let name = named.first else { return }
    throw ValidationError(
      "--decimal point: “\(name)” mang tên một bảng của mẫu nên số ở đó được đọc theo mẫu, với dấu phẩy thập phân. "
        + "Đổi tên tệp để đọc với dấu chấm, hoặc nhập riêng tệp ấy không có --decimal.")
  }

  /// Writes down what was said of sheets and their columns, once they were taken in as was said.
  func remember() throws(LedgerFailure) {
    for (shape, answer) in said.sheets {
      try book.remember(answer, shape: shape, when: order.when, who: order.who)
    }
    for (shape, answers) in said.headers {
      try book.remember(answers, shape: shape, when: order.when, who: order.who)
    }
  }

  /// A constant that no sheet has a column for was mistyped, or meant for another file.
  private func refuseUselessConstants(_ deliveries: [Delivery], _ memory: HeaderMemory) throws {
    // A file that is named as a table has its columns as they are.
    let found = deliveries.flatMap(\.sheets).filter { !$0.headers.isEmpty }
    let placed = Set(found.map { [$0.file, $0.sheet] })
    // Which columns a file or a sheet has nobody can say that could not be read.
    let hasUnread = deliveries.flatMap(\.findings).contains {
      $0.severity == .blocking && !placed.contains([$0.origin.file, $0.origin.sheet])
    }
    if hasUnread { return }
    let tables = Set(found.map(\.table))
    for constant in constants where !tables.contains(where: { TableSchema.of($0).position(of: constant.field) != nil })
    {
      throw ValidationError(
        "--set \(constant.field.rawValue): không tệp nào của lệnh dùng được cột này. "
          + Self.unknownColumns(memory) + Self.remedy(of: found, among: deliveries))
    }
  }

  /// The columns that nobody knows, one of which may be what the sheet was not known by; empty where there are none.
  private static func unknownColumns(_ memory: HeaderMemory) -> String {
    let unknown = memory.unknown.flatMap(\.unknown).map { "“\($0.header)”" }
    if unknown.isEmpty { return "" }
    return "Chưa rõ cột \(unknown.joined(separator: ", ")) là gì: là số liệu thì đổi tiêu đề "
      + "thành “Giá trị”, hoặc nhập lại với --table so-lieu --map để chỉ ra. "
  }

  /// What to do about a constant that none of the sheets that were found has a column for.
  private static func remedy(of found: [SheetColumns], among deliveries: [Delivery]) -> String {
    let read = Set(found.map { TableSchema.of($0.table).title.lowercased() }).sorted()
    if !read.isEmpty {
      return "Các tệp được đọc là bảng \(read.joined(separator: ", ")): bỏ --set này, hoặc chỉ ra bảng khác bằng "
        + "--table nếu đọc chưa đúng."
    }
    guard let named = deliveries.flatMap(\.sheets).first else {
      return "Không tệp nào được đọc là bảng nên không có gì để điền: xem lại đường dẫn, hoặc bỏ --set."
    }
    return "“\(named.file)” mang tên một bảng của mẫu nên phải tự có đủ cột: ghi cột ấy vào tệp, hoặc bỏ --set."
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
