/// A column of a sheet: its header and what it was taken for.
public struct HeaderColumn: Hashable, Sendable {
  /// What a column holds.
  public enum Meaning: Hashable, Sendable {
    /// A column of the table.
    case field(Field)
    /// Numbers of rows, which are never data.
    case ordinal
    /// A column of another table, such as the unit of measure beside a figure.
    case elsewhere(Field)
    /// A field that another column names too, or that the secretary chose to pass over.
    case passedOver
    /// Nothing that the import knows.
    case unknown
  }

  /// Place in the sheet, from 0.
  public let index: Int
  /// The header, its rows joined.
  public let header: String
  /// What it was taken for.
  public let meaning: Meaning
  /// A unit of measure that stands with the name: `%`.
  public let unit: String?
  /// A period that stands with the name, as written: `năm 2024`.
  public let period: String?

  /// The field of the table that the column fills.
  public var field: Field? {
    if case .field(let field) = meaning { return field }
    return nil
  }
}

/// The header of a sheet held against the columns of a table.
public struct HeaderMatch: Sendable {
  /// The table.
  public let table: Table
  /// The columns that have a header, from left to right.
  public let columns: [HeaderColumn]
  /// The unit of measure that a line above the header states for the whole table.
  public let unitAbove: String?
  /// Some of the texts that stand below each column, by the column's place.
  public let samples: [Int: [String]]
  /// What is to be said about them: the fact, the column, and its header.
  let facts: [(fact: FindingFact, column: HeaderColumn)]

  /// Matches headers, given by the place of their column and the pieces of their rows from top to bottom.
  ///
  /// `answers` holds what a secretary said about headers, by their folded text; a `nil` field passes a column over.
  public init(
    _ headers: [(index: Int, pieces: [String])], table: Table, answers: [String: Field?] = [:],
    unitAbove: String? = nil,
    samples: [Int: [String]] = [:]
  ) {
    self.table = table
    self.unitAbove = unitAbove
    self.samples = samples
    var columns: [HeaderColumn] = []
    var facts: [(fact: FindingFact, column: HeaderColumn)] = []
    var taken: [Field: HeaderColumn] = [:]
    for (index, pieces) in headers {
      let text = HeaderText(pieces)
      let (meaning, form) = Self.meaning(of: text, in: table, answers: answers, above: samples[index] ?? [])
      let unit = form?.unit ?? text.unit
      let column = HeaderColumn(index: index, header: text.text, meaning: meaning, unit: unit, period: form?.period)
      if let unit { facts.append((.sheet(.unitInHeader(unit)), column)) }
      if let period = form?.period { facts.append((.sheet(.periodInHeader(period)), column)) }
      switch meaning {
      case .field(let field):
        if let first = taken[field] {
          let isSame = Folding.folded(first.header) == Folding.folded(column.header)
          let fact = isSame ? FindingFact.duplicateHeader : .sheet(.contestedField(field.rawValue))
          facts.append((fact, column))
          columns.append(
            HeaderColumn(
              index: index, header: column.header, meaning: .passedOver, unit: unit, period: column.period))
          continue
        }
        taken[field] = column
      case .ordinal: facts.append((.sheet(.ordinalColumn), column))
      case .elsewhere(let field): facts.append((.sheet(.elsewhere(field)), column))
      case .unknown: facts.append((.unknownColumn, column))
      case .passedOver: break
      }
      columns.append(column)
    }
    self.columns = columns
    self.facts = facts
  }

  private static func meaning(
    of text: HeaderText, in table: Table, answers: [String: Field?], above samples: [String]
  ) -> (HeaderColumn.Meaning, HeaderText.Form?) {
    if let answer = answers[Folding.folded(text.text)] {
      // Whoever names a column by hand says nothing of the period or the unit that its header carries.
      return (answer.map { .field($0) } ?? .passedOver, answer.flatMap { _ in text.fullest })
    }
    if let (field, form) = text.match({ FieldSynonyms.field($0, in: table) }) {
      // “Đơn vị” over “%” or “tỷ đồng” is the unit of measure, not the one that reports.
      let isMeasure = field == .unit && samples.contains { MeasureUnit($0)?.isUnmistakable == true }
      return (isMeasure && table.holdsFigures ? .elsewhere(.measure) : .field(field), form)
    }
    if let (_, form) = text.match({ FieldSynonyms.isOrdinal($0) ? true : nil }) { return (.ordinal, form) }
    if let (field, form) = text.match(FieldSynonyms.fieldElsewhere) { return (.elsewhere(field), form) }
    return (.unknown, nil)
  }

  /// The column that fills a field.
  public func column(of field: Field) -> HeaderColumn? { columns.first { $0.field == field } }

  /// True for a sheet that has every column of its table, as those have that are made after the import format.
  public var isOfTheFormat: Bool { TableSchema.of(table).columns.allSatisfy { column(of: $0.field) != nil } }

  /// The required fields of the table that no column fills.
  public var missing: [Field] {
    TableSchema.of(table).columns.filter { $0.isRequired && column(of: $0.field) == nil }.map(\.field)
  }
}
