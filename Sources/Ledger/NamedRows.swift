internal import CommitteeModel

/// The rows of a table of the book by their codes and names, for one who named none of them.
struct NamedRows {
  private let rows: [(code: String, names: [String])]

  /// The rows of a table whose rows have codes, newest revision each.
  init(in connection: OpaquePointer, of table: Table) throws(SQLiteFault) {
    self.init(try CurrentRecords.all(of: [table], in: connection))
  }

  /// `records` as rows of their table.
  init(_ records: [Record]) {
    rows = records.map { ($0.key, [$0[.shortName], $0[.name], $0[.sessionName], $0[.documentNumber]]) }
  }

  /// How many there are.
  var count: Int { rows.count }

  /// True when a row has the code.
  func has(_ code: String) -> Bool { rows.contains { $0.code == code } }

  /// The rows that may be meant by a code or a name that none has.
  func near(_ text: String) -> [NamedCode] {
    NearMatch.codes(near: text, among: rows).map { code in
      NamedCode(code: code, name: rows.first { $0.code == code }?.names.first { !$0.isEmpty } ?? "")
    }
  }
}
