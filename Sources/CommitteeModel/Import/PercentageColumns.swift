/// What the percentages of whole columns tell of one another: whether `0,72` stands for 72 %.
struct PercentageColumns: Sendable {
  private var columns: [Column: Evidence] = [:]
  /// The column of which it was noted last that it holds more than one.
  private var last: Column?

  /// A sheet has one column of figures.
  private struct Column: Hashable, Sendable {
    let file: String
    let sheet: String

    /// True for a file of the import format, which has no percent signs to say that a percentage is that small.
    var isOfTheFormat: Bool {
      let name = file.split(separator: "/").last?.lowercased() ?? ""
      return Table.allCases.contains { name == $0.rawValue + ".csv" }
    }
  }

  /// What is to be said of a percentage of an indicator.
  private struct Doubt: Sendable {
    let finding: Finding
    let indicator: String
  }

  private struct Evidence: Sendable {
    /// Those that may be fractions of one.
    var doubtful: [Doubt] = []
    /// Ones, which are the whole where the others are fractions of it.
    var ones: [Doubt] = []
    var hasSign = false
    var hasMoreThanOne = false
  }

  /// How many fractions must stand alone in a column to show that it writes fractions.
  private static let enough = 3
  /// How many findings of a column wait for its end.
  private static let most = 1000

  /// Notes that the column of a batch holds a percentage above one.
  mutating func noteMoreThanOne(in batch: RowBatch) {
    if let last, last.file == batch.file, last.sheet == batch.sheet { return }
    let column = Column(file: batch.file, sheet: batch.sheet)
    columns[column, default: Evidence()].hasMoreThanOne = true
    last = column
  }

  /// Takes in a percentage and gives back what is to be said of it at once; what the column decides is kept for the end.
  ///
  /// `whole` is what is to be said of a one should it turn out to be the whole.
  mutating func settled(
    _ finding: Finding?, about value: Value, of indicator: String, hasSign: Bool, at origin: Origin,
    whole: () -> Finding
  ) -> Finding? {
    let column = Column(file: origin.file, sheet: origin.sheet)
    if hasSign { columns[column, default: Evidence()].hasSign = true }
    if let number = value.magnitude, number > ExactDecimal(1) {
      columns[column, default: Evidence()].hasMoreThanOne = true
    } else if value.magnitude == ExactDecimal(1), !hasSign, finding == nil {
      if columns[column]?.ones.count ?? 0 < Self.most {
        columns[column, default: Evidence()].ones.append(Doubt(finding: whole(), indicator: indicator))
      }
    }
    guard let finding, case .figure(.doubtful(let doubt, _, _)) = finding.fact,
      case .fractionOfOne(.none) = doubt.reason
    else { return finding }
    if hasSign { return nil }
    // So many settle what their column is, whatever comes behind them.
    if let evidence = columns[column], evidence.doubtful.count >= Self.most {
      return Self.weighed(finding, evidence, in: column)
    }
    columns[column, default: Evidence()].doubtful.append(Doubt(finding: finding, indicator: indicator))
    return nil
  }

  /// What is to be said of percentages that may be fractions of one, by file, sheet and line.
  ///
  /// `others` are the greater figures of an indicator; where all of them are tens, a fraction of one and even a one are no
  /// percentages.
  func findings(beside others: (_ indicator: String) throws -> [ExactDecimal]) rethrows -> [Finding] {
    var known: [String: ExactDecimal?] = [:]
    func tens(_ doubt: Doubt) throws -> ExactDecimal? {
      if let found = known[doubt.indicator] { return found }
      let least = try others(doubt.indicator).min().flatMap { $0 >= Self.ten ? $0 : nil }
      known[doubt.indicator] = .some(least)
      return least
    }
    var findings: [Finding] = []
    for (column, evidence) in columns {
      let hasWhole = !evidence.doubtful.isEmpty && !evidence.hasMoreThanOne
      for doubt in evidence.doubtful + (hasWhole ? evidence.ones : []) {
        let finding = Self.weighed(doubt.finding, evidence, in: column)
        findings.append(
          finding.severity == .blocking || column.isOfTheFormat
            ? finding : Self.certain(finding, try tens(doubt).map { .others(VietnameseNumber.format($0)) }))
      }
      if hasWhole || column.isOfTheFormat { continue }
      for doubt in evidence.ones {
        guard let least = try tens(doubt) else { continue }
        findings.append(Self.certain(doubt.finding, .others(VietnameseNumber.format(least))))
      }
    }
    return findings.sorted {
      ($0.origin.file, $0.origin.sheet, $0.origin.line) < ($1.origin.file, $1.origin.sheet, $1.origin.line)
    }
  }

  private static let ten = ExactDecimal(10)

  private static func weighed(_ finding: Finding, _ evidence: Evidence, in column: Column) -> Finding {
    let isWholeColumn = evidence.doubtful.count + evidence.ones.count >= enough && !evidence.hasMoreThanOne
    guard !column.isOfTheFormat, evidence.hasSign || isWholeColumn else { return finding }
    return certain(finding, evidence.hasSign ? .signs : .column)
  }

  /// The same finding where something tells for certain; as it is where nothing does.
  private static func certain(_ finding: Finding, _ evidence: FigureDoubt.FractionEvidence?) -> Finding {
    guard let evidence, case .figure(.doubtful(let doubt, let reading, let nature)) = finding.fact else {
      return finding
    }
    let certain = FigureDoubt(.fractionOfOne(evidence), meant: doubt.meant)
    return Finding(
      .figure(.doubtful(certain, reading: reading, of: nature)), at: finding.origin, column: finding.column,
      read: finding.read)
  }
}
