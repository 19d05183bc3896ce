public import CommitteeModel

/// A part of the overview; each also has a screen of its own that lists it whole.
public enum Section: Int, CaseIterable, Sendable {
  case digitalGovernment
  case digitalEconomy
  case digitalSociety
  case common
  case conclusions

  /// The name in routes.
  public var slug: String { ScreenAddress.sections[rawValue] }

  /// Its title on screens.
  public var title: String {
    switch self {
    case .digitalGovernment: "Chính quyền số"
    case .digitalEconomy: "Kinh tế số"
    case .digitalSociety: "Xã hội số"
    case .common: "Lĩnh vực và nền tảng chung"
    case .conclusions: "Kết luận và giao việc"
    }
  }

  /// The digit that chooses it, from 1.
  public var number: Int { rawValue + 1 }

  /// The pillars whose indicators it lists.
  public var pillars: [Pillar] {
    switch self {
    case .digitalGovernment: [.digitalGovernment]
    case .digitalEconomy: [.digitalEconomy]
    case .digitalSociety: [.digitalSociety]
    case .common: [.sector, .foundation]
    case .conclusions: []
    }
  }
}

/// What a person can select and ask about.
public enum Subject: Hashable, Sendable {
  /// A figure.
  case indicator(Code<Indicator>)
  /// The rank of the unit in an index.
  case ranking(String)
  /// What the session concluded.
  case conclusion(Code<Conclusion>)
  /// A task that follows from no conclusion.
  case task(Code<CommitteeTask>)
  /// What an oversight recommends, or what was asked of the session.
  case recommendation(Code<Opinion>)

  /// The indicator that it is.
  public var indicator: Code<Indicator>? { if case .indicator(let code) = self { code } else { nil } }

  /// True when it has a screen of its own beyond the detail in its section.
  public var hasScreen: Bool {
    switch self {
    case .indicator, .ranking: true
    case .conclusion, .task, .recommendation: false
    }
  }
}
