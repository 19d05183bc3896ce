internal import CommitteeModel

/// How the styles of an OpenDocument spreadsheet show what stands in cells.
struct ODSStyles {
  /// How cells of a style show what they hold.
  struct Look: Hashable {
    var format = NumberFormat.plain
    var isStruck = false

    static let plain = Look()
  }

  /// By the name of a number or date style its format; plain ones are not kept.
  private var formats: [String: NumberFormat] = [:]
  /// By the name of a cell style how its cells look; plain ones are not kept.
  private(set) var cells: [String: Look] = [:]
  /// By the name of a style of letters how they look, where it says so.
  private(set) var spans: [String: RunLook] = [:]
  private var open: OpenStyle?
  /// The style of cells or letters that is open.
  private var styled: (name: String, isOfLetters: Bool)?
  private var isInText = false

  /// Takes in an element of the styles.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    switch name {
    case "number-style", "currency-style": open = OpenStyle(attributes, .number)
    case "percentage-style": open = OpenStyle(attributes, .percentage)
    case "date-style": open = OpenStyle(attributes, .date)
    case "text-style": open = OpenStyle(attributes, .text)
    case "map":
      guard let part = attributes["apply-style-name"]?.text, let condition = attributes["condition"]?.text else {
        return
      }
      try open?.show(where: condition, formats[part]?.rest ?? .plain)
    case "style":
      open = nil
      try beginStyle(attributes)
    case "text-properties": try takeLetters(attributes)
    case "text", "currency-symbol":
      isInText = open != nil
      open?.beginText()
    default: open?.begin(name, attributes)
    }
  }

  private mutating func beginStyle(_ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    styled = nil
    guard let name = attributes[whole: "style:name"]?.text else { return }
    let parent = attributes["parent-style-name"]?.text
    // Each family has names of its own, and only two of them are of what cells hold.
    switch attributes["family"]?.text {
    case "text":
      styled = (name, true)
      if let look = parent.flatMap({ spans[$0] }) { try keep(name, look) }
      return
    case nil, "table-cell": styled = (name, false)
    default: return
    }
    var look = parent.flatMap { cells[$0] } ?? .plain
    if let format = attributes["data-style-name"] { look.format = formats[format.text] ?? .plain }
    try keep(name, look)
  }

  /// Takes in how the letters of the open style look.
  private mutating func takeLetters(_ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    guard let styled, open == nil else { return }
    let line = attributes["text-line-through-style"] ?? attributes["text-line-through-type"]
    let isStruck = line.map { if case "none" = $0 { false } else { true } }
    if styled.isOfLetters {
      let own = RunLook(isStruck: isStruck, rise: attributes["text-position"].map { Self.rise($0.text) })
      let look = own.within(spans[styled.name] ?? .asCell)
      if look != .asCell { try keep(styled.name, look) }
    } else if let isStruck {
      var look = cells[styled.name] ?? .plain
      look.isStruck = isStruck
      try keep(styled.name, look)
    }
  }

  /// `super 58%`, `33% 58%`, `sub 58%`, `-33% 58%`, `0% 100%`.
  private static func rise(_ position: String) -> RunLook.Rise {
    let first = position.prefix { $0 != " " }
    if first == "super" { return .raised }
    if first == "sub" || first.hasPrefix("-") { return .lowered }
    return first.contains { ("1"..."9").contains($0) } ? .raised : .level
  }

  private mutating func keep(_ style: String, _ look: Look) throws(WorkbookFault.Kind) {
    guard look != .plain else {
      cells[style] = nil
      return
    }
    guard cells.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
    cells[style] = look
  }

  private mutating func keep(_ style: String, _ look: RunLook) throws(WorkbookFault.Kind) {
    guard spans.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
    spans[style] = look
  }

  /// Ends an element; a number or date style is then known whole.
  mutating func end(_ name: XMLName) throws(WorkbookFault.Kind) {
    switch name {
    case "text", "currency-symbol": isInText = false
    case "style": styled = nil
    case "number-style", "currency-style", "percentage-style", "date-style", "text-style":
      guard let ended = open else { return }
      open = nil
      let format = ended.format
      guard format != .plain else { return }
      guard formats.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      formats[ended.name] = format
    default: break
    }
  }

  /// Takes in text, of which only words that are shown with a number count.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { open?.show(bytes) }
  }
}

/// A number or date style while its parts come in.
private struct OpenStyle {
  /// What a style is for.
  enum Kind { case number, percentage, date, text }

  let name: String
  private let kind: Kind
  private var parts: [NumberFormat.Part] = []
  private var thousandths = 0
  private var hasNumber = false
  private var hasText = false
  private var decimalsOfBlank: Int?
  private var before: [UInt8] = []
  private var after: [UInt8] = []
  private var hasYear = false
  private var hasQuarter = false
  private var hasMonth = false
  private var hasDayOrHour = false

  /// Words of a style that are longer say no unit.
  private static let longest = 1024
  /// No program writes more than three.
  private static let mostParts = 16

  /// `nil` for a style without a name.
  init?(_ attributes: XMLAttributes, _ kind: Kind) {
    guard let name = attributes[whole: "style:name"]?.text else { return nil }
    self.name = name
    self.kind = kind
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "number":
      hasNumber = true
      thousandths = attributes["display-factor"].flatMap { Self.thousandths($0.text) } ?? 0
      let decimals = attributes["decimal-places"]?.number ?? 0
      let isBlank = attributes["min-integer-digits"]?.number == 0
      if isBlank, (attributes["min-decimal-places"]?.number ?? decimals) == 0 { decimalsOfBlank = decimals }
    case "fraction", "scientific-number", "text-content", "boolean": hasNumber = true
    case "year": hasYear = true
    case "quarter": hasQuarter = true
    case "month": hasMonth = true
    case "day", "day-of-week", "week-of-year", "hours", "minutes", "seconds": hasDayOrHour = true
    default: break
    }
  }

  /// Begins words; a style without any and without a number says nothing, and not that nothing is shown.
  mutating func beginText() { hasText = true }

  mutating func show(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard before.count + after.count + bytes.count <= Self.longest else { return }
    // The sign of a percentage is its form, not a word beside it.
    let words = bytes.filter { kind != .percentage || $0 != UInt8(ascii: "%") }
    if hasNumber { after += words } else { before += words }
  }

  /// Takes in a section for numbers of which `condition` holds, as `value()>=0`.
  mutating func show(where condition: String, _ section: NumberSection) throws(WorkbookFault.Kind) {
    guard condition.hasPrefix("value()"), let condition = NumberCondition(String(condition.dropFirst(7))) else {
      return
    }
    guard parts.count < Self.mostParts else { throw .tooLarge(.held) }
    parts.append(NumberFormat.Part(condition: condition, section: section))
  }

  /// What the style says.
  var format: NumberFormat { NumberFormat(section, unless: parts) }

  private var section: NumberSection {
    func section(_ form: NumberSection.Form) -> NumberSection {
      NumberSection(
        form, thousandths: thousandths, before: String(decoding: before, as: UTF8.self),
        after: String(decoding: after, as: UTF8.self), decimalsOfBlank: decimalsOfBlank)
    }
    switch kind {
    case .number where hasText && !hasNumber, .percentage where hasText && !hasNumber: return section(.words)
    case .number: return section(.plain)
    case .percentage: return section(.percentage)
    case .date where hasDayOrHour: return section(.day)
    case .date where hasQuarter: return section(.quarter)
    case .date where hasYear: return section(hasMonth ? .month : .year)
    case .date: return section(.day)
    // Its own words are those of texts; a number that no part shows is shown as it is.
    case .text: return .plain
    }
  }

  /// How many thousands multiplied make a factor; `nil` for any other number.
  private static func thousandths(_ factor: String) -> Int? {
    let digits = factor.prefix { $0 != "." }
    guard digits.first == "1", digits.dropFirst().allSatisfy({ $0 == "0" }), digits.count % 3 == 1, digits.count > 1,
      digits.count < 20, factor.dropFirst(digits.count + 1).allSatisfy({ $0 == "0" })
    else { return nil }
    return digits.count / 3
  }
}

/// Takes in what `styles.xml` says of named styles.
final class ODSStyleListener: XMLListener {
  private(set) var styles = ODSStyles()

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    try styles.begin(name, attributes)
  }

  func end(_ name: XMLName) throws(WorkbookFault.Kind) { try styles.end(name) }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) { styles.text(bytes) }
}
