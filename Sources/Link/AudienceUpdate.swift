public import Dashboard

/// All that a further screen for the room needs in order to show what is presented.
///
/// No note, no waiting edition and nothing that is being looked for can be said in it: there is no place for them.
public struct AudienceUpdate: Hashable, Sendable {
  /// Where its figures are.
  public var edition: EditionPointer
  /// What is shown.
  public var shown: Shown

  /// Says what is shown.
  public init(edition: EditionPointer, shown: Shown) {
    self.edition = edition
    self.shown = shown
  }
}

extension AudienceUpdate {
  /// As it goes over the line.
  public var message: [UInt8] {
    var writer = WireWriter()
    writer.pointer(edition)
    writer.shown(shown)
    return Envelope.seal(.audience, writer.bytes)
  }

  /// Reads such a message.
  public init(message: [UInt8]) throws(WireFault) {
    let (kind, body) = try Envelope.open(message)
    guard kind == .audience else { throw .value }
    var reader = WireReader(body)
    self.init(edition: try reader.pointer(), shown: try reader.shown())
    try reader.end()
  }
}

/// Says that the presentation has come to its end.
public enum Farewell {
  /// As it goes over the line.
  public static let message = Envelope.seal(.farewell, [])

  /// True for such a message.
  public static func isOne(_ message: [UInt8]) -> Bool {
    guard let (kind, body) = try? Envelope.open(message) else { return false }
    return kind == .farewell && body.isEmpty
  }
}
