public import CommitteeModel

/// The scenes of a session in the order in which they are shown.
public struct Script: Hashable, Sendable {
  /// The scenes; at least one.
  public let scenes: [ScriptScene]

  /// The script that a dossier states, or else one made from the agenda of its session.
  public init(_ proceedings: Proceedings, in dossier: Dossier, board: Board) {
    let grammar = SceneGrammar(dossier: dossier, board: board, proceedings: proceedings)
    let rows = proceedings.script
    let drafts =
      rows.isEmpty
      ? AgendaScript(proceedings: proceedings, dossier: dossier, board: board).scenes : rows.map(grammar.scene)
    scenes = drafts.enumerated().map { place, draft in
      var scene = draft
      scene.number = place + 1
      return scene
    }
  }

  /// Scripts of one length are told apart by comparing them: a view is hashed with every key, and its script with it.
  public func hash(into hasher: inout Hasher) { hasher.combine(scenes.count) }

  /// Minutes planned for a point of the agenda: what the agenda gives it, or else its scenes together; `nil` where
  /// neither says any.
  public func minutes(of item: AgendaItem?) -> Int? {
    if let minutes = item?.minutes { return minutes }
    let stated = scenes.filter { $0.agendaItem == item }.compactMap(\.minutes)
    return stated.isEmpty ? nil : stated.reduce(0, +)
  }

  /// Minutes planned for the whole session; `nil` where not every point has any.
  public var minutes: Int? {
    var sum = 0
    var seen: [AgendaItem?] = []
    for scene in scenes where !seen.contains(scene.agendaItem) {
      seen.append(scene.agendaItem)
      guard let minutes = minutes(of: scene.agendaItem) else { return nil }
      sum += minutes
    }
    return sum
  }
}

/// One scene of a script, its screen found.
public struct ScriptScene: Hashable, Sendable {
  /// What fills the screen.
  public enum Content: Hashable, Sendable {
    /// The opening: whose session it is, and its agenda.
    case opening
    /// A screen, in its large form where it has one.
    case route(Route)
    /// A point of the agenda during which nothing else is shown.
    case agendaItem(AgendaItem)
    /// A screen that the edition does not have, as the script writes it: only the title is shown.
    case unknown(String)
  }

  /// Its number, from 1.
  public internal(set) var number = 0
  /// Its number in the stated script, by which its notes are found; empty in a script made from the agenda.
  public let ordinal: String
  /// What fills the screen.
  public let content: Content
  /// How its register is looked at where it shows a row of one by itself.
  public let look: RegisterLook?
  /// What stands above it; empty for the name of what it shows.
  public let title: String
  /// The point of the agenda to which it belongs.
  public let agendaItem: AgendaItem?
  /// How long it may take, where stated.
  public let minutes: Int?
  /// True where its parts appear one by one.
  public let isRevealed: Bool

  init(
    _ content: Content, look: RegisterLook? = nil, ordinal: String = "", title: String = "",
    agendaItem: AgendaItem? = nil, minutes: Int? = nil, isRevealed: Bool = false
  ) {
    self.ordinal = ordinal
    self.content = content
    self.look = look
    self.title = title
    self.agendaItem = agendaItem
    self.minutes = minutes
    self.isRevealed = isRevealed
  }

  /// The row of a register that it shows by itself.
  public var item: Item? { look?.item }

  /// How the registers are looked at while it is shown.
  var registers: [Register: RegisterLook] {
    if case .register(let register) = route, let look { [register: look] } else { [:] }
  }

  /// The screen that it shows, large or not.
  public var route: Route {
    switch content {
    case .route(let route): route
    case .opening, .agendaItem, .unknown: .register(.agenda)
    }
  }
}

/// Reads the screens that a script names.
struct SceneGrammar {
  let dossier: Dossier
  let board: Board
  let proceedings: Proceedings

  func scene(_ row: ScriptRow) -> ScriptScene {
    let (content, look) = content(row.address)
    return ScriptScene(
      content, look: look, ordinal: row.ordinal, title: row.title,
      agendaItem: proceedings.agenda.first { $0.ordinal == row.agendaItem && !row.agendaItem.isEmpty },
      minutes: row.minutes, isRevealed: row.isRevealed)
  }

  /// `opening`, `agenda/3`, an address of a screen or of a row of a register, or of a single conclusion, task or
  /// recommendation.
  private func content(_ text: String) -> (ScriptScene.Content, look: RegisterLook?) {
    if text == "opening" { return (.opening, nil) }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, let content = decision(parts[0], parts[1]) { return (content, nil) }
    guard let address = Address(text, in: dossier, board: board), address.panel == nil else {
      return (.unknown(text), nil)
    }
    guard let row = address.row, case .register(let register) = address.route else {
      return (.route(address.route), nil)
    }
    let look = RegisterLook(selecting: { $0.rowCode == row }, in: register, RegisterLook(), dossier, proceedings)
    return look.map { (.route(address.route), $0) } ?? (.unknown(text), nil)
  }

  private func decision(_ kind: String, _ code: String) -> ScriptScene.Content? {
    switch kind {
    case "agenda": return proceedings.agenda.first { $0.ordinal == code }.map { .agendaItem($0) }
    case "conclusion":
      return dossier.conclusions.contains { $0.code.text == code } ? .route(.subject(.conclusion(Code(code)))) : nil
    case "task": return dossier.task(Code(code)) != nil ? .route(.subject(.task(Code(code)))) : nil
    case "recommendation":
      return dossier.opinions.contains { $0.code.text == code && $0.kind == .recommendation }
        ? .route(.subject(.recommendation(Code(code)))) : nil
    default: return nil
    }
  }
}
