public import CellGrid
public import CommitteeModel
import Dashboard
public import Link
import Screens

/// Tells those who follow a presentation what is shown: the whole of it, with every change and once a second.
///
/// What a follower is told depends on what it is there for, and who asks for something that is not his is dismissed.
public final class Broadcast {
  /// Milliseconds after which everything is told again though nothing changed.
  public static let heartbeat = 1_000
  /// Milliseconds for which the end waits until everybody has heard of it.
  public static let leaveTaking = 300

  private let hub: any LinkHub
  private let stopwatch: any Stopwatch
  private var edition: EditionPointer
  private var notes: SpeakerNotes
  private var scenes: [PresenterUpdate.SceneLine]?
  private var followers: [Int: PresenterUpdate.Follower] = [:]
  /// How large the screens of those who follow are.
  private var sizes: [Int: Size] = [:]
  private let editions: (any EditionWatching)?
  private let keeper: (any PresentationKeeping)?
  private var kept: KeptPresentation?
  private let resumption: PresenterUpdate.Resumption?
  private var isTold = true
  private var lastTold: Int?
  private var audience: AudienceUpdate?
  private var presenter: PresenterUpdate?
  /// Why an edition that a console asked for could not be taken, by its hash.
  private var notTaken: [String: String] = [:]

  /// A broadcast of an edition over a line; consoles alone are told the notes.
  ///
  /// `resumption` says of which presentation that ended by force it is the rest.
  public init(
    of edition: EditionPointer, notes: SpeakerNotes, over hub: any LinkHub, by stopwatch: any Stopwatch,
    keptBy keeper: (any PresentationKeeping)? = nil, watching editions: (any EditionWatching)? = nil,
    resumption: PresenterUpdate.Resumption? = nil
  ) {
    self.resumption = resumption
    self.editions = editions
    self.keeper = keeper
    self.edition = edition
    self.notes = notes
    self.hub = hub
    self.stopwatch = stopwatch
  }

  /// What the loop has to wait for beside its terminal.
  public var watches: [Watch] { hub.watches }

  /// Milliseconds until something has to be told or left again; `nil` while nobody follows and no word is left.
  public var millisecondsToHeartbeat: Int? {
    guard !followers.isEmpty else { return millisecondsToLifeSign }
    return millisecondsToTelling
  }

  private var millisecondsToLifeSign: Int? {
    guard let keeper, let kept else { return nil }
    return max(0, KeptPresentation.lifeSign - (keeper.now.passed(since: kept.moment) ?? 0))
  }

  private var millisecondsToTelling: Int {
    lastTold.map { max(0, $0 + Self.heartbeat - stopwatch.milliseconds) } ?? 0
  }

  /// Takes what has come from those who follow, and goes on with sending.
  /// - Returns: What consoles ask for.
  func listen() -> [Wish] {
    var wishes: [Wish] = []
    // What somebody said behind the word for which he is dismissed is said by nobody.
    var refused: Set<Int> = []
    for event in hub.exchange() {
      switch event {
      case .left(let number):
        guard let gone = followers.removeValue(forKey: number) else { continue }
        sizes[number] = nil
        isTold = false
        // A conclusion that is being read back is nobody's any more, and may have been a draft.
        if gone.role == .presenter { wishes.append(.readBack(nil)) }
      case .said(let number, let message):
        if refused.contains(number) { continue }
        do throws(WireFault) {
          switch (try Request(message: message), followers[number]?.role) {
          case (.hello(let role, let size), nil):
            followers[number] = PresenterUpdate.Follower(role: role, since: stopwatch.milliseconds)
            sizes[number] = size
            isTold = false
            continue
          case (.hello(let role, let size), let known?) where role == known:
            sizes[number] = size
            continue
          case (.wish(let wish), .presenter):
            wishes.append(wish)
            continue
          default: refuse(number, .notAllowed)
          }
        } catch {
          refuse(number, Refusal(error))
        }
        refused.insert(number)
      }
    }
    return wishes
  }

  /// Columns and rows that every screen of the room has, of those that follow; `nil` where none does.
  var leastScreen: Size? {
    let rooms = followers.filter { $0.value.role == .audience }.compactMap { sizes[$0.key] }
    return rooms.first.map { rooms.reduce($0) { $0.shared(with: $1) } }
  }

  /// Tells somebody why he is not taken, and ends the line.
  private func refuse(_ number: Int, _ refusal: Refusal) {
    hub.send(refusal.message, to: number)
    hub.dismiss(number)
    (followers[number], sizes[number]) = (nil, nil)
    isTold = false
  }

  /// The edition that a console asks for, in place of the one of a session that is presented.
  func edition(
    _ hash: String, of session: String
  ) throws(DossierFailure) -> (path: String, reader: any DossierReading)? {
    try editions?.open(hash, of: session)
  }

  /// From now on consoles are told why an edition with a content hash cannot be taken.
  func couldNotTake(_ hash: String, _ reason: String) { notTaken[hash] = reason }

  /// From now on another edition is presented.
  func turn(to edition: EditionPointer, notes: SpeakerNotes) {
    self.edition = edition
    self.notes = notes
    scenes = nil
    notTaken = [:]
  }

  /// Tells what is shown, where that changed, somebody came, or a second is over.
  ///
  /// `projected` is what was shown last while nothing was being looked for, typed or asked.
  func tell(_ state: State, _ frame: Frame, projected: Shown?, by frames: inout FrameMaker) {
    guard let show = state.view.presentation, let projected else {
      // Whoever waits for the first word does not keep the loop awake.
      lastTold = stopwatch.milliseconds
      return
    }
    keep(show, projected, state.view.restated)
    guard !followers.isEmpty else { return }
    let audience = AudienceUpdate(edition: edition, shown: projected)
    let isSteered = followers.values.contains { $0.role == .presenter }
    let presenter = isSteered ? update(of: state, show, frame, by: &frames) : nil
    let isSame = audience == self.audience && presenter.map { self.presenter?.says($0) == true } ?? true
    guard !isSame || !isTold || millisecondsToTelling == 0 else { return }
    self.audience = audience
    self.presenter = presenter
    isTold = true
    lastTold = stopwatch.milliseconds
    let messages = [Role.audience: audience.message, .presenter: presenter?.message]
    for (number, follower) in followers {
      if let message = messages[follower.role] ?? nil { hub.send(message, to: number) }
    }
  }

  /// Tells everybody that the presentation has come to its end, and waits a moment for those who read slowly.
  func end() {
    keeper?.forget()
    for number in followers.keys { hub.send(Farewell.message, to: number) }
    hub.finish(within: Self.leaveTaking)
  }

  /// Leaves word of where the presentation stands, where that is another place than before or the last word has grown old.
  private func keep(_ show: Presentation, _ projected: Shown, _ restated: [Restatement]) {
    guard let keeper else { return }
    let now = KeptPresentation(
      edition: edition, shown: projected, restated: restated, timer: show.timer, isPaused: show.isPaused,
      moment: keeper.now)
    if let kept, kept.says(now), now.moment.passed(since: kept.moment) ?? .max < KeptPresentation.lifeSign { return }
    kept = now
    keeper.keep(now)
  }

  private func update(
    of state: State, _ show: Presentation, _ frame: Frame, by frames: inout FrameMaker
  ) -> PresenterUpdate {
    let scenes =
      scenes
      ?? zip(show.script.scenes, frames.sceneNames(of: state)).map {
        PresenterUpdate.SceneLine(name: $1, agendaItem: $0.agendaItem?.content ?? "")
      }
    self.scenes = scenes
    let edition = state.dossier.edition
    var update = PresenterUpdate(
      edition: self.edition,
      heading: state.dossier.session.shortName + (edition.isPublished ? " · bản \(edition.number)" : " · xem thử"),
      screen: frame, place: show.place, scenes: scenes, step: show.step, steps: state.steps(of: show.scene),
      cover: show.cover, isAway: state.view.isAnswering, isPaused: show.isPaused, times: times(of: show),
      note: notes[show.scene.ordinal] ?? "",
      followers: followers.sorted { $0.key < $1.key }.map(\.value), waiting: waiting(behind: edition),
      resumption: resumption)
    update.readBack = state.view.isAnswering ? nil : show.readBackSeen
    update.link = DeskLink(indicator: state.subject?.indicator, screen: Shown(state).code(in: edition))
    return update
  }

  private func waiting(behind edition: EditionRecord) -> WaitingEdition? {
    guard var waiting = editions?.newer(than: edition) else { return nil }
    waiting.failure = notTaken[waiting.hash]
    return waiting
  }

  private func times(of show: Presentation) -> PresenterUpdate.Times {
    var times = PresenterUpdate.Times()
    times.now = stopwatch.milliseconds
    times.item = show.scene.agendaItem.map { "\($0.ordinal). \($0.content)" } ?? ""
    times.itemMinutes = show.script.minutes(of: show.scene.agendaItem)
    times.itemElapsed = show.elapsedOfItem(at: times.now)
    times.sessionMinutes = show.script.minutes
    times.sessionElapsed = show.timer.elapsed(at: times.now)
    times.ahead = show.millisecondsAhead(at: times.now)
    times.isRunning = show.timer.running != nil
    return times
  }
}
