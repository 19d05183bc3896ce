extension FigureCheck {
  /// True for a row of a batch about whose figure nothing is to be said, neither by itself nor by its column.
  ///
  /// It makes no record and answers false where it does not know; `spelled` are the cells of the row that its file spells
  /// otherwise.
  mutating func isPlain(_ row: RowBatch.Row, of batch: RowBatch, spelled: ArraySlice<RawCell>) -> Bool {
    guard batch.table == .observation, !spelled.contains(where: { $0.field == .value || $0.field == .measure }) else {
      return false
    }
    let places = FigurePlaces.observation
    let code = row[places.indicator]
    if !code.elementsEqual(last.code) {
      last = (Array(code), natures[String(decoding: code, as: UTF8.self)])
    }
    guard let nature = last.nature else { return true }
    if row[places.numerator].count > 0 || row[places.denominator].count > 0 { return false }
    let isChange = row[places.figureKind].elementsEqual(Observation.changeWord.utf8)
    let cell = String(decoding: row[places.value], as: UTF8.self)
    guard let figure = Figure(cell, as: isChange ? .count : nature.kind) else { return false }
    guard case .value(let value) = figure, value.isAmount else { return figure.value == nil }
    if Self.magnitudeFact(value, nature) != nil || Self.monthFact(value, cell) != nil { return false }
    guard !nature.isPercentage || isChange else { return isPlain(percentage: value, nature, in: batch) }
    return (isChange ? nature.doubt(aboutChange: value) : nature.doubt(about: value)) == nil
  }

  /// A percentage above one tells that its column does not write fractions of one, which is noted once for a batch.
  private mutating func isPlain(percentage value: Value, _ nature: IndicatorNature, in batch: RowBatch) -> Bool {
    guard let number = value.magnitude, number > ExactDecimal(1), nature.doubt(about: value) == nil else {
      return false
    }
    percentages.noteMoreThanOne(in: batch)
    return true
  }
}

/// Where the cells of a figure's row stand that say how it is to be read.
private struct FigurePlaces {
  let indicator, value, figureKind, numerator, denominator: Int

  static let observation = FigurePlaces()

  private init() {
    let schema = TableSchema.of(.observation)
    func place(_ field: Field) -> Int { schema.position(of: field) ?? 0 }
    (indicator, value, figureKind) = (place(.indicator), place(.value), place(.figureKind))
    (numerator, denominator) = (place(.numerator), place(.denominator))
  }
}
