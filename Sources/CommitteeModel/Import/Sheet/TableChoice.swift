/// Which table a sheet is, by its headers and by the names of the sheet and the file.
public enum TableChoice: Hashable, Sendable {
  /// One table fits clearly best, for these reasons.
  case one(Table, reasons: [TableReason])
  /// Several fit nearly as well, best first; empty where none fits.
  case undecided([Table])

  /// Chooses among `tables` for headers given by the pieces of their rows.
  ///
  /// A header counts the more, the fewer tables know it; a name of the sheet that is a table's own decides between
  /// tables that share a column with the sheet. A table is chosen when the next best has less than four fifths of its
  /// weight, and when at least two columns are its own.
  public init(_ headers: [[String]], among tables: [Table], sheet: String = "", file: String = "") {
    var weights = [Int](repeating: 0, count: Table.allCases.count)
    var counts = weights
    for header in headers.map(HeaderText.init) {
      let owners = tables.filter { table in header.match { FieldSynonyms.field($0, in: table) } != nil }
      let companies = tables.filter { table in
        !owners.contains(table)
          && header.match { name in
            FieldSynonyms.companions(of: table).first { $0 == FieldSynonyms.fieldElsewhere(name) }
          } != nil
      }
      // Rows are counted in sheets of every table.
      let isOrdinal = header.match { FieldSynonyms.isOrdinal($0) ? true : nil } != nil
      for table in owners + companies where !isOrdinal {
        weights[table.index] += Self.header / (owners.count + companies.count)
      }
      for table in owners { counts[table.index] += 1 }
    }
    if tables.contains(.observation), Self.hasStandIn(headers) {
      weights[Table.observation.index] += Self.header
      counts[Table.observation.index] += 1
    }
    // Those that only may hold figures of periods are told of where the sheet is read.
    let spread = PeriodColumns(headers.enumerated().map { ($0, $1) })
    let periods = spread.certain.count + spread.doubts.count
    if periods > 0, tables.contains(.observation), counts[Table.observation.index] > 0 {
      // They are one column of figures, written side by side.
      weights[Table.observation.index] += Self.header
      counts[Table.observation.index] += periods
    }
    var reasons = counts.map { $0 > 0 ? [TableReason.headers($0)] : [] }
    for table in tables where counts[table.index] > 0 {
      for (name, reason) in [(sheet, TableReason.sheetName), (file, .fileName)] {
        let weight = Self.weight(of: name, for: table)
        guard weight > 0 else { continue }
        weights[table.index] += weight
        reasons[table.index].append(reason)
      }
    }
    let fitting = tables.filter { counts[$0.index] > 1 }.sorted { weights[$0.index] > weights[$1.index] }
    guard let best = fitting.first else { self = .undecided([]); return }
    let rivals = fitting.filter { weights[$0.index] * 5 >= weights[best.index] * 4 }
    self = rivals.count == 1 ? .one(best, reasons: reasons[best.index]) : .undecided(rivals)
  }

  /// True where `Số lượng` names the figures of indicators, since no other column does.
  private static func hasStandIn(_ headers: [[String]]) -> Bool {
    let texts = headers.map(HeaderText.init)
    let fields = texts.compactMap { $0.match { FieldSynonyms.field($0, in: .observation) }?.meaning }
    return fields.contains(.indicator) && !fields.contains(.value)
      && texts.contains { $0.match { FieldSynonyms.standsInForValue($0) ? true : nil } != nil }
  }

  /// True where it is not settled that the sheet states something else than figures.
  var mayHoldFigures: Bool {
    switch self {
    case .one(let table, _): table.holdsFigures
    case .undecided(let tables): tables.isEmpty || tables.contains(where: \.holdsFigures)
    }
  }

  /// The weight of a header that one table alone knows.
  private static let header = 60

  private static func weight(of name: String, for table: Table) -> Int {
    let words = Self.words(name)
    let own = [Self.words(table.rawValue), Self.words(TableSchema.of(table).title)]
    if own.contains(words) { return header * 4 }
    return own.contains { (" " + words + " ").firstRange(of: " " + $0 + " ") != nil } ? header / 2 : 0
  }

  /// The folded words of a name, without the folder and the ending of a file.
  private static func words(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    let bytes = Folding.folded(stem).utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
