public import CellGrid
public import Dashboard
public import Link
import Screens

/// The console of the person who presents, as a screen that follows.
public final class ConsoleFollower: FollowerScreen {
  public var role: Role { .presenter }
  private var console: Console
  private let clerk: DeskClerk?
  /// The moment of the last key.
  private var typedAt = 0

  /// A console that has heard nothing yet; without a clerk nothing can be recorded at it.
  public init(_ console: Console, clerk: DeskClerk? = nil) {
    self.console = console
    self.clerk = clerk
    if clerk != nil { _ = settled([.desk(.open)]) }
  }

  public var mode: Mode { console.mode }

  public func take(_ message: [UInt8]) -> Bool {
    guard let update = try? PresenterUpdate(message: message) else { return false }
    console.take(update)
    return true
  }

  public func press(_ key: Key) -> [FollowerEffect] {
    typedAt = console.now
    let effects = settled(console.press(key))
    // Only what is drawn knows how long the notes are, and a page that is read back.
    console.holdNotes(to: ConsoleScreen(console).lastNoteOffset)
    console.holdCopy(to: ConsoleScreen(console).lastCopyOffset)
    return effects
  }

  public func paste(_ text: String) {
    typedAt = console.now
    console.paste(text)
  }

  public func leave() { _ = settled(console.rest()) }

  /// Does what the desk asks for, and gives back what is left to be done.
  private func settled(_ effects: [FollowerEffect]) -> [FollowerEffect] {
    var (rest, waiting) = ([FollowerEffect](), effects)
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      guard case .desk(let order) = effect else {
        rest.append(effect)
        continue
      }
      if let answer = clerk?.perform(order) { waiting += console.take(answer) }
    }
    return rest
  }

  public func resize(_ size: Size) { console.size = size }

  public func turn(to moment: FollowerMoment) {
    console.now = moment.milliseconds
    console.time = moment.time
    console.seconds = moment.seconds
    console.link = moment.link
    console.places = moment.places
    if console.now - typedAt >= EventLoop.rest { _ = settled(console.rest()) }
  }

  public func frame() -> Frame { ConsoleScreen(console).frame }
}
