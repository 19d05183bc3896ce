internal import CommitteeModel

/// What cell styles of an OpenDocument spreadsheet say of the numbers and days in their cells.
struct ODSStyles {
  /// What a style says.
  struct Style: Hashable {
    /// How many times over a thousandth of a number is shown.
    var thousandths = 0
    /// The words around a number, `#` in its place; empty where there are none.
    var wording = ""
    /// True where of a day its month and its year alone are shown.
    var showsMonth = false
  }

  /// By the name of a number or date style what it says; those that say nothing are not kept.
  private var formats: [String: Style] = [:]
  /// By the name of a cell style what its number style says; those that say nothing are not kept.
  private(set) var cells: [String: Style] = [:]
  private var open: OpenStyle?
  private var isInText = false

  /// Takes in an element of the styles.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    switch name {
    case "number-style", "currency-style", "percentage-style", "date-style":
      open = attributes[whole: "style:name"].map { OpenStyle(name: $0.text) }
      if case "percentage-style" = name { open?.isPercentage = true }
    case "map":
      // Behind a style with several parts stands the one for positive numbers first.
      guard let name = open?.name, let part = attributes["apply-style-name"]?.text else { return }
      formats[name] = formats[part]
      open = nil
    case "style":
      open = nil
      guard let style = attributes[whole: "style:name"]?.text else { return }
      let own = attributes["data-style-name"].map { formats[$0.text] ?? Style() }
      let said = own ?? attributes["parent-style-name"].flatMap { cells[$0.text] } ?? Style()
      guard said != Style() else { return }
      guard cells.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      cells[style] = said
    case "text": isInText = open != nil
    default: open?.begin(name, attributes)
    }
  }

  /// Ends an element; a number or date style is then known whole.
  mutating func end(_ name: XMLName) throws(WorkbookFault.Kind) {
    switch name {
    case "text": isInText = false
    case "number-style", "currency-style", "percentage-style", "date-style":
      guard let ended = open else { return }
      open = nil
      guard ended.style != Style() else { return }
      guard formats.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      formats[ended.name] = ended.style
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
  let name: String
  var isPercentage = false

  private var thousandths = 0
  private var hasNumber = false
  private var before: [UInt8] = []
  private var after: [UInt8] = []
  private var hasYear = false
  private var hasMonth = false
  private var hasDayOrHour = false

  /// Words of a style that are longer say no unit.
  private static let longest = 1024

  init(name: String) { self.name = name }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "number", "fraction", "scientific-number":
      hasNumber = true
      thousandths = attributes["display-factor"].flatMap { Self.thousandths($0.text) } ?? 0
    case "year": hasYear = true
    case "month": hasMonth = true
    case "day", "day-of-week", "week-of-year", "quarter", "hours", "minutes", "seconds": hasDayOrHour = true
    default: break
    }
  }

  mutating func show(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard before.count + after.count + bytes.count <= Self.longest else { return }
    // The sign of a percentage is its form, not a word beside it.
    let words = bytes.filter { !isPercentage || $0 != UInt8(ascii: "%") }
    if hasNumber { after += words } else { before += words }
  }

  /// What the style says.
  var style: ODSStyles.Style {
    ODSStyles.Style(
      thousandths: thousandths, wording: hasNumber ? NumberFormat.wording(before, after) : "",
      showsMonth: hasYear && hasMonth && !hasDayOrHour)
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
