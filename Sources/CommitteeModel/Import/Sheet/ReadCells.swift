/// What was made of the last cell of each column: in long sheets most cells say what the one above them says.
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

  private var last: [Cell?]

  /// Starts with no cell read, for the columns under a header.
  public init(under header: HeaderMatch) { last = header.columns.map { _ in nil } }

  /// What `read` makes of a value in the header's column at `place`, or has made of the same one before.
  func cell(
    _ value: CellValue, at place: Int, in notation: CellNotation, read: () -> (CellReading, [FindingFact])
  ) -> Cell {
    if let last = last[place], last.isOf(value, in: notation) { return last }
    let (reading, facts) = read()
    let cell = Cell(reading, facts, of: value, in: notation)
    last[place] = cell
    return cell
  }
}

extension CellValue {
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
