/// How a figure has to stand to its target.
public enum TargetOperation: String, Sendable {
  case atLeast = "ít nhất"
  case exactly = "bằng"
  case atMost = "nhiều nhất"
  case keepRank = "giữ hạng"
}

/// What a programme or a chair has set for an indicator or for a rank.
public struct Target: Hashable, Sendable {
  /// Its code.
  public let code: Code<Target>
  /// The indicator it is set for; `nil` for a rank.
  public let indicator: Code<Indicator>?
  /// The index whose rank it is set for; `nil` for an indicator.
  public let index: String?
  /// Whom it binds.
  public let unit: Code<ReportingUnit>
  /// How the figure has to stand to the amount.
  public let operation: TargetOperation
  /// The amount in the indicator's unit, or the rank.
  public let amount: ExactDecimal
  /// First day of the plan, where stated.
  public let start: CalendarDay?
  /// By when, as stated.
  public let deadline: Deadline
  /// Programme or plan; may be empty.
  public let programme: String
  /// The document that sets it.
  public let document: Code<Document>?
  /// Where it is stated.
  public let source: Code<Source>
  /// File and line it was read from.
  public let origin: Origin

  /// Reads a row of the table of targets; `nil` when its operation or amount has no reading.
  public init?(_ record: Record) {
    guard let operation = TargetOperation(rawValue: record[.operation]),
      let amount = VietnameseNumber.parse(record[.value]).value
    else { return nil }
    code = Code(record[.code])
    indicator = Code(cell: record[.indicator])
    index = record[.index].isEmpty ? nil : record[.index]
    unit = Code(record[.unit])
    self.operation = operation
    self.amount = amount
    start = PartialDate.parse(record[.startDate])?.first
    deadline = Deadline(record[.dueDate])
    programme = record[.programme]
    document = Code(cell: record[.document])
    source = Code(record[.source])
    origin = record.origin
  }

  /// `1.000`, `nhiều nhất 5`, `giữ hạng 10`: what is to be reached is told by its amount alone, as sources tell it.
  public var words: String {
    let number = VietnameseNumber.format(amount)
    return operation == .exactly || operation == .atLeast ? number : "\(operation.rawValue) \(number)"
  }
}
