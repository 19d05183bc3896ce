/// Writes values one after the other, so that `WireReader` reads them in the same order.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func flag(_ value: Bool) { byte(value ? 1 : 0) }

  /// A number from 0 on, seven bits a byte, the lowest first.
  mutating func number(_ value: Int) {
    var rest = UInt(max(0, value))
    while rest > 0x7F {
      byte(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    byte(UInt8(rest))
  }

  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout WireWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout WireWriter, Value) -> Void) {
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
  mutating func text(upTo limit: Int = 1 << 14) throws(WireFault) -> String {
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
    guard let value = Value(rawValue: try text(upTo: 64)) else { throw .value }
    return value
  }

  /// Nothing more may come.
  func end() throws(WireFault) { if !rest.isEmpty { throw .length } }
}
