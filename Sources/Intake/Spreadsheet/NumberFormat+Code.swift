extension NumberFormat {
  /// A format as Excel writes it, such as `#,##0" hồ sơ";-0;"chưa có"`.
  ///
  /// Up to three sections show numbers: the positive ones, the negative ones and nought, or what their conditions say; a
  /// fourth, and a last one with `@`, shows texts. A number that no condition of two lets in is shown as crosses.
  init(code: String) {
    var rest = Array(code.unicodeScalars.prefix(Self.longest))[...]
    var sections: [CodeSection] = []
    var isOver = false
    while !isOver, sections.count < 4 {
      var section = CodeSection()
      isOver = !section.read(&rest)
      sections.append(section)
    }
    let hidesText = sections.count == 4 && sections[3].hidesText
    if sections.count == 4 || sections.count > 1 && sections.last?.isOfText == true { sections.removeLast() }
    func part(_ place: Int, else relation: NumberCondition.Relation) -> Part {
      Part(condition: sections[place].condition ?? NumberCondition(relation, 0), section: sections[place].section)
    }
    switch sections.count {
    case 1 where code.isEmpty: self = .plain
    case 1 where sections[0].condition == nil: self.init(sections[0].section)
    case 1: self.init(unless: [part(0, else: .above)])
    case 2 where sections[1].condition == nil:
      self.init(sections[1].section, unless: [part(0, else: .atLeast)])
    case 2:
      self.init(NumberSection(.words, before: "########"), unless: [part(0, else: .atLeast), part(1, else: .below)])
    default: self.init(sections[2].section, unless: [part(0, else: .above), part(1, else: .below)])
    }
    self.hidesText = hidesText
  }

  /// Codes are shorter.
  private static let longest = 1024
}

/// A section of a format code, sign by sign.
private struct CodeSection {
  private(set) var condition: NumberCondition?
  /// True where it shows the texts of cells.
  private(set) var isOfText = false
  /// True where it shows nothing of them in their place.
  var hidesText: Bool { !isOfText && !hasDigit }
  /// True where nothing stands in it but brackets.
  private var isEmpty = true

  private var dateSigns: Set<Unicode.Scalar> = []
  private var isSummed = false
  private var hasPercent = false
  private var hasBrackets = false
  private var hasDigit = false
  private var showsNought = false
  private var isBehindPoint = false
  private var decimals = 0
  /// Commas behind the last sign for a digit, which leave out three digits each.
  private var commas = 0
  /// Commas that stand so before the decimal point and leave out three digits each too.
  private var commasBeforePoint = 0
  private var before = String.UnicodeScalarView()
  private var after = String.UnicodeScalarView()

  /// Reads up to the next semicolon, or the end; true where there was one.
  mutating func read(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    while let scalar = rest.popFirst() {
      if scalar == ";" { return true }
      if scalar == "[" {
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        takeBrackets(inside)
      } else {
        isEmpty = false
        take(scalar, &rest)
      }
    }
    return false
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) {
    switch scalar {
    case "\"":
      let words = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(words.count + 1)
      show(words)
    case "\\":
      show(rest.prefix(1))
      rest = rest.dropFirst()
    case "_", "*": rest = rest.dropFirst()
    case "0", "#", "?": takeDigit(scalar)
    case ".":
      isBehindPoint = true
      commasBeforePoint += commas
      commas = 0
    case ",": if hasDigit { commas += 1 }
    case "%": hasPercent = true
    case "@":
      isOfText = true
      takeDigit("0")
    case "/" where hasDigit && rest.first.map { "0123456789#?".unicodeScalars.contains($0) } == true:
      // What a fraction is of; its nought is a nought.
      rest = rest.drop { "0123456789#?".unicodeScalars.contains($0) }
      showsNought = true
    case "E" where hasDigit, "e" where hasDigit: if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
    case "G" where rest.begins("eneral"), "g" where rest.begins("eneral"):
      rest = rest.dropFirst(6)
      takeDigit("0")
    case "A" where rest.begins("m/pm"), "a" where rest.begins("m/pm"): rest = rest.dropFirst(4)
    case "A" where rest.begins("/p"), "a" where rest.begins("/p"): rest = rest.dropFirst(2)
    default:
      let small = Unicode.Scalar(scalar.value | 0x20) ?? scalar
      if scalar.isASCII, "ydmhsq".unicodeScalars.contains(small) { dateSigns.insert(small) } else { show([scalar]) }
    }
  }

  private mutating func takeDigit(_ sign: Unicode.Scalar) {
    hasDigit = true
    commas = 0
    if sign == "0" { showsNought = true }
    if isBehindPoint { decimals += 1 }
  }

  /// A currency, a condition, hours that are summed up; colours, languages and digits of other scripts change no number.
  private mutating func takeBrackets(_ inside: ArraySlice<Unicode.Scalar>) {
    hasBrackets = true
    if inside.first == "$" { return show(inside.dropFirst().prefix { $0 != "-" }) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: inside)
    if let found = NumberCondition(String(text)) { condition = found }
    if !inside.isEmpty, inside.allSatisfy({ "hmsHMS".unicodeScalars.contains($0) }) { isSummed = true }
  }

  private mutating func show(_ shown: some Sequence<Unicode.Scalar>) {
    if hasDigit { after.append(contentsOf: shown) } else { before.append(contentsOf: shown) }
  }

  /// What it shows of a number.
  var section: NumberSection {
    if let form = timeForm { return NumberSection(form) }
    if hasDigit {
      return NumberSection(
        hasPercent ? .percentage : .plain, thousandths: commasBeforePoint + commas, before: String(before),
        after: String(after), decimalsOfBlank: showsNought ? nil : decimals)
    }
    if isEmpty, hasBrackets, before.isEmpty { return .plain }
    return NumberSection(.words, before: String(before), after: hasPercent ? "%" : "")
  }

  private var timeForm: NumberSection.Form? {
    if isSummed { return .summedHours }
    if dateSigns.isEmpty { return nil }
    let hasHour = dateSigns.contains("h") || dateSigns.contains("s")
    if dateSigns.contains("q"), dateSigns.isSubset(of: ["q", "m", "y"]) { return hasDigit ? nil : .quarter }
    if dateSigns == ["y"] { return .year }
    if dateSigns == ["y", "m"] { return .month }
    return hasHour && dateSigns.isDisjoint(with: ["d", "y"]) ? .hours : .day
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// True where it begins with `small`, in letters of either size.
  fileprivate func begins(_ small: String) -> Bool {
    prefix(small.utf8.count).elementsEqual(small.unicodeScalars) { $0.value | 0x20 == $1.value }
  }
}
