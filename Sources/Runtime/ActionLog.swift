public import CellGrid
public import Dashboard
public import Link

/// The hands of the clocks when something came in.
public struct ActionMoment: Hashable, Sendable {
  /// Milliseconds of the stopwatch.
  public let milliseconds: Int
  /// The clock on the wall; `nil` where none is drawn.
  public let clock: ClockTime?

  /// Names a moment.
  public init(milliseconds: Int, clock: ClockTime?) {
    self.milliseconds = milliseconds
    self.clock = clock
  }

  /// `1234 14:05`, the second field `-` without a clock.
  var text: String { "\(milliseconds) \(clock?.text ?? "-")" }

  init?(_ milliseconds: Substring, _ clock: Substring) {
    // Spans between moments of thousands of years would be no numbers.
    guard let milliseconds = Int(milliseconds), (0...1 << 45).contains(milliseconds) else { return nil }
    if clock == "-" {
      self.init(milliseconds: milliseconds, clock: nil)
    } else {
      let parts = clock.split(separator: ":").compactMap { Int($0) }
      guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
      self.init(milliseconds: milliseconds, clock: ClockTime(hour: parts[0], minute: parts[1]))
    }
  }
}

/// A line of the log of a visit: what came from outside and when, or that a frame was drawn.
///
/// With the edition and the head of the log these lines say everything that a visit depends on.
public enum ActionLine: Hashable, Sendable {
  /// An event of the terminal.
  case event(TerminalEvent, at: ActionMoment)
  /// Somebody who follows was heard.
  case heard(LinkEvent)
  /// A frame was drawn, with its fingerprint; `nil` in a log that was written by hand.
  case drawn(UInt64?)

  /// `1234 14:05 key PgDn`, `1234 14:05 size 120x33`, `said 2 0000…`, `= 8F3A…`.
  public var text: String {
    switch self {
    case .drawn(let fingerprint): fingerprint.map { "= " + String($0, radix: 16) } ?? "="
    case .event(let event, let moment): "\(moment.text) \(event.text)"
    case .heard(.said(let follower, let message)): "said \(follower) \(TerminalEvent.hexadecimal(message))"
    case .heard(.left(let follower)): "left \(follower)"
    }
  }

  /// Reads a line; `nil` where it is none.
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: " ").map { Substring($0) }
    switch parts.count {
    case 1 where parts[0] == "=": self = .drawn(nil)
    case 2 where parts[0] == "=":
      guard let fingerprint = UInt64(parts[1], radix: 16) else { return nil }
      self = .drawn(fingerprint)
    case 2 where parts[0] == "left":
      guard let follower = Int(parts[1]) else { return nil }
      self = .heard(.left(follower))
    case 3 where parts[0] == "said":
      guard let follower = Int(parts[1]), let message = TerminalEvent.bytes(hexadecimal: String(parts[2])) else {
        return nil
      }
      self = .heard(.said(follower, message))
    case 3, 4:
      guard let moment = ActionMoment(parts[0], parts[1]), let event = TerminalEvent(parts[2...]) else { return nil }
      self = .event(event, at: moment)
    default: return nil
    }
  }
}

extension TerminalEvent {
  fileprivate var text: String {
    switch self {
    case .key(let key): "key \(key.notation)"
    case .paste(let text): "paste \(Self.hexadecimal(Array(text.utf8)))"
    case .pointer(let event): "\(event.gesture.rawValue) \(event.place.x),\(event.place.y)"
    case .resized(let size): "size \(size.width)x\(size.height)"
    case .resumed: "resumed"
    case .othersReady: "others"
    case .timeout: "timeout"
    case .ended: "ended"
    }
  }

  fileprivate init?(_ parts: ArraySlice<Substring>) {
    let value = parts.count == 2 ? String(parts[parts.startIndex + 1]) : ""
    switch parts.first {
    case "key":
      guard let key = Key(notation: value) else { return nil }
      self = .key(key)
    case "paste":
      guard let text = Self.text(hexadecimal: value) else { return nil }
      self = .paste(text)
    case "size":
      guard let size = Size(notation: value) else { return nil }
      self = .resized(size)
    case "resumed": self = .resumed
    case "others": self = .othersReady
    case "timeout": self = .timeout
    case "ended": self = .ended
    case let name?:
      let place = value.split(separator: ",").compactMap { Int($0) }
      guard let gesture = PointerEvent.Gesture(rawValue: String(name)), place.count == 2,
        place.allSatisfy((0...Int(Int16.max)).contains)
      else { return nil }
      self = .pointer(PointerEvent(gesture, at: Point(place[0], place[1])))
    case nil: return nil
    }
  }

  fileprivate static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func text(hexadecimal digits: String) -> String? {
    bytes(hexadecimal: digits).flatMap { String(validating: $0, as: UTF8.self) }
  }

  fileprivate static func bytes(hexadecimal digits: String) -> [UInt8]? {
    let digits = Array(digits.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
