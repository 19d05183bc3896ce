public import CellGrid

/// The number of a scene while it is being typed; one that nobody ends with Enter is forgotten after some seconds.
public struct TypedNumber: Hashable, Sendable {
  /// Milliseconds for which it waits for Enter.
  public static let patience = 8_000
  /// More digits are not taken.
  private static let mostDigits = 4

  /// Its digits so far; none where no number is being typed.
  public private(set) var digits = ""
  /// When the last of them came.
  private var since = 0

  /// No number.
  public init() {}

  /// The number; `nil` where none is being typed.
  public var value: Int? { Int(digits) }

  /// Takes a digit, or takes the last one back; false for other keys.
  public mutating func take(_ key: Key, at now: Int) -> Bool {
    if key == .backspace, !digits.isEmpty {
      digits.removeLast()
    } else if case .character(let scalar) = key, ("0"..."9").contains(scalar) {
      // What is seen is what is gone to: a digit too many is not taken.
      if digits.count < Self.mostDigits { digits.unicodeScalars.append(scalar) }
    } else {
      return false
    }
    since = digits.isEmpty ? 0 : now
    return true
  }

  /// Forgets what has waited for too long by `now`.
  public mutating func forget(at now: Int) {
    if millisecondsToForgetting(at: now) == 0 { self = TypedNumber() }
  }

  /// Milliseconds until it is forgotten; `nil` where none is being typed.
  public func millisecondsToForgetting(at now: Int) -> Int? {
    digits.isEmpty ? nil : max(0, since + Self.patience - now)
  }
}
