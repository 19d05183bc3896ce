public import CellGrid
import CommitteeModel
public import Dashboard
import Screens

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
  private var isReadable = true
  private var lookedAt: Int
  private var maker = FrameMaker()
  private var gate = KeyGate()
  private var blank: WallBlank
  private var today: CalendarDay
  /// Events that are taken in before a frame is drawn all the same.
  private static let burst = 256
  /// Milliseconds after which it looks even where it would be told of changes; it wakes for the minutes of the clock, not
  /// for this.
  private static let distrust = 59_000

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
    lookedAt = stopwatch.milliseconds
    rotation = WallRotation(scenes: 0, pace: pace, at: lookedAt)
    blank = WallBlank(every: pace.blank, at: lookedAt)
  }

  /// Runs until the process is asked to end or the terminal is gone.
  public func run() {
    look()
    present()
    while true {
      var (wait, room) = (rest, Self.burst)
      // What was fetched is taken in: an event that is asked for and dropped may be the one that tells of the size.
      while room > 0 {
        let event = device.nextEvent(within: wait)
        if event == .ended { return }
        if event == .timeout { break }
        take(event)
        (wait, room) = (0, room - 1)
      }
      tick()
      present()
    }
  }

  /// Milliseconds until something changes by itself.
  private var rest: Int {
    let now = stopwatch.milliseconds
    let mayTurn = !isNight && rotation.isPlayable && feed.isIntact
    let turn = blank.rest(at: now) ?? (mayTurn ? rotation.rest(at: now) : Int.max)
    let look = feed.patience.map { max(1, lookedAt + $0 - now) } ?? Int.max
    return min(turn, clock.millisecondsToNextMinute, look)
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
    guard gate.admits(key, in: .presenting, at: now), !isNight, feed.isIntact,
      let step = Keymap.of(.presenting)[key]?.visitorStep
    else { return }
    let place = rotation.place
    // Whoever presses a key before a black wall has seen nothing yet.
    rotation.visit(blank.isOn ? 0 : step, at: now)
    blank.light(at: now)
    guard rotation.place == place else { return show(going: step) }
    state?.turnPage(to: rotation.page)
  }

  private func fit() {
    device.repaint()
    guard var state, let librarian else { return }
    librarian.take(.resized(WallScreen.sceneSize(on: device.size)), in: &state)
    self.state = state
  }

  private func tick() {
    let now = stopwatch.milliseconds
    if !(lookedAt..<lookedAt + (feed.patience ?? Self.distrust)).contains(now) { look() }
    if clock.day != today {
      today = clock.day
      if var state {
        librarian?.take(.dayTurned(today), in: &state)
        self.state = state
      }
    }
    rotation.heard(now)
    blank.heard(now)
    guard !isNight, !blank.isOn, rotation.isOver(at: now) || !rotation.isPlayable else { return }
    blank.sceneEnded(at: now)
    guard !blank.isOn, rotation.isPlayable else { return }
    // What is being written over is not read: the scene stands until the file is whole again, or another takes its place.
    if !feed.isIntact { look() }
    guard feed.isIntact else { return }
    rotation.turn(at: now)
    guard rotation.page > 0 else { return show() }
    state?.turnPage(to: rotation.page)
  }

  /// Shows the scene whose turn it is, or the next one that can be shown, forward by 1 or back by -1.
  private func show(going step: Int = 1) {
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
      rotation.pass(step, at: stopwatch.milliseconds)
    }
  }

  /// Takes a new edition, whole or not at all; the scene before ends with it.
  private func look() {
    // What was watched until now may be closed, and its number belong to something else.
    defer { device.watch(feed.watches) }
    lookedAt = stopwatch.milliseconds
    while true {
      let found = feed.look()
      if found.isReadable != isReadable { note(.readable(found.isReadable, feed.place)) }
      isReadable = found.isReadable
      for one in found.refused where !refused.contains(one) { note(.refused(one)) }
      refused = found.refused
      guard let edition = found.edition else { return }
      do {
        try take(edition)
        note(.took(edition.edition, file: found.file))
        return show()
      } catch {
        feed.refuse(
          error as? Unfitness
            ?? .unreadable(error as? DossierFailure ?? .unreadable(path: feed.place.path, detail: "\(error)")))
      }
    }
  }

  /// Why none of the scenes of a state can be shown; `nil` where one can.
  private func trouble(ofAll scenes: Int, in state: State, by librarian: Librarian) -> String? {
    var (state, maker) = (state, FrameMaker())
    var first: String?
    for scene in 1...max(1, scenes) {
      librarian.take(.sceneChosen(scene), in: &state)
      guard let trouble = WallScreen.trouble(of: state, by: &maker) else { return nil }
      first = first ?? trouble
      state.forgetScenes()
    }
    return first
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
    let spans = state.view.presentation.map { pace.spans(of: $0.script) } ?? []
    let scenes = spans.count
    if let reason = trouble(ofAll: scenes, in: state, by: librarian) { throw Unfitness.noScene(reason) }
    rotation = WallRotation(scenes: scenes, lasting: spans, after: rotation, at: stopwatch.milliseconds)
    (self.librarian, self.state, maker) = (librarian, state, FrameMaker())
    blank.light(at: stopwatch.milliseconds)
  }

  private func present() {
    let condition = WallCondition(
      place: feed.place, isReadable: isReadable, rotation: rotation,
      isHeld: rotation.isHeld(at: stopwatch.milliseconds), today: today, clock: clock.time, isNight: isNight,
      isBlank: blank.isOn, refused: refused)
    let frame = WallScreen.frame(of: state, condition, size: device.size, tier: device.tier, theme: theme, by: &maker)
    rotation.stands(on: frame.pages)
    if let page = state?.view.presentation?.page, page != rotation.page { state?.turnPage(to: rotation.page) }
    device.present(frame)
    gate.drawn()
    alive()
  }
}
