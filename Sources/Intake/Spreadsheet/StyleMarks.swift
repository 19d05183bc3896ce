internal import CommitteeModel

/// What the style of a cell says of it besides how it shows numbers.
struct StyleMarks: OptionSet, Hashable {
  let rawValue: UInt8
  /// What it holds is struck through.
  static let struck = StyleMarks(rawValue: 1)
  /// Texts are not shown.
  static let hidesText = StyleMarks(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What a style says that shows numbers by `format`.
  init(_ format: NumberFormat, isStruck: Bool) {
    self = isStruck ? .struck : []
    if format.hidesText { insert(.hidesText) }
  }

  /// The mark of a cell of this style that holds `value`; the runs of its text are struck through as `runs` say.
  func mark(of value: CellValue, _ runs: RunStrikes = .asCell) -> CellMark? {
    if isEmpty, runs == .asCell { return nil }
    if let mark = runs.mark(inStruckCell: contains(.struck)) { return mark }
    if contains(.hidesText), case .text = value { return .unseen }
    return nil
  }
}

/// How the letters of a text are struck through, run by run; blanks count as none.
struct RunStrikes: OptionSet, Hashable {
  let rawValue: UInt8
  /// Letters that are.
  static let struck = RunStrikes(rawValue: 1)
  /// Letters that are not, whatever the cell says.
  static let unstruck = RunStrikes(rawValue: 2)
  /// Letters of which the cell says it.
  static let asCell = RunStrikes(rawValue: 4)

  /// Takes in text of a run, which is struck through, or not, or `nil` where it is as the cell says.
  mutating func take(_ text: some Sequence<UInt8>, isStruck: Bool?) {
    guard text.contains(where: { $0 > 0x20 }) else { return }
    insert(isStruck.map { $0 ? .struck : .unstruck } ?? .asCell)
  }

  /// The mark of a cell with such a text; `nil` where nothing of it is struck through.
  func mark(inStruckCell isStruck: Bool) -> CellMark? {
    let hasStruck = contains(.struck) || isStruck && contains(.asCell)
    let hasOther = contains(.unstruck) || !isStruck && contains(.asCell)
    return hasStruck ? (hasOther ? .partlyStruck : .struck) : nil
  }
}
