/// The columns of a header from left to right, each taken for what those before it leave.
struct HeaderWalk {
  /// The columns so far.
  private(set) var columns: [HeaderColumn] = []
  /// What is to be said about them.
  private(set) var facts: [(fact: FindingFact, column: HeaderColumn)] = []
  /// For the place of a column of amounts the column of rates that stands beside it under the same heading.
  private(set) var shares: [Int: HeaderColumn] = [:]
  /// The headers that name each field, folded.
  private var taken: [Field: Set<String>] = [:]
  /// The periods of the columns of figures; `nil` for one without.
  private var periods: Set<Period?> = []
  /// The headings under which a plan stands beside the results.
  private let plannedHeadings: Set<String>
  /// The last column of figures so far, and the pieces of its header.
  private var amounts: (column: HeaderColumn, pieces: [String])?

  /// Begins before the first column; under `plannedHeadings` a plan stands beside the results.
  init(plannedHeadings: Set<String>) { self.plannedHeadings = plannedHeadings }

  /// Takes a column; `doubt` is why its header may state a period.
  mutating func take(_ column: HeaderColumn, _ pieces: [String], isFigure: Bool, doubt: PeriodDoubt?) {
    facts += HeaderMatch.facts(aboutWordsOf: column, pieces, isFigure: isFigure)
    if isFigure || column.meaning == .unknown, takeAsShare(column, pieces) { return }
    switch column.meaning {
    case .field(let field):
      guard takeAsField(column, field) else { return }
      if field == .value { amounts = (column, pieces) }
    case .ordinal: facts.append((.sheet(.ordinalColumn), column))
    case .elsewhere(let field): facts.append((.sheet(.elsewhere(field)), column))
    case .unknown: facts.append((doubt.map { .sheet(.unclearPeriod($0)) } ?? .unknownColumn, column))
    case .passedOver: break
    }
    columns.append(column)
  }

  /// Takes a column of rates that belongs to the amounts before it.
  private mutating func takeAsShare(_ column: HeaderColumn, _ pieces: [String]) -> Bool {
    guard let amounts, shares[amounts.column.index] == nil,
      HeaderMatch.areShares(pieces, column.unit, beside: amounts.column, amounts.pieces),
      pieces.first(where: { !$0.isEmpty }).map({ !plannedHeadings.contains(Folding.folded($0)) }) ?? true
    else { return false }
    shares[amounts.column.index] = HeaderColumn(
      index: column.index, header: column.header, meaning: .field(.value), unit: column.unit,
      period: amounts.column.period, state: amounts.column.state)
    facts.append((.sheet(.sharesBeside(amounts: amounts.column.header)), column))
    columns.append(column.passedOver(period: nil))
    return true
  }

  /// Takes the first column that names a field; of figures one for each period.
  /// - Returns: Whether it is the column of that field.
  private mutating func takeAsField(_ column: HeaderColumn, _ field: Field) -> Bool {
    let folded = Folding.folded(column.header)
    let period = field == .value ? column.period.flatMap { Period.parse($0) } : nil
    // Figures of a period where all columns of figures before are of other ones.
    let isOfOwnPeriod = period != nil && !periods.contains(nil) && !periods.contains(period)
    if let headers = taken[field], !isOfOwnPeriod {
      let isSame = headers.contains(folded)
      facts.append((isSame ? .duplicateHeader : .sheet(.contestedField(field.rawValue)), column))
      columns.append(column.passedOver(period: column.period))
      return false
    }
    taken[field, default: []].insert(folded)
    if field == .value { periods.insert(period) }
    return true
  }
}

extension HeaderColumn {
  /// The same column, which fills nothing.
  fileprivate func passedOver(period: String?) -> HeaderColumn {
    HeaderColumn(index: index, header: header, meaning: .passedOver, unit: unit, period: period, state: nil)
  }
}
