/// Why a header may name a period or something else.
public enum PeriodDoubt: CaseIterable, Hashable, Sendable {
  /// A number that may be a year or not, with no other year beside it.
  case bareNumber
  /// The first day of a month, which spreadsheet programs make of a month.
  case firstOfMonth
  /// A quarter or a month of an unknown year.
  case withoutYear
}

/// A header that says of which period the figures below it are: `2021`, `Quý II/2025 (%)`, `Kết quả` over `Năm 2023`.
struct PeriodHeader: Hashable, Sendable {
  /// The period as written; empty where its year is not.
  let text: String
  /// Why it may be something else; a bare number is weighed with the other headers of the sheet.
  let doubt: PeriodDoubt?
  /// How firm the figures are: `ước` of `Ước thực hiện 2024`; `nil` where the header does not say.
  let state: String?

  /// Reads the pieces of a header from the top row to the bottom one; `nil` where it says anything beside a period, a unit
  /// and that these are results.
  init?(_ pieces: [String]) {
    var bare: [String] = []
    var states: Set<String> = []
    for piece in pieces where !piece.isEmpty {
      guard let (text, state) = Self.parted(piece) else { return nil }
      if !text.isEmpty { bare.append(text) }
      states.formUnion([state].compactMap { $0 })
    }
    guard states.count < 2 else { return nil }
    state = states.first
    let pieces = bare
    let telling = pieces.filter { !Self.isNeutral($0) }
    let wordings = [pieces, pieces.reversed(), telling, telling.reversed()].map { $0.joined(separator: " ") }
    if let text = wordings.first(where: Self.isPeriod) {
      self.text = text
      // Words that say how firm a figure is make no other number of a year.
      let doubt = Self.doubt(about: text)
      self.doubt = state != nil && doubt == .bareNumber ? nil : doubt
    } else if let text = wordings.last, Self.isPartOfAYear(text),
      Self.isPeriod(text + " 2000") || Self.isPeriod(text + "/2000")
    {
      self.text = ""
      doubt = .withoutYear
    } else {
      return nil
    }
  }

  /// True for words with the number of a part, which lack nothing but its year.
  private static func isPartOfAYear(_ text: String) -> Bool {
    let folded = VowelSpelling.long(Folding.folded(text))
    return folded.utf8.contains { !$0.isDigit } && (folded.utf8.contains(where: \.isDigit) || folded.hasPrefix("quy "))
  }

  /// True for a cell that says a period by itself and could stand in a header.
  static func isIn(_ cell: RowText.Cell) -> Bool {
    guard cell.text.utf8.count <= 64, cell.text.utf8.contains(where: \.isDigit) else { return false }
    return cell.isText || isYear(cell) || isDay(cell) ? PeriodHeader([cell.text]) != nil : false
  }

  /// True for a year that the program stores as a number.
  static func isYear(_ cell: RowText.Cell) -> Bool {
    guard case .number = cell.value, cell.text.utf8.count == 4 else { return false }
    return isPeriod(cell.text)
  }

  private static func isDay(_ cell: RowText.Cell) -> Bool {
    switch cell.value {
    case .day, .part: return true
    default: return false
    }
  }

  private static func isPeriod(_ text: String) -> Bool { Period.parse(text).map { $0.kind != .unstated } ?? false }

  private static func doubt(about text: String) -> PeriodDoubt? {
    if text.utf8.allSatisfy(\.isDigit) { return .bareNumber }
    guard text.utf8.first?.isDigit == true, let date = PartialDate.parse(text) else { return nil }
    return date.day == 1 ? .firstOfMonth : nil
  }

  /// The piece without a mark of a footnote, without a unit in brackets and without how firm the figures are; `nil` where
  /// the brackets hold anything else.
  private static func parted(_ piece: String) -> (text: String, state: String?)? {
    let bare = FootnoteMark.part(piece)?.text ?? piece
    guard let parted = HeaderText.partUnit(bare) else { return withoutState(bare) }
    if let state = state(named: parted.unit) { return (parted.name, state) }
    return MeasureUnit(parted.unit)?.isUnmistakable == true ? withoutState(parted.name) : nil
  }

  /// How firm figures are that a word in brackets calls `ước`, `sơ bộ`; `nil` for other words.
  static func state(named word: String) -> String? {
    let folded = Folding.folded(word)
    return states.first { $0.words.contains(folded) }?.state
  }

  private static func withoutState(_ piece: String) -> (text: String, state: String?) {
    let words = piece.split(separator: " ")
    for count in stride(from: min(words.count, 3), to: 0, by: -1) {
      let start = Folding.folded(words[..<count].joined(separator: " "))
      guard let state = states.first(where: { $0.words.contains(start) })?.state else { continue }
      return (words[count...].joined(separator: " "), state)
    }
    return (piece, nil)
  }

  private static let states: [(state: String, words: Set<String>)] = [
    ("ước", ["uoc", "uoc thuc hien", "uoc tinh", "uoc dat", "uoc th", "uth", "du uoc"]), ("sơ bộ", ["so bo"]),
    ("chính thức", ["chinh thuc"]),
  ]

  /// True for words that say no more of the columns under them than that they hold results of periods.
  private static func isNeutral(_ piece: String) -> Bool {
    let folded = VowelSpelling.long(Folding.folded(piece))
    if headings.contains(folded) { return true }
    let name = tails.lazy.filter { folded.hasSuffix($0) }.first.map { String(folded.dropLast($0.count)) } ?? folded
    return FieldSynonyms.field(name, in: .observation) == .value || FieldSynonyms.standsInForValue(name)
  }

  private static let headings: Set = [
    "nam", "cac nam", "ky", "cac ky", "quy", "cac quy", "thang", "cac thang", "ky bao cao", "nam bao cao", "thoi gian",
    "thoi ky",
  ]
  private static let tails = ["qua cac", "trong cac", "cac", "theo", "theo tung", "hang"].flatMap { link in
    ["nam", "quy", "thang", "ky"].map { " \(link) \($0)" }
  }
}

/// Which columns of a sheet hold the figures of one period each, and which only may.
struct PeriodColumns {
  /// What those headers say, by the place of their column.
  private(set) var certain: [Int: PeriodHeader] = [:]
  /// Why other columns may hold such figures.
  private(set) var doubts: [Int: PeriodDoubt] = [:]

  /// Reads headers, given by the place of their column and the pieces of their rows from top to bottom.
  ///
  /// Bare numbers are years where all of them can be, one after the other or backwards.
  init(_ headers: [(index: Int, pieces: [String])]) {
    let read = headers.map { (index: $0.index, pieces: $0.pieces, header: PeriodHeader($0.pieces)) }
    let numbers = read.compactMap { read -> Int? in
      let text = read.header?.text ?? read.pieces.joined()
      return text.utf8.count <= 9 && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
    }
    let pairs = zip(numbers, numbers.dropFirst())
    let areYears =
      numbers.count > 1 && numbers.allSatisfy((1900...2199).contains)
      && (pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 })
    for (index, _, header) in read {
      guard let header else { continue }
      if let doubt = header.doubt, doubt != .bareNumber || !areYears {
        doubts[index] = doubt
      } else {
        certain[index] = header
      }
    }
  }
}
