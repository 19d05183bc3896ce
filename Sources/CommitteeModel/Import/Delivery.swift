/// A file as it was read.
public struct FileReading: Hashable, Sendable {
  /// Its name with its folder: `bac-giang/so-lieu.csv`.
  public let name: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public let sha256: String
  /// How many rows were read from it, without the header.
  public let rows: Int

  /// Makes a reading.
  public init(name: String, sha256: String, rows: Int) {
    self.name = name
    self.sha256 = sha256
    self.rows = rows
  }
}

/// What a folder delivered: its rows, its files, and all that is to be said about them.
public struct Delivery: Sendable {
  /// The folder's own name, without the way to it.
  public let folder: String
  /// The rows whose cells could be told apart, table by table, in the order of the files.
  public let records: [Record]
  /// What a secretary must know, in the order of files, lines and columns.
  public let findings: [Finding]
  /// The files that were read.
  public let files: [FileReading]

  /// Makes a delivery.
  public init(folder: String, records: [Record], findings: [Finding], files: [FileReading]) {
    self.folder = folder
    self.records = records
    self.findings = findings
    self.files = files
  }
}
