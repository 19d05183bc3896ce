/// Gives out the rows under a header: what each is, its sections, and its cells with what they mean.
struct RowPlacing: Sendable {
  private let layout: HeaderLayout
  private let merged: MergedCells
  private let file: String
  private let sheet: String
  private var judge: RowJudge
  private var path = SectionPath()
  /// What the last row of data says, for each column of the header.
  private var above: [SheetCell?]
  /// A row with a number and a name alone, held until the next row tells whether it stands in it.
  private var held: RowText?
  private var toldBeside: Set<Int> = []
  /// The unit of measure that a line has stated for the whole table.
  private var unit: String?
  /// The column of units, and what was last stated in it, where that names one.
  private let measurePlace: Int?
  private var measure = ""
  /// The columns in whose words a unit may be named: the name of the indicator and the remark.
  private let wordPlaces: [Int]
  /// For columns the last text and what it says of units; rows below one another mostly say the same.
  private var named: [Int: (text: String, words: String?)] = [:]
  private let parted: PartedNumbers
  /// The columns whose headers are struck through.
  private let struck: Set<Int>
  private let names: NameBook
  /// True behind the header of a further table, where nothing can be said any more.
  private var isLost = false

  init(
    _ header: HeaderMatch, rows: [RowText], merged: MergedCells, file: String, sheet: String, names: NameBook
  ) {
    layout = HeaderLayout(header, rows: rows)
    judge = RowJudge(layout, merged: merged, names: names)
    above = [SheetCell?](repeating: nil, count: header.columns.count)
    unit = header.unitAbove
    measurePlace = header.columns.firstIndex { $0.meaning == .elsewhere(.measure) }
    wordPlaces = header.columns.indices.filter { [.note, .indicator].contains(header.columns[$0].field) }
    parted = PartedNumbers(header, names: names)
    struck = Set(rows.flatMap(\.cells).filter { $0.mark == .struck }.map(\.column))
    self.names = names
    self.merged = merged
    self.file = file
    self.sheet = sheet
  }

  /// Places a row, and before it the one that was held.
  mutating func place(_ row: RowText) -> [FoundRow] {
    if isLost { return [FoundRow(row, role: .unplaced, findings: [])] }
    let earlier = release(before: row)
    if judge.mayOpenSection(row) {
      held = row
      return earlier
    }
    return earlier + [found(row, judge.role(of: row, in: path))]
  }

  /// Places the row that was held.
  mutating func finish() -> [FoundRow] { release(before: nil) }

  private mutating func release(before next: RowText?) -> [FoundRow] {
    guard let row = held, let number = layout.number(of: row) else { return [] }
    held = nil
    let isOpened = next.flatMap { layout.number(of: $0) }.map { SectionPath.isInside($0, number) } ?? false
    return [found(row, isOpened ? .section(number: number, name: row.cells[1].text) : .data)]
  }

  private mutating func found(_ row: RowText, _ role: RowRole) -> FoundRow {
    let origin = Origin(file: file, line: row.row.number, sheet: sheet)
    if role == .data { return record(row, origin) }
    if case .section(let number, let name) = role {
      path.enter(path.mark(number) ?? SectionPath.decimal(number) ?? .none, number: number, name: name)
    }
    isLost = role == .unplaced
    var remark = role.remark
    if role == .blank, !row.cells.isEmpty { remark = .onlyOrdinal }
    if case .unitLine(let stated) = role {
      let isSame = unit.flatMap { MeasureUnit($0) }.map { MeasureUnit(stated)?.relation(to: $0) == .same } ?? true
      remark = .unitBelow(stated, unlike: isSame ? nil : unit)
      unit = unit ?? stated
    }
    let told = remark.map { [Finding(.sheet(.row($0)), at: origin, read: row.joined)] } ?? []
    let marked = isLost ? [] : MarkedCells(row.row.cells).findings(ofWordsAt: origin, names)
    return FoundRow(row, role: role, findings: told + marked)
  }

  private mutating func record(_ row: RowText, _ origin: Origin) -> FoundRow {
    if let number = layout.number(of: row) { path.leave(before: number) }
    var cells: [SheetCell] = []
    cells.reserveCapacity(layout.match.columns.count)
    var findings: [Finding] = []
    // A comma that parts decimals parts cells as well where nothing quotes it: such a row would lose its fraction.
    if sheet.isEmpty, let last = row.cells.last, last.column >= layout.width {
      findings.append(Finding(.raggedRow(found: last.column + 1, wanted: layout.width), at: origin))
    }
    for (column, fact, read) in parted.doubts(about: row) {
      findings.append(
        Finding(.cell(fact), at: origin, column: column.header, columnIndex: column.index, read: read))
    }
    for cell in row.cells where layout.isBeside(cell.column) {
      guard toldBeside.insert(cell.column).inserted else { continue }
      findings.append(Finding(.sheet(.beside), at: origin, columnIndex: cell.column, read: cell.text))
    }
    var rest = row.cells[...]
    for (place, column) in layout.match.columns.enumerated() {
      while let cell = rest.first, cell.column < column.index { rest.removeFirst() }
      let cell = rest.first?.column == column.index ? rest.first : nil
      let (said, fact) = said(by: cell, in: place, row: row.row.number)
      above[place] = said
      if let said { cells.append(said) }
      if let fact {
        findings.append(
          Finding(
            .cell(fact), at: origin, column: column.header, columnIndex: column.index, read: cell?.text ?? ""))
      }
    }
    findings += MarkedCells(cells).findings(under: layout.match, struck: struck, at: origin)
    return FoundRow(
      number: row.row.number, isHidden: row.row.isHidden, role: .data, cells: cells, sections: path.names,
      mentions: layout.match.table.holdsFigures ? mentions(beside: row) : [], findings: findings)
  }

  /// The words nearest to the row of data just placed that name units; where it states a unit itself, they do not matter.
  private mutating func mentions(beside row: RowText) -> [String] {
    if let place = measurePlace, above[place] != nil {
      measure = naming(place) ?? ""
      return []
    }
    var near = wordPlaces.compactMap { naming($0) }
    near += row.cells.filter { $0.isText && layout.isBeside($0.column) && MeasureMention(in: $0.text) != nil }.map(
      \.text)
    if !measure.isEmpty { near.append(measure) }
    return near + path.mentions
  }

  /// What the row just placed says in a column, where that names a unit.
  private mutating func naming(_ place: Int) -> String? {
    guard case .text(let text)? = above[place]?.value else { return nil }
    if let last = named[place], last.text == text { return last.words }
    let words = Scrubbing.scrub(text).text
    let found = MeasureMention(in: words) == nil ? nil : words
    named[place] = (text, found)
    return found
  }

  /// What a cell says, by itself or by the one above it.
  private func said(by cell: RowText.Cell?, in place: Int, row: Int) -> (SheetCell?, CellFact?) {
    let column = layout.match.columns[place]
    guard let cell else {
      guard let range = merged.range(at: column.index, row: row), range.rows.lowerBound < row,
        range.columns.count == 1, let above = above[place]
      else { return (nil, nil) }
      let said = RowText.text(of: above.value)
      return (above, column.field == .value ? .mergedFigure(said) : .mergedDown(said))
    }
    let own = SheetCell(column: column.index, value: cell.value, mark: cell.mark)
    if column.field == .value, let range = merged.range(at: cell.column, row: row),
      layout.match.columns.contains(where: {
        $0.field == .value && $0.index != cell.column && range.columns.contains($0.index)
      })
    {
      return (own, .mergedFigure(cell.text))
    }
    guard cell.isText, DittoMark.isDitto(cell.text) else { return (own, nil) }
    guard let above = above[place] else { return (own, .dittoWithoutValue) }
    let said = RowText.text(of: above.value)
    let repeated = SheetCell(
      column: above.column, value: above.value, isBare: above.isBare, mark: cell.mark ?? above.mark)
    return (repeated, column.field == .value ? .dittoFigure(said) : .ditto(said))
  }
}
