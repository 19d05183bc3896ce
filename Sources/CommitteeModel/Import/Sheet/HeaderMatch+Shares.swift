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

  /// The columns of rates that stand beside amounts.
  var shareColumns: [HeaderColumn] { shares.values.sorted { $0.index < $1.index } }

  /// True where rates stand beside amounts, so that each row is of one of the two.
  public var hasShares: Bool { !shares.isEmpty }

  /// The headings over a column of plans, in small letters without accents: rates beside its results may be those of the plan
  /// that were reached.
  static func plannedHeadings(_ headers: [[String]]) -> Set<String> {
    let headed = headers.map { $0.filter { !$0.isEmpty } }.filter { $0.count > 1 }
    return Set(
      headed.filter { pieces in
        let name = Folding.folded(pieces[pieces.count - 1])
        return ["ke hoach", "kh", "muc tieu", "chi tieu giao"].contains { name == $0 || name.hasPrefix($0 + " ") }
      }.map { Folding.folded($0[0]) })
  }

  /// True for rates beside amounts under one heading: `Tỷ lệ (%)` beside `Số lượng` under `Kết quả`. How much of a plan was
  /// reached and how figures compare is no share.
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
      && !isShare(other, amounts.unit) && !compares(own)
      && foreignWords(in: own, bracketed: unit, isOfPeriod: amounts.period != nil) == nil
  }

  /// True for a header that says how figures compare, with a plan or with one another.
  private static func compares(_ pieces: [String]) -> Bool {
    let words = " " + pieces.map { Folding.folded($0).replacing("/", with: " ") }.joined(separator: " ") + " "
    return comparing.contains(where: words.contains)
  }

  private static let comparing = [
    " hoan thanh", " ty le dat ", " dat ty le ", " dat duoc ", " so sanh ", " so voi ", " th kh ", " kh ", " ke hoach ",
    " muc tieu ",
  ]
}
