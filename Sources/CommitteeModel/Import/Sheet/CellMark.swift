/// How a cell shows what it holds, where that makes it doubtful whether it is still meant.
public enum CellMark: Hashable, Sendable {
  /// All of it is struck through.
  case struck
  /// A part of its text is struck through, as an old figure beside the new one.
  case partlyStruck
  /// The format of the cell does not show its text.
  case unseen

  /// What is to be said of it in a row of data.
  var fact: CellFact {
    switch self {
    case .struck: .struck
    case .partlyStruck: .partlyStruck
    case .unseen: .unseen
    }
  }
}
