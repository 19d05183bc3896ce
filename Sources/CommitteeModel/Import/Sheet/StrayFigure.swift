/// Numbers of a row that stand in a column in which no figure is wanted.
struct StrayFigure {
  private let header: HeaderMatch
  private let names: NameBook

  /// Looks at rows under a header; `names` tell what the figures of indicators can be.
  init(_ header: HeaderMatch, names: NameBook) {
    self.header = header
    self.names = names
  }

  /// What is to be asked about a remark or a unit that is nothing but a number where the row states no figure, and about a
  /// remark that states another one; `cells` are those of the record.
  func finding(in cells: [String], of row: FoundRow, at origin: Origin) -> Finding? {
    guard header.table == .observation, let value = header.column(of: .value) else { return nil }
    if let finding = remarkFinding(in: cells, at: origin) { return finding }
    guard header.figures.isEmpty else { return nil }
    let schema = TableSchema.of(header.table)
    func cell(_ field: Field) -> String { schema.position(of: field).map { cells[$0] } ?? "" }
    let note = header.column(of: .note)
    let remark = cell(.note)
    func told(_ fact: CellFact, _ column: HeaderColumn, _ read: String) -> Finding {
      Finding(.cell(fact), at: origin, column: column.header, columnIndex: column.index, read: read)
    }
    guard cell(.value).isEmpty, cell(.numerator).isEmpty else {
      if header.hasShares, let (share, amounts) = rates(of: row) {
        return told(.rateBesideRate(number: amounts.text, header: amounts.column.header), share.column, share.text)
      }
      guard let note, remark.utf8.first?.isDigit == true, let nature = names.nature(ofIndicator: cell(.indicator)),
        Self.isOther(remark, than: cell(.value), of: nature)
      else { return nil }
      return told(.otherFigureInNote(stated: cell(.value)), note, remark)
    }
    if let note, Self.isNumber(remark) || isAmount(remark, of: cell(.indicator)) {
      return told(.figureInNote(besides: value.header), note, remark)
    }
    if header.hasShares, let other = other(of: row) {
      return told(.figureInNote(besides: header.figure(value, of: row, names: names).header), other.column, other.text)
    }
    guard let measure = header.columns.first(where: { $0.meaning == .elsewhere(.measure) }),
      let stored = row.cells.first(where: { $0.column == measure.index })?.value,
      case let unit = CellReading(stored, as: .text, notation: nil).text, Self.isNumber(unit),
      MeasureUnit(unit)?.powerOfTen == 0
    else { return nil }
    return told(.figureInNote(besides: value.header), measure, unit)
  }

  /// What is to be asked about a remark that takes the row's figure back, gives another one or says that it is of another period.
  private func remarkFinding(in cells: [String], at origin: Origin) -> Finding? {
    let schema = TableSchema.of(header.table)
    func cell(_ field: Field) -> String { schema.position(of: field).map { cells[$0] } ?? "" }
    let (remark, stated) = (cell(.note), cell(.value))
    guard let note = header.column(of: .note), !remark.isEmpty, !stated.isEmpty else { return nil }
    func told(_ fact: CellFact) -> Finding {
      Finding(.cell(fact), at: origin, column: note.header, columnIndex: note.index, read: remark)
    }
    if TakenBack.isSaid(in: remark, of: stated) { return told(.takenBackInNote(stated: stated)) }
    guard header.figures.isEmpty, GivenCheck.isAboutFigures(remark),
      let period = Period.parse(cell(.period)), period.kind != .unstated,
      let named = Period.named(in: remark, assuming: period.end?.year), !period.fits(in: named.period)
    else { return nil }
    return told(.otherPeriodInNote(named: named.words, stated: cell(.period)))
  }

  /// A rate and the number beside it that may be the rate of the indicator as well: the row's unit is per cent, and it is no
  /// more than the whole.
  private func rates(of row: FoundRow) -> (
    share: (column: HeaderColumn, text: String), amounts: (column: HeaderColumn, text: String)
  )? {
    guard let amounts = header.column(of: .value), case let share = header.figure(amounts, of: row, names: names),
      share.index != amounts.index,
      let measure = header.columns.first(where: { $0.meaning == .elsewhere(.measure) }),
      let unit = text(of: row, in: measure), MeasureUnit(unit)?.isPercentage == true,
      let rate = text(of: row, in: share), let amount = text(of: row, in: amounts), Self.isNumber(rate),
      let number = VietnameseNumber.parse(amount).value ?? Quantity.parse(amount)?.number, number <= ExactDecimal(100)
    else { return nil }
    return ((share, rate), (amounts, amount))
  }

  private func text(of row: FoundRow, in column: HeaderColumn) -> String? {
    row.cells.first { $0.column == column.index }.map { CellReading($0.value, as: .figure, notation: .vietnamese).text }
  }

  /// Of amounts and the rates beside them the number that stands in the other column than is wanted.
  private func other(of row: FoundRow) -> (column: HeaderColumn, text: String)? {
    for column in header.columns where column.field == .value || header.isShare(column) {
      guard let cell = row.cells.first(where: { $0.column == column.index }) else { continue }
      let text = CellReading(cell.value, as: .text, notation: nil).text
      if Self.isNumber(text) { return (column, text) }
    }
    return nil
  }

  /// True for a text that is a number in any notation, with how exact it is and how it is multiplied, and nothing else.
  private static func isNumber(_ text: String) -> Bool {
    let bare = text.hasSuffix("%") ? Scrubbing.scrub(String(text.dropLast())).text : text
    let isPlain = bare.utf8.allSatisfy { $0.isDigit || $0 == .point || $0 == .comma }
    return isPlain && bare.utf8.contains(where: \.isDigit) || Quantity.parse(bare) != nil
  }
}

// MARK: - Amounts

extension StrayFigure {
  /// A number with the unit behind it, by both notations.
  private struct Amount {
    let numbers: [ExactDecimal]
    let unit: MeasureUnit

    /// `nil` for a text that says more than that, or less.
    init?(_ text: String) {
      let digits = text.prefix { $0.isNumber || ".,".contains($0) }
      guard let unit = MeasureUnit(String(text[digits.endIndex...])) else { return nil }
      numbers = [String(digits), NumberNotation.english.restated(String(digits))].flatMap { text -> [ExactDecimal] in
        switch VietnameseNumber.parse(text) {
        case .number(let number): [number]
        case .ambiguous(let number, let other): [number, other]
        case .unreadable: []
        }
      }
      guard !numbers.isEmpty else { return nil }
      self.unit = unit
    }

    /// True where it counts what is counted in the other unit, and no part of it.
    func counts(in other: MeasureUnit) -> Bool {
      guard !unit.isGeneric, !other.isGeneric, unit.relation(to: other) != .other else { return false }
      return Set(unit.bareText.split(separator: " ")).isSubset(of: other.bareText.split(separator: " "))
    }
  }

  private func isAmount(_ text: String, of indicator: String) -> Bool {
    guard text.utf8.first?.isDigit == true, let measure = names.nature(ofIndicator: indicator)?.measure else {
      return false
    }
    return Amount(text)?.counts(in: measure) ?? false
  }

  /// True where a remark is an exact amount that the stated figure does not come to, rounded as the remark is.
  private static func isOther(_ remark: String, than stated: String, of nature: IndicatorNature) -> Bool {
    guard let measure = nature.measure, let amount = Amount(remark), amount.counts(in: measure),
      case .value(let value)? = Figure(stated, as: nature.kind)
    else { return false }
    let quantity: Quantity
    switch value {
    case .count(let count): quantity = count
    case .rate(let rate, _): quantity = rate
    case .fraction, .score, .range, .milestone, .words: return false
    }
    guard quantity.qualifier == .exactly, let number = value.magnitude,
      let inUnit = number.shifted(byPowerOfTen: measure.powerOfTen - amount.unit.powerOfTen)
    else { return false }
    return !amount.numbers.contains { inUnit.rounded(to: $0.scale) == $0 }
  }
}
