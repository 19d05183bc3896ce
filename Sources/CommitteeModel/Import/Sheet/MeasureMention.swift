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

  /// Finds units behind words such as `tính bằng`, in brackets, and between commas or dashes; `nil` where none is named.
  ///
  /// `500 tỷ đồng` is an amount and names no unit.
  init?(in text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let line = Folding.accented(Scrubbing.scrub(text).text)
    let pieces = Self.marked(line) + Self.bracketed(line)
    units = pieces.flatMap(Self.units) + Self.alone(line).flatMap(Self.units).filter(\.isTelling)
    guard units.contains(where: \.isTelling) else { return nil }
  }

  /// What follows from the words for the figures of an indicator.
  func bearing(on nature: IndicatorNature) -> Bearing {
    guard let own = nature.measure else {
      let other = units.first { $0.powerOfTen > 0 && !$0.isPercentage && $0.isCurrency == (nature.kind == .money) }
      return other.map { .contradicts($0) } ?? .none
    }
    if units.contains(where: { $0.relation(to: own) == .same }) { return .agrees }
    guard !own.isPercentage else { return .none }
    let other = units.first { unit in
      guard unit.isTelling else { return false }
      if case .multiple = unit.relation(to: own) { return true }
      return own.isCurrency ? unit.isCurrency : unit.multipliesThings && !unit.isCurrency && nature.kind == .count
    }
    return other.map { .contradicts($0) } ?? .none
  }

  /// Titles and remarks are shorter than this.
  private static let longest = 400
}

// MARK: - Where units stand

extension MeasureMention {
  /// Words that a unit follows, longer ones before their beginnings.
  private static let markers = [
    "đơn vị tính", "đơn vị đo", "đvt", "đ.v.t", "đơn vị", "tính bằng", "tính theo", "tính ra", "quy ra", "bằng", "theo",
  ]
  /// Words between a marker and the unit.
  private static let fillers = ["là", "bằng", "theo", "đơn vị", "tính"]

  /// What follows each marker, up to the end of its sentence or its brackets.
  private static func marked(_ line: String) -> [String] {
    markers.flatMap { marker in
      line.ranges(of: marker).compactMap { place in
        let isWord =
          (place.lowerBound == line.startIndex || !line[line.index(before: place.lowerBound)].isLetter)
          && (place.upperBound == line.endIndex || !line[place.upperBound].isLetter)
        guard isWord else { return nil }
        var rest = line[place.upperBound...].drop { " :".contains($0) }
        while let filler = fillers.first(where: { rest.hasPrefix($0 + " ") }) {
          rest = rest.dropFirst(filler.count).drop { " :".contains($0) }
        }
        let end = rest.firstIndex { ")];".contains($0) } ?? rest.endIndex
        return String(rest[..<end])
      }
    }
  }

  /// What stands in brackets.
  private static func bracketed(_ line: String) -> [String] {
    var found: [String] = []
    var open: String.Index?
    for place in line.indices {
      switch line[place] {
      case "(", "[": open = line.index(after: place)
      case ")", "]":
        if let start = open { found.append(String(line[start..<place])) }
        open = nil
      default: break
      }
    }
    return found
  }

  /// What stands alone between signs, and is no word of a longer one.
  private static func alone(_ line: String) -> [String] {
    line.replacing(" - ", with: ",").split { "()[],;:–—*|_".contains($0) }.map(String.init)
  }

  /// The units of a list: `triệu đồng, người và %`.
  private static func units(of list: String) -> [MeasureUnit] {
    list.replacing(" và ", with: ",").split { ",;".contains($0) }.compactMap { piece in
      let words = piece.drop { $0 == " " }
      guard let unit = MeasureUnit(String(words)), unit.powerOfTen > 0 || words.first?.isNumber != true
      else { return nil }
      return unit
    }
  }
}
