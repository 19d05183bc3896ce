import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// Where the selected figure comes from, in full.
struct SourcePanel {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on frame: inout Frame, in area: Rect) {
    if let register = scene.register, let item = scene.item {
      let detail = ItemDetail(item, in: scene)
      drawPanel(register.title.uppercased(), name: detail.name, figure: "", detail.rows, on: &frame, in: area)
      return
    }
    guard let subject = scene.subject else { return }
    let wording = scene.cards[subject].wording
    // Where not all is seen, the way to the cell comes first: the rest can be read there.
    let evidence = Evidence(subject, in: scene).rows
    let isTight = area.height < 16
    drawPanel(
      "NGUỒN", name: wording.name, figure: wording.figure?.text ?? wording.words ?? "",
      isTight ? evidence.filter { $0.label == "Tệp" } + evidence.filter { $0.label != "Tệp" } : evidence,
      on: &frame, in: area)
  }

  private func drawPanel(
    _ title: String, name: String, figure: String, _ facts: [KeyValueList.Row], on frame: inout Frame, in area: Rect
  ) {
    let rows = KeyValueList(rows: facts)
    let width = min(88, area.width)
    let name = Paragraph(text: name, style: Style(.accent, bold: true))
    let nameRows = name.height(for: width - 4)
    let head = nameRows + (figure.isEmpty ? 0 : 1) + 1
    // On a small terminal what would be left around it is more confusing than useful.
    let isSmall = area.width < 100 || area.height < 28
    let dialog = Dialog(
      title: title, size: isSmall ? area.size : Size(width, head + rows.height(for: width - 4) + 2))
    dialog.draw(on: &frame, in: area)
    scene.areas?.note(dialog.box(in: area), .panel)
    let (top, rest) = dialog.inner(of: area).splitTop(nameRows)
    name.draw(on: &frame, in: top)
    let (line, below) = rest.splitTop(figure.isEmpty ? 0 : 1)
    Paragraph(text: figure, style: Style(.value)).draw(on: &frame, in: line)
    rows.draw(on: &frame, in: below.height > 4 && area.height >= 16 ? below.splitTop(1).rest : below)
  }
}

/// A list to choose from, with its field.
struct PickerPanel {
  private let picker: Picker

  init(_ picker: Picker) { self.picker = picker }

  func draw(on frame: inout Frame, in area: Rect, noting areas: PointerAreas?) {
    let rows = max(1, picker.rows.count)
    let dialog = Dialog(title: title, size: Size(72, min(rows, picker.purpose == .screen ? 24 : 16) + 4))
    dialog.draw(on: &frame, in: area)
    areas?.note(dialog.box(in: area), .panel)
    let (field, rest) = dialog.inner(of: area).splitTop(1)
    TextField(text: picker.query, placeholder: placeholder, cursorOffset: picker.line.cursor)
      .draw(on: &frame, in: field)
    let list = rest.height >= 3 ? rest.splitTop(1).rest : rest
    guard !picker.rows.isEmpty else {
      Paragraph(text: empty, style: Style(.remark)).draw(on: &frame, in: list)
      return
    }
    let items = picker.rows.map { ListRow(text: $0.title, detail: $0.detail, matches: $0.matched) }
    let view = ListView(rows: items, selected: picker.selected)
    view.draw(on: &frame, in: list)
    areas?.note(view.places(in: list)) { .row($0) }
  }

  private var title: String {
    switch picker.purpose {
    case .search where picker.count > picker.rows.count: "TÌM · \(picker.rows.count) trong \(count) mục"
    case .search: "TÌM"
    case .screen: "CHỌN MÀN HÌNH"
    case .session: "CHỌN PHIÊN HỌP"
    case .unit: "CHỌN ĐƠN VỊ"
    case .period: "CHỌN KỲ SỐ LIỆU"
    }
  }

  private var count: String { VietnameseNumber.format(ExactDecimal(picker.count)) }

  private var placeholder: String {
    picker.purpose == .search
      ? "chỉ tiêu, đơn vị, việc, văn bản, lệnh…; không cần gõ dấu" : "gõ để lọc; không cần gõ dấu"
  }

  private var empty: String {
    picker.query.isEmpty ? "Không có mục nào để chọn." : "Không có mục nào khớp với “\(picker.query)”."
  }
}
