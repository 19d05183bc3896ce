/// What the first word of a screen's address names.
public enum ScreenKind: String, CaseIterable, Sendable {
  case overview
  case checks
  case section
  case indicator
  case rank
  case compare
  case table

  // What only a script shows by itself.
  case opening
  case conclusion
  case task
  case recommendation

  // Lists of everything of one kind; what may stand behind is the code of a row.
  case lastSession = "last-session"
  case plan
  case tasks
  case rankings
  case opinions
  case sectors
  case foundation
  case systems
  case agenda
  case sites
  case documents
  case sources
  case reporting

  /// What has to stand behind the word.
  enum Object {
    case none
    case required
    case optional
  }

  var object: Object {
    switch self {
    case .overview, .checks, .opening: .none
    case .section, .indicator, .rank, .compare, .table, .conclusion, .task, .recommendation: .required
    default: .optional
    }
  }
}

/// The text that names a screen: `overview`, `section/cqs`, `indicator/cqs.dvc34`, `table/dti/2022/63`, `tasks/nv-01`.
///
/// Only its form: whether an edition has what it names is the affair of whoever looks into one.
public struct ScreenAddress: Hashable, Sendable {
  /// What the first word names.
  public let kind: ScreenKind
  /// What stands behind the first stroke: a code, or a code with more strokes; `nil` where nothing does.
  public let object: String?

  /// Makes an address.
  public init(_ kind: ScreenKind, _ object: String? = nil) {
    self.kind = kind
    self.object = object
  }

  /// Reads an address; `nil` for what no screen is called.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let word = parts.first, let kind = ScreenKind(rawValue: word) else { return nil }
    let object = parts.count > 1 ? parts[1] : nil
    switch (kind.object, object) {
    case (.none, nil), (.optional, nil): break
    case (.required, let object?), (.optional, let object?): if object.isEmpty { return nil }
    default: return nil
    }
    self.init(kind, object)
  }

  /// The address as it is written.
  public var text: String { kind.rawValue + (object.map { "/\($0)" } ?? "") }

  /// The sections of the overview, as addresses call them, in their order.
  public static let sections = ["cqs", "kts", "xhs", "lv", "kl"]

  /// A table of ranks as addresses call it: `dti/2022/63`, with `-` for what no row states.
  public static func table(index: String, period: String, map: String) -> String {
    let number = map.prefix { $0.isNumber }
    return "\(index)/\(period.isEmpty ? "-" : period)/\(number.isEmpty ? "-" : number)"
  }
}
