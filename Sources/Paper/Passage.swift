/// Words of a paper in a row, some of them still to be written by hand.
public struct Passage: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Words of one kind.
  public enum Run: Hashable, Sendable {
    /// Words as they are.
    case words(String)
    /// Words that stand out.
    case strong(String)
    /// What the record lacks and a person must fill in.
    case lacking(String)
  }

  /// The words in their order.
  public let runs: [Run]

  /// Makes a passage of runs; empty ones are left out.
  public init(_ runs: Run...) { self.init(runs) }

  /// Makes a passage of runs; empty ones are left out.
  public init(_ runs: [Run]) { self.runs = runs.filter { !$0.text.isEmpty } }

  /// Makes a passage of plain words.
  public init(stringLiteral words: String) { self.init(.words(words)) }

  /// What is stated, or what is lacking where nothing is.
  public init(_ words: String, orLacking name: String) { self.init(words.isEmpty ? .lacking(name) : .words(words)) }

  /// What a person must fill in, in order.
  public var lackings: [String] {
    runs.compactMap { if case .lacking(let name) = $0 { name } else { nil } }
  }

  /// How many letters it has.
  var length: Int { runs.reduce(0) { $0 + $1.text.count } }

  static func + (left: Passage, right: Passage) -> Passage { Passage(left.runs + right.runs) }
}

extension Passage.Run {
  /// The words without their kind.
  var text: String {
    switch self {
    case .words(let text), .strong(let text), .lacking(let text): text
    }
  }
}

/// How lines side by side are set.
public enum SidesLook: Hashable, Sendable {
  /// Both sides centred, a line drawn under each.
  case ruled
  /// Both sides centred.
  case centred
  /// Small lines at the left edge, centred ones on the right.
  case signing
}

/// A piece of a paper.
public enum Block: Hashable, Sendable {
  /// Lines side by side, as the head and the end of an official paper have them.
  case sides(left: [Passage], right: [Passage], look: SidesLook)
  /// Lines in the middle of the page.
  case centred([Passage])
  /// The head of a part.
  case heading(String)
  /// Sentences.
  case paragraph(Passage)
  /// Rows under titles.
  case table(columns: [String], rows: [[Passage]])

  /// Everything that it says.
  var passages: [Passage] {
    switch self {
    case .sides(let left, let right, _): left + right
    case .centred(let lines): lines
    case .heading: []
    case .paragraph(let passage): [passage]
    case .table(_, let rows): rows.flatMap { $0 }
    }
  }
}
