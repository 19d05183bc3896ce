/// Takes in from `styles.xml` what the numbers of each cell style mean.
final class StyleListener: XMLListener {
  /// By the number of the style that cells state.
  private(set) var formats: [NumberFormat] = []
  private var written: [Int: NumberFormat] = [:]
  private var isInCellStyles = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"]?.text else { return }
      written[id] = NumberFormat(code: code)
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      let id = attributes["numFmtId"]?.number ?? 0
      formats.append(written[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: XMLName) {
    if case "cellXfs" = name { isInCellStyles = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
