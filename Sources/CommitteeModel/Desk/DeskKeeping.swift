/// The port by which a desk keeps the record of one session, whatever keeps it.
///
/// What a call answers is on the disk. A call that throws has left everything as it was. Calls are made from one thread and
/// take a few milliseconds, or as long as another program writes: up to five seconds.
public protocol DeskKeeping: AnyObject {
  /// Code of the session.
  var session: String { get }

  /// Who else holds the desk, so that nothing can be recorded here; `nil` where this desk does.
  var otherHolder: DeskHolder? { get }

  /// Tries to take the desk that somebody else held; answers who holds it still, `nil` where this desk does now.
  func takeDesk() -> DeskHolder?

  /// Puts a new row on record, or changes one of the desk that nobody has heard or published yet. A new conclusion is not read
  /// back. What became of a task (state, evidence, the session that fulfilled it, remark) can be recorded of every task.
  func record(_ entry: DeskEntry) throws(DeskFailure) -> DeskRecord

  /// What `record` or, with a reason, `amend` would say, without doing it.
  func rehearse(_ entry: DeskEntry, reason: String?) throws(DeskFailure) -> DeskRecord

  /// Changes a row for a reason, also behind a boundary, or a figure by hand; the first wording stays on record.
  func amend(_ entry: DeskEntry, reason: String) throws(DeskFailure) -> DeskRecord

  /// Says that a conclusion was read back to the room, which agreed: from now on it counts.
  func confirm(_ key: String) throws(DeskFailure) -> DeskRecord

  /// Takes the last step back that was not taken back; what it was about as it stands then.
  func undo() throws(DeskFailure) -> DeskRecord

  /// Does the step again that was taken back last; what it was about as it stands then.
  func redo() throws(DeskFailure) -> DeskRecord

  /// The figures of an indicator as they stand, of all units and periods, of which one can be revised by hand.
  func figures(of indicator: String) throws(DeskFailure) -> [Record]

  /// All that is on record.
  func book() throws(DeskFailure) -> DeskBook
}

/// Somebody who holds the desk of a ledger.
public struct DeskHolder: Hashable, Sendable {
  /// Who it is; empty where that is not known.
  public let who: String
  /// Since when, as ISO 8601 text; empty where that is not known.
  public let since: String
  /// The name of the machine; empty where that is not known.
  public let machine: String
  /// The number of the process on that machine; 0 where that is not known.
  public let process: Int

  /// Makes a holder.
  public init(who: String, since: String, machine: String, process: Int) {
    self.who = who
    self.since = since
    self.machine = machine
    self.process = process
  }
}
