public import CommitteeModel

/// A folder of CSV files in the import format.
public enum DossierFolder {
  /// Reads every file of the format in the folder at `path`; other CSV files are named in the findings and passed over.
  ///
  /// Text is scrubbed and composed here, once, and every cell is checked by itself. Whether rows fit together is
  /// checked when the ledger takes them in. Throws only when the folder or a file cannot be read.
  ///
  /// `decode` says what is done with text that looks as if it were in an encoding from before Unicode.
  public static func read(_ path: String, decode: LegacyTreatment = .ask) throws(IntakeFailure) -> Delivery {
    let folder = try FolderReading(path)
    let names = try folder.names()
    var findings: [Finding] = []
    var records: [Record] = []
    var files: [FileReading] = []
    for table in Table.allCases {
      // Systems differ in whether capitals in a file's name count; a table must not be missed for one.
      guard let name = names.first(where: { $0.lowercased() == table.fileName }) else { continue }
      let bytes = try folder.bytes(of: name)
      let file = folder.name + "/" + name
      var reader = TableReader(table, file: file, decode: decode)
      reader.read(bytes)
      records += reader.records
      findings += reader.findings
      files.append(FileReading(name: file, sha256: SHA256.of(bytes), rows: reader.rows))
    }
    if files.isEmpty { findings.append(Finding(.noTables, at: Origin(file: folder.name, line: 0))) }
    let known = Set(Table.allCases.map(\.fileName))
    for name in names where name.lowercased().hasSuffix(".csv") && !known.contains(name.lowercased()) {
      findings.append(Finding(.unknownFile, at: Origin(file: folder.name + "/" + name, line: 0)))
    }
    return Delivery(folder: folder.name, records: records, findings: findings, files: files)
  }
}

extension Table {
  /// `so-lieu.csv`.
  public var fileName: String { rawValue + ".csv" }
}
