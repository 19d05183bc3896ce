public import CellGrid
import CommitteeModel

/// The commands of a mode by key, made from the action table.
public struct Keymap: Sendable {
  private let commands: [Key: Command]
  private let takesTyping: Bool

  /// The keymap of a mode.
  public static func of(_ mode: Mode) -> Keymap { all[mode]! }

  private static let all = Dictionary(uniqueKeysWithValues: Mode.allCases.map { ($0, Keymap($0)) })

  private init(_ mode: Mode) {
    var commands: [Key: Command] = [:]
    for binding in Binding.table where binding.modes.contains(mode) {
      for key in binding.keys {
        precondition(commands[key] == nil, "\(key.notation) stands twice in \(mode)")
        commands[key] = binding.command
      }
    }
    self.commands = commands
    takesTyping = mode == .picker || mode == .form
  }

  /// The command of a key; letters also as an input method changes them: capital, or with marks.
  public subscript(key: Key) -> Command? {
    if let command = commands[key] { return command }
    guard case .character(let scalar) = key, !takesTyping,
      let plain = Folding.folded(String(scalar)).unicodeScalars.first
    else { return nil }
    return commands[.character(plain)]
  }
}

extension ViewState {
  /// Where keys go.
  public var mode: Mode {
    if presentation?.panel == .leaving { return .leaving }
    switch overlay {
    case .help, .source: return .panel
    case .picker: return .picker
    case nil: break
    }
    if let presentation, !presentation.isAway { return presentation.panel == nil ? .presenting : .scenes }
    return switch route {
    case .overview: .overview
    case .section: .section
    case .subject: .subject
    case .checks: .checks
    case .register: .register
    case .comparison, .standings: .comparison
    case .desk: desk?.mode ?? .desk
    }
  }
}
