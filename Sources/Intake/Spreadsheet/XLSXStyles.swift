/// Takes in from `styles.xml` what each cell style says of numbers, and what is struck through.
final class StyleListener: XMLListener {
  /// By the number of the style that cells state.
  private(set) var formats: [NumberFormat] = []
  /// The same.
  private(set) var marks: [StyleMarks] = []
  private var written: [Int: NumberFormat] = [:]
  /// By the number of the font whether it is struck through.
  private var fonts: [Bool] = []
  private var isInFonts = false
  private var isInCellStyles = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"]?.text else { return }
      written[id] = NumberFormat(code: code)
    case "fonts": isInFonts = true
    case "font" where isInFonts: fonts.append(false)
    case "strike" where isInFonts && !fonts.isEmpty: fonts[fonts.count - 1] = attributes.isSwitchedOn
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      let id = attributes["numFmtId"]?.number ?? 0
      let font = attributes["fontId"]?.number ?? 0
      let format = written[id] ?? NumberFormat(builtIn: id)
      formats.append(format)
      marks.append(StyleMarks(format, isStruck: fonts.indices.contains(font) && fonts[font]))
    default: break
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "fonts": isInFonts = false
    case "cellXfs": isInCellStyles = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension XMLAttributes {
  /// Whether an element that switches something on does so: it does unless it says otherwise.
  var isSwitchedOn: Bool { self["val"]?.isTrue ?? true }
}
