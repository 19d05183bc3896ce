public import CommitteeModel
public import Dashboard

/// Where a wall looks for what to show.
public enum WallPlace: Hashable, Sendable {
  /// All editions of a folder.
  case folder(String)
  /// One file.
  case file(String)

  /// The way to it.
  public var path: String {
    switch self {
    case .folder(let path), .file(let path): path
    }
  }

  /// That nothing can be known of what lies there.
  public var unreadable: String {
    switch self {
    case .folder(let path): "không đọc được thư mục \(path)"
    case .file(let path): "không đọc được nơi có tệp \(path)"
    }
  }
}

/// What a wall says of itself, beside the scene.
public struct WallCondition: Hashable, Sendable {
  /// Where editions are looked for.
  public var place: WallPlace
  /// False where nothing can be known of what lies there.
  public var isReadable: Bool
  /// The scenes, and which of them is shown.
  public var rotation: WallRotation
  /// True while a visitor holds the scene.
  public var isHeld: Bool
  /// Today, by which the age of what is shown is told.
  public var today: CalendarDay
  /// The clock on the wall; the drawing of it shows that the program lives, nothing else.
  public var clock: ClockTime
  /// True while nobody looks.
  public var isNight: Bool
  /// True while the wall is black for a moment.
  public var isBlank: Bool
  /// Files that were not taken, and why.
  public var refused: [Refusal]

  /// A file that was not taken.
  public struct Refusal: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Why, in a few words.
    public let reason: String

    /// Names a file and what is wrong with it.
    public init(name: String, reason: String) {
      self.name = name
      self.reason = reason
    }
  }

  /// Says all of it.
  public init(
    place: WallPlace, isReadable: Bool, rotation: WallRotation, isHeld: Bool, today: CalendarDay, clock: ClockTime,
    isNight: Bool, isBlank: Bool = false, refused: [Refusal]
  ) {
    self.place = place
    self.isReadable = isReadable
    self.rotation = rotation
    self.isHeld = isHeld
    self.today = today
    self.clock = clock
    self.isNight = isNight
    self.isBlank = isBlank
    self.refused = refused
  }
}
