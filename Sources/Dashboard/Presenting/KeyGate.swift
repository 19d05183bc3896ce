public import CellGrid

/// Keeps a clicker from running away with the scenes: it sends twice what was pressed once, and holds down what is held.
///
/// A step that comes so soon after the same key is dropped, and so is every step while the one before is not yet drawn:
/// the screen is never more than one step behind the hand. What goes on and off with one key rests longer: a held key must
/// not make the room flicker, and a keyboard waits for half a second before it repeats.
public struct KeyGate: Sendable {
  /// Milliseconds within which the same key counts once; some remotes send twice after a tenth of a second.
  public static let rebound = 120
  /// The same for what a key turns on and off.
  public static let rest = 700

  private var last: (key: Key, moment: Int)?
  private var isWaiting = false

  /// A gate that lets everything through.
  public init() {}

  /// True for a key that may be acted on at `now`, in milliseconds of any clock; `nil` where there is none.
  public mutating func admits(_ key: Key, in mode: Mode, at now: Int?) -> Bool {
    guard [.presenting, .console].contains(mode), let command = Keymap.of(mode)[key],
      command.isStep || command.isSwitch
    else { return true }
    let pause = command.isStep ? Self.rebound : Self.rest
    let isRebound = if let now, let last { last.key == key && now - last.moment < pause } else { false }
    last = now.map { (key, $0) }
    if isRebound { return false }
    return admits(command)
  }

  /// True for a command from a console that may be done now.
  public mutating func admits(_ command: Command) -> Bool {
    guard command.isStep else { return true }
    defer { isWaiting = true }
    return !isWaiting
  }

  /// The frame was drawn.
  public mutating func drawn() { isWaiting = false }
}

extension Command {
  /// True for steps from scene to scene.
  fileprivate var isStep: Bool { self == .nextScene || self == .previousScene }
  /// True for what the same key turns on and off again.
  fileprivate var isSwitch: Bool { self == .dark || self == .bright || self == .recess }
}
