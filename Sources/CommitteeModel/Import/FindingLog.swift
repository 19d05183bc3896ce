/// What is to be said about rows, of which there may be more than anybody reads.
public struct FindingLog: Sendable {
  /// The findings, of each kind no more than `most`.
  public private(set) var findings: [Finding] = []
  /// How many findings of a kind there are beyond those.
  public private(set) var untold: [FindingCode: Int] = [:]
  /// How many of those stop the import.
  public private(set) var untoldBlocking = 0
  /// True when one of them stops the import.
  public private(set) var isBlocked = false

  private var counts: [FindingCode: Int] = [:]

  /// So many of one kind are kept; who mends that many asks again afterwards.
  public static let most = 10_000

  /// Begins with nothing said.
  public init() {}

  /// Adds findings behind those that are there.
  public mutating func add(_ findings: some Sequence<Finding>) {
    for finding in findings {
      isBlocked = isBlocked || finding.severity == .blocking
      counts[finding.code, default: 0] += 1
      if counts[finding.code, default: 0] <= Self.most {
        self.findings.append(finding)
      } else {
        leaveUntold(1, of: finding.code, finding.severity)
      }
    }
  }

  /// Adds what another log holds, also what it only counts; `others` must have counted blocking findings alone or none.
  public mutating func add(_ other: FindingLog) {
    add(other.findings)
    for (code, count) in other.untold { leaveUntold(count, of: code, other.untoldBlocking > 0 ? .blocking : .warning) }
  }

  /// Counts findings that nobody kept.
  public mutating func leaveUntold(_ count: Int, of code: FindingCode, _ severity: Severity) {
    guard count > 0 else { return }
    untold[code, default: 0] += count
    guard severity == .blocking else { return }
    untoldBlocking += count
    isBlocked = true
  }
}
