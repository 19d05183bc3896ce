/// What a mouse did at a place of the terminal.
public struct PointerEvent: Hashable, Sendable {
  /// What it did.
  public enum Gesture: String, Hashable, Sendable {
    /// The left button went down, nothing else held.
    case click
    /// The wheel turned by one notch.
    case wheelUp, wheelDown
  }

  /// What it did.
  public let gesture: Gesture
  /// Where, from the upper left corner.
  public let place: Point

  /// Makes an event.
  public init(_ gesture: Gesture, at place: Point) {
    self.gesture = gesture
    self.place = place
  }
}
