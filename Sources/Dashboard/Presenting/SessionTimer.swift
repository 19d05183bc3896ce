/// How long a session takes, and each of its scenes; it stands while the screen is dark.
///
/// All moments are milliseconds of one clock that never goes back; which one does not matter.
public struct SessionTimer: Hashable, Sendable {
  /// Milliseconds of each scene, by its place, up to `since`.
  public private(set) var spent: [Int: Int]
  /// The scene whose time runs, and since when; `nil` before the first step and while it stands.
  public private(set) var running: Running?
  /// True from the first step on.
  public private(set) var hasStarted: Bool

  /// A scene whose time runs.
  public struct Running: Hashable, Sendable {
    /// Its place.
    public let scene: Int
    /// Since when.
    public let since: Int

    /// Names a scene and a moment.
    public init(scene: Int, since: Int) {
      self.scene = scene
      self.since = since
    }
  }

  /// A timer that has not started.
  public init() { self.init(spent: [:], running: nil, hasStarted: false) }

  /// A timer as it was left.
  public init(spent: [Int: Int], running: Running?, hasStarted: Bool) {
    self.spent = spent
    self.running = running
    self.hasStarted = hasStarted
  }

  /// The time of `scene` runs from now on, and no other.
  mutating func run(_ scene: Int, at now: Int) {
    stop(at: now)
    hasStarted = true
    running = Running(scene: scene, since: now)
  }

  /// No time runs.
  mutating func stop(at now: Int) {
    guard let running else { return }
    if now > running.since { spent[running.scene, default: 0] += now - running.since }
    self.running = nil
  }

  /// Milliseconds of a scene by `now`.
  public func elapsed(of scene: Int, at now: Int) -> Int {
    let open = running.flatMap { $0.scene == scene ? max(0, now - $0.since) : nil } ?? 0
    return spent[scene, default: 0] + open
  }

  /// Milliseconds of all scenes by `now`.
  public func elapsed(at now: Int) -> Int {
    spent.values.reduce(0, +) + (running.map { max(0, now - $0.since) } ?? 0)
  }
}
