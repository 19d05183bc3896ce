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
    "\(change.field.rawValue): \(stated(change.old)) → \(stated(change.new))"
  }

  /// The text, or its beginning.
  static func clipped(_ text: String) -> String {
    text.count > longest ? "\(text.prefix(longest))…" : text
  }

  private static func stated(_ cell: String) -> String { cell.isEmpty ? "(trống)" : clipped(cell) }
}
