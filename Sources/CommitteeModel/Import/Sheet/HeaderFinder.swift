/// Where the header stands among the first rows of a sheet.
struct HeaderFinder {
  private let rows: [RowText]
  private let merged: MergedCells
  private let counts: [Int]

  /// `counts` says for each row how many of its cells name columns.
  init(_ rows: [RowText], counts: [Int], merged: MergedCells) {
    self.rows = rows
    self.counts = counts
    self.merged = merged
  }

  /// Which of `rows` are the header; `nil` when none names enough columns.
  ///
  /// The row that names most columns is the main one. Rows above it belong to it where they group its columns; rows
  /// below where they divide them.
  var header: Range<Int>? {
    guard let most = counts.max(), most > 1, let main = counts.firstIndex(of: most) else { return nil }
    return header(around: main)
  }

  /// The row that would be the header if its names were known: of the rows of short texts the first of the widest.
  var likeliest: Range<Int>? {
    let widths = rows.dropLast().map { Self.mayName($0) ? $0.cells.count : 0 }
    guard let most = widths.max(), most > 1, let main = widths.firstIndex(of: most) else { return nil }
    return header(around: main)
  }

  private func header(around main: Int) -> Range<Int> {
    var (first, last) = (main, main)
    while first > 0, groups(first - 1) || isHeading(first - 1) && divides(first, top: first - 1) { first -= 1 }
    while last + 1 < rows.count, last + 1 - main <= Self.deepest, divides(last + 1, top: first) { last += 1 }
    return first..<last + 1
  }

  private static let deepest = 3

  /// How many cells of a row name columns that `tables` or `answers` know; 0 for a row that states mostly other things.
  static func count(in row: RowText, among tables: [Table], answers: [String: Field?] = [:]) -> Int {
    guard row.cells.count > 1 else { return 0 }
    let named = row.cells.count { cell in
      guard cell.isText, cell.text.utf8.count <= longestHeader else { return false }
      let header = HeaderText([cell.text])
      return header.match { answers[$0] } != nil
        || tables.contains { table in header.match { FieldSynonyms.field($0, in: table) } != nil }
        || header.match { FieldSynonyms.isOrdinal($0) ? true : nil } != nil
    }
    let periods =
      tables.contains(.observation) && namesASubject(row, answers) ? row.cells.count(where: PeriodHeader.isIn) : 0
    return (named + periods) * 4 >= row.cells.count ? named + periods : 0
  }

  /// True where a cell names the column that says whose or which figures a row holds.
  private static func namesASubject(_ row: RowText, _ answers: [String: Field?]) -> Bool {
    row.cells.contains { cell in
      guard cell.isText, cell.text.utf8.count <= longestHeader else { return false }
      let header = HeaderText([cell.text])
      let field = header.match { answers[$0] ?? FieldSynonyms.field($0, in: .observation) }?.meaning
      return field == .indicator || field == .unit
    }
  }

  /// True for a row of texts that are all different and mostly words.
  private static func mayName(_ row: RowText) -> Bool {
    guard row.cells.allSatisfy({ ($0.isText || PeriodHeader.isYear($0)) && $0.text.utf8.count <= longestHeader }) else {
      return false
    }
    var worded = row.cells.count { $0.text.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    // Years say as much as words, but not alone.
    if worded > 0 { worded += row.cells.count { PeriodHeader.isIn($0) && $0.text.utf8.allSatisfy(\.isDigit) } }
    return worded * 4 >= row.cells.count * 3 && Set(row.cells.map { Folding.folded($0.text) }).count == row.cells.count
  }

  /// Some of the texts that stand below a header, each once, by column.
  func samples(below header: Range<Int>) -> [Int: [String]] {
    var samples: [Int: [String]] = [:]
    for row in rows[header.upperBound...] where !ColumnNumbers.areIn(row.cells.map(\.text)) {
      for cell in row.cells where samples[cell.column]?.contains(cell.text) != true {
        samples[cell.column, default: []].append(cell.text)
      }
    }
    return samples
  }

  private static let longestHeader = 200

  /// True for a row whose cells, merged over several columns, stand over parts of the header row below.
  private func groups(_ index: Int) -> Bool {
    let (row, below) = (rows[index], rows[index + 1])
    guard row.row.number == below.row.number - 1, let first = below.cells.first?.column, row.cells.count > 0 else {
      return false
    }
    let ranges = row.cells.compactMap { merged.range(at: $0.column, row: row.row.number) }
    guard ranges.count == row.cells.count, ranges.contains(where: { $0.columns.count > 1 }) else { return false }
    // A title is merged over everything; a heading leaves out the first column or stands beside a cell that runs down.
    return ranges.contains { $0.rows.upperBound >= below.row.number }
      || ranges.allSatisfy { $0.columns.lowerBound > first }
  }

  /// True for a row that names columns of the header below it. A title stands over the first column and names none of its own,
  /// whatever else is in its row: `KẾT QUẢ THỰC HIỆN`, `Biểu 01`.
  private func isHeading(_ index: Int) -> Bool {
    guard counts[index] > 0 else { return false }
    let isOverFirst = rows[index].cells.first?.column == rows[index + 1].cells.first?.column
    return counts[index] > 1 || !isOverFirst
  }

  /// True for a row that stands under merged cells of the header, or under its empty ones, and nowhere else.
  private func divides(_ index: Int, top: Int) -> Bool {
    let (row, above) = (rows[index], rows[index - 1])
    guard row.row.number == above.row.number + 1, row.cells.allSatisfy({ $0.isText || PeriodHeader.isYear($0) }),
      !ColumnNumbers.areIn(row.cells.map(\.text))
    else { return false }
    if let range = above.cells.lazy.compactMap({ merged.range(at: $0.column, row: above.row.number) }).first(where: {
      $0.rows.upperBound >= row.row.number
    }), range.rows.lowerBound >= rows[top].row.number {
      return true
    }
    // “(người)” under “Kết quả”.
    if row.cells.allSatisfy({ RowSigns.isBracketed($0.text) && $0.column > (above.cells.first?.column ?? 0) }) {
      return row.cells.allSatisfy { above.text(at: $0.column) != nil }
    }
    // Without merged ranges: every cell stands where the row above is empty, or opens such a gap to its right.
    guard row.cells.count > 1, let last = above.cells.last?.column else { return false }
    return row.cells.allSatisfy { cell in
      let isGap = rows[top..<index].allSatisfy { $0.text(at: cell.column) == nil }
      let opensGap =
        above.text(at: cell.column) != nil && above.text(at: cell.column + 1) == nil
        && row.text(at: cell.column + 1) != nil
      return isGap && cell.column <= last + row.cells.count || opensGap
    }
  }

  /// For each column under the header the pieces of its rows from top to bottom.
  func columns(of header: Range<Int>) -> [(index: Int, pieces: [String])] {
    let rows = self.rows[header]
    let indices = Set(rows.flatMap { $0.cells.map(\.column) }).sorted()
    guard let bottom = rows.last else { return [] }
    return indices.map { column in
      let pieces = rows.map { row in
        if let text = row.text(at: column) { return text }
        if let range = merged.range(at: column, row: row.row.number) {
          return range.rows.lowerBound == row.row.number ? row.text(at: range.columns.lowerBound) ?? "" : ""
        }
        // A heading over several columns that were not merged, or whose file cannot say so.
        guard row.row.number < bottom.row.number, bottom.text(at: column) != nil else { return "" }
        let heading = row.cell(before: column)
        return heading.map { bottom.text(at: $0.column) != nil ? $0.text : "" } ?? ""
      }
      return (column, pieces)
    }
  }
}

/// A row under the header that numbers its columns.
enum ColumnNumbers {
  /// True for `1 2 3`, `(1) (2)`, `A B 1 2`, `(5)=(4)/(3)`: what a printed form writes under its header.
  static func areIn(_ texts: [String]) -> Bool {
    guard texts.count > 1 else { return false }
    var expected = 1
    var letter = UInt8(ascii: "A")
    var bracketed = 0
    for text in texts {
      let isBracketed = text.hasPrefix("(")
      let bare = (text.split(separator: "=").first ?? "").filter { $0 != "(" && $0 != ")" && $0 != " " }
      if bare.utf8.count == 1, bare.utf8.first == letter {
        letter += 1
      } else if Int(bare) == expected {
        expected += 1
      } else {
        return false
      }
      bracketed += isBracketed ? 1 : 0
    }
    return texts.count > 2 || bracketed == texts.count
  }
}
