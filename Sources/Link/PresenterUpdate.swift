public import CellGrid
public import Dashboard

/// All that the console of the person who presents shows.
public struct PresenterUpdate: Hashable, Sendable {
  /// Where the figures are.
  public var edition: EditionPointer
  /// Which session and edition it is, in words.
  public var heading: String
  /// What the terminal of the presentation shows, cell for cell.
  public var screen: Frame
  /// What it says of its page: `trang 1/2 · còn 7 dòng`; empty where it has no other.
  public var pageWords: String
  /// The place of the scene, from 0.
  public var place: Int
  /// All scenes.
  public var scenes: [SceneLine]
  /// How many parts of the scene are shown, of how many that appear one by one.
  public var step: Int, steps: Int
  /// What hides the scene.
  public var cover: Presentation.Cover?
  /// True while another screen is shown to answer a question, or one is about to be.
  public var isAway: Bool
  /// True where the recess holds the time.
  public var isPaused: Bool
  /// How long everything takes.
  public var times: Times
  /// What the speaker is reminded of; empty where there is nothing.
  public var note: String
  /// Who follows, in the order in which they came.
  public var followers: [Follower]
  /// An edition that could take the place of the one that is presented.
  public var waiting: WaitingEdition?
  /// Where it goes on after a presentation that ended by force; `nil` for one that began with its first scene.
  public var resumption: Resumption?
  /// The conclusion that the room sees read back.
  public var readBack: ReadBack?
  /// The indicator and the code of what is shown, with which a console links what it records.
  public var link = DeskLink()

  /// Says all of it.
  public init(
    edition: EditionPointer, heading: String, screen: Frame, place: Int, scenes: [SceneLine], step: Int, steps: Int,
    cover: Presentation.Cover?, isAway: Bool, isPaused: Bool, times: Times, note: String, followers: [Follower],
    waiting: WaitingEdition?, resumption: Resumption? = nil
  ) {
    self.resumption = resumption
    self.edition = edition
    self.heading = heading
    self.screen = screen
    pageWords = screen.pageWords
    self.place = place
    self.scenes = scenes
    self.step = step
    self.steps = steps
    self.cover = cover
    self.isAway = isAway
    self.isPaused = isPaused
    self.times = times
    self.note = note
    self.followers = followers
    self.waiting = waiting
  }

  /// A scene in a list of all.
  public struct SceneLine: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// The point of the agenda to which it belongs; empty where it belongs to none.
    public let agendaItem: String

    /// Names a scene.
    public init(name: String, agendaItem: String) {
      self.name = name
      self.agendaItem = agendaItem
    }
  }

  /// Somebody who follows.
  public struct Follower: Hashable, Sendable {
    /// What for.
    public let role: Role
    /// Since when, in milliseconds of the clock that all programs of the machine share.
    public let since: Int

    /// Names a follower.
    public init(role: Role, since: Int) {
      self.role = role
      self.since = since
    }
  }

  /// That a presentation goes on where one ended by force.
  public struct Resumption: Hashable, Sendable {
    /// When it went on, in milliseconds of the clock that all programs of the machine share.
    public let moment: Int
    /// Milliseconds for which nobody presented.
    public let gap: Int

    /// Names a moment and how long nobody presented before it.
    public init(moment: Int, gap: Int) {
      self.moment = moment
      self.gap = gap
    }
  }

  /// Time taken and planned, as at one moment; in milliseconds, plans in minutes.
  public struct Times: Hashable, Sendable {
    /// The moment, on the clock that all programs of the machine share.
    public var now = 0
    /// The point of the agenda; empty where the scene belongs to none.
    public var item = ""
    /// Minutes planned for the point, and time taken for it.
    public var itemMinutes: Int?, itemElapsed = 0
    /// Minutes planned for the session, and time taken for it.
    public var sessionMinutes: Int?, sessionElapsed = 0
    /// Time planned for the points behind the present one; `nil` where not all of them have any.
    public var ahead: Int?
    /// True while time runs.
    public var isRunning = false

    /// No time taken.
    public init() {}
  }

  /// True where a console would show the same but for the time that runs.
  public func says(_ other: PresenterUpdate) -> Bool {
    var other = other
    guard times.isRunning == other.times.isRunning else { return false }
    other.times = times
    return self == other
  }
}

/// An edition of the session that is newer than the one that is presented.
public struct WaitingEdition: Hashable, Sendable {
  /// Its content hash, by which it is asked for.
  public let hash: String
  /// Its number.
  public let number: Int
  /// When it was published, as it states it.
  public let publishedAt: String
  /// Why it could not be taken when a console asked for it; `nil` where nobody did.
  public var failure: String?

  /// Names an edition.
  public init(hash: String, number: Int, publishedAt: String, failure: String? = nil) {
    self.failure = failure
    self.hash = hash
    self.number = number
    self.publishedAt = publishedAt
  }
}
