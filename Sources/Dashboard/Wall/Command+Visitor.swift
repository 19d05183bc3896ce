extension Command {
  /// Where a visitor's key leads on a wall: one scene on or back; `nil` for every other command, and for all that could
  /// do more than read.
  public var visitorStep: Int? {
    guard access == .reads else { return nil }
    return switch self {
    case .nextScene: 1
    case .previousScene: -1
    default: nil
    }
  }
}
