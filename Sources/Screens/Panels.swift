import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The keys, from the action table.
struct HelpPanel {
  let offset: Int

  func draw(on frame: inout Frame, in area: Rect) {
    let lines = Binding.help
    let keysWidth = lines.map { GlyphWidth.of($0.keys) }.max() ?? 0
    let dialog = Dialog(title: "TRỢ GIÚP", size: Size(76, lines.count + 4))
    let rows = dialog.inner(of: area).height
    let viewport = Viewport(count: lines.count, rows: rows - 1, offset: offset)
    Dialog(title: dialog.title, size: dialog.size, footnote: viewport.mark).draw(on: &frame, in: area)
    let inner = dialog.inner(of: area)
    let (intro, list) = inner.splitTop(1)
    frame.put(
      "Gõ phím chức năng thì không cần tắt bộ gõ tiếng Việt.", x: intro.x, y: intro.y, Style(.remark), clip: intro)
    for (row, index) in viewport.items.enumerated() {
      let line = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      let keys = min(keysWidth, list.width / 2)
      frame.put(Shortening.of(lines[index].keys, to: keys), x: line.x, y: line.y, Style(.key), clip: line)
      let text = line.splitLeft(keys + 2).rest
      frame.put(Shortening.of(lines[index].text, to: text.width), x: text.x, y: text.y, Style(), clip: text)
    }
  }
}

/// Where the selected figure comes from, in full.
struct SourcePanel {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let subject = scene.subject else { return }
    let wording = scene.cards[subject].wording
    let rows = KeyValueList(rows: Evidence(subject, in: scene).rows)
    let width = min(88, area.width)
    let name = Paragraph(text: wording.name, style: Style(.accent, bold: true))
    let nameRows = name.height(for: width - 4)
    let figure = wording.figure?.text ?? wording.words ?? ""
    let head = nameRows + (figure.isEmpty ? 0 : 1) + 1
    let dialog = Dialog(title: "NGUỒN", size: Size(width, head + rows.height(for: width - 4) + 2))
    dialog.draw(on: &frame, in: area)
    let (top, rest) = dialog.inner(of: area).splitTop(nameRows)
    name.draw(on: &frame, in: top)
    let (line, below) = rest.splitTop(figure.isEmpty ? 0 : 1)
    Paragraph(text: figure, style: Style(.value)).draw(on: &frame, in: line)
    rows.draw(on: &frame, in: below.height > 4 ? below.splitTop(1).rest : below)
  }
}

/// A list to choose from, with its field.
struct PickerPanel {
  private let picker: Picker

  init(_ picker: Picker) { self.picker = picker }

  func draw(on frame: inout Frame, in area: Rect) {
    let rows = max(1, picker.rows.count)
    let dialog = Dialog(title: title, size: Size(72, min(rows, 16) + 4))
    dialog.draw(on: &frame, in: area)
    let (field, rest) = dialog.inner(of: area).splitTop(1)
    TextField(text: picker.query, placeholder: placeholder, cursorOffset: picker.query.unicodeScalars.count)
      .draw(on: &frame, in: field)
    let list = rest.height >= 3 ? rest.splitTop(1).rest : rest
    guard !picker.rows.isEmpty else {
      Paragraph(text: empty, style: Style(.remark)).draw(on: &frame, in: list)
      return
    }
    let items = picker.rows.map { ListRow(text: $0.title, detail: $0.detail, matches: $0.matched) }
    ListView(rows: items, selected: picker.selected).draw(on: &frame, in: list)
  }

  private var title: String {
    switch picker.purpose {
    case .search: "TÌM"
    case .session: "CHỌN PHIÊN HỌP"
    case .unit: "CHỌN ĐƠN VỊ"
    case .period: "CHỌN KỲ SỐ LIỆU"
    }
  }

  private var placeholder: String {
    picker.purpose == .search ? "tên chỉ tiêu, kết luận; không cần gõ dấu" : "gõ để lọc; không cần gõ dấu"
  }

  private var empty: String {
    picker.query.isEmpty ? "Không có mục nào để chọn." : "Không có mục nào khớp với “\(picker.query)”."
  }
}
