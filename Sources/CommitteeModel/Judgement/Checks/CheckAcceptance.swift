/// A secretary's word that findings of a rule may stand, with the reason.
public struct CheckAcceptance: Hashable, Sendable {
  /// The rule.
  public let rule: CheckRule
  /// The code of the row that is meant; `nil` for all findings of the rule.
  public let subject: String?
  /// Why they may stand.
  public let reason: String

  /// Reads `K07:lý do` or `K07@nt.thong-tin-di-dong:lý do`; `nil` without a known rule and a reason.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map { Scrubbing.scrub(String($0)).text }
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    let named = parts[0].split(separator: "@", maxSplits: 1).map(String.init)
    guard let code = named.first, let rule = CheckRule(rawValue: code.uppercased()) else { return nil }
    self.rule = rule
    subject = named.count > 1 ? named[1] : nil
    reason = parts[1]
  }

  /// `K07`, `K07@nt.thong-tin-di-dong`.
  public var target: String { rule.rawValue + (subject.map { "@\($0)" } ?? "") }

  /// True for a finding that is meant; notes need nobody's word.
  func covers(_ check: Check) -> Bool {
    check.rule == rule && check.severity > .note && (subject.map { check.subjects.map(\.code).contains($0) } ?? true)
  }
}

extension [Check] {
  /// The findings with the reasons for which some of them may stand.
  public func accepting(_ acceptances: [CheckAcceptance]) -> [Check] {
    map { check in
      acceptances.first { $0.covers(check) }.map { check.accepted($0.reason) } ?? check
    }
  }

  /// Findings for which nothing may be published.
  public var blocking: [Check] { filter { $0.severity == .blocking && $0.acceptance == nil } }

  /// Acceptances that speak of no finding: slips of the one who typed them.
  public func idle(_ acceptances: [CheckAcceptance]) -> [CheckAcceptance] {
    acceptances.filter { acceptance in !contains(where: acceptance.covers) }
  }
}
