/// How a file arrived; all that it states came by it.
public struct Receipt: Hashable, Sendable {
  /// Name of the file, as the origins of its rows have it.
  public let file: String
  /// SHA-256 of its bytes, 64 hexadecimal digits; empty when that is not known.
  public let fileHash: String
  /// Who answers for it; empty when that is not known, or not for the eyes of the edition's audience.
  public let sender: String
  /// When it was taken in, as ISO 8601 text; empty when that is not known.
  public let receivedAt: String

  /// `05/01/2026 08:00`; empty when it is not known.
  public var moment: String { Receipt.moment(receivedAt) }

  /// The day alone: `05/01/2026`.
  public var day: String { CalendarDay(iso: String(receivedAt.prefix(10)))?.text ?? receivedAt }

  /// `05/01/2026 08:00` of ISO 8601 text, `05/01/2026` of a day; any other text as it is.
  public static func moment(_ text: String) -> String {
    guard let day = CalendarDay(iso: String(text.prefix(10))) else { return text }
    let time = text.dropFirst(11).prefix(5)
    return time.isEmpty ? day.text : "\(day.text) \(time)"
  }

  /// Makes a receipt.
  public init(file: String, fileHash: String, sender: String, receivedAt: String) {
    self.file = file
    self.fileHash = fileHash
    self.sender = sender
    self.receivedAt = receivedAt
  }
}

/// A row with the way by which it came, and what was stated of it before.
public struct RowStatement: Hashable, Sendable {
  /// The row as it stands.
  public let record: Record
  /// How its file arrived; `nil` in editions that do not know it.
  public let receipt: Receipt?
  /// The cell in which stands what the row tells; `nil` where the columns of the sheet are not known.
  public let cell: CellAddress?
  /// What was stated last before; `nil` for a first statement, and where the ledger no longer knows it.
  public let earlier: EarlierStatement?

  /// Makes a statement.
  public init(_ record: Record, receipt: Receipt? = nil, cell: CellAddress? = nil, earlier: EarlierStatement? = nil) {
    self.record = record
    self.receipt = receipt
    self.cell = cell
    self.earlier = earlier
  }
}

/// What was stated of a row before it was stated as it stands.
public struct EarlierStatement: Hashable, Sendable {
  /// The row as it stood.
  public let record: Record
  /// How its file arrived.
  public let receipt: Receipt?
  /// The cell in which stood what the row told.
  public let cell: CellAddress?
  /// True when it was withdrawn before the row was stated anew.
  public let isWithdrawn: Bool

  /// Makes an earlier statement.
  public init(_ record: Record, receipt: Receipt?, cell: CellAddress?, isWithdrawn: Bool) {
    self.record = record
    self.receipt = receipt
    self.cell = cell
    self.isWithdrawn = isWithdrawn
  }
}

/// Of which rows it is asked how they came.
public enum StatementQuestion: Hashable, Sendable {
  /// All figures of an indicator and a unit, oldest first.
  case series(indicator: String, unit: String)
  /// All ranks of a unit, by index, then period.
  case ranks(unit: String)
  /// The row of a table with a key; figures and ranks are asked for by the others.
  case row(Table, key: String)
}

extension Record {
  /// Columns that say what a row tells, the first that a row states leading.
  private static let telling: [Field] = [.value, .rank, .score, .content, .sessionName, .abstract, .name]

  /// The column of what the row tells: the value of a figure, the rank, the content of a task; of what has none of these
  /// the first that it states.
  public var tellingField: Field? {
    let schema = TableSchema.of(table)
    return Record.telling.first { !self[$0].isEmpty }
      ?? schema.statedPlaces.first { !cells[$0].isEmpty }.map { schema.columns[$0].field }
  }
}
