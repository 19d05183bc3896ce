public import CommitteeModel

/// A screen; its text is used by the command line, the log and tests alike.
public enum Route: Hashable, Sendable {
  /// All sections side by side.
  case overview
  /// One section: its table beside the detail of the selected subject.
  case section(Section)
  /// One indicator or rank, filling the screen.
  case subject(Subject)
  /// What the checks found, beside the detail of the selected finding.
  case checks
  /// Everything of one kind, beside the detail of the selected row.
  case register(Register)
  /// All units' figures of an indicator, in the period that is shown.
  case comparison(Code<Indicator>)
  /// The whole table of an index in one year.
  case standings(Archive.TableKey)
  /// What is put on record during the session; no address leads here, for it takes a ledger.
  case desk

  /// `overview`, `checks`, `tasks`, `section/cqs`, `indicator/cqs.dvc34`, `rank/dti`, `compare/cqs.dvc34`,
  /// `table/dti/2022/63`.
  public var text: String {
    switch self {
    case .overview: "overview"
    case .checks: "checks"
    case .desk: "desk"
    case .register(let register): register.rawValue
    case .comparison(let code): "compare/\(code.text)"
    case .standings(let key): "table/\(key.text)"
    case .section(let section): "section/\(section.slug)"
    case .subject(.indicator(let code)): "indicator/\(code.text)"
    case .subject(.ranking(let index)): "rank/\(index)"
    case .subject(.conclusion(let code)): "conclusion/\(code.text)"
    case .subject(.task(let code)): "task/\(code.text)"
    case .subject(.recommendation(let code)): "recommendation/\(code.text)"
    }
  }
}

extension Route {
  /// The subject that it is about; `nil` for screens of many.
  public var subject: Subject? {
    switch self {
    case .subject(let subject): subject
    case .comparison(let code): .indicator(code)
    case .standings(let key): .ranking(key.index)
    case .overview, .section, .checks, .register, .desk: nil
    }
  }
}

/// A route with the row selected there and the panel that lies over it: `overview`, `tasks/bg-nv1-08`,
/// `section/cqs+help`, `indicator/cqs.dvc34+source`.
public struct Address: Hashable, Sendable {
  /// The screen.
  public let route: Route
  /// The code of the row of a register; whether it lists one is known when it was read.
  public let row: String?
  /// The panel over it.
  public let panel: Panel?

  /// The panels that can be asked for by name.
  public enum Panel: String, CaseIterable, Sendable {
    case help, source, search, screens, sessions, units, periods
  }

  /// Makes an address.
  public init(_ route: Route, row: String? = nil, panel: Panel? = nil) {
    self.route = route
    self.row = row
    self.panel = panel
  }

  /// Makes the address of a row of a register.
  public init(_ item: Item, in register: Register) { self.init(.register(register), row: item.rowCode) }

  /// Reads an address; a panel alone lies over the overview. `nil` when the dossier has no such screen.
  ///
  /// With what any unit states, what the unit shown does not state itself is the comparison of those who do.
  public init?(_ text: String, in dossier: Dossier, board: Board, elsewhere: Elsewhere? = nil) {
    if let panel = Panel(rawValue: text) {
      self.init(.overview, panel: panel)
      return
    }
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    let panel = parts.count > 1 ? parts.last.flatMap { Panel(rawValue: String($0)) } : nil
    // What ends with no panel's name may still be the code of a row.
    let place = panel == nil ? text : parts.dropLast().joined(separator: "+")
    let steps = place.split(separator: "/", maxSplits: 1).map(String.init)
    if steps.count == 2, let register = Register(rawValue: steps[0]) {
      self.init(.register(register), row: steps[1], panel: panel)
      return
    }
    guard let route = Address.route(place, board: board) ?? Address.route(place, among: elsewhere) else { return nil }
    self.init(route, panel: panel)
  }

  /// The route with its row and panel, as `init` reads it.
  public var text: String {
    route.text + (row.map { "/\($0)" } ?? "") + (panel.map { "+\($0.rawValue)" } ?? "")
  }

  /// Every screen of a dossier, and every panel once; rows of registers have their addresses besides.
  public static func all(in board: Board) -> [Address] {
    let subjects = Section.allCases.flatMap { board.table($0) }.filter(\.hasScreen)
    let routes: [Route] =
      [.overview, .checks] + Register.allCases.map(Route.register) + Section.allCases.map(Route.section)
      + subjects.map(Route.subject) + subjects.compactMap(\.indicator).map(Route.comparison)
      + board.tables.map(Route.standings)
    return routes.map { Address($0) } + Panel.allCases.map { Address(.overview, panel: $0) }
  }

  private static func route(_ text: String, among elsewhere: Elsewhere?) -> Route? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    return parts.count == 2 ? elsewhere?.route(parts[0], parts[1]) : nil
  }

  private static func route(_ text: String, board: Board) -> Route? {
    if text == "overview" { return .overview }
    if text == "checks" { return .checks }
    if let register = Register(rawValue: text) { return .register(register) }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let wanted: Route? =
      switch parts[0] {
      case "section": Section.allCases.first { $0.slug == parts[1] }.map(Route.section)
      case "indicator": .subject(.indicator(Code(parts[1])))
      case "rank": .subject(.ranking(parts[1]))
      case "compare": .comparison(Code(parts[1]))
      case "table": board.tables.first { $0.text == parts[1] }.map(Route.standings)
      default: nil
      }
    if let subject = wanted?.subject, board.section(of: subject) == nil { return nil }
    return wanted
  }
}
