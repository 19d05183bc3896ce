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
  /// A file that cannot be read is a finding, and the others are read. Throws only when nothing is there to be read.
  public static func read(
    _ path: String, order: IntakeOrder = IntakeOrder(), room: RowRoom = RowRoom()
  ) throws(IntakeFailure) -> Delivery {
    let place = try DeliveryPlace(path)
    var reading = DeliveryDraft(folder: place.folder, order: order, room: room)
    for name in place.files { reading.take(name) }
    for remark in place.remarks { reading.note(remark.fact, remark.name) }
    if place.isFolder, place.files.isEmpty { reading.noteEmptyFolder() }
    return reading.delivery
  }

  /// The names that `order` knows and those that files at any of the paths give to rows, so that it does not matter in
  /// which order files and sheets come.
  ///
  /// Only tables whose rows others name are read, and none where all files are of the import format, which names rows by
  /// codes alone. What there is to be said of them is said when the paths are read.
  public static func names(in paths: [String], order: IntakeOrder) throws(IntakeFailure) -> NameBook {
    var places: [DeliveryPlace] = []
    for path in paths { places.append(try DeliveryPlace(path)) }
    guard places.contains(where: { $0.files.contains { Table(fileName: $0) == nil } }) else { return order.names }
    var order = order
    for place in places {
      var reading = DeliveryDraft(folder: place.folder, order: order, room: RowRoom(cells: 0), readsNamesOnly: true)
      for name in place.files { reading.take(name) }
      order.names = reading.names
    }
    return order.names
  }
}

/// What lies at a path that is delivered.
private struct DeliveryPlace {
  let folder: FolderReading
  /// Files to be read: tables in the order in which they refer to one another, then whatever else may hold tables, by name.
  private(set) var files: [String] = []
  /// What is to be said of the rest.
  private(set) var remarks: [(fact: FindingFact, name: String)] = []
  /// True for a folder, false for a single file.
  let isFolder: Bool

  init(_ path: String) throws(IntakeFailure) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw .nothingThere(path: path) }
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
    guard isFolder else {
      guard facts.st_mode & S_IFMT == S_IFREG else { throw .cannotReadFile(path: path) }
      let parts = path.split(separator: "/")
      let parent = parts.dropLast().joined(separator: "/")
      folder = try FolderReading((path.hasPrefix("/") ? "/" : "") + (parent.isEmpty ? "." : parent))
      let name = parts.last.map(String.init) ?? path
      // As the shell writes out `*.xlsx`.
      if let owner = OfficeLock.owner(of: name) {
        remarks = [(.openElsewhere(lock: name), owner)]
      } else {
        files = [name]
        remarks = locks
      }
      return
    }
    folder = try FolderReading(path)
    let entries = try folder.entries()
    let names = entries.filter(\.isPlain).map(\.name)
    files = Table.allCases.flatMap { table in names.filter { Table(fileName: $0) == table } }
    files += names.filter { Table(fileName: $0) == nil && Self.mayHoldTables($0) }
    remarks = entries.compactMap { entry in
      if let fault = entry.fault { return (.unreadableEntry(fault), entry.name) }
      let inner = path.hasSuffix("/") ? path + entry.name : "\(path)/\(entry.name)"
      if entry.isFolder {
        let count = (try? FolderReading(inner).entries().count { !$0.isFolder }) ?? 0
        return (.innerFolder(files: count, path: inner), entry.name)
      }
      let isRead = entry.isPlain && (Table(fileName: entry.name) != nil || Self.mayHoldTables(entry.name))
      if isRead { return nil }
      return (entry.name.lowercased().hasSuffix(".txt") ? .textFile(path: inner) : .unknownFile, entry.name)
    }
    remarks += locks
  }

  /// Which of the files somebody has open elsewhere.
  private var locks: [(fact: FindingFact, name: String)] {
    files.compactMap { name in folder.lock(of: name).map { (.openElsewhere(lock: $0), name) } }
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
  /// True where only rows that others name are wanted, for their names.
  private let readsNamesOnly: Bool
  private var records: [Record] = []
  private var streams: [RowStream] = []
  private var findings: [Finding] = []
  private var files: [FileReading] = []
  private var sheets: [SheetColumns] = []
  private var rawCells: [RawCell] = []
  /// The files that were read, by their hash.
  private var filesByHash: [String: String] = [:]

  init(folder: FolderReading, order: IntakeOrder, room: RowRoom, readsNamesOnly: Bool = false) {
    self.room = room
    self.readsNamesOnly = readsNamesOnly
    self.folder = folder
    self.order = order
  }

  /// The names that are known now.
  var names: NameBook { order.names }

  var delivery: Delivery {
    // A sheet without a table is worth a remark where others of its workbook have one; a file without any stops the
    // import, for nobody would miss what it holds.
    let filesWithTables = Set(sheets.map(\.file))
    let told = findings.map { finding in
      guard filesWithTables.contains(finding.origin.file), finding.isOfSheetWithoutTable else { return finding }
      return Finding(.sheet(.withoutTable), at: finding.origin)
    }
    return Delivery(
      folder: folder.name, records: records, streams: streams, findings: told, files: files, sheets: sheets,
      rawCells: rawCells)
  }

  /// Reads a file, of which nothing comes in where it breaks off.
  mutating func take(_ name: String) {
    let before = self
    do { try read(name) } catch {
      self = before
      findings.append(error.finding(about: folder.name + "/" + name))
    }
  }

  private mutating func read(_ name: String) throws(IntakeFailure) {
    let file = folder.name + "/" + name
    order.progress(file, 0)
    let path = folder.path + "/" + name
    if let table = Table(fileName: name) {
      if readsNamesOnly, !table.isNamedByOthers { return }
      let (decode, progress) = (order.decode, order.progress)
      func open() throws(IntakeFailure) -> TableReader {
        try TableReader(table, file: file, bytes: try FileBytes(path), decode: decode, progress: progress)
      }
      let reader = try open()
      findings += reader.findings
      if reader.findings.contains(where: \.fact.isAboutOneFile) { return }
      sheets.append(reader.place)
      var unread: TableReader? = reader
      let stream = RowStream(table, file: file) {
        defer { unread = nil }
        return try unread ?? open()
      }
      try add([stream], to: FileReading(name: file, sha256: "", rows: 0))
      return
    }
    if readsNamesOnly {
      var intake = FileIntake(path: path, name: file, order: order, room: room, readsNamesOnly: true)
      try intake.read()
      return try add(intake.streams, to: FileReading(name: file, sha256: "", rows: 0))
    }
    // The file is opened anew for each look at it; what was hashed first must still be there when its rows were read.
    let hash = try Self.hash(of: path)
    if let first = filesByHash[hash] { return note(.copy(of: first), name) }
    var intake = FileIntake(path: path, name: file, order: order, room: room)
    try intake.read()
    if !intake.streams.isEmpty { filesByHash[hash] = name }
    findings += intake.findings
    if intake.findings.contains(where: \.fact.isAboutOneFile) { return }
    sheets += intake.sheets
    let streams = intake.streams.map { stream in
      RowStream(stream.table, file: stream.file, sheet: stream.sheet) {
        SteadyRows(try stream.open()) { () throws(IntakeFailure) in
          guard try Self.hash(of: path) == hash else { throw .changedWhileRead(path: path) }
        }
      }
    }
    try add(streams, to: FileReading(name: file, sha256: hash, rows: 0))
  }

  private static func hash(of path: String) throws(IntakeFailure) -> String {
    try HashedBytes(try FileBytes(path)).finish()
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

  mutating func noteEmptyFolder() { findings.append(Finding(.noTables, at: Origin(file: folder.name, line: 0))) }
}

extension Finding {
  /// True for a sheet that has no table, or is called notes and has rows that look like one.
  fileprivate var isOfSheetWithoutTable: Bool {
    switch fact {
    case .sheet(.noHeader): return true
    case .sheet(.tableUndecided):
      let tab = Folding.folded(origin.sheet)
      return ["ghi chu", "huong dan", "thuyet minh", "giai thich", "chu giai", "luu y"].contains(where: tab.hasPrefix)
    default: return false
    }
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
