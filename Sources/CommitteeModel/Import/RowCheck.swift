/// Whether the rows of a folder fit together, and with what the ledger already holds.
public enum RowCheck {
  /// Rows that repeat the key of an earlier row, in the order of the rows.
  public static func repeated(in records: [Record]) -> [Finding] {
    var first = [[String: Origin]](repeating: [:], count: Table.allCases.count)
    var findings: [Finding] = []
    for record in records {
      let key = record.key
      if let earlier = first[record.table.index][key] {
        findings.append(Finding(.duplicateKey(first: earlier), at: record.origin, read: key))
      } else {
        first[record.table.index][key] = record.origin
      }
    }
    return findings
  }

  /// Figures that have no reading for the kind of their indicator, in the order of the rows: `17/20` of a count.
  ///
  /// `known` gives the kinds of the indicators that the ledger holds; those that the rows state themselves come first.
  public static func misread(
    in records: [Record], known: () throws -> [String: ValueKind]
  ) rethrows -> [Finding] {
    guard records.contains(where: { $0.table == .observation }) else { return [] }
    var kinds = try known()
    for record in records where record.table == .indicator {
      kinds[record.key] = ValueKind(rawValue: record[.valueKind])
    }
    return records.compactMap { record in
      guard record.table == .observation, let kind = kinds[record[.indicator]],
        CellCheck.fact(record[.value], as: .figure) == nil, Observation.figure(record, kind: kind) == nil
      else { return nil }
      return Finding(
        .figureOfOtherKind(Observation.isChange(record) ? .count : kind), at: record.origin,
        column: Field.value.rawValue, read: record[.value])
    }
  }

  /// Codes that name no row, in the order of the rows.
  ///
  /// `known` gives the codes that the ledger holds of a table; it is asked once for each table that is referred to.
  /// A table of which nothing is there at all is one finding, not one for each row.
  public static func dangling(
    in records: [Record], known: (Table) throws -> Set<String>
  ) rethrows -> [Finding] {
    var codes = [Set<String>?](repeating: nil, count: Table.allCases.count)
    var missing: Set<Table> = []
    var findings: [Finding] = []

    func codesOf(_ table: Table) throws -> Set<String> {
      if let found = codes[table.index] { return found }
      var found = try known(table)
      for record in records where record.table == table { found.insert(record.key) }
      codes[table.index] = found
      return found
    }

    for record in records {
      let schema = TableSchema.of(record.table)
      for (place, table) in schema.references where !record.cells[place].isEmpty {
        let (column, cell) = (schema.columns[place], record.cells[place])
        let existing = try codesOf(table)
        // Nearly every cell is one code that is there.
        if existing.contains(cell) { continue }
        for code in CellCheck.codes(in: cell) where !existing.contains(String(code)) {
          if !existing.isEmpty {
            let fact = FindingFact.unknownReference(table)
            findings.append(Finding(fact, at: record.origin, column: column.field.rawValue, read: String(code)))
          } else if missing.insert(table).inserted {
            let fact = FindingFact.missingTable(table)
            findings.append(Finding(fact, at: record.origin, column: column.field.rawValue, read: String(code)))
          }
        }
      }
    }
    return findings
  }
}

extension ColumnKind {
  /// The table whose rows the cells name; `nil` when they name none.
  public var referredTable: Table? {
    switch self {
    case .reference(let table), .references(let table): table
    default: nil
    }
  }
}
