/// How a follower stands to its presenter.
public enum LinkCondition: Hashable, Sendable {
  /// Nothing has come yet.
  case waiting
  /// The presenter does not take this follower, and has said why.
  case refused(Refusal)
  /// Something comes every second.
  case live
  /// Nothing has come for so many seconds.
  case lost(seconds: Int)
  /// The presenter has said that the presentation has come to its end.
  case ended
}

/// Tells from what came when how a follower stands to its presenter.
public struct LinkWatch: Sendable {
  /// Milliseconds of silence that mean nothing: two beats may be late.
  public static let patience = 2_500

  private var lastHeard: Int?
  private var hasEnded = false
  private var refusal: Refusal?

  /// Nothing has come yet.
  public init() {}

  /// Something came.
  public mutating func heard(at now: Int) {
    lastHeard = now
    hasEnded = false
    refusal = nil
  }

  /// The presenter does not take this follower.
  public mutating func wasRefused(_ refusal: Refusal) { self.refusal = refusal }

  /// The presenter took leave.
  public mutating func tookLeave() { hasEnded = true }

  /// How it stands at `now`, in milliseconds, with a line or without.
  public func condition(at now: Int, isConnected: Bool) -> LinkCondition {
    if hasEnded { return .ended }
    if let refusal { return .refused(refusal) }
    guard let lastHeard else { return .waiting }
    let silence = now - lastHeard
    return isConnected && silence < Self.patience ? .live : .lost(seconds: max(0, silence / 1_000))
  }
}
