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
  /// itself; whether rows fit together is checked when the ledger takes them in. Throws only when the folder or a file
  /// cannot be read at all.
  public static func read(_ path: String, order: IntakeOrder = IntakeOrder()) throws(IntakeFailure) -> Delivery {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw .nothingThere(path: path) }
    if facts.st_mode & S_IFMT == S_IFDIR { return try readFolder(path, order) }
    let parts = path.split(separator: "/")
    let parent = parts.dropLast().joined(separator: "/")
    let folder = try FolderReading((path.hasPrefix("/") ? "/" : "") + (parent.isEmpty ? "." : parent))
    var reading = DeliveryDraft(folder: folder, order: order)
    try reading.read(parts.last.map(String.init) ?? path)
    return reading.delivery
  }

  private static func readFolder(_ path: String, _ order: IntakeOrder) throws(IntakeFailure) -> Delivery {
    let folder = try FolderReading(path)
    let names = try folder.names()
    var reading = DeliveryDraft(folder: folder, order: order)
    // Tables in the order in which they refer to one another, then whatever else may hold tables, by name.
    let tables = Table.allCases.flatMap { table in names.filter { Table(fileName: $0) == table } }
    for name in tables { try reading.read(name) }
    for name in names where Table(fileName: name) == nil && Self.mayHoldTables(name) { try reading.read(name) }
    reading.noteIfEmpty()
    return reading.delivery
  }

  private static func mayHoldTables(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".csv", ".tsv", ".xlsx", ".xlsm", ".ods", ".xls"].contains { name.hasSuffix($0) }
      && !name.hasPrefix("~$")
  }
}

/// A delivery that grows file by file.
private struct DeliveryDraft {
  private let folder: FolderReading
  private let order: IntakeOrder
  private var records: [Record] = []
  private var findings: [Finding] = []
  private var files: [FileReading] = []
  private var sheets: [SheetColumns] = []
  private var rawCells: [RawCell] = []

  init(folder: FolderReading, order: IntakeOrder) {
    self.folder = folder
    self.order = order
  }

  var delivery: Delivery {
    // A sheet without a table is worth a remark where others have one, and stops the import where none has.
    let hasTables = !records.isEmpty || !sheets.isEmpty
    let told = findings.map { finding in
      guard hasTables, finding.fact == .sheet(.noHeader) else { return finding }
      return Finding(.sheet(.withoutTable), at: finding.origin)
    }
    return Delivery(
      folder: folder.name, records: records, findings: told, files: files, sheets: sheets, rawCells: rawCells)
  }

  mutating func read(_ name: String) throws(IntakeFailure) {
    let file = folder.name + "/" + name
    order.progress(file, 0)
    if let table = Table(fileName: name) {
      let bytes = try folder.bytes(of: name)
      var reader = TableReader(table, file: file, decode: order.decode)
      reader.read(bytes)
      records += reader.records
      findings += reader.findings
      files.append(FileReading(name: file, sha256: SHA256.of(bytes), rows: reader.rows))
      return
    }
    let path = folder.path + "/" + name
    var reader = FileIntake(path: path, name: file, order: order)
    try reader.read()
    records += reader.records
    findings += reader.findings
    sheets += reader.sheets
    rawCells += reader.rawCells
    var hash = SHA256()
    try FileBytes(path).forEachPiece { piece in
      hash.update(piece)
      return true
    }
    files.append(FileReading(name: file, sha256: hash.hexadecimal, rows: reader.rows))
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
