/// A rank as reports word it, with the number of all where it is named: `10/63`, `thứ 10/63`, `hạng 10 / 63`.
public struct RankText: Hashable, Sendable {
  /// The rank or the range of ranks, as a cell of the column Hạng states it: `10`, `32-33`.
  public let rank: String
  /// Out of how many, as written; `nil` where it is not named.
  public let total: String?

  /// Reads a rank; `nil` for other shapes and for a rank behind the last.
  public static func parse(_ text: String) -> RankText? {
    var words = Folding.accented(text)[...]
    if words.hasPrefix("("), words.hasSuffix(")") { words = words.dropFirst().dropLast() }
    for word in ["đứng ", "xếp ", "vị trí ", "thứ ", "hạng ", "thứ "] where words.hasPrefix(word) {
      words.removeFirst(word.count)
    }
    let sides = words.split(separator: "/", omittingEmptySubsequences: false).map { side in
      String(decoding: side.utf8.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
    guard let rank = sides.first, sides.count <= 2, CellCheck.fact(rank, as: .rank) == nil else { return nil }
    guard sides.count == 2 else { return RankText(rank: rank, total: nil) }
    guard let total = Int(sides[1]), sides[1].utf8.allSatisfy(\.isDigit),
      let last = rank.split(separator: "-").last.flatMap({ Int($0) }), last <= total
    else { return nil }
    return RankText(rank: rank, total: sides[1])
  }
}
