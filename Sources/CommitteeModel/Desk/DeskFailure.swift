/// Why a desk did not do what was asked; nothing of it was done.
public enum DeskFailure: Error, Hashable, Sendable {
  /// Somebody else holds the desk.
  case held(by: DeskHolder)
  /// A desk does not record in this table, or only changes rows of it.
  case wrongTable(Table)
  /// The table has no such column, or its cells are the store's.
  case closedField(Field, Table)
  /// The row is not on record.
  case unknownRow(Table, key: String)
  /// Cells that the table's own checks refuse, each with its column.
  case rejected([Finding])
  /// The session has a conclusion of this number: its key.
  case numberTaken(Int, by: String)
  /// Nothing would be different.
  case nothingNew
  /// It lies behind a boundary: it is not undone, and only an amendment changes it.
  case fixed(DeskBoundary)
  /// An amendment says why.
  case lacksReason
  /// A task is dropped for a reason, which stands as its evidence.
  case lacksGround
  /// Only a conclusion that was not read back can be.
  case notToConfirm(DeskState)
  /// The session is presented at another terminal, so that the room does not see what this one shows.
  case presentedElsewhere
  /// There is no step that could be taken back.
  case nothingToUndo
  /// There is no step that could be done again.
  case nothingToRedo
  /// Rows that stay name the one that would go: their keys.
  case namedByOthers([String])
  /// The ledger failed; its own words, which say what to do.
  case store(String)
}
