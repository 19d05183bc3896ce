/// What a file is by its first bytes, which do not lie as its name may.
public enum FileForm: Hashable, Sendable {
  /// Nothing is in it.
  case empty
  /// A zip file, as XLSX and ODS are.
  case zip
  /// A compound file, as old XLS, password-protected XLSX and old Word files are.
  case compound
  /// A spreadsheet of Excel 4 or older.
  case oldSheet
  /// A text document or a presentation of an office program.
  case document
  /// HTML, as some programs save under the name of a spreadsheet.
  case webPage
  /// Another XML file.
  case xml
  /// A PDF file.
  case pdf
  /// A ledger of this program.
  case ledger
  /// An edition of this program.
  case edition
  /// Text, perhaps separated values.
  case text
  /// None of these.
  case other

  /// How many bytes suffice to tell.
  public static let headLength = 4096

  /// Tells by the first `headLength` bytes of a file, or by all of a shorter one.
  public init(head: some Collection<UInt8>) {
    let bytes = Array(head.prefix(Self.headLength))
    func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
    if bytes.isEmpty {
      self = .empty
    } else if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) || begins([0x50, 0x4B, 7, 8]) {
      self = .zip
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if begins([9, 0, 4, 0]) || begins([9, 2, 6, 0]) || begins([9, 4, 6, 0]) || begins([9, 8, 8, 0]) {
      self = .oldSheet
    } else if begins(Array("SQLite format 3\0".utf8)) {
      // The mark of the program that made it stands in the header.
      let mark = bytes.count >= 72 ? Array(bytes[68..<72]) : []
      self = mark == Array("batL".utf8) ? .ledger : mark == Array("batE".utf8) ? .edition : .other
    } else if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) {
      self = Self.ofText(bytes.filter { $0 != 0 && $0 < 0x80 })
    } else {
      let text = begins([0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      self = bytes.contains(0) ? Self.withZeros(bytes) : Self.ofText(text)
    }
  }

  /// UTF-16 without a mark has its zeros on one side of the units; what else holds zeros is no text.
  private static func withZeros(_ bytes: [UInt8]) -> FileForm {
    var census = ByteCensus()
    bytes.withUnsafeBytes { census.count($0) }
    return census.encodingOfZeroBytes == nil ? .other : ofText(bytes.filter { $0 != 0 && $0 < 0x80 })
  }

  private static func ofText(_ bytes: some Collection<UInt8>) -> FileForm {
    let start = bytes.drop { $0 <= 0x20 }
    guard start.first == UInt8(ascii: "<") else { return .text }
    let words = String(decoding: start.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    let signs = ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"]
    if signs.contains(where: { words.contains($0) }) { return .webPage }
    return words.hasPrefix("<?xml") || words.hasPrefix("<!") ? .xml : .text
  }
}
