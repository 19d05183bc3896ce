/// The texts that the cells of a workbook share, in one stretch of bytes.
final class SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var strikes: [RunStrikes] = []

  init() {}

  /// Reads the part at `path`; without one there are none.
  convenience init(in archive: ZipArchive, _ path: String?) throws(WorkbookFault.Kind) {
    self.init()
    guard let path, let part = try archive.openHeld(path) else { return }
    try XMLFeed(part, to: SharedTextListener(self)).drain()
  }

  /// Adds a text, whose runs are struck through as `runs` say.
  func append(_ text: [UInt8], _ runs: RunStrikes = .asCell) throws(WorkbookFault.Kind) {
    guard bytes.count + text.count <= WorkbookLimits.held else { throw .tooLarge(.held) }
    bytes += text
    ends.append(UInt32(bytes.count))
    strikes.append(runs)
  }

  /// How the runs of a text that is there are struck through.
  func strikes(of index: Int) -> RunStrikes { strikes[index] }

  /// The bytes of a text; `nil` when there is none of that number.
  subscript(_ index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

/// Takes in shared texts: runs of rich text are one text, and how it is pronounced does not belong to it.
private final class SharedTextListener: XMLListener {
  private unowned let texts: SharedTexts
  private var run = TextRun()

  init(_ texts: SharedTexts) { self.texts = texts }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) { run.begin(name, attributes) }

  func end(_ name: XMLName) throws(WorkbookFault.Kind) {
    run.end(name)
    guard case "si" = name else { return }
    try texts.append(run.unescaped, run.strikes)
    run.clear()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault.Kind) { try run.take(bytes) }
}

/// Collects the text of a shared or inline string.
struct TextRun {
  private(set) var bytes: [UInt8] = []
  private(set) var strikes: RunStrikes = []
  private var isText = false
  private var isPhonetic = false
  private var look = RunLook.asCell

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t": isText = !isPhonetic
    case "rPh": isPhonetic = true
    // A run that says how it looks says all of it.
    case "rPr": look = RunLook(isStruck: false, rise: .level)
    case "strike" where look != .asCell: look.isStruck = attributes.isSwitchedOn
    case "vertAlign" where look != .asCell: look.rise = Self.rise(attributes["val"])
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isText = false
    case "rPh": isPhonetic = false
    case "r": look = .asCell
    default: break
    }
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookFault.Kind) {
    guard isText else { return }
    guard bytes.count + text.count <= WorkbookLimits.cellText else { throw .tooLarge(.cellText) }
    bytes.append(text, look.rise)
    strikes.take(text, isStruck: look.isStruck)
  }

  private static func rise(_ value: XMLValue?) -> RunLook.Rise {
    switch value {
    case "superscript"?: .raised
    case "subscript"?: .lowered
    default: .level
    }
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    strikes = []
    look = .asCell
    isText = false
    isPhonetic = false
  }

  /// The text with `_x000D_` and its like resolved, by which spreadsheet programs write what XML cannot hold.
  var unescaped: [UInt8] { Self.unescaped(bytes) }

  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "_")) else { return bytes }
    var result = Array(bytes[..<first])
    var place = first
    while place < bytes.count {
      if let unit = escape(bytes, place) {
        result += Array(String(unit).utf8)
        place += 7
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  private static func escape(_ bytes: [UInt8], _ place: Int) -> Unicode.Scalar? {
    guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_"),
      let code = UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(code)
  }
}
