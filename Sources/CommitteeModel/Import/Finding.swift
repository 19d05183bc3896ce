/// Whether a finding stops the import.
public enum Severity: String, Hashable, Sendable {
  /// Nothing of the folder is taken in until it is mended.
  case blocking
  /// The folder is taken in; the secretary should look.
  case warning
}

/// What kind of finding it is; the raw value is what a report and a test call it, and never changes its meaning.
public enum FindingCode: String, CaseIterable, Sendable {
  case noTables = "N01"
  case missingTable = "N02"
  case unknownFile = "N03"
  case emptyFile = "N04"
  case undecodable = "N05"
  case unclosedQuote = "N07"
  case strayQuote = "N08"
  case raggedRow = "N09"
  case missingColumn = "N10"
  case unknownColumn = "N11"
  case duplicateHeader = "N12"
  case emptyCell = "N13"
  case notInVocabulary = "N14"
  case malformedCode = "N15"
  case unreadableInteger = "N16"
  case unreadableNumber = "N17"
  case unreadableFigure = "N18"
  case unreadableDay = "N19"
  case unreadableDate = "N20"
  case unreadablePeriod = "N21"
  case unreadableDeadline = "N22"
  case unreadableRank = "N23"
  case duplicateKey = "N24"
  case unknownReference = "N25"
  case textWasCleaned = "N26"
  case notComposed = "N27"
  case otherEncoding = "N40"
  case undecidedEncoding = "N41"
  case noText = "N42"
  case endlessRow = "N43"
  case suspectedLegacy = "N44"
  case convertedLegacy = "N45"
}

/// What is wrong, with what a sentence about it must know.
public enum FindingFact: Hashable, Sendable {
  /// The folder holds no file of the import format.
  case noTables
  /// Rows refer to a table that is neither in the folder nor in the ledger.
  case missingTable(Table)
  /// The file is not one of the import format; it is passed over.
  case unknownFile
  /// The file has no header row.
  case emptyFile
  /// Bytes that the file's encoding does not have.
  case undecodable
  /// The file is not in UTF-8 and was read in the encoding that the evidence speaks for, in some files with the letters
  /// of an encoding from before Unicode.
  case otherEncoding(TextEncoding, LegacyEncoding?, EncodingEvidence)
  /// The file is not in UTF-8, and no other encoding stands out.
  case undecidedEncoding
  /// The file holds no text.
  case noText
  /// A quotation mark opens a cell and none closes it; nothing behind it was read.
  case unclosedQuote
  /// A row without an end within any reasonable length; nothing behind it was read.
  case endlessRow
  /// A quotation mark inside a cell, or text behind the one that closes it.
  case strayQuote
  /// A row with too many or too few cells.
  case raggedRow(found: Int, wanted: Int)
  /// The file lacks a column of its table.
  case missingColumn
  /// The file has a column that its table does not know.
  case unknownColumn
  /// The same header twice.
  case duplicateHeader
  /// A required cell states nothing.
  case emptyCell
  /// A word that is not one of those allowed.
  case notInVocabulary([String])
  /// A code with other signs than small ASCII letters, digits, `-` and `.`.
  case malformedCode
  /// A cell that cannot be read as what its column holds.
  case unreadable(Notation)
  /// A figure that can be read, but not as what its indicator counts.
  case figureOfOtherKind(ValueKind)
  /// A second row of the same key in the folder.
  case duplicateKey(first: Origin)
  /// A code that exists neither in the folder nor in the ledger.
  case unknownReference(Table)
  /// Signs were taken out of the text: controls, invisible signs, runs of blanks.
  case textWasCleaned(Cleaning)
  /// The text was in another composition than NFC and was composed.
  case notComposed
  /// The text looks as if it were in an encoding from before Unicode, in which it would read as `proposed`.
  case suspectedLegacy(LegacyEncoding, proposed: String)
  /// The text was converted on command.
  case convertedLegacy(LegacyEncoding)

  /// A notation in which a cell could not be read.
  public enum Notation: CaseIterable, Hashable, Sendable {
    case integer, number, figure, day, date, period, deadline, rank
  }

  /// Its kind.
  public var code: FindingCode {
    switch self {
    case .noTables: .noTables
    case .missingTable: .missingTable
    case .unknownFile: .unknownFile
    case .emptyFile: .emptyFile
    case .undecodable: .undecodable
    case .otherEncoding: .otherEncoding
    case .undecidedEncoding: .undecidedEncoding
    case .noText: .noText
    case .endlessRow: .endlessRow
    case .unclosedQuote: .unclosedQuote
    case .strayQuote: .strayQuote
    case .raggedRow: .raggedRow
    case .missingColumn: .missingColumn
    case .unknownColumn: .unknownColumn
    case .duplicateHeader: .duplicateHeader
    case .emptyCell: .emptyCell
    case .notInVocabulary: .notInVocabulary
    case .malformedCode: .malformedCode
    case .unreadable(let notation): notation.code
    case .figureOfOtherKind: .unreadableFigure
    case .duplicateKey: .duplicateKey
    case .unknownReference: .unknownReference
    case .textWasCleaned: .textWasCleaned
    case .notComposed: .notComposed
    case .suspectedLegacy: .suspectedLegacy
    case .convertedLegacy: .convertedLegacy
    }
  }

  /// Whether it stops the import: everything does that would lose or bend a figure.
  public var severity: Severity {
    switch self {
    case .unknownFile, .textWasCleaned, .notComposed, .otherEncoding, .convertedLegacy: .warning
    default: .blocking
    }
  }
}

extension FindingFact.Notation {
  var code: FindingCode {
    switch self {
    case .integer: .unreadableInteger
    case .number: .unreadableNumber
    case .figure: .unreadableFigure
    case .day: .unreadableDay
    case .date: .unreadableDate
    case .period: .unreadablePeriod
    case .deadline: .unreadableDeadline
    case .rank: .unreadableRank
    }
  }
}

/// Something about a file that a secretary must know: a fact and its place.
public struct Finding: Hashable, Sendable {
  /// What is wrong.
  public let fact: FindingFact
  /// File and line; line 0 where the file as a whole is meant.
  public let origin: Origin
  /// Header of the column; `nil` where a row or a file is meant.
  public let column: String?
  /// What stands there, scrubbed.
  public let read: String

  /// Makes a finding.
  public init(_ fact: FindingFact, at origin: Origin, column: String? = nil, read: String = "") {
    self.fact = fact
    self.origin = origin
    self.column = column
    self.read = read
  }

  /// Its kind.
  public var code: FindingCode { fact.code }

  /// Whether it stops the import.
  public var severity: Severity { fact.severity }
}
