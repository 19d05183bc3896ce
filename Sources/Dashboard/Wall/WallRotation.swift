/// Which scene a wall shows, and until when.
///
/// All moments are milliseconds of one clock. However long nothing was heard of it, a turn is one page, or one scene where
/// it has no more: after a night's sleep the wall goes on where it stopped.
public struct WallRotation: Hashable, Sendable {
  /// How each scene stands.
  public enum Slot: Hashable, Sendable {
    case waiting
    case shown
    /// It cannot be shown now, and why; it is tried again each time it comes round.
    case failed(String)
  }

  private let pace: WallPace
  /// Milliseconds that each scene stays; for those behind them the pace tells.
  private let spans: [Int]
  /// Which page of the scene is shown, from 0, of how many; a scene with more rows than room has several.
  public private(set) var page = 0
  private var pages = 1
  /// The scenes in order.
  public private(set) var slots: [Slot]
  /// The place of the scene that is shown, from 0.
  public private(set) var place = 0
  /// How often the page or the scene has changed; what stands on the screen moves a little with it, so that nothing burns in.
  public private(set) var turns = 0
  private var since: Int
  /// Until when a visitor holds the scene; `nil` where nobody does.
  private var heldUntil: Int?

  /// A rotation that begins with its first scene; `spans` tells how many milliseconds each stays, where they differ.
  public init(scenes: Int, lasting spans: [Int] = [], pace: WallPace, at now: Int) {
    self.pace = pace
    self.spans = spans
    slots = Array(repeating: .waiting, count: scenes)
    since = now
  }

  /// A rotation over other scenes that goes on from where another stands: however often the scenes are exchanged, each turn
  /// comes when it would have come.
  public init(scenes: Int, lasting spans: [Int] = [], after other: WallRotation, at now: Int) {
    self.init(scenes: scenes, lasting: spans, pace: other.pace, at: now)
    guard !other.slots.isEmpty, scenes > 0 else { return }
    place = other.place % scenes
    turns = other.turns
    (since, heldUntil) = (other.since, other.heldUntil)
  }

  /// True where some scene can be shown.
  public var isPlayable: Bool {
    slots.contains { if case .failed = $0 { false } else { true } }
  }

  /// True while a visitor holds the scene.
  public func isHeld(at now: Int) -> Bool { heldUntil.map { now < $0 } ?? false }

  /// Milliseconds that a page of the scene stays.
  private var span: Int { spans.indices.contains(place) ? spans[place] : pace.scene }

  /// Milliseconds until the scene changes by itself, at least 1.
  public func rest(at now: Int) -> Int {
    let end = max(heldUntil ?? 0, since + span)
    return min(max(1, end - now), max(span, pace.visit ?? 0))
  }

  /// True when the time of the scene is over.
  public func isOver(at now: Int) -> Bool {
    if now < since { return false }
    return !isHeld(at: now) && now - since >= span
  }

  /// Goes to the next page of the scene, or behind the last one to the next scene.
  public mutating func turn(at now: Int) {
    guard page + 1 < pages else { return step(1, at: now) }
    page += 1
    turns += 1
    since = now
    heldUntil = nil
  }

  /// On how many pages the scene stands that is shown.
  public mutating func stands(on pages: Int) {
    self.pages = pages
    page %= pages
  }

  /// A visitor pages: forward by 1 or back by -1, by 0 not at all, over the pages of the scene and then to another; and what
  /// he sees stands for a while.
  public mutating func visit(_ step: Int, at now: Int) {
    guard let visit = pace.visit else { return }
    if (0..<pages).contains(page + step) {
      page += step
      turns += 1
      since = now
    } else {
      self.step(step, at: now)
    }
    heldUntil = now + visit
  }

  /// Passes over a scene that cannot be shown, forward by 1 or back by -1; a visitor holds the wall still.
  public mutating func pass(_ step: Int, at now: Int) {
    let held = heldUntil
    self.step(step, at: now)
    heldUntil = held
  }

  /// What came of showing the scene.
  public mutating func showed(_ slot: Slot) {
    guard slots.indices.contains(place) else { return }
    slots[place] = slot
  }

  /// A clock that went back does not hold the scene for ever.
  public mutating func heard(_ now: Int) {
    if now < since { since = now }
    if let end = heldUntil, now >= end || end - now > pace.visit ?? 0 {
      // The visitor left: the scene has its whole time once more.
      heldUntil = nil
      since = now
    }
  }

  private mutating func step(_ step: Int, at now: Int) {
    guard !slots.isEmpty else { return }
    if slots.indices.contains(place), slots[place] == .shown { slots[place] = .waiting }
    place = (place + step + slots.count) % slots.count
    (page, pages) = (0, 1)
    turns += 1
    since = now
    heldUntil = nil
  }
}
