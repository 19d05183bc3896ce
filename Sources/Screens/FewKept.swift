/// A few values by key, so few that looking at one after the other finds them soonest; the oldest gives way to a new one.
///
/// Whoever drags the edge of a window asks for many and comes back to few. Keys need not be hashable: a dictionary of its
/// own for each kind of key would look up types by name at every start of the program.
struct FewKept<Key, Value> {
  private var kept: [(key: Key, value: Value)] = []
  private let limit: Int
  /// Where the next new one goes once all places are taken.
  private var oldest = 0

  /// Keeps at most `limit` values, at least one.
  init(_ limit: Int) { self.limit = limit }
}

extension FewKept where Key: Equatable {
  /// The value of a key; `nil` where none is kept.
  subscript(key: Key) -> Value? { kept.first { $0.key == key }?.value }

  /// Keeps the value of a key that has none.
  mutating func keep(_ value: Value, for key: Key) {
    if kept.count < limit { return kept.append((key, value)) }
    kept[oldest] = (key, value)
    oldest = (oldest + 1) % limit
  }
}
