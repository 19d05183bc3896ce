/// What had to be cleaned in a text, by kind.
public struct Cleaning: OptionSet, Hashable, Sendable {
  /// One bit for each kind, in the order of `kinds`.
  public let rawValue: UInt16

  /// Makes a set of kinds.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Marks behind bare letters (NFD), as macOS and PDF give them.
  public static let decomposed = Cleaning(rawValue: 1 << 0)
  /// Tones behind letters that have their shape already, as decoders of Windows-1258 give them.
  public static let halfComposed = Cleaning(rawValue: 1 << 1)
  /// Blanks that keep words on one line.
  public static let noBreakSpace = Cleaning(rawValue: 1 << 2)
  /// Blanks of other widths.
  public static let oddBlank = Cleaning(rawValue: 1 << 3)
  /// Several blanks between two words.
  public static let repeatedBlank = Cleaning(rawValue: 1 << 4)
  /// Line breaks and tabs.
  public static let lineBreak = Cleaning(rawValue: 1 << 5)
  /// The beginning of sequences that give orders to a terminal: ESC, CSI, OSC and their like.
  public static let escape = Cleaning(rawValue: 1 << 6)
  /// Other control characters.
  public static let control = Cleaning(rawValue: 1 << 7)
  /// Signs that turn the direction of writing, so that text reads as what it is not.
  public static let bidirectional = Cleaning(rawValue: 1 << 8)
  /// Signs without width.
  public static let zeroWidth = Cleaning(rawValue: 1 << 9)
  /// Byte order marks inside the text.
  public static let byteOrderMark = Cleaning(rawValue: 1 << 10)
  /// Characters that mean something only in somebody's own font.
  public static let privateUse = Cleaning(rawValue: 1 << 11)
  /// Tags, hyphens that are not shown, and what Unicode calls no character.
  public static let invisible = Cleaning(rawValue: 1 << 12)

  /// Every kind, each for itself.
  public static let kinds: [Cleaning] = (0..<13).map { Cleaning(rawValue: 1 << $0) }

  /// What composing does: it changes how letters are stored and nothing that anyone sees.
  public static let composition: Cleaning = [.decomposed, .halfComposed]
}

/// How many texts had to be cleaned, by kind.
public struct CleaningTally: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Cleaning.kinds.count)
  /// How many texts had to be cleaned at all.
  public private(set) var total = 0

  /// Begins with nothing counted.
  public init() {}

  /// Counts one text; a text that was clean costs one comparison.
  public mutating func add(_ cleaning: Cleaning) {
    guard !cleaning.isEmpty else { return }
    total += 1
    for (place, kind) in Cleaning.kinds.enumerated() where cleaning.contains(kind) { counts[place] += 1 }
  }

  /// How many texts had to be cleaned of `kind`, which is one of `Cleaning.kinds`.
  public subscript(_ kind: Cleaning) -> Int {
    Cleaning.kinds.firstIndex(of: kind).map { counts[$0] } ?? 0
  }
}
