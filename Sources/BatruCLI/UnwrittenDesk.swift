internal import CommitteeModel

/// The desk of a session as it is drawn without a ledger that may be written: nothing stands on it, and nothing is recorded.
final class UnwrittenDesk: DeskKeeping {
  let session: String
  let otherHolder: DeskHolder? = nil
  private static let refusal = DeskFailure.store("Lệnh này chỉ vẽ màn hình, không ghi gì vào sổ.")

  init(_ session: String) { self.session = session }

  func takeDesk() -> DeskHolder? { nil }
  func record(_ entry: DeskEntry) throws(DeskFailure) -> DeskRecord { throw Self.refusal }
  func rehearse(_ entry: DeskEntry, reason: String?) throws(DeskFailure) -> DeskRecord { throw Self.refusal }
  func amend(_ entry: DeskEntry, reason: String) throws(DeskFailure) -> DeskRecord { throw Self.refusal }
  func confirm(_ key: String) throws(DeskFailure) -> DeskRecord { throw Self.refusal }
  func undo() throws(DeskFailure) -> DeskRecord { throw DeskFailure.nothingToUndo }
  func redo() throws(DeskFailure) -> DeskRecord { throw DeskFailure.nothingToRedo }
  func figures(of indicator: String) throws(DeskFailure) -> [Record] { [] }
  func book() throws(DeskFailure) -> DeskBook { DeskBook(records: [], undoable: nil, redoable: nil, boundary: nil) }
}
