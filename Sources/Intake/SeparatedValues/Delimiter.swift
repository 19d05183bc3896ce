/// The sign that parts the cells of a row.
public enum Delimiter: CaseIterable, Hashable, Sendable {
  case comma, semicolon, tab

  /// Its byte, the same in every encoding that texts are decoded to.
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }
}
