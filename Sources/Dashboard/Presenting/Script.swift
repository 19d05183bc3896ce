public import CommitteeModel

/// The scenes of a session in the order in which they are shown.
public struct Script: Hashable, Sendable {
  /// The scenes; at least one.
  public let scenes: [ScriptScene]

  /// The script that a dossier states, or else one made from the agenda of its session; `elsewhere` lets it show what only
  /// other units state.
  public init(_ proceedings: Proceedings, in dossier: Dossier, board: Board, elsewhere: Elsewhere? = nil) {
    let grammar = SceneGrammar(dossier: dossier, board: board, proceedings: proceedings, elsewhere: elsewhere)
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

  /// True where it names screens that the unit shown does not have and others might.
  var lacksScreens: Bool {
    scenes.contains { scene in
      guard case .unknown(let text) = scene.content, let address = ScreenAddress(text) else { return false }
      return [.compare, .indicator, .rank, .table].contains(address.kind)
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
  /// How its register is looked at: by a row of it alone, or by a choice of its rows; `nil` for all of them.
  public let look: RegisterLook?
  /// The choice and the order of the rows, in words: `Quá hạn, theo chủ trì`; empty where the script names none.
  public let choice: String
  /// What stands above it; empty for the name of what it shows.
  public let title: String
  /// The point of the agenda to which it belongs.
  public let agendaItem: AgendaItem?
  /// How long it may take, where stated.
  public let minutes: Int?
  /// True where its parts appear one by one.
  public let isRevealed: Bool

  init(
    _ content: Content, look: RegisterLook? = nil, choice: String = "", ordinal: String = "", title: String = "",
    agendaItem: AgendaItem? = nil, minutes: Int? = nil, isRevealed: Bool = false
  ) {
    self.ordinal = ordinal
    self.content = content
    self.look = look
    self.choice = choice
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
