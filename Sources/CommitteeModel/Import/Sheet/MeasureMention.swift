/// The units of measure that words beside a figure name: a title, the name of a group, a remark, the name of the sheet.
///
/// They bind less than a column of units or a line `Đơn vị tính:` does: a title in `triệu đồng` says nothing of the
/// percentages below it.
struct MeasureMention: Hashable, Sendable {
  /// How such words bear on the figures of an indicator.
  enum Bearing: Hashable, Sendable {
    /// They do not speak of them.
    case none
    /// They name the indicator's own unit.
    case agrees
    /// They name another one for them.
    case contradicts(MeasureUnit)
  }

  /// The units in the order of the text, one of which at least can be nothing else.
  let units: [MeasureUnit]
  /// For a footnote the things of which it says a unit each; of other things it says nothing.
  private let subjects: [Subject]
  /// True for a list, which stands for one of its units in each row.
  private let isList: Bool
  /// Those that stand as a label, in brackets or alone, and not in a sentence.
  private let labels: [MeasureUnit]

  /// A unit that a footnote states for one thing: `kinh phí tính bằng triệu đồng`.
  private struct Subject: Hashable, Sendable {
    let words: Set<String>
    let units: [MeasureUnit]
  }

  /// Finds units behind words such as `tính bằng`, in brackets, and between commas or dashes; `nil` where none is named.
  ///
  /// `500 tỷ đồng` is an amount and names no unit.
  init?(in text: String) {
    guard text.utf8.count <= Self.longest, !Self.isCode(text) else { return nil }
    let line = Folding.accented(Scrubbing.scrub(text).text)
    guard MeasureUnit.mayStand(in: line) else { return nil }
    let (bracketed, alone) = Self.labels(line)
    // “(tính bằng nghìn người)” names the unit behind its first words.
    let named = bracketed.flatMap { words in
      let marked = Self.marked(words)
      return marked.isEmpty ? [words] : marked
    }
    labels = named.flatMap(Self.units) + alone.flatMap(Self.units).filter(\.isTelling)
    isList = false
    subjects = RowSigns.isFootnote(text) ? Self.subjects(line) : []
    units = Self.marked(line).flatMap(Self.units) + labels
    guard units.contains(where: \.isTelling) else { return nil }
  }

  /// Reads a list of units, `người; tỷ đồng; %`; `nil` for what is none.
  init?(list: String) {
    units = Self.units(of: Folding.accented(list))
    labels = units
    subjects = []
    isList = true
    guard units.count > 1, units.contains(where: \.isTelling) else { return nil }
  }

  /// What follows from the words for a figure of an indicator, whose number is `size`.
  ///
  /// A title of percentages speaks of a count where that could be one.
  func bearing(on nature: IndicatorNature, _ size: ExactDecimal? = nil) -> Bearing {
    let own = Set(Folding.accented(nature.name).split(separator: " ").map(String.init))
    let foreign = Set(subjects.filter { $0.words.isDisjoint(with: own) }.flatMap(\.units))
    return bearing(of: foreign.isEmpty ? units : units.filter { !foreign.contains($0) }, on: nature, size)
  }

  private func bearing(of units: [MeasureUnit], on nature: IndicatorNature, _ size: ExactDecimal?) -> Bearing {
    if units.isEmpty { return .none }
    guard let own = nature.measure else {
      let other = units.first { $0.powerOfTen > 0 && !$0.isPercentage && $0.isCurrency == (nature.kind == .money) }
      return other.map { .contradicts($0) } ?? .none
    }
    if units.contains(where: { $0.relation(to: own) == .same && ($0.isTelling || labels.contains($0)) }) {
      // “tỷ đồng, triệu đồng” leaves open which of the two it is.
      let other = units.first { if case .multiple = $0.relation(to: own) { $0.isTelling } else { false } }
      return isList ? other.map { .contradicts($0) } ?? .agrees : .agrees
    }
    guard !own.isPercentage else {
      // “(‰)” says ten times less than “%”.
      return units.first { $0.isPercentage && $0.isTelling }.map { .contradicts($0) } ?? .none
    }
    let other = units.first { unit in
      guard unit.isTelling else { return false }
      if case .multiple = unit.relation(to: own) { return true }
      if own.isCurrency { return unit.isCurrency }
      return unit.multipliesThings && !unit.isCurrency && nature.kind == .count && labels.contains(unit)
    }
    if let other { return .contradicts(other) }
    guard units.allSatisfy(\.isPercentage), let size, size <= Self.mostPercent else { return .none }
    return .contradicts(units[0])
  }

  /// What nobody would write as a percentage is greater.
  private static let mostPercent = ExactDecimal(200)

  /// Small letters with points and dashes are a code: most cells that are asked about are one.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.contains(.point) && text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0.isDigit || "-._".utf8.contains($0) }
  }

  /// Titles and remarks are shorter than this.
  private static let longest = 400
}

// MARK: - Where units stand

extension MeasureMention {
  /// Words that a unit follows, longer ones before their beginnings.
  private static let markers = [
    "đơn vị tính", "đơn vị đo", "đvt", "đ.v.t", "đơn vị", "tính bằng", "tính theo", "tính ra", "quy ra", "quy đổi",
    "bằng",
    "theo",
  ]
  /// Words between a marker and the unit.
  private static let fillers = ["là", "bằng", "theo", "đơn vị", "tính", "ra", "thành", "sang"]

  /// What follows each marker, up to the end of its brackets.
  private static func marked(_ line: String) -> [String] {
    markers.flatMap { marker in
      line.ranges(of: marker).compactMap { place in
        let isWord =
          (place.lowerBound == line.startIndex || !line[line.index(before: place.lowerBound)].isLetter)
          && (place.upperBound == line.endIndex || !line[place.upperBound].isLetter)
        var rest = line[place.upperBound...].drop { " :-–".contains($0) }
        let isLonger = marker == "đơn vị" && ["tính", "đo"].contains(where: rest.hasPrefix)
        guard isWord, !isLonger else { return nil }
        while let filler = fillers.first(where: { rest.hasPrefix($0 + " ") }) {
          rest = rest.dropFirst(filler.count).drop { " :".contains($0) }
        }
        let end = rest.firstIndex { ")];".contains($0) } ?? rest.endIndex
        return String(rest[..<end])
      }
    }
  }

  /// What clauses say that name the thing whose unit they state.
  private static func subjects(_ line: String) -> [Subject] {
    line.split { ";.:,".contains($0) }.compactMap { clause in
      let clause = String(clause)
      guard let start = statements.compactMap({ clause.firstRange(of: $0)?.lowerBound }).min() else { return nil }
      let words = Set(clause[..<start].split { !$0.isLetter }.map(String.init))
      guard words.isDisjoint(with: general), !words.isEmpty else { return nil }
      return Subject(words: words.subtracting(fillings), units: marked(clause).flatMap(units))
    }
  }

  /// Words between a thing and its unit.
  private static let statements = ["tính bằng", "tính theo", "tính ra", "quy ra", "quy đổi"]
  /// Words that are said of all figures.
  private static let general: Set = ["liệu", "biểu", "bảng", "trên", "này", "mọi", "tất", "đơn"]
  /// Words that name no thing by themselves.
  private static let fillings: Set = ["số", "các", "của", "và", "tổng", "được", "lượng"]

  /// What stands in brackets, and what stands alone between signs outside of them and is no word of a longer one.
  private static func labels(_ line: String) -> (bracketed: [String], alone: [String]) {
    var bracketed: [String] = []
    var outside = ""
    var rest = line[...]
    while let open = rest.firstIndex(where: { "([".contains($0) }),
      let close = rest[open...].firstIndex(where: { ")]".contains($0) })
    {
      outside += rest[..<open] + ","
      let behind = rest[rest.index(after: close)...]
      // “(triệu đồng): 500” is an amount.
      if behind.drop(while: { " :=".contains($0) }).first?.isNumber != true {
        bracketed.append(String(rest[rest.index(after: open)..<close]))
      }
      rest = behind
    }
    outside += rest
    let alone = outside.replacing(" - ", with: ",").split { ",;:–—*|_".contains($0) }
    return (bracketed, alone.map(String.init))
  }

  /// The units of a list: `triệu đồng, người và %`.
  private static func units(of list: String) -> [MeasureUnit] {
    var pieces: [String] = []
    for piece in list.replacing(" và ", with: ",").split(whereSeparator: { ",;".contains($0) }).map(String.init) {
      // “người, nghìn” is one unit.
      if let last = pieces.last, MeasureUnit(piece).map({ $0.powerOfTen > 0 && $0.bareText.isEmpty }) == true,
        MeasureUnit(last)?.powerOfTen == 0
      {
        pieces[pieces.count - 1] = last + " " + piece
      } else {
        pieces.append(piece)
      }
    }
    return pieces.compactMap { piece in
      let words = piece.drop { $0 == " " }
      guard let unit = MeasureUnit(String(words)), unit.powerOfTen > 0 || words.first?.isNumber != true
      else { return nil }
      return unit
    }
  }
}
