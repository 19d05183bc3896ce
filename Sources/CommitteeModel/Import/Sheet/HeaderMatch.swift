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
  /// How firm the figures below are, where the header says so: `ước`.
  public let state: String?

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
  /// The unit of measure that a line above the header, or one under it, states for the whole table.
  public private(set) var unitAbove: String?
  /// Words beside the table that name units, the nearest to it first.
  public private(set) var mentions: [String] = []
  /// Some of the texts that stand below each column, by the column's place.
  public let samples: [Int: [String]]
  /// For the place of a column of amounts the column of rates that stands beside it under the same heading.
  private(set) var shares: [Int: HeaderColumn] = [:]
  /// What is to be said about them: the fact, the column, and its header.
  let facts: [(fact: FindingFact, column: HeaderColumn)]

  /// Matches headers, given by the place of their column and the pieces of their rows from top to bottom.
  ///
  /// `answers` holds what a secretary said about headers, by their folded text; a `nil` field passes a column over. `names`
  /// tell units that report from units of measure.
  public init(
    _ headers: [(index: Int, pieces: [String])], table: Table, answers: [String: Field?] = [:],
    unitAbove: String? = nil, samples: [Int: [String]] = [:], names: NameBook = NameBook()
  ) {
    self.table = table
    self.unitAbove = unitAbove
    self.samples = samples
    let periods = table == .observation ? PeriodColumns(headers) : nil
    let texts = headers.map { HeaderText($0.pieces) }
    var meanings = zip(headers, texts).map { header, text in
      Self.meaning(of: text, in: table, answers: answers, above: samples[header.index] ?? [], names)
    }
    if let periods, periods.certain.isEmpty { Self.takeStandIns(for: texts, in: &meanings) }
    var walk = HeaderWalk(plannedHeadings: Self.plannedHeadings(headers.map(\.pieces)))
    for (place, (index, pieces)) in headers.enumerated() {
      let text = texts[place]
      var (meaning, form) = meanings[place]
      let stated = periods.flatMap { _ in PeriodHeader(pieces) }
      if periods?.certain[index] != nil, answers[Folding.folded(text.text)] == nil { meaning = .field(.value) }
      let isFigure = table == .observation && meaning == .field(.value)
      let brackets = Brackets(form?.unit ?? text.unit, isFigure: isFigure, isDatedElsewhere: form?.period != nil)
      let column = HeaderColumn(
        index: index, header: text.text, meaning: meaning, unit: brackets.unit,
        period: stated.flatMap { $0.text.isEmpty ? nil : $0.text } ?? form?.period ?? brackets.period,
        state: stated?.state ?? brackets.state)
      walk.take(column, pieces, isFigure: isFigure, doubt: periods?.doubts[index])
    }
    (columns, shares) = (walk.columns, walk.shares)
    let told = walk.facts.map { fact, column in
      let isDoubtful = fact == .unknownColumn && table == .observation && Self.namesRunningTotal(column.header)
      return (fact: isDoubtful ? FindingFact.sheet(.contestedField(Field.value.rawValue)) : fact, column: column)
    }
    facts = told + Self.facts(aboutPeriodsOf: columns, areWhole: periods.map { Set($0.certain.keys) } ?? [])
  }

  /// The same header where a line under it states the unit of the whole table, unless one above it does, and where
  /// `mentions` are words beside the table that name units.
  public func stating(unit: String?, mentions: [String]) -> HeaderMatch {
    var stated = self
    stated.unitAbove = unitAbove ?? unit
    stated.mentions = mentions
    return stated
  }

  /// What stands in brackets behind a header: of figures it may be their period or how firm they are, else it is a unit.
  private struct Brackets {
    var unit: String?
    var period: String?
    var state: String?

    init(_ words: String?, isFigure: Bool, isDatedElsewhere: Bool) {
      guard let words else { return }
      let isPeriod = Period.parse(words).map { $0.kind != .unstated } ?? false
      if isFigure, let state = PeriodHeader.state(named: words) {
        self.state = state
      } else if isFigure, isPeriod, !isDatedElsewhere {
        period = words
      } else {
        unit = words
      }
    }
  }

  private static func meaning(
    of text: HeaderText, in table: Table, answers: [String: Field?], above samples: [String], _ names: NameBook
  ) -> (HeaderColumn.Meaning, HeaderText.Form?) {
    if let answer = answers[Folding.folded(text.text)] {
      // Whoever names a column by hand says nothing of the period or the unit that its header carries.
      return (answer.map { .field($0) } ?? .passedOver, answer.flatMap { _ in text.fullest })
    }
    if let (field, form) = text.match({ FieldSynonyms.field($0, in: table) }) {
      let isMeasure = field == .unit && table.holdsFigures && areMeasures(samples, names)
      return (isMeasure ? .elsewhere(.measure) : .field(field), form)
    }
    if let (_, form) = text.match({ FieldSynonyms.isOrdinal($0) ? true : nil }) { return (.ordinal, form) }
    if let (field, form) = text.match(FieldSynonyms.fieldElsewhere) { return (.elsewhere(field), form) }
    // Whatever a column of units is called, as in a font from before Unicode, its figures are in them.
    let isMeasure =
      table.holdsFigures && !samples.isEmpty && samples.allSatisfy { MeasureUnit($0)?.isUnmistakable == true }
    return (isMeasure ? .elsewhere(.measure) : .unknown, nil)
  }

  /// True for what stands under “Đơn vị” where that is the unit of measure and not the one that reports: `%` or `tỷ đồng`, or
  /// nothing but units of indicators, none of which is called like a unit that reports.
  private static func areMeasures(_ samples: [String], _ names: NameBook) -> Bool {
    if samples.contains(where: { MeasureUnit($0)?.isUnmistakable == true }) { return true }
    return !samples.isEmpty && samples.allSatisfy { names.isMeasure($0) && names.code(of: $0, in: .unit) == nil }
  }

  /// Takes what is the field of another table for the value of the figures, where no other column is.
  private static func takeStandIns(
    for texts: [HeaderText], in meanings: inout [(HeaderColumn.Meaning, HeaderText.Form?)]
  ) {
    if meanings.contains(where: { $0.0 == .field(.value) }) { return }
    for (place, text) in texts.enumerated() {
      guard case .elsewhere = meanings[place].0,
        let (_, form) = text.match({ FieldSynonyms.standsInForValue($0) ? true : nil })
      else { continue }
      meanings[place] = (.field(.value), form)
    }
  }

  /// The columns that hold figures of one period each, where there are several: each of their cells is a row of its own.
  public var figures: [HeaderColumn] {
    let figures = columns.filter { $0.field == .value }
    return figures.count > 1 ? figures : []
  }

  /// The column that fills a field; of several columns of figures the first.
  public func column(of field: Field) -> HeaderColumn? {
    columns.indices.first { columns[$0].field == field }.map { columns[$0] }
  }

  /// The column of figures whose header says what would else stand in a column of its own: their period.
  public func columnStating(_ field: Field) -> HeaderColumn? {
    guard field == .period else { return nil }
    return columns.indices.first { columns[$0].field == .value && columns[$0].period != nil }.map { columns[$0] }
  }

  /// True for a sheet that has every column of its table, as those have that are made after the import format.
  public var isOfTheFormat: Bool { TableSchema.of(table).columns.allSatisfy { column(of: $0.field) != nil } }

  /// True for a sheet of figures in which no column states any.
  public var lacksValue: Bool {
    table == .observation && column(of: .value) == nil
      && [.numerator, .denominator].contains { column(of: $0) == nil }
  }

  /// The required fields of the table that no column fills.
  public var missing: [Field] {
    TableSchema.of(table).columns.filter { $0.isRequired && column(of: $0.field) == nil }.map(\.field)
  }
}
