public import CommitteeModel

/// Something about an edition that is not as it was published.
public enum EditionFault: Hashable, Sendable {
  /// Its header counts that many writings after the publication.
  case altered(times: Int)
  /// Pages that do not hold together, in SQLite's own words.
  case pages([String])
  /// Its tables and indices are not described as its layout describes them.
  case schema
  /// The rows do not have the code that the edition states.
  case content(stated: String, computed: String)
  /// A table has another number of rows than the edition states.
  case rows(Table, stated: Int, counted: Int)
  /// The rows of a table do not stand in the order in which screens are answered.
  case order(Table)
  /// The marks of newest figures are wrong at so many figures.
  case newestMarks(Int)
  /// The list of units that have figures is not that of the rows.
  case unitsWithFigures
  /// The lists by which series and periods are found are not those of the rows.
  case lists
  /// The rows of a table do not have the code by which a reader notices an edit.
  case piece(Table)
  /// What screens ask for besides, such as the newest figures of a unit, does not have the codes that are stated.
  case pieces
  /// How rows came or what was stated of them before does not have the codes that are stated.
  case ways
  /// A table cannot be read to its end.
  case unreadable(Table)
  /// What it holds beside what its rows say is not what its seal was made of: what it says of itself, the places of rows,
  /// findings or marks.
  case seal
  /// The findings are not those that the rules find in the rows.
  case findings
  /// The marks beside rows are not those that follow from the findings.
  case findingMarks
  /// The ledger that made it noted another code for it.
  case notOfTheLedger(noted: String)
  /// The ledger that made it noted something else of it.
  case notedOtherwise(NotedPart, noted: String, stated: String)

  /// What a ledger notes of an edition beside the code of its rows.
  public enum NotedPart: CaseIterable, Hashable, Sendable {
    case session, asOf, publishedAt, rows, audience, receivedUntil, seal
  }
}

/// A part of an edition that could not be held against anything, which is no fault of the edition.
public enum UnheldPart: Hashable, Sendable {
  /// What it says of itself: it has no seal, and no ledger said what it noted.
  case header
  /// How its tables and indices are described: its layout is an earlier one.
  case schema
  /// Where its rows were read: it has no seal.
  case provenance
  /// Its findings: it has none, or they are of other rules than those of today and it has no seal.
  case findings
}

/// Why a ledger can say nothing of an edition, which is no fault of the edition.
public enum UnknownEdition: Hashable, Sendable {
  /// Another ledger made it.
  case ofAnotherLedger
  /// The ledger made editions, but none of this number: it is a copy from before, or what is left of a damaged one.
  case notNoted
}
