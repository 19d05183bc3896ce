internal import CommitteeModel

/// Puts what the checks find into the file of an edition, with the reasons for which some of it may stand.
struct FindingFilling: ~Copyable {
  /// What was found.
  private(set) var tally = CheckTally()
  private let isRead: Bool
  private let acceptances: [CheckAcceptance]
  private var idle: [CheckAcceptance]
  private let finding: SQLiteStatement
  private let mark: SQLiteStatement

  /// An audience that does not read findings gets their marks alone.
  init(
    _ file: SQLiteConnection, for audience: Audience, accepting acceptances: [CheckAcceptance]
  ) throws(SQLiteFault) {
    isRead = audience.readsFindings
    let finding = try file.prepare("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let mark = try file.prepare(
      "INSERT INTO finding_mark VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET severity = max(severity, excluded.severity)"
    )
    self.acceptances = acceptances
    idle = acceptances
    self.finding = finding
    self.mark = mark
  }

  /// Puts more findings in, behind the others.
  mutating func add(_ found: [Check]) throws(SQLiteFault) {
    for check in found {
      idle.removeAll { $0.covers(check) }
      let reason = acceptances.first { $0.covers(check) }?.reason
      try insert(reason.map(check.accepted) ?? check)
    }
  }

  private mutating func insert(_ check: Check) throws(SQLiteFault) {
    tally.add(check)
    try finding.bind(tally.count, at: 1)
    try finding.bind(check.severity.rawValue, at: 2)
    for (offset, text) in CheckStore.texts(of: check).enumerated() { try finding.bind(text, at: Int32(offset) + 3) }
    if isRead { try finding.run() }
    for subject in check.subjects {
      try mark.bind(check.unit?.text ?? "", at: 1)
      try mark.bind(subject.table.rawValue, at: 2)
      try mark.bind(subject.code, at: 3)
      try mark.bind(check.weight.rawValue, at: 4)
      try mark.run()
    }
  }

  /// Refuses acceptances that spoke of nothing: slips of the one who typed them.
  func finish() throws(LedgerFailure) {
    guard idle.isEmpty else { throw .idleAcceptance(idle.map(\.target)) }
  }
}
