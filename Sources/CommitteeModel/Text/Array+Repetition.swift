extension Array where Element: Hashable {
  /// Each element once, in the order of its first place.
  public var withoutRepetition: [Element] {
    if count < 2 { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
