/// How much of each kind a message holds: the writer keeps to what the reader believes.
enum WireLimit {
  /// Bytes of a text, of the name of a case, of a hash, of a note, and of what is shown.
  static let text = 1 << 14, name = 64, hash = 128, note = 1 << 16, shown = 1 << 19
  /// Bytes of what is read back: its words, the detail of them, all its tasks together; of one task, and of a name.
  static let words = 1 << 14, allTasks = 1 << 16, line = 1 << 12
  /// Tasks that are read back.
  static let tasks = 200
  /// Entries of a list: scenes, and the time they took; who follows; figures that are marked.
  static let scenes = 100_000, followers = 1_000, marks = 20_000
  /// Bytes that the names of all scenes share.
  static let sceneNames = 1 << 20
  /// Minutes that are planned.
  static let minutes = 1_000_000
  /// Moments and spans beyond a thousand years are none: sums of them stay numbers.
  static let longest = 1 << 45
  /// The widest and highest screen.
  static let columns = 1_000, rows = 500
}

/// Writes values one after the other, so that `WireReader` reads them in the same order.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func flag(_ value: Bool) { byte(value ? 1 : 0) }

  /// A number from 0 up to a limit, seven bits a byte, the lowest first; one beyond becomes the limit.
  mutating func number(_ value: Int, upTo limit: Int = .max) {
    var rest = UInt(max(0, min(limit, value)))
    while rest > 0x7F {
      byte(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    byte(UInt8(rest))
  }

  /// Text of at most so many bytes; of a longer one the beginning, and `…`.
  mutating func text(_ value: String, upTo limit: Int = WireLimit.text) {
    let whole = value.utf8.count <= limit ? value : Self.beginning(of: value, within: limit)
    number(whole.utf8.count)
    bytes.append(contentsOf: whole.utf8)
  }

  private static func beginning(of value: String, within limit: Int) -> String {
    let mark = "…"
    var kept = String.UnicodeScalarView()
    var count = mark.utf8.count
    for scalar in value.unicodeScalars {
      count += UTF8.width(scalar)
      if count > limit { break }
      kept.append(scalar)
    }
    return String(kept) + mark
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout WireWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  /// At most so many values, the first ones.
  mutating func list<Value>(_ values: [Value], upTo limit: Int, _ write: (inout WireWriter, Value) -> Void) {
    let values = values.prefix(limit)
    number(values.count)
    for value in values { write(&self, value) }
  }
}

/// Why a message is none.
public enum WireFault: Error, Hashable, Sendable {
  /// It ends too soon, or goes on behind its end.
  case length
  /// Its check sum is another.
  case checksum
  /// A value that cannot be.
  case value
  /// It is written by a program that writes another form.
  case version
}

/// Reads values as `WireWriter` wrote them; whatever the bytes are, it takes no more memory than they do.
struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func byte() throws(WireFault) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .length }
    return byte
  }

  mutating func flag() throws(WireFault) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw .value
    }
  }

  /// A number up to a limit.
  mutating func number(upTo limit: Int = .max) throws(WireFault) -> Int {
    var value: UInt = 0
    for place in 0..<9 {
      let byte = try byte()
      value |= UInt(byte & 0x7F) << UInt(7 * place)
      if byte & 0x80 == 0 {
        guard value <= UInt(limit) else { throw .value }
        return Int(value)
      }
    }
    throw .value
  }

  /// Text of at most so many bytes.
  mutating func text(upTo limit: Int = WireLimit.text) throws(WireFault) -> String {
    let count = try number(upTo: limit)
    guard count <= rest.count else { throw .length }
    guard let text = String(validating: rest.prefix(count), as: UTF8.self) else { throw .value }
    rest = rest.dropFirst(count)
    return text
  }

  mutating func optional<Value>(
    _ read: (inout WireReader) throws(WireFault) -> Value
  ) throws(WireFault) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// At most so many values.
  mutating func list<Value>(
    upTo limit: Int, _ read: (inout WireReader) throws(WireFault) -> Value
  ) throws(WireFault) -> [Value] {
    let count = try number(upTo: limit)
    // Each value takes a byte at least.
    guard count <= rest.count else { throw .length }
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// The case of an enumeration that bears a name.
  mutating func named<Value: RawRepresentable>(_: Value.Type) throws(WireFault) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try text(upTo: WireLimit.name)) else { throw .value }
    return value
  }

  /// Nothing more may come.
  func end() throws(WireFault) { if !rest.isEmpty { throw .length } }
}
