public import CellGrid

/// Keeps a clicker from running away with the scenes: it sends twice what was pressed once, and holds down what is held.
///
/// A step that comes so soon after the same key is dropped, and so is every step while the one before is not yet drawn:
/// the screen is never more than one step behind the hand.
public struct KeyGate: Sendable {
  /// Milliseconds within which the same key counts once.
  public static let rebound = 80

  private var last: (key: Key, moment: Int)?
  private var isWaiting = false

  /// A gate that lets everything through.
  public init() {}

  /// True for a key that may be acted on at `now`, in milliseconds of any clock; `nil` where there is none.
  public mutating func admits(_ key: Key, in mode: Mode, at now: Int?) -> Bool {
    guard [.presenting, .console].contains(mode), let command = Keymap.of(mode)[key], command.isStep else {
      return true
    }
    let isRebound = if let now, let last { last.key == key && now - last.moment < Self.rebound } else { false }
    last = now.map { (key, $0) }
    if isRebound || isWaiting { return false }
    isWaiting = true
    return true
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
}
