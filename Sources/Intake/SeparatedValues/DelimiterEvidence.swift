/// Which sign parts the cells of a file, by what its first rows look like when they are parted by each.
///
/// What counts is that rows have the same number of cells; that a sign is frequent says nothing, for decimal commas and
/// sentences are frequent too. A comma between digits and a sign before a blank are no evidence by themselves. Rows above
/// the first one with several cells are titles and do not count against a sign.
enum DelimiterEvidence {
  /// The sign with the most even rows; `nil` where no sign parts the rows, which then have one cell each.
  static func delimiter(of bytes: [UInt8]) -> Delimiter? {
    var best: (delimiter: Delimiter, evenness: Int)?
    // In the order of trust: tabs and semicolons hardly stand in cells, commas do.
    for delimiter in [Delimiter.tab, .semicolon, .comma] {
      guard let evenness = evenness(of: bytes, delimiter), evenness > best?.evenness ?? 0 else { continue }
      best = (delimiter, evenness)
    }
    return best?.delimiter
  }

  /// Rows that are looked at.
  private static let mostRows = 200

  /// How many rows in a thousand have the usual number of cells; `nil` where the sign does not part the rows.
  private static func evenness(of bytes: [UInt8], _ delimiter: Delimiter) -> Int? {
    var reader = CSVReader(bytes, delimiter: delimiter)
    var counts: [Int] = []
    var frequency: [Int: Int] = [:]
    while counts.count < mostRows, reader.next() {
      let count = reader.cells.count
      if isPlain(reader, in: bytes, delimiter) { frequency[count, default: 0] += 1 }
      counts.append(count)
    }
    // Where every single row has as many of them, signs in doubtful places are no accident.
    if frequency.isEmpty, let first = counts.first, first > 2, counts.count > 1, Set(counts).count == 1 {
      frequency[first] = counts.count
    }
    guard let usual = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    let even = counts.count { $0 == usual }
    // A row with a fault is one that this sign does not part.
    let table = counts.drop { $0 == 1 }.count + reader.faults.count
    let isTable = even * 2 > table && (even > 1 || counts.count == 1) && even * 5 >= counts.count
    // A header alone may be followed by rows that are all amiss.
    let isHeader = usual > 2 && counts.first == usual
    return isTable || isHeader ? even * 1000 / table : nil
  }

  /// True when one of the signs of the row is surely none of writing: not between digits, not before a blank.
  private static func isPlain(_ reader: CSVReader, in bytes: [UInt8], _ delimiter: Delimiter) -> Bool {
    zip(reader.cells, reader.cells.dropFirst()).contains { left, right in
      if left.isQuoted || right.isQuoted || left.range.isEmpty || right.range.isEmpty { return true }
      let next = bytes[right.range.lowerBound]
      if next == UInt8(ascii: " ") { return false }
      return delimiter != .comma || !isDigit(bytes[left.range.upperBound - 1]) || !isDigit(next)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
