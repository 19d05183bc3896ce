/// Tells of a row under a header what it is, by its own words and by what came before it.
struct RowJudge: Sendable {
  private let layout: HeaderLayout
  private let names: NameBook
  private let merged: MergedCells
  private var part = Part.body
  /// True until a row has come after the header or its repetition.
  private var isUnderHeader = true
  /// The columns in which signers stand.
  private var signatureColumns: Set<Int> = []
  private var units = HeardWords<String?>()
  private var signs = HeardWords<Signs>()

  /// What the words of a cell say it is.
  private struct Signs {
    let isSignature: Bool
    let isFootnote: Bool
    /// In brackets as a whole, with a unit in it.
    let isBracketedUnit: Bool

    init(_ text: String) {
      isSignature = RowSigns.isSignature(text)
      isFootnote = RowSigns.isFootnote(text)
      isBracketedUnit = RowSigns.isBracketed(text) && MeasureMention(in: text) != nil
    }
  }

  private enum Part: Sendable { case body, footnotes, signature }

  init(_ layout: HeaderLayout, merged: MergedCells, names: NameBook) {
    self.layout = layout
    self.merged = merged
    self.names = names
  }

  /// What a row is; `path` are the sections that it stands in.
  mutating func role(of row: RowText, in path: SectionPath) -> RowRole {
    guard let first = row.cells.first else { return .blank }
    if layout.isRepeated(in: row) {
      isUnderHeader = true
      return .repeatedHeader
    }
    defer { isUnderHeader = false }
    if isUnderHeader, ColumnNumbers.areIn(row.cells.map(\.text)) { return .columnNumbers }
    if layout.isAnotherHeader(row) { return .unplaced }
    let hasNumber = layout.number(of: row) != nil
    let named = hasNumber && row.cells.count > 1 ? row.cells[1] : first
    if named.isText && RowSigns.isTotals(named.text) { return .totals }
    if first.isText, RowSigns.isTotals(first.text), !namesARow(row) { return .totals }
    guard row.cells.count <= 3, !layout.isFilled(row) else { return body(.data) }
    if hasNumber, row.cells.count == 1, SectionPath.decimal(first.text) != nil { return .blank }
    if row.cells.allSatisfy(\.isText), let unit = units.answer(row.heard, UnitLine.unit) { return .unitLine(unit) }
    if let remark = remark(row, first, path) { return remark }
    return body(section(row, first, path) ?? .data)
  }

  /// True for a row of a decimal number and a name, which is data or, where `1.1` follows `1`, a section.
  func mayOpenSection(_ row: RowText) -> Bool {
    guard row.cells.count == 2, part == .body, let number = layout.number(of: row) else { return false }
    return SectionPath.decimal(number) != nil && row.cells[1].isText && row.cells[1].column == layout.naming
      && !layout.isFilled(row) && !RowSigns.isTotals(row.cells[1].text)
  }

  /// True for a row that counts itself as the total and names what it holds the figure of: `Tổng`, and an indicator or a unit that
  /// the ledger knows in its column.
  private func namesARow(_ row: RowText) -> Bool {
    [(Field.indicator, Table.indicator), (.unit, .unit)].contains { field, table in
      layout.match.column(of: field).flatMap { row.text(at: $0.index) }.map { names.code(of: $0, in: table) != nil }
        ?? false
    }
  }

  private mutating func body(_ role: RowRole) -> RowRole {
    part = .body
    return role
  }
}

// MARK: - Under the table

extension RowJudge {
  /// A footnote or a part of the block of signatures.
  private mutating func remark(_ row: RowText, _ first: RowText.Cell, _ path: SectionPath) -> RowRole? {
    guard row.cells.allSatisfy(\.isText) else { return nil }
    let isCounted = layout.number(of: row).map { SectionPath.decimal($0) != nil || path.mark($0) != nil } ?? false
    guard !isCounted || row.cells.count == 1 else { return nil }
    if isSignature(row, first) {
      part = .signature
      signatureColumns.formUnion(row.cells.map(\.column))
      return .signature
    }
    if isBesideSignature(row, first) { return .signature }
    guard row.cells.count < 3 else { return nil }
    // “(tính bằng nghìn người)” is said of the figures and names no group.
    let words = signs.answer(first.text, Signs.init)
    if row.cells.count == 1, words.isBracketedUnit { return .footnote }
    if words.isFootnote || part == .footnotes && row.cells.count == 1 && continuesFootnote(first.text) {
      part = .footnotes
      return .footnote
    }
    return nil
  }

  /// A row that fills most of the table is data, unless every cell of it is a signer or stands under one.
  private mutating func isSignature(_ row: RowText, _ first: RowText.Cell) -> Bool {
    let isSparse = row.cells.count * 2 <= layout.match.columns.count
    if part == .signature { return isSparse || row.cells.allSatisfy { signatureColumns.contains($0.column) } }
    guard signs.answer(first.text, Signs.init).isSignature else { return false }
    return isSparse || row.cells.allSatisfy { RowSigns.isSignature($0.text) }
  }

  /// True for a lone text under the columns behind the names, in a row that no merged name reaches.
  private func isBesideSignature(_ row: RowText, _ first: RowText.Cell) -> Bool {
    guard row.cells.count == 1, first.column > layout.naming, layout.match.column(of: .note)?.index != first.column,
      merged.range(at: layout.naming, row: row.row.number) == nil
    else { return false }
    return RowSigns.isBesideSignature(first.text)
  }

  private func continuesFootnote(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first.isDigit || "-+*(".utf8.contains(first)
  }
}

// MARK: - Sections

extension RowJudge {
  private func section(_ row: RowText, _ first: RowText.Cell, _ path: SectionPath) -> RowRole? {
    if row.cells.count == 2, let number = layout.number(of: row), path.mark(number) != nil, row.cells[1].isText,
      row.cells[1].column == layout.naming
    {
      return .section(number: number, name: row.cells[1].text)
    }
    guard row.cells.count == 1, first.isText, first.column <= layout.naming,
      first.text.unicodeScalars.contains(where: \.properties.isAlphabetic), !namesAFigure(first)
    else { return nil }
    if let blank = first.text.firstIndex(of: " ") {
      let number = String(first.text[..<blank])
      let isMarked = number.hasSuffix(".") || number.hasSuffix(")")
      if isMarked, path.mark(number) != nil || SectionPath.decimal(number) != nil {
        return .section(number: number, name: String(first.text[first.text.index(after: blank)...]))
      }
    }
    return .section(number: "", name: first.text)
  }

  /// True for an indicator that the ledger knows, in the column of indicators: its figure is not there.
  private func namesAFigure(_ cell: RowText.Cell) -> Bool {
    layout.match.column(of: .indicator)?.index == cell.column && names.code(of: cell.text, in: .indicator) != nil
  }
}
