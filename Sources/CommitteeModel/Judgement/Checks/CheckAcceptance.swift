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
  public func covers(_ check: Check) -> Bool {
    check.rule == rule && check.severity > .note
      && (subject.map { check.subjects.map(\.row.code).contains($0) } ?? true)
  }
}
