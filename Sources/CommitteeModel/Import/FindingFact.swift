/// What is wrong, with what a sentence about it must know.
public enum FindingFact: Hashable, Sendable {
  /// The folder holds no file of the import format.
  case noTables
  /// Rows refer to a table that is neither in the folder nor in the ledger.
  case missingTable(Table)
  /// The file is none that could hold tables; it is passed over.
  case unknownFile
  /// A text file of a folder, which may hold separated values and is read where it is named itself; `path` is how it is
  /// reached.
  case textFile(path: String)
  /// A folder within the folder, with so many files in it; it is passed over. `path` is how it is reached.
  case innerFolder(files: Int, path: String)
  /// The bytes of another file of the folder under a second name, that of the first; it is passed over.
  case copy(of: String)
  /// Somebody has the file open elsewhere, as the lock of this name beside it says.
  case openElsewhere(lock: String)
  /// Something in the folder that cannot be read: a name that is not in UTF-8, a link that leads nowhere.
  case unreadableEntry(EntryFault)
  /// The file cannot be read at all.
  case unreadableFile(UnreadableFile)
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
  /// A second row of the same key of this table in the folder, and in which cells the two differ.
  case duplicateKey(first: Origin, in: Table, differing: [CellDifference] = [])
  /// Ranks of an index of a year without a day of publication, from a source without a date: nobody can tell when they were
  /// known.
  case undatedRank
  /// Two files of one command state a row of this table differently; where the other one stands.
  case contradiction(other: Origin, in: Table, differing: [CellDifference])
  /// A code that exists neither in the folder nor in the ledger, with those of the table that may be meant.
  case unknownReference(Table, near: [String] = [])
  /// Signs were taken out of the text: controls, invisible signs, runs of blanks.
  case textWasCleaned(Cleaning)
  /// The text was in another composition than NFC and was composed.
  case notComposed
  /// The text looks as if it were in an encoding from before Unicode, in which it would read as `proposed`.
  case suspectedLegacy(LegacyEncoding, proposed: String)
  /// The text was converted on command.
  case convertedLegacy(LegacyEncoding)

  /// What part of a sheet something was taken for, and what could not be placed.
  case sheet(SheetFact)
  /// How a cell of a sheet was read, or why it was not.
  case cell(CellFact)
  /// What is wrong with a figure that can be read.
  case figure(FigureFact)

  /// Why something in a folder cannot be read.
  public enum EntryFault: CaseIterable, Hashable, Sendable {
    case nameNotUnicode, leadsNowhere
  }

  /// A notation in which a cell could not be read.
  public enum Notation: CaseIterable, Hashable, Sendable {
    case integer, number, figure, day, date, period, deadline, rank
  }

  /// Its kind.
  public var code: FindingCode {
    switch self {
    case .noTables: .noTables
    case .missingTable: .missingTable
    case .unknownFile, .textFile, .innerFolder, .copy: .unknownFile
    case .openElsewhere: .openElsewhere
    case .unreadableEntry: .unreadableEntry
    case .unreadableFile: .unreadableFile
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
    case .contradiction: .contradiction
    case .undatedRank: .undatedRank
    case .unknownReference: .unknownReference
    case .textWasCleaned: .textWasCleaned
    case .notComposed: .notComposed
    case .sheet(let fact): fact.code
    case .cell(let fact): fact.code
    case .figure(let fact): fact.code
    case .suspectedLegacy: .suspectedLegacy
    case .convertedLegacy: .convertedLegacy
    }
  }

  /// True for what is wrong with one row, without which the others can be taken in.
  public var isAboutOneRow: Bool {
    switch self {
    case .strayQuote, .undecodable, .raggedRow, .emptyCell, .notInVocabulary, .malformedCode, .unreadable,
      .figureOfOtherKind, .duplicateKey, .contradiction, .unknownReference, .suspectedLegacy, .cell:
      true
    case .figure(let fact): fact.isAboutOneRow
    case .noTables, .missingTable, .unknownFile, .textFile, .innerFolder, .openElsewhere, .unreadableEntry,
      .unreadableFile, .emptyFile, .otherEncoding, .undecidedEncoding, .noText, .unclosedQuote, .endlessRow,
      .missingColumn, .unknownColumn, .duplicateHeader, .textWasCleaned, .notComposed, .convertedLegacy, .copy,
      .undatedRank, .sheet:
      false
    }
  }

  /// True for what keeps a whole file from being read, without which the others can be taken in.
  public var isAboutOneFile: Bool {
    switch self {
    case .unreadableEntry, .unreadableFile, .emptyFile, .undecidedEncoding, .noText: true
    default: false
    }
  }

  /// True for what makes every row of one table doubtful, without which the others can be taken in.
  public var isAboutOneTable: Bool {
    if case .sheet(let fact) = self { fact.isAboutOneTable } else { false }
  }

  /// True for what ends the reading of a sheet, of which the rows before it can be taken in.
  public var isAboutRestOfSheet: Bool { self == .sheet(.row(.anotherHeader)) }

  /// True for what a delivery lacks as a whole, so that no file of it could be left out instead.
  public var isAboutDelivery: Bool {
    switch self {
    case .noTables, .missingTable: true
    default: false
    }
  }

  /// True for what costs one column of a file, and no row anything that the import knows of; where such a column may hold
  /// figures of a period, each of its cells may be a row of its own.
  public var isAboutOneColumn: Bool {
    switch self {
    case .unknownColumn, .sheet(.unclearPeriod): true
    default: false
    }
  }

  /// True for what was recognised or cleaned as it mostly is, of which one case tells enough.
  public var isRoutine: Bool {
    switch self {
    case .textWasCleaned, .notComposed: true
    case .sheet(let fact): fact.isRoutine
    case .cell(let fact): fact.isRoutine
    default: false
    }
  }

  /// Whether it stops the import: everything does that would lose or bend a figure.
  public var severity: Severity {
    switch self {
    case .unknownFile, .textFile, .innerFolder, .copy, .openElsewhere, .textWasCleaned, .notComposed, .otherEncoding,
      .convertedLegacy, .undatedRank:
      .warning
    case .sheet(let fact): fact.severity
    case .cell(let fact): fact.severity
    case .figure(let fact): fact.severity
    // Each file may describe what others name in its own words.
    case .contradiction(_, let table, _): table.isNamedByOthers ? .warning : .blocking
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
