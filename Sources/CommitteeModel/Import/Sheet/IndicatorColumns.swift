/// Columns of a sheet that are called as indicators are: what stands in rows elsewhere stands side by side there.
struct IndicatorColumns {
  /// Their headers from left to right; empty where there are fewer than two, or where a column names the indicators of rows or
  /// states their values.
  let headers: [String]

  /// Looks at headers, given by the place of their column and the pieces of their rows.
  init(_ columns: [(index: Int, pieces: [String])], names: NameBook) {
    let texts = columns.map { HeaderText($0.pieces) }
    let fields = texts.map { text in text.match { FieldSynonyms.field($0, in: .observation) }?.meaning }
    let found = columns.indices.filter { place in
      fields[place] == nil && (Self.isIndicator(texts[place], names) || Self.isIndicator(columns[place].pieces, names))
    }
    let namesOrStates = fields.contains(.indicator) || fields.contains(.value)
    headers = namesOrStates || found.count < 2 ? [] : found.map { texts[$0].text }
  }

  /// True for the lowest piece of a header that stands under the heading of a group.
  private static func isIndicator(_ pieces: [String], _ names: NameBook) -> Bool {
    guard pieces.count > 1, let lowest = pieces.last(where: { !$0.isEmpty }) else { return false }
    return isIndicator(HeaderText([lowest]), names)
  }

  private static func isIndicator(_ text: HeaderText, _ names: NameBook) -> Bool {
    text.match { names.code(of: $0, in: .indicator) } != nil || names.indicator(withUnit: text.text) != nil
  }
}
