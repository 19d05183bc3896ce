public import CellGrid
public import CommitteeModel
public import Dashboard
public import Screens

/// Where a wall finds what to show.
public protocol WallFeed: AnyObject {
  /// Where it looks, in words for the screen.
  var place: String { get }
  /// What becomes ready when something may have changed.
  var watches: [Watch] { get }
  /// Milliseconds after which it wants to look all the same; `nil` where it is told of every change.
  var patience: Int? { get }

  /// Looks once more.
  func look() -> WallFind

  /// The edition given last turned out not to be readable.
  func refuse(_ failure: DossierFailure)
}

/// What a look for editions found.
public struct WallFind {
  /// The newest edition that is whole; `nil` where it is the one that was given last.
  public let edition: (any DossierReading)?
  /// Files that would come before it and are not taken, the weightiest first.
  public let refused: [WallCondition.Refusal]

  /// Tells of an edition and of what was passed over for it.
  public init(edition: (any DossierReading)?, refused: [WallCondition.Refusal]) {
    self.edition = edition
    self.refused = refused
  }
}

/// A clock that knows the day.
public protocol DayClock: MinuteClock {
  /// Today.
  var day: CalendarDay { get }
}

/// Something that happened to a wall, for its log.
public enum WallNote: Hashable, Sendable {
  /// An edition took the place of the one before.
  case took(EditionRecord)
  /// A file was not taken.
  case refused(WallCondition.Refusal)
  /// A scene was left out.
  case leftOut(scene: Int, reason: String)
}

/// Shows one scene after the other, unattended.
///
/// It knows two things that a person can do, page forward and back, and nothing that writes, ends or leaves.
public final class WallLoop {
  private let device: any TerminalDevice
  private let feed: any WallFeed
  private let clock: any DayClock
  private let stopwatch: any Stopwatch
  private let pace: WallPace
  private let theme: Theme
  private let note: (WallNote) -> Void
  private let alive: () -> Void

  private var librarian: Librarian?
  private var state: State?
  /// Which scene is shown, and how often it has changed.
  public private(set) var rotation: WallRotation
  private var refused: [WallCondition.Refusal] = []
  private var maker = FrameMaker()
  private var gate = KeyGate()
  private var today: CalendarDay
  /// Events that are taken in before a frame is drawn all the same.
  private static let burst = 256

  /// Makes a wall; `note` is told what happens, `alive` that a frame was drawn.
  public init(
    on device: any TerminalDevice, of feed: any WallFeed, clock: any DayClock, stopwatch: any Stopwatch, pace: WallPace,
    theme: Theme, note: @escaping (WallNote) -> Void, alive: @escaping () -> Void
  ) {
    self.device = device
    self.feed = feed
    self.clock = clock
    self.stopwatch = stopwatch
    self.pace = pace
    self.theme = theme
    self.note = note
    self.alive = alive
    today = clock.day
    rotation = WallRotation(scenes: 0, pace: pace, at: stopwatch.milliseconds)
  }

  /// Runs until the process is asked to end or the terminal is gone.
  public func run() {
    look()
    present()
    while true {
      device.watch(feed.watches)
      var event = device.nextEvent(within: rest)
      for _ in 0..<Self.burst {
        if event == .ended { return }
        take(event)
        event = device.nextEvent(within: 0)
        if event == .timeout { break }
      }
      if event == .ended { return }
      tick()
      present()
    }
  }

  /// Milliseconds until something changes by itself.
  private var rest: Int {
    let now = stopwatch.milliseconds
    let turn = isNight || !rotation.isPlayable ? Int.max : rotation.rest(at: now)
    return min(turn, clock.millisecondsToNextMinute, feed.patience ?? Int.max)
  }

  private var isNight: Bool { pace.night?.holds(clock.time) ?? false }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): page(key)
    case .resized: fit()
    case .resumed: fit()
    case .othersReady: look()
    // Nothing that is pasted or pointed at means anything here.
    case .paste, .pointer, .timeout, .ended: break
    }
  }

  private func page(_ key: Key) {
    let now = stopwatch.milliseconds
    guard gate.admits(key, in: .presenting, at: now), !isNight, let command = Keymap.of(.presenting)[key],
      let step = command.visitorStep
    else { return }
    rotation.visit(step, at: now)
    show()
  }

  private func fit() {
    device.repaint()
    guard var state, let librarian else { return }
    librarian.take(.resized(WallScreen.sceneSize(on: device.size)), in: &state)
    self.state = state
  }

  private func tick() {
    let now = stopwatch.milliseconds
    if feed.patience != nil { look() }
    if clock.day != today {
      today = clock.day
      if var state {
        librarian?.take(.dayTurned(today), in: &state)
        self.state = state
      }
    }
    rotation.heard(now)
    guard !isNight, rotation.isOver(at: now) else { return }
    rotation.turn(at: now)
    show()
  }

  /// Shows the scene whose turn it is, or the next one that can be shown.
  private func show() {
    guard let librarian else { return }
    for _ in rotation.slots.indices {
      guard var state else { return }
      librarian.take(.sceneChosen(rotation.place + 1), in: &state)
      self.state = state
      guard let trouble = WallScreen.trouble(of: state, by: &maker) else { return rotation.showed(.shown) }
      if rotation.slots[rotation.place] != .failed(trouble) {
        note(.leftOut(scene: rotation.place + 1, reason: trouble))
      }
      rotation.showed(.failed(trouble))
      self.state?.forgetScenes()
      rotation.turn(at: stopwatch.milliseconds)
    }
  }

  /// Takes a new edition, whole or not at all; the scene before ends with it.
  private func look() {
    while true {
      let found = feed.look()
      for one in found.refused where !refused.contains(one) { note(.refused(one)) }
      refused = found.refused
      guard let edition = found.edition else { return }
      do {
        try take(edition)
        note(.took(edition.edition))
        return show()
      } catch {
        feed.refuse(error as? DossierFailure ?? .unreadable(path: feed.place, detail: "\(error)"))
      }
    }
  }

  private func take(_ edition: any DossierReading) throws {
    // Nobody speaks at a wall: what is for the speaker is not even read.
    let librarian = Librarian(NotelessReading(edition))
    let view = ViewState(size: WallScreen.sceneSize(on: device.size), tier: device.tier, theme: theme)
    // Without its proceedings an edition would look like one of a session without a script.
    _ = try Proceedings(reading: edition)
    var state = try librarian.opening(at: nil, in: view, presenting: true)
    if state.view.notice != nil { state.forgetScenes() }
    librarian.take(.dayTurned(today), in: &state)
    let scenes = state.view.presentation?.script.scenes.count ?? 0
    rotation = WallRotation(scenes: scenes, after: rotation, at: stopwatch.milliseconds)
    (self.librarian, self.state, maker) = (librarian, state, FrameMaker())
  }

  private func present() {
    let condition = WallCondition(
      folder: feed.place, rotation: rotation, isHeld: rotation.isHeld(at: stopwatch.milliseconds), today: today,
      clock: clock.time, isNight: isNight, refused: refused)
    device.present(
      WallScreen.frame(of: state, condition, size: device.size, tier: device.tier, theme: theme, by: &maker))
    gate.drawn()
    alive()
  }
}
