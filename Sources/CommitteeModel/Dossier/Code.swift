/// An identifier of one kind of thing; text, so that 4.1 differs from 4.10 and 06 from 6.
public struct Code<Entity>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The code as written.
  public let text: String

  /// Makes a code from its text.
  public init(_ text: String) { self.text = text }

  /// Makes a code from a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// Makes a code from a cell; `nil` when the cell is empty.
  init?(cell: String) {
    guard !cell.isEmpty else { return nil }
    text = cell
  }

  /// The code as written.
  public var description: String { text }

  /// Order of the texts, for lists that have no order of their own.
  public static func < (left: Code, right: Code) -> Bool { left.text < right.text }
}
