/// Rates that stand beside amounts, so that each row is of one of the two.
extension HeaderMatch {
  /// The column that states a row's figure: for an indicator in per cent the rates that stand beside the amounts.
  public func figure(_ amounts: HeaderColumn, of row: FoundRow, names: NameBook) -> HeaderColumn {
    guard let share = shares[amounts.index], let column = column(of: .indicator),
      let cell = row.cells.first(where: { $0.column == column.index }),
      names.nature(ofIndicator: CellReading(cell.value, as: .text, notation: nil).text)?.isPercentage == true
    else { return amounts }
    return share
  }

  /// True for a column of rates that stands beside amounts.
  func isShare(_ column: HeaderColumn) -> Bool { shares.values.contains { $0.index == column.index } }

  /// True where rates stand beside amounts, so that each row is of one of the two.
  public var hasShares: Bool { !shares.isEmpty }

  /// True for rates beside amounts under one heading: `Tỷ lệ (%)` beside `Số lượng` under `Kết quả`.
  static func areShares(
    _ pieces: [String], _ unit: String?, beside amounts: HeaderColumn, _ others: [String]
  ) -> Bool {
    let (own, other) = (pieces.filter { !$0.isEmpty }, others.filter { !$0.isEmpty })
    func isShare(_ pieces: [String], _ unit: String?) -> Bool {
      let name = Folding.folded(pieces.last ?? "")
      return unit.flatMap { MeasureUnit($0) }?.isPercentage == true || name == "%"
        || ["ty le", "ty trong"].contains(where: name.hasPrefix)
    }
    return own.count > 1 && own.count == other.count && own[0] == other[0] && isShare(own, unit)
      && !isShare(other, amounts.unit)
      && foreignWords(in: own, bracketed: unit, isOfPeriod: amounts.period != nil) == nil
  }
}
