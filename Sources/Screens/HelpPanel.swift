import CellGrid
import Dashboard
import Widgets

/// The keys and the signs: side by side where there is room, else one below the other.
struct HelpPanel {
  let offset: Int
  let place: HelpPlace

  func draw(on frame: inout Frame, in area: Rect, noting areas: PointerAreas?) {
    let layout = HelpLayout(in: area.size, at: place)
    let keys = HelpRow.keys(at: place)
    let lists = layout.isWide ? [keys, HelpRow.signs] : [keys + HelpRow.signs]
    let width = layout.isWide ? HelpLayout.keyColumns + HelpLayout.signColumns + 6 : HelpLayout.keyColumns + 4
    let dialog = Dialog(title: "TRỢ GIÚP", size: Size(width, layout.count + 4))
    let viewport = Viewport(count: layout.count, rows: layout.rows, offset: offset)
    Dialog(title: dialog.title, size: dialog.size, footnote: viewport.mark).draw(on: &frame, in: area)
    areas?.note(dialog.box(in: area), .panel)
    let (intro, list) = dialog.inner(of: area).splitTop(1)
    let words = Shortening.of("Gõ phím chức năng thì không cần tắt bộ gõ tiếng Việt.", to: intro.width)
    frame.put(words, x: intro.x, y: intro.y, Style(.remark), clip: intro)
    let (left, rest) = layout.isWide ? list.splitLeft(HelpLayout.keyColumns) : (list, list)
    for (rows, column) in zip(lists, [left, rest.splitLeft(2).rest]) {
      draw(rows, viewport.items, on: &frame, in: column)
    }
  }

  private func draw(_ rows: [HelpRow], _ visible: Range<Int>, on frame: inout Frame, in area: Rect) {
    for (y, index) in visible.enumerated() where index < rows.count {
      let line = Rect(x: area.x, y: area.y + y, width: area.width, height: 1)
      switch rows[index] {
      case .key(let key):
        let keys = min(HelpRow.widestKeys, line.width / 2)
        frame.put(Shortening.of(key.keys, to: keys), x: line.x, y: line.y, Style(.key), clip: line)
        put(key.text, on: &frame, in: line.splitLeft(keys + 2).rest)
      case .sign(let sign):
        frame.put(String(Character(sign.mark.shape)), x: line.x, y: line.y, Style(sign.mark.ink), clip: line)
        put(sign.text, on: &frame, in: line.splitLeft(3).rest)
      }
    }
  }

  private func put(_ text: String, on frame: inout Frame, in area: Rect) {
    frame.put(Shortening.of(text, to: area.width), x: area.x, y: area.y, Style(), clip: area)
  }
}

extension HelpRow {
  fileprivate static let widestKeys =
    HelpPlace.allCases.flatMap(HelpRow.keys).map { row in
      if case .key(let line) = row { GlyphWidth.of(line.keys) } else { 0 }
    }.max() ?? 0
}
