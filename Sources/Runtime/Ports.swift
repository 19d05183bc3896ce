public import CommitteeModel
public import Dashboard

/// Where the editions of a province's sessions stand.
public protocol EditionShelf: AnyObject {
  /// What can be opened, oldest session first; read anew each time it is asked for.
  func entries() -> [ShelfEntry]

  /// Opens the edition of a session.
  func open(_ session: Code<Session>) throws(DossierFailure) -> any DossierReading
}

/// The clock on the wall.
public protocol MinuteClock {
  /// Hours and minutes now.
  var time: ClockTime { get }

  /// Milliseconds until the clock shows the next minute, at least 1.
  var millisecondsToNextMinute: Int { get }
}

/// Who keeps what was projected.
public protocol ProjectionWitness: AnyObject {
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
