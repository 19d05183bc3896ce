/// How a written number stands to the true one.
public enum Qualifier: Hashable, Sendable, CaseIterable {
  /// The number itself.
  case exactly
  /// A little less: `gần`.
  case almost
  /// A little more: `trên`, `hơn`.
  case over
  /// More or less: `khoảng`, `ước`, `xấp xỉ`.
  case about
  /// That much or more: `≥`, `ít nhất`, `tối thiểu`.
  case atLeast
  /// That much or less: `≤`, `không quá`, `tối đa`.
  case atMost
  /// Under it: `<`, `dưới`.
  case lessThan
  /// Above it: `>`, `lớn hơn`.
  case moreThan

  /// The Vietnamese word; empty for `exactly`.
  public var word: String {
    switch self {
    case .exactly: ""
    case .almost: "gần"
    case .over: "trên"
    case .about: "khoảng"
    case .atLeast: "ít nhất"
    case .atMost: "không quá"
    case .lessThan: "dưới"
    case .moreThan: "lớn hơn"
    }
  }

  /// What stands before the number on screen: a sign for the four comparisons, else the word.
  public var mark: String {
    switch self {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .lessThan: "<"
    case .moreThan: ">"
    case .exactly, .almost, .over, .about: word
    }
  }

  /// Words around a qualifier that say nothing about how exact the number is.
  private static let fillers = ["đạt ", "chiếm ", "tính "]

  /// Takes the qualifier off the beginning of `text`, which is folded with its accents: `ước đạt`, `đạt gần`.
  ///
  /// Behind `ước` another qualifier may stand and says more. `nil` where a word runs on into other letters.
  static func take(from text: inout Substring) -> Qualifier? {
    skipFillers(&text)
    guard let first = takeOne(&text) else { return nil }
    guard first == .about else { return first }
    skipFillers(&text)
    guard let second = takeOne(&text) else { return nil }
    return second == .exactly ? first : second
  }

  private static func skipFillers(_ text: inout Substring) {
    for filler in fillers where text.hasPrefix(filler) { text.removeFirst(filler.count) }
  }

  private static func takeOne(_ text: inout Substring) -> Qualifier? {
    guard let found = spellings.first(where: { text.utf8.starts(with: $0.spelling.utf8) }) else { return .exactly }
    let after = text.dropFirst(found.spelling.count)
    let isWord = found.spelling.utf8.first.map { $0 > 0x3E && $0 != 0xE2 } ?? false
    guard after.first == " " || !isWord else { return nil }
    text = after.first == " " ? after.dropFirst() : after
    return found.qualifier
  }

  /// Every spelling that is read, lower case, longer ones before their beginnings.
  static let spellings: [(spelling: String, qualifier: Qualifier)] = [
    ("≥", .atLeast), (">=", .atLeast), ("ít nhất", .atLeast), ("tối thiểu", .atLeast),
    ("≤", .atMost), ("<=", .atMost), ("không quá", .atMost), ("tối đa", .atMost),
    ("<", .lessThan), ("dưới", .lessThan), ("nhỏ hơn", .lessThan), ("ít hơn", .lessThan),
    (">", .moreThan), ("lớn hơn", .moreThan), ("nhiều hơn", .moreThan),
    ("gần", .almost), ("trên dưới", .about), ("trên", .over), ("hơn", .over),
    ("khoảng", .about), ("ước", .about), ("xấp xỉ", .about), ("≈", .about),
  ]
}

/// A word after a number that multiplies it.
public enum ScaleWord: Hashable, Sendable, CaseIterable {
  /// `nghìn`, `ngàn`: a thousand.
  case thousand
  /// `triệu`: a million.
  case million
  /// `tỷ`, `tỉ`: a thousand million.
  case billion
  /// `nghìn tỷ`: a million million, as in a province's product.
  case trillion

  /// The Vietnamese word.
  public var word: String {
    switch self {
    case .thousand: "nghìn"
    case .million: "triệu"
    case .billion: "tỷ"
    case .trillion: "nghìn tỷ"
    }
  }

  /// Noughts that the word stands for.
  public var powerOfTen: Int {
    switch self {
    case .thousand: 3
    case .million: 6
    case .billion: 9
    case .trillion: 12
    }
  }

  init?(spelling: Substring) {
    switch spelling {
    case "nghìn", "ngàn": self = .thousand
    case "triệu": self = .million
    case "tỷ", "tỉ": self = .billion
    case "nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ": self = .trillion
    default: return nil
    }
  }
}

/// A number as reports state it, with the word that says how exact it is and the word that multiplies it.
public struct Quantity: Hashable, Sendable {
  /// The value in units: `trên 1,8 triệu` is 1.800.000 here.
  public let number: ExactDecimal
  /// How the number stands to the true one.
  public let qualifier: Qualifier
  /// The multiplying word, where one was written.
  public let scale: ScaleWord?
  /// The number before the multiplying word.
  public let written: ExactDecimal

  /// `written` with its words; `nil` where the multiplied value does not fit.
  public init?(_ written: ExactDecimal, qualifier: Qualifier = .exactly, scale: ScaleWord? = nil) {
    guard let number = written.shifted(byPowerOfTen: scale?.powerOfTen ?? 0) else { return nil }
    self.number = number
    self.qualifier = qualifier
    self.scale = scale
    self.written = written
  }

  /// Reads `gần 15.000`, `ước đạt 1,8 triệu`, `≥80` in the Vietnamese notation; `nil` where anything else stands in it.
  public static func parse(_ text: String) -> Quantity? {
    if let bare = VietnameseNumber.parse(text).value { return Quantity(bare) }
    let clean = Folding.accented(text)
    var rest = clean[...]
    guard let qualifier = Qualifier.take(from: &rest) else { return nil }
    guard let blank = rest.firstIndex(of: " ") else {
      return VietnameseNumber.parse(String(rest)).value.flatMap { Quantity($0, qualifier: qualifier) }
    }
    guard let scale = ScaleWord(spelling: rest[rest.index(after: blank)...]),
      let written = VietnameseNumber.parse(String(rest[..<blank])).value
    else { return nil }
    return Quantity(written, qualifier: qualifier, scale: scale)
  }

  /// The normal form: `gần 15.000`, `trên 1,8 triệu`, `≥ 80`.
  public var text: String {
    let start = qualifier == .exactly ? "" : qualifier.mark + " "
    return start + VietnameseNumber.format(written) + (scale.map { " " + $0.word } ?? "")
  }
}
