internal import CommitteeModel

/// How reports name rows and say what changed in them.
enum RowWords {
  /// The longest stretch of a cell that a line repeats, in characters.
  private static let longest = 40

  /// `Số liệu: cqs.dvc34 · bac-giang · 2021`.
  static func text(of row: EditionChanges.Row) -> String {
    "\(TableSchema.of(row.table).title): \(row.key.map(clipped).joined(separator: " · "))"
  }

  /// `Giá trị: 79 → 81`.
  static func change(_ change: EditionChanges.Restatement) -> String {
    let (old, new) = (Array(change.old), Array(change.new))
    let alike = zip(old, new).prefix { $0 == $1 }.count
    // Of a long cell the part that differs, with some of what stands before it.
    let isLong = max(old.count, new.count) > longest
    let start = isLong && alike > before ? alike - before : 0
    return "\(change.field.rawValue): \(stated(old, from: start)) → \(stated(new, from: start))"
  }

  /// So many characters before the part that differs are told with it.
  private static let before = 12

  /// The text, or its beginning.
  static func clipped(_ text: String) -> String {
    text.count > longest ? "\(text.prefix(longest))…" : text
  }

  private static func stated(_ cell: [Character], from start: Int) -> String {
    cell.isEmpty ? "(trống)" : (start > 0 ? "…" : "") + clipped(String(cell.dropFirst(start)))
  }
}
