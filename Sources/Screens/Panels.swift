import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A list to choose from, with its field.
struct PickerPanel {
  private let picker: Picker

  init(_ picker: Picker) { self.picker = picker }

  func draw(on frame: inout Frame, in area: Rect, noting areas: PointerAreas?) {
    let rows = picker.rows.isEmpty ? Paragraph(text: empty).height(for: min(72, area.width) - 4) : picker.rows.count
    let dialog = Dialog(title: title, size: Size(72, min(rows, picker.purpose == .screen ? 24 : 16) + 4))
    dialog.draw(on: &frame, in: area)
    areas?.note(dialog.box(in: area), .panel)
    let (field, rest) = dialog.inner(of: area).splitTop(1)
    TextField(text: picker.line.shown, placeholder: placeholder, cursorOffset: picker.line.shownCursor)
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
    guard !picker.query.isEmpty else { return "Không có mục nào để chọn." }
    return "Không có mục nào khớp với “\(picker.query)”.\nThử ít từ hơn, gõ không dấu, hoặc tắt bộ gõ tiếng Việt."
  }
}
