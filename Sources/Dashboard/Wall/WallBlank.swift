/// When a wall goes black for some seconds, so that nothing burns in: between two scenes, never while a person reads.
public struct WallBlank: Hashable, Sendable {
  /// Milliseconds that it stays black.
  public static let span = 10_000
  /// Milliseconds from one time to the next; `nil` for never.
  private let interval: Int?
  private var litSince: Int
  private var blackSince: Int?

  /// A wall that is lit.
  public init(every interval: Int?, at now: Int) {
    self.interval = interval
    litSince = now
  }

  /// True while it is black.
  public var isOn: Bool { blackSince != nil }

  /// Milliseconds until it is lit again, at least 1; `nil` where it is.
  public func rest(at now: Int) -> Int? { blackSince.map { min(max(1, $0 + Self.span - now), Self.span) } }

  /// A scene is over: goes black where it was lit for long enough.
  public mutating func sceneEnded(at now: Int) {
    guard let interval, blackSince == nil, now - litSince >= interval else { return }
    blackSince = now
  }

  /// Lights it where the time is over; a clock that went back begins anew.
  public mutating func heard(_ now: Int) {
    if now < litSince { litSince = now }
    guard let since = blackSince else { return }
    if !(since..<since + Self.span).contains(now) { light(at: now) }
  }

  /// Lights it at once: somebody came, or there is something new to see.
  public mutating func light(at now: Int) {
    guard blackSince != nil else { return }
    blackSince = nil
    litSince = now
  }
}
