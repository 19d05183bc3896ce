public import CommitteeModel

extension State {
  /// The selected finding; `nil` where there is none, or nobody asked yet.
  public var finding: Check? {
    guard let place = selectedFinding else { return nil }
    return archive.checks?[place]
  }

  /// True on the screen of the checks with a finding selected.
  var isOnFinding: Bool { view.route == .checks && finding != nil }

  /// The place of the selected finding.
  var selectedFinding: Int? {
    guard let checks = archive.checks, !checks.isEmpty else { return nil }
    return min(view.finding, checks.count - 1)
  }

  /// What a finding speaks of, as far as the screens of the unit shown list it.
  func subject(of check: Check) -> Subject? {
    guard check.unit == nil || check.unit == dossier.figures.unit else { return nil }
    return check.subjects.lazy.compactMap { Subject($0) }.first { board.section(of: $0) != nil }
  }

  /// Moves through the findings; Enter leads to what the selected one speaks of, with the figures of its unit.
  mutating func steerChecks(_ command: Command) -> [Effect] {
    guard let finding, let count = archive.checks?.count else { return [] }
    if let step = command.step(last: count) {
      view.finding = max(0, min(count - 1, (selectedFinding ?? 0) + step))
    } else if command == .open {
      if let subject = subject(of: finding) {
        visit(subject)
      } else if let unit = finding.unit, unit != dossier.figures.unit {
        return [.readFigures(unit: unit, period: nil)]
      } else {
        view.notice = "Điều này không có màn hình riêng; tệp và dòng ở cột bên."
      }
    }
    return []
  }
}

extension Subject {
  /// The subject that a check names; `nil` for rows that no screen selects.
  public init?(_ subject: CheckSubject) {
    switch subject.table {
    case .indicator: self = .indicator(Code(subject.row.code))
    case .ranking: self = .ranking(subject.row.code)
    case .conclusion: self = .conclusion(Code(subject.code))
    case .task: self = .task(Code(subject.code))
    case .opinion: self = .recommendation(Code(subject.code))
    default: return nil
    }
  }

  /// How a check names it.
  public var checked: CheckSubject {
    switch self {
    case .indicator(let code): .indicator(code)
    case .ranking(let index): .ranking(index)
    case .conclusion(let code): .conclusion(code)
    case .task(let code): .task(code)
    case .recommendation(let code): CheckSubject(.opinion, code.text)
    }
  }
}
