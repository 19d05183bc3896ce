/// What was made of the last cells of each column: in long sheets most cells say what the one above them says, and periods
/// come again with every unit.
public final class ReadCells {
  /// A cell that was read and held against its column; an object, for it is handed out once for each row.
  final class Cell {
    let reading: CellReading
    let facts: [FindingFact]
    private let value: CellValue
    private let notation: CellNotation

    init(_ reading: CellReading, _ facts: [FindingFact], of value: CellValue, in notation: CellNotation) {
      self.reading = reading
      self.facts = facts
      self.value = value
      self.notation = notation
    }

    func isOf(_ value: CellValue, in notation: CellNotation) -> Bool {
      self.notation == notation && self.value.isSpelled(as: value)
    }
  }

  /// For each column as many slots, of which a value's spelling chooses one.
  private var slots: [Cell?]
  private static let slotsOfColumn = 256

  /// Starts with no cell read, for the columns under a header.
  public init(under header: HeaderMatch) {
    slots = Array(repeating: nil, count: header.columns.count * Self.slotsOfColumn)
  }

  /// What `read` makes of a value in the header's column at `place`, or has made of the same one before.
  func cell(
    _ value: CellValue, at place: Int, in notation: CellNotation, read: () -> (CellReading, [FindingFact])
  ) -> Cell {
    let slot = place * Self.slotsOfColumn + value.spellingSum % Self.slotsOfColumn
    if let cell = slots[slot], cell.isOf(value, in: notation) { return cell }
    let (reading, facts) = read()
    let cell = Cell(reading, facts, of: value, in: notation)
    slots[slot] = cell
    return cell
  }
}

extension CellValue {
  /// A number from 0 that texts of the same bytes share, and few others; 0 for what is no text.
  fileprivate var spellingSum: Int {
    guard case .text(let text) = self else { return 0 }
    var sum: UInt32 = 0
    for byte in text.utf8 { sum = sum &* 31 &+ UInt32(byte) }
    return Int(sum)
  }

  /// True for the same bytes: texts that differ only in how their letters are composed are equal, and read otherwise.
  fileprivate func isSpelled(as other: CellValue) -> Bool {
    guard case .text(let text) = self, case .text(let otherText) = other else { return self == other }
    guard text.utf8.count == otherText.utf8.count else { return false }
    let isSame = text.utf8.withContiguousStorageIfAvailable { bytes in
      otherText.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
    }
    return (isSame ?? nil) ?? text.utf8.elementsEqual(otherText.utf8)
  }
}
