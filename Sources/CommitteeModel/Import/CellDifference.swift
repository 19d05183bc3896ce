/// A cell in which two rows of the same key differ.
public struct CellDifference: Hashable, Sendable {
  /// Its column.
  public let field: Field
  /// What the other row states.
  public let there: String
  /// What this row states.
  public let here: String

  /// Makes a difference.
  public init(_ field: Field, there: String, here: String) {
    self.field = field
    self.there = there
    self.here = here
  }

  /// What a row states otherwise than another one of its table, the figure first; how keys are spelled does not count.
  public static func between(_ other: Record, _ row: Record) -> [CellDifference] {
    let schema = TableSchema.of(row.table)
    let all = schema.statedPlaces.filter { other.cells[$0] != row.cells[$0] }.map {
      CellDifference(schema.columns[$0].field, there: other.cells[$0], here: row.cells[$0])
    }
    return all.filter { $0.field == .value } + all.filter { $0.field != .value }
  }
}

extension [CellDifference] {
  /// So many are named in a sentence.
  private static let most = 3
  /// The longest stretch of a cell that it repeats, in characters.
  private static let longest = 40

  /// `“Giá trị” ở đó là “1.380”, ở đây là “1.390”`.
  var words: String {
    func stated(_ cell: String) -> String {
      cell.isEmpty ? "để trống" : cell.count > Self.longest ? "là “\(cell.prefix(Self.longest))…”" : "là “\(cell)”"
    }
    let named = prefix(Self.most).map { "“\($0.field.rawValue)” ở đó \(stated($0.there)), ở đây \(stated($0.here))" }
    return named.joined(separator: "; ") + (count > Self.most ? "; và \(count - Self.most) ô khác" : "")
  }
}
