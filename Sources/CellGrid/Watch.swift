/// Something beside a terminal for which a loop waits.
public struct Watch: Hashable, Sendable {
  /// The descriptor of the process.
  public let descriptor: Int32
  /// True to be told as well when it takes what is to be written, not only when it has something to be read.
  public let wantsWriting: Bool

  /// Names a descriptor.
  public init(_ descriptor: Int32, wantsWriting: Bool = false) {
    self.descriptor = descriptor
    self.wantsWriting = wantsWriting
  }
}
