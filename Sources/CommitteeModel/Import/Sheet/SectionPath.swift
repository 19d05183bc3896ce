/// The sections that the current row of a sheet stands in.
struct SectionPath: Sendable {
  /// What a section's number is made of, which tells its depth.
  enum Mark: Hashable, Sendable {
    case letter(UInt8)
    case roman(Int)
    /// `1`, `1.2`: so many parts.
    case decimal(Int)
    case none

    fileprivate var kind: Int {
      switch self {
      case .letter: 0
      case .roman: 1
      case .decimal(let parts): 1 + parts
      case .none: 9
      }
    }
  }

  private var open: [(mark: Mark, number: String, name: String, mentionsUnit: Bool)] = []
  private static let deepest = 12
  private var mentioning = HeardWords<Bool>()

  /// The names, widest first.
  var names: [String] { open.map(\.name) }

  /// The names in which a unit of measure is named, narrowest first.
  var mentions: [String] { open.reversed().filter(\.mentionsUnit).map(\.name) }

  /// Opens a section; sections of its kind end, and those that were opened inside of them.
  mutating func enter(_ mark: Mark, number: String, name: String) {
    if let same = open.firstIndex(where: { $0.mark.kind == mark.kind }) {
      open.removeSubrange(same...)
    } else if case .decimal = mark, let deeper = open.firstIndex(where: { $0.mark.kind > mark.kind }) {
      open.removeSubrange(deeper...)
    }
    if open.count == Self.deepest { open.removeLast() }
    open.append((mark, number, name, mentioning.answer(name) { MeasureMention(in: $0) != nil }))
  }

  /// Ends the sections that a row numbered `number` no longer stands in: `2` and `2.1` end section `1`.
  mutating func leave(before number: String) {
    guard let first = number.utf8.first, first.isDigit else { return }
    open.removeAll { section in
      if case .decimal = section.mark { return !Self.isInside(number, section.number) }
      return false
    }
  }

  /// True where `number` counts a part of what `outer` counts: `1.2` in `1`.
  static func isInside(_ number: String, _ outer: String) -> Bool {
    let stem = outer.hasSuffix(".") ? outer : outer + "."
    return number.utf8.count > stem.utf8.count && number.hasPrefix(stem)
  }

  /// The parts of a decimal number such as `1.2`; `nil` for other text.
  static func decimal(_ number: String) -> Mark? {
    var parts = number.utf8.split(separator: .point, omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0.count < 4 && $0.allSatisfy(\.isDigit) }) else {
      return nil
    }
    return .decimal(parts.count)
  }

  /// What a number in front of a section is; `nil` for other text. `I` after `H` is a letter, else it is Roman.
  func mark(_ number: String) -> Mark? {
    var bare = number[...]
    while let last = bare.last, ".)/".contains(last) { bare.removeLast() }
    while bare.first == "(" { bare.removeFirst() }
    let text = String(bare)
    if text.utf8.count == 1, let byte = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
      let follows = open.contains { $0.mark == .letter(byte - 1) }
      if follows || Roman.value(of: text) == nil { return .letter(byte) }
    }
    // Small letters are no numbers of sections: "x" and "i" count sub-points.
    guard text == text.uppercased(), let value = Roman.value(of: text) else { return nil }
    return .roman(value)
  }
}
