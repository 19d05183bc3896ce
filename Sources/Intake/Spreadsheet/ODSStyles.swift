/// What cell styles of an OpenDocument spreadsheet say of the numbers in their cells: how many digits are not shown.
struct ODSStyles {
  /// By the name of a number style how many times over it shows a thousandth.
  private var numbers: [String: Int] = [:]
  /// By the name of a cell style how many times over its numbers are shown by a thousandth; no others are kept.
  private(set) var cells: [String: Int] = [:]
  private var number: String?

  /// Takes in an element of the styles.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    switch name {
    case "number-style", "currency-style", "percentage-style": number = attributes[whole: "style:name"]?.text
    case "number":
      guard let number, let factor = attributes["display-factor"]?.text, let count = Self.thousandths(factor) else {
        return
      }
      guard numbers.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      numbers[number] = count
    case "map":
      // Behind a style with several parts stands the one for positive numbers first.
      guard let number, let part = attributes["apply-style-name"]?.text else { return }
      numbers[number] = numbers[part]
      self.number = nil
    case "style":
      number = nil
      guard let style = attributes[whole: "style:name"]?.text else { return }
      let own = attributes["data-style-name"].map { numbers[$0.text] ?? 0 }
      let count = own ?? attributes["parent-style-name"].flatMap { cells[$0.text] } ?? 0
      guard count > 0 else { return }
      guard cells.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      cells[style] = count
    default: break
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

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
