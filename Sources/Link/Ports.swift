public import CellGrid

/// What happened at the presenter's end of the line.
public enum LinkEvent: Hashable, Sendable {
  /// A follower, known by a number of its own, has said something: a whole message, as it came.
  case said(Int, [UInt8])
  /// A follower is gone.
  case left(Int)
}

/// The presenter's end of the line. No call ever waits, whatever the followers do.
public protocol LinkHub: AnyObject {
  /// What the loop has to wait for beside its terminal.
  var watches: [Watch] { get }

  /// Lets followers in, takes what has come from them and goes on with sending.
  func exchange() -> [LinkEvent]

  /// Sends a message; one to the same follower that has not gone out yet is dropped for it.
  func send(_ message: [UInt8], to follower: Int)

  /// Ends the line to a follower.
  func dismiss(_ follower: Int)

  /// Goes on with sending until everything has gone out, for at most so many milliseconds: the only call that may wait.
  func finish(within milliseconds: Int)
}

/// A follower's end of the line. No call ever waits.
public protocol LinkEnd: AnyObject {
  /// What the loop has to wait for beside its terminal.
  var watches: [Watch] { get }
  /// Where a presenter is looked for.
  var places: [String] { get }
  /// True while there is a line.
  var isConnected: Bool { get }

  /// Tries to get a line where there is none; true where there is one now that was not there before.
  func connect() -> Bool

  /// Takes what has come, whole messages as they came, the oldest first, and goes on with sending.
  func exchange() -> [[UInt8]]

  /// Sends a message behind those that have not gone out yet.
  func send(_ message: [UInt8])
}
