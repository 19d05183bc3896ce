/// What typing or pasting brings into a field, otherwise as received: what a terminal would obey goes whole, a line end or
/// tab becomes a blank, bytes that were no letter go.
enum PastedText {
  static func cleaned(_ text: String) -> String {
    var rest = Array(text.unicodeScalars)[...]
    var result = ""
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0xFFFD: break
      case 0x1B: if !dropSequence(&rest) { result.append(" ") }
      case 0x9B: dropControlSequence(&rest)
      case 0x90, 0x98, 0x9D, 0x9E, 0x9F: dropString(&rest)
      case 0x0D:
        if rest.first == "\n" { rest.removeFirst() }
        result.append(" ")
      case ..<0x20, 0x7F...0x9F: result.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Drops what follows an escape sign; false where that is a letter, which stays.
  private static func dropSequence(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    switch rest.first {
    case "[":
      rest.removeFirst()
      dropControlSequence(&rest)
    case "]", "P", "X", "^", "_":
      rest.removeFirst()
      dropString(&rest)
    default: return false
    }
    return true
  }

  /// Drops parameters and the letter that ends them: `31m`, `?2004h`.
  private static func dropControlSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while let scalar = rest.first, (0x20..<0x40).contains(scalar.value) { rest.removeFirst() }
    if let scalar = rest.first, (0x40..<0x7F).contains(scalar.value) { rest.removeFirst() }
  }

  /// Drops a string up to its end mark; where it has none, nothing more: the words behind it are text.
  private static func dropString(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard let end = rest.firstIndex(where: { [0x07, 0x0A, 0x1B, 0x9C].contains($0.value) }) else { return }
    switch rest[end].value {
    case 0x0A: break
    case 0x1B: if rest[(end + 1)...].first == "\\" { rest = rest[(end + 2)...] }
    default: rest = rest[(end + 1)...]
    }
  }
}
