public import CellGrid
public import CommitteeModel

extension Desk {
  /// Takes in a key; `nil` for one that means nothing here.
  public mutating func press(_ key: Key) -> [DeskOrder]? {
    notice = nil
    if isWaiting { return [] }
    if let panel, case .character(let scalar) = key, let digit = Int(String(scalar)),
      (1...count(of: panel)).contains(digit)
    {
      if panel.isTaken(at: digit - 1) { return answer(panel, digit - 1) }
      self.panel?.selected = digit - 1
      return []
    }
    if let command = Keymap.of(mode)[key] { return perform(command) }
    guard form != nil, mode == .form else { return nil }
    edit { _ = $0.take(key) }
    return []
  }

  /// Does what a command asks for; `nil` for what is no business of a desk.
  public mutating func perform(_ command: Command) -> [DeskOrder]? {
    switch mode {
    case .reading: performReading(command)
    case .form: performInForm(command)
    case .desk: performOnRecord(command)
    default: panel.flatMap { perform(command, in: $0) }
    }
  }

  /// Takes in a paste.
  public mutating func paste(_ text: String) { edit { $0.type(text) } }

  // MARK: The record

  private mutating func performOnRecord(_ command: Command) -> [DeskOrder]? {
    if let step = command.step(last: book.records.count) {
      selected = max(0, min(book.records.count - 1, selected + step))
      return []
    }
    switch command {
    case .record: return ask { $0.panel = $0.draft == nil ? .kinds(0) : .draft(0) }
    case .open:
      guard let record else { return [] }
      // There is room for one draft: what was being typed is finished or thrown away first.
      return ask { if $0.draft == nil { $0.change(record) } else { $0.panel = .draft(0) } }
    case .undo: return order(.undo)
    case .redo: return order(.redo)
    case .readBack: return readBack()
    default: return nil
    }
  }

  /// Begins something where this desk may write; else tells who holds it, and asks whether they still do.
  mutating func ask(_ begin: (inout Desk) -> Void) -> [DeskOrder] {
    guard let holder else {
      begin(&self)
      return []
    }
    notice = Notice("Chưa ghi gì. " + holder.shortText, isBad: true)
    return [.open]
  }

  mutating func order(_ order: DeskOrder) -> [DeskOrder] {
    guard holder == nil else { return ask { _ in } }
    isWaiting = true
    return [order]
  }

  /// Opens the form of a row that is on record.
  private mutating func change(_ record: DeskRecord) {
    guard record.state != .undone, let kind = DeskKind(record.record) else {
      notice = Notice("Dòng này đã hoàn tác: Ctrl-Y làm lại, hoặc ghi mới.", isBad: true)
      return
    }
    if kind == .figure {
      revise(record.record)
    } else {
      form = DeskForm(
        kind, key: record.key, isAmending: record.boundary != nil, typed: typed(record.record, as: kind))
    }
  }

  /// The cells of a row as they would be typed: names in the place of codes.
  private func typed(_ record: Record, as kind: DeskKind) -> [Field: String] {
    var values: [Field: String] = [:]
    for case .cell(let field) in kind.slots(isChange: true) {
      let text = record[field]
      if case .rows(let table) = DeskSlot.cell(field).taking {
        values[field] = rows(of: table).name(ofCode: text)?.title ?? text
      } else {
        values[field] = text
      }
    }
    return values
  }

  /// Opens the form of a figure; one that is on record is only revised for a reason.
  private mutating func revise(_ figure: Record) {
    self.figure = figure
    form = DeskForm(.figure, key: figure.key, isAmending: true, typed: typed(figure, as: .figure))
  }

  /// What a row says, column by column, names in the place of codes; blank cells are left out.
  public func cells(of record: Record) -> [(label: String, value: String)] {
    if record.table == .observation {
      let cells = [
        ("Số liệu", "\(names.indicator(of: record)), \(names.place(of: record))"),
        (Field.value.rawValue, record[.value]),
        (Field.source.rawValue, names.source(of: record)), (Field.note.rawValue, record[.note]),
      ]
      return cells.filter { !$1.isEmpty }
    }
    guard let kind = DeskKind(record) else { return [] }
    let values = typed(record, as: kind)
    return kind.slots(isChange: true).compactMap { slot in
      guard case .cell(let field) = slot, let value = values[field], !value.isEmpty else { return nil }
      return (slot.label, field == .dueDate ? Self.stated(deadline: value) : value)
    }
  }

  // MARK: What is asked

  private mutating func perform(_ command: Command, in panel: Panel) -> [DeskOrder]? {
    if command == .open { return answer(panel, panel.selected) }
    let last = count(of: panel) - 1
    if let step = command.step(last: last) {
      self.panel?.selected = max(0, min(last, panel.selected + step))
      return []
    }
    guard command == .back else { return nil }
    self.panel = nil
    return []
  }

  private mutating func answer(_ panel: Panel, _ place: Int) -> [DeskOrder] {
    self.panel = nil
    switch panel {
    case .kinds:
      if kinds[place] == .figure, let indicator = link.indicator { return order(.figures(of: indicator.text)) }
      begin(kinds[place])
    case .figures: revise(figures[place])
    case .revision:
      guard place == 0, let form else { return [] }
      let (entry, reason) = entry(of: form)
      return order(.amend(entry, reason: reason))
    case .draft:
      defer { draft = nil }
      if place == 1 {
        notice = Notice("Đã bỏ phiếu gõ dở: \(draft.map(telling) ?? "").")
        return [.forget]
      }
      takeUpDraft()
      // What stands now is told beside what was being typed.
      if form?.kind == .figure, let indicator = form?.key?.split(separator: "\u{1F}").first {
        return [.figures(of: String(indicator))]
      }
    }
    return []
  }

  /// What was being typed, in a line: `kết luận “Hoàn thành tháng 3”`.
  public func telling(_ draft: DeskDraft) -> String {
    let values = draft.entry.values
    let kind = DeskForm(draft, isAmending: false)?.kind.title ?? ""
    let words = [.content, .value, .state, .raisedBy, .leadAgency].lazy.compactMap { values[$0] }.first { !$0.isEmpty }
    return kind + (words.map { " “\($0)”" } ?? "")
  }

  /// Goes on with what was being typed.
  private mutating func takeUpDraft() {
    let changed = book.records.first { $0.key == draft?.entry.key && $0.record.table == draft?.entry.table }
    form = draft.flatMap { draft in
      let stated = changed.flatMap { row in DeskKind(row.record).map { typed(row.record, as: $0) } } ?? [:]
      return DeskForm(draft, isAmending: changed?.boundary != nil, stated: stated)
    }
  }

  /// Opens an empty form, linked with what was on the screen.
  private mutating func begin(_ kind: DeskKind) {
    var typed: [Field: String] = [:]
    if kind == .progress, let task = link.task {
      typed = [.state: task.reported?.rawValue ?? "", .evidence: task.evidence, .note: task.note]
      // What was said of it at the desk is newer than the screen.
      let known = book.records.last { $0.key == task.code.text && $0.record.table == .task && $0.state != .undone }
      form = DeskForm(kind, key: task.code.text, typed: known.map { self.typed($0.record, as: kind) } ?? typed)
      return
    }
    switch kind {
    case .task:
      if let code = link.indicator { typed[.indicator] = names.indicators.name(ofCode: code.text)?.title }
      if let record, record.record.table == .conclusion, record.state != .undone {
        typed[.conclusion] = rows(of: .conclusion).name(ofCode: record.record[.code])?.title
      }
    case .answer:
      if let record, let of = DeskKind(record.record), of.table == .opinion, of != .answer, record.state != .undone {
        typed[.answers] = rows(of: .opinion).name(ofCode: record.record[.code])?.title
      }
    case .conclusion: typed[.concludedBy] = names.session.chair
    case .opinion, .difficulty, .recommendation, .progress, .figure: break
    }
    if !link.screen.isEmpty, typed[.indicator] == nil, kind != .figure { typed[.note] = "màn hình \(link.screen)" }
    form = DeskForm(kind, typed: typed)
    offer()
  }

  // MARK: The form

  private mutating func performInForm(_ command: Command) -> [DeskOrder]? {
    switch command {
    case .save: return save()
    case .nextField: return takesOffer(first: true) ? [] : leaveField { $0.move(by: 1) }
    case .previousField: return leaveField { $0.move(by: -1) }
    case .down: return choose(1) ? [] : leaveField { $0.move(by: 1) }
    case .up: return choose(-1) ? [] : leaveField { $0.move(by: -1) }
    case .open:
      if takesOffer(first: isNamingRow || isSoleOwner) { return [] }
      return isAtLastField ? save() : leaveField { $0.move(by: 1) }
    case .back:
      if form?.offers.isEmpty == false {
        form?.withdrawOffers()
        return []
      }
      return leaveForm()
    default: return nil
    }
  }

  private var isAtLastField: Bool { form.map { $0.focus == $0.cells.count - 1 } ?? false }

  /// True where a row has to be named and what was typed names none yet.
  private var isNamingRow: Bool {
    guard let form, case .rows = form.cells[form.focus].slot.taking else { return false }
    return reading(of: form.cells[form.focus]).weight == .wrong
  }

  /// True where one owner alone goes on as what was typed does.
  private var isSoleOwner: Bool {
    form.map { $0.offers.count == 1 && $0.cells[$0.focus].slot.taking == .several } ?? false
  }

  private mutating func choose(_ step: Int) -> Bool { form?.choose(step) ?? false }

  /// Takes the name that is chosen, or where none is the first one; false where nothing is offered.
  private mutating func takesOffer(first isFirst: Bool) -> Bool {
    guard var form, let place = form.chosen ?? (isFirst && !form.offers.isEmpty ? 0 : nil) else { return false }
    form.take(form.offers[place])
    self.form = form
    return true
  }

  /// Goes to another field; what was typed so far is kept.
  private mutating func leaveField(_ move: (inout DeskForm) -> Void) -> [DeskOrder] {
    let orders = rest()
    if var form {
      move(&form)
      self.form = form
    }
    return orders
  }

  /// Closes the form; what stands in it is kept, and offered again.
  private mutating func leaveForm() -> [DeskOrder] {
    let orders = rest()
    guard let form else { return [] }
    self.form = nil
    guard form.isTouched, !form.isBlank, !form.isSearch else { return orders }
    let entry = DeskEntry(form.kind.table, key: form.key, values: form.typed)
    draft = DeskDraft(
      session: names.session.code.text, entry: entry, field: form.field, reason: form.reason, moment: "")
    notice = Notice("Chưa ghi; phiếu đang gõ dở được giữ lại: Ctrl-A rồi Enter để gõ tiếp.")
    return orders
  }

  private mutating func save() -> [DeskOrder] {
    guard var form else { return [] }
    if let fault = fault(of: form) {
      form.go(to: fault.place)
      self.form = form
      notice = Notice(fault.text, isBad: true)
      return rest()
    }
    let orders = rest()
    let (entry, reason) = entry(of: form)
    if form.kind == .figure {
      if form.key != nil {
        panel = .revision(0)
        return orders
      }
      return order(.figures(of: entry.values[.indicator] ?? ""))
    }
    return orders + order(form.isAmending ? .amend(entry, reason: reason) : .record(entry))
  }

  /// Changes the text of the focused field, and offers names that go on as it does.
  private mutating func edit(_ change: (inout TypedLine) -> Void) {
    guard var form else { return }
    let before = form.cells[form.focus].line.text
    change(&form.cells[form.focus].line)
    let isChanged = form.cells[form.focus].line.text != before
    if isChanged { (form.isKept, form.isTouched) = (false, true) }
    self.form = form
    if isChanged { offer() }
  }

  /// Looks for names that go on as what was typed does.
  private mutating func offer() {
    guard var form else { return }
    let part = form.part
    (form.offers, form.chosen) = ([], nil)
    if let index = index(of: form.cells[form.focus].slot), !SearchQuery(part).isEmpty {
      let found = index.offers(for: part, limit: DeskForm.mostOffers)
      // What stands there whole already is no offer.
      let isWhole = found.first.map { Folding.accented($0.title) == Folding.accented(part) } ?? false
      form.offers = isWhole ? [] : found
    }
    self.form = form
  }

  private func index(of slot: DeskSlot) -> NameIndex? {
    switch slot.taking {
    case .names: names.speakers
    case .several: names.owners
    case .rows(let table): rows(of: table)
    case .words(let words): NameIndex(words.map { NameIndex.Name($0) })
    case .text, .deadline, .number: nil
    }
  }
}
