/// How the bytes of a file stand for text.
public enum TextEncoding: Hashable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian
  /// One byte a letter; what is in TCVN3 or VNI comes as letters of Windows-1252.
  case codePage(CodePage)

  /// Its name as programs show it when a file is saved.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .codePage(.windows1252): "Windows-1252"
    case .codePage(.windows1258): "Windows-1258"
    }
  }
}

/// Why a file is read in an encoding.
public enum EncodingEvidence: Hashable, Sendable {
  /// The file begins with the mark of the encoding.
  case byteOrderMark
  /// All its bytes, or all but a few damaged ones, are UTF-8.
  case wellFormed
  /// Every other byte of its plain letters is zero.
  case zeroBytes
  /// So many of its words with marks are Vietnamese syllables when they are read in that way.
  case spelling(fitting: Int, of: Int)
}
