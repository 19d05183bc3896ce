/// What a file says of the unit of a figure, as it goes with the row's other spellings: one line for each statement, the
/// nearest to the figure first.
enum MeasureStatement: Hashable, Sendable {
  /// A unit in a cell of the row or in a line of its own, which is one whatever it says.
  case unit(String)
  /// Words in brackets behind a header or in the format of a cell, which may be anything.
  case bracketed(String)
  /// Words beside the table, somewhere in which a unit is named.
  case mentioned(String)

  /// One line of the spelling.
  var spelling: String {
    switch self {
    case .unit(let text): text
    case .bracketed(let text): "(\(text))"
    case .mentioned(let words): "“\(words)”"
    }
  }

  /// Reads one line of a spelling.
  init(spelling: some StringProtocol) {
    func inside() -> String { String(spelling.dropFirst().dropLast()) }
    if spelling.hasPrefix("("), spelling.hasSuffix(")") {
      self = .bracketed(inside())
    } else if spelling.hasPrefix("“"), spelling.hasSuffix("”") {
      self = .mentioned(inside())
    } else {
      self = .unit(String(spelling))
    }
  }

  /// The words that mention a unit; `nil` where it stands as one.
  var words: String? {
    if case .mentioned(let words) = self { words } else { nil }
  }

  /// What is to be read as words: those beside the table, and a list of units, of which one may be meant.
  var mention: MeasureMention? {
    switch self {
    case .mentioned(let words): MeasureMention(in: words)
    case .unit(let text), .bracketed(let text): MeasureMention(list: text)
    }
  }

  /// The unit, where it is one without regard to any indicator; `nil` where that depends, or where words only mention it.
  var firmUnit: MeasureUnit? {
    switch self {
    case .unit(let text): MeasureUnit(text).flatMap { $0.isGeneric ? nil : $0 }
    case .bracketed(let text): MeasureUnit(text).flatMap { $0.isUnmistakable ? $0 : nil }
    case .mentioned: nil
    }
  }
}
