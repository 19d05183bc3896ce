/// How many findings there are of each weight, and the first of those that block.
public struct CheckTally: Hashable, Sendable {
  /// So many blocking findings are kept; the others are counted.
  public static let kept = 100

  /// How many there are.
  public private(set) var count = 0
  /// How many were accepted.
  public private(set) var acceptedCount = 0
  /// How many block the publication, because nobody accepted them.
  public private(set) var blockingCount = 0
  /// The first that block.
  public private(set) var blocking: [Check] = []
  private var counts: [CheckSeverity: Int] = [:]

  /// Counts findings.
  public init(_ checks: [Check] = []) { for check in checks { add(check) } }

  /// Counts one more.
  public mutating func add(_ check: Check) {
    count += 1
    counts[check.severity, default: 0] += 1
    if check.acceptance != nil {
      acceptedCount += 1
    } else if check.severity == .blocking {
      blockingCount += 1
      if blocking.count < Self.kept { blocking.append(check) }
    }
  }

  /// How many weigh so much.
  public subscript(severity: CheckSeverity) -> Int { counts[severity] ?? 0 }
}
