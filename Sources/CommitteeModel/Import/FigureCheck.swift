/// Holds figures on their way into the ledger against what their indicators are, row by row and then column by column.
public struct FigureCheck: Sendable {
  /// How a cell of a row is spelled in its file, where that differs from what was read; of the unit of measure, for
  /// which the tables of figures have no column, what the sheet says, a line for each `MeasureStatement`.
  public typealias Spelling = (Field) -> String?

  let natures: [String: IndicatorNature]
  var percentages = PercentageColumns()
  /// The indicator of the last row of a batch, for rows of one mostly follow one another.
  var last: (code: [UInt8], nature: IndicatorNature?) = ([], nil)
  /// What sheets say of units, each read once.
  private var statements: [String: [ReadStatement]] = [:]
  private static let mostStatements = 1000

  /// `natures` are those of the indicators that the rows may name, by code.
  public init(_ natures: [String: IndicatorNature]) { self.natures = natures }

  /// All that is wrong with the figures of `records`, in the order of the rows and then of the columns.
  public static func findings(
    in records: [Record], _ natures: [String: IndicatorNature], spelling: (Record, Field) -> String? = { _, _ in nil }
  ) -> [Finding] {
    var check = FigureCheck(natures)
    let found = records.compactMap { record in check.finding(about: record) { spelling(record, $0) } }
    return found + check.findingsOfColumns { _ in [] }
  }

  /// What is wrong with the figure of a row; rows of other tables than figures and targets have none.
  public mutating func finding(about record: Record, spelling: Spelling = { _ in nil }) -> Finding? {
    guard record.table.holdsFigures, let nature = natures[record[.indicator]] else { return nil }
    let isChange = record.table == .observation && Observation.isChange(record)
    guard let figure = Self.figure(of: record, nature, isChange) else {
      // What no kind reads has been told of already.
      guard CellCheck.fact(record[.value], as: .figure) == nil else { return nil }
      return Self.finding(.figureOfOtherKind(isChange ? .count : nature.kind), record, spelling)
    }
    guard case .value(let value) = figure, value.isAmount else {
      return wordsInPlace(of: figure, nature, record, spelling)
    }
    if let fact = Self.magnitudeFact(value, nature) ?? Self.monthFact(value, record[.value])
      ?? unitFact(value, nature, spelling)
    {
      return Self.finding(.figure(fact), record, spelling)
    }
    let doubt = isChange ? nature.doubt(aboutChange: value) : nature.doubt(about: value)
    func finding(_ doubt: FigureDoubt) -> Finding {
      let fact = FigureFact.doubtful(doubt, reading: nature.stated(value), of: nature)
      return Self.finding(.figure(fact), record, spelling)
    }
    let told = doubt.map(finding)
    guard nature.isPercentage, !isChange, record.table == .observation else { return told }
    let hasSign = Self.hasSign(spelling(.value))
    return percentages.settled(told, about: value, of: record[.indicator], hasSign: hasSign, at: record.origin) {
      finding(FigureDoubt(.fractionOfOne(.none), isCertain: false, meant: "100"))
    }
  }

  /// What is wrong with figures that only the whole of a column tells, or the `others` of an indicator that are greater than one,
  /// asked for behind the last row; then other columns may be begun.
  public mutating func findingsOfColumns(
    beside others: (_ indicator: String) throws -> [ExactDecimal]
  ) rethrows -> [Finding] {
    defer { percentages = PercentageColumns() }
    return try percentages.findings(beside: others)
  }

  /// Words where a number is wanted stand as a statement of their own, and are told of unless they say that there is none.
  private func wordsInPlace(
    of figure: Figure, _ nature: IndicatorNature, _ record: Record, _ spelling: Spelling
  ) -> Finding? {
    guard case .value(.words(let words)) = figure, nature.kind != .qualitative, nature.kind != .text else { return nil }
    let start = Folding.accented(words)
    // A letter O is typed for a nought, and “không” said for it, but also where nobody knows.
    if ["không", "o"].contains(start) { return Self.finding(.figure(.noughtOrNothing), record, spelling) }
    if start.hasPrefix("chưa ") || start.hasPrefix("không ") { return nil }
    return Self.finding(.figure(.words(nature.kind)), record, spelling)
  }

  private static func figure(of record: Record, _ nature: IndicatorNature, _ isChange: Bool) -> Figure? {
    if record.table == .observation { return Observation.figure(record, kind: nature.kind) }
    // The amount of a target is a number whatever its indicator; of a fraction or a score it is not said of which part.
    guard [.count, .money, .rate].contains(nature.kind) else { return .absent(.notApplicable) }
    return Figure(record[.value], as: nature.kind) ?? .absent(.missing)
  }

  private static func finding(_ fact: FindingFact, _ record: Record, _ spelling: Spelling) -> Finding {
    Finding(
      fact, at: record.origin, column: Field.value.rawValue, read: spelling(.value) ?? record[.value])
  }

  private static func hasSign(_ spelled: String?) -> Bool { spelled?.utf8.contains(UInt8(ascii: "%")) ?? false }
}

// MARK: - Two readings

extension FigureCheck {
  /// What is to be asked about a word for a thousand or a million before a unit that multiplies too; `nil` without one.
  ///
  /// Nobody doubts `1,5 nghìn` of thousand millions, for those two words are one number.
  static func magnitudeFact(_ value: Value, _ nature: IndicatorNature) -> FigureFact? {
    guard let unit = nature.measure, unit.powerOfTen > 0 else { return nil }
    let ends: [Quantity]
    switch value {
    case .count(let quantity), .rate(let quantity, _): ends = [quantity]
    case .range(let range): ends = [range.lower, range.upper]
    case .fraction, .score, .milestone, .words: return nil
    }
    guard let scale = ends.last?.scale, scale != .thousand || unit.powerOfTen != ScaleWord.billion.powerOfTen else {
      return nil
    }
    let restated = ends.compactMap { end in
      end.number.shifted(byPowerOfTen: -unit.powerOfTen).flatMap { Quantity($0.reduced, qualifier: end.qualifier) }?
        .text
    }
    let bare = [value.text, unit.bareText].filter { !$0.isEmpty }.joined(separator: " ")
    return .magnitudeBeforeUnit(
      says: bare, inUnit: restated.count == ends.count ? restated.joined(separator: " - ") : bare,
      reading: nature.stated(value), of: nature)
  }

  /// What is to be asked about a fraction that its writer, who parts no thousands in it, may have meant for a month.
  static func monthFact(_ value: Value, _ cell: String) -> FigureFact? {
    let fraction: Fraction
    switch value {
    case .fraction(let stated): fraction = stated
    case .score(let score, let highest?): fraction = Fraction(numerator: score, denominator: highest)
    case .score, .count, .rate, .range, .milestone, .words: return nil
    }
    let sides = cell.utf8.filter { $0 != UInt8(ascii: " ") }.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard sides.count == 2, sides.allSatisfy({ $0.allSatisfy(\.isDigit) }), sides[1].count == 4,
      let month = Int(String(decoding: sides[0], as: UTF8.self)), (1...12).contains(month),
      let year = Int(String(decoding: sides[1], as: UTF8.self)),
      (1900...2100).contains(year)
    else { return nil }
    return .monthOrFraction(fraction)
  }
}

// MARK: - Units

extension FigureCheck {
  /// What is wrong with the unit that the file states for a figure; `nil` where none is, or where it fits.
  ///
  /// The nearest statement that speaks of the figure decides.
  private mutating func unitFact(_ value: Value, _ nature: IndicatorNature, _ spelling: Spelling) -> FigureFact? {
    guard [.count, .money, .rate, .score].contains(nature.kind) else { return nil }
    if Self.hasSign(spelling(.value)) { return MeasureUnit("%").flatMap { Self.fact($0, value, nature) } }
    // A column of units and the header of the figures both stand at the figure: neither may contradict it.
    var isSettled = false
    for statement in spelling(.measure).map({ read($0) }) ?? [] {
      if let mention = statement.mention {
        guard !isSettled || statement.words == nil else { return nil }
        switch mention.bearing(on: nature, value.magnitude) {
        case .contradicts(let unit): return Self.fact(unit, value, nature, in: statement.words)
        case .agrees: isSettled = true
        case .none: break
        }
      } else if let unit = statement.unit {
        if let fact = Self.fact(unit, value, nature) { return fact }
        isSettled = true
      }
    }
    return nil
  }

  /// What a statement says, found out once.
  private struct ReadStatement {
    let words: String?
    let mention: MeasureMention?
    let unit: MeasureUnit?
  }

  private mutating func read(_ spelling: String) -> [ReadStatement] {
    if let known = statements[spelling] { return known }
    let read = spelling.split(separator: "\n").map { line in
      let statement = MeasureStatement(spelling: line)
      return ReadStatement(words: statement.words, mention: statement.mention, unit: unit(statement))
    }
    if statements.count == Self.mostStatements { statements = [:] }
    statements[spelling] = read
    return read
  }

  /// In brackets behind a header anything may stand: it is a unit where it can be nothing else, or is an indicator's.
  private func unit(_ statement: MeasureStatement) -> MeasureUnit? {
    guard case .bracketed(let text) = statement, statement.firmUnit == nil else { return statement.firmUnit }
    return MeasureUnit(text).flatMap { unit in
      if unit.isGeneric { return nil }
      return natures.values.contains { $0.measure?.relation(to: unit) == .same } ? unit : nil
    }
  }

  /// What is wrong with a figure whose file states this unit, in these words where they only mention it.
  private static func fact(
    _ unit: MeasureUnit, _ value: Value, _ nature: IndicatorNature, in words: String? = nil
  ) -> FigureFact? {
    let stated = StatedUnit(unit: unit.text, words: words)
    let reading = nature.stated(value)
    let multiple = FigureFact.multipleOfUnit(
      stated: stated, says: "\(value.text) \(unit.textBehindNumber)", reading: reading, of: nature)
    guard let own = nature.measure else {
      if unit.powerOfTen != 0 { return multiple }
      return unit.isPercentage ? .otherUnit(stated: stated, reading: reading, of: nature) : nil
    }
    switch unit.relation(to: own) {
    case .same: return nil
    case .other: return .otherUnit(stated: stated, reading: reading, of: nature)
    case .multiple: return multiple
    }
  }
}

extension IndicatorNature {
  /// A value with the indicator's unit behind it: `1.380 hồ sơ`; a bare fraction of a rate is no percentage yet.
  func stated(_ value: Value) -> String {
    if case .fraction = value, kind == .rate { return value.text }
    return [value.text, measure?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
