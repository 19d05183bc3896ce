/// The part of digital transformation that an indicator or a task belongs to.
public enum Pillar: String, CaseIterable, Sendable {
  case digitalGovernment = "chính quyền số"
  case digitalEconomy = "kinh tế số"
  case digitalSociety = "xã hội số"
  case sector = "lĩnh vực"
  case foundation = "nền tảng chung"

  /// The three that every committee reports on.
  public static let three: [Pillar] = [.digitalGovernment, .digitalEconomy, .digitalSociety]

  /// Its place among the pillars, from 0.
  public var place: Int { Pillar.allCases.firstIndex(of: self) ?? 0 }

  /// Short name for routes: `cqs`, `kts`, `xhs`, `lv`, `nt`.
  public var slug: String {
    switch self {
    case .digitalGovernment: "cqs"
    case .digitalEconomy: "kts"
    case .digitalSociety: "xhs"
    case .sector: "lv"
    case .foundation: "nt"
    }
  }

  /// The index of provinces that ranks this pillar; `nil` where none does.
  public var index: String? {
    switch self {
    case .digitalGovernment: "dti.cqs"
    case .digitalEconomy: "dti.kts"
    case .digitalSociety: "dti.xhs"
    case .sector, .foundation: nil
    }
  }
}
