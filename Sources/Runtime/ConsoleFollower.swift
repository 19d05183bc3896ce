public import CellGrid
public import Dashboard
public import Link
import Screens

/// The console of the person who presents, as a screen that follows.
public final class ConsoleFollower: FollowerScreen {
  public var role: Role { .presenter }
  private var console: Console

  /// A console that has heard nothing yet.
  public init(_ console: Console) { self.console = console }

  public var mode: Mode { console.mode }

  public func take(_ message: [UInt8]) -> Bool {
    guard let update = try? PresenterUpdate(message: message) else { return false }
    console.take(update)
    return true
  }

  public func press(_ key: Key) -> [FollowerEffect] {
    let effects = console.press(key)
    // Only what is drawn knows how long the notes are.
    console.holdNotes(to: ConsoleScreen(console).lastNoteOffset)
    return effects
  }

  public func resize(_ size: Size) { console.size = size }

  public func turn(to moment: FollowerMoment) {
    console.now = moment.milliseconds
    console.time = moment.time
    console.seconds = moment.seconds
    console.link = moment.link
    console.places = moment.places
  }

  public func frame() -> Frame { ConsoleScreen(console).frame }
}
