public import CellGrid
public import CommitteeModel
public import Screens

/// Where a wall finds what to show.
public protocol WallFeed: AnyObject {
  /// Where it looks.
  var place: WallPlace { get }
  /// What becomes ready when something may have changed.
  var watches: [Watch] { get }
  /// Milliseconds after which it wants to look all the same; `nil` where it is told of every change.
  var patience: Int? { get }

  /// False where the file of the edition that was given last is written over in its place, so that nothing more may be read
  /// of it.
  var isIntact: Bool { get }

  /// Looks once more.
  func look() -> WallFind

  /// The edition given last turned out to be none for a wall.
  func refuse(_ reason: Unfitness)
}

/// What a look for editions found.
public struct WallFind {
  /// The newest edition that is whole; `nil` where it is the one that was given last.
  public let edition: (any DossierReading)?
  /// The name of its file; empty where there is none.
  public let file: String
  /// Files that would come before it and are not taken, the weightiest first.
  public let refused: [WallCondition.Refusal]
  /// False where nothing can be known of what lies there.
  public let isReadable: Bool

  /// Tells of an edition and of what was passed over for it.
  public init(
    edition: (any DossierReading)?, in file: String = "", refused: [WallCondition.Refusal], isReadable: Bool = true
  ) {
    self.edition = edition
    self.file = file
    self.refused = refused
    self.isReadable = isReadable
  }
}

/// A clock that knows the day.
public protocol DayClock: MinuteClock {
  /// Today.
  var day: CalendarDay { get }
}

/// Something that happened to a wall, for its log.
public enum WallNote: Hashable, Sendable {
  /// An edition took the place of the one before, from a file of this name.
  case took(EditionRecord, file: String)
  /// The place where editions are looked for cannot be read, or can again.
  case readable(Bool, WallPlace)
  /// A file was not taken.
  case refused(WallCondition.Refusal)
  /// A scene was left out.
  case leftOut(scene: Int, reason: String)
}
