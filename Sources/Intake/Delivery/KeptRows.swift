internal import CommitteeModel

/// Rows that were read once and are kept for the second look at their sheet, so that it need not be unpacked again.
///
/// They are kept as long as all sheets of a command together have room for them, and given out once.
final class KeptRows {
  private let room: RowRoom
  private var rows: [SheetRow]? = []
  private var cells = 0

  init(in room: RowRoom) { self.room = room }

  deinit { drop() }

  /// Keeps a row behind the others, or drops all of them where the room is used up.
  func keep(_ row: SheetRow) {
    guard rows != nil else { return }
    guard room.take(row.cells.count) else { return drop() }
    cells += row.cells.count
    rows?.append(row)
  }

  /// The rows from the first, if all of them are there.
  func takeRows() -> SheetIntake.Rows? {
    guard let kept = rows else { return nil }
    rows = nil
    var place = 0
    return { () throws(IntakeFailure) in
      guard place < kept.count else {
        self.drop()
        return nil
      }
      place += 1
      return kept[place - 1]
    }
  }

  private func drop() {
    rows = nil
    room.giveBack(cells)
    cells = 0
  }
}

/// How many cells may be kept.
public final class RowRoom {
  private var cells: Int

  /// A room for so many cells; each takes about 40 bytes and its text.
  public init(cells: Int = 1 << 20) { self.cells = cells }

  func take(_ count: Int) -> Bool {
    guard count <= cells else { return false }
    cells -= count
    return true
  }

  func giveBack(_ count: Int) { cells += count }
}
