/// A moment as the machine knows it: on the clock that all its programs share, and on the wall.
public struct MachineMoment: Hashable, Sendable {
  /// Milliseconds of the shared clock, which goes on while nobody runs and begins anew when the machine does.
  public var milliseconds: Int
  /// Milliseconds since 1970 on the wall.
  public var wall: Int
  /// By which start of the machine its clock counts; empty where the system does not tell.
  public var boot: String

  /// Names a moment.
  public init(milliseconds: Int, wall: Int, boot: String) {
    self.milliseconds = milliseconds
    self.wall = wall
    self.boot = boot
  }

  /// Milliseconds that have passed since another moment; `nil` where no clock tells.
  ///
  /// Within one start of the machine the shared clock tells, which nobody sets; across a start only the wall does, and not
  /// where it was set back.
  public func passed(since other: MachineMoment) -> Int? {
    let isSameStart = !boot.isEmpty && boot == other.boot
    let passed = isSameStart ? milliseconds - other.milliseconds : wall - other.wall
    return passed >= 0 ? passed : nil
  }
}
