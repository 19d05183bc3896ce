public import CommitteeModel

/// What can be put on record at a desk; each kind has a form of its own.
public enum DeskKind: String, CaseIterable, Hashable, Sendable {
  case opinion, difficulty, recommendation, answer, conclusion, task
  /// What became of a task that an earlier session or a file gave.
  case progress
  /// A figure that is on record, revised by hand.
  case figure

  /// What it is called.
  public var title: String {
    switch self {
    case .conclusion: "kết luận"
    case .task: "nhiệm vụ"
    case .progress: "tình trạng việc"
    case .figure: "số liệu"
    case .opinion, .difficulty, .recommendation, .answer: opinionKind?.rawValue ?? ""
    }
  }

  /// The table in which its rows stand.
  public var table: Table {
    switch self {
    case .conclusion: .conclusion
    case .task, .progress: .task
    case .figure: .observation
    case .opinion, .difficulty, .recommendation, .answer: .opinion
    }
  }

  /// What its rows state as their kind; `nil` where their table has one kind alone.
  var opinionKind: Opinion.Kind? {
    switch self {
    case .opinion: .opinion
    case .difficulty: .difficulty
    case .recommendation: .recommendation
    case .answer: .response
    case .conclusion, .task, .progress, .figure: nil
    }
  }

  /// The kind of a row; `nil` for rows that have no form.
  public init?(_ record: Record) { self.init(record.table, kind: record[.kind]) }

  init?(_ table: Table, kind: String) {
    let found = DeskKind.allCases.first { $0.table == table && ($0.opinionKind?.rawValue ?? kind) == kind }
    guard let found else { return nil }
    self = found
  }

  /// What its form asks for, in order. What became of a task is asked of one that is on record.
  func slots(isChange: Bool) -> [DeskSlot] {
    switch self {
    case .opinion, .difficulty, .recommendation:
      [.raisedBy, .addressee, .topic, .content, .detail, .note].map(DeskSlot.cell)
    case .answer: [.raisedBy, .answers, .content, .outcome, .detail, .note].map(DeskSlot.cell)
    case .conclusion: [.content, .detail, .concludedBy, .number].map(DeskSlot.cell)
    case .task:
      ([.content, .leadAgency, .coordinatingAgency, .deliverable, .dueDate, .conclusion, .indicator, .detail, .note]
        + (isChange ? [.state, .evidence] : [])).map(DeskSlot.cell)
    case .progress: [.state, .evidence, .note].map(DeskSlot.cell)
    // A figure is found by its indicator; then only what it says can be changed.
    case .figure: (isChange ? [.value, .note] : [.indicator]).map(DeskSlot.cell)
    }
  }
}

/// What a field of a form is for.
public enum DeskSlot: Hashable, Sendable {
  /// A cell of the row.
  case cell(Field)
  /// Why the row is changed.
  case reason

  /// What it is called.
  public var label: String {
    switch self {
    case .cell(let field): field.rawValue
    case .reason: "Lý do sửa"
    }
  }

  /// What may be typed there.
  enum Taking: Hashable {
    case text, names, several, deadline, number
    /// A row that is known, by its name; the row takes its code.
    case rows(Table)
    /// One of these words.
    case words([String])
  }

  /// What may be typed there.
  var taking: Taking {
    guard case .cell(let field) = self else { return .text }
    return switch field {
    case .raisedBy, .concludedBy: .names
    case .leadAgency, .coordinatingAgency, .addressee: .several
    case .dueDate: .deadline
    case .number: .number
    case .conclusion: .rows(.conclusion)
    case .indicator: .rows(.indicator)
    case .answers: .rows(.opinion)
    case .outcome: .words(DeskSlot.vocabulary(of: .outcome, in: .opinion))
    case .state: .words(DeskSlot.vocabulary(of: .state, in: .task))
    default: .text
    }
  }

  /// True for a field that names another row.
  public var namesRow: Bool { if case .rows = taking { true } else { false } }

  /// True where nothing is put on record without it.
  public var isRequired: Bool { self == .cell(.content) || self == .reason }

  /// Quiet words while nothing is typed there.
  public var placeholder: String {
    switch taking {
    case .several: "gõ không cần dấu; nhiều nơi cách nhau bằng ;"
    case .names, .rows: "gõ không cần dấu"
    case .deadline: "cuối tháng, quý II/2026, 15/4, trước 30/6…"
    case .number: "bỏ trống thì tự đánh số"
    case .words(let words): words.joined(separator: ", ")
    case .text: ""
    }
  }

  private static func vocabulary(of field: Field, in table: Table) -> [String] {
    let schema = TableSchema.of(table)
    guard let place = schema.position(of: field), case .vocabulary(let words) = schema.columns[place].kind else {
      return []
    }
    return words
  }
}
