import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What is on record in this session, the detail of the selected row, and the form of what is being typed.
struct DeskScreen {
  private let desk: Desk
  private let areas: PointerAreas?

  init(_ desk: Desk, noting areas: PointerAreas? = nil) {
    self.desk = desk
    self.areas = areas
  }

  func draw(on frame: inout Frame, in area: Rect) {
    if let form = desk.form {
      let (left, right) = area.splitLeft(area.width >= 140 ? area.width * 62 / 100 : area.width)
      DeskFormView(form, desk).draw(on: &frame, in: left)
      if !right.isEmpty { drawList(isFocused: false, on: &frame, in: right) }
    } else {
      let (list, detail) = split(area)
      drawList(isFocused: true, on: &frame, in: list)
      if !detail.isEmpty { drawDetail(on: &frame, in: detail) }
    }
    drawPanel(on: &frame, in: area)
  }

  private func split(_ area: Rect) -> (list: Rect, detail: Rect) {
    guard desk.record != nil else { return (area, area.splitTop(area.height).rest) }
    if area.width >= 100 {
      let (left, right) = area.splitLeft(area.width * 62 / 100)
      return (left, right)
    }
    let (top, below) = area.splitTop(
      area.height >= 16 ? max(8, min(desk.book.records.count + 5, area.height * 11 / 20)) : area.height)
    return (top, below)
  }

  // MARK: The record

  private func drawList(isFocused: Bool, on frame: inout Frame, in area: Rect) {
    let records = desk.book.records
    let inner = Pane.inner(of: area)
    let note = records.isEmpty ? "" : "\(desk.selected + 1)/\(records.count)"
    let step = undoWords
    let foot = Pane.holds(footnote: step, in: area.width) ? step : Shortening.of(step, to: area.width - 8)
    Pane(title: "ĐÃ GHI TRONG PHIÊN", note: note, footnote: foot, isFocused: isFocused).draw(on: &frame, in: area)
    guard !records.isEmpty else {
      emptyNotice.draw(on: &frame, in: inner)
      return
    }
    let table = DeskTable(records, of: desk).view(selected: desk.selected, isFocused: isFocused)
    table.draw(on: &frame, in: inner)
    if desk.mode == .desk { areas?.note(table.places(in: inner)) { .row($0) } }
  }

  private var emptyNotice: EmptyNotice {
    if let holder = desk.holder { return EmptyNotice(title: holder.text, hints: ["Chỉ xem được, chưa ghi được."]) }
    guard desk.isOpen else { return EmptyNotice(title: "Chưa đọc được sổ.") }
    return EmptyNotice(
      title: "Phiên này chưa ghi gì ở bàn thư ký.",
      hints: ["Ctrl-A: ghi ý kiến, khó khăn, kiến nghị, trả lời, kết luận, nhiệm vụ"])
  }

  /// What the next undoing takes back, or what keeps it from that.
  private var undoWords: String {
    if let step = desk.book.undoable {
      return "hoàn tác được: \(step.word) “\(Shortening.of(desk.telling(step.record), to: 28))”"
    }
    guard !desk.book.records.isEmpty, let boundary = desk.book.boundary else { return "" }
    return "ranh giới hoàn tác: " + boundary.text
  }

  private func drawDetail(on frame: inout Frame, in area: Rect) {
    guard let record = desk.record else { return }
    let inner = Pane.inner(of: area)
    let title = DeskKind(record.record)?.title ?? TableSchema.of(record.record.table).title
    let list = KeyValueList(rows: rows(of: record))
    let isWhole = list.height(for: inner.width) <= inner.height
    Pane(title: (title + (record.number.map { " \($0)" } ?? "")).uppercased(), footnote: isWhole ? "" : "↓ còn nữa")
      .draw(on: &frame, in: area)
    list.draw(on: &frame, in: inner)
  }

  private func rows(of record: DeskRecord) -> [KeyValueList.Row] {
    let mark = StatusMark(of: record)
    let state = Field.state.rawValue
    let task = record.isDropped || record.record.table != .task ? "" : record.record[.state]
    let standing = [task, record.standing].filter { !$0.isEmpty }.joined(separator: "; ")
    var rows = [KeyValueList.Row(label: state, value: "\(mark.shape) \(standing)", style: Style(mark.ink))]
    rows += desk.cells(of: record.record).filter { $0.label != state }
      .map { KeyValueList.Row(label: $0.label, value: $0.value) }
    if let first = record.firstWording {
      let (label, field): (String, Field) =
        first.table == .observation ? ("Số ban đầu", .value) : ("Lời ban đầu", .content)
      if first[field] != record.record[field] {
        rows.append(KeyValueList.Row(label: label, value: first[field], style: Style(.remark)))
      }
    }
    rows.append(KeyValueList.Row(label: "Lý do sửa", value: record.reason))
    rows.append(KeyValueList.Row(label: "Ranh giới", value: boundary(of: record), style: Style(.caution)))
    rows += record.remarks.map { KeyValueList.Row(label: "Xem lại", value: $0.deskText, style: Style(.caution)) }
    return rows.filter { !$0.value.isEmpty }
  }

  /// What keeps a row from being changed without a reason; of one that stands in the place of a file's, what it replaced.
  private func boundary(of record: DeskRecord) -> String {
    guard case .stated(let origin)? = record.boundary, record.record.deskOrigin != nil else {
      return record.boundary?.text ?? ""
    }
    let deed = record.state == .byHand ? "Đã sửa tay" : "Đã sửa"
    return "\(deed), thay điều \(origin.text) nêu; điều ấy còn trong sổ."
  }

  /// What the last row of the screen says: what came of the last key, else where the selected row stands.
  func tell(in row: inout StyledRow) {
    if let notice = desk.notice {
      row.add(notice.text, notice.isBad ? .bad : .accent, bold: true)
    } else if let holder = desk.holder {
      row.add("Chỉ xem. " + holder.shortText, .caution)
    } else if desk.form != nil {
      row.add("Chưa ghi. ", .caution)
      row.add("Phần đã gõ được giữ khi rời ô hoặc ngừng gõ một giây.", .remark)
    } else if let record = desk.record {
      row.add("Nguồn  ", .accent)
      row.add(record.record.origin.file)
      row.addPart(DeskMoment.text(of: record.moment))
      row.addPart(record.who)
    }
  }

  // MARK: What is asked

  private func drawPanel(on frame: inout Frame, in area: Rect) {
    guard let panel = desk.panel else { return }
    let (title, rows) = question(panel)
    let widest = rows.reduce(0) { max($0, GlyphWidth.of($1.text) + GlyphWidth.of($1.detail) + 8) }
    let dialog = Dialog(title: title, size: Size(min(max(64, widest), area.width), min(rows.count + 2, area.height)))
    areas?.note(area, .covered)
    dialog.draw(on: &frame, in: area)
    areas?.note(dialog.box(in: area), .panel)
    ListView(rows: rows, selected: panel.selected).draw(on: &frame, in: dialog.inner(of: area))
  }

  private func question(_ panel: Desk.Panel) -> (title: String, rows: [ListRow]) {
    switch panel {
    case .kinds:
      return (
        "GHI MỚI",
        desk.kinds.enumerated().map { place, kind in
          let task = kind == .progress ? ": \(desk.link.task?.content ?? "")" : ""
          return ListRow(text: "\(place + 1)  \(kind == .figure ? "sửa tay " : "")\(kind.title)\(task)")
        }
      )
    case .draft:
      return (
        "CÒN PHIẾU GÕ DỞ",
        [
          ListRow(text: "1  Gõ tiếp: \(desk.draft.map(desk.telling) ?? "")"),
          ListRow(text: "2  Bỏ phiếu này"),
        ]
      )
    case .figures:
      return (
        "SỬA CON SỐ NÀO" + (desk.figures.first.map { " · \(desk.names.indicator(of: $0))" } ?? ""),
        desk.figures.enumerated().map { place, figure in
          ListRow(
            text: (place < 9 ? "\(place + 1)  " : "   ") + "\(figure[.value]) (\(desk.names.place(of: figure)))",
            detail: desk.names.source(of: figure))
        }
      )
    case .revision:
      let numbers = [desk.figure?[.value] ?? "", desk.form?.text(of: .cell(.value)) ?? ""].map { text in
        VietnameseNumber.parse(text).value.map { VietnameseNumber.format($0) } ?? text
      }
      let place = desk.figure.map { " (\(desk.names.place(of: $0)))" } ?? ""
      return (
        "ĐỌC LẠI SỐ CŨ, SỐ MỚI" + (desk.figure.map { " · \(desk.names.indicator(of: $0))" } ?? ""),
        [
          ListRow(
            text: "1  Ghi: \(numbers.joined(separator: " → "))\(place)",
            detail: "lý do: \(desk.form?.text(of: .reason) ?? "")"),
          ListRow(text: "2  Gõ lại"),
        ]
      )
    }
  }
}

/// A moment of a record in words.
enum DeskMoment {
  /// `08:30 17/01/2022`.
  static func text(of moment: String) -> String {
    guard let day = CalendarDay(iso: String(moment.prefix(10))) else { return moment }
    return "\(moment.dropFirst(11).prefix(5)) \(day.text)"
  }
}

extension StatusMark {
  /// Shape, word and colour of a row on record: that a task was dropped says more than that it is on record.
  init(of record: DeskRecord) {
    if record.isDropped { self.init(TaskState.dropped) } else { self.init(record.state) }
  }

  /// Shape, word and colour of what a row on record counts for.
  init(_ state: DeskState) {
    switch state {
    case .recorded, .readBack: self.init(shape: "●", word: state.rawValue, ink: .good)
    case .unread: self.init(shape: "◐", word: state.rawValue, ink: .caution)
    case .confirmed, .restated: self.init(shape: "○", word: state.rawValue, ink: .remark)
    case .amended, .byHand: self.init(shape: "◆", word: state.rawValue, ink: .caution)
    case .undone: self.init(shape: "✗", word: state.rawValue, ink: .remark)
    }
  }
}
