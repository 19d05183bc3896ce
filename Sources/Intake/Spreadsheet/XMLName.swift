#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The name of an element, compared without its prefix, which every writer chooses anew.
///
/// Valid only while the listener is told of it.
struct XMLName {
  private let whole: UnsafePointer<CChar>
  private let local: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    whole = name
    local = Self.local(name)
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool { equal(name.local, pattern) }

  /// Whether it begins so, its own prefix included.
  func hasPrefix(_ prefix: StaticString) -> Bool {
    strncmp(whole, UnsafeRawPointer(prefix.utf8Start).assumingMemoryBound(to: CChar.self), prefix.utf8CodeUnitCount)
      == 0
  }

  /// What stands behind the colon, or all of it.
  @inline(__always) static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var place = name
    while place.pointee != 0 {
      if place.pointee == CChar(UInt8(ascii: ":")) { return place + 1 }
      place += 1
    }
    return name
  }

  @inline(__always) static func equal(_ left: UnsafePointer<CChar>, _ right: StaticString) -> Bool {
    let start = UnsafeRawPointer(right.utf8Start).assumingMemoryBound(to: CChar.self)
    return left.pointee == start.pointee && strcmp(left, start) == 0
  }
}

/// The attributes of an element; valid only while the listener is told of them.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

  /// The value of the attribute of that name without regard to prefixes.
  subscript(_ name: StaticString) -> XMLValue? {
    var place = 0
    while let found = list[place] {
      if XMLName.equal(XMLName.local(found), name) { return list[place + 1].map(XMLValue.init) }
      place += 2
    }
    return nil
  }

  /// The value of the attribute of that name and prefix.
  subscript(whole name: StaticString) -> XMLValue? {
    var place = 0
    while let found = list[place] {
      if XMLName.equal(found, name) { return list[place + 1].map(XMLValue.init) }
      place += 2
    }
    return nil
  }
}

/// The value of an attribute; valid only while the listener is told of it.
struct XMLValue {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) { self.start = start }

  var text: String { String(cString: start) }

  /// A number from 0 of at most nine digits; `nil` for anything else.
  var number: Int? {
    var number = 0
    var place = start
    while case let digit = UInt8(bitPattern: place.pointee) &- 0x30, digit < 10 {
      guard place - start < 9 else { return nil }
      number = number * 10 + Int(digit)
      place += 1
    }
    return place.pointee == 0 && place > start ? number : nil
  }

  /// Whether it says yes, in either spelling of XML.
  var isTrue: Bool { "1" ~= self || "true" ~= self }

  /// The column of a cell reference such as `D5` and its row; `nil` for anything else.
  var cell: (column: Int, row: Int)? {
    var column = 0
    var place = start
    while case let letter = (UInt8(bitPattern: place.pointee) & 0xDF) &- 0x41, letter < 26 {
      guard place - start < 3 else { return nil }
      column = column * 26 + Int(letter) + 1
      place += 1
    }
    guard column > 0, column <= WorkbookLimits.columns, let row = XMLValue(place).number, row > 0,
      row <= WorkbookLimits.rows
    else { return nil }
    return (column - 1, row)
  }

  static func ~= (pattern: StaticString, value: XMLValue) -> Bool { XMLName.equal(value.start, pattern) }
}
