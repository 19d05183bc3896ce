/// A text of an office with places for the parts of a notice: `{{mo-dau}}`.
public struct NoticeTemplate: Hashable, Sendable {
  /// What a template does wrong.
  public enum Fault: Error, Hashable, Sendable {
    /// It names a part that there is none of, in a line from 1.
    case unknownPart(name: String, line: Int)
    /// A place is begun and not ended, in a line from 1.
    case openPlace(line: Int)
    /// It has no place for any part.
    case noPlace
  }

  private enum Piece: Hashable {
    case text(String)
    case part(NoticePart)
  }

  private let pieces: [Piece]

  /// Reads a template.
  public init(_ text: String) throws(Fault) {
    var pieces: [Piece] = []
    var rest = text[...]
    var line = 1
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      pieces.append(.text(String(before)))
      line += before.count { $0.isNewline }
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { throw .openPlace(line: line) }
      let words = rest[open.upperBound..<close.lowerBound]
      let name = String(words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      guard let part = NoticePart(rawValue: name) else { throw .unknownPart(name: name, line: line) }
      pieces.append(.part(part))
      rest = rest[close.upperBound...]
    }
    guard !pieces.isEmpty else { throw .noPlace }
    self.pieces = pieces + [.text(String(rest))]
  }

  /// The parts that it has places for.
  public var parts: [NoticePart] {
    pieces.compactMap { if case .part(let part) = $0 { part } else { nil } }
  }

  /// The template with its places filled, each as `form` writes the blocks of its part.
  public func filled(from notice: ConclusionNotice, as form: ([Block]) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .part(let part): form(notice.blocks(of: part))
      }
    }.joined()
  }
}
