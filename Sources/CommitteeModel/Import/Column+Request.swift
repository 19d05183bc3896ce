extension Column {
  /// What to write in the column, for one who fills a sheet; empty where the header says it all.
  public var request: String {
    [isRequired ? "Bắt buộc." : "", kind.request, sentence(note)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func sentence(_ note: String) -> String {
    guard let first = note.first else { return "" }
    return first.uppercased() + note.dropFirst() + "."
  }
}

extension ColumnKind {
  fileprivate var request: String {
    switch self {
    case .text: ""
    case .code: "Mã chỉ gồm chữ thường không dấu a–z, chữ số, dấu - và dấu chấm; mã là chữ: 4.1 khác 4.10."
    case .reference(let table): "Chọn một mã ở trang “\(TableSchema.of(table).title)”."
    case .references(let table):
      "Mã ở trang “\(TableSchema.of(table).title)”; nhiều mã thì gõ cách nhau bằng dấu chấm phẩy."
    case .vocabulary: "Chọn một từ trong danh sách."
    case .integer: FindingFact.Notation.integer.wanted
    case .number: FindingFact.Notation.number.wanted
    case .figure: FindingFact.Notation.figure.wanted
    case .day: FindingFact.Notation.day.wanted
    case .date: FindingFact.Notation.date.wanted
    case .period: FindingFact.Notation.period.wanted
    case .basePeriod: FindingFact.Notation.period.wanted + " Hoặc: \(CellCheck.samePeriodLastYear)."
    case .deadline: FindingFact.Notation.deadline.wanted
    case .rank: FindingFact.Notation.rank.wanted
    }
  }
}
