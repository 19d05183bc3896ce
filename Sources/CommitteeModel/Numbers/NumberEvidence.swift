/// What the spellings of a whole column say about the notation of its numbers, kept in constant memory.
public struct NumberEvidence: Hashable, Sendable {
  /// A cell that shows something.
  public struct Example: Hashable, Sendable {
    /// The cell as written.
    public let text: String
    /// Where it stands.
    public let place: CellAddress

    /// Makes an example.
    public init(text: String, place: CellAddress) {
      self.text = text
      self.place = place
    }
  }

  /// What the column's cells amount to.
  public enum Verdict: Hashable, Sendable {
    /// No cell decides; a lone `1.380` in such a column has two readings.
    case undecided
    /// Every cell that decides writes this notation; the first of them.
    case decided(NumberNotation, Example)
    /// Some cells write one notation and some the other; the first of each.
    case mixed(vietnamese: Example, english: Example)
  }

  private let countsThings: Bool
  private var vietnamese: Example?
  private var english: Example?

  /// Starts without evidence. In a column that holds whole numbers only (`countsThings`), `1.380` decides by itself:
  /// its separator can part nothing but groups.
  public init(countsThings: Bool = false) {
    self.countsThings = countsThings
  }

  /// The evidence with another cell, which tells of things counted one by one where `countsThings`: then `1.380` decides
  /// by itself. `1.000` does not, since one can be written so.
  func adding(_ text: String, at place: CellAddress, countsThings: Bool) -> NumberEvidence {
    var more = self
    more.add(text, at: place)
    guard countsThings else { return more }
    let example = Example(text: text, place: place)
    NumberSpelling.forEach(in: text) { spelling, range in
      guard case .ambiguous(let separator) = spelling,
        !text.utf8.dropFirst(range.upperBound - 3).starts(with: [0x30, 0x30, 0x30])
      else { return }
      more.add(separator == .point ? .vietnamese : .english, example)
    }
    return more
  }

  /// Takes in a cell of text. Cells that the program stores as numbers have no spelling and are not evidence.
  public mutating func add(_ text: String, at place: CellAddress) {
    guard vietnamese == nil || english == nil else { return }
    let example = Example(text: text, place: place)
    NumberSpelling.forEach(in: text) { spelling, _ in
      switch spelling {
      case .only(let notation): add(notation, example)
      case .ambiguous(let separator) where countsThings: add(separator == .point ? .vietnamese : .english, example)
      case .silent, .ambiguous: break
      }
    }
  }

  private mutating func add(_ notation: NumberNotation, _ example: Example) {
    switch notation {
    case .vietnamese: vietnamese = vietnamese ?? example
    case .english: english = english ?? example
    }
  }

  /// What the cells taken in so far amount to.
  public var verdict: Verdict {
    switch (vietnamese, english) {
    case (nil, nil): .undecided
    case (let example?, nil): .decided(.vietnamese, example)
    case (nil, let example?): .decided(.english, example)
    case (let vietnamese?, let english?): .mixed(vietnamese: vietnamese, english: english)
    }
  }

  /// What is to be said about the column as a whole: mixed notations, or one that is not the ledger's.
  public var fact: CellFact? {
    switch verdict {
    case .undecided, .decided(.vietnamese, _): nil
    case .decided(.english, let example): .englishNotation(example)
    case .mixed(let vietnamese, let english): .mixedNotation(vietnamese: vietnamese, english: english)
    }
  }
}

extension NumberEvidence.Verdict {
  /// The notation in which a column's cells are read; `nil` where it is not known.
  public var notation: NumberNotation? {
    if case .decided(let notation, _) = self { return notation }
    return nil
  }
}
