public import CellGrid
import Dashboard
import Widgets

/// What a remote sends, told key by key beside what it does while scenes are shown.
public enum KeyTrial {
  /// The keys pressed so far, the newest first, and the key that ends the trial.
  public static func frame(of keys: [Key], size: Size, tier: GlyphTier, theme: Theme) -> Frame {
    var frame = Frame(size, tier: tier, theme: theme, title: "batru · thử phím")
    let (head, rest) = frame.bounds.splitTop(1)
    frame.fill(head, " ", Style(.band, on: .band))
    frame.put(" THỬ PHÍM CỦA BÚT TRÌNH CHIẾU", x: 0, y: 0, Style(.band, on: .band, bold: true), clip: head)
    let room = rest.splitLeft(2).rest
    let told = Paragraph(text: introduction(isEmpty: keys.isEmpty), style: Style(.remark))
    let text = Rect(x: room.x, y: room.y + 1, width: max(0, room.width - 2), height: max(0, room.height - 1))
    told.draw(on: &frame, in: text)
    let y = text.y + told.height(for: text.width) + 1
    for (place, key) in keys.reversed().enumerated() where y + place < frame.size.height {
      let style = Style(place == 0 ? .value : .text, bold: place == 0)
      frame.put(key.notation, x: room.x, y: y + place, style, clip: room)
      frame.put(effect(of: key), x: room.x + 14, y: y + place, Style(place == 0 ? .text : .remark), clip: room)
    }
    return frame
  }

  private static func introduction(isEmpty: Bool) -> String {
    "Bấm lần lượt từng nút. Mỗi lần bấm phải hiện một dòng; nút không hiện gì là nút không gửi phím nào.\n"
      + (isEmpty ? "Chưa có phím nào. Ctrl-Q kết thúc." : "Ctrl-Q kết thúc.")
  }

  /// What the key does over a scene, in the words of the help.
  private static func effect(of key: Key) -> String {
    guard let command = Keymap.of(.presenting)[key],
      let told = Binding.table.first(where: { $0.command == command && $0.modes.contains(.presenting) })?.help
    else { return "không làm gì khi trình chiếu" }
    return told.hasPrefix(stage) ? String(told.dropFirst(stage.count)) : told
  }

  /// What the help puts before the words of keys that mean something else on other screens.
  private static let stage = "trình chiếu: "
}
