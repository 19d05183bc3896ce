/// The names by which rows of the ledger are known, so that a spreadsheet may call a unit by its name.
public struct NameBook: Sendable {
  /// For each table the codes by folded name; `nil` for a name that several rows bear.
  private var codes = [[String: String?]](repeating: [:], count: Table.allCases.count)

  /// An empty book.
  public init() {}

  /// The names of `records`: full and short ones, aliases, numbers of documents, and the codes themselves.
  public init(_ records: [Record]) {
    for record in records {
      guard TableSchema.of(record.table).columns.first?.field == .code else { continue }
      let named: [Field] = [.code, .name, .shortName, .documentNumber, .sessionName]
      let aliases = [Field.aliases, .documentAliases].flatMap { record[$0].split(separator: ";").map(String.init) }
      for name in Set((named.map { record[$0] } + aliases).map(Folding.folded)) where !name.isEmpty {
        let known = codes[record.table.index][name]
        codes[record.table.index][name] = .some(known == nil || known == .some(record.key) ? record.key : nil)
      }
    }
  }

  /// The code of the one row of a table that bears `name`; accents, capitals and runs of blanks do not count.
  public func code(of name: String, in table: Table) -> String? {
    codes[table.index][Folding.folded(name)] ?? nil
  }
}
