public import CommitteeModel
public import Dashboard
public import Link

/// Where the editions of a province's sessions stand.
public protocol EditionShelf: AnyObject {
  /// What can be opened, oldest session first; read anew each time it is asked for.
  func entries() -> [ShelfEntry]

  /// Opens the edition of a session.
  func open(_ session: Code<Session>) throws(DossierFailure) -> any DossierReading
}

/// Where a presentation leaves word for one that goes on after it.
public protocol PresentationKeeping: AnyObject {
  /// Now, as whoever goes on can compare it.
  var now: MachineMoment { get }

  /// Keeps where it stands, in place of what was kept before.
  func keep(_ presentation: KeptPresentation)

  /// It has come to its end: nothing goes on.
  func forget()
}

/// Where an edition that a presenter names is opened.
public protocol EditionOpening: AnyObject {
  /// Opens the edition at a path.
  func open(path: String) throws(DossierFailure) -> any DossierReading
}

/// Looks for editions that could take the place of the one that is presented.
public protocol EditionWatching: AnyObject {
  /// The newest edition of the same session, where it is newer; cheap enough to be asked with every key.
  func newer(than edition: EditionRecord) -> WaitingEdition?

  /// Opens the edition of a session with a content hash; `nil` where there is none any more.
  func open(_ hash: String, of session: String) throws(DossierFailure) -> (path: String, reader: any DossierReading)?
}

/// The clock on the wall.
public protocol MinuteClock {
  /// Hours and minutes now.
  var time: ClockTime { get }

  /// Milliseconds until the clock shows the next minute, at least 1.
  var millisecondsToNextMinute: Int { get }
}

/// The clock on the wall, to the second.
public protocol SecondClock {
  /// Hours, minutes and seconds now.
  var timeAndSeconds: (time: ClockTime, seconds: Int) { get }

  /// Milliseconds until the clock shows the next second, at least 1.
  var millisecondsToNextSecond: Int { get }
}

/// Who keeps what was projected.
public protocol ProjectionWitness: AnyObject {
  /// From now on another edition is projected, which lies at a path.
  func turned(to path: String)

  /// A screen other than the one before was projected.
  func saw(_ screen: ProjectedScreen)

  /// A presentation ended, by a key or with the program; that is what the points of the session's agenda took.
  func note(_ minutes: [AgendaMinutes], of dossier: Dossier)
}

/// The clock by which a presentation measures time; it never goes back, and goes on while the program does not run.
public protocol Stopwatch {
  /// Milliseconds since a moment that all programs of this machine share.
  var milliseconds: Int { get }
}
