/// A sheet of which nobody knows what table it is: the row that looks like its header, and what stands below.
public struct SheetGuess: Sendable {
  /// The file, as findings name it.
  public let file: String
  /// The sheet; empty for a file that has none.
  public let sheet: String
  /// The tables that it may be, likeliest first; empty where nothing tells.
  public let tables: [Table]
  let columns: [(index: Int, pieces: [String])]
  let samples: [Int: [String]]
  let unitAbove: String?

  /// The headers from left to right, each with some of the texts below it.
  public var headers: [(text: String, samples: [String])] {
    columns.map { (HeaderText($0.pieces).text, samples[$0.index] ?? []) }
  }

  /// What sheets have in common that are filled in alike, before it is known what table they are.
  public var shape: String { (["?"] + headers.map { Folding.folded($0.text) }).joined(separator: "\u{1F}") }

  /// The header as that of a table.
  public func match(as table: Table) -> HeaderMatch {
    HeaderMatch(columns, table: table, unitAbove: unitAbove, samples: samples)
  }
}

/// What a secretary said that such a sheet is.
public enum SheetAnswer: Hashable, Sendable {
  /// A sheet of this table.
  case table(Table)
  /// Nothing that is to be taken in.
  case passedOver

  /// The table; `nil` for what is passed over.
  public var table: Table? {
    if case .table(let table) = self { return table }
    return nil
  }
}
