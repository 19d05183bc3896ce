import CommitteeModel

/// Names that a field offers while they are typed, with or without accents; prepared once, looked through with every key.
public final class NameIndex: Sendable {
  /// A name that can be taken.
  public struct Name: Hashable, Sendable {
    /// What it is called, as it is taken into the field.
    public let title: String
    /// A quiet remark: what it is.
    public let detail: String
    /// The code that stands for it in a row; empty where the name itself does.
    public let code: String
    /// Other ways it is called.
    let aliases: [String]

    /// Makes a name.
    public init(_ title: String, detail: String = "", code: String = "", aliases: [String] = []) {
      self.title = title
      self.detail = detail
      self.code = code
      self.aliases = aliases
    }
  }

  private let names: [Name]
  private let index: SearchIndex
  private let byCode: [String: Int]
  private let byTitle: [String: Int]

  /// Prepares names; of those that read alike the first stays.
  public init(_ names: [Name]) {
    var seen: Set<String> = []
    let distinct = names.filter { !$0.title.isEmpty && seen.insert(Folding.accented($0.title) + $0.code).inserted }
    self.names = distinct
    index = SearchIndex(distinct.map { SearchIndex.Entry(title: $0.title, aliases: $0.aliases + [$0.code]) })
    byCode = Dictionary(distinct.enumerated().map { ($1.code, $0) }) { first, _ in first }
    byTitle = Dictionary(distinct.enumerated().map { (Folding.accented($1.title), $0) }) { first, _ in first }
  }

  /// The best names for what was typed.
  public func offers(for typed: String, limit: Int) -> [Name] {
    index.search(SearchQuery(typed), limit: limit).best.map { names[$0] }
  }

  /// The name behind a code.
  public func name(ofCode code: String) -> Name? { code.isEmpty ? nil : byCode[code].map { names[$0] } }

  /// The name that is written so, accents and the place of tones apart.
  public func name(written title: String) -> Name? { byTitle[Folding.accented(title)].map { names[$0] } }
}

extension NameIndex: Hashable {
  /// True for the same preparation.
  public static func == (left: NameIndex, right: NameIndex) -> Bool { left === right }

  /// Hashes which preparation it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
