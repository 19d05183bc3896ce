import CellGrid
public import CommitteeModel

/// The desk of a secretary during a session: what is on record, and what is being typed; a frame is a function of it.
///
/// It writes nothing itself: it gives orders, and tells what came of them when that is known.
public struct Desk: Hashable, Sendable {
  /// What its fields know by name.
  public let names: DeskNames
  /// What is on record.
  public internal(set) var book = DeskBook(records: [], undoable: nil, redoable: nil, boundary: nil)
  /// Who else holds the desk, so that it can only be looked at.
  public internal(set) var holder: DeskHolder?
  /// True once it is known what is on record.
  public internal(set) var isOpen = false
  /// The selected row of the record.
  public internal(set) var selected = 0
  /// What is being typed; `nil` while nothing is.
  public internal(set) var form: DeskForm?
  /// What is asked before anything else.
  public internal(set) var panel: Panel?
  /// What is being read back to the room.
  public internal(set) var reading: ReadBack?
  /// True once the room was shown the end of that.
  public internal(set) var isEndSeen = false
  /// How many rows the console's copy of what the room sees is scrolled down.
  public internal(set) var copyOffset = 0
  /// What was being typed when the program last ended, while it is offered.
  public internal(set) var draft: DeskDraft?
  /// The figures of an indicator of which one is to be revised.
  public internal(set) var figures: [Record] = []
  /// The figure that is being revised, as it stands.
  public internal(set) var figure: Record?
  /// What the person is told, until the next key.
  public internal(set) var notice: Notice?
  /// What a new row is linked with where nobody says otherwise.
  public var link = DeskLink()
  /// What the room sees read back, where that is another terminal; `nil` where this terminal is what is read from.
  public var room: Room? { didSet { hear(insteadOf: oldValue) } }
  /// True while it is not known what came of an order.
  var isWaiting = false
  private var rowNames: [Table: NameIndex] = [:]

  /// What is asked.
  public enum Panel: Hashable, Sendable {
    /// What is to be put on record; the selected kind, from 0.
    case kinds(Int)
    /// Whether what was being typed is taken up again: yes 0, no 1.
    case draft(Int)
    /// Which figure is to be revised; the selected one, from 0.
    case figures(Int)
    /// Whether a figure is to say what was typed in place of what it says: yes 0, no 1.
    case revision(Int)

    /// True for an answer that its digit gives at once; where something is put on record or thrown away, a digit only selects,
    /// for it may be a letter of words that somebody is still typing.
    func isTaken(at place: Int) -> Bool {
      switch self {
      case .kinds, .figures: true
      case .draft: place == 0
      case .revision: place == 1
      }
    }

    /// The selected answer.
    public internal(set) var selected: Int {
      get {
        switch self {
        case .kinds(let place), .draft(let place), .figures(let place), .revision(let place): place
        }
      }
      set {
        self =
          switch self {
          case .kinds: .kinds(newValue)
          case .draft: .draft(newValue)
          case .figures: .figures(newValue)
          case .revision: .revision(newValue)
          }
      }
    }
  }

  /// The room, as far as this desk hears of it.
  public struct Room: Hashable, Sendable {
    /// The conclusion that it sees.
    public var seen: ReadBack?

    /// A room that sees one read back, or none.
    public init(seen: ReadBack?) { self.seen = seen }
  }

  /// What a person is told.
  public struct Notice: Hashable, Sendable {
    /// In words.
    public let text: String
    /// True where something was not done.
    public let isBad: Bool

    init(_ text: String, isBad: Bool = false) {
      self.text = text
      self.isBad = isBad
    }
  }

  /// A desk that does not know yet what is on record.
  public init(_ names: DeskNames) { self.names = names }

  /// What can be recorded now: what became of a task, where one was on the screen.
  public var kinds: [DeskKind] { DeskKind.allCases.filter { $0 != .progress || link.task != nil } }

  /// How many answers a question has.
  func count(of panel: Panel) -> Int {
    switch panel {
    case .kinds: kinds.count
    case .figures: figures.count
    case .draft, .revision: 2
    }
  }

  /// What a row tells in a line that may be cut at its end: a figure, of when and whom, and what it measures, else its content.
  public func telling(_ record: Record) -> String {
    guard record.table == .observation else { return record[.content] }
    return "\(record[.value]) (\(names.place(of: record))): \(names.indicator(of: record))"
  }

  /// Where keys go.
  public var mode: Mode {
    if reading != nil { return .reading }
    if panel != nil { return .picker }
    return form == nil ? .desk : .form
  }

  /// The selected row; `nil` where nothing is on record.
  public var record: DeskRecord? { book.records.indices.contains(selected) ? book.records[selected] : nil }

  /// Selects a row of the record.
  mutating func select(_ row: Int) { if mode == .desk, book.records.indices.contains(row) { selected = row } }

  /// The rows that a field may name.
  func rows(of table: Table) -> NameIndex { rowNames[table] ?? names.indicators }

  /// True for a command that does something here.
  public func offers(_ command: Command) -> Bool {
    switch command {
    case .record: holder == nil && isOpen
    case .undo: book.undoable != nil && holder == nil
    case .redo: book.redoable != nil && holder == nil
    case .open where mode == .desk: record.map { $0.state != .undone } == true && holder == nil
    case .agree: canConfirm
    case .pageDown where mode == .reading: isReadingSeen && reading.map { $0.page + 1 < $0.pages } ?? false
    case .readBack where mode == .reading: !isReadingSeen
    case .readBack: record.flatMap(readBack(of:)) != nil && holder == nil
    default: true
    }
  }
}

/// What was on the screen when somebody began to record, for a row to be linked with.
public struct DeskLink: Hashable, Sendable {
  /// The indicator that was shown.
  public var indicator: Code<Indicator>?
  /// The task that was selected.
  public var task: CommitteeTask?
  /// The code under which the screen can be cited; empty for none.
  public var screen: String

  /// Names what was shown.
  public init(indicator: Code<Indicator>? = nil, screen: String = "") {
    self.indicator = indicator
    self.screen = screen
  }
}

// MARK: - What came of orders

extension Desk {
  /// Takes in what came of an order.
  public mutating func take(_ answer: DeskAnswer) -> [DeskOrder] {
    isWaiting = false
    switch answer {
    case .opened(let book, let holder, let draft):
      take(book)
      let isFree = self.holder != nil && holder == nil
      if isFree { notice = Notice("Bàn thư ký đã trống: từ giờ ghi được.") }
      self.holder = holder
      selected = max(0, book.records.count - 1)
      isOpen = true
      guard holder == nil, form == nil else { return [] }
      if let draft, DeskForm(draft, isAmending: false) != nil {
        self.draft = draft
        panel = .draft(0)
      } else if isFree {
        // Whoever asked wanted to record.
        panel = .kinds(0)
      }
    case .looked(let book): take(book)
    case .done(let deed, let record, let book):
      take(book)
      selected = book.records.firstIndex { $0.key == record.key && $0.record.table == record.record.table } ?? selected
      notice = Notice(deed.told(of: record, telling(record.record)))
      switch deed {
      case .record, .amend:
        (form, draft, figure) = (nil, nil, nil)
        return [.forget]
      case .confirm:
        reading = nil
        return [.hide]
      case .undo, .redo: break
      }
    case .figures(let rows): take(names.inOrder(rows))
    case .refused(let failure):
      notice = Notice(failure.text, isBad: true)
      if case .held(let holder) = failure { self.holder = holder }
      if failure == .presentedElsewhere { reading = nil }
    }
    return []
  }

  private mutating func take(_ figures: [Record]) {
    if let key = form?.key {
      figure = figures.first { $0.key == key }
      return
    }
    self.figures = figures
    if figures.isEmpty {
      notice = Notice("Sổ chưa có con số nào của chỉ tiêu này để sửa.", isBad: true)
    } else {
      (form, panel) = (nil, .figures(0))
    }
  }

  private mutating func take(_ book: DeskBook) {
    self.book = book
    selected = min(selected, max(0, book.records.count - 1))
    rowNames = Dictionary(
      uniqueKeysWithValues: [Table.conclusion, .opinion].map { ($0, names.rows(of: $0, with: book)) })
  }

  /// Somebody has not typed for a while.
  public mutating func rest() -> [DeskOrder] {
    guard var form, !form.isKept, !form.isSearch else { return [] }
    form.isKept = true
    self.form = form
    if form.isBlank { return [.forget] }
    let entry = DeskEntry(form.kind.table, key: form.key, values: form.typed)
    return [.keep(entry, form.field, reason: form.reason)]
  }

  /// Asks for what is on record now, while nothing else is going on.
  func look() -> [DeskOrder] { mode == .desk && isOpen && !isWaiting ? [.look] : [] }

  /// True where more was typed than is kept for the next start.
  public var isUnkept: Bool { form.map { !$0.isKept && !$0.isSearch } ?? false }
}

extension DeskForm {
  /// What was being typed, taken up again; `nil` for a draft that has no form.
  init?(_ draft: DeskDraft, isAmending: Bool, stated: [Field: String] = [:]) {
    let values = draft.entry.values
    guard var kind = DeskKind(draft.entry.table, kind: values[.kind] ?? "") else { return nil }
    // A form that says what became of a task has no field for what is to be done.
    if kind == .task, values[.content] == nil { kind = .progress }
    self.init(
      kind, key: draft.entry.key, isAmending: isAmending || kind == .figure && draft.entry.key != nil,
      typed: draft.entry.values)
    isTouched = true
    for place in cells.indices {
      switch cells[place].slot {
      case .cell(let field): cells[place].stated = stated[field] ?? ""
      case .reason: cells[place].line = TypedLine(draft.reason)
      }
    }
    let last = draft.field.map(DeskSlot.cell) ?? .reason
    if let place = cells.firstIndex(where: { $0.slot == last }) { focus = place }
  }
}

extension DeskDeed {
  /// What the person is told when it is done and on the disk.
  fileprivate func told(of record: DeskRecord, _ telling: String) -> String {
    let kind = DeskKind(record.record)?.title ?? TableSchema.of(record.record.table).title
    let number = record.number.map { " số \($0)" } ?? ""
    let name = "\(kind)\(number) “\(telling)”"
    // Where something else stood before, that stands again, and nothing is gone.
    let isEdit = record.state != .undone || record.record.deskOrigin == nil
    return switch self {
    case .record where record.isDropped: "Đã huỷ \(name)."
    case .record: "Đã ghi \(name)."
    case .amend: "Đã ghi sửa đổi \(name); lời ban đầu được giữ."
    case .confirm: "Phòng họp đã nghe và đồng ý: \(name) có hiệu lực."
    case .undo where isEdit: "Đã hoàn tác lần sửa; trở lại là \(name)."
    case .undo: "Đã hoàn tác việc ghi \(name)."
    case .redo: "Đã làm lại: \(name)."
    }
  }
}
