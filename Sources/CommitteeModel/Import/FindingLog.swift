/// What is to be said about rows, of which there may be more than anybody reads.
public struct FindingLog: Sendable {
  /// The findings, of each kind no more than `most`.
  public private(set) var findings: [Finding] = []
  /// How many findings of a kind there are beyond those.
  public private(set) var untold: [FindingCode: Int] = [:]
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
        untold[finding.code, default: 0] += 1
      }
    }
  }
}
