/// Tells findings about a session and its province from those about other sessions and units.
///
/// What is not clear about work of sessions before concerns this one: that rule speaks of it only while it is not done.
public struct OwnFindings {
  private let province: Code<ReportingUnit>
  private let rows: Set<CheckSubject>

  /// For the session of a dossier.
  public init(of dossier: Dossier) {
    province = dossier.session.province
    rows = Set(
      [.session(dossier.session.code)] + dossier.tasks.map { .task($0.code) }
        + dossier.conclusions.map { .conclusion($0.code) }
        + dossier.opinions.map { CheckSubject(.opinion, $0.code.text) })
  }

  /// True for a finding that concerns the session.
  public func holds(_ check: Check) -> Bool {
    guard check.unit == nil || check.unit == province else { return false }
    return check.subjects.allSatisfy { subject in
      switch subject.table {
      case .task, .conclusion: check.rule == .unclearTask || rows.contains(subject)
      case .session, .opinion: rows.contains(subject)
      default: true
      }
    }
  }
}
