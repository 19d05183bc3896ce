/// The header of a sheet as the rows under it are held against: which column counts, which names, which must be filled.
struct HeaderLayout: Sendable {
  let match: HeaderMatch
  /// The column that counts rows, if there is one.
  let counting: Int?
  /// The first column that does not count rows.
  let naming: Int
  /// For each column of the sheet up to the last with a header whether it has one.
  private let hasHeader: [Bool]
  /// The columns of the required fields.
  private let required: [Int]
  /// The folded texts of the header's rows, by column.
  private let texts: [Int: Set<String>]
  /// For the same columns the most bytes that a text has before it is folded to one of them.
  private let longest: [Int: Int]

  init(_ match: HeaderMatch, rows: [RowText]) {
    self.match = match
    var hasHeader = [Bool](repeating: false, count: (match.columns.last?.index ?? -1) + 1)
    for column in match.columns { hasHeader[column.index] = true }
    self.hasHeader = hasHeader
    let counting = match.columns.first { column in
      column.meaning == .ordinal || column.field == .ordinal
        || column.field == .number && FieldSynonyms.isOrdinal(Folding.folded(column.header))
    }?.index
    self.counting = counting
    naming = match.columns.first { $0.index != counting }?.index ?? 0
    let schema = TableSchema.of(match.table)
    required = schema.columns.filter(\.isRequired).compactMap { match.column(of: $0.field)?.index }
    var texts: [Int: Set<String>] = [:]
    for row in rows {
      for cell in row.cells { texts[cell.column, default: []].insert(Folding.folded(cell.text)) }
    }
    self.texts = texts
    // A letter of four bytes folds to one at least.
    longest = texts.mapValues { texts in texts.reduce(0) { max($0, $1.utf8.count * 4) } }
  }

  /// What stands in the counting column of a row; `nil` where nothing does.
  func number(of row: RowText) -> String? {
    guard let counting, let first = row.cells.first, first.column == counting else { return nil }
    return first.text
  }

  /// How many columns there are up to the last with a header.
  var width: Int { hasHeader.count }

  /// True for a column without a header.
  func isBeside(_ column: Int) -> Bool { column >= hasHeader.count || !hasHeader[column] }

  /// True when every required column that the sheet has is filled: such a row is data, whatever its words.
  func isFilled(_ row: RowText) -> Bool {
    required.count > 1 && required.allSatisfy { column in row.cells.contains { $0.column == column } }
  }

  /// True for a row that says what the header says in every one of its cells.
  func isRepeated(in row: RowText) -> Bool { row.cells.count > 1 && row.cells.allSatisfy(says) }

  /// True for a row that is the header of a further table, with other columns or in another order.
  func isAnotherHeader(_ row: RowText) -> Bool {
    // What says the same in most of its cells tells of its columns by those in which it does not.
    if row.cells.count > 1, saysMostly(row) { return true }
    guard let first = row.cells.first, first.isText, let byte = first.text.utf8.first, !byte.isDigit,
      first.text.utf8.count <= 64
    else { return false }
    let folded = Folding.folded(first.text)
    guard FieldSynonyms.isOrdinal(folded) || FieldSynonyms.fieldElsewhere(folded) != nil else { return false }
    let count = HeaderFinder.count(in: row, among: Table.allCases)
    return count > 2 && count * 2 > row.cells.count
  }

  /// True when at least two of three cells say what the header says, and no fewer than two.
  private func saysMostly(_ row: RowText) -> Bool {
    // Rows of data differ at once, and folding their texts costs more than all else that is asked of them.
    var mayDiffer = min(row.cells.count / 3, row.cells.count - 2)
    return row.cells.allSatisfy { cell in
      if says(cell) { return true }
      mayDiffer -= 1
      return mayDiffer >= 0
    }
  }

  private func says(_ cell: RowText.Cell) -> Bool {
    guard let texts = texts[cell.column], cell.text.utf8.count <= longest[cell.column] ?? 0 else { return false }
    return texts.contains(Folding.folded(cell.text))
  }
}
