public import CommitteeModel

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What is delivered under one path: a folder with the files of the import format and others, or a single file.
public enum DossierFolder {
  /// Reads the folder or file at `path`.
  ///
  /// Files named as tables of the import format are read strictly as these. In every other spreadsheet or file of
  /// separated values the tables are looked for. Text is scrubbed and composed here, once, and every cell is checked by
  /// itself; whether rows fit together is checked when the ledger takes them in. All reading of one command shares `room`.
  /// Throws only when the folder or a file cannot be read at all.
  public static func read(
    _ path: String, order: IntakeOrder = IntakeOrder(), room: RowRoom = RowRoom()
  ) throws(IntakeFailure) -> Delivery {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw .nothingThere(path: path) }
    if facts.st_mode & S_IFMT == S_IFDIR { return try readFolder(path, order, room) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .cannotReadFile(path: path) }
    let parts = path.split(separator: "/")
    let parent = parts.dropLast().joined(separator: "/")
    let folder = try FolderReading((path.hasPrefix("/") ? "/" : "") + (parent.isEmpty ? "." : parent))
    var reading = DeliveryDraft(folder: folder, order: order, room: room)
    try reading.read(parts.last.map(String.init) ?? path)
    return reading.delivery
  }

  private static func readFolder(_ path: String, _ order: IntakeOrder, _ room: RowRoom) throws(IntakeFailure)
    -> Delivery
  {
    let folder = try FolderReading(path)
    let names = try folder.names()
    var reading = DeliveryDraft(folder: folder, order: order, room: room)
    // Tables in the order in which they refer to one another, then whatever else may hold tables, by name.
    let tables = Table.allCases.flatMap { table in names.filter { Table(fileName: $0) == table } }
    for name in tables { try reading.read(name) }
    for name in names where Table(fileName: name) == nil && Self.mayHoldTables(name) { try reading.read(name) }
    for name in try folder.names(plain: false) where Table(fileName: name) == nil && !Self.mayHoldTables(name) {
      reading.note(.unknownFile, name)
    }
    reading.noteIfEmpty()
    return reading.delivery
  }

  private static func mayHoldTables(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".csv", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".ods", ".xls"].contains { name.hasSuffix($0) }
  }
}

/// A delivery that grows file by file.
private struct DeliveryDraft {
  private let folder: FolderReading
  private var order: IntakeOrder
  private let room: RowRoom
  private var records: [Record] = []
  private var streams: [RowStream] = []
  private var findings: [Finding] = []
  private var files: [FileReading] = []
  private var sheets: [SheetColumns] = []
  private var rawCells: [RawCell] = []

  init(folder: FolderReading, order: IntakeOrder, room: RowRoom) {
    self.room = room
    self.folder = folder
    self.order = order
  }

  var delivery: Delivery {
    // A sheet without a table is worth a remark where others of its workbook have one; a file without any stops the
    // import, for nobody would miss what it holds.
    let filesWithTables = Set(sheets.map(\.file))
    let told = findings.map { finding in
      guard filesWithTables.contains(finding.origin.file), finding.fact == .sheet(.noHeader) else { return finding }
      return Finding(.sheet(.withoutTable), at: finding.origin)
    }
    return Delivery(
      folder: folder.name, records: records, streams: streams, findings: told, files: files, sheets: sheets,
      rawCells: rawCells)
  }

  mutating func read(_ name: String) throws(IntakeFailure) {
    let file = folder.name + "/" + name
    order.progress(file, 0)
    let path = folder.path + "/" + name
    if let table = Table(fileName: name) {
      let (decode, progress) = (order.decode, order.progress)
      func open() throws(IntakeFailure) -> TableReader {
        try TableReader(table, file: file, bytes: try FileBytes(path), decode: decode, progress: progress)
      }
      let reader = try open()
      findings += reader.findings
      var unread: TableReader? = reader
      let stream = RowStream(table, file: file) {
        defer { unread = nil }
        return try unread ?? open()
      }
      try add([stream], to: FileReading(name: file, sha256: "", rows: 0))
      return
    }
    var intake = FileIntake(path: path, name: file, order: order, room: room)
    try intake.read()
    findings += intake.findings
    sheets += intake.sheets
    let bytes = HashedBytes(try FileBytes(path))
    try add(intake.streams, to: FileReading(name: file, sha256: try bytes.finish(), rows: 0))
  }

  /// Reads at once what other rows may name, and leaves the rest for later.
  private mutating func add(_ found: [RowStream], to file: FileReading) throws(IntakeFailure) {
    let held = found.filter(\.table.isNamedByOthers)
    streams += found.filter { !$0.table.isNamedByOthers }
    do {
      let read = try Delivery(folder: folder.name, records: [], streams: held, findings: [], files: [file]).heldWhole()
      records += read.records
      // Files that come later may call them by their names, and are read by the kinds of their indicators.
      order.names.add(read.records)
      findings += read.findings
      rawCells += read.rawCells
      files += read.files
    } catch let failure as IntakeFailure {
      throw failure
    } catch {
      throw .cannotReadFile(path: file.name)
    }
  }

  mutating func note(_ fact: FindingFact, _ name: String) {
    findings.append(Finding(fact, at: Origin(file: folder.name + "/" + name, line: 0)))
  }

  mutating func noteIfEmpty() {
    if files.isEmpty { findings.append(Finding(.noTables, at: Origin(file: folder.name, line: 0))) }
  }
}

extension Table {
  /// `so-lieu.csv`.
  public var fileName: String { rawValue + ".csv" }

  /// The table whose file is called so; systems differ in whether capitals in a file's name count.
  init?(fileName: String) {
    let name = fileName.lowercased()
    guard name.hasSuffix(".csv"), let table = Table(rawValue: String(name.dropLast(4))) else { return nil }
    self = table
  }
}
