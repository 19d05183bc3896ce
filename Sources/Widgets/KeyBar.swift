public import CellGrid

/// The row of keys that work here and now.
public struct KeyBar: Widget {
  /// A key and what it does.
  public struct Cap: Hashable, Sendable {
    /// The key as written on it, such as `Tab` or `↑↓`.
    public var key: String
    /// What it does, in a word or two.
    public var label: String
    /// True for keys that stay when others are dropped: help, back.
    public var isEssential: Bool

    /// Makes a cap.
    public init(key: String, label: String, isEssential: Bool = false) {
      self.key = key
      self.label = label
      self.isEssential = isEssential
    }

    var width: Int { GlyphWidth.of(key) + 2 + (label.isEmpty ? 0 : 1 + GlyphWidth.of(label)) }
  }

  /// The caps in order; essential ones are placed last.
  public var caps: [Cap]

  /// Makes a row of keys; caps that do not fit are dropped whole, from the right, essential ones after all others.
  public init(caps: [Cap]) {
    self.caps = caps
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    var x = row.x + min(1, row.width - 1)
    for cap in fitting(row.maxX - x - 1) {
      x = frame.put(" \(cap.key) ", x: x, y: row.y, Style(.key, on: .keycap), clip: row)
      if !cap.label.isEmpty { x = frame.put(cap.label, x: x + 1, y: row.y, Style(.remark), clip: row) }
      x += 2
    }
  }

  private func fitting(_ columns: Int) -> [Cap] {
    var plain = caps.filter { !$0.isEssential }
    var essential = caps.filter(\.isEssential)
    var used = (plain + essential).reduce(-2) { $0 + $1.width + 2 }
    while used > columns, let dropped = plain.popLast() { used -= dropped.width + 2 }
    guard used > columns else { return plain + essential }
    for index in essential.indices { essential[index].label = "" }
    used = essential.reduce(-2) { $0 + $1.width + 2 }
    while used > columns, !essential.isEmpty { used -= essential.removeFirst().width + 2 }
    return essential
  }
}
