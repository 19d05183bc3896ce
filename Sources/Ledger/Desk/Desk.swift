public import CommitteeModel
internal import GRDB

public import struct CommitteeModel.Record

/// The desk of one session over a ledger: what is recorded at it stands in the ledger before a call returns.
///
/// Whoever has the desk holds it as long as this object lives; everybody else can look. What is read is read past whoever
/// writes, and never waits.
public final class Desk: DeskKeeping {
  public let session: String
  public private(set) var otherHolder: DeskHolder?
  private let ledger: Ledger
  private let seat: DeskSeat
  private var hold: DeskHold?

  /// Sits down at the desk of a session of a ledger, or beside whoever holds it; with `isLooking` beside it in any case. Throws
  /// where the ledger has no such session, or its folder may not be written by one who wants to record.
  public init(
    _ session: String, of ledger: Ledger, as seat: DeskSeat, isLooking: Bool = false
  ) throws(LedgerFailure) {
    self.session = session
    self.ledger = ledger
    self.seat = seat
    let known = try ledger.current(of: [.session]).map(\.key)
    guard known.contains(session) else { throw .unknownSession(session, known: known.sorted()) }
    if !isLooking { try take() }
  }

  private func take() throws(LedgerFailure) {
    switch try DeskHold.take(of: ledger.path, as: seat.holder) {
    case .taken(let hold):
      self.hold = hold
      otherHolder = nil
    case .held(let holder): otherHolder = holder
    }
  }

  public func takeDesk() -> DeskHolder? {
    if hold == nil { try? take() }
    return otherHolder
  }

  public func record(_ entry: DeskEntry) throws(DeskFailure) -> DeskRecord {
    try write { try $0.put(entry, reason: nil) }
  }

  public func amend(_ entry: DeskEntry, reason: String) throws(DeskFailure) -> DeskRecord {
    guard let key = entry.key else { throw .unknownRow(entry.table, key: "") }
    let changed = DeskEntry(entry.table, key: key, values: entry.values)
    return try write { try $0.put(changed, reason: reason) }
  }

  public func rehearse(_ entry: DeskEntry, reason: String?) throws(DeskFailure) -> DeskRecord {
    try write(keeps: false) { try $0.put(entry, reason: reason) }
  }

  public func confirm(_ key: String) throws(DeskFailure) -> DeskRecord { try write { try $0.confirm(key) } }

  public func undo() throws(DeskFailure) -> DeskRecord { try write { try $0.undo() } }

  public func redo() throws(DeskFailure) -> DeskRecord { try write { try $0.redo() } }

  public func figures(of indicator: String) throws(DeskFailure) -> [Record] {
    do {
      return try ledger.queue.read { db in
        var walk = try FigureWalk(db.openConnection(), after: .all, of: indicator)
        var figures: [Record] = []
        while let step = try walk.next() { if let figure = step.now { figures.append(figure) } }
        return figures
      }
    } catch {
      throw failure(error)
    }
  }

  public func book() throws(DeskFailure) -> DeskBook {
    do {
      return try ledger.queue.read { try transaction($0).book() }
    } catch {
      throw failure(error)
    }
  }

  private func transaction(_ db: Database) throws -> DeskTransaction {
    try DeskTransaction(db, of: ledger.path, session: session, when: seat.clock(), who: seat.holder.who)
  }

  private func write(
    keeps: Bool = true, _ deed: (DeskTransaction) throws -> DeskRecord
  ) throws(DeskFailure) -> DeskRecord {
    if keeps, hold == nil {
      throw .held(by: otherHolder ?? DeskHolder(who: "", since: "", machine: "", process: 0))
    }
    do {
      var done: DeskRecord?
      try ledger.queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          done = try deed(transaction(db))
          if keeps { try db.reserveRoom() }
          return keeps ? .commit : .rollback
        }
      }
      guard let done else { throw DeskFailure.nothingNew }
      return done
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: any Error) -> DeskFailure {
    error as? DeskFailure ?? .store(LedgerFailure(error, path: ledger.path).text)
  }
}

extension Ledger {
  /// Who holds the desk of the ledger at a path now, in this or another process; `nil` where nobody does.
  public static func deskHolder(path: String) -> DeskHolder? { DeskHold.holder(ofLedger: path) }
}

/// Who sits at a desk, and by which clock.
public struct DeskSeat {
  /// Who it is, from when on, at which machine and in which process.
  let holder: DeskHolder
  /// The moment of each record, as ISO 8601 text.
  let clock: () -> String

  /// Makes a seat.
  public init(_ holder: DeskHolder, clock: @escaping () -> String) {
    self.holder = holder
    self.clock = clock
  }
}
