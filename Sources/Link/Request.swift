public import CellGrid
public import Dashboard

/// What a follower says to the presenter.
public enum Request: Hashable, Sendable {
  /// It is there, what for, and how large its screen is; the first thing it says, and again when that has changed.
  case hello(Role, Size)
  /// It wants something to happen; only consoles are listened to.
  case wish(Wish)
}

/// What a console wants to happen; the presenter alone does it.
public enum Wish: Hashable, Sendable {
  /// What a key of the presentation does.
  case command(Command)
  /// The scene with a number, from 1.
  case scene(Int)
  /// The edition with a content hash in place of the one that is presented.
  case take(String)
  /// A conclusion read back to the room in the place of the scene; `nil` for the scene again.
  case readBack(ReadBack?)
}

extension Request {
  /// As it goes over the line.
  public var message: [UInt8] {
    var writer = WireWriter()
    switch self {
    case .hello(let role, let size):
      writer.text(role.rawValue)
      writer.size(size)
      return Envelope.seal(.hello, writer.bytes)
    case .wish(.command(let command)):
      writer.byte(0)
      writer.text(command.rawValue)
    case .wish(.scene(let number)):
      writer.byte(1)
      writer.number(number, upTo: WireLimit.scenes)
    case .wish(.take(let hash)):
      writer.byte(2)
      writer.text(hash, upTo: WireLimit.hash)
    case .wish(.readBack(let words)):
      writer.byte(3)
      writer.optional(words) { $0.readBack($1) }
    }
    return Envelope.seal(.wish, writer.bytes)
  }

  /// Reads such a message.
  public init(message: [UInt8]) throws(WireFault) {
    let (kind, body) = try Envelope.open(message)
    var reader = WireReader(body)
    switch kind {
    case .hello: self = .hello(try reader.named(Role.self), try reader.size())
    case .wish: self = .wish(try Self.wish(&reader))
    case .audience, .presenter, .farewell, .kept, .refusal, .draft: throw .value
    }
    try reader.end()
  }

  private static func wish(_ reader: inout WireReader) throws(WireFault) -> Wish {
    switch try reader.byte() {
    case 0: .command(try reader.named(Command.self))
    case 1: .scene(try reader.number(upTo: WireLimit.scenes))
    case 2: .take(try reader.text(upTo: WireLimit.hash))
    case 3: .readBack(try reader.optional { reader throws(WireFault) in try reader.readBack() })
    default: throw .value
    }
  }
}
