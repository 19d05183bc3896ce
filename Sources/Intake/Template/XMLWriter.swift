/// Writes an XML part, element after element, and escapes what stands in it.
struct XMLWriter {
  /// The part so far.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)

  /// Names and values; one without a value is left out.
  typealias Attributes = KeyValuePairs<String, String>

  /// Writes an element with whatever `body` writes inside it.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout XMLWriter) -> Void) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    body(&self)
    bytes += Array("</\(name)>".utf8)
  }

  /// Writes an element with nothing inside.
  mutating func element(_ name: String, _ attributes: Attributes = [:]) {
    start(name, attributes)
    bytes += Array("/>".utf8)
  }

  /// Writes an element around a text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.add(text) }
  }

  private mutating func start(_ name: String, _ attributes: Attributes) {
    bytes += Array("<\(name)".utf8)
    for (key, value) in attributes where !value.isEmpty {
      bytes += Array(" \(key)=\"".utf8)
      add(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Text is composed and free of controls: it was scrubbed when it was taken in, or it is the program's own.
  private mutating func add(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
