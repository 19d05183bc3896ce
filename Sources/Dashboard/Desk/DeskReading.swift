public import CommitteeModel

/// What a field comes to as it stands, and what is told of that beside it.
public struct DeskReading: Hashable, Sendable {
  /// What the row would state.
  public let value: String
  /// What is told beside the field; empty for nothing.
  public let remark: String
  /// How grave that is.
  public let weight: Weight

  /// How grave a remark is.
  public enum Weight: Hashable, Sendable {
    /// It tells how the field is read.
    case told
    /// It is put on record as it stands, though it may not be what was meant.
    case doubtful
    /// It cannot be put on record.
    case wrong
  }

  init(_ value: String, _ remark: String = "", _ weight: Weight = .told) {
    self.value = value
    self.remark = remark
    self.weight = weight
  }

  /// How a deadline is read that somebody says on a day.
  public static func deadline(_ text: String, on day: CalendarDay) -> DeskReading {
    let settled = Deadline.settled(text, on: day)
    if case .unreadable? = CellCheck.fact(settled, as: .deadline) {
      return DeskReading(settled, "không có ngày ấy: viết lại, hoặc nói bằng lời", .wrong)
    }
    let words = settled == text ? "" : "\(settled), "
    return switch Deadline(settled).reading {
    case .by where settled.hasPrefix("chậm nhất") && !words.isEmpty: DeskReading(settled, "→ \(settled)")
    case .by(let day): DeskReading(settled, "→ \(words)chậm nhất \(day.text)")
    case .before(let day): DeskReading(settled, "→ \(words)chậm nhất \(day.adding(days: -1).text)")
    case .recurring(let rhythm): DeskReading(settled, "→ \(rhythm.words), không có ngày cuối")
    case .none, .vague: DeskReading(settled, "không đọc được thành ngày, ghi nguyên văn", .doubtful)
    }
  }
}

extension Desk {
  /// How a field of the form is read.
  public func reading(of cell: DeskForm.Cell) -> DeskReading {
    if cell.slot == .cell(.value), let figure {
      return DeskReading(cell.line.settled, "đang ghi \(figure[.value]) (\(names.place(of: figure)))")
    }
    let read = read(cell)
    // What the row states already is nobody's mistake here, also where the session does not know it.
    return read.weight == .wrong && cell.line.settled == cell.stated ? DeskReading(cell.stated) : read
  }

  private func read(_ cell: DeskForm.Cell) -> DeskReading {
    let text = cell.line.settled
    guard !text.isEmpty else { return DeskReading("") }
    switch cell.slot.taking {
    case .text, .names: return DeskReading(text)
    case .several: return severalNames(text)
    case .deadline: return DeskReading.deadline(text, on: names.day)
    case .number:
      guard let number = VietnameseNumber.wholeNumber(text), number > 0 else {
        return DeskReading(text, "không phải số thứ tự", .wrong)
      }
      return DeskReading(String(number))
    case .words(let words):
      let known = words.first { Folding.folded($0) == Folding.folded(text) }
      return known.map { DeskReading($0, $0 == text ? "" : "→ \($0)") }
        ?? DeskReading(text, "chỉ nhận: \(words.joined(separator: ", "))", .wrong)
    case .rows(let table):
      let rows = rows(of: table)
      guard let name = rows.name(written: text) ?? rows.name(ofCode: text) else {
        return DeskReading(text, "chưa có trong danh mục: chọn từ gợi ý, hoặc xoá đi", .wrong)
      }
      return DeskReading(name.code, "→ \(name.code)")
    }
  }

  private func severalNames(_ text: String) -> DeskReading {
    let parts = text.split(separator: ";").map { Scrubbing.scrub(String($0)).text }.filter { !$0.isEmpty }
    let known = parts.map { names.owners.name(written: $0)?.title }
    let value = zip(parts, known).map { $1 ?? $0 }.joined(separator: "; ")
    let unknown = zip(parts, known).filter { $1 == nil }.map(\.0)
    if unknown.isEmpty { return DeskReading(value, parts.count > 1 ? "→ \(parts.count) nơi" : "") }
    return DeskReading(value, "ngoài danh mục, ghi nguyên văn: \(unknown.joined(separator: "; "))", .doubtful)
  }

  /// What the form would put on record, and why; asked where no field is at fault.
  func entry(of form: DeskForm) -> (entry: DeskEntry, reason: String) {
    var values = form.kind.opinionKind.map { [Field.kind: $0.rawValue] } ?? [:]
    var reason = ""
    for cell in form.cells {
      let value = reading(of: cell).value
      switch cell.slot {
      case .cell(let field): values[field] = value
      case .reason: reason = value
      }
    }
    // A number that nobody gave is the store's to give.
    if values[.number] == "" { values[.number] = nil }
    return (DeskEntry(form.kind.table, key: form.key, values: values), reason)
  }

  /// The first field that keeps the form from being put on record, and why.
  func fault(of form: DeskForm) -> (place: Int, text: String)? {
    if form.kind == .figure {
      if form.key == nil, form.isBlank { return (0, "Nêu chỉ tiêu có con số cần sửa.") }
      if let place = form.place(of: .value), form.cells[place].line.settled == figure?[.value] {
        return (place, "Con số chưa khác số đang ghi: gõ số mới; chưa ghi gì.")
      }
    }
    for (place, cell) in form.cells.enumerated() {
      let reading = reading(of: cell)
      if reading.weight == .wrong { return (place, "“\(cell.slot.label)”: \(reading.remark).") }
      if cell.slot.isRequired, reading.value.isEmpty {
        return (place, "“\(cell.slot.label)” còn trống: ghi vào đó trước; chưa ghi gì.")
      }
    }
    if form.kind.table == .task, let state = form.place(of: .state), let ground = form.place(of: .evidence),
      reading(of: form.cells[state]).value == CommitteeTask.Reported.dropped.rawValue,
      form.cells[ground].line.settled.isEmpty
        || form.cells[state].stated != CommitteeTask.Reported.dropped.rawValue
          && form.cells[ground].line.settled == form.cells[ground].stated
    {
      return (ground, DeskFailure.lacksGround.text)
    }
    return nil
  }
}
