import CellGrid
import Dashboard
import Widgets

/// The keys and the signs: side by side where there is room, else one below the other.
struct HelpPanel {
  let offset: Int
  let place: HelpPlace

  func draw(on frame: inout Frame, in area: Rect, noting areas: PointerAreas?) {
    let layout = HelpLayout(in: area.size, at: place)
    let width = layout.isWide ? HelpLayout.keyColumns + HelpLayout.signColumns + 6 : HelpLayout.keyColumns + 4
    let dialog = Dialog(title: "TRỢ GIÚP", size: Size(width, layout.count + 4))
    let viewport = Viewport(count: layout.count, rows: layout.rows, offset: offset)
    Dialog(title: dialog.title, size: dialog.size, footnote: viewport.mark).draw(on: &frame, in: area)
    areas?.note(dialog.box(in: area), .panel)
    let (intro, list) = dialog.inner(of: area).splitTop(1)
    let words = Shortening.of("Gõ phím chức năng thì không cần tắt bộ gõ tiếng Việt.", to: intro.width)
    frame.put(words, x: intro.x, y: intro.y, Style(.remark), clip: intro)
    let (left, rest) = layout.isWide ? list.splitLeft(HelpLayout.keyColumns) : (list, list)
    for (lines, column) in zip(layout.lists, [left, rest.splitLeft(2).rest]) {
      for (y, index) in viewport.items.enumerated() where index < lines.count {
        draw(lines[index], keys: layout.keyWidth, on: &frame, in: column.splitTop(y).rest.splitTop(1).top)
      }
    }
  }

  private func draw(_ line: HelpLayout.Line, keys: Int, on frame: inout Frame, in area: Rect) {
    let words: Rect
    switch line.row {
    case .key(let key):
      words = area.splitLeft(keys + 2).rest
      if line.isFirst {
        frame.put(Shortening.of(key.keys, to: keys), x: area.x, y: area.y, Style(.key), clip: area)
      }
    case .sign(let sign):
      words = area.splitLeft(HelpLayout.signWidth).rest
      if line.isFirst {
        frame.put(String(Character(sign.mark.shape)), x: area.x, y: area.y, Style(sign.mark.ink), clip: area)
      }
    }
    frame.put(Shortening.of(line.text, to: words.width), x: words.x, y: words.y, Style(), clip: words)
  }
}
