public import CellGrid

/// The row of keys that work here and now.
public struct KeyBar: Widget {
  /// How much a narrow row holds on to a key.
  public enum Weight: Hashable, Sendable {
    /// Tried unasked, such as arrows: goes first, for a key without its word tells nothing.
    case obvious
    case usual
    /// Stays when all others are gone: help, back.
    case essential
  }

  /// A key and what it does.
  public struct Cap: Hashable, Sendable {
    /// The key as written on it, such as `Tab` or `↑↓`.
    public var key: String
    /// What it does, in a word or two.
    public var label: String
    /// When it gives way.
    public var weight: Weight
    /// Where it stands among those that are seen, from the left; equal ones stand as given.
    public var place: Int

    /// Makes a cap.
    public init(key: String, label: String, weight: Weight = .usual, place: Int = 0) {
      self.key = key
      self.label = label
      self.weight = weight
      self.place = place
    }

    var width: Int { GlyphWidth.of(key) + 2 + (label.isEmpty ? 0 : 1 + GlyphWidth.of(label)) }
  }

  /// The caps, of equal weight the one that stays longest first.
  public var caps: [Cap]

  /// Makes a row of keys; where it is narrow they move together, then caps are dropped whole from the right: obvious ones,
  /// usual ones, and essential ones last, after their words.
  public init(caps: [Cap]) {
    self.caps = caps
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    for (cap, place) in shown(in: area) {
      let x = frame.put(" \(cap.key) ", x: place.x, y: place.y, Style(.key, on: .keycap), clip: place)
      if !cap.label.isEmpty { frame.put(cap.label, x: x + 1, y: place.y, Style(.remark), clip: place) }
    }
  }

  /// The caps that are seen when it is drawn in `area`, with such words as there is room for, and where.
  public func shown(in area: Rect) -> [(cap: Cap, area: Rect)] {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return [] }
    var x = row.x + min(1, row.width - 1)
    let columns = row.maxX - x - 1
    let gap = Self.width(of: caps, gap: 2) <= columns ? 2 : 1
    let inPlace = fitting(columns, gap: gap).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    return inPlace.map { cap in
      defer { x += cap.width + gap }
      return (cap, Rect(x: x, y: row.y, width: cap.width, height: 1).intersection(row))
    }
  }

  private static func width(of caps: [Cap], gap: Int) -> Int { caps.reduce(-gap) { $0 + $1.width + gap } }

  private func fitting(_ columns: Int, gap: Int) -> [Cap] {
    var shown = caps
    func fits() -> Bool { Self.width(of: shown, gap: gap) <= columns }
    func silence(_ weight: Weight) {
      for place in shown.indices where shown[place].weight == weight { shown[place].label = "" }
    }
    func drop(_ weight: Weight) {
      while !fits(), let last = shown.lastIndex(where: { $0.weight == weight }) { shown.remove(at: last) }
    }
    if fits() { return shown }
    drop(.obvious)
    drop(.usual)
    if !fits() { silence(.essential) }
    drop(.essential)
    return shown
  }
}
