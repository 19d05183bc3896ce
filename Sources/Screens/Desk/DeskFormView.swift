import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The fields of what is being typed, below one another; beside each how it is read, below the focused one what is offered.
struct DeskFormView {
  private let form: DeskForm
  private let desk: Desk

  init(_ form: DeskForm, _ desk: Desk) {
    self.form = form
    self.desk = desk
  }

  private static let widestField = 84

  func draw(on frame: inout Frame, in area: Rect) {
    let figure = figureWords
    let (head, inner) = Pane.inner(of: area).splitTop(
      figure.text.isEmpty ? 0 : min(4, figure.height(for: Pane.inner(of: area).width)))
    let labels = min(form.cells.reduce(0) { max($0, GlyphWidth.of(label(of: $1))) } + 2, inner.width / 3)
    let columns = min(Self.widestField, inner.width - labels)
    let whole = form.cells.indices.map { item($0, in: columns) }
    // What a row is linked with must be seen before it is recorded: where not all fits, the other fields take a row each.
    let isTight = whole.reduce(0) { $0 + $1.height } > inner.height
    let items = isTight ? form.cells.indices.map { item($0, in: columns, isShort: $0 != form.focus) } : whole
    let rows = Rows(heights: items.map(\.height), in: inner, selected: form.focus)
    Pane(title: title, note: "\(form.focus + 1)/\(form.cells.count)", footnote: rows.mark, isFocused: true)
      .draw(on: &frame, in: area)
    figure.draw(on: &frame, in: head)
    for place in rows.places {
      let (label, rest) = place.area.splitLeft(labels)
      draw(form.cells[place.index], isFocused: place.index == form.focus, on: &frame, in: label)
      draw(items[place.index], on: &frame, in: rest.splitLeft(columns).left)
    }
  }

  /// Which figure is being revised, whole: what it says, of when and whom, what it measures, and who states it.
  private var figureWords: Paragraph {
    guard form.kind == .figure, let figure = desk.figure else { return Paragraph(text: "", style: Style()) }
    return Paragraph(
      text: "\(desk.telling(figure)) · \(desk.names.source(of: figure))", style: Style(.value, bold: true))
  }

  private var title: String {
    let kind = form.kind.title.uppercased()
    if form.kind == .progress { return "\(kind) · \(desk.link.task?.content ?? form.key ?? "")" }
    if form.kind == .figure { return "SỬA SỐ LIỆU" }
    guard form.key != nil else { return "GHI MỚI · \(kind)" }
    return form.isAmending ? "SỬA ĐỔI CÓ LÝ DO · \(kind)" : "SỬA · \(kind)"
  }

  /// A field with all that stands below its label.
  private struct Item {
    let field: TextField
    let fieldRows: Int
    let remark: Paragraph
    let remarkRows: Int
    let offers: [ListRow]
    var height: Int { fieldRows + remarkRows + offers.count }
  }

  private func item(_ place: Int, in columns: Int, isShort: Bool = false) -> Item {
    let cell = form.cells[place]
    let isFocused = place == form.focus
    // A row that is named is a title, of which the beginning is enough.
    let isShort = isShort || cell.slot.namesRow && !isFocused
    let text = isShort ? Shortening.of(cell.line.shown, to: columns - 1) : cell.line.shown
    let field = TextField(
      text: text, placeholder: cell.slot.placeholder, cursorOffset: isFocused ? cell.line.shownCursor : nil)
    let reading = desk.reading(of: cell)
    let ink: Ink =
      switch reading.weight {
      case .told: .remark
      case .doubtful: .caution
      case .wrong: .bad
      }
    let words = reading.weight == .told ? reading.remark : "\(reading.weight == .wrong ? "‼" : "▲") \(reading.remark)"
    // While names are offered for it, nothing is wrong yet with what is half typed.
    let isHeld = isFocused && !form.offers.isEmpty || isShort && reading.weight == .told
    let remark = Paragraph(text: isHeld || reading.remark.isEmpty ? "" : words, style: Style(ink))
    let offers = isFocused ? form.offers.map { ListRow(text: $0.title, detail: $0.detail) } : []
    return Item(
      field: field, fieldRows: max(1, field.height(for: columns)), remark: remark,
      remarkRows: remark.text.isEmpty ? 0 : remark.height(for: columns), offers: offers)
  }

  private func draw(_ cell: DeskForm.Cell, isFocused: Bool, on frame: inout Frame, in area: Rect) {
    let style = isFocused ? Style(.accent, bold: true) : Style(.remark)
    let label = Shortening.of(label(of: cell), to: max(0, area.width - 1))
    frame.put(label, x: area.x, y: area.y, style, clip: area.splitTop(1).top)
  }

  private func label(of cell: DeskForm.Cell) -> String { cell.slot.label + (cell.slot.isRequired ? " *" : "") }

  private func draw(_ item: Item, on frame: inout Frame, in area: Rect) {
    let (field, below) = area.splitTop(min(item.fieldRows, max(1, area.height - item.remarkRows - item.offers.count)))
    item.field.draw(on: &frame, in: field)
    let (remark, list) = below.splitTop(item.remarkRows)
    item.remark.draw(on: &frame, in: remark)
    if !item.offers.isEmpty { ListView(rows: item.offers, selected: form.chosen).draw(on: &frame, in: list) }
  }
}
