public import CommitteeModel

/// What a desk asks of its surroundings; what comes of it comes back as an answer.
public enum DeskOrder: Hashable, Sendable {
  /// Take the desk, and read what is on record and what was being typed when the program last ended.
  case open
  /// Read again what is on record: a file or another desk may have stated something since.
  case look
  /// Put a row on record, or change one that nobody has heard.
  case record(DeskEntry)
  /// Change a row for a reason.
  case amend(DeskEntry, reason: String)
  /// The room has heard a conclusion and agreed.
  case confirm(String)
  /// Tell the figures of an indicator as they stand, by its code.
  case figures(of: String)
  /// Take the last step back.
  case undo
  /// Do the step again that was taken back.
  case redo
  /// Keep what is being typed for the next start, in which field, and why the row is to change.
  case keep(DeskEntry, Field?, reason: String)
  /// What was being typed is on record, or not wanted.
  case forget
  /// Show a conclusion to the room.
  case show(ReadBack)
  /// Show the room again what it saw before.
  case hide
}

/// What came of an order.
public enum DeskAnswer: Hashable, Sendable {
  /// All that is on record; who else holds the desk, and what was being typed.
  case opened(DeskBook, holder: DeskHolder?, draft: DeskDraft?)
  /// All that is on record now.
  case looked(DeskBook)
  /// It is on the disk; the row as it stands, and all that is on record.
  case done(DeskDeed, DeskRecord, DeskBook)
  /// The figures of an indicator as they stand.
  case figures([Record])
  /// Nothing of it was done.
  case refused(DeskFailure)
}
