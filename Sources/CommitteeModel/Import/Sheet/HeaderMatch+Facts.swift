/// What is to be said of headers.
extension HeaderMatch {
  /// What is to be said of columns whose headers state periods; `areWhole` are those that state nothing else.
  static func facts(
    aboutPeriodsOf columns: [HeaderColumn], areWhole: Set<Int>
  ) -> [(fact: FindingFact, column: HeaderColumn)] {
    let figures = columns.filter { $0.field == .value && $0.period != nil }
    let isSpread = figures.count > 1
    var facts: [(fact: FindingFact, column: HeaderColumn)] = []
    for column in columns where column.field == .value {
      guard let state = column.state else { continue }
      facts.append((.sheet(.stateInHeader(state)), column))
      // A column of states beside it says something else of every row.
      if column.period == nil, let other = columns.first(where: { $0.field == .state }) {
        facts.append((.sheet(.contestedField(Field.state.rawValue)), other))
      }
    }
    if let first = figures.first, isSpread || areWhole.contains(first.index) {
      facts.append((.sheet(.periodColumns(figures.map(\.header))), first))
      for column in columns {
        guard let field = column.field else { continue }
        let isShared =
          field == .period || isSpread && [.numerator, .denominator, .comparedWith, .cutoff].contains(field)
          || field == .state && figures.contains { $0.state != nil }
        if isShared { facts.append((.sheet(.sharedByPeriods(field)), column)) }
      }
    }
    for column in columns where column.field != .value || !(isSpread || areWhole.contains(column.index)) {
      guard ![.unknown, .passedOver].contains(column.meaning), let period = column.period else { continue }
      facts.append((.sheet(.periodInHeader(period)), column))
    }
    return facts
  }

  /// What is to be said about the unit of a column and the other words of its header.
  static func facts(
    aboutWordsOf column: HeaderColumn, _ pieces: [String], isFigure: Bool
  ) -> [(fact: FindingFact, column: HeaderColumn)] {
    var facts: [(fact: FindingFact, column: HeaderColumn)] = []
    if let unit = column.unit {
      let isRunning = isFigure && Folding.folded(unit).hasPrefix("luy ke")
      facts.append((.sheet(isRunning ? .runningTotal(unit) : .unitInHeader(unit)), column))
    }
    if isFigure, let words = foreignWords(in: pieces, bracketed: column.unit, isOfPeriod: column.period != nil) {
      facts.append((.sheet(.otherFigures(words)), column))
    }
    return facts
  }

  /// Words of a header of figures that say that they are others than the result of the period: a plan, another period,
  /// a change, another territory. A header that is the column's name as a whole says nothing of the kind.
  static func foreignWords(in pieces: [String], bracketed: String?, isOfPeriod: Bool) -> String? {
    let others = pieces.filter { FieldSynonyms.field(Folding.folded($0), in: .observation) != .value }
    let words = (pieces.count > 1 ? others : []) + [bracketed].compactMap { $0 }
    return words.first { words in
      let line = " " + VowelSpelling.long(Folding.folded(words)) + " "
      if foreign.contains(where: line.contains) { return true }
      let isUnit = MeasureUnit(words)?.isTelling == true || MeasureUnit(words)?.isUnmistakable == true
      return !isOfPeriod && !isUnit && words.contains(where: \.isNumber) && Period.parse(words) == nil
    }
  }

  /// True for a header of running totals, beside which the other figures may be those of a part of the period.
  static func namesRunningTotal(_ header: String) -> Bool { Folding.folded(header).contains("luy ke") }

  private static let foreign = [
    " ke hoach", " kh ", " muc tieu", " du kien", " phan dau", " cung ky", " ky truoc", " nam truoc", " so voi",
    " tang ",
    " giam ", " toan quoc", " ca nuoc", " huyen ", " thanh pho ", " toan tinh ",
  ]
}
