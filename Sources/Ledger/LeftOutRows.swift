internal import CommitteeModel

/// Rows of a delivery that are passed over, a bit each, for a file may hold millions of bad ones.
struct LeftOutRows {
  private struct Sheet: Hashable {
    let file: String
    let sheet: String
  }

  private var marks: [Sheet: RowMarks] = [:]
  /// How many rows there are; findings about a file as a whole are of none.
  private(set) var count = 0

  /// True when every row is taken in.
  var isEmpty: Bool { marks.isEmpty }

  mutating func insert(_ origin: Origin) {
    let sheet = Sheet(file: origin.file, sheet: origin.sheet)
    if origin.line > 0, marks[sheet]?.contains(origin.line) != true { count += 1 }
    marks[sheet, default: RowMarks()].insert(origin.line)
  }

  mutating func formUnion(_ others: LeftOutRows) {
    for (sheet, lines) in others.marks { marks[sheet, default: RowMarks()].formUnion(lines) }
    count = marks.values.reduce(0) { $0 + $1.count(from: 1) }
  }

  /// Those of some files.
  func of(_ files: Set<String>) -> LeftOutRows {
    var rows = LeftOutRows()
    rows.marks = marks.filter { files.contains($0.key.file) }
    rows.count = rows.marks.values.reduce(0) { $0 + $1.count(from: 1) }
    return rows
  }

  func contains(_ origin: Origin) -> Bool {
    if marks.isEmpty { return false }
    return marks[Sheet(file: origin.file, sheet: origin.sheet)]?.contains(origin.line) == true
  }
}
