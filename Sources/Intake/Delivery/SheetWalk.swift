internal import CommitteeModel

/// A way through a sheet: its rows decoded and told apart, from the first to the last.
final class SheetWalk {
  /// What a row leads to.
  struct Step {
    /// Rows that are told apart now; some wait for the next one.
    let rows: [FoundRow]
    /// What is to be said of the texts of the row.
    let findings: [Finding]
  }

  /// Knows the header once it was found.
  private(set) var finder: TableFinder

  private let rows: SheetIntake.Rows
  private var decoding: LegacyDecoding
  private let file: String
  private let sheet: String
  private var isOver = false
  /// True as long as every cell was blank.
  private(set) var isEmpty = true

  init(_ rows: @escaping SheetIntake.Rows, _ decoding: LegacyDecoding, _ finder: TableFinder) {
    self.rows = rows
    self.decoding = decoding
    self.finder = finder
    file = finder.file
    sheet = finder.sheet
  }

  /// The next step; `nil` behind the last, which gives out the rows that were waiting.
  func next() throws(IntakeFailure) -> Step? {
    guard !isOver else { return nil }
    guard let row = try rows() else {
      isOver = true
      return Step(rows: finder.finish(), findings: [])
    }
    if isEmpty { isEmpty = row.cells.allSatisfy(\.isBlank) }
    let decoded = decoding.decoded(row, at: Origin(file: file, line: row.number, sheet: sheet))
    return Step(rows: finder.take(decoded.row), findings: decoded.findings)
  }
}

/// The steps through a sheet, kept so that it need not be unpacked and told apart a second time.
///
/// They are kept as long as all sheets of a command together have room for them, and given out once.
final class KeptSteps {
  private let room: RowRoom
  private var steps: [SheetWalk.Step]? = []
  private var cells = 0

  init(in room: RowRoom) { self.room = room }

  deinit { drop() }

  /// Keeps a step behind the others, or drops all of them where the room is used up.
  func keep(_ step: SheetWalk.Step) {
    guard steps != nil else { return }
    let count = step.rows.reduce(1) { $0 + $1.cells.count }
    guard room.take(count) else { return drop() }
    cells += count
    steps?.append(step)
  }

  /// The steps from the first, if all of them are there.
  func takeSteps() -> SheetIntake.Steps? {
    guard let kept = steps else { return nil }
    steps = nil
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
    steps = nil
    room.giveBack(cells)
    cells = 0
  }
}

/// How many cells may be kept.
public final class RowRoom {
  private var cells: Int

  /// A room for so many cells; each takes about 50 bytes and its text.
  public init(cells: Int = 1 << 20) { self.cells = cells }

  func take(_ count: Int) -> Bool {
    guard count <= cells else { return false }
    cells -= count
    return true
  }

  func giveBack(_ count: Int) { cells += count }
}

extension SheetCell {
  /// True where nothing can be seen in it.
  fileprivate var isBlank: Bool {
    guard case .text(let text) = value else { return false }
    return Scrubbing.scrub(text).text.isEmpty
  }
}
