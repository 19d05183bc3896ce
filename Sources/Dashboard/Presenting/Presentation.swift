import CellGrid

/// Where a session is in its script, and what lies over the scene.
public struct Presentation: Hashable, Sendable {
  /// The scenes.
  public let script: Script
  /// The place of the scene that is shown, from 0.
  public internal(set) var place = 0
  /// How many parts of the scene are shown, where they appear one by one.
  public internal(set) var step = 0
  /// Which page of a scene is shown that has more rows than room, from 0; behind the last comes the first again.
  public internal(set) var page = 0
  /// On how many pages the scene was drawn last; `nil` where nobody told.
  public internal(set) var pages: Int?
  /// What hides the scene.
  public internal(set) var cover: Cover?
  /// True while another screen is shown to answer a question; the scene waits.
  public internal(set) var isAway = false
  /// What is asked over the scene.
  public internal(set) var panel: Panel?
  /// A conclusion that is read back to the room in the place of the scene, for whom somebody at a console asked.
  public internal(set) var readBack: ReadBack?
  /// The number of a scene that is being typed.
  public internal(set) var number = TypedNumber()
  /// Time taken.
  public internal(set) var timer = SessionTimer()
  /// True where the recess holds the time though a scene is shown.
  public internal(set) var isPaused = false
  /// The moment of the last thing that happened, in milliseconds of the timer's clock.
  public internal(set) var now = 0
  /// True where leaving it ends the program; else it leads back to the screens.
  public let endsProgram: Bool

  /// What hides a scene.
  public enum Cover: String, CaseIterable, Sendable {
    case dark, bright
  }

  /// What is asked over a scene.
  public enum Panel: Hashable, Sendable {
    /// Which scene, of all; the selected one by its place.
    case scenes(Int)
    /// Whether the presentation is to end.
    case leaving
  }

  init(_ script: Script, endsProgram: Bool) {
    self.script = script
    self.endsProgram = endsProgram
  }

  /// The conclusion that the room sees read back: nothing dark lies over it, and no other screen answers a question.
  public var readBackSeen: ReadBack? { isAway || cover != nil ? nil : readBack }

  /// Cuts the pages of what is read back for the smallest screen that shows it.
  mutating func cutReadBack(for least: Size) { readBack = readBack?.cut(for: least) }

  /// What is read back was drawn on so many pages.
  mutating func drewReadBack(on pages: Int) {
    if let words = readBackSeen { readBack = words.drawn(on: pages) }
  }

  /// Leaves out what only the time of the session changes.
  mutating func dropTime() {
    timer = SessionTimer()
    now = 0
  }

  /// Digits typed so far, for the number of a scene.
  public var typed: String { number.digits }

  /// The scene that is shown, or waits.
  public var scene: ScriptScene { script.scenes[place] }
}
