/// Where a comma of a number that nothing quotes may have parted it into two cells of a row.
///
/// A row whose cells are parted by commas then says no less than its header wants: what was one number fills two columns,
/// and what stood behind it has moved by one.
struct PartedNumbers: Sendable {
  /// A column of numbers and the one to its right.
  private struct Pair {
    let left: HeaderColumn
    let right: HeaderColumn
    /// The columns of numbers behind the left one, to the next of another kind, as places in `columns`; empty where the
    /// right one is no such column.
    let run: Range<Int>
    /// True where the left column holds figures of an indicator.
    let isOfIndicator: Bool
    /// True where the left column counts things, of which no part can be.
    let isCount: Bool
  }

  private let pairs: [Pair]
  /// The places in the sheet of the columns that have a header.
  private let columns: [Int]
  private let width: Int
  private let indicator: Int?
  private let names: NameBook

  init(_ header: HeaderMatch, names: NameBook) {
    self.names = names
    indicator = header.table.holdsFigures ? header.column(of: .indicator)?.index : nil
    let columns = header.columns
    self.columns = columns.map(\.index)
    width = (columns.last?.index ?? -1) + 1
    let kinds = columns.map { Self.kind(of: $0, in: header.table) }
    // One that stands behind numbers of other tables may be moved by a number before them.
    var isNearOwn = false
    var runEnd = 0
    var pairs: [Pair] = []
    for (place, column) in columns.enumerated() where place + 1 < columns.count {
      guard let kind = kinds[place], column.meaning != .ordinal else {
        isNearOwn = false
        continue
      }
      isNearOwn = isNearOwn || column.field != nil
      let right = columns[place + 1]
      let isOfNumbers = kinds[place + 1] != nil
      guard right.index == column.index + 1, isNearOwn || right.field != nil && isOfNumbers else { continue }
      runEnd = max(runEnd, place + 1)
      while runEnd < columns.count, kinds[runEnd] != nil { runEnd += 1 }
      pairs.append(
        Pair(
          left: column, right: right, run: place + 1..<runEnd,
          isOfIndicator: column.field == .value || column.meaning == .elsewhere(.value), isCount: kind == .integer))
    }
    self.pairs = pairs
  }

  /// What kind of numbers stands in a column; `nil` for one of words, days or nobody knows what.
  private static func kind(of column: HeaderColumn, in table: Table) -> ColumnKind? {
    let kinds: [ColumnKind]
    switch column.meaning {
    case .ordinal: return .integer
    case .field(let field): kinds = TableSchema.of(table).columns.filter { $0.field == field }.map(\.kind)
    case .elsewhere(let field): kinds = TableSchema.all.flatMap(\.columns).filter { $0.field == field }.map(\.kind)
    case .passedOver, .unknown: return nil
    }
    return kinds.first { [.figure, .number, .integer, .rank].contains($0) }
  }

  /// The columns of such numbers in a row, each with what is to be asked and what stands there.
  func doubts(about row: RowText) -> [(column: HeaderColumn, fact: CellFact, read: String)] {
    guard let last = row.cells.last, last.column < width, row.cells.contains(where: \.isBare) else { return [] }
    return pairs.compactMap { pair in
      guard let left = row.cell(at: pair.left.index), let right = row.cell(at: pair.right.index), left.isBare,
        right.isBare, let head = Head(left.text), let tail = Tail(right.text),
        isDoubtful(head, tail, pair, in: row)
      else { return nil }
      return (pair.left, .fractionBeside(whole: left.text, fraction: right.text), left.text)
    }
  }

  private func isDoubtful(_ head: Head, _ tail: Tail, _ pair: Pair, in row: RowText) -> Bool {
    let nature = pair.isOfIndicator ? nature(of: row) : nil
    let isMeasured = tail.isMeasured || nature?.measure.map { tail.names($0) } ?? false
    if pair.isCount || nature?.isCounted ?? false, !tail.isScaled {
      // Things that are counted have no decimals, so their comma would part thousands.
      guard tail.digits == 3, head.mayPartThousands else { return false }
    }
    guard !pair.run.isEmpty else {
      return tail.words.isEmpty || isMeasured || nature.map { !$0.isCounted } ?? false
    }
    if isMeasured || tail.hasLeadingNought { return true }
    guard tail.words.isEmpty else { return false }
    if head.isQualified, tail.isBare { return true }
    return columns[pair.run].contains { row.cell(at: $0) == nil }
  }

  private func nature(of row: RowText) -> IndicatorNature? {
    indicator.flatMap { row.text(at: $0) }.flatMap { names.nature(ofIndicator: $0) }
  }
}

extension PartedNumbers {
  /// What stands before such a comma.
  private struct Head {
    /// True where a word or a sign stands before the number.
    let isQualified: Bool
    /// True where no more than three digits precede its first group.
    let mayPartThousands: Bool

    /// `nil` for what does not end with a number.
    init?(_ text: String) {
      let number = text.utf8.reversed().prefix { $0.isDigit || $0 == .point }
      guard let last = number.first, last.isDigit, let first = number.last, first.isDigit else { return nil }
      let rest = text.utf8.count - number.count
      isQualified = rest > 0
      mayPartThousands = number.reversed().prefix(while: \.isDigit).count <= 3
      // A part of a whole or of a date is no number with a fraction.
      if rest > 0, text.utf8.dropLast(number.count).last == UInt8(ascii: "/") { return nil }
    }
  }

  /// What stands behind it.
  private struct Tail {
    /// How many digits it begins with, three at most.
    let digits: Int
    let hasLeadingNought: Bool
    /// The words behind the digits; empty where a mark or nothing stands there.
    let words: String
    /// True where nothing does.
    let isBare: Bool
    /// True where a sign or a word behind the digits can be nothing but a unit, or words in brackets tell of them.
    let isMeasured: Bool
    /// True where a word multiplies them.
    let isScaled: Bool

    /// `nil` for what no number goes on with: a year, a day, a rank, the number of a remark.
    init?(_ text: String) {
      digits = text.utf8.prefix(while: \.isDigit).count
      let rest = Scrubbing.scrub(String(text.dropFirst(digits))).text
      guard (1...3).contains(digits), rest.first.map({ !"/:-–".contains($0) }) ?? true, PartialDate.parse(text) == nil
      else { return nil }
      hasLeadingNought = digits > 1 && text.utf8.first == UInt8(ascii: "0")
      isBare = rest.isEmpty
      let marks = rest.prefix { !$0.isLetter && !$0.isNumber && $0 != "%" }
      let isBracketed = marks.contains("(")
      words = rest.contains(where: \.isLetter) && !isBracketed ? String(rest) : ""
      // “1. Theo báo cáo”, “2) …” number the sentences of a remark.
      if !words.isEmpty, let mark = marks.first, ".)".contains(mark) { return nil }
      let unit = MeasureUnit(String(rest.prefix { $0 != "(" && $0 != ";" }))
      isMeasured =
        rest.first == "%" || unit?.isUnmistakable ?? false || isBracketed && rest.contains(where: \.isLetter)
      isScaled = unit.map { $0.powerOfTen > 0 } ?? false
    }

    /// True where the words begin with what a unit counts.
    func names(_ unit: MeasureUnit) -> Bool {
      let noun = unit.bareText
      return !noun.isEmpty && (Folding.accented(words) + " ").hasPrefix(noun + " ")
    }
  }
}
