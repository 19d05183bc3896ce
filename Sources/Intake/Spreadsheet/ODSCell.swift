internal import CommitteeModel

/// What is known of a cell of an OpenDocument table while it is read.
struct ODSCell {
  private enum Kind { case none, number, percentage, day, hours, truth, text, error }
  private var kind = Kind.none
  private var hasFormula = false
  /// The value in the notation of programs; what is shown stands in the paragraphs.
  private var stored: String?
  private var paragraphs = 0
  private var shown: [UInt8] = []
  private var isInParagraph = false
  private var endsWithBlank = false
  private var look = ODSStyles.Look.plain
  /// How the letters of each span look that is open.
  private var spans: [RunLook] = []
  private var strikes: RunStrikes = []

  /// Nothing, whatever stands in it: what is covered by merged cells is not seen.
  init() {}

  init(_ attributes: XMLAttributes, look: ODSStyles.Look) {
    self.look = look
    hasFormula = attributes["formula"] != nil
    guard let type = attributes[whole: "office:value-type"] ?? attributes["value-type"] else { return }
    switch type {
    case "float", "currency":
      kind = .number
      stored = (attributes[whole: "office:value"] ?? attributes["value"])?.text
    case "percentage":
      kind = .percentage
      stored = (attributes[whole: "office:value"] ?? attributes["value"])?.text
    case "date":
      kind = .day
      stored = attributes["date-value"]?.text
    case "time":
      kind = .hours
      stored = attributes["time-value"]?.text
    case "boolean":
      kind = .truth
      stored = attributes["boolean-value"]?.text
    default:
      kind = .text
      stored = attributes["string-value"]?.text
    }
    if let type = attributes[whole: "calcext:value-type"], case "error" = type { kind = .error }
  }

  /// Bytes of its text.
  var length: Int { max(shown.count, stored?.utf8.count ?? 0) }

  // MARK: - Its text

  /// Goes into an element; `styles` tell how the letters of spans look.
  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, _ styles: [String: RunLook]
  ) throws(WorkbookFault.Kind) {
    switch name {
    case "p" where !isInParagraph, "h" where !isInParagraph:
      isInParagraph = true
      if paragraphs > 0 { try append([UInt8(ascii: "\n")]) }
      paragraphs += 1
      endsWithBlank = true
    case "s":
      let count = min(attributes["c"].map { $0.number ?? .max } ?? 1, WorkbookLimits.cellText + 1)
      try append([UInt8](repeating: 0x20, count: count))
    case "tab": try append([UInt8(ascii: "\t")])
    case "line-break": try append([UInt8(ascii: "\n")])
    case "span":
      let own = attributes["style-name"].flatMap { styles[$0.text] } ?? .asCell
      spans.append(own.within(spans.last ?? .asCell))
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "p", "h": isInParagraph = false
    case "span": _ = spans.popLast()
    default: break
    }
  }

  /// Takes in text, in which any run of blanks and line ends stands for one blank.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault.Kind) {
    guard isInParagraph else { return }
    guard shown.count + bytes.count <= WorkbookLimits.cellText else { throw .tooLarge(.cellText) }
    let look = spans.last ?? .asCell
    strikes.take(bytes, isStruck: look.isStruck)
    for byte in bytes {
      let isBlank = byte == 0x20 || byte == 9 || byte == 10 || byte == 13
      if !isBlank { shown.append(CollectionOfOne(byte), look.rise) } else if !endsWithBlank { shown.append(0x20) }
      endsWithBlank = isBlank
    }
  }

  private mutating func append(_ bytes: [UInt8]) throws(WorkbookFault.Kind) {
    guard isInParagraph else { return }
    guard shown.count + bytes.count <= WorkbookLimits.cellText else { throw .tooLarge(.cellText) }
    shown += bytes
    endsWithBlank = false
  }

  // MARK: - Its value

  private static let errors: Set = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]

  /// What it holds; `nil` when it is empty.
  var value: CellValue? {
    let text = String(decoding: shown, as: UTF8.self)
    // Older programs store an error as a number or an empty text, and only show that it is one.
    if kind == .error || hasFormula && (Self.errors.contains(text) || text.hasPrefix("Err:")) { return .error(text) }
    if hasFormula, kind == .none ? paragraphs == 0 : kind != .text && stored == nil { return .withoutResult }
    switch kind {
    case .number, .percentage:
      return stored.map(number) ?? Self.nonempty(text)
    case .day: return stored.map(day) ?? Self.nonempty(text)
    case .truth: return stored.map { .truth($0 == "true") } ?? Self.nonempty(text)
    case .hours: return Self.nonempty(text) ?? stored.flatMap(Self.nonempty)
    case .text where isUnseen: return stored.flatMap(Self.nonempty)
    case .none, .text, .error: return paragraphs > 0 ? Self.nonempty(text) : stored.flatMap(Self.nonempty)
    }
  }

  /// What makes it doubtful whether it is meant.
  var mark: CellMark? {
    // What was stored without a paragraph is as the cell says.
    let runs = strikes.isEmpty ? .asCell : strikes
    return runs.mark(inStruckCell: look.isStruck) ?? (kind == .text && isUnseen ? .unseen : nil)
  }

  /// True for a text that is stored and of which other letters are shown, or none.
  private var isUnseen: Bool {
    guard let stored, paragraphs > 0 else { return false }
    let (wanted, seen) = (stored.utf8.filter { $0 > 0x20 }, shown.filter { $0 > 0x20 })
    // Words of the format may stand around it.
    let room = seen.count - wanted.count
    guard room >= 0 else { return true }
    // Formats put words around short texts; a long one is the same or another.
    guard wanted.count <= Self.longestAmongWords else { return room <= Self.mostAround && seen != wanted }
    return room <= Self.mostAround && !(0...room).contains { seen[$0...].starts(with: wanted) }
  }

  private static let mostAround = 64
  private static let longestAmongWords = 1024

  private func number(_ stored: String) -> CellValue {
    guard let number = StoredNumber(written: stored.utf8) else { return .text(stored) }
    let section = look.format.section(for: Double(number.digits) ?? 0)
    // A style may show parts of its numbers only as percentages, and is then told by each.
    let isPercentage = kind == .percentage && look.format.parts.isEmpty
    return (isPercentage ? section.asPercentage : section).value(of: number.digits)
  }

  private func day(_ stored: String) -> CellValue {
    guard let day = CalendarDay(iso: String(stored.prefix(10))) else { return .text(stored) }
    // Conditions are of days counted from 30/12/1899.
    let section = look.format.section(for: Double(day.ordinal - 693_594))
    return section.form.part.map { .part($0, of: day) } ?? .day(day)
  }

  private static func nonempty(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }
}
