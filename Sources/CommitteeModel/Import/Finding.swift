/// Whether a finding stops the import.
public enum Severity: String, Hashable, Sendable {
  /// Nothing of the folder is taken in until it is mended.
  case blocking
  /// The folder is taken in; the secretary should look.
  case warning
}

/// Something about a file that a secretary must know: a fact and its place.
public struct Finding: Hashable, Sendable {
  /// What is wrong.
  public let fact: FindingFact
  /// File, sheet and line; line 0 where the file or the sheet as a whole is meant.
  public let origin: Origin
  /// Header of the column; `nil` where a row or a file is meant.
  public let column: String?
  /// Place of the column in the sheet, from 0; `nil` where none is known.
  public let columnIndex: Int?
  /// What stands there, scrubbed.
  public let read: String

  /// Makes a finding.
  public init(
    _ fact: FindingFact, at origin: Origin, column: String? = nil, columnIndex: Int? = nil, read: String = ""
  ) {
    self.fact = fact
    self.origin = origin
    self.column = column
    self.columnIndex = columnIndex
    self.read = read
  }

  /// Its kind.
  public var code: FindingCode { fact.code }

  /// Whether it stops the import.
  public var severity: Severity { fact.severity }
}
