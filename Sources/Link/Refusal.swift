/// Why a presenter does not take a follower, told before the line ends.
public enum Refusal: UInt8, CaseIterable, Hashable, Sendable {
  /// The follower is a program that writes messages in another form.
  case otherVersion = 1
  /// What the follower said cannot be read.
  case unreadable
  /// The follower asked for what is not for it to ask.
  case notAllowed
  /// As many follow as can.
  case full

  /// The refusal of a message that is none.
  public init(_ fault: WireFault) { self = fault == .version ? .otherVersion : .unreadable }
}

extension Refusal {
  /// As it goes over the line, in the form that programs of every version read.
  public var message: [UInt8] { Envelope.seal(.refusal, [rawValue], version: Envelope.everyVersion) }

  /// Reads such a message; `nil` for any other.
  public init?(message: [UInt8]) {
    guard let (kind, body) = try? Envelope.open(message), kind == .refusal, body.count == 1, let reason = body.first
    else { return nil }
    self.init(rawValue: reason)
  }
}
