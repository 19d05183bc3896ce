/// A unit of measure as an indicator or a sheet writes it: `%`, `tỷ đồng`, `nghìn người`, `hồ sơ`.
public struct MeasureUnit: Hashable, Sendable {
  /// How a figure in one unit is to be read in another.
  public enum Relation: Hashable, Sendable {
    /// Both name the same.
    case same
    /// A figure in this unit counts that many powers of ten more than the same digits in the other.
    case multiple(powerOfTen: Int)
    /// They measure different things.
    case other
  }

  /// The unit as written, scrubbed, without words that only say that it is one.
  public let text: String
  /// Noughts that its words multiply by: 3 for `nghìn người`, −1 for `‰`.
  public let powerOfTen: Int
  /// What is counted, word by word in small letters; empty where only a multiple is named.
  private let nouns: [String]

  /// No unit is longer, in bytes.
  private static let longest = 160

  /// Reads a unit; `nil` for an empty text and for one that is too long to be one.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let clean = Self.withoutMarker(Scrubbing.scrub(text).text)
    guard !clean.isEmpty else { return nil }
    var words = Self.words(of: clean)
    var power = Self.takeFactor(from: &words)
    while let (count, noughts) = Self.multiple(at: words) {
      power += noughts
      words.removeFirst(count)
    }
    if let short = Self.shortened[words.joined(separator: " ")] {
      power += short.powerOfTen
      words = short.nouns
    }
    // “người (nghìn)” says the same as “nghìn người”.
    while words.count > 1, let last = words.last, let (_, noughts) = Self.multiple(at: [last]) {
      power += noughts
      words.removeLast()
    }
    self.text = clean
    powerOfTen = power
    nouns = words
  }

  /// The unit as it stands behind a number: `× 1.000 người`.
  var textBehindNumber: String {
    text.first.map { $0.isNumber || "x×".contains($0) } == true ? "× " + text.drop { "x× ".contains($0) } : text
  }

  /// What is counted, without the words that multiply it: `đồng` of `tỷ đồng`; empty where only a multiple is named.
  var bareText: String { nouns.joined(separator: " ") }

  /// True for a percentage and parts of one.
  public var isPercentage: Bool { nouns.contains("%") }

  /// True for an amount of money.
  public var isMoney: Bool { nouns.contains("đồng") }

  /// True for an amount of money of any country.
  public var isCurrency: Bool {
    isMoney || !Self.currencies.isDisjoint(with: nouns) || bareText.hasPrefix("đô la")
  }

  /// True for a multiple of money or of things that reports count in thousands: `nghìn người`, but not `Triệu Sơn`, which
  /// is a district.
  var multipliesThings: Bool {
    guard powerOfTen > 0 else { return false }
    let noun = bareText + " "
    return (["đồng ", "đô la "] + Self.things.map { $0 + " " } + Self.currencies.map { $0 + " " }).contains {
      noun.hasPrefix($0)
    }
  }

  /// True for what in words beside a table can be nothing but the unit of its figures.
  var isTelling: Bool {
    isPercentage && !nouns.contains { $0.first?.isNumber == true } || multipliesThings
      || isCurrency && (nouns.count == 1 || bareText == "đô la")
      || powerOfTen > 2 && nouns.isEmpty
  }

  /// True for words that say of nothing what is counted: `số lượng`.
  var isGeneric: Bool { powerOfTen == 0 && Self.generic.contains(bareText) }

  /// False for a line in small letters in which no word and no sign can belong to a unit that is telling. Most lines are passed
  /// over by this look, which costs far less than a search for units.
  static func mayStand(in line: String) -> Bool {
    let hasSign = line.unicodeScalars.contains { scalar in
      scalar == "%" || scalar == "‰" || scalar.properties.generalCategory == .currencySymbol
    }
    if hasSign { return true }
    // “1000”, “1.000” and “x10” multiply.
    if line.utf8.contains(UInt8(ascii: "1")), line.utf8.contains(UInt8(ascii: "0")) { return true }
    return line.utf8.split { $0 < 0x80 && $0 &- 0x61 >= 26 }.contains { tellingWords.contains(String(Substring($0))) }
  }

  /// The words of which one at least stands in every unit that is telling and has none of those signs.
  private static let tellingWords = Set(
    multiples.flatMap(\.words) + shortened.keys.filter { !$0.contains(" ") } + currencies + ["đồng", "đô", "tỉ"])

  /// True for what is measured and not counted, so that a half of it can be: lengths, areas, times, amounts of data, and
  /// everything that is stated in thousands or for each of something.
  public var isContinuous: Bool {
    powerOfTen != 0 || isPercentage || isMoney || nouns.contains(where: Self.isQuotient)
      || nouns.first.map { Self.continuous.contains($0) || $0.first?.isCurrencySymbol == true } ?? false
      || nouns.count == 1 && Self.continuousAlone.contains(nouns[0])
  }

  /// True for what nobody would take for anything but a unit: a percentage, money, a multiple, a measure of physics.
  public var isUnmistakable: Bool { powerOfTen != 0 || isPercentage || isMoney || isContinuous && !nouns.isEmpty }

  /// How figures in this unit stand to figures in `other`, which an indicator has.
  ///
  /// Names of what is counted are the same where one says all that the other says (`dịch vụ` and `dịch vụ công`), where
  /// one is the initials of the other (`DN` and `doanh nghiệp`), and where one is no more than a word for things.
  public func relation(to other: MeasureUnit) -> Relation {
    guard names(sameAs: other) else { return .other }
    return powerOfTen == other.powerOfTen ? .same : .multiple(powerOfTen: powerOfTen - other.powerOfTen)
  }

  private func names(sameAs other: MeasureUnit) -> Bool {
    let (one, two) = (nouns, other.nouns)
    if one.isEmpty || two.isEmpty { return true }
    guard isPercentage == other.isPercentage, isMoney == other.isMoney else { return false }
    if Set(one).isSubset(of: two) || Set(two).isSubset(of: one) { return true }
    if Self.generic.contains(one.joined(separator: " ")) || Self.generic.contains(two.joined(separator: " ")) {
      return true
    }
    return Self.isShort(one, for: two) || Self.isShort(two, for: one)
  }

  private static func isShort(_ short: [String], for long: [String]) -> Bool {
    short.count == 1 && long.count > 1 && short[0] == String(long.compactMap(\.first))
  }
}

// MARK: - Words

extension MeasureUnit {
  private static let percent = ["%"]
  private static let money = ["đồng"]
  private static let dollars = ["usd"]

  /// What stands for a unit as a whole, with what it means.
  private static let shortened: [String: (powerOfTen: Int, nouns: [String])] = [
    "phần trăm": (0, percent), "điểm %": (0, percent), "điểm phần trăm": (0, percent), "tỷ lệ": (0, percent),
    "tỷ lệ %": (0, percent), "‰": (-1, percent), "phần nghìn": (-1, percent), "đ": (0, money), "vnd": (0, money),
    "vnđ": (0, money), "đồng việt nam": (0, money), "trđ": (6, money), "tr đ": (6, money), "tr đồng": (6, money),
    "ng đ": (3, money), "ng đồng": (3, money), "dong": (0, money), "dongs": (0, money), "pers": (0, ["người"]),
    "₫": (0, money), "$": (0, dollars), "us $": (0, dollars), "đô la": (0, dollars), "đô la mỹ": (0, dollars),
    "đô": (0, dollars), "€": (0, ["eur"]), "euro": (0, ["eur"]),
  ]

  /// Words that multiply, longer ones before their beginnings.
  private static let multiples: [(words: [String], noughts: Int)] = [
    (["1.000.000.000"], 9), (["1.000.000"], 6), (["1.000"], 3), (["1000000"], 6), (["1000"], 3),
    (["nghìn"], 3), (["ngàn"], 3), (["thous"], 3), (["triệu"], 6), (["mill"], 6), (["tỷ"], 9), (["bill"], 9),
    (["trăm"], 2), (["vạn"], 4), (["chục"], 1), (["ng"], 3), (["tr"], 6), (["k"], 3),
  ]

  /// Measures of physics and of time, which may have a noun behind them: `km cáp quang`, `ngày công`.
  private static let continuous: Set<String> = [
    "km", "m", "cm", "mm", "km2", "m2", "m3", "ha", "mét", "tấn", "tạ", "kg", "gam", "lít", "kw",
    "mw", "kwh", "mwh", "kva", "mva", "bit", "byte", "kb", "mb", "gb", "tb", "pb", "kbps", "mbps", "gbps", "giây",
    "phút",
    "giờ", "ngày", "tuần", "tháng", "quý", "năm", "usd",
    "eur",
  ]

  /// Measures that are such when nothing stands behind them: `điểm`, but not `điểm cầu`.
  private static let continuousAlone: Set<String> = ["điểm", "lần", "độ"]

  /// Words for money of other countries.
  private static let currencies: Set<String> = ["usd", "$", "us$", "đô-la", "eur", "€", "euro", "jpy", "¥", "cny"]

  /// What reports count or measure in thousands and millions.
  private static let things = [
    "người", "lao động", "nhân lực", "nhân khẩu", "hộ", "khách hàng", "lượt", "thuê bao", "hồ sơ", "giao dịch",
    "doanh nghiệp", "học sinh", "sinh viên", "tin nhắn", "văn bản", "tài khoản", "trang", "bản ghi", "cuộc gọi", "lần",
    "thiết bị", "máy", "đơn hàng", "đơn vị", "dịch vụ", "sản phẩm", "công dân", "cái", "chiếc", "bộ", "thẻ", "chữ ký",
    "chứng thư", "trường hợp", "tấn", "km", "m2", "m3", "ha", "kwh",
  ]

  /// Words for things of any kind.
  private static let generic: Set<String> = [
    "cái", "chiếc", "bộ", "số", "con số", "số lượng", "đơn vị", "lượt", "đối tượng",
  ]

  /// `đồng/người`, but not `31/12/2024`.
  private static func isQuotient(_ noun: String) -> Bool {
    noun.contains("/") && noun.first?.isNumber != true
  }

  /// What stands behind `ĐVT`, `đơn vị tính`, and behind `đơn vị` where a unit that can be nothing else follows.
  private static func withoutMarker(_ text: String) -> String {
    let line = Folding.accented(text)
    let markers = ["đơn vị tính", "đơn vị đo", "đơn vị", "đvt", "đ.v.t"]
    guard let marker = markers.first(where: { line.hasPrefix($0) && line.dropFirst($0.count).first?.isLetter != true })
    else { return text }
    let unit = String(line.dropFirst(marker.count).drop { " :-–".contains($0) })
    let isUnit = marker != "đơn vị" || MeasureUnit(unit)?.isUnmistakable == true
    return unit.isEmpty || !isUnit ? text : unit
  }

  /// Takes `x 1000`, `x10`, `× 1.000` out of words: the noughts by which they multiply.
  private static func takeFactor(from words: inout [String]) -> Int {
    for place in words.indices {
      let word = words[place]
      guard let sign = word.first, "x×*".contains(sign) else { continue }
      let isApart = word.count == 1
      let number = isApart ? words[(place + 1)...].first ?? "" : String(word.dropFirst())
      let digits = number.filter { $0 != "." && $0 != "," }
      guard digits.first == "1", digits.count > 1, digits.dropFirst().allSatisfy({ $0 == "0" }) else { continue }
      words.removeSubrange(place...(isApart ? place + 1 : place))
      return digits.count - 1
    }
    return 0
  }

  private static func multiple(at words: [String]) -> (count: Int, noughts: Int)? {
    // "tỷ lệ" is no thousand million.
    if words.starts(with: ["tỷ", "lệ"]) || words.starts(with: ["tỷ", "trọng"]) { return nil }
    return multiples.first { words.starts(with: $0.words) }.map { ($0.words.count, $0.noughts) }
  }

  /// The words in small letters with their accents; points behind a short form go, `tỉ` is `tỷ`, `m²` is `m2`,
  /// `1000đ` is two words.
  private static func words(of text: String) -> [String] {
    var spaced = ""
    for letter in Folding.accented(text) {
      let isSign = letter == "%" || letter == "‰" || letter.isCurrencySymbol
      if isSign || letter.isLetter && spaced.last?.isNumber == true { spaced.append(" ") }
      spaced.append(letter == "²" ? "2" : letter == "³" ? "3" : letter)
      if isSign { spaced.append(" ") }
    }
    return spaced.split { " ,;:()[]".contains($0) }.flatMap { word in
      word.first?.isNumber == true ? [String(word)] : word.split(separator: ".").map { $0 == "tỉ" ? "tỷ" : String($0) }
    }
  }
}
